"use strict";
exports.id = 5842;
exports.ids = [5842];
exports.modules = {

/***/ 7353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ S),
/* harmony export */   b: () => (/* binding */ g),
/* harmony export */   c: () => (/* binding */ h),
/* harmony export */   d: () => (/* binding */ y),
/* harmony export */   e: () => (/* binding */ N)
/* harmony export */ });
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1732);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1306);
async function S(e,{client:t}){let r=(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.g)(e),n=await h(t,r,e);return typeof n=="string"?g(e,n):n?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.c)(e):(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.d)(e,"it is so already")}function g(e,t){return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.f)(e,"NOT_FOUND",`the label "${t}" does not exist, and the config does not let it be created`)}async function h(e,t,r){let{data:n}=await e.rest.issues.listLabelsOnIssue({...t,per_page:100}),o=new Set(n.map(({name:s})=>s.toLowerCase())),a=r.add.filter(s=>!o.has(s.toLowerCase())),i=r.remove.filter(s=>o.has(s.toLowerCase())),u=await y(e,t,a,r.create);if(u!==void 0)return u;a.length>0&&await e.rest.issues.addLabels({...t,labels:[...a]});for(let s of i)await (0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.d)([404],()=>e.rest.issues.removeLabel({...t,name:s}));return a.length+i.length>0}async function y(e,t,r,n){for(let o of r)if(!await x(e,t,o,n))return o}function N(e,{labels:t}){return t?.createMissing!==!0?[]:e.map(r=>({name:r,color:t.colors[r]??"ededed",description:"Set by Satellite"}))}async function x({rest:e},{owner:t,repo:r},n,o){let a=async()=>await (0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.d)([404],()=>e.issues.getLabel({owner:t,repo:r,name:n}))?!0:void 0;if(await a())return!0;let i=o.find(c=>c.name===n);if(!i)return!1;let{color:u,description:s}=i,L={owner:t,repo:r,name:n,color:u.replace(/^#/,""),description:s.slice(0,100)};try{await (0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__.i)(()=>e.issues.createLabel(L).then(()=>!0),a)}catch(c){if((0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.c)(c)!==422||!await a())throw c}return!0}


/***/ }),

/***/ 5842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyLabels: () => (/* reexport safe */ _chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_0__.a),
/* harmony export */   ensureLabels: () => (/* reexport safe */ _chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_0__.d),
/* harmony export */   labelsToCreate: () => (/* reexport safe */ _chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_0__.e),
/* harmony export */   missingLabel: () => (/* reexport safe */ _chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_0__.b),
/* harmony export */   setLabels: () => (/* reexport safe */ _chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_0__.c)
/* harmony export */ });
/* harmony import */ var _chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7353);
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1732);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1587);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4987);



/***/ })

};
;