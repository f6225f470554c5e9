export const id = 262;
export const ids = [262];
export const modules = {

/***/ 4775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ applyLabels),
/* harmony export */   q: () => (/* binding */ setLabels)
/* harmony export */ });
/* harmony import */ var _chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9792);
/* harmony import */ var _chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8142);
/* harmony import */ var _chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7317);




// packages/providers/lib/github/apply/labels.js
async function applyLabels(effect, { client }) {
  const issue = (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_2__/* .issueOf */ .v1)(effect);
  const changed = await setLabels(client, issue, effect);
  if (typeof changed === "string")
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(effect, "NOT_FOUND", `the label "${changed}" does not exist, and the config does not let it be created`);
  return changed ? (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_2__/* .done */ .Vw)(effect) : (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_2__/* .unchanged */ .Cv)(effect, "it is so already");
}
async function setLabels(client, issue, wish) {
  const { data: present } = await client.rest.issues.listLabelsOnIssue({ ...issue, per_page: 100 });
  const has = new Set(present.map(({ name }) => name.toLowerCase()));
  const add = wish.add.filter((name) => !has.has(name.toLowerCase()));
  const remove = wish.remove.filter((name) => has.has(name.toLowerCase()));
  for (const name of add) {
    if (!await ensureLabel(client, issue, name, wish))
      return name;
  }
  if (add.length > 0)
    await client.rest.issues.addLabels({ ...issue, labels: [...add] });
  for (const name of remove)
    await (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_0__/* .unless */ .NJ)([404], () => client.rest.issues.removeLabel({ ...issue, name }));
  return add.length + remove.length > 0;
}
async function ensureLabel({ rest }, { owner, repo }, name, { create }) {
  const find = async () => await (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_0__/* .unless */ .NJ)([404], () => rest.issues.getLabel({ owner, repo, name })) ? true : void 0;
  if (await find())
    return true;
  const wanted = create.find((label2) => label2.name === name);
  if (!wanted)
    return false;
  const { color, description } = wanted;
  const label = { owner, repo, name, color: color.replace(/^#/, ""), description: description.slice(0, 100) };
  try {
    await (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_1__/* .sendOnce */ .E4)(() => rest.issues.createLabel(label).then(() => true), find);
  } catch (error) {
    if ((0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) !== 422 || !await find())
      throw error;
  }
  return true;
}




/***/ }),

/***/ 9262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyLabels: () => (/* reexport safe */ _chunk_ZW2A4DLN_js__WEBPACK_IMPORTED_MODULE_0__.c),
/* harmony export */   setLabels: () => (/* reexport safe */ _chunk_ZW2A4DLN_js__WEBPACK_IMPORTED_MODULE_0__.q)
/* harmony export */ });
/* harmony import */ var _chunk_ZW2A4DLN_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4775);
/* harmony import */ var _chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9792);
/* harmony import */ var _chunk_NUFBERRD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1683);
/* harmony import */ var _chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8142);
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6480);
/* harmony import */ var _chunk_7DQDWJI5_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4290);











/***/ })

};
