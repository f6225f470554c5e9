"use strict";
exports.id = 9979;
exports.ids = [9979];
exports.modules = {

/***/ 9979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyRerun: () => (/* binding */ y)
/* harmony export */ });
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1732);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1306);
/* harmony import */ var _chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4379);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1587);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4987);
async function y(n,{client:o,options:e,rerun:a}){let r=(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_4__.c)(n.on);if(!r)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.f)(n,"REFUSED","this change is in no repository");let{data:s}=await o.rest.actions.listWorkflowRunsForRepo({...r,head_sha:n.headSha,per_page:100}),l=s.workflow_runs.filter(({event:i})=>i==="pull_request"||i==="pull_request_target"),t=m(l,e);if(!t)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.f)(n,"NOT_FOUND",l.length===0?"there is no workflow run on this commit":"which of the workflow runs is Satellite's is not clear");if(t.status!=="completed"||a.has(`${n.on} ${t.id}`))return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.d)(n,"it is running already",t.id);try{await o.rest.actions.reRunWorkflow({...r,run_id:t.id})}catch(i){if((0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.c)(i)!==403||!(i instanceof Error)||!i.message.includes("already running"))throw i;return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.d)(n,"it is running already",t.id)}return a.add(`${n.on} ${t.id}`),(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.c)(n,t.id)}function m(n,{workflowPath:o}){let e=n.toSorted((r,s)=>s.id-r.id);return o!==void 0?e.find(({path:r})=>r===o):e.find(({path:r,name:s})=>/satellite/i.test(r)||/satellite/i.test(s??""))??(new Set(n.map(({path:r})=>r)).size===1?e[0]:void 0)}


/***/ })

};
;