"use strict";
exports.id = 394;
exports.ids = [394];
exports.modules = {

/***/ 8584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ x),
/* harmony export */   b: () => (/* binding */ L)
/* harmony export */ });
/* harmony import */ var _chunk_IKEG6IH4_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7587);
/* harmony import */ var _chunk_GNGAUUCX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6258);
/* harmony import */ var _chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1370);
async function x(e,{client:s}){let r=(0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_2__.g)(e),a=await L(s,r,e);return typeof a=="string"?(0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_2__.f)(e,"NOT_FOUND",`the label "${a}" does not exist, and the config does not let it be created`):a?(0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_2__.c)(e):(0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_2__.d)(e,"it is so already")}async function L(e,s,r){let{data:a}=await e.rest.issues.listLabelsOnIssue({...s,per_page:100}),i=new Set(a.map(({name:t})=>t.toLowerCase())),n=r.add.filter(t=>!i.has(t.toLowerCase())),o=r.remove.filter(t=>i.has(t.toLowerCase()));for(let t of n)if(!await g(e,s,t,r))return t;n.length>0&&await e.rest.issues.addLabels({...s,labels:[...n]});for(let t of o)await (0,_chunk_IKEG6IH4_js__WEBPACK_IMPORTED_MODULE_0__.d)([404],()=>e.rest.issues.removeLabel({...s,name:t}));return n.length+o.length>0}async function g({rest:e},{owner:s,repo:r},a,{create:i}){let n=async()=>await (0,_chunk_IKEG6IH4_js__WEBPACK_IMPORTED_MODULE_0__.d)([404],()=>e.issues.getLabel({owner:s,repo:r,name:a}))?!0:void 0;if(await n())return!0;let o=i.find(c=>c.name===a);if(!o)return!1;let{color:t,description:h}=o,m={owner:s,repo:r,name:a,color:t.replace(/^#/,""),description:h.slice(0,100)};try{await (0,_chunk_GNGAUUCX_js__WEBPACK_IMPORTED_MODULE_1__.h)(()=>e.issues.createLabel(m).then(()=>!0),n)}catch(c){if((0,_chunk_IKEG6IH4_js__WEBPACK_IMPORTED_MODULE_0__.c)(c)!==422||!await n())throw c}return!0}


/***/ }),

/***/ 6394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyLabels: () => (/* reexport safe */ _chunk_JI6ENCO6_js__WEBPACK_IMPORTED_MODULE_0__.a),
/* harmony export */   setLabels: () => (/* reexport safe */ _chunk_JI6ENCO6_js__WEBPACK_IMPORTED_MODULE_0__.b)
/* harmony export */ });
/* harmony import */ var _chunk_JI6ENCO6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8584);
/* harmony import */ var _chunk_IKEG6IH4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7587);
/* harmony import */ var _chunk_GNGAUUCX_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6258);
/* harmony import */ var _chunk_QGRTYPTR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1395);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4987);



/***/ })

};
;