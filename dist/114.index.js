"use strict";
exports.id = 114;
exports.ids = [114];
exports.modules = {

/***/ 7467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ v),
/* harmony export */   b: () => (/* binding */ g),
/* harmony export */   c: () => (/* binding */ h),
/* harmony export */   d: () => (/* binding */ S)
/* harmony export */ });
/* harmony import */ var _chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7506);
/* harmony import */ var _chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9411);
/* harmony import */ var _chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3103);
async function v(e,{client:t}){let r=(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__.e)(e),s=await g(t,r,e);return typeof s=="string"?(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__.d)(e,"NOT_FOUND",`the label "${s}" does not exist, and the config does not let it be created`):s?(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__.a)(e):(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__.b)(e,"it is so already")}async function g(e,t,r){let{data:s}=await e.rest.issues.listLabelsOnIssue({...t,per_page:100}),o=new Set(s.map(({name:n})=>n.toLowerCase())),a=r.add.filter(n=>!o.has(n.toLowerCase())),i=r.remove.filter(n=>o.has(n.toLowerCase())),c=await h(e,t,a,r.create);if(c!==void 0)return c;a.length>0&&await e.rest.issues.addLabels({...t,labels:[...a]});for(let n of i)await (0,_chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_0__.d)([404],()=>e.rest.issues.removeLabel({...t,name:n}));return a.length+i.length>0}async function h(e,t,r,s){for(let o of r)if(!await y(e,t,o,s))return o}function S(e,{labels:t}){return t?.createMissing!==!0?[]:e.map(r=>({name:r,color:t.colors[r]??"ededed",description:"Set by Satellite"}))}async function y({rest:e},{owner:t,repo:r},s,o){let a=async()=>await (0,_chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_0__.d)([404],()=>e.issues.getLabel({owner:t,repo:r,name:s}))?!0:void 0;if(await a())return!0;let i=o.find(u=>u.name===s);if(!i)return!1;let{color:c,description:n}=i,L={owner:t,repo:r,name:s,color:c.replace(/^#/,""),description:n.slice(0,100)};try{await (0,_chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_1__.h)(()=>e.issues.createLabel(L).then(()=>!0),a)}catch(u){if((0,_chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_0__.c)(u)!==422||!await a())throw u}return!0}


/***/ }),

/***/ 1934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ E),
/* harmony export */   b: () => (/* binding */ I),
/* harmony export */   c: () => (/* binding */ C),
/* harmony export */   d: () => (/* binding */ F),
/* harmony export */   e: () => (/* binding */ ce)
/* harmony export */ });
/* harmony import */ var _chunk_CYAXIT47_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7467);
/* harmony import */ var _chunk_RU3BYOT6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(988);
/* harmony import */ var _chunk_SLLPNRBP_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3995);
/* harmony import */ var _chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7039);
/* harmony import */ var _chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7362);
/* harmony import */ var _chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7506);
/* harmony import */ var _chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9411);
/* harmony import */ var _chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3103);
/* harmony import */ var _chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4424);
var B=36e5;async function y(e,{owner:t,repo:n},r,i){let s=null;do{let o={owner:t,repo:n,after:s},{data:a}=await e.graphql(_chunk_SLLPNRBP_js__WEBPACK_IMPORTED_MODULE_4__.d,o),d=(0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_5__.a)(a.repository?.issues),u=d.find(f=>f.viewerDidAuthor&&(0,_chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_6__.c)(f.body).identity===r);if(u?.databaseId!=null)return{id:u.databaseId,ref:(0,_chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_7__.d)(a.repository?.nameWithOwner??"",u.number),url:u.url};let l=Date.parse(d.at(-1)?.createdAt??""),p=a.repository?.issues.pageInfo;s=p?.hasNextPage===!0&&i!==void 0&&l>=i-B?p.endCursor:null}while(s!==null)}async function E({rest:e},t){let n=t.startsWith("github:")?(0,_chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_7__.b)(t):void 0;if(!n)return{bad:`the parent ${t} is no issue of GitHub`};let r={owner:n.owner,repo:n.repo,issue_number:n.number},i=await (0,_chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_2__.d)([404,410],()=>e.issues.get(r));return i?i.data.pull_request?{bad:`the parent ${t.slice(7)} is a pull request`}:{issue:r}:{bad:`the parent ${t.slice(7)} does not exist`}}async function I({rest:e},t,n,r){try{await e.issues.addSubIssue({...t,sub_issue_id:n,...r?{replace_parent:!0}:{}})}catch(i){if((0,_chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_2__.c)(i)!==422||!(i instanceof Error)||!/duplicate sub-issues/i.test(i.message))throw i}}var C=256,F=65536;async function ce(e,t){if(!/^[^/\s]+\/[^/\s]+$/.test(e.project))return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_8__.d)(e,"USAGE",`"${e.project}" is no repository; it should read owner/repo`);let n=(0,_chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_7__.a)(e.project),r=`${e.project} ${e.identity}`,i=t.made.get(r)??await M(e,n,r,t),s=await W(e,n,t);if("outcome"in s)return i===void 0?s:L(e,i,[]);if(i!==void 0)return L(e,i,await q(i,s.parent,t));t.begun.add(r);let{made:o,dropped:a}=await z(e,n,s,t);t.made.set(r,o);let d=[...a,...P(e.ticket),...await q(o,s.parent,t)];return{outcome:"done",says:[e.says,...d].join("; "),id:o.ref,url:o.url}}async function M({begunAtMs:e,identity:t},n,r,{begun:i,client:s}){if(!(e===void 0&&!i.has(r)))return await y(s,n,t,e)}function L(e,{ref:t,url:n},r){return{outcome:"unchanged",says:[`${e.says}: it was made before`,...r].join("; "),id:t,url:n}}async function W(e,t,n){let{client:r,options:i}=n,{title:s,labels:o=[],milestone:a,parent:d}=e.ticket,u=(0,_chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_6__.d)(e.identity,e.ticket.body);if(s.trim()==="")return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_8__.d)(e,"REFUSED","it has no title");if(s.length>C)return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_8__.d)(e,"TOO_LONG",`a title may have ${C} characters`);if(u.length>F)return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_8__.d)(e,"TOO_LONG",`a text may have ${F} characters`);let l=a===void 0?void 0:await (0,_chunk_RU3BYOT6_js__WEBPACK_IMPORTED_MODULE_1__.b)(r,t,a);if(a!==void 0&&l===void 0)return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_8__.d)(e,"NOT_FOUND",`${e.project} has no milestone "${a}"`);let p=d===void 0?void 0:await E(r,d);if(p&&"bad"in p)return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_8__.d)(e,"NOT_FOUND",p.bad);let f=await (0,_chunk_CYAXIT47_js__WEBPACK_IMPORTED_MODULE_0__.c)(r,t,o,(0,_chunk_CYAXIT47_js__WEBPACK_IMPORTED_MODULE_0__.d)(o,i));return f!==void 0?(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_8__.d)(e,"NOT_FOUND",`the label "${f}" does not exist, and the config does not let it be created`):{body:u,...l===void 0?{}:{milestone:l},...p===void 0?{}:{parent:p.issue}}}async function z({identity:e,ticket:t},n,{body:r,milestone:i},{client:s}){let{title:o,labels:a,assignees:d,type:u}=t,l={title:o,body:r,...a===void 0?{}:{labels:[...a]},...d===void 0?{}:{assignees:[...d]},...i===void 0?{}:{milestone:i},...u===void 0?{}:{type:u}};return await (0,_chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_3__.h)(async()=>{let{data:c}=await s.rest.issues.create({...n,...l}),H=(0,_chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_7__.e)(c.url)??(0,_chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_7__.d)(`${n.owner}/${n.repo}`,c.number),R=[...c.labels.length<S(a)?["labels"]:[],...(c.assignees?.length??0)<S(d)?["assignees"]:[],...i!==void 0&&c.milestone===null?["the milestone"]:[]];return{made:{id:c.id,ref:H,url:c.html_url},dropped:R.map(A=>`GitHub did not take ${A}: the token may not set them, or nobody fits`)}},async()=>{let c=await y(s,n,e);return c&&{made:c,dropped:[]}})}var S=(e=[])=>new Set(e.map(t=>t.toLowerCase())).size;function P({priority:e,fields:t}){let n=[...e===void 0?[]:["priority"],...Object.keys(t??{})];return n.length===0?[]:[`GitHub has no place for ${n.join(", ")}`]}async function q(e,t,{client:n}){if(t===void 0)return[];try{return await I(n,t,e.id,!1),[]}catch(r){if((0,_chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_2__.c)(r)===void 0&&(0,_chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_3__.m)(r)===void 0)throw r;return[`it could not be put under #${t.issue_number}: ${(0,_chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_3__.o)(r).why}`]}}


/***/ }),

/***/ 988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ M),
/* harmony export */   b: () => (/* binding */ w)
/* harmony export */ });
/* harmony import */ var _chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7506);
/* harmony import */ var _chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9411);
/* harmony import */ var _chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3103);
async function M(e,{client:n}){let s=(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__.e)(e),{data:i}=await n.rest.issues.get(s);if(i.milestone?.title===e.title)return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__.b)(e,"it is so already",i.milestone.number);if(i.milestone)return (0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__.c)(e,`it has the milestone "${i.milestone.title}" by now`);let t=await w(n,s,e.title)??(e.create?await h(n,s,e.title):void 0);return t===void 0?(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__.d)(e,"NOT_FOUND","there is no such milestone, and the config does not let it be created"):(await n.rest.issues.update({...s,milestone:t}),(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_2__.a)(e,t))}async function w({rest:e},{owner:n,repo:s},i){for(let t=1;t<=20;t+=1){let{data:r}=await e.issues.listMilestones({owner:n,repo:s,state:"all",per_page:100,page:t}),a=r.find(o=>o.title===i);if(a||r.length<100)return a?.number}}async function h(e,{owner:n,repo:s},i){let t=()=>w(e,{owner:n,repo:s},i),r=async()=>(await e.rest.issues.createMilestone({owner:n,repo:s,title:i})).data.number;try{return await (0,_chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_1__.h)(r,t)}catch(a){let o=(0,_chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_0__.c)(a)===422?await t():void 0;if(o===void 0)throw a;return o}}


/***/ }),

/***/ 4114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyTicketCreate: () => (/* reexport safe */ _chunk_DYANQTED_js__WEBPACK_IMPORTED_MODULE_0__.e),
/* harmony export */   maxBody: () => (/* reexport safe */ _chunk_DYANQTED_js__WEBPACK_IMPORTED_MODULE_0__.d),
/* harmony export */   maxTitle: () => (/* reexport safe */ _chunk_DYANQTED_js__WEBPACK_IMPORTED_MODULE_0__.c)
/* harmony export */ });
/* harmony import */ var _chunk_DYANQTED_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1934);
/* harmony import */ var _chunk_CYAXIT47_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7467);
/* harmony import */ var _chunk_RU3BYOT6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(988);
/* harmony import */ var _chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7506);
/* harmony import */ var _chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9411);
/* harmony import */ var _chunk_TYUUPN5O_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5869);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4987);



/***/ })

};
;