"use strict";
exports.id = 6369;
exports.ids = [6369];
exports.modules = {

/***/ 6369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attempts: () => (/* reexport safe */ _chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__.d),
/* harmony export */   createApply: () => (/* reexport safe */ _chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__.e),
/* harmony export */   createDeeds: () => (/* reexport safe */ _chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__.f),
/* harmony export */   subjectOf: () => (/* reexport safe */ _chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__.g)
/* harmony export */ });
/* harmony import */ var _chunk_WRDG33QM_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6674);
/* harmony import */ var _chunk_IWLZT64X_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6866);
/* harmony import */ var _chunk_DTPJQX46_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5823);
/* harmony import */ var _chunk_YKVPPFWA_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9238);
/* harmony import */ var _chunk_446C7WIS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9211);
/* harmony import */ var _chunk_J35WLZRE_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9798);
/* harmony import */ var _chunk_YNTVEHGQ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7046);
/* harmony import */ var _chunk_E3UQWVZU_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3812);
/* harmony import */ var _chunk_T2BBQ2KB_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9614);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1732);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1587);
/* harmony import */ var _chunk_VZA5GPY6_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7908);
/* harmony import */ var _chunk_RO657SQL_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6379);
/* harmony import */ var _chunk_BSHCEJEN_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5436);
/* harmony import */ var _chunk_RC34SCDJ_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7390);
/* harmony import */ var _chunk_AKL4EC47_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4703);
/* harmony import */ var _chunk_AC7LKY73_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6331);
/* harmony import */ var _chunk_D6AOGYAU_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7546);
/* harmony import */ var _chunk_CVTIHAM6_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(1400);
/* harmony import */ var _chunk_N24ZIAI7_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(7158);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(4987);



/***/ })

};
;