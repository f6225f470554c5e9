"use strict";
exports.id = 6763;
exports.ids = [6763];
exports.modules = {

/***/ 6763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyBody: () => (/* binding */ b)
/* harmony export */ });
/* harmony import */ var _chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1306);
/* harmony import */ var _chunk_CQMOZZNV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7778);
/* harmony import */ var _chunk_6PADVYDQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1587);
/* harmony import */ var _chunk_AKL4EC47_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4703);
/* harmony import */ var _chunk_KL2DZ7E2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4987);
async function b(r,{client:e}){let{issue_number:s,...t}=(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__.g)(r),{data:a}=await e.rest.pulls.get({...t,pull_number:s});if(a.merged)return (0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__.e)(r,"it was merged meanwhile, and the block is the record of that");let n=(0,_chunk_CQMOZZNV_js__WEBPACK_IMPORTED_MODULE_0__.g)(a.body,r.block);return n.kind==="broken"?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__.f)(r,"BLOCK_BROKEN",`line ${n.line}: ${n.says}`):n.kind==="too-long"?(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__.f)(r,"TOO_LONG",n.says):n.changed?(await e.rest.pulls.update({...t,pull_number:s,body:n.body}),(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__.c)(r)):(0,_chunk_BEWJDETY_js__WEBPACK_IMPORTED_MODULE_4__.d)(r,"it is so already")}


/***/ })

};
;