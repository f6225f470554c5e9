"use strict";
exports.id = 346;
exports.ids = [346];
exports.modules = {

/***/ 6892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ o)
/* harmony export */ });
/* harmony import */ var _chunk_SLLPNRBP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);
async function o(a){let{data:i}=await a.graphql(_chunk_SLLPNRBP_js__WEBPACK_IMPORTED_MODULE_0__.e,{}),{login:e,databaseId:t}=i.viewer;return{login:e,type:e.endsWith("[bot]")?"bot":"user",...t===null?{}:{id:String(t)}}}


/***/ }),

/***/ 9346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readViewer: () => (/* reexport safe */ _chunk_QEI3Z4BT_js__WEBPACK_IMPORTED_MODULE_1__.a)
/* harmony export */ });
/* harmony import */ var _chunk_QEI3Z4BT_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6892);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4987);



/***/ })

};
;