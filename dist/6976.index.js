"use strict";
exports.id = 6976;
exports.ids = [6976];
exports.modules = {

/***/ 6976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attempts: () => (/* reexport safe */ _chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__.c),
/* harmony export */   createApply: () => (/* reexport safe */ _chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__.d),
/* harmony export */   createDeeds: () => (/* reexport safe */ _chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__.e),
/* harmony export */   subjectOf: () => (/* reexport safe */ _chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__.f)
/* harmony export */ });
/* harmony import */ var _chunk_RWWW6XLN_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3059);
/* harmony import */ var _chunk_VC6EYH6V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3165);
/* harmony import */ var _chunk_NT5FWBEB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8889);
/* harmony import */ var _chunk_L4TN7RJX_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9195);
/* harmony import */ var _chunk_WCKGX5WU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57);
/* harmony import */ var _chunk_WLTXE2DG_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4387);
/* harmony import */ var _chunk_XWLZM4JW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5715);
/* harmony import */ var _chunk_ZP327JJD_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8930);
/* harmony import */ var _chunk_KDUTHJ5P_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5795);
/* harmony import */ var _chunk_RO657SQL_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6379);
/* harmony import */ var _chunk_WZFXKEFG_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6050);
/* harmony import */ var _chunk_RC34SCDJ_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7390);
/* harmony import */ var _chunk_FVZE4OD2_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3180);
/* harmony import */ var _chunk_6NYN6JDT_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(849);
/* harmony import */ var _chunk_H5XZ2UHY_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4905);
/* harmony import */ var _chunk_MVE7HEE7_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7678);
/* harmony import */ var _chunk_CVTIHAM6_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(1400);
/* harmony import */ var _chunk_N24ZIAI7_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7158);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(4987);



/***/ })

};
;