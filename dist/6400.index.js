"use strict";
exports.id = 6400;
exports.ids = [6400];
exports.modules = {

/***/ 6400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readComments: () => (/* binding */ F)
/* harmony export */ });
/* harmony import */ var _chunk_BDHQDPU3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9943);
/* harmony import */ var _chunk_4667XKZ6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9482);
/* harmony import */ var _chunk_24YRXAHI_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7379);
/* harmony import */ var _chunk_MG3G5BFK_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4644);
/* harmony import */ var _chunk_GMATVYES_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4986);
/* harmony import */ var _chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7362);
/* harmony import */ var _chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4828);
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1732);
/* harmony import */ var _chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4379);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1587);
/* harmony import */ var _chunk_PHZDTY7R_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9754);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4987);
var b=20;async function F(s,o){let n=new Map,t=[...new Set(o)].map(e=>({ref:e,before:null,newer:[]}));for(let e=0;e<b&&t.length>0;e+=1){let r=[];for(let a=0;a<t.length;a+=_chunk_4667XKZ6_js__WEBPACK_IMPORTED_MODULE_1__.a.readBatch)r.push(...await y(s,t.slice(a,a+_chunk_4667XKZ6_js__WEBPACK_IMPORTED_MODULE_1__.a.readBatch),n));t=r}for(let{newer:e,ref:r}of t)n.set(r,{ref:r,comments:e});return[...n.values()]}async function y(s,o,n){let t;try{t=await s.graphql((0,_chunk_MG3G5BFK_js__WEBPACK_IMPORTED_MODULE_8__.b)(o.length),M(o))}catch(e){for(let{ref:r}of o)n.set(r,{ref:r,why:(0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_5__.p)($(r),e,r)});return[]}return o.flatMap(({newer:e,ref:r},a)=>{let u=t.data[`r${a}`]?.issue?.comments;if(u===void 0)return n.set(r,{ref:r,why:{...(0,_chunk_BDHQDPU3_js__WEBPACK_IMPORTED_MODULE_0__.a)($(r),t.errors,[`r${a}`]),ref:r}}),[];let i=[...(0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_9__.a)(u).flatMap(O),...e],c=u.pageInfo?.hasPreviousPage===!0?u.pageInfo.startCursor??null:null;return c!==null?[{ref:r,before:c,newer:i}]:(n.set(r,{ref:r,comments:i}),[])})}var $=s=>`the comments of ${s.slice(7)}`;function M(s){return Object.fromEntries(s.flatMap(({before:o,ref:n},t)=>{let{number:e=0,repository:r=""}=(0,_chunk_PHZDTY7R_js__WEBPACK_IMPORTED_MODULE_10__.g)(n)??{},{owner:a,repo:u}=(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_11__.a)(r);return[[`o${t}`,a],[`p${t}`,u],[`n${t}`,e],[`b${t}`,o]]}))}function O({author:s,body:o,createdAt:n,databaseId:t,isMinimized:e,url:r}){return t===null?[]:[{id:String(t),url:r,author:(0,_chunk_24YRXAHI_js__WEBPACK_IMPORTED_MODULE_2__.b)(s),atMs:Date.parse(n),body:o,...(0,_chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_12__.c)(o)?{ours:!0}:{},...e?{restricted:!0}:{}}]}


/***/ })

};
;