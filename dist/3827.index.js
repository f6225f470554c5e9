"use strict";
exports.id = 3827;
exports.ids = [3827];
exports.modules = {

/***/ 9211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ m)
/* harmony export */ });
/* harmony import */ var _chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9614);
async function m(r,n,o){let a=`issue/createmeta/${encodeURIComponent(n)}/issuetypes?maxResults=200`,e=await r.once(a,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_0__.E);return (0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_0__.I)(e)?e:{value:e.value.issueTypes.find(({hierarchyLevel:i,subtask:u})=>(i??(u===!0?-1:0))===o)}}


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

/***/ 3827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fieldsOf: () => (/* binding */ C),
/* harmony export */   viewer: () => (/* binding */ M)
/* harmony export */ });
/* harmony import */ var _chunk_446C7WIS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9211);
/* harmony import */ var _chunk_J35WLZRE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9798);
/* harmony import */ var _chunk_SJ4KTDLW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6907);
/* harmony import */ var _chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9614);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1732);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1587);
/* harmony import */ var _chunk_N24ZIAI7_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7158);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4987);
var h=200,I=10;async function g(e,o){let t=new Map,s=await (0,_chunk_446C7WIS_js__WEBPACK_IMPORTED_MODULE_0__.a)(e,o,0);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.I)(s)||!s.value)return t;for(let r=0;r<I;r+=1){let a=`issue/createmeta/${encodeURIComponent(o)}/issuetypes/${s.value.id}`,n=await e.once(`${a}?startAt=${r*h}&maxResults=${h}`,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.G);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.I)(n))return t;for(let f of n.value.fields)t.set(f.fieldId,f);if(n.value.fields.length===0||t.size>=(n.value.total??0))break}return t}var x="who asks Jira";async function M(e,o){if(!(0,_chunk_SJ4KTDLW_js__WEBPACK_IMPORTED_MODULE_7__.a)(o))return m(x);let t=await e.once("myself",_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.t);return (0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.I)(t)?(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.K)(t,x):(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.R)(t.value)}function m(e){return{what:e,code:"NO_CREDENTIALS",says:"Jira needs a token: set JIRA_API_TOKEN"}}var k=new Set(["status","created","updated","creator","project","resolutiondate","votes","watches"]);async function C(e,o,t){let s="the fields of Jira";if(!(0,_chunk_SJ4KTDLW_js__WEBPACK_IMPORTED_MODULE_7__.a)(o))return m(s);let r=await (0,_chunk_J35WLZRE_js__WEBPACK_IMPORTED_MODULE_1__.b)(e,t);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.I)(r))return (0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_2__.K)(r,s);let[a]=o.projects,f=[...r.value.values()].some(p=>A(O(p)))&&a!==void 0?await g(e,a):new Map;return new Map([...r.value].map(([p,R])=>[p,S(R,f)]))}function S(e,o){let t=o.get(e.id),s=o.size>0&&t===void 0,r=(t?.allowedValues??[]).flatMap(({name:n,value:f})=>f??n??[]),a=t?.operations;return{id:e.id,name:e.name,type:O(e),writable:!k.has(e.id)&&!s&&(a?.some(n=>n==="set"||n==="add")??!0),...$(e)&&{many:!0},...r.length>0&&{options:r}}}function O({schema:e}){let{items:o,type:t}=e??{};return t!=="array"?t??"string":o==="option"?"multi-option":o==="version"||o==="user"?o:"array"}function $({schema:e}){return e?.type==="array"&&(e.items==="version"||e.items==="user")}function A(e){return["option","multi-option","priority","version","resolution"].includes(e)}


/***/ })

};
;