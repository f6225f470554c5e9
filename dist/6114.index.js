"use strict";
exports.id = 6114;
exports.ids = [6114];
exports.modules = {

/***/ 4218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ o)
/* harmony export */ });
/* harmony import */ var _chunk_MG3G5BFK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4644);
async function o(a){let{data:i}=await a.graphql(_chunk_MG3G5BFK_js__WEBPACK_IMPORTED_MODULE_0__.g,{}),{login:e,databaseId:t}=i.viewer;return{login:e,type:e.endsWith("[bot]")?"bot":"user",...t===null?{}:{id:String(t)}}}


/***/ }),

/***/ 6114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readViewer: () => (/* reexport safe */ _chunk_EYEPUOLQ_js__WEBPACK_IMPORTED_MODULE_1__.a)
/* harmony export */ });
/* harmony import */ var _chunk_EYEPUOLQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4218);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4987);



/***/ })

};
;