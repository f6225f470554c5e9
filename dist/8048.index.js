"use strict";
exports.id = 8048;
exports.ids = [8048];
exports.modules = {

/***/ 8048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyPullRequest: () => (/* binding */ R)
/* harmony export */ });
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1732);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1306);
/* harmony import */ var _chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4379);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1587);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4987);
async function R(r,{client:n}){let[,t]=/^change:github:([^/:\s]+\/[^/:\s]+):/.exec(r.on)??[];if(t===void 0)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__.f)(r,"REFUSED","this change is in no repository of GitHub");let{head:s,base:i,title:a,body:e,draft:u}=r;if(a.length>256)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__.f)(r,"TOO_LONG",`a title may have ${256} characters`);if(e.length>65536)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__.f)(r,"TOO_LONG",`a text may have ${65536} characters`);let c=(0,_chunk_UWMRZAWT_js__WEBPACK_IMPORTED_MODULE_5__.a)(t),d=()=>_(n,c,r),h=await d();if(h)return g(r,h);let $=async()=>{let{data:o}=await n.rest.pulls.create({...c,head:s,base:i,title:a,body:e,draft:u});return{ref:`change:github:${o.base.repo.full_name}#${o.number}`,url:o.html_url}};try{let{ref:o,url:m}=await (0,_chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__.i)($,d);return{outcome:"done",says:r.says,id:o,url:m}}catch(o){if((0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.c)(o)!==422)throw o;let m=await d();if(m)return g(r,m);let f=x(o,r);if(f===void 0)throw o;return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__.f)(r,"REFUSED",f)}}function g(r,{ref:n,url:t}){return{outcome:"unchanged",says:`${r.says}: one is open already`,id:n,url:t}}async function _({rest:r},n,{head:t,base:s}){let i=t.includes(":")?t:`${n.owner}:${t}`,{data:a}=await r.pulls.list({...n,state:"open",head:i,base:s,per_page:100}),e=a.find(u=>u.base.ref===s&&u.head.ref===i.slice(i.indexOf(":")+1));return e&&{ref:`change:github:${e.base.repo.full_name}#${e.number}`,url:e.html_url}}function x(r,{head:n,base:t}){let{response:s}=r,i=Array.isArray(s?.data?.errors)?s.data.errors:[];for(let a of i){let{field:e,code:u,message:c}=typeof a=="object"&&a!==null?a:{message:a};if(u==="invalid"&&e==="head")return`the branch "${n}" is not on GitHub: push it first`;if(u==="invalid"&&e==="base")return`there is no branch "${t}" to merge into`;if(typeof c=="string"&&c.startsWith("No commits between"))return`"${n}" has no commits that "${t}" lacks`}}


/***/ })

};
;