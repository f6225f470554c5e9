"use strict";
exports.id = 8575;
exports.ids = [8575];
exports.modules = {

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

/***/ 4357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ A),
/* harmony export */   b: () => (/* binding */ N)
/* harmony export */ });
/* harmony import */ var _chunk_VJ7JKJZC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5873);
/* harmony import */ var _chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7039);
/* harmony import */ var _chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7362);
/* harmony import */ var _chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4424);
var M=36e5;async function*A(s,{owner:o,repo:i},r){let n=null;do{let e={owner:o,repo:i,after:n},{data:t}=await s.graphql(_chunk_VJ7JKJZC_js__WEBPACK_IMPORTED_MODULE_0__.d,e),w=t.repository?.nameWithOwner??"",a=(0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_1__.a)(t.repository?.issues);yield a.flatMap(({body:h,createdAt:g,databaseId:d,number:O,url:k,viewerDidAuthor:x})=>{if(d===null)return[];let{identity:f}=(0,_chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_2__.c)(h);return[{...{id:d,ref:(0,_chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_3__.d)(w,O),url:k},...f===void 0?{}:{identity:f},createdAtMs:Date.parse(g),isOurs:x}]});let y=Date.parse(a.at(-1)?.createdAt??""),u=t.repository?.issues.pageInfo;n=u?.hasNextPage===!0&&r!==void 0&&y>=r-M?u.endCursor:null}while(n!==null)}async function N(s,o,i,r){for await(let n of A(s,o,r)){let e=n.find(t=>t.isOurs&&t.identity===i);if(e!==void 0)return{id:e.id,ref:e.ref,url:e.url}}}


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

/***/ 8575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyTicketCreate: () => (/* binding */ Y)
/* harmony export */ });
/* harmony import */ var _chunk_GNOKFAVM_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4357);
/* harmony import */ var _chunk_ATWEFYVB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4950);
/* harmony import */ var _chunk_I52LKLMB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1878);
/* harmony import */ var _chunk_IFFI5RG2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2142);
/* harmony import */ var _chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7039);
/* harmony import */ var _chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5182);
/* harmony import */ var _chunk_ZP327JJD_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8930);
/* harmony import */ var _chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3430);
/* harmony import */ var _chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4424);
/* harmony import */ var _chunk_6NYN6JDT_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(849);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4987);
async function Y(e,n){if(!/^[^/\s]+\/[^/\s]+$/.test(e.project))return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_7__.f)(e,"USAGE",`"${e.project}" is no repository; it should read owner/repo`);let r=(0,_chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_8__.a)(e.project),t=(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_7__.b)(e),i=n.made.get(t)??await R(e,r,t,n),a=await z(e,r,n);if("outcome"in a)return i===void 0?a:E(e,i,[]);if(i!==void 0)return E(e,i,await C(i,a.parent,n));n.begun.add(t);let{made:s,dropped:d}=await I(e,r,a,n);n.made.set(t,s);let u=[...d,...M(e.ticket),...await C(s,a.parent,n)];return{outcome:"done",says:[e.says,...u].join("; "),id:s.ref,url:s.url}}async function R({begunAtMs:e,identity:n},r,t,{begun:i,client:a,sought:s}){if(!(s.delete(t)||e===void 0&&!i.has(t)))return await (0,_chunk_GNOKFAVM_js__WEBPACK_IMPORTED_MODULE_9__.b)(a,r,n,e)}function E(e,{ref:n,url:r},t){return{outcome:"unchanged",says:[`${e.says}: it was made before`,...t].join("; "),id:n,url:r}}async function z(e,n,r){let{client:t,options:i}=r,{title:a,labels:s=[],milestone:d,parent:u}=e.ticket,p=(0,_chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_10__.d)(e.identity,e.ticket.body);if(a.trim()==="")return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_7__.f)(e,"REFUSED","it has no title");if(a.length>256)return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_7__.f)(e,"TOO_LONG",`a title may have ${256} characters`);if(p.length>65536)return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_7__.f)(e,"TOO_LONG",`a text may have ${65536} characters`);let l=d===void 0?void 0:await (0,_chunk_IFFI5RG2_js__WEBPACK_IMPORTED_MODULE_2__.b)(t,n,d);if(d!==void 0&&l===void 0)return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_7__.f)(e,"NOT_FOUND",`${e.project} has no milestone "${d}"`);let c=u===void 0?void 0:await (0,_chunk_ATWEFYVB_js__WEBPACK_IMPORTED_MODULE_0__.a)(t,u);if(c&&"bad"in c)return (0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_7__.f)(e,"NOT_FOUND",c.bad);let f=await (0,_chunk_I52LKLMB_js__WEBPACK_IMPORTED_MODULE_1__.d)(t,n,s,(0,_chunk_I52LKLMB_js__WEBPACK_IMPORTED_MODULE_1__.e)(s,i));return f!==void 0?(0,_chunk_I52LKLMB_js__WEBPACK_IMPORTED_MODULE_1__.b)(e,f):{body:p,...l===void 0?{}:{milestone:l},...c===void 0?{}:{parent:c.issue}}}async function I({identity:e,ticket:n},r,{body:t,milestone:i},{client:a}){let{title:s,labels:d,assignees:u,type:p}=n,l={title:s,body:t,...d===void 0?{}:{labels:[...d]},...u===void 0?{}:{assignees:[...u]},...i===void 0?{}:{milestone:i},...p===void 0?{}:{type:p}};return await (0,_chunk_ZP327JJD_js__WEBPACK_IMPORTED_MODULE_4__.h)(async()=>{let{data:o}=await a.rest.issues.create({...r,...l}),D=(0,_chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_8__.e)(o.url)??(0,_chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_8__.d)(`${r.owner}/${r.repo}`,o.number),F=[...o.labels.length<v(d)?["labels"]:[],...(o.assignees?.length??0)<v(u)?["assignees"]:[],...i!==void 0&&o.milestone===null?["the milestone"]:[]];return{made:{id:o.id,ref:D,url:o.html_url},dropped:F.map(S=>`GitHub did not take ${S}: the token may not set them, or nobody fits`)}},async()=>{let o=await (0,_chunk_GNOKFAVM_js__WEBPACK_IMPORTED_MODULE_9__.b)(a,r,e);return o&&{made:o,dropped:[]}})}var v=(e=[])=>new Set(e.map(n=>n.toLowerCase())).size;function M({priority:e,fields:n}){let r=[...e===void 0?[]:["priority"],...Object.keys(n??{})];return r.length===0?[]:[`GitHub has no place for ${r.join(", ")}`]}async function C(e,n,{client:r}){if(n===void 0)return[];try{return await (0,_chunk_ATWEFYVB_js__WEBPACK_IMPORTED_MODULE_0__.b)(r,n,e.id,!1),[]}catch(t){if((0,_chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_3__.c)(t)===void 0&&(0,_chunk_ZP327JJD_js__WEBPACK_IMPORTED_MODULE_4__.m)(t)===void 0)throw t;return[`it could not be put under #${n.issue_number}: ${(0,_chunk_ZP327JJD_js__WEBPACK_IMPORTED_MODULE_4__.p)(t).why}`]}}


/***/ })

};
;