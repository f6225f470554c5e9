"use strict";
exports.id = 350;
exports.ids = [350];
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

/***/ 5350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyMove: () => (/* binding */ v)
/* harmony export */ });
/* harmony import */ var _chunk_JI6ENCO6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8584);
/* harmony import */ var _chunk_7WA5I3C6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8247);
/* harmony import */ var _chunk_IKEG6IH4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7587);
/* harmony import */ var _chunk_GNGAUUCX_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6258);
/* harmony import */ var _chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1370);
/* harmony import */ var _chunk_QGRTYPTR_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1395);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4987);
async function v(t,{client:n,options:s}){let a=(0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_6__.g)(t),{data:o}=await n.rest.issues.get(a);if(o.pull_request)return (0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_6__.f)(t,"REFUSED","this is a pull request, and no ticket");let i=o.labels.map(c=>typeof c=="string"?c:c.name??""),r=(0,_chunk_7WA5I3C6_js__WEBPACK_IMPORTED_MODULE_1__.k)(o.state,i,s.labels);if(r.state===t.to)return (0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_6__.d)(t,"it stands there already");if(r.rawState!==t.expect)return (0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_6__.e)(t,`it was moved to "${r.rawState}" meanwhile`);let d=S(t.to,i,s.labels);if(t.to!=="closed"&&t.to!=="open"&&d.add.length===0)return (0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_6__.f)(t,"NO_PATH",`the config names no label for "${t.to}"`);let u=await (0,_chunk_JI6ENCO6_js__WEBPACK_IMPORTED_MODULE_0__.b)(n,a,d);if(typeof u=="string")return (0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_6__.f)(t,"NOT_FOUND",`the label "${u}" does not exist, and the config does not let it be created`);let e=t.to==="closed"?{state:"closed",state_reason:"completed"}:{state:"open"};return o.state!==e.state&&await n.rest.issues.update({...a,...e}),(0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_6__.c)(t)}function S(t,n,s){let a=s?.byState[t],o=typeof a=="string"?[a]:[],i=Object.values(s?.byState??{}).flatMap(e=>typeof e=="string"?[e.toLowerCase()]:[]),r=n.filter(e=>i.includes(e.toLowerCase())&&e.toLowerCase()!==o[0]?.toLowerCase()),d=e=>s?.colors[e]??s?.colors[t]??"ededed",u=s?.createMissing===!0?o.map(e=>({name:e,color:d(e),description:"Set by Satellite"})):[];return{add:o,remove:r,create:u}}


/***/ })

};
;