"use strict";
exports.id = 4606;
exports.ids = [4606];
exports.modules = {

/***/ 4606:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DatabaseSync: () => (/* binding */ e)
/* harmony export */ });
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4987);
var e=void 0;


/***/ })

};
;