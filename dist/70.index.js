export const id = 70;
export const ids = [70];
export const modules = {

/***/ 70:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyMilestone: () => (/* binding */ applyMilestone)
/* harmony export */ });
/* harmony import */ var _chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9792);
/* harmony import */ var _chunk_NUFBERRD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1683);
/* harmony import */ var _chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8142);
/* harmony import */ var _chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7317);
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6480);
/* harmony import */ var _chunk_7DQDWJI5_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4290);








// packages/providers/lib/github/apply/milestone.js
async function applyMilestone(effect, { client }) {
  const issue = (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .issueOf */ .v1)(effect);
  const { data: now } = await client.rest.issues.get(issue);
  if (now.milestone?.title === effect.title)
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .unchanged */ .Cv)(effect, "it is so already", now.milestone.number);
  if (now.milestone)
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .yielded */ .hz)(effect, `it has the milestone "${now.milestone.title}" by now`);
  const number = await findMilestone(client, issue, effect.title) ?? (effect.create ? await createMilestone(client, issue, effect.title) : void 0);
  if (number === void 0)
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .refused */ .J5)(effect, "NOT_FOUND", "there is no such milestone, and the config does not let it be created");
  await client.rest.issues.update({ ...issue, milestone: number });
  return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .done */ .Vw)(effect, number);
}
async function findMilestone({ rest }, { owner, repo }, title) {
  for (let page = 1; page <= 20; page += 1) {
    const { data } = await rest.issues.listMilestones({ owner, repo, state: "all", per_page: 100, page });
    const found = data.find((one) => one.title === title);
    if (found || data.length < 100)
      return found?.number;
  }
  return void 0;
}
async function createMilestone(client, { owner, repo }, title) {
  const find = () => findMilestone(client, { owner, repo }, title);
  const create = async () => (await client.rest.issues.createMilestone({ owner, repo, title })).data.number;
  try {
    return await (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_2__/* .sendOnce */ .E4)(create, find);
  } catch (error) {
    const found = (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 422 ? await find() : void 0;
    if (found === void 0)
      throw error;
    return found;
  }
}



/***/ })

};
