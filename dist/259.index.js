export const id = 259;
export const ids = [259];
export const modules = {

/***/ 7259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyComment: () => (/* binding */ applyComment)
/* harmony export */ });
/* harmony import */ var _chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2709);
/* harmony import */ var _chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8450);
/* harmony import */ var _chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9792);
/* harmony import */ var _chunk_NUFBERRD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1683);
/* harmony import */ var _chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8142);
/* harmony import */ var _chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7317);
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6480);
/* harmony import */ var _chunk_7DQDWJI5_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4290);










// packages/providers/lib/github/apply/comment.js
async function applyComment(effect, { client }) {
  const issue = (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_6__/* .issueOf */ .v1)(effect);
  const marker = markerOf(effect.identity);
  const find = () => findOwn(client, issue, marker);
  const own = await byId(client, issue, effect.known) ?? await find();
  if (effect.body === null)
    return own ? await takeBack(effect, client, issue, own) : (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_6__/* .unchanged */ .Cv)(effect, "there is none");
  const body = effect.body.startsWith(marker) ? effect.body : `${marker}
${effect.body}`;
  if (body.length > _chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_0__/* .can */ .$3.comment.maxChars)
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(effect, "TOO_LONG", `a comment may have ${_chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_0__/* .can */ .$3.comment.maxChars} characters`);
  if (own && sameText(own.body, body))
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_6__/* .unchanged */ .Cv)(effect, "it says so already", own.id);
  const { owner, repo } = issue;
  if (own) {
    const edited = await (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .NJ)([404], () => client.rest.issues.updateComment({ owner, repo, comment_id: own.id, body }));
    if (edited)
      return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)(effect, own.id);
  }
  const create = async () => (await client.rest.issues.createComment({ ...issue, body })).data;
  return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)(effect, (await (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_3__/* .sendOnce */ .E4)(create, find)).id);
}
function markerOf(identity) {
  return `<!-- satellite:${identity.replace(/-{2,}|[<>\s]/g, "_")} -->`;
}
async function byId({ rest }, { owner, repo, issue_number }, known) {
  if (known === void 0 || !/^\d{1,16}$/.test(known))
    return void 0;
  const answer = await (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .NJ)([404], () => rest.issues.getComment({ owner, repo, comment_id: Number(known) }));
  if (!answer?.data.issue_url.endsWith(`/issues/${issue_number}`))
    return void 0;
  return { id: answer.data.id, body: answer.data.body ?? "" };
}
async function findOwn(client, { owner, repo, issue_number: number }, marker) {
  let after = null;
  do {
    const variables = { owner, repo, number, after };
    const { data } = await client.graphql(_chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_0__/* .commentsQuery */ .Ll, variables);
    const page = data.repository?.issueOrPullRequest?.comments;
    const own = (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_7__/* .nodesOf */ .N)(page).find(({ body, viewerDidAuthor }) => viewerDidAuthor && body.startsWith(marker));
    if (own?.databaseId != null)
      return { id: own.databaseId, body: own.body };
    after = page?.pageInfo?.hasNextPage === true ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return void 0;
}
async function takeBack(effect, { rest }, { owner, repo }, own) {
  const deleted = await (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .NJ)([404], () => rest.issues.deleteComment({ owner, repo, comment_id: own.id }));
  return deleted ? (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)(effect, own.id) : (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_6__/* .unchanged */ .Cv)(effect, "there is none");
}
function sameText(a, b) {
  return a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}



/***/ })

};
