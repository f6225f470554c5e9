"use strict";
exports.id = 747;
exports.ids = [747];
exports.modules = {

/***/ 2747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withoutFrontMatter: () => (/* reexport safe */ _chunk_P2O2NA5L_js__WEBPACK_IMPORTED_MODULE_0__.k)
/* harmony export */ });
/* harmony import */ var _chunk_P2O2NA5L_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6013);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4987);



/***/ })

};
;