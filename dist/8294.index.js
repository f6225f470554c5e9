"use strict";
exports.id = 8294;
exports.ids = [8294];
exports.modules = {

/***/ 8294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyProgress: () => (/* binding */ f),
/* harmony export */   withLine: () => (/* binding */ $)
/* harmony export */ });
/* harmony import */ var _chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4828);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1306);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4987);
async function f(e,{client:o}){let{owner:i,repo:n,...a}=(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_1__.g)(e),{data:l}=await o.rest.issues.get({owner:i,repo:n,...a});if(!l.milestone)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_1__.d)(e,"it has no milestone");let{number:s,description:r}=l.milestone,t=$(r??"",e);return t===(r??"")?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_1__.d)(e,"it says so already",s):(await o.rest.issues.updateMilestone({owner:i,repo:n,milestone_number:s,description:t}),{...(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_1__.c)(e,s),url:l.milestone.html_url})}function $(e,{plan:o,done:i,total:n}){let a=`<!-- satellite:progress ${(0,_chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_2__.a)(o)} -->`,l=n>0?Math.floor(Math.min(i,n)/n*100):0,s=`${a} Satellite: ${g(o)}, ${i} of ${n} ${n===1?"phase":"phases"} (${l} %)`,r=0;for(let t of e.split(`
`)){let m=t.endsWith("\r")?t.slice(0,-1):t;if(m.startsWith(a))return e.slice(0,r)+s+e.slice(r+m.length);r+=t.length+1}return e.trim()===""?s:`${e.trimEnd()}

${s}`}function g(e){return e.replace(/\s+/g," ").trim().replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;")}


/***/ })

};
;