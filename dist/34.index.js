"use strict";
exports.id = 34;
exports.ids = [34];
exports.modules = {

/***/ 34:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyUntie: () => (/* binding */ c)
/* harmony export */ });
/* harmony import */ var _chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7039);
/* harmony import */ var _chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5182);
/* harmony import */ var _chunk_ZP327JJD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8930);
/* harmony import */ var _chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3430);
/* harmony import */ var _chunk_6NYN6JDT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(849);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4987);
async function c(t,{client:s}){let i=(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_4__.g)(t),u=await (0,_chunk_LZBRBUIV_js__WEBPACK_IMPORTED_MODULE_0__.d)([404,410],()=>s.rest.issues.get(i)),{body:m,identity:y}=(0,_chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_5__.c)(u?.data.body??"");return y!==t.identity?(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_4__.d)(t,"it does not name this item"):(await s.rest.issues.update({...i,body:(0,_chunk_MOYWL4YP_js__WEBPACK_IMPORTED_MODULE_5__.e)({line:"",body:""},m)}),(0,_chunk_D7XTYTE7_js__WEBPACK_IMPORTED_MODULE_4__.c)(t))}


/***/ })

};
;