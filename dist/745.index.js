"use strict";
exports.id = 745;
exports.ids = [745];
exports.modules = {

/***/ 745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyUntie: () => (/* binding */ c)
/* harmony export */ });
/* harmony import */ var _chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4828);
/* harmony import */ var _chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9890);
/* harmony import */ var _chunk_4QHUFASD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1732);
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1306);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1587);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4987);
async function c(t,{client:s}){let i=(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__.g)(t),u=await (0,_chunk_72CS2QJX_js__WEBPACK_IMPORTED_MODULE_0__.d)([404,410],()=>s.rest.issues.get(i)),{body:m,identity:y}=(0,_chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_5__.d)(u?.data.body??"");return y!==t.identity?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__.d)(t,"it does not name this item"):(await s.rest.issues.update({...i,body:(0,_chunk_MEVIMOVI_js__WEBPACK_IMPORTED_MODULE_5__.f)({line:"",body:""},m)}),(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__.c)(t))}


/***/ })

};
;