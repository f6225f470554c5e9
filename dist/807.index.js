"use strict";
exports.id = 807;
exports.ids = [807];
exports.modules = {

/***/ 807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Octokit: () => (/* binding */ R)
/* harmony export */ });
/* harmony import */ var _chunk_3YOUVEJZ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1191);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4987);
var p="6.0.0";function n(e){e.hook.wrap("request",(c,r)=>{e.log.debug("request",r);let u=Date.now(),s=e.request.endpoint.parse(r),a=s.url.replace(r.baseUrl,"");return c(r).then(t=>{let o=t.headers["x-github-request-id"];return e.log.info(`${s.method} ${a} - ${t.status} with id ${o} in ${Date.now()-u}ms`),t}).catch(t=>{let o=t.response?.headers["x-github-request-id"]||"UNKNOWN";throw e.log.error(`${s.method} ${a} - ${t.status} with id ${o} in ${Date.now()-u}ms`),t})})}n.VERSION=p;var h="22.0.1";var R=_chunk_3YOUVEJZ_js__WEBPACK_IMPORTED_MODULE_0__.a.plugin(n,_chunk_3YOUVEJZ_js__WEBPACK_IMPORTED_MODULE_0__.d,_chunk_3YOUVEJZ_js__WEBPACK_IMPORTED_MODULE_0__.b).defaults({userAgent:`octokit-rest.js/${h}`});


/***/ })

};
;