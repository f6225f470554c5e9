"use strict";
exports.id = 4233;
exports.ids = [4233];
exports.modules = {

/***/ 7670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ y),
/* harmony export */   b: () => (/* binding */ b),
/* harmony export */   c: () => (/* binding */ L),
/* harmony export */   d: () => (/* binding */ O),
/* harmony export */   e: () => (/* binding */ C),
/* harmony export */   f: () => (/* binding */ E)
/* harmony export */ });
/* harmony import */ var _chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7039);
/* harmony import */ var _chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3430);
var p=["title","body","assignees","milestone","parent"],c=t=>t.map(e=>e.toLowerCase()).toSorted().join(`
`),a=t=>t,m={title:(t,e)=>t===e,body:(t,e)=>(0,_chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_0__.f)(a(t),a(e)),assignees:(t,e)=>c(t)===c(e),milestone:(t,e)=>t===e,parent:(t,e)=>a(t).toLowerCase()===a(e).toLowerCase()},w={milestone:"",parent:""};function y(t,e){return p.filter(o=>t[o]!==void 0&&!m[o](t[o],e[o]))}function b(t,e,o){return t.find(n=>{let r=e[n]??w[n];return r!==void 0&&!m[n](r,o[n])})}function L(t,e){return{...(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_1__.e)(t,`its ${e} was changed meanwhile`),code:"CHANGED_MEANWHILE"}}function O(t,e,o){let{title:n="",body:r=""}=t.patch,i={};if(e.includes("title")){if(n.trim()==="")return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_1__.f)(t,"REFUSED","a title must say something");if(n.length>256)return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_1__.f)(t,"TOO_LONG",`a title may have ${256} characters`);i.title=n}return e.includes("body")&&(i.body=(0,_chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_0__.e)(o,r),i.body.length>65536)?(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_1__.f)(t,"TOO_LONG",`a text may have ${65536} characters`):i}function C(t,e){let o=new Set(e.map(n=>n.toLowerCase()));return t.filter(n=>!o.has(n.toLowerCase()))}function E(t,e){return e.length===0?t:`${t}; GitHub did not assign ${e.join(", ")}`}


/***/ }),

/***/ 4950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ c),
/* harmony export */   b: () => (/* binding */ d)
/* harmony export */ });
/* harmony import */ var _chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5182);
/* harmony import */ var _chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4424);
async function c({rest:n},e){let s=e.startsWith("github:")?(0,_chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_1__.b)(e):void 0;if(!s)return{bad:`the parent ${e} is no issue of GitHub`};let r={owner:s.owner,repo:s.repo,issue_number:s.number},t=await (0,_chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_0__.d)([404,410],()=>n.issues.get(r));return t?t.data.pull_request?{bad:`the parent ${e.slice(7)} is a pull request`}:{issue:r}:{bad:`the parent ${e.slice(7)} does not exist`}}async function d({rest:n},e,s,r){try{await n.issues.addSubIssue({...e,sub_issue_id:s,...r?{replace_parent:!0}:{}})}catch(t){if((0,_chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_0__.c)(t)!==422||!(t instanceof Error)||!/duplicate sub-issues/i.test(t.message))throw t}}


/***/ }),

/***/ 1878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ S),
/* harmony export */   b: () => (/* binding */ g),
/* harmony export */   c: () => (/* binding */ h),
/* harmony export */   d: () => (/* binding */ y),
/* harmony export */   e: () => (/* binding */ N)
/* harmony export */ });
/* harmony import */ var _chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5182);
/* harmony import */ var _chunk_ZP327JJD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8930);
/* harmony import */ var _chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3430);
async function S(e,{client:t}){let r=(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_2__.g)(e),n=await h(t,r,e);return typeof n=="string"?g(e,n):n?(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_2__.c)(e):(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_2__.d)(e,"it is so already")}function g(e,t){return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_2__.f)(e,"NOT_FOUND",`the label "${t}" does not exist, and the config does not let it be created`)}async function h(e,t,r){let{data:n}=await e.rest.issues.listLabelsOnIssue({...t,per_page:100}),o=new Set(n.map(({name:s})=>s.toLowerCase())),a=r.add.filter(s=>!o.has(s.toLowerCase())),i=r.remove.filter(s=>o.has(s.toLowerCase())),u=await y(e,t,a,r.create);if(u!==void 0)return u;a.length>0&&await e.rest.issues.addLabels({...t,labels:[...a]});for(let s of i)await (0,_chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_0__.d)([404],()=>e.rest.issues.removeLabel({...t,name:s}));return a.length+i.length>0}async function y(e,t,r,n){for(let o of r)if(!await x(e,t,o,n))return o}function N(e,{labels:t}){return t?.createMissing!==!0?[]:e.map(r=>({name:r,color:t.colors[r]??"ededed",description:"Set by Satellite"}))}async function x({rest:e},{owner:t,repo:r},n,o){let a=async()=>await (0,_chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_0__.d)([404],()=>e.issues.getLabel({owner:t,repo:r,name:n}))?!0:void 0;if(await a())return!0;let i=o.find(c=>c.name===n);if(!i)return!1;let{color:u,description:s}=i,L={owner:t,repo:r,name:n,color:u.replace(/^#/,""),description:s.slice(0,100)};try{await (0,_chunk_ZP327JJD_js__WEBPACK_IMPORTED_MODULE_1__.h)(()=>e.issues.createLabel(L).then(()=>!0),a)}catch(c){if((0,_chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_0__.c)(c)!==422||!await a())throw c}return!0}


/***/ }),

/***/ 2142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ M),
/* harmony export */   b: () => (/* binding */ w)
/* harmony export */ });
/* harmony import */ var _chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5182);
/* harmony import */ var _chunk_ZP327JJD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8930);
/* harmony import */ var _chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3430);
async function M(e,{client:n}){let s=(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_2__.g)(e),{data:i}=await n.rest.issues.get(s);if(i.milestone?.title===e.title)return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_2__.d)(e,"it is so already",i.milestone.number);if(i.milestone)return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_2__.e)(e,`it has the milestone "${i.milestone.title}" by now`);let t=await w(n,s,e.title)??(e.create?await h(n,s,e.title):void 0);return t===void 0?(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_2__.f)(e,"NOT_FOUND","there is no such milestone, and the config does not let it be created"):(await n.rest.issues.update({...s,milestone:t}),(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_2__.c)(e,t))}async function w({rest:e},{owner:n,repo:s},i){for(let t=1;t<=20;t+=1){let{data:r}=await e.issues.listMilestones({owner:n,repo:s,state:"all",per_page:100,page:t}),a=r.find(o=>o.title===i);if(a||r.length<100)return a?.number}}async function h(e,{owner:n,repo:s},i){let t=()=>w(e,{owner:n,repo:s},i),r=async()=>(await e.rest.issues.createMilestone({owner:n,repo:s,title:i})).data.number;try{return await (0,_chunk_ZP327JJD_js__WEBPACK_IMPORTED_MODULE_1__.h)(r,t)}catch(a){let o=(0,_chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_0__.c)(a)===422?await t():void 0;if(o===void 0)throw a;return o}}


/***/ }),

/***/ 4233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyTicketEdit: () => (/* binding */ J)
/* harmony export */ });
/* harmony import */ var _chunk_2QBRZAKE_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7670);
/* harmony import */ var _chunk_ATWEFYVB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4950);
/* harmony import */ var _chunk_I52LKLMB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1878);
/* harmony import */ var _chunk_IFFI5RG2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2142);
/* harmony import */ var _chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7039);
/* harmony import */ var _chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5182);
/* harmony import */ var _chunk_ZP327JJD_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8930);
/* harmony import */ var _chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3430);
/* harmony import */ var _chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4424);
/* harmony import */ var _chunk_6NYN6JDT_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(849);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4987);
async function J(e,o){let{client:n,options:r}=o,{patch:t,was:a}=e;if(t.priority!==void 0||t.fields!==void 0)return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_8__.f)(e,"REFUSED","issues of GitHub have no priority and no fields of their own");let i=(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_8__.g)(e),{data:s}=await n.rest.issues.get(i);if(s.pull_request)return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_8__.f)(e,"REFUSED","this is a pull request, and no ticket");let l=(0,_chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_9__.c)(s.body??""),u={title:s.title,body:l.body,assignees:(s.assignees??[]).map(({login:R})=>R),milestone:s.milestone?.title??"",parent:(0,_chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_10__.e)(s.parent_issue_url)??""},d=(0,_chunk_2QBRZAKE_js__WEBPACK_IMPORTED_MODULE_0__.a)(t,u),f=(0,_chunk_2QBRZAKE_js__WEBPACK_IMPORTED_MODULE_0__.b)(d,a,u);if(f!==void 0)return (0,_chunk_2QBRZAKE_js__WEBPACK_IMPORTED_MODULE_0__.c)(e,f);let m=await S(e,n,i,d,l);if("outcome"in m)return m;let g=t.addLabels??[],w={add:g,remove:t.removeLabels??[],create:(0,_chunk_I52LKLMB_js__WEBPACK_IMPORTED_MODULE_2__.e)(g,r)},h=g.length+w.remove.length>0&&await (0,_chunk_I52LKLMB_js__WEBPACK_IMPORTED_MODULE_2__.c)(n,i,w);if(typeof h=="string")return (0,_chunk_I52LKLMB_js__WEBPACK_IMPORTED_MODULE_2__.b)(e,h);Object.keys(m.patch).length>0&&await n.rest.issues.update({...i,...m.patch});let A=d.includes("assignees")?await j(n,i,u.assignees,t.assignees??[]):[];return m.parent&&await (0,_chunk_ATWEFYVB_js__WEBPACK_IMPORTED_MODULE_1__.b)(n,m.parent,s.id,!0),d.length===0&&!h?(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_8__.d)(e,"it is so already"):{...(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_8__.c)(e),says:(0,_chunk_2QBRZAKE_js__WEBPACK_IMPORTED_MODULE_0__.f)(e.says,A),url:s.html_url}}async function S(e,o,n,r,t){let{milestone:a="",parent:i}=e.patch,s=(0,_chunk_2QBRZAKE_js__WEBPACK_IMPORTED_MODULE_0__.d)(e,r,t);if("outcome"in s)return s;let l={...s};if(r.includes("milestone")){let d=a===""?null:await (0,_chunk_IFFI5RG2_js__WEBPACK_IMPORTED_MODULE_3__.b)(o,n,a);if(d===void 0)return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_8__.f)(e,"NOT_FOUND",`there is no milestone "${a}"`);l.milestone=d}if(!r.includes("parent")||i===void 0)return{patch:l};let u=await (0,_chunk_ATWEFYVB_js__WEBPACK_IMPORTED_MODULE_1__.a)(o,i);return"bad"in u?(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_8__.f)(e,"NOT_FOUND",u.bad):{patch:l,parent:u.issue}}async function j({rest:e},o,n,r){let t=(0,_chunk_2QBRZAKE_js__WEBPACK_IMPORTED_MODULE_0__.e)(n,r),a=(0,_chunk_2QBRZAKE_js__WEBPACK_IMPORTED_MODULE_0__.e)(r,n);if(t.length>0&&await e.issues.removeAssignees({...o,assignees:[...t]}),a.length===0)return[];let{data:i}=await e.issues.addAssignees({...o,assignees:[...a]});return (0,_chunk_2QBRZAKE_js__WEBPACK_IMPORTED_MODULE_0__.e)(a,(i.assignees??[]).map(({login:s})=>s))}


/***/ })

};
;