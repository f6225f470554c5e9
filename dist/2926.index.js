"use strict";
exports.id = 2926;
exports.ids = [2926];
exports.modules = {

/***/ 5823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ P)
/* harmony export */ });
/* harmony import */ var _chunk_YKVPPFWA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9238);
/* harmony import */ var _chunk_E3UQWVZU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3812);
/* harmony import */ var _chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9614);
var D=36e5,m=100,A=20,O=25;async function P(t,n,r,a){let o=new Map(r.map(({identity:e})=>[e,[]])),i=e=>{for(let{key:s,properties:c}of e){let w=o.get((0,_chunk_YKVPPFWA_js__WEBPACK_IMPORTED_MODULE_0__.c)(c)??"");w?.includes(s)===!1&&w.push(s)}},p=`project = ${(0,_chunk_E3UQWVZU_js__WEBPACK_IMPORTED_MODULE_1__.c)(n)}`,u=await S(t,`${p} ORDER BY key DESC`);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.I)(u))return u;i(u.value.issues);let f=u.value.issues.flatMap(({key:e})=>y(e));if(a!==void 0&&f.length===m){let e=Math.max(_chunk_E3UQWVZU_js__WEBPACK_IMPORTED_MODULE_1__.a,Math.floor(a-D)),s=await R(t,`${p} AND created >= ${e} ORDER BY created DESC`);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.I)(s))return s;i(s.value)}let d=await C(t,n,f);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.I)(d))return d;i(d.value);let k=r.filter(({identity:e})=>o.get(e)?.length===0),h=[...new Set(k.flatMap(({title:e})=>e===void 0?[]:B(e)))];for(let e=0;e<h.length;e+=O){let s=h.slice(e,e+O).map(w=>`summary ~ ${(0,_chunk_E3UQWVZU_js__WEBPACK_IMPORTED_MODULE_1__.c)(w)}`),c=await R(t,`${p} AND (${s.join(" OR ")}) ORDER BY created ASC`);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.I)(c))return c;i(c.value)}for(let e of o.values())e.sort((s,c)=>(y(s)[0]??0)-(y(c)[0]??0));return{value:o}}function B(t){let n=t.replace(/[^\p{L}\p{N}]+/gu," ").trim();return n===""?[]:[n]}var y=t=>(/\d+$/.exec(t)??[]).map(Number);async function R(t,n){let r=[],a;for(;;){let o=await S(t,n,a);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.I)(o))return o;r.push(...o.value.issues);let i=o.value.isLast===!0?void 0:o.value.nextPageToken??void 0;if(i===void 0||i===a)return{value:r};a=i}}function S(t,n,r){let a={jql:n,fields:["created"],properties:[_chunk_YKVPPFWA_js__WEBPACK_IMPORTED_MODULE_0__.a],maxResults:m,...r!==void 0&&{nextPageToken:r}};return t.ask({method:"POST",path:"search/jql",body:a,repeat:"safe"},_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.w)}async function C(t,n,r){let a=Math.max(0,...r),o=new Set(r),i=[],p=({key:f})=>f.startsWith(`${n.toUpperCase()}-`)&&(y(f)[0]??0)>a,u=Math.max(1,a-m+1);for(let f=0;f<A;f+=1){let d=[];for(;d.length<m;u+=1)o.has(u)||d.push(u);let h={issueIdsOrKeys:d.map(c=>`${n.toUpperCase()}-${c}`),fields:["created"],properties:[_chunk_YKVPPFWA_js__WEBPACK_IMPORTED_MODULE_0__.a]},e=await t.ask({method:"POST",path:"issue/bulkfetch",body:h,repeat:"safe"},_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.x);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.I)(e))return e;let{issues:s}=e.value;if(i.push(...s),!s.some(p)&&u>a+m/2)break}return{value:i}}


/***/ }),

/***/ 9238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ n),
/* harmony export */   b: () => (/* binding */ o),
/* harmony export */   c: () => (/* binding */ s)
/* harmony export */ });
/* harmony import */ var _chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9614);
var n="satellite.item",r="satellite/item@1";function o(t){return{key:n,value:{schema:r,item:t}}}function s(t){let e=t?.[n];if(!(!(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_0__.a)(e)||e.schema!==r))return typeof e.item=="string"?e.item:void 0}


/***/ }),

/***/ 2926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findMade: () => (/* reexport safe */ _chunk_DTPJQX46_js__WEBPACK_IMPORTED_MODULE_0__.a)
/* harmony export */ });
/* harmony import */ var _chunk_DTPJQX46_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5823);
/* harmony import */ var _chunk_YKVPPFWA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9238);
/* harmony import */ var _chunk_E3UQWVZU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3812);
/* harmony import */ var _chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9614);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1732);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1587);
/* harmony import */ var _chunk_N24ZIAI7_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7158);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4987);



/***/ })

};
;