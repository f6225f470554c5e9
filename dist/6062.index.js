"use strict";
exports.id = 6062;
exports.ids = [6062];
exports.modules = {

/***/ 217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ x),
/* harmony export */   b: () => (/* binding */ M),
/* harmony export */   c: () => (/* binding */ k),
/* harmony export */   d: () => (/* binding */ Q)
/* harmony export */ });
/* harmony import */ var _chunk_MG3G5BFK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4644);
/* harmony import */ var _chunk_GMATVYES_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4986);
/* harmony import */ var _chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7362);
/* harmony import */ var _chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4828);
/* harmony import */ var _chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4379);
var O=36e5,g=50,A=200;async function*x(o,{owner:s,repo:r},i){let e=null;do{let t={owner:s,repo:r,after:e},{data:c}=await o.graphql(_chunk_MG3G5BFK_js__WEBPACK_IMPORTED_MODULE_1__.f,t),a=c.repository?.nameWithOwner??"",n=(0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_2__.a)(c.repository?.issues);yield n.flatMap(b=>h(b,a));let u=Date.parse(n.at(-1)?.createdAt??""),d=c.repository?.issues.pageInfo;e=d?.hasNextPage===!0&&i!==void 0&&u>=i-O?d.endCursor:null}while(e!==null)}function h(o,s){let{authorAssociation:r="",body:i="",createdAt:e="",databaseId:t,number:c,url:a="",viewerDidAuthor:n}=o;if(t==null||c===void 0)return[];let{identity:u}=(0,_chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_3__.d)(i),d=n===!0;return[{id:t,number:c,ref:(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_4__.d)(s,c),url:a,createdAtMs:Date.parse(e),isOurs:d,isTrusted:d||(0,_chunk_GMATVYES_js__WEBPACK_IMPORTED_MODULE_0__.b)(r),...u===void 0?{}:{identity:u}}]}async function M(o,s,r,i){let e=[];for await(let t of x(o,s,i))e.push(...t);return k(o,s,r,e)}async function k(o,s,r,i){let e=new Map(r.map(({identity:a})=>[a,[]])),t=a=>{for(let n of a){let u=n.isTrusted?e.get(n.identity??""):void 0;u?.some(({id:d})=>d===n.id)===!1&&u.push(n)}};t(i);let c=r.flatMap(({identity:a,title:n})=>n===void 0||e.get(a)?.length!==0?[]:[n]);t(await q(o,s,c));for(let a of e.values())a.sort((n,u)=>n.number-u.number);return e}async function q(o,s,r){let i=[...new Set(r.map(v))].filter(t=>t!==""),e=[];for(let t=0;t<i.length;t+=g){let c=i.slice(t,t+g),a=c.map((u,d)=>[`q${d}`,`repo:${s.owner}/${s.repo} is:issue in:title "${u}"`]),{data:n}=await o.graphql((0,_chunk_MG3G5BFK_js__WEBPACK_IMPORTED_MODULE_1__.e)(c.length),Object.fromEntries(a));for(let u of Object.values(n))for(let d of (0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_2__.a)(u))e.push(...h(d,d.repository?.nameWithOwner??""))}return e}var v=o=>o.replace(/["\\]/g," ").replace(/\s+/g," ").trim().slice(0,A);async function Q(o,s,r,i){let[e]=(await M(o,s,[r],i)).get(r.identity)??[];return e===void 0?void 0:{id:e.id,ref:e.ref,url:e.url}}


/***/ }),

/***/ 6062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   madeFrom: () => (/* reexport safe */ _chunk_AP73KVDG_js__WEBPACK_IMPORTED_MODULE_0__.b)
/* harmony export */ });
/* harmony import */ var _chunk_AP73KVDG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(217);
/* harmony import */ var _chunk_GMATVYES_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4986);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4987);



/***/ })

};
;