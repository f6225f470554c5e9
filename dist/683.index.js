export const id = 683;
export const ids = [683];
export const modules = {

/***/ 3683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyBody: () => (/* binding */ applyBody)
/* harmony export */ });
/* harmony import */ var _chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7342);
/* harmony import */ var _chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7317);
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6480);
/* harmony import */ var _chunk_7DQDWJI5_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4290);






// packages/providers/lib/github/apply/body.js
async function applyBody(effect, { client }) {
  const { issue_number: pull_number, ...place } = (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_3__/* .issueOf */ .v1)(effect);
  const { data: pull } = await client.rest.pulls.get({ ...place, pull_number });
  if (pull.merged)
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_3__/* .yielded */ .hz)(effect, "it was merged meanwhile, and the block is the record of that");
  const put = (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_0__/* .putBlock */ .no)(pull.body, effect.block);
  if (put.kind === "broken")
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)(effect, "BLOCK_BROKEN", `line ${put.line}: ${put.says}`);
  if (put.kind === "too-long")
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)(effect, "TOO_LONG", put.says);
  if (!put.changed)
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_3__/* .unchanged */ .Cv)(effect, "it is so already");
  await client.rest.pulls.update({ ...place, pull_number, body: put.body });
  return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_3__/* .done */ .Vw)(effect);
}



/***/ })

};
