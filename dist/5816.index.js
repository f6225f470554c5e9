"use strict";
exports.id = 5816;
exports.ids = [5816];
exports.modules = {

/***/ 5816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pullRequestsOf: () => (/* binding */ x)
/* harmony export */ });
/* harmony import */ var _chunk_BDHQDPU3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9943);
/* harmony import */ var _chunk_TZHDFDTH_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2642);
/* harmony import */ var _chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7362);
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1732);
/* harmony import */ var _chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4379);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1587);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4987);
var y={OPEN:"open",CLOSED:"closed",MERGED:"merged"};async function x(h,o,s){let n=`the pull requests of ${o}:${s}`,u=[],r=null;try{do{let e=await h.graphql(_chunk_TZHDFDTH_js__WEBPACK_IMPORTED_MODULE_5__.k,{...(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_6__.a)(o),branch:s,after:r}),t=e.data.repository;if(t===null)return (0,_chunk_BDHQDPU3_js__WEBPACK_IMPORTED_MODULE_0__.a)(n,e.errors);for(let{number:l,url:d,title:g,state:O,baseRefName:R,isCrossRepository:q}of (0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_7__.a)(t.pullRequests)){if(q)continue;let w=`change:github:${t.nameWithOwner}#${l}`;u.push({ref:w,number:l,url:d,title:g,state:y[O],base:R})}let a=t.pullRequests.pageInfo;r=a?.hasNextPage===!0?a.endCursor:null}while(r!==null);return u}catch(e){return (0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_2__.p)(n,e)}}


/***/ })

};
;