"use strict";
exports.id = 991;
exports.ids = [991];
exports.modules = {

/***/ 6892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ o)
/* harmony export */ });
/* harmony import */ var _chunk_SLLPNRBP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);
async function o(a){let{data:i}=await a.graphql(_chunk_SLLPNRBP_js__WEBPACK_IMPORTED_MODULE_0__.e,{}),{login:e,databaseId:t}=i.viewer;return{login:e,type:e.endsWith("[bot]")?"bot":"user",...t===null?{}:{id:String(t)}}}


/***/ }),

/***/ 4991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   searchTickets: () => (/* binding */ me)
/* harmony export */ });
/* harmony import */ var _chunk_QEI3Z4BT_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6892);
/* harmony import */ var _chunk_BO7B355K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9012);
/* harmony import */ var _chunk_IGEHKOBV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3481);
/* harmony import */ var _chunk_SLLPNRBP_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3995);
/* harmony import */ var _chunk_SPQLZCDC_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6238);
/* harmony import */ var _chunk_BT6GZ7AB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2451);
/* harmony import */ var _chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7362);
/* harmony import */ var _chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7506);
/* harmony import */ var _chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9411);
/* harmony import */ var _chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4424);
/* harmony import */ var _chunk_TYUUPN5O_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5869);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4987);
function w(t,r){let{code:e,says:o}=(0,_chunk_SPQLZCDC_js__WEBPACK_IMPORTED_MODULE_2__.a)(t,r);return new _chunk_TYUUPN5O_js__WEBPACK_IMPORTED_MODULE_6__.b(e,o)}function $(t){return new Date(t).toISOString().replace(/\.\d+Z$/,"Z")}var O=1e3;async function*T(t,{labels:r},e,o){let s=e.filter(({name:i})=>i!=="sort"),n=s.some(({name:i})=>i==="created"),f=new Set;for(let i;;){let a,u=0;for await(let l of Q(t,P(s,i),o)){if(u=l.total,u>O&&n)throw I(u,"the query names a range of `created:` itself; make it narrower");let d=l.issues.filter(({url:c})=>!f.has(c));for(let{url:c}of d)f.add(c);a=l.issues.at(-1)?.createdAt??a,yield d.map(c=>(0,_chunk_IGEHKOBV_js__WEBPACK_IMPORTED_MODULE_1__.j)(c,r))}if(u<=O)return;if(a===void 0||a===i)throw I(u,`as many were created in the second ${a??i??""}; make the query narrower`);i=a}}function P(t,r){let e=r===void 0?[]:[`created:>=${r}`];return[...t.map(({raw:o})=>o),...e,"sort:created-asc"].join(" ")}async function*Q(t,r,e){let o=null;do{let s=await t.graphql((0,_chunk_SLLPNRBP_js__WEBPACK_IMPORTED_MODULE_8__.b)(e.whole),{query:r,after:o}),n=s.data.search;if(n===null||n.nodes?.includes(null)!==!1)throw w("the search",s.errors);let f=(0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_9__.a)(n).filter(i=>"number"in i);yield{total:n.issueCount,issues:f},o=n.pageInfo?.hasNextPage===!0?n.pageInfo.endCursor:null}while(o!==null)}function I(t,r){let e=`${t} tickets match, GitHub's search gives at most ${O} at once, and the list cannot be split`;return new _chunk_TYUUPN5O_js__WEBPACK_IMPORTED_MODULE_6__.b("REFUSED",`${e}: ${r}`)}async function*D(t,{labels:r},{repository:e,state:o,assignee:s,label:n},f,i){let a={...s===void 0?{}:{assignee:s},...f===void 0?{}:{since:$(f)}},u={...(0,_chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_10__.a)(e),states:o===void 0?null:[o],labels:n===void 0?null:[n],filter:a},l=null;do{let d=await t.graphql((0,_chunk_SLLPNRBP_js__WEBPACK_IMPORTED_MODULE_8__.c)(i.whole),{...u,after:l}),c=d.data.repository?.issues;if(c==null)throw w(`the issues of ${e}`,d.errors);yield (0,_chunk_WNSDWPVQ_js__WEBPACK_IMPORTED_MODULE_9__.a)(c).map(N=>(0,_chunk_IGEHKOBV_js__WEBPACK_IMPORTED_MODULE_1__.j)(N,r)),l=c.pageInfo?.hasNextPage===!0?c.pageInfo.endCursor:null}while(l!==null)}var Z=/(-)?(?:([A-Za-z-]+):)?(?:"((?:\\.|[^"\\])*)"|(\S+))/g;function k(t){return[...t.matchAll(Z)].map(([r,e,o,s,n])=>({raw:r,not:e!==void 0,...o===void 0?{}:{name:o.toLowerCase()},value:s===void 0?n??"":s.replaceAll(/\\(.)/g,"$1")}))}function p(t,r){let e=/^[\w@./-]+$/.test(r)?r:`"${r.replaceAll(/["\\]/g,"\\$&")}"`;return{raw:`${t}:${e}`,not:!1,name:t,value:r}}function L(t,r){let e={};for(let{not:o,name:s,value:n,raw:f}of t){if(o||s===void 0)return;let i=`${s==="type"||s==="state"?"is":s}:${n.toLowerCase()}`;if(s==="sort"||i==="is:issue")continue;let a=i==="is:open"?"OPEN":i==="is:closed"?"CLOSED":void 0,u=a===void 0?j.get(s):"state";if(u===void 0||e[u]!==void 0||n===""||f.includes(",")&&!f.endsWith('"'))return;Object.assign(e,{[u]:a??n})}if(!(e.repository!==void 0&&!/^[^/\s]+\/[^/\s]+$/.test(e.repository)))return{repository:r,...e}}var j=new Map([["repo","repository"],["assignee","assignee"],["label","label"]]);async function*me(t,r,e,o,s={}){if(e.refs!==void 0){yield(await (0,_chunk_BO7B355K_js__WEBPACK_IMPORTED_MODULE_0__.a)(t,r,e.refs,s)).flatMap(a=>a.outcome==="found"?[a.ticket]:[]).filter(({updatedAtMs:a})=>o===void 0||(a??0)>=o);return}let n=new Set;try{for(let f of W(e,r))for await(let i of z(t,r,f,o,s)){let a=i.filter(({ref:u})=>!n.has(u));for(let{ref:u}of a)n.add(u);yield a}}catch(f){let{code:i,why:a,retryAfterMs:u}=(0,_chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_5__.o)(f);throw new _chunk_TYUUPN5O_js__WEBPACK_IMPORTED_MODULE_6__.b(i,a,{cause:f,...u===void 0?{}:{retryAfterMs:u}})}}function W({text:t="",assigned:r,inProgress:e,words:o},{labels:s}){let n=k(t);if(o!==void 0)return o.map(a=>[...n,v(a),p("in","title")]);if(r!==!0&&e!==!0)return[[...n]];let f=s?.byState.in_progress,i=p("is","open");return[...r===!0?[[...n,p("assignee","@me"),i]]:[],...e===!0&&typeof f=="string"?[[...n,p("label",f),i]]:[]]}function v(t){return{raw:`"${t.replaceAll(/["\\]/g,"")}"`,not:!1,value:t}}async function*z(t,r,e,o,s){let n=L(e,r.repository);if(n!==void 0){let l=n.assignee==="@me"?{assignee:(await (0,_chunk_QEI3Z4BT_js__WEBPACK_IMPORTED_MODULE_11__.a)(t)).login}:{};yield*D(t,r,{...n,...l},o,s);return}let f=(...l)=>e.some(({name:d})=>d!==void 0&&l.includes(d)),i=e.some(({name:l,value:d})=>(l==="is"||l==="type")&&["issue","pr","pull-request"].includes(d)),a=[...e,...f("repo","org","user")?[]:[p("repo",r.repository)],...i?[]:[p("is","issue")],...o===void 0?[]:k(`updated:>=${$(o)}`)],u=!1;for await(let l of T(t,r,a,s))u||=l.length>0,yield l;u||await F(t,a)}async function F(t,r){for(let{not:e,name:o,value:s}of r){if(e||o!=="repo")continue;let{data:n,errors:f}=await t.graphql(_chunk_SLLPNRBP_js__WEBPACK_IMPORTED_MODULE_8__.f,{...(0,_chunk_KI255UXW_js__WEBPACK_IMPORTED_MODULE_10__.a)(s)});if(n.repository===null)throw w(`the issues of ${s}`,f)}}


/***/ })

};
;