"use strict";
exports.id = 5387;
exports.ids = [5387];
exports.modules = {

/***/ 5387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyMany: () => (/* binding */ pe)
/* harmony export */ });
/* harmony import */ var _chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3059);
/* harmony import */ var _chunk_VC6EYH6V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3165);
/* harmony import */ var _chunk_NT5FWBEB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8889);
/* harmony import */ var _chunk_L4TN7RJX_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9195);
/* harmony import */ var _chunk_WCKGX5WU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57);
/* harmony import */ var _chunk_WLTXE2DG_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4387);
/* harmony import */ var _chunk_GOAHBLFE_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(8650);
/* harmony import */ var _chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5715);
/* harmony import */ var _chunk_ZP327JJD_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8930);
/* harmony import */ var _chunk_KDUTHJ5P_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5795);
/* harmony import */ var _chunk_RO657SQL_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6379);
/* harmony import */ var _chunk_WZFXKEFG_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6050);
/* harmony import */ var _chunk_RC34SCDJ_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7390);
/* harmony import */ var _chunk_FVZE4OD2_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3180);
/* harmony import */ var _chunk_6NYN6JDT_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(849);
/* harmony import */ var _chunk_H5XZ2UHY_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4905);
/* harmony import */ var _chunk_MVE7HEE7_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7678);
/* harmony import */ var _chunk_CVTIHAM6_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(1400);
/* harmony import */ var _chunk_N24ZIAI7_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7158);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(4987);
async function N(t,s){switch(s.kind){case"ticket-edit":{let{patch:e,was:o}=s,r=Object.keys(e.fields??{}),a=await (0,_chunk_L4TN7RJX_js__WEBPACK_IMPORTED_MODULE_3__.a)(t,r.length===0?[]:[...r,...Object.keys(o.fields??{})]),i=(0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_6__.G)(a)?[]:(0,_chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__.b)(e,a.value);return i.length===0?void 0:{fields:i}}case"labels":return{fields:["labels"]};case"milestone":case"progress":return{fields:["fixVersions"]};case"move":return{fields:["status","issuetype","project"],transitions:!0};case"comment":return{fields:["comment"]};case"remember":return{fields:["id"],properties:[_chunk_WLTXE2DG_js__WEBPACK_IMPORTED_MODULE_5__.b]};case"untie":return{fields:["id"],properties:[_chunk_VC6EYH6V_js__WEBPACK_IMPORTED_MODULE_1__.a]};default:return}}var R=1e3;async function I(t,s){let e=new Map;for(let n of s){let u=(0,_chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__.f)(n)===void 0?void 0:await N(t,n);u&&e.set(n,u)}if(e.size<2)return{value:new Map};let o=_([...e].map(([n])=>(0,_chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__.f)(n)??""),[...e.values()]),r=await t.ask({method:"POST",path:"issue/bulkfetch",body:o,repeat:"safe"},_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_6__.z);if((0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_6__.G)(r))return P(r)?r:{value:new Map};let a=r.value.issues.filter($),i=new Map(a.map(n=>[n.key,n])),f=await q(t,a);if((0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_6__.G)(f))return f;let l=new Map;for(let[n,u]of e){let d=i.get((0,_chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__.f)(n)??"");if(!d||!F(d,u))continue;let c=u.fields.includes("comment")?f.value.get(d.id):void 0;(n.kind!=="comment"||c)&&l.set(n,{issue:d,...c&&{comments:c}})}return{value:l}}function _(t,s){let e=[...new Set(s.flatMap(o=>o.properties??[]))];return{issueIdsOrKeys:t,fields:[...new Set(s.flatMap(({fields:o})=>o))],...e.length>0&&{properties:e},...s.some(({transitions:o})=>o)&&{expand:["transitions"]}}}function P({status:t}){return t===0||t===401||t===429||t>=500}function $(t){return _chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_6__.y.fault(t,"")===void 0}function F(t,{properties:s,transitions:e}){return(s===void 0||(0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_6__.a)(t.properties))&&(e!==!0||!!t.transitions)}async function q(t,s){let e=new Map;for(let{fields:i,id:f}of s){let{comment:l}=i;if(_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_6__.A.fault(l,"")!==void 0)continue;let{comments:n,total:u}=l;n.length===u&&n.every(d=>/^\d{1,19}$/.test(d.id))&&e.set(f,n.map(d=>d.id).toSorted((d,c)=>Number(c)-Number(d)))}let o=[...e.values()].flat(),r=new Map;for(let i=0;i<o.length;i+=R){let f={ids:o.slice(i,i+R).map(Number)},l={expand:"properties"},n=await t.ask({method:"POST",path:"comment/list",query:l,body:f,repeat:"safe"},_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_6__.n);if((0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_6__.G)(n))return P(n)?n:{value:new Map};for(let u of n.value.values)r.set(u.id,u)}let a=[...e].filter(([,i])=>i.every(f=>r.has(f)));return{value:new Map(a.map(([i,f])=>[i,f.flatMap(l=>r.get(l)??[])]))}}var C=100,D=5e3,V=20,z=25e3,G=4,W=3;async function pe(t,s,e){let o=new Map;for(let r of Z(s)){let a=r;for(let i=1;a.length>0;i+=1)a=await H(t,a,{receipts:o,ended:e,last:i===_chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__.c})}return s.flatMap(r=>o.get(r)??[])}function Z(t){let s=[],e=new Map;for(let o of t){let r=(0,_chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__.f)(o)??o.on,a=e.get(r)??0;e.set(r,a+1),(s[a]??=[]).push(o)}return s}async function H(t,s,{ended:e,last:o,receipts:r}){let{client:a,options:i}=t,f=[...s],l=[],n=new y,u=async(c,m)=>{r.set(c,m),await e?.(m)},d=async(c,m)=>{n.note(m.receipt),m.again&&!o?l.push(c):await u(c,m.receipt)};for(;f.length>0&&n.because===void 0;){let c=f.splice(0,C),m=(0,_chunk_GOAHBLFE_js__WEBPACK_IMPORTED_MODULE_19__.a)(i)?await I(a,c):{value:new Map};if((0,_chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_6__.G)(m)){for(let p of[...c,...f.splice(0)])await u(p,(0,_chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__.a)(p,(0,_chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__.f)(p)??p.on,m));break}let B=i.clock.nowMs(),b=0,K=()=>b===0||i.clock.nowMs()-B<=(b<V?z:D),U=async()=>{for(;n.because===void 0&&K();){let p=c.shift();if(!p)return;b+=1,await d(p,await t.deeds.attempt(p,m.value.get(p)))}};await Promise.all(Array.from({length:G},U)),f.unshift(...c)}for(let c of f)n.because&&await u(c,J(c,n.because));return l}var y=class{because;#e=0;note(s){let{code:e}=s,o=e==="UNAVAILABLE"||e==="TIMEOUT"||e==="NETWORK";this.#e=o?this.#e+1:0,(e==="RATE_LIMITED"||e==="UNAUTHORIZED"||this.#e>=W)&&(this.because??=s)}};function J({key:t,kind:s,on:e},{code:o,outcome:r,retryAfterMs:a,says:i}){return{key:t,kind:s,on:e,outcome:r,says:`${s} on ${e} was not tried: ${i}`.slice(0,400),...o!==void 0&&{code:o},...a!==void 0&&{retryAfterMs:a}}}


/***/ })

};
;