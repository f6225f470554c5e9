"use strict";
exports.id = 2678;
exports.ids = [2678];
exports.modules = {

/***/ 2678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   audienceOf: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.b),
/* harmony export */   carries: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.k),
/* harmony export */   changeOf: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.n),
/* harmony export */   decode: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.j),
/* harmony export */   decodeAnswer: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.r),
/* harmony export */   encode: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.i),
/* harmony export */   encodeAnswer: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.q),
/* harmony export */   fateOf: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.p),
/* harmony export */   headers: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.a),
/* harmony export */   isSecret: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.d),
/* harmony export */   maxMessageBytes: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.g),
/* harmony export */   maxSkewMs: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.c),
/* harmony export */   maxSpecBytes: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.h),
/* harmony export */   sign: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.e),
/* harmony export */   statusOf: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.o),
/* harmony export */   toEffects: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.m),
/* harmony export */   toMessage: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.l),
/* harmony export */   verifySignature: () => (/* reexport safe */ _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__.f)
/* harmony export */ });
/* harmony import */ var _chunk_DP3BYXJO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2681);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1587);
/* harmony import */ var _chunk_AKL4EC47_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4703);
/* harmony import */ var _chunk_N24ZIAI7_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7158);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4987);



/***/ })

};
;