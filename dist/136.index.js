"use strict";
exports.id = 136;
exports.ids = [136];
exports.modules = {

/***/ 7467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ v),
/* harmony export */   b: () => (/* binding */ g),
/* harmony export */   c: () => (/* binding */ h),
/* harmony export */   d: () => (/* binding */ S)
/* harmony export */ });
/* harmony import */ var _chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7506);
/* harmony import */ var _chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9411);
/* harmony import */ var _chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3103);
async function v(e,{client:t}){let r=(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__.e)(e),s=await g(t,r,e);return typeof s=="string"?(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__.d)(e,"NOT_FOUND",`the label "${s}" does not exist, and the config does not let it be created`):s?(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__.a)(e):(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__.b)(e,"it is so already")}async function g(e,t,r){let{data:s}=await e.rest.issues.listLabelsOnIssue({...t,per_page:100}),o=new Set(s.map(({name:n})=>n.toLowerCase())),a=r.add.filter(n=>!o.has(n.toLowerCase())),i=r.remove.filter(n=>o.has(n.toLowerCase())),c=await h(e,t,a,r.create);if(c!==void 0)return c;a.length>0&&await e.rest.issues.addLabels({...t,labels:[...a]});for(let n of i)await (0,_chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_0__.d)([404],()=>e.rest.issues.removeLabel({...t,name:n}));return a.length+i.length>0}async function h(e,t,r,s){for(let o of r)if(!await y(e,t,o,s))return o}function S(e,{labels:t}){return t?.createMissing!==!0?[]:e.map(r=>({name:r,color:t.colors[r]??"ededed",description:"Set by Satellite"}))}async function y({rest:e},{owner:t,repo:r},s,o){let a=async()=>await (0,_chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_0__.d)([404],()=>e.issues.getLabel({owner:t,repo:r,name:s}))?!0:void 0;if(await a())return!0;let i=o.find(u=>u.name===s);if(!i)return!1;let{color:c,description:n}=i,L={owner:t,repo:r,name:s,color:c.replace(/^#/,""),description:n.slice(0,100)};try{await (0,_chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_1__.h)(()=>e.issues.createLabel(L).then(()=>!0),a)}catch(u){if((0,_chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_0__.c)(u)!==422||!await a())throw u}return!0}


/***/ }),

/***/ 136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyMove: () => (/* binding */ C)
/* harmony export */ });
/* harmony import */ var _chunk_CYAXIT47_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7467);
/* harmony import */ var _chunk_IGEHKOBV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3481);
/* harmony import */ var _chunk_5BQZH23B_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4341);
/* harmony import */ var _chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7506);
/* harmony import */ var _chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9411);
/* harmony import */ var _chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3103);
/* harmony import */ var _chunk_TYUUPN5O_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5869);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4987);
async function C(t,{client:n,options:s}){let r=(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_6__.e)(t),{data:o}=await n.rest.issues.get(r);if(o.pull_request)return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_6__.d)(t,"REFUSED","this is a pull request, and no ticket");let i=o.labels.map(l=>typeof l=="string"?l:l.name??""),a=(0,_chunk_IGEHKOBV_js__WEBPACK_IMPORTED_MODULE_1__.k)(o.state,i,s.labels);if(a.state===t.to)return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_6__.b)(t,"it stands there already");if(t.expect===""&&_chunk_5BQZH23B_js__WEBPACK_IMPORTED_MODULE_7__.a.indexOf(a.state)>_chunk_5BQZH23B_js__WEBPACK_IMPORTED_MODULE_7__.a.indexOf(t.to))return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_6__.b)(t,`it is further on, in "${a.rawState}"`);if(t.expect!==""&&a.rawState!==t.expect)return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_6__.c)(t,`it was moved to "${a.rawState}" meanwhile`);let d=x(t.to,i,s.labels);if(t.to!=="closed"&&t.to!=="open"&&d.add.length===0)return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_6__.d)(t,"NO_PATH",`the config names no label for "${t.to}"`);let u=await (0,_chunk_CYAXIT47_js__WEBPACK_IMPORTED_MODULE_0__.b)(n,r,d);if(typeof u=="string")return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_6__.d)(t,"NOT_FOUND",`the label "${u}" does not exist, and the config does not let it be created`);let e=t.to==="closed"?{state:"closed",state_reason:"completed"}:{state:"open"};return o.state!==e.state&&await n.rest.issues.update({...r,...e}),(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_6__.a)(t)}function x(t,n,s){let r=s?.byState[t],o=typeof r=="string"?[r]:[],i=Object.values(s?.byState??{}).flatMap(e=>typeof e=="string"?[e.toLowerCase()]:[]),a=n.filter(e=>i.includes(e.toLowerCase())&&e.toLowerCase()!==o[0]?.toLowerCase()),d=e=>s?.colors[e]??s?.colors[t]??"ededed",u=s?.createMissing===!0?o.map(e=>({name:e,color:d(e),description:"Set by Satellite"})):[];return{add:o,remove:a,create:u}}


/***/ })

};
;