"use strict";
exports.id = 155;
exports.ids = [155];
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

/***/ 8068:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ Z),
/* harmony export */   b: () => (/* binding */ H)
/* harmony export */ });
/* harmony import */ var _chunk_AP73KVDG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(217);
/* harmony import */ var _chunk_Y7WNNA4C_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8983);
/* harmony import */ var _chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7353);
/* harmony import */ var _chunk_CMYGZJQY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4640);
/* harmony import */ var _chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4828);
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1732);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1306);
/* harmony import */ var _chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4379);
async function Z(e,n){if(!/^[^/\s]+\/[^/\s]+$/.test(e.project))return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_6__.f)(e,"USAGE",`"${e.project}" is no repository; it should read owner/repo`);let t=(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_7__.a)(e.project),r=(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_6__.b)(e),i=n.made.get(r)??await R(e,t,r,n),o=await z(e,t,n);if("outcome"in o)return i===void 0?o:M(e,i,[]);if(i!==void 0)return M(e,i,await F(i,o.parent,n));let{made:a,dropped:s}=await A(e,t,o,n);n.made.set(r,a);let d=[...s,...I(e.ticket),...await F(a,o.parent,n)];return{outcome:"done",says:[e.says,...d].join("; "),id:a.ref,url:a.url}}var H=3e4;async function R({begunAtMs:e,identity:n,ticket:{title:t}},r,i,{client:o,options:a,sought:s}){let d=s.get(i);if(s.delete(i),!(d!==void 0&&a.clock.nowMs()-d<=H))return await (0,_chunk_AP73KVDG_js__WEBPACK_IMPORTED_MODULE_0__.d)(o,r,{identity:n,title:t},e)}function M(e,{ref:n,url:t},r){return{outcome:"unchanged",says:[`${e.says}: it was made before`,...r].join("; "),id:n,url:t}}async function z(e,n,t){let{client:r,options:i}=t,{title:o,labels:a=[],milestone:s,parent:d}=e.ticket,p=(0,_chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_8__.e)(e.identity,e.ticket.body);if(o.trim()==="")return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_6__.f)(e,"REFUSED","it has no title");if(o.length>256)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_6__.f)(e,"TOO_LONG",`a title may have ${256} characters`);if(p.length>65536)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_6__.f)(e,"TOO_LONG",`a text may have ${65536} characters`);let l=s===void 0?void 0:await (0,_chunk_CMYGZJQY_js__WEBPACK_IMPORTED_MODULE_3__.b)(r,n,s);if(s!==void 0&&l===void 0)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_6__.f)(e,"NOT_FOUND",`${e.project} has no milestone "${s}"`);let c=d===void 0?void 0:await (0,_chunk_Y7WNNA4C_js__WEBPACK_IMPORTED_MODULE_1__.a)(r,d);if(c&&"bad"in c)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_6__.f)(e,"NOT_FOUND",c.bad);let f=await (0,_chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_2__.d)(r,n,a,(0,_chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_2__.e)(a,i));return f!==void 0?(0,_chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_2__.b)(e,f):{body:p,...l===void 0?{}:{milestone:l},...c===void 0?{}:{parent:c.issue}}}async function A({identity:e,ticket:n},t,{body:r,milestone:i},{client:o}){let{title:a,labels:s,assignees:d,type:p}=n,l={title:a,body:r,...s===void 0?{}:{labels:[...s]},...d===void 0?{}:{assignees:[...d]},...i===void 0?{}:{milestone:i},...p===void 0?{}:{type:p}};return await (0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_5__.i)(async()=>{let{data:u}=await o.rest.issues.create({...t,...l}),v=(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_7__.e)(u.url)??(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_7__.d)(`${t.owner}/${t.repo}`,u.number),C=[...u.labels.length<E(s)?["labels"]:[],...(u.assignees?.length??0)<E(d)?["assignees"]:[],...i!==void 0&&u.milestone===null?["the milestone"]:[]];return{made:{id:u.id,ref:v,url:u.html_url},dropped:C.map(D=>`GitHub did not take ${D}: the token may not set them, or nobody fits`)}},async()=>{let u=await (0,_chunk_AP73KVDG_js__WEBPACK_IMPORTED_MODULE_0__.d)(o,t,{identity:e});return u&&{made:u,dropped:[]}})}var E=(e=[])=>new Set(e.map(n=>n.toLowerCase())).size;function I({priority:e,fields:n}){let t=[...e===void 0?[]:["priority"],...Object.keys(n??{})];return t.length===0?[]:[`GitHub has no place for ${t.join(", ")}`]}async function F(e,n,{client:t}){if(n===void 0)return[];try{return await (0,_chunk_Y7WNNA4C_js__WEBPACK_IMPORTED_MODULE_1__.b)(t,n,e.id,!1),[]}catch(r){if((0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_4__.c)(r)===void 0&&(0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_5__.n)(r)===void 0)throw r;return[`it could not be put under #${n.issue_number}: ${(0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_5__.q)(r).why}`]}}


/***/ }),

/***/ 5164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ _),
/* harmony export */   b: () => (/* binding */ x)
/* harmony export */ });
/* harmony import */ var _chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7353);
/* harmony import */ var _chunk_5BQZH23B_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4341);
/* harmony import */ var _chunk_24YRXAHI_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7379);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1306);
async function _(t,{client:a,options:s}){let r=(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.g)(t),{data:n}=await a.rest.issues.get(r);if(n.pull_request)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.f)(t,"REFUSED","this is a pull request, and no ticket");let e=n.labels.map(o=>typeof o=="string"?o:o.name??""),i=x(t,n.state,e,s.labels);if("outcome"in i)return i;let d=await (0,_chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_0__.c)(a,r,i.wish);if(typeof d=="string")return (0,_chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_0__.b)(t,d);let u=t.to==="closed"?{state:"closed",state_reason:"completed"}:{state:"open"};return i.turns&&await a.rest.issues.update({...r,...u}),(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.c)(t)}function x(t,a,s,r,n=!1){let e=(0,_chunk_24YRXAHI_js__WEBPACK_IMPORTED_MODULE_1__.k)(a,s,r);if(e.state===t.to)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.d)(t,"it stands there already");if(t.expect===""&&_chunk_5BQZH23B_js__WEBPACK_IMPORTED_MODULE_3__.a.indexOf(e.state)>_chunk_5BQZH23B_js__WEBPACK_IMPORTED_MODULE_3__.a.indexOf(t.to))return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.d)(t,`it is further on, in "${e.rawState}"`);let i=n&&e.rawState==="open";if(t.expect!==""&&e.rawState!==t.expect&&!i)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.e)(t,`it was moved to "${e.rawState}" meanwhile`);let d=L(t.to,s,r);return t.to!=="closed"&&t.to!=="open"&&d.add.length===0?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_2__.f)(t,"NO_PATH",`the config names no label for "${t.to}"`):{wish:d,turns:a.toLowerCase()==="open"==(t.to==="closed")}}function L(t,a,s){let r=s?.byState[t],n=typeof r=="string"?[r]:[],e=Object.values(s?.byState??{}).flatMap(o=>typeof o=="string"?[o.toLowerCase()]:[]),i=a.filter(o=>e.includes(o.toLowerCase())&&o.toLowerCase()!==n[0]?.toLowerCase()),d=o=>s?.colors[o]??s?.colors[t]??"ededed",u=s?.createMissing===!0?n.map(o=>({name:o,color:d(o),description:"Set by Satellite"})):[];return{add:n,remove:i,create:u}}


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

/***/ 155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyMany: () => (/* binding */ kn)
/* harmony export */ });
/* harmony import */ var _chunk_VMIGXQOA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5164);
/* harmony import */ var _chunk_VMHJR7EU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8068);
/* harmony import */ var _chunk_AP73KVDG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(217);
/* harmony import */ var _chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1694);
/* harmony import */ var _chunk_Y7WNNA4C_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8983);
/* harmony import */ var _chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7353);
/* harmony import */ var _chunk_CMYGZJQY_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4640);
/* harmony import */ var _chunk_AY7TIV2A_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9785);
/* harmony import */ var _chunk_BDHQDPU3_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9943);
/* harmony import */ var _chunk_24YRXAHI_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7379);
/* harmony import */ var _chunk_GMATVYES_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4986);
/* harmony import */ var _chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7362);
/* harmony import */ var _chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(4828);
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1732);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(1306);
/* harmony import */ var _chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4379);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1587);
/* harmony import */ var _chunk_PHZDTY7R_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9754);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4987);
async function ie(t,n){let e=n.flatMap(d=>d.steps),i=e.map(({name:d},c)=>`$i${c}: ${d[0]?.toUpperCase()}${d.slice(1)}Input!`),o=e.map(({name:d,select:c="clientMutationId"},m)=>`d${m}: ${d}(input: $i${m}) { ${c} }`),s=`mutation Deeds(${i.join(", ")}) {
  ${o.join(`
  `)}
}`,r=Object.fromEntries(e.map(({input:d},c)=>[`i${c}`,d])),{data:a,errors:u}=await t.mutate(s,r),l=0;return n.map(d=>{let c=d.steps.map((m,h)=>`d${l+h}`);return l+=c.length,he(d,c,a,u)})}function he({assigned:t},n,e,i){let o=n.find(l=>e[l]==null),s=n.map(l=>e[l]?.assignable).find(l=>l!=null),r=(0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_15__.a)(s?.assignees).map(({login:l})=>l),a=s==null?[]:(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_3__.f)(t,r);if(o===void 0)return{ignored:a};let u=i.find(({path:l})=>l?.[0]===o);return{ignored:a,error:u??{message:"GitHub gave no answer to this part"}}}var ge=`fragment Standing on Issue {
  id number url title body state
  labels(first: 100) { nodes { id name } } milestone { title } assignees(first: 20) { nodes { id login } }
  parent { id number repository { nameWithOwner } } #?
}`;function re({repositories:t,people:n}){let e=t.flatMap(({issues:r,labels:a,milestones:u},l)=>[`$o${l}: String!, $p${l}: String!`,...b("n",l,r).map(d=>`$${d}: Int!`),...b("l",l,a).map(d=>`$${d}: String!`),...b("m",l,u).map(d=>`$${d}: String!`)]),i=Array.from({length:n},(r,a)=>`u${a}`),o=t.map(({issues:r,labels:a,milestones:u},l)=>`r${l}: repository(owner: $o${l}, name: $p${l}) {
    nameWithOwner
    ${b("n",l,r).map(d=>`${d}: issueOrPullRequest(number: $${d}) { __typename ...Standing }`).join(`
    `)}
    ${b("l",l,a).map(d=>`${d}: label(name: $${d}) { id }`).join(`
    `)}
    ${b("m",l,u).map(d=>`${d}: milestones(first: 100, query: $${d}) { nodes { id title } }`).join(`
    `)}
  }`);return`query Standings(${[...e,...i.map(r=>`$${r}: String!`)].join(", ")}) {
  ${o.join(`
  `)}
  ${i.map(r=>`${r}: user(login: $${r}) { id }`).join(`
  `)}
}
${ge}`}var b=(t,n,e)=>Array.from({length:e},(i,o)=>`${t}${n}_${o}`);function le(t,{labels:n}){let e=t.on,i={refs:[e],labels:[],milestones:[],people:[]};switch(t.kind){case"ticket-edit":{let{addLabels:o=[],milestone:s="",assignees:r=[],parent:a}=t.patch;return{refs:a?.startsWith("github:")===!0?[e,a]:[e],labels:o,milestones:s===""?[]:[s],people:r}}case"move":{let o=n?.byState[t.to];return{...i,labels:typeof o=="string"?[o]:[]}}case"labels":return{...i,labels:t.add};case"milestone":return{...i,milestones:[t.title]};default:return i}}var y=class{list=[];#e=new Map;add(n){this.at(n)===void 0&&(this.#e.set(n.toLowerCase(),this.list.length),this.list.push(n))}at(n){return this.#e.get(n.toLowerCase())}};async function de(t,n){let e=[],i=new y;for(let{refs:r,labels:a,milestones:u,people:l}of n){for(let c of r)ae(e,c)?.issues.add(String((0,_chunk_PHZDTY7R_js__WEBPACK_IMPORTED_MODULE_16__.g)(c)?.number));let d=r[0]===void 0?void 0:ae(e,r[0]);for(let c of a)d?.labels.add(c);for(let c of u)d?.milestones.add(c);for(let c of l)i.add(c)}let o={repositories:e.map(({issues:r,labels:a,milestones:u})=>({issues:r.list.length,labels:a.list.length,milestones:u.list.length})),people:i.list.length},s=await t.graphql(re(o),we(e,i));return be(s,e,i)}function ae(t,n){let e=(0,_chunk_PHZDTY7R_js__WEBPACK_IMPORTED_MODULE_16__.g)(n)?.repository.toLowerCase();if(e===void 0)return;let i=t.find(s=>s.repository===e);if(i)return i;let o={repository:e,issues:new y,labels:new y,milestones:new y};return t.push(o),o}function we(t,n){let e=(o,{list:s},r=a=>a)=>s.map((a,u)=>[`${o}${u}`,r(a)]),i=t.flatMap(({repository:o,issues:s,labels:r,milestones:a},u)=>{let{owner:l,repo:d}=(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_17__.a)(o);return[[`o${u}`,l],[`p${u}`,d],...e(`n${u}_`,s,Number),...e(`l${u}_`,r),...e(`m${u}_`,a)]});return Object.fromEntries([...i,...e("u",n)])}function be({data:t,errors:n},e,i){let o=(s,r,a)=>{let u=e.findIndex(c=>c.repository===(0,_chunk_PHZDTY7R_js__WEBPACK_IMPORTED_MODULE_16__.g)(s)?.repository.toLowerCase()),l=[`r${u}`,`${r==="issues"?"n":r==="labels"?"l":"m"}${u}_${e[u]?.[r].at(a)}`],d=t[l[0]??""];return{path:l,home:d,found:d?.[l[1]??""]}};return{issue(s){let{path:r,home:a,found:u}=o(s,"issues",String((0,_chunk_PHZDTY7R_js__WEBPACK_IMPORTED_MODULE_16__.g)(s)?.number));if(u!=null)return u;let l=a==null?r.slice(0,1):r;return{...(0,_chunk_BDHQDPU3_js__WEBPACK_IMPORTED_MODULE_8__.a)(s.slice(7),n,l),ref:s}},label:(s,r)=>o(s,"labels",r).found?.id,milestone(s,r){let a=o(s,"milestones",r).found;return (0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_15__.a)(a).find(u=>u.title===r)?.id},person:s=>t[`u${i.at(s)}`]?.id}}function I(t){return["ticket-edit","move","labels","milestone"].includes(t.kind)&&/^github:[^#]+#\d{1,9}$/.test(t.on)}function ue(t,n,e,i){let o=t.on,s=n.issue(o);if("code"in s)return{said:(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_18__.f)(t,s.code,s.says)};if(s.__typename==="PullRequest")return{alone:!0};switch(t.kind){case"ticket-edit":return $e(t,o,s,n,e);case"move":{let r=(0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_15__.a)(s.labels).map(({name:l})=>l),a=(0,_chunk_VMIGXQOA_js__WEBPACK_IMPORTED_MODULE_0__.b)(t,s.state,r,e.labels,i);if("outcome"in a)return{said:a};let u=t.to==="closed"?{name:"closeIssue",input:{issueId:s.id,stateReason:"COMPLETED"}}:{name:"reopenIssue",input:{issueId:s.id}};return _(t,s,B(t,o,s,n,a.wish),a.turns?[u]:[])}case"labels":return _(t,s,B(t,o,s,n,t),[]);case"milestone":return ye(t,o,s,n)}}function ye(t,n,e,i){let o=e.milestone?.title;if(o===t.title)return{said:(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_18__.d)(t,"it is so already")};if(o!==void 0)return{said:(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_18__.e)(t,`it has the milestone "${o}" by now`)};let s=i.milestone(n,t.title);return s===void 0?{alone:!0}:_(t,e,[],[{name:"updateIssue",input:{id:e.id,milestoneId:s}}])}function $e(t,n,e,i,o){let{patch:s}=t;if(s.priority!==void 0||s.fields!==void 0||s.type!==void 0)return{alone:!0};let r=(0,_chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_19__.d)(e.body),a=(0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_15__.a)(e.assignees).map(({login:f})=>f),u={title:e.title,body:r.body,assignees:a,milestone:e.milestone?.title??"",parent:e.parent==null?"":(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_17__.d)(e.parent.repository.nameWithOwner,e.parent.number)},l=(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_3__.a)(s,u),d=(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_3__.b)(l,t.was,u);if(d!==void 0)return{said:(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_3__.d)(t,d)};let c=(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_3__.e)(t,l,r);if("outcome"in c)return{said:c};let m={...c};if(l.includes("milestone")){let f=s.milestone??"";if(m.milestoneId=f===""?null:i.milestone(n,f),m.milestoneId===void 0)return{alone:!0}}let h={add:s.addLabels??[],remove:s.removeLabels??[]},S=B(t,n,e,i,{...h,create:(0,_chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_5__.e)(h.add,o)}),O=l.includes("assignees")?Me(e,s.assignees??[],i):[],L=l.includes("parent")?Ie(e,s.parent,i):[];if(O===void 0||L===void 0)return{alone:!0};let C=Object.keys(m).length===0?[]:[{name:"updateIssue",input:{id:e.id,...m}}],p=l.includes("assignees")?(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_3__.f)(s.assignees??[],a):[];return _(t,e,S,[...C,...O,...L],p)}function _(t,{url:n},e,i,o=[]){if(!ke(e))return e;let s=[...e,...i];return s.length===0?{said:(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_18__.d)(t,"it is so already")}:{steps:s,url:n,assigned:o}}var ke=t=>Array.isArray(t);function B(t,n,e,i,o){let s=new Map((0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_15__.a)(e.labels).map(({id:m,name:h})=>[h.toLowerCase(),m])),r=o.add.filter(m=>!s.has(m.toLowerCase())),a=r.filter(m=>i.label(n,m)===void 0),u=o.create.filter(({name:m})=>a.includes(m)),l=a.find(m=>!u.some(h=>h.name===m));if(l!==void 0)return{said:(0,_chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_5__.b)(t,l)};if(u.length>0)return{create:u};let d=[...new Set(r.flatMap(m=>i.label(n,m)??[]))],c=[...new Set(o.remove.flatMap(m=>s.get(m.toLowerCase())??[]))];return[...x("addLabelsToLabelable",{labelableId:e.id},"labelIds",d),...x("removeLabelsFromLabelable",{labelableId:e.id},"labelIds",c)]}function Me({id:t,assignees:n},e,i){let o=(0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_15__.a)(n),s=(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_3__.f)(e,o.map(({login:d})=>d)),r=s.flatMap(d=>i.person(d)??[]);if(r.length<s.length)return;let a=new Set(e.map(d=>d.toLowerCase())),u=o.flatMap(d=>a.has(d.login.toLowerCase())?[]:[d.id]);return[...x("removeAssigneesFromAssignable",{assignableId:t},"assigneeIds",u),...x("addAssigneesToAssignable",{assignableId:t},"assigneeIds",r,"assignable { assignees(first: 20) { nodes { login } } }")]}function x(t,n,e,i,o){return i.length===0?[]:[{name:t,input:{...n,[e]:i},...o===void 0?{}:{select:o}}]}function Ie({id:t,parent:n},e,i){if(e===null)return n==null?[]:[{name:"removeSubIssue",input:{issueId:n.id,subIssueId:t}}];if(e===void 0||!e.startsWith("github:"))return;let o=i.issue(e);if(!("code"in o||o.__typename==="PullRequest"))return[{name:"addSubIssue",input:{issueId:o.id,subIssueId:t,replaceParent:!0}}]}var ce=100,Se=50,Oe=4;async function me(t,n,e,i){let o=[],s=t.filter(r=>I(r));for(let r=0;r<s.length;r+=ce){let a=new R(n,e,i);o.push(...await a.carryOut(s.slice(r,r+ce)))}return t.filter(r=>o.includes(r))}var R=class{#e;#t;#a;#s=[];#o=new Map;#l=new Map;#i=Se;constructor(n,e,i){this.#e=n,this.#t=e,this.#a=i}async carryOut(n){let e=n;for(let i=1;e.length>0;i+=1)e=i>Oe?await this.#f(e):await this.#d(e);return this.#s}async#d(n){let e=await this.#u(n);if(e===void 0)return[];let i=[],o=[];for(let a of n){let u=this.#o.has(a),l=ue(a,e,this.#t,u);"steps"in l?i.push({...l,effect:a}):"create"in l?o.push({effect:a,create:l.create}):"alone"in l?this.#s.push(a):await this.#r(a,u&&l.said.outcome==="unchanged"?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_18__.c)(a):l.said)}let s=await this.#c(i),r=[];for(let{effect:a,create:u}of o)await this.#p(a,u)&&r.push(a);return[...s,...r]}async#u(n){let e=n.map(i=>le(i,this.#t));try{return await de(this.#e,e)}catch(i){for(let o of n)await this.#n(o,i);return}}async#c(n){for(let e=n;e.length>0;){let i=Le(e,this.#i);e=e.slice(i.length);try{let o=await ie(this.#e,i);for(let[s,r]of i.entries())await this.#m(r,o[s])}catch(o){if((0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_12__.j)(o)){for(let{effect:s}of i)this.#o.set(s,o);return this.#i=Math.max(1,Math.floor(this.#i/2)),[...i,...e].map(({effect:s})=>s)}if((0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_12__.n)(o)?.code==="REFUSED")this.#s.push(...i.map(({effect:s})=>s));else{for(let{effect:s}of[...i,...e])await this.#n(s,o);return[]}}}return[]}async#m({effect:n,url:e},i={ignored:[]}){if(i.error===void 0)return this.#r(n,{...(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_18__.c)(n),says:(0,_chunk_7YR3TRZI_js__WEBPACK_IMPORTED_MODULE_3__.g)(n.says,i.ignored),url:e});await this.#n(n,new _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_13__.b((0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_11__.b)(i.error),i.error.message.slice(0,200)))}async#p(n,e){let i=(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_17__.c)(n.on);for(let o of e){let s=`${n.on.replace(/#.*/,"")} ${o.name.toLowerCase()}`,r=this.#l.get(s)??(0,_chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_5__.d)(this.#e,i,[o.name],[o]);this.#l.set(s,r);try{await r}catch(a){return await this.#n(n,a),!1}}return!0}async#f(n){let e=new _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_13__.b("UNAVAILABLE","GitHub's answers did not come");for(let i of n)await this.#n(i,this.#o.get(i)??e);return[]}async#n(n,e){await this.#r(n,(0,_chunk_AY7TIV2A_js__WEBPACK_IMPORTED_MODULE_7__.a)(n,e,this.#t.token))}async#r(n,e){await this.#a(n,{key:n.key,kind:n.kind,on:n.on,...e})}};function Le(t,n){let e=0,i=t.findIndex(o=>(e+=o.steps.length)>n);return i<0?t:t.slice(0,Math.max(1,i))}async function pe(t,n,e,i){let{clock:o}=n.options,s,r=ve(n);for(let[a,u]of t.entries()){r===void 0&&(s===void 0||o.nowMs()-s>_chunk_VMHJR7EU_js__WEBPACK_IMPORTED_MODULE_1__.b)&&(s=o.nowMs(),await _e(t.slice(a),n));let l=r===void 0?await e(u,u.key):Ae(u,r,n);l.code==="RATE_LIMITED"&&r===void 0&&(r=l,n.stopped={receipt:l,untilMs:o.nowMs()+(l.retryAfterMs??0)}),await i(u,l)}n.sought.clear()}function ve({options:t,stopped:n}){let e=n===void 0?0:n.untilMs-t.clock.nowMs();return n===void 0||e<=0?void 0:{...n.receipt,retryAfterMs:e}}function Ae(t,{retryAfterMs:n},{options:e}){let{key:i,kind:o,on:s}=t,r=n===void 0?{}:{retryAfterMs:n},a=new _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_13__.b("RATE_LIMITED","not tried, since GitHub takes no more of them for now",r);return{key:i,kind:o,on:s,...(0,_chunk_AY7TIV2A_js__WEBPACK_IMPORTED_MODULE_7__.a)(t,a,e.token)}}var Ee=20;async function _e(t,n){for(let e of new Set(t.map(i=>i.project))){if(!/^[^/\s]+\/[^/\s]+$/.test(e))continue;let i=t.filter(o=>o.project===e&&!n.made.has((0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_18__.b)(o)));if(!(i.length<2))try{await xe(e,i,n)}catch(o){if((0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_12__.n)(o)===void 0&&(0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_12__.o)(o)===void 0)throw o}}}async function xe(t,n,e){let{client:i,counted:o,made:s,options:r,sought:a,titled:u}=e,l=(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_17__.a)(t),d=new Set([...s.values()].map(({ref:p})=>p)),c=r.clock.nowMs(),m=[],h=n.flatMap(({begunAtMs:p})=>p??[]),S=n.length>Ee&&!o.has(t),O=h.length===0&&!S?void 0:Math.min(c,...h);for await(let p of (0,_chunk_AP73KVDG_js__WEBPACK_IMPORTED_MODULE_2__.a)(i,l,O))m.push(...p);if(S){o.add(t);let p=`${r.apiUrl}/repos/${t}/issues`;for(let{createdAtMs:f,isOurs:j,ref:fe}of m)j&&!d.has(fe)&&r.transport.sentBefore?.({method:"POST",url:p,headers:{},repeat:"once"},f)}let L=n.map(p=>{let{identity:f,ticket:j}=p;return u.has((0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_18__.b)(p))?{identity:f}:{identity:f,title:j.title}}),C=await (0,_chunk_AP73KVDG_js__WEBPACK_IMPORTED_MODULE_2__.c)(i,l,L,m);for(let p of n){u.add((0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_18__.b)(p));let[f]=C.get(p.identity)??[];f===void 0?a.set((0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_18__.b)(p),c):s.set((0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_18__.b)(p),{id:f.id,ref:f.ref,url:f.url})}}async function kn(t,n,e,i=()=>Promise.resolve()){let o=new Map,s=async(r,a)=>{o.set(r,a),await i(a)};for(let r=e;r.length>0;r=r.filter(a=>!o.has(a))){let a=Ce(r),l=[...await me(a.filter(I),t.client,t.options,s),...a.filter(d=>!I(d)&&d.kind!=="ticket-create")];await Promise.all(l.map(async d=>s(d,await n(d,d.key)))),await pe(a.filter(d=>d.kind==="ticket-create"),t,n,s)}return e.flatMap(r=>o.get(r)??[])}function Ce(t){let n=new Set;return t.filter(({on:e})=>!n.has(e)&&n.add(e))}


/***/ })

};
;