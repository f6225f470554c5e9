"use strict";
exports.id = 665;
exports.ids = [665];
exports.modules = {

/***/ 665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanLines: () => (/* reexport safe */ _chunk_KJWA7UTS_js__WEBPACK_IMPORTED_MODULE_1__.a),
/* harmony export */   shorten: () => (/* reexport safe */ _chunk_KJWA7UTS_js__WEBPACK_IMPORTED_MODULE_1__.b)
/* harmony export */ });
/* harmony import */ var _chunk_KJWA7UTS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4810);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4987);



/***/ })

};
;