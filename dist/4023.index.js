"use strict";
exports.id = 4023;
exports.ids = [4023];
exports.modules = {

/***/ 4023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readingOf: () => (/* reexport safe */ _chunk_NWG6KQOU_js__WEBPACK_IMPORTED_MODULE_0__.c),
/* harmony export */   shownBody: () => (/* reexport safe */ _chunk_NWG6KQOU_js__WEBPACK_IMPORTED_MODULE_0__.d)
/* harmony export */ });
/* harmony import */ var _chunk_NWG6KQOU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5528);
/* harmony import */ var _chunk_2TQVJKCW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5994);
/* harmony import */ var _chunk_RO657SQL_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6379);
/* harmony import */ var _chunk_BSHCEJEN_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5436);
/* harmony import */ var _chunk_RC34SCDJ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7390);
/* harmony import */ var _chunk_AKL4EC47_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4703);
/* harmony import */ var _chunk_AC7LKY73_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6331);
/* harmony import */ var _chunk_D6AOGYAU_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7546);
/* harmony import */ var _chunk_CVTIHAM6_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1400);
/* harmony import */ var _chunk_N24ZIAI7_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7158);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4987);



/***/ })

};
;