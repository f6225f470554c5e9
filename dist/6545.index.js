"use strict";
exports.id = 6545;
exports.ids = [6545];
exports.modules = {

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

/***/ 6545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyTicketCreate: () => (/* reexport safe */ _chunk_VMHJR7EU_js__WEBPACK_IMPORTED_MODULE_0__.a),
/* harmony export */   goodForMs: () => (/* reexport safe */ _chunk_VMHJR7EU_js__WEBPACK_IMPORTED_MODULE_0__.b)
/* harmony export */ });
/* harmony import */ var _chunk_VMHJR7EU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8068);
/* harmony import */ var _chunk_AP73KVDG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(217);
/* harmony import */ var _chunk_Y7WNNA4C_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8983);
/* harmony import */ var _chunk_LGEVIM3H_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7353);
/* harmony import */ var _chunk_CMYGZJQY_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4640);
/* harmony import */ var _chunk_GMATVYES_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4986);
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1732);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1587);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4987);



/***/ })

};
;