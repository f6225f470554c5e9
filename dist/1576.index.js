"use strict";
exports.id = 1576;
exports.ids = [1576];
exports.modules = {

/***/ 1576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyCheck: () => (/* binding */ b)
/* harmony export */ });
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1732);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1306);
/* harmony import */ var _chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4379);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1587);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4987);
var h=50,k=65535;async function b(n,{client:t}){let a=(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_4__.c)(n.on);if(!a)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.f)(n,"REFUSED","this change is in no repository");let s=await x(t,a,n);if(s?.external_id===n.digest&&s.status==="completed")return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.d)(n,"it says so already",s.id);let o=(s?.external_id===`${n.digest}+`?s:void 0)??await F(t,a,n,s);return await E(t,a,n,o),(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.c)(n,o.id)}async function x({rest:n},t,{name:a,headSha:s}){let{data:i}=await n.checks.listForRef({...t,ref:s,check_name:a,filter:"latest",per_page:100});return i.check_runs.reduce((o,e)=>(o?.id??-1)<e.id?e:o,void 0)}async function F(n,t,a,s){let i=v(a,0);if(s&&s.output.annotations_count===0){let r=async()=>(await n.rest.checks.update({...t,check_run_id:s.id,...i})).data,u=async()=>await M(n,t,s.id,a);try{return await (0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__.i)(r,u)}catch(l){if((0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.c)(l)!==404&&!A(l))throw l}}return await (0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__.i)(async()=>(await n.rest.checks.create({...t,head_sha:a.headSha,...i})).data,async()=>{let r=await x(n,t,a);return r?.external_id?.startsWith(a.digest)===!0?r:void 0})}function A(n){return (0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.c)(n)===403&&n instanceof Error&&n.message.includes("Invalid app_id")}async function E(n,t,a,s){for(let i=Math.max(s.output.annotations_count,Math.min(h,a.annotations.length));i<a.annotations.length;){let o=Math.min(i+h,a.annotations.length);await (0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__.i)(async()=>(await n.rest.checks.update({...t,check_run_id:s.id,...v(a,i)})).data,async()=>{let{data:u}=await n.rest.checks.get({...t,check_run_id:s.id});return u.output.annotations_count>=o?u:void 0}),i=o}}async function M({rest:n},t,a,{digest:s}){let i=await (0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.d)([404],()=>n.checks.get({...t,check_run_id:a}));return i?.data.external_id?.startsWith(s)===!0?i.data:void 0}function v(n,t){let a=n.annotations.slice(t,t+h),s=t+h>=n.annotations.length,i=n.text===""?{}:{text:d(n.text,k)},o={title:d(n.title,255),summary:d(n.summary,k),...i,...a.length===0?{}:{annotations:a.map(O)}},e=s?{status:"completed",conclusion:n.conclusion,external_id:n.digest}:{status:"in_progress",external_id:`${n.digest}+`};return{name:n.name,output:o,...e}}function O({path:n,startLine:t,endLine:a,level:s,title:i,message:o}){return{path:n,start_line:t,end_line:a,annotation_level:s,title:d(i,255),message:d(o,6e4)}}function d(n,t){return n.length<=t?n:`${n.slice(0,t-1).toWellFormed()}\u2026`}


/***/ })

};
;