"use strict";
exports.id = 4142;
exports.ids = [4142];
exports.modules = {

/***/ 1694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ b),
/* harmony export */   b: () => (/* binding */ g),
/* harmony export */   c: () => (/* binding */ L),
/* harmony export */   d: () => (/* binding */ O),
/* harmony export */   e: () => (/* binding */ C),
/* harmony export */   f: () => (/* binding */ E),
/* harmony export */   g: () => (/* binding */ G)
/* harmony export */ });
/* harmony import */ var _chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4828);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1306);
var p=["title","body","assignees","milestone","parent"],l=t=>t.map(e=>e.toLowerCase()).toSorted().join(`
`),a=t=>t,f={title:(t,e)=>t===e,body:(t,e)=>(0,_chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_0__.g)(a(t),a(e)),assignees:(t,e)=>l(t)===l(e),milestone:(t,e)=>t===e,parent:(t,e)=>a(t).toLowerCase()===a(e).toLowerCase()},x={milestone:"",parent:""};function b(t,e){return p.filter(o=>t[o]!==void 0&&!f[o](t[o]??"",e[o]))}function g(t,e,o){return t.find(n=>{let i=e[n]??x[n];return i!==void 0&&!f[n](i,o[n])})}var L="the interface of GitHub, as far as it is described, takes no types of issues";function O(t,e){return{...(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_1__.e)(t,`its ${e} was changed meanwhile`),code:"CHANGED_MEANWHILE"}}function C(t,e,o){let{title:n="",body:i=""}=t.patch,r={};if(e.includes("title")){if(n.trim()==="")return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_1__.f)(t,"REFUSED","a title must say something");if(n.length>256)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_1__.f)(t,"TOO_LONG",`a title may have ${256} characters`);r.title=n}return e.includes("body")&&(r.body=(0,_chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_0__.f)(o,i),r.body.length>65536)?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_1__.f)(t,"TOO_LONG",`a text may have ${65536} characters`):r}function E(t,e){let o=new Set(e.map(n=>n.toLowerCase()));return t.filter(n=>!o.has(n.toLowerCase()))}function G(t,e){return e.length===0?t:`${t}; GitHub did not assign ${e.join(", ")}`}


/***/ }),

/***/ 4640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ M),
/* harmony export */   b: () => (/* binding */ w)
/* harmony export */ });
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1732);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1306);
async function M(e,{client:n}){let s=(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.g)(e),{data:i}=await n.rest.issues.get(s);if(i.milestone?.title===e.title)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.d)(e,"it is so already",i.milestone.number);if(i.milestone)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.e)(e,`it has the milestone "${i.milestone.title}" by now`);let t=await w(n,s,e.title)??(e.create?await h(n,s,e.title):void 0);return t===void 0?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.f)(e,"NOT_FOUND","there is no such milestone, and the config does not let it be created"):(await n.rest.issues.update({...s,milestone:t}),(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.c)(e,t))}async function w({rest:e},{owner:n,repo:s},i){for(let t=1;t<=20;t+=1){let{data:r}=await e.issues.listMilestones({owner:n,repo:s,state:"all",per_page:100,page:t}),a=r.find(o=>o.title===i);if(a||r.length<100)return a?.number}}async function h(e,{owner:n,repo:s},i){let t=()=>w(e,{owner:n,repo:s},i),r=async()=>(await e.rest.issues.createMilestone({owner:n,repo:s,title:i})).data.number;try{return await (0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__.i)(r,t)}catch(a){let o=(0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.c)(a)===422?await t():void 0;if(o===void 0)throw a;return o}}


/***/ }),

/***/ 7353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ S),
/* harmony export */   b: () => (/* binding */ g),
/* harmony export */   c: () => (/* binding */ h),
/* harmony export */   d: () => (/* binding */ y),
/* harmony export */   e: () => (/* binding */ N)
/* harmony export */ });
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1732);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1306);
async function S(e,{client:t}){let r=(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.g)(e),n=await h(t,r,e);return typeof n=="string"?g(e,n):n?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.c)(e):(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.d)(e,"it is so already")}function g(e,t){return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.f)(e,"NOT_FOUND",`the label "${t}" does not exist, and the config does not let it be created`)}async function h(e,t,r){let{data:n}=await e.rest.issues.listLabelsOnIssue({...t,per_page:100}),o=new Set(n.map(({name:s})=>s.toLowerCase())),a=r.add.filter(s=>!o.has(s.toLowerCase())),i=r.remove.filter(s=>o.has(s.toLowerCase())),u=await y(e,t,a,r.create);if(u!==void 0)return u;a.length>0&&await e.rest.issues.addLabels({...t,labels:[...a]});for(let s of i)await (0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.d)([404],()=>e.rest.issues.removeLabel({...t,name:s}));return a.length+i.length>0}async function y(e,t,r,n){for(let o of r)if(!await x(e,t,o,n))return o}function N(e,{labels:t}){return t?.createMissing!==!0?[]:e.map(r=>({name:r,color:t.colors[r]??"ededed",description:"Set by Satellite"}))}async function x({rest:e},{owner:t,repo:r},n,o){let a=async()=>await (0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.d)([404],()=>e.issues.getLabel({owner:t,repo:r,name:n}))?!0:void 0;if(await a())return!0;let i=o.find(c=>c.name===n);if(!i)return!1;let{color:u,description:s}=i,L={owner:t,repo:r,name:n,color:u.replace(/^#/,""),description:s.slice(0,100)};try{await (0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__.i)(()=>e.issues.createLabel(L).then(()=>!0),a)}catch(c){if((0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.c)(c)!==422||!await a())throw c}return!0}


/***/ }),

/***/ 8983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ h),
/* harmony export */   b: () => (/* binding */ l),
/* harmony export */   c: () => (/* binding */ w)
/* harmony export */ });
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9890);
/* harmony import */ var _chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4379);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1587);
async function h({rest:r},e){let s=e.startsWith("github:")?(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_2__.b)(e):void 0;if(!s)return{bad:`the parent ${e} is no issue of GitHub`};let u={owner:s.owner,repo:s.repo,issue_number:s.number},t=await (0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.d)([404,410],()=>r.issues.get(u));return t?t.data.pull_request?{bad:`the parent ${e.slice(7)} is a pull request`}:{issue:u}:{bad:`the parent ${e.slice(7)} does not exist`}}async function l({rest:r},e,s,u){try{await r.issues.addSubIssue({...e,sub_issue_id:s,...u?{replace_parent:!0}:{}})}catch(t){if((0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.c)(t)!==422||!(t instanceof Error)||!/duplicate sub-issues/i.test(t.message))throw t}}async function w(r,e,s){let{data:u}=await r.rest.issues.get(e),t="mutation Leave($input: RemoveSubIssueInput!) { removeSubIssue(input: $input) { clientMutationId } }",{errors:p}=await r.mutate(t,{input:{issueId:u.node_id,subIssueId:s}}),[n]=p;if(n!==void 0)throw new _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_1__.b((0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.b)(n),n.message.slice(0,200))}


/***/ }),

/***/ 4142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyTicketEdit: () => (/* binding */ P)
/* harmony export */ });
/* harmony import */ var _chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1694);
/* harmony import */ var _chunk_Y7WNNA4C_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8983);
/* harmony import */ var _chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7353);
/* harmony import */ var _chunk_CMYGZJQY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4640);
/* harmony import */ var _chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4828);
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1732);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1306);
/* harmony import */ var _chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4379);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1587);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4987);
async function P(e,d){let{client:t,options:o}=d,{patch:s,was:a}=e;if(s.priority!==void 0||s.fields!==void 0)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_8__.f)(e,"REFUSED","issues of GitHub have no priority and no fields of their own");if(s.type!==void 0)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_8__.f)(e,"REFUSED",_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_0__.c);let i=(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_8__.g)(e),{data:n}=await t.rest.issues.get(i);if(n.pull_request)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_8__.f)(e,"REFUSED","this is a pull request, and no ticket");let l=(0,_chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_9__.d)(n.body??""),r={title:n.title,body:l.body,assignees:(n.assignees??[]).map(({login:j})=>j),milestone:n.milestone?.title??"",parent:(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_10__.e)(n.parent_issue_url)??""},p=(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_0__.a)(s,r),f=(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_0__.b)(p,a,r);if(f!==void 0)return (0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_0__.d)(e,f);let u=await C(e,t,i,p,{mark:l,parent:r.parent});if("outcome"in u)return u;let g=s.addLabels??[],y={add:g,remove:s.removeLabels??[],create:(0,_chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_2__.e)(g,o)},h=g.length+y.remove.length>0&&await (0,_chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_2__.c)(t,i,y);if(typeof h=="string")return (0,_chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_2__.b)(e,h);Object.keys(u.patch).length>0&&await t.rest.issues.update({...i,...u.patch});let A=p.includes("assignees")?await G(t,i,r.assignees,s.assignees??[]):[];return u.parent&&await (0,_chunk_Y7WNNA4C_js__WEBPACK_IMPORTED_MODULE_1__.b)(t,u.parent,n.id,!0),u.leaves&&await (0,_chunk_Y7WNNA4C_js__WEBPACK_IMPORTED_MODULE_1__.c)(t,u.leaves,n.node_id),p.length===0&&!h?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_8__.d)(e,"it is so already"):{...(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_8__.c)(e),says:(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_0__.g)(e.says,A),url:n.html_url}}async function C(e,d,t,o,s){let{milestone:a="",parent:i}=e.patch,n=(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_0__.e)(e,o,s.mark);if("outcome"in n)return n;let l={...n};if(o.includes("milestone")){let p=a===""?null:await (0,_chunk_CMYGZJQY_js__WEBPACK_IMPORTED_MODULE_3__.b)(d,t,a);if(p===void 0)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_8__.f)(e,"NOT_FOUND",`there is no milestone "${a}"`);l.milestone=p}if(!o.includes("parent")||i===void 0)return{patch:l};let r=await (0,_chunk_Y7WNNA4C_js__WEBPACK_IMPORTED_MODULE_1__.a)(d,i??s.parent);return"bad"in r?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_8__.f)(e,"NOT_FOUND",r.bad):i===null?{patch:l,leaves:r.issue}:{patch:l,parent:r.issue}}async function G({rest:e},d,t,o){let s=(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_0__.f)(t,o),a=(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_0__.f)(o,t);if(s.length>0&&await e.issues.removeAssignees({...d,assignees:[...s]}),a.length===0)return[];let{data:i}=await e.issues.addAssignees({...d,assignees:[...a]});return (0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_0__.f)(a,(i.assignees??[]).map(({login:n})=>n))}


/***/ })

};
;