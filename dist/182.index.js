"use strict";
exports.id = 182;
exports.ids = [182];
exports.modules = {

/***/ 3182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyComment: () => (/* binding */ E)
/* harmony export */ });
/* harmony import */ var _chunk_3VL3O7LR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8850);
/* harmony import */ var _chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7362);
/* harmony import */ var _chunk_IKEG6IH4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7587);
/* harmony import */ var _chunk_GNGAUUCX_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6258);
/* harmony import */ var _chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1370);
/* harmony import */ var _chunk_QGRTYPTR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1395);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4987);
async function E(n,{client:t}){let r=(0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_5__.g)(n),s=C(n.identity),a=()=>$(t,r,s),e=await _(t,r,n.known)??await a();if(n.body===null)return e?await x(n,t,r,e):(0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_5__.d)(n,"there is none");let i=n.body.startsWith(s)?n.body:`${s}
${n.body}`;if(i.length>_chunk_3VL3O7LR_js__WEBPACK_IMPORTED_MODULE_0__.a.comment.maxChars)return (0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_5__.f)(n,"TOO_LONG",`a comment may have ${_chunk_3VL3O7LR_js__WEBPACK_IMPORTED_MODULE_0__.a.comment.maxChars} characters`);if(e&&I(e.body,i))return (0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_5__.d)(n,"it says so already",e.id);let{owner:c,repo:o}=r;return e&&await (0,_chunk_IKEG6IH4_js__WEBPACK_IMPORTED_MODULE_1__.d)([404],()=>t.rest.issues.updateComment({owner:c,repo:o,comment_id:e.id,body:i}))?(0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_5__.c)(n,e.id):(0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_5__.c)(n,(await (0,_chunk_GNGAUUCX_js__WEBPACK_IMPORTED_MODULE_2__.h)(async()=>(await t.rest.issues.createComment({...r,body:i})).data,a)).id)}function C(n){return`<!-- satellite:${n.replace(/-{2,}|[<>\s]/g,"_")} -->`}async function _({rest:n},{owner:t,repo:r,issue_number:s},a){if(a===void 0||!/^\d{1,16}$/.test(a))return;let e=await (0,_chunk_IKEG6IH4_js__WEBPACK_IMPORTED_MODULE_1__.d)([404],()=>n.issues.getComment({owner:t,repo:r,comment_id:Number(a)}));if(e?.data.issue_url.endsWith(`/issues/${s}`))return{id:e.data.id,body:e.data.body??""}}async function $(n,{owner:t,repo:r,issue_number:s},a){let e=null;do{let i={owner:t,repo:r,number:s,after:e},{data:c}=await n.graphql(_chunk_3VL3O7LR_js__WEBPACK_IMPORTED_MODULE_0__.m,i),o=c.repository?.issueOrPullRequest?.comments,d=(0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_6__.a)(o).find(({body:p,viewerDidAuthor:f})=>f&&p.startsWith(a));if(d?.databaseId!=null)return{id:d.databaseId,body:d.body};e=o?.pageInfo?.hasNextPage===!0?o.pageInfo.endCursor:null}while(e!==null)}async function x(n,{rest:t},{owner:r,repo:s},a){return await (0,_chunk_IKEG6IH4_js__WEBPACK_IMPORTED_MODULE_1__.d)([404],()=>t.issues.deleteComment({owner:r,repo:s,comment_id:a.id}))?(0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_5__.c)(n,a.id):(0,_chunk_OB4BSPVR_js__WEBPACK_IMPORTED_MODULE_5__.d)(n,"there is none")}function I(n,t){return n.replaceAll(`\r
`,`
`).trimEnd()===t.replaceAll(`\r
`,`
`).trimEnd()}


/***/ })

};
;