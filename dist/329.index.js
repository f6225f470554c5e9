export const id = 329;
export const ids = [329];
export const modules = {

/***/ 7329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyCheck: () => (/* binding */ applyCheck)
/* harmony export */ });
/* harmony import */ var _chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9792);
/* harmony import */ var _chunk_NUFBERRD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1683);
/* harmony import */ var _chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8142);
/* harmony import */ var _chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7317);
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6480);
/* harmony import */ var _chunk_7DQDWJI5_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4290);








// packages/providers/lib/github/apply/check.js
var maxAnnotations = 50;
var maxText = 65535;
async function applyCheck(effect, { client }) {
  const place = (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .repositoryOf */ ._M)(effect.on);
  if (!place)
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .refused */ .J5)(effect, "REFUSED", "this change is in no repository");
  const newest = await newestRun(client, place, effect);
  if (newest?.external_id === effect.digest && newest.status === "completed")
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .unchanged */ .Cv)(effect, "it says so already", newest.id);
  const started = newest?.external_id === `${effect.digest}+` ? newest : void 0;
  const run = started ?? await begin(client, place, effect, newest);
  await finish(client, place, effect, run);
  return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_5__/* .done */ .Vw)(effect, run.id);
}
async function newestRun({ rest }, place, { name, headSha }) {
  const { data } = await rest.checks.listForRef({
    ...place,
    ref: headSha,
    check_name: name,
    filter: "latest",
    per_page: 100
  });
  return data.check_runs.reduce((best, run) => (best?.id ?? -1) < run.id ? run : best, void 0);
}
async function begin(client, place, effect, newest) {
  const body = part(effect, 0);
  if (newest && newest.output.annotations_count === 0) {
    const update = async () => (await client.rest.checks.update({ ...place, check_run_id: newest.id, ...body })).data;
    const seen = async () => await sentAlready(client, place, newest.id, effect);
    try {
      return await (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_2__/* .sendOnce */ .E4)(update, seen);
    } catch (error) {
      if ((0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) !== 404 && !isForeign(error))
        throw error;
    }
  }
  const create = async () => (await client.rest.checks.create({ ...place, head_sha: effect.headSha, ...body })).data;
  const find = async () => {
    const found = await newestRun(client, place, effect);
    return found?.external_id?.startsWith(effect.digest) === true ? found : void 0;
  };
  return await (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_2__/* .sendOnce */ .E4)(create, find);
}
function isForeign(error) {
  return (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 403 && error instanceof Error && error.message.includes("Invalid app_id");
}
async function finish(client, place, effect, run) {
  for (let sent = Math.max(run.output.annotations_count, Math.min(maxAnnotations, effect.annotations.length)); sent < effect.annotations.length; ) {
    const next = Math.min(sent + maxAnnotations, effect.annotations.length);
    const update = async () => (await client.rest.checks.update({ ...place, check_run_id: run.id, ...part(effect, sent) })).data;
    const arrived = async () => {
      const { data } = await client.rest.checks.get({ ...place, check_run_id: run.id });
      return data.output.annotations_count >= next ? data : void 0;
    };
    await (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_2__/* .sendOnce */ .E4)(update, arrived);
    sent = next;
  }
}
async function sentAlready({ rest }, place, id, { digest }) {
  const answer = await (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_0__/* .unless */ .NJ)([404], () => rest.checks.get({ ...place, check_run_id: id }));
  return answer?.data.external_id?.startsWith(digest) === true ? answer.data : void 0;
}
function part(effect, from) {
  const annotations = effect.annotations.slice(from, from + maxAnnotations);
  const last = from + maxAnnotations >= effect.annotations.length;
  const text = effect.text === "" ? {} : { text: clip(effect.text, maxText) };
  const output = {
    title: clip(effect.title, 255),
    summary: clip(effect.summary, maxText),
    ...text,
    ...annotations.length === 0 ? {} : { annotations: annotations.map(toAnnotation) }
  };
  const end = last ? { status: "completed", conclusion: effect.conclusion, external_id: effect.digest } : { status: "in_progress", external_id: `${effect.digest}+` };
  return { name: effect.name, output, ...end };
}
function toAnnotation({ path, startLine, endLine, level, title, message }) {
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    annotation_level: level,
    title: clip(title, 255),
    message: clip(message, 6e4)
  };
}
function clip(text, max) {
  return text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}\u2026`;
}



/***/ })

};
