"use strict";
exports.id = 178;
exports.ids = [178];
exports.modules = {

/***/ 2178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyUntie: () => (/* binding */ c)
/* harmony export */ });
/* harmony import */ var _chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7039);
/* harmony import */ var _chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7506);
/* harmony import */ var _chunk_J7QOV34S_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9411);
/* harmony import */ var _chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3103);
/* harmony import */ var _chunk_TYUUPN5O_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5869);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4987);
async function c(t,{client:s}){let i=(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_4__.e)(t),u=await (0,_chunk_GTRSTSWV_js__WEBPACK_IMPORTED_MODULE_0__.d)([404,410],()=>s.rest.issues.get(i)),{body:m,identity:y}=(0,_chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_5__.c)(u?.data.body??"");return y!==t.identity?(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_4__.b)(t,"it does not name this item"):(await s.rest.issues.update({...i,body:(0,_chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_5__.e)({line:"",body:""},m)}),(0,_chunk_FPEJYVHM_js__WEBPACK_IMPORTED_MODULE_4__.a)(t))}


/***/ })

};
;