"use strict";
exports.id = 3443;
exports.ids = [3443];
exports.modules = {

/***/ 4218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ o)
/* harmony export */ });
/* harmony import */ var _chunk_MG3G5BFK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4644);
async function o(a){let{data:i}=await a.graphql(_chunk_MG3G5BFK_js__WEBPACK_IMPORTED_MODULE_0__.g,{}),{login:e,databaseId:t}=i.viewer;return{login:e,type:e.endsWith("[bot]")?"bot":"user",...t===null?{}:{id:String(t)}}}


/***/ }),

/***/ 3443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   searchTickets: () => (/* binding */ me)
/* harmony export */ });
/* harmony import */ var _chunk_EYEPUOLQ_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4218);
/* harmony import */ var _chunk_HZDIA4LG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(795);
/* harmony import */ var _chunk_BDHQDPU3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9943);
/* harmony import */ var _chunk_4667XKZ6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9482);
/* harmony import */ var _chunk_24YRXAHI_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7379);
/* harmony import */ var _chunk_MG3G5BFK_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4644);
/* harmony import */ var _chunk_GMATVYES_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4986);
/* harmony import */ var _chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7362);
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1732);
/* harmony import */ var _chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4379);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1587);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4987);
function w(t,r){let{code:e,says:o}=(0,_chunk_BDHQDPU3_js__WEBPACK_IMPORTED_MODULE_1__.a)(t,r);return new _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_7__.b(e,o)}function $(t){return new Date(t).toISOString().replace(/\.\d+Z$/,"Z")}var O=1e3;async function*q(t,{labels:r},e,o){let s=e.filter(({name:i})=>i!=="sort"),n=s.some(({name:i})=>i==="created"),d=new Set;for(let i;;){let f,a=0;for await(let u of Q(t,N(s,i),o)){if(a=u.total,a>O&&n)throw D(a,"the query names a range of `created:` itself; make it narrower");let l=u.issues.filter(({url:c})=>!d.has(c));for(let{url:c}of l)d.add(c);f=u.issues.at(-1)?.createdAt??f,yield l.map(c=>(0,_chunk_24YRXAHI_js__WEBPACK_IMPORTED_MODULE_3__.j)(c,r))}if(a<=O)return;if(f===void 0||f===i)throw D(a,`as many were created in the second ${f??i??""}; make the query narrower`);i=f}}function N(t,r){let e=r===void 0?[]:[`created:>=${r}`];return[...t.map(({raw:o})=>o),...e,"sort:created-asc"].join(" ")}async function*Q(t,r,e){let o=null;do{let s=await t.graphql((0,_chunk_MG3G5BFK_js__WEBPACK_IMPORTED_MODULE_9__.c)(e.whole),{query:r,after:o}),n=s.data.search;if(n===null||n.nodes?.includes(null)!==!1)throw w("the search",s.errors);let d=(0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_10__.a)(n).filter(i=>"number"in i);yield{total:n.issueCount,issues:d},o=n.pageInfo?.hasNextPage===!0?n.pageInfo.endCursor:null}while(o!==null)}function D(t,r){let e=`${t} tickets match, GitHub's search gives at most ${O} at once, and the list cannot be split`;return new _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_7__.b("REFUSED",`${e}: ${r}`)}async function*I(t,{labels:r},{repository:e,state:o,assignee:s,label:n},d,i){let f={...s===void 0?{}:{assignee:s},...d===void 0?{}:{since:$(d)}},a={...(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_11__.a)(e),states:o===void 0?null:[o],labels:n===void 0?null:[n],filter:f},u=null;do{let l=await t.graphql((0,_chunk_MG3G5BFK_js__WEBPACK_IMPORTED_MODULE_9__.d)(i.whole,d===void 0?"CREATED_AT":"UPDATED_AT"),{...a,after:u}),c=l.data.repository?.issues;if(c==null)throw w(`the issues of ${e}`,l.errors);yield (0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_10__.a)(c).map(L=>(0,_chunk_24YRXAHI_js__WEBPACK_IMPORTED_MODULE_3__.j)(L,r)),u=c.pageInfo?.hasNextPage===!0?c.pageInfo.endCursor:null}while(u!==null)}var Z=/(-)?(?:([A-Za-z-]+):)?(?:"((?:\\.|[^"\\])*)"|(\S+))/g;function k(t){return[...t.matchAll(Z)].map(([r,e,o,s,n])=>({raw:r,not:e!==void 0,...o===void 0?{}:{name:o.toLowerCase()},value:s===void 0?n??"":s.replaceAll(/\\(.)/g,"$1")}))}function p(t,r){let e=/^[\w@./-]+$/.test(r)?r:`"${r.replaceAll(/["\\]/g,"\\$&")}"`;return{raw:`${t}:${e}`,not:!1,name:t,value:r}}function P(t,r){let e={};for(let{not:o,name:s,value:n,raw:d}of t){if(o||s===void 0)return;let i=`${s==="type"||s==="state"?"is":s}:${n.toLowerCase()}`;if(s==="sort"||i==="is:issue")continue;let f=i==="is:open"?"OPEN":i==="is:closed"?"CLOSED":void 0,a=f===void 0?_.get(s):"state";if(a===void 0||e[a]!==void 0||n===""||d.includes(",")&&!d.endsWith('"'))return;Object.assign(e,{[a]:f??n})}if(!(e.repository!==void 0&&!/^[^/\s]+\/[^/\s]+$/.test(e.repository)))return{repository:r,...e}}var _=new Map([["repo","repository"],["assignee","assignee"],["label","label"]]);async function*me(t,r,e,o,s={}){if(e.refs!==void 0){yield(await (0,_chunk_HZDIA4LG_js__WEBPACK_IMPORTED_MODULE_0__.a)(t,r,e.refs,s)).flatMap(a=>a.outcome==="found"?[a.ticket]:[]).filter(({updatedAtMs:a})=>o===void 0||(a??0)>=o);return}let n=new Map,d=({ref:i,updatedAtMs:f=0})=>(n.get(i)??-1)<f;try{for(let i of j(e,r))for await(let f of R(t,r,i,o,s)){let a=f.filter(d);for(let{ref:u,updatedAtMs:l=0}of a)n.set(u,l);yield a}}catch(i){let{code:f,why:a,retryAfterMs:u}=(0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_6__.q)(i);throw new _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_7__.b(f,a,{cause:i,...u===void 0?{}:{retryAfterMs:u}})}}function j({text:t="",assigned:r,inProgress:e,words:o},{labels:s}){let n=k(t);if(o!==void 0)return o.map(f=>[...n,F(f),p("in","title")]);if(r!==!0&&e!==!0)return[[...n]];let d=s?.byState.in_progress,i=p("is","open");return[...r===!0?[[...n,p("assignee","@me"),i]]:[],...e===!0&&typeof d=="string"?[[...n,p("label",d),i]]:[]]}function F(t){return{raw:`"${t.replaceAll(/["\\]/g,"")}"`,not:!1,value:t}}async function*R(t,r,e,o,s){let n=P(e,r.repository);if(n!==void 0){let u=n.assignee==="@me"?{assignee:(await (0,_chunk_EYEPUOLQ_js__WEBPACK_IMPORTED_MODULE_12__.a)(t)).login}:{};yield*I(t,r,{...n,...u},o,s);return}let d=(...u)=>e.some(({name:l})=>l!==void 0&&u.includes(l)),i=e.some(({name:u,value:l})=>(u==="is"||u==="type")&&["issue","pr","pull-request"].includes(l)),f=[...e,...d("repo","org","user")?[]:[p("repo",r.repository)],...i?[]:[p("is","issue")],...o===void 0?[]:k(`updated:>=${$(o)}`)],a=!1;for await(let u of q(t,r,f,s))a||=u.length>0,yield u;a||await U(t,f)}async function U(t,r){for(let{not:e,name:o,value:s}of r){if(e||o!=="repo")continue;let{data:n,errors:d}=await t.graphql(_chunk_MG3G5BFK_js__WEBPACK_IMPORTED_MODULE_9__.h,{...(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_11__.a)(s)});if(n.repository===null)throw w(`the issues of ${s}`,d)}}


/***/ })

};
;