"use strict";
exports.id = 8711;
exports.ids = [8711];
exports.modules = {

/***/ 9195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ v),
/* harmony export */   b: () => (/* binding */ d)
/* harmony export */ });
/* harmony import */ var _chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5715);
async function v(t,i){if(i.every(l))return{value:new Map(i.map(e=>[e,e]))};let n=await d(t,i);return (0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_0__.G)(n)?n:{value:new Map([...n.value].map(([e,{id:r}])=>[e,r]))}}async function d(t,i){let n=await t.once("field",_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_0__.B);if((0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_0__.G)(n))return n;let e=n.value,r=new Map;for(let f of i){let u=e.find(({id:o})=>o===f)??e.find(o=>o.name===f)??e.find(o=>(0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_0__.L)(o.name,f));u&&r.set(f,u)}return{value:r}}function l(t){return/^customfield_\d{1,10}$/.test(t)}


/***/ }),

/***/ 3165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ s),
/* harmony export */   b: () => (/* binding */ O),
/* harmony export */   c: () => (/* binding */ p),
/* harmony export */   d: () => (/* binding */ h),
/* harmony export */   e: () => (/* binding */ k),
/* harmony export */   f: () => (/* binding */ y)
/* harmony export */ });
/* harmony import */ var _chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5715);
/* harmony import */ var _chunk_WZFXKEFG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6050);
var s="satellite.item",c="satellite/item@1";function O(t){return{key:s,value:{schema:c,item:t}}}function p(t){let e=t?.[s];if(!(!(0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_0__.a)(e)||e.schema!==c))return typeof e.item=="string"?e.item:void 0}function h({fields:t,properties:e},o){let r=t,{description:i}=r,f=y(r.priority,"name"),d=y(r.parent,"key"),m=p(e),l=[...o].flatMap(([x,u])=>r[u]===void 0?[]:[[x,r[u]]]);return{body:k(i),...(0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_0__.a)(i)&&{native:i},...f!==void 0&&{priority:f},...d!==void 0&&{parent:`jira:${d}`},fields:Object.fromEntries(l),...m!==void 0&&{madeFrom:m}}}function k(t){return typeof t=="string"?t:(0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_0__.a)(t)?(0,_chunk_WZFXKEFG_js__WEBPACK_IMPORTED_MODULE_1__.f)(t,{kept:!1}).markdown:""}function y(t,e){let o=(0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_0__.a)(t)?t[e]:void 0;return typeof o=="string"?o:void 0}


/***/ }),

/***/ 8711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   remaining: () => (/* binding */ P),
/* harmony export */   wholly: () => (/* binding */ b)
/* harmony export */ });
/* harmony import */ var _chunk_VC6EYH6V_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3165);
/* harmony import */ var _chunk_L4TN7RJX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9195);
/* harmony import */ var _chunk_KFENLQWV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7218);
/* harmony import */ var _chunk_WLTXE2DG_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4387);
/* harmony import */ var _chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5715);
/* harmony import */ var _chunk_ZP327JJD_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8930);
/* harmony import */ var _chunk_WZFXKEFG_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6050);
/* harmony import */ var _chunk_RC34SCDJ_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7390);
/* harmony import */ var _chunk_FVZE4OD2_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3180);
/* harmony import */ var _chunk_6NYN6JDT_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(849);
/* harmony import */ var _chunk_MVE7HEE7_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7678);
/* harmony import */ var _chunk_CVTIHAM6_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1400);
/* harmony import */ var _chunk_N24ZIAI7_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7158);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4987);
async function b(o,a,s){let t=await (0,_chunk_L4TN7RJX_js__WEBPACK_IMPORTED_MODULE_1__.a)(o,s);if((0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_4__.G)(t))return t;let e=(0,_chunk_KFENLQWV_js__WEBPACK_IMPORTED_MODULE_2__.c)(a);return{value:{...e,fields:[...new Set([...e.fields,"description","priority","parent",...t.value.values()])],properties:[...e.properties,_chunk_VC6EYH6V_js__WEBPACK_IMPORTED_MODULE_0__.a],content:r=>(0,_chunk_VC6EYH6V_js__WEBPACK_IMPORTED_MODULE_0__.d)(r,t.value)}}}var v=5e3,O=6;async function*P(o,a,s){let t=(await k(o.client,a)).filter(n=>!s.has(n)),e=Array.from({length:Math.ceil(t.length/_chunk_WLTXE2DG_js__WEBPACK_IMPORTED_MODULE_3__.a.readBatch)},(n,i)=>t.slice(i*_chunk_WLTXE2DG_js__WEBPACK_IMPORTED_MODULE_3__.a.readBatch,(i+1)*_chunk_WLTXE2DG_js__WEBPACK_IMPORTED_MODULE_3__.a.readBatch)),r=[];for(let n=0;n<e.length||r.length>0;){for(;r.length<O&&n<e.length;){let f=T(o,e[n]??[]);f.catch(()=>{}),r.push(f),n+=1}let i=await r.shift()??[];i.length>0&&(yield i)}}async function k(o,a){let s=new Set,t;for(;;){let e={jql:a,fields:["id"],maxResults:v,...t!==void 0&&{nextPageToken:t}},r=(0,_chunk_KFENLQWV_js__WEBPACK_IMPORTED_MODULE_2__.b)(await o.ask({method:"POST",path:"search/jql",body:e,repeat:"safe"},_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_4__.t));for(let{id:i}of r.issues)s.add(i);let n=r.isLast===!0?void 0:r.nextPageToken??void 0;if(n===void 0||n===t)return[...s];t=n}}async function T({client:o,options:a,wanted:s},t){let{issues:e}=(0,_chunk_KFENLQWV_js__WEBPACK_IMPORTED_MODULE_2__.b)(await (0,_chunk_WLTXE2DG_js__WEBPACK_IMPORTED_MODULE_3__.e)(o,t,s)),r=new Map(e.map(i=>[i.id,i])),n=[];for(let i of t){let f=r.get(i)??await B({client:o,options:a,wanted:s},i);f&&n.push(f)}return[...(await (0,_chunk_KFENLQWV_js__WEBPACK_IMPORTED_MODULE_2__.a)(o,a,s,n)).values()]}async function B({client:o,wanted:a},s){let t=await (0,_chunk_WLTXE2DG_js__WEBPACK_IMPORTED_MODULE_3__.f)(o,s,a);if(!(0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_4__.G)(t)||t.status!==404)return (0,_chunk_KFENLQWV_js__WEBPACK_IMPORTED_MODULE_2__.b)(t);let e=await o.doubt();e&&(0,_chunk_KFENLQWV_js__WEBPACK_IMPORTED_MODULE_2__.b)(e)}


/***/ })

};
;