"use strict";
exports.id = 5090;
exports.ids = [5090];
exports.modules = {

/***/ 6866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ O),
/* harmony export */   b: () => (/* binding */ b),
/* harmony export */   c: () => (/* binding */ m)
/* harmony export */ });
/* harmony import */ var _chunk_YKVPPFWA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9238);
/* harmony import */ var _chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9614);
/* harmony import */ var _chunk_BSHCEJEN_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5436);
function O({fields:n,properties:r},e){let t=n,{description:f}=t,i=m(t.priority,"name"),d=m(t.parent,"key"),a=(0,_chunk_YKVPPFWA_js__WEBPACK_IMPORTED_MODULE_0__.c)(r),s=[...e].flatMap(([y,p])=>t[p]===void 0?[]:[[y,t[p]]]);return{body:b(f),...(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_1__.a)(f)&&{native:f},...i!==void 0&&{priority:i},...d!==void 0&&{parent:`jira:${d}`},fields:Object.fromEntries(s),...a!==void 0&&{madeFrom:a}}}function b(n){return typeof n=="string"?n:(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_1__.a)(n)?(0,_chunk_BSHCEJEN_js__WEBPACK_IMPORTED_MODULE_2__.f)(n,{kept:!1}).markdown:""}function m(n,r){let e=(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_1__.a)(n)?n[r]:void 0;return typeof e=="string"?e:void 0}


/***/ }),

/***/ 9798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ v),
/* harmony export */   b: () => (/* binding */ d)
/* harmony export */ });
/* harmony import */ var _chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9614);
async function v(t,i){if(i.every(l))return{value:new Map(i.map(e=>[e,e]))};let n=await d(t,i);return (0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_0__.I)(n)?n:{value:new Map([...n.value].map(([e,{id:r}])=>[e,r]))}}async function d(t,i){let n=await t.once("field",_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_0__.D);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_0__.I)(n))return n;let e=n.value,r=new Map;for(let f of i){let u=e.find(({id:o})=>o===f)??e.find(o=>o.name===f)??e.find(o=>(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_0__.N)(o.name,f));u&&r.set(f,u)}return{value:r}}function l(t){return/^customfield_\d{1,10}$/.test(t)}


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

/***/ 5090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readComments: () => (/* binding */ W),
/* harmony export */   remaining: () => (/* binding */ G),
/* harmony export */   wholly: () => (/* binding */ D)
/* harmony export */ });
/* harmony import */ var _chunk_IWLZT64X_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6866);
/* harmony import */ var _chunk_YKVPPFWA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9238);
/* harmony import */ var _chunk_J35WLZRE_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9798);
/* harmony import */ var _chunk_GYEQMUGR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3403);
/* harmony import */ var _chunk_YNTVEHGQ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7046);
/* harmony import */ var _chunk_SJ4KTDLW_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6907);
/* harmony import */ var _chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9614);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1732);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1587);
/* harmony import */ var _chunk_BSHCEJEN_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5436);
/* harmony import */ var _chunk_RC34SCDJ_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7390);
/* harmony import */ var _chunk_AKL4EC47_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4703);
/* harmony import */ var _chunk_D6AOGYAU_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7546);
/* harmony import */ var _chunk_CVTIHAM6_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1400);
/* harmony import */ var _chunk_PHZDTY7R_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9754);
/* harmony import */ var _chunk_N24ZIAI7_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7158);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4987);
async function D(n,r,a){let t=await (0,_chunk_J35WLZRE_js__WEBPACK_IMPORTED_MODULE_2__.a)(n,a);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.I)(t))return t;let s=(0,_chunk_GYEQMUGR_js__WEBPACK_IMPORTED_MODULE_3__.c)(r);return{value:{...s,fields:[...new Set([...s.fields,"description","priority","parent",...t.value.values()])],properties:[...s.properties,_chunk_YKVPPFWA_js__WEBPACK_IMPORTED_MODULE_1__.a],content:o=>(0,_chunk_IWLZT64X_js__WEBPACK_IMPORTED_MODULE_0__.a)(o,t.value)}}}var E=5e3,F=6;async function*G(n,r,a){let t=(await J(n.client,r)).filter(i=>!a.has(i)),s=Array.from({length:Math.ceil(t.length/_chunk_YNTVEHGQ_js__WEBPACK_IMPORTED_MODULE_4__.a.readBatch)},(i,e)=>t.slice(e*_chunk_YNTVEHGQ_js__WEBPACK_IMPORTED_MODULE_4__.a.readBatch,(e+1)*_chunk_YNTVEHGQ_js__WEBPACK_IMPORTED_MODULE_4__.a.readBatch)),o=[];for(let i=0;i<s.length||o.length>0;){for(;o.length<F&&i<s.length;){let u=H(n,s[i]??[]);u.catch(()=>{}),o.push(u),i+=1}let e=await o.shift()??[];e.length>0&&(yield e)}}async function J(n,r){let a=new Set,t;for(;;){let s={jql:r,fields:["id"],maxResults:E,...t!==void 0&&{nextPageToken:t}},o=(0,_chunk_GYEQMUGR_js__WEBPACK_IMPORTED_MODULE_3__.b)(await n.ask({method:"POST",path:"search/jql",body:s,repeat:"safe"},_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.v));for(let{id:e}of o.issues)a.add(e);let i=o.isLast===!0?void 0:o.nextPageToken??void 0;if(i===void 0||i===t)return[...a];t=i}}async function H({client:n,options:r,wanted:a},t){let{issues:s}=(0,_chunk_GYEQMUGR_js__WEBPACK_IMPORTED_MODULE_3__.b)(await (0,_chunk_YNTVEHGQ_js__WEBPACK_IMPORTED_MODULE_4__.e)(n,t,a)),o=new Map(s.map(e=>[e.id,e])),i=[];for(let e of t){let u=o.get(e)??await Q({client:n,options:r,wanted:a},e);u&&i.push(u)}return[...(await (0,_chunk_GYEQMUGR_js__WEBPACK_IMPORTED_MODULE_3__.a)(n,r,a,i)).values()]}async function Q({client:n,wanted:r},a){let t=await (0,_chunk_YNTVEHGQ_js__WEBPACK_IMPORTED_MODULE_4__.f)(n,a,r);if(!(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.I)(t)||t.status!==404)return (0,_chunk_GYEQMUGR_js__WEBPACK_IMPORTED_MODULE_3__.b)(t);let s=await n.doubt();s&&(0,_chunk_GYEQMUGR_js__WEBPACK_IMPORTED_MODULE_3__.b)(s)}var A=1e3,[y,V]=[100,10];async function W(n,r,a){let t=[...new Set(a)];if(!(0,_chunk_SJ4KTDLW_js__WEBPACK_IMPORTED_MODULE_15__.a)(r))return t.map(e=>({ref:e,why:(0,_chunk_SJ4KTDLW_js__WEBPACK_IMPORTED_MODULE_15__.b)(e)}));let s=new Map;for(let e=0;e<t.length;e+=_chunk_YNTVEHGQ_js__WEBPACK_IMPORTED_MODULE_4__.a.readBatch){let u=t.slice(e,e+_chunk_YNTVEHGQ_js__WEBPACK_IMPORTED_MODULE_4__.a.readBatch);for(let[c,d]of await Y(n,u))s.set(c,d)}let o=[...s.values()].flatMap(e=>(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.I)(e)?[]:e.value.comments),i=await te(n,o);return t.map(e=>{let u=`the comments of ${(0,_chunk_PHZDTY7R_js__WEBPACK_IMPORTED_MODULE_16__.c)(e)}`,c=s.get(e)??X;if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.I)(c))return{ref:e,why:(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.K)(c,u,e)};let{comments:d,key:L}=c.value;if(d.length===0)return{ref:e,comments:[]};if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.I)(i))return{ref:e,why:(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.K)(i,u,e)};let U=d.flatMap(z=>ne(i.value.get(z),`${r.baseUrl}/browse/${L}`));return{ref:e,comments:U.toSorted(se)}})}var X={status:404,code:"NOT_FOUND",why:"Jira knows no such issue",messages:[],lost:!1};async function Y(n,r){let a={issueIdsOrKeys:r.map(o=>(0,_chunk_PHZDTY7R_js__WEBPACK_IMPORTED_MODULE_16__.c)(o)),fields:["comment"]},t=await n.ask({method:"POST",path:"issue/bulkfetch",body:a,repeat:"safe"},_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.B);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.I)(t))return r.map(o=>[o,t]);let s=[];for(let o of t.value.issues){if(_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.A.fault(o,"")!==void 0)continue;let{fields:i,key:e}=o,u=Z(i.comment),c=u===void 0?await ee(n,e):{value:u};s.push([`jira:${e}`,(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.I)(c)?c:{value:{key:e,comments:c.value}}])}return s}function Z(n){if(_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.C.fault(n,"")!==void 0)return;let{comments:r,total:a}=n;return r.length===a?r.map(({id:t})=>t):void 0}async function ee(n,r){let a=[];for(let t=0;t<V;t+=1){let s={orderBy:"-created",startAt:String(t*y),maxResults:String(y)},o=await n.ask({method:"GET",path:`issue/${r}/comment`,query:s,repeat:"safe"},_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.m);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.I)(o))return o;if(a.push(...o.value.comments.map(({id:i})=>i)),o.value.comments.length<y)break}return{value:a}}async function te(n,r){let a=[...new Set(r)].filter(s=>/^\d{1,15}$/.test(s)).map(Number),t=new Map;for(let s=0;s<a.length;s+=A){let o={ids:a.slice(s,s+A)},i=await n.ask({method:"POST",path:"comment/list",query:{expand:"properties"},body:o,repeat:"safe"},_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.p);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.I)(i))return i;for(let e of i.value.values)_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.o.fault(e,"")===void 0&&t.set(e.id,e)}return{value:t}}function ne(n,r){let a=(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.S)(n?.created);if(n===void 0||a===void 0)return[];let{author:t,body:s,id:o,jsdPublic:i,properties:e,visibility:u}=n,c=e?.find(({key:d})=>d===_chunk_YNTVEHGQ_js__WEBPACK_IMPORTED_MODULE_4__.b)?.value;return[{id:o,url:`${r}?focusedCommentId=${o}`,author:t?(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.R)(t):{login:"somebody",type:"unknown"},atMs:a,body:(0,_chunk_IWLZT64X_js__WEBPACK_IMPORTED_MODULE_0__.b)(s).trim(),...(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.a)(c)&&typeof c.identity=="string"&&{ours:!0},...(i===!1||(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_5__.a)(u))&&{restricted:!0}}]}var se=(n,r)=>n.atMs-r.atMs||Number(n.id)-Number(r.id);


/***/ })

};
;