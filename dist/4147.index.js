"use strict";
exports.id = 4147;
exports.ids = [4147];
exports.modules = {

/***/ 4147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyMany: () => (/* binding */ we)
/* harmony export */ });
/* harmony import */ var _chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6674);
/* harmony import */ var _chunk_IWLZT64X_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6866);
/* harmony import */ var _chunk_DTPJQX46_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5823);
/* harmony import */ var _chunk_YKVPPFWA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9238);
/* harmony import */ var _chunk_446C7WIS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9211);
/* harmony import */ var _chunk_J35WLZRE_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9798);
/* harmony import */ var _chunk_YNTVEHGQ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7046);
/* harmony import */ var _chunk_E3UQWVZU_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3812);
/* harmony import */ var _chunk_SJ4KTDLW_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(6907);
/* harmony import */ var _chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9614);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1732);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1587);
/* harmony import */ var _chunk_VZA5GPY6_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7908);
/* harmony import */ var _chunk_RO657SQL_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6379);
/* harmony import */ var _chunk_BSHCEJEN_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5436);
/* harmony import */ var _chunk_RC34SCDJ_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7390);
/* harmony import */ var _chunk_AKL4EC47_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4703);
/* harmony import */ var _chunk_AC7LKY73_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6331);
/* harmony import */ var _chunk_D6AOGYAU_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7546);
/* harmony import */ var _chunk_CVTIHAM6_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(1400);
/* harmony import */ var _chunk_N24ZIAI7_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(7158);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(4987);
async function R(t,s){switch(s.kind){case"ticket-edit":{let{patch:e,was:i}=s,n=Object.keys(e.fields??{}),a=await (0,_chunk_J35WLZRE_js__WEBPACK_IMPORTED_MODULE_5__.a)(t,n.length===0?[]:[...n,...Object.keys(i.fields??{})]),r=(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_8__.I)(a)?[]:(0,_chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__.c)(e,a.value);return r.length===0?void 0:{fields:r,screen:(0,_chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__.b)(e).length>0}}case"labels":return{fields:["labels"]};case"milestone":case"progress":return{fields:["fixVersions"]};case"move":return{fields:["status","issuetype","project"],transitions:!0};case"comment":return{fields:["comment"]};case"remember":return{fields:["id"],properties:[_chunk_YNTVEHGQ_js__WEBPACK_IMPORTED_MODULE_6__.b]};case"untie":return{fields:["id"],properties:[_chunk_YKVPPFWA_js__WEBPACK_IMPORTED_MODULE_3__.a]};default:return}}var I=1e3;async function P(t,s){let e=new Map;for(let o of s){let u=(0,_chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__.g)(o)===void 0?void 0:await R(t,o);u&&e.set(o,u)}if(e.size<2)return{value:new Map};let i=$([...e].map(([o])=>(0,_chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__.g)(o)??""),[...e.values()]),n=await t.ask({method:"POST",path:"issue/bulkfetch",body:i,repeat:"safe"},_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_8__.B);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_8__.I)(n))return B(n)?n:{value:new Map};let a=n.value.issues.filter(F),r=new Map(a.map(o=>[o.key,o])),f=await C(t,a);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_8__.I)(f))return f;let l=new Map;for(let[o,u]of e){let d=r.get((0,_chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__.g)(o)??"");if(!d||!q(d,u))continue;let c=u.fields.includes("comment")?f.value.get(d.id):void 0;(o.kind!=="comment"||c)&&l.set(o,{issue:d,...c&&{comments:c}})}return{value:l}}function $(t,s){let e=[...new Set(s.flatMap(n=>n.properties??[]))],i=[...s.some(({transitions:n})=>n)?["transitions"]:[],...s.some(({screen:n})=>n)?["editmeta"]:[]];return{issueIdsOrKeys:t,fields:[...new Set(s.flatMap(({fields:n})=>n))],...e.length>0&&{properties:e},...i.length>0&&{expand:i}}}function B({status:t}){return t===0||t===401||t===429||t>=500}function F(t){return _chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_8__.A.fault(t,"")===void 0}function q(t,{properties:s,screen:e,transitions:i}){return(s===void 0||(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_8__.a)(t.properties))&&(e!==!0||(0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_8__.a)(t.editmeta))&&(i!==!0||!!t.transitions)}async function C(t,s){let e=new Map;for(let{fields:r,id:f}of s){let{comment:l}=r;if(_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_8__.C.fault(l,"")!==void 0)continue;let{comments:o,total:u}=l;o.length===u&&o.every(d=>/^\d{1,19}$/.test(d.id))&&e.set(f,o.map(d=>d.id).toSorted((d,c)=>Number(c)-Number(d)))}let i=[...e.values()].flat(),n=new Map;for(let r=0;r<i.length;r+=I){let f={ids:i.slice(r,r+I).map(Number)},l={expand:"properties"},o=await t.ask({method:"POST",path:"comment/list",query:l,body:f,repeat:"safe"},_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_8__.n);if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_8__.I)(o))return B(o)?o:{value:new Map};for(let u of o.value.values)n.set(u.id,u)}let a=[...e].filter(([,r])=>r.every(f=>n.has(f)));return{value:new Map(a.map(([r,f])=>[r,f.flatMap(l=>n.get(l)??[])]))}}var D=100,V=5e3,z=20,G=25e3,W=4,Z=3;async function we(t,s,e){let i=new Map;t.deeds.expect(s);for(let n of H(s)){let a=n;for(let r=1;a.length>0;r+=1)a=await J(t,a,{receipts:i,ended:e,last:r===_chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__.d})}return s.flatMap(n=>i.get(n)??[])}function H(t){let s=[],e=new Map;for(let i of t){let n=(0,_chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__.g)(i)??i.on,a=e.get(n)??0;e.set(n,a+1),(s[a]??=[]).push(i)}return s}async function J(t,s,{ended:e,last:i,receipts:n}){let{client:a,options:r}=t,f=[...s],l=[],o=new g,u=async(c,m)=>{n.set(c,m),await e?.(m)},d=async(c,m)=>{o.note(m.receipt),m.again&&!i?l.push(c):await u(c,m.receipt)};for(;f.length>0&&o.because===void 0;){let c=f.splice(0,D),m=(0,_chunk_SJ4KTDLW_js__WEBPACK_IMPORTED_MODULE_21__.a)(r)?await P(a,c):{value:new Map};if((0,_chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_8__.I)(m)){for(let p of[...c,...f.splice(0)])await u(p,(0,_chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__.a)(p,(0,_chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__.g)(p)??p.on,m));break}let K=r.clock.nowMs(),b=0,U=()=>b===0||r.clock.nowMs()-K<=(b<z?G:V),_=async()=>{for(;o.because===void 0&&U();){let p=c.shift();if(!p)return;b+=1,await d(p,await t.deeds.attempt(p,m.value.get(p)))}};await Promise.all(Array.from({length:W},_)),f.unshift(...c)}for(let c of f)o.because&&await u(c,Q(c,o.because));return l}var g=class{because;#e=0;note(s){let{code:e}=s,i=e==="UNAVAILABLE"||e==="TIMEOUT"||e==="NETWORK";this.#e=i?this.#e+1:0,(e==="RATE_LIMITED"||e==="UNAUTHORIZED"||this.#e>=Z)&&(this.because??=s)}};function Q({key:t,kind:s,on:e},{code:i,outcome:n,retryAfterMs:a,says:r}){return{key:t,kind:s,on:e,outcome:n,says:`${s} on ${e} was not tried: ${r}`.slice(0,400),...i!==void 0&&{code:i},...a!==void 0&&{retryAfterMs:a}}}


/***/ })

};
;