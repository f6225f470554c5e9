export const id = 339;
export const ids = [339];
export const modules = {

/***/ 5339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyRerun: () => (/* binding */ applyRerun)
/* harmony export */ });
/* harmony import */ var _chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9792);
/* harmony import */ var _chunk_NUFBERRD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1683);
/* harmony import */ var _chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8142);
/* harmony import */ var _chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7317);
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6480);
/* harmony import */ var _chunk_7DQDWJI5_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4290);








// packages/providers/lib/github/apply/rerun.js
async function applyRerun(effect, { client, options, rerun }) {
  const place = (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .repositoryOf */ ._M)(effect.on);
  if (!place)
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .refused */ .J5)(effect, "REFUSED", "this change is in no repository");
  const { data } = await client.rest.actions.listWorkflowRunsForRepo({
    ...place,
    head_sha: effect.headSha,
    per_page: 100
  });
  const runs = data.workflow_runs.filter(({ event }) => event === "pull_request" || event === "pull_request_target");
  const run = chosen(runs, options);
  if (!run)
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .refused */ .J5)(effect, "NOT_FOUND", runs.length === 0 ? "there is no workflow run on this commit" : "which of the workflow runs is Satellite's is not clear");
  if (run.status !== "completed" || rerun.has(`${effect.on} ${run.id}`))
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .unchanged */ .Cv)(effect, "it is running already", run.id);
  try {
    await client.rest.actions.reRunWorkflow({ ...place, run_id: run.id });
  } catch (error) {
    if ((0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) !== 403 || !(error instanceof Error) || !error.message.includes("already running"))
      throw error;
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .unchanged */ .Cv)(effect, "it is running already", run.id);
  }
  rerun.add(`${effect.on} ${run.id}`);
  return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .done */ .Vw)(effect, run.id);
}
function chosen(runs, { workflowPath }) {
  const newest = runs.toSorted((a, b) => b.id - a.id);
  if (workflowPath !== void 0)
    return newest.find(({ path }) => path === workflowPath);
  const named = newest.find(({ path, name }) => /satellite/i.test(path) || /satellite/i.test(name ?? ""));
  return named ?? (new Set(runs.map(({ path }) => path)).size === 1 ? newest[0] : void 0);
}



/***/ })

};
