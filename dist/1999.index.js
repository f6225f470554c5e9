"use strict";
exports.id = 1999;
exports.ids = [1999];
exports.modules = {

/***/ 1999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyComment: () => (/* binding */ B)
/* harmony export */ });
/* harmony import */ var _chunk_TZHDFDTH_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2642);
/* harmony import */ var _chunk_4667XKZ6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9482);
/* harmony import */ var _chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7362);
/* harmony import */ var _chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4828);
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1732);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1306);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1587);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4987);
async function B(n,{client:e}){let s=(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.g)(n),r=(0,_chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_6__.b)(n.identity),a=()=>I(e,s,r),t=await x(e,s,n.known)??await a();if(n.body===null)return t?await $(n,e,s,t):(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.d)(n,"there is none");let o=n.body.startsWith(r)?n.body:`${r}
${n.body}`;if(o.length>_chunk_4667XKZ6_js__WEBPACK_IMPORTED_MODULE_0__.a.comment.maxChars)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.f)(n,"TOO_LONG",`a comment may have ${_chunk_4667XKZ6_js__WEBPACK_IMPORTED_MODULE_0__.a.comment.maxChars} characters`);if(t&&(0,_chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_6__.g)(t.body,o))return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.d)(n,"it says so already",t.id);let{owner:y,repo:i}=s;return t&&await (0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_1__.d)([404],()=>e.rest.issues.updateComment({owner:y,repo:i,comment_id:t.id,body:o}))?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.c)(n,t.id):(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.c)(n,(await (0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_2__.i)(async()=>(await e.rest.issues.createComment({...s,body:o})).data,a)).id)}async function x({rest:n},{owner:e,repo:s,issue_number:r},a){if(a===void 0||!/^\d{1,16}$/.test(a))return;let t=await (0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_1__.d)([404],()=>n.issues.getComment({owner:e,repo:s,comment_id:Number(a)}));if(t?.data.issue_url.endsWith(`/issues/${r}`))return{id:t.data.id,body:t.data.body??""}}async function I(n,{owner:e,repo:s,issue_number:r},a){let t=null;do{let o={owner:e,repo:s,number:r,after:t},{data:y}=await n.graphql(_chunk_TZHDFDTH_js__WEBPACK_IMPORTED_MODULE_7__.j,o),i=y.repository?.issueOrPullRequest?.comments,d=(0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_8__.a)(i).find(({body:p,viewerDidAuthor:_})=>_&&p.startsWith(a));if(d?.databaseId!=null)return{id:d.databaseId,body:d.body};t=i?.pageInfo?.hasNextPage===!0?i.pageInfo.endCursor:null}while(t!==null)}async function $(n,{rest:e},{owner:s,repo:r},a){return await (0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_1__.d)([404],()=>e.issues.deleteComment({owner:s,repo:r,comment_id:a.id}))?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.c)(n,a.id):(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_5__.d)(n,"there is none")}


/***/ })

};
;