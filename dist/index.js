import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 2709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ can),
/* harmony export */   FI: () => (/* binding */ openPullsQuery),
/* harmony export */   Ll: () => (/* binding */ commentsQuery),
/* harmony export */   U: () => (/* binding */ byHeadQuery),
/* harmony export */   ZF: () => (/* binding */ searchQuery),
/* harmony export */   eH: () => (/* binding */ ticketsQuery),
/* harmony export */   m$: () => (/* binding */ pullQuery),
/* harmony export */   n2: () => (/* binding */ pushQuery),
/* harmony export */   pr: () => (/* binding */ bringersQuery),
/* harmony export */   sp: () => (/* binding */ morePullQuery),
/* harmony export */   wX: () => (/* binding */ filesQuery),
/* harmony export */   wv: () => (/* binding */ queueQuery),
/* harmony export */   xi: () => (/* binding */ configQuery)
/* harmony export */ });
// packages/providers/lib/github/capabilities.js
var can = {
  move: "open-closed",
  comment: { maxChars: 65536, edit: true },
  link: false,
  remember: false,
  labels: true,
  milestone: "own",
  children: false,
  update: true,
  search: true,
  stateSync: true,
  readBatch: 50
};

// packages/providers/lib/github/query.js
var repositoryParts = `fragment RepositoryParts on Repository {
  databaseId nameWithOwner url defaultBranchRef { name } owner { __typename }
}`;
var actorParts = `fragment ActorParts on Actor {
  __typename login ... on User { databaseId } ... on Bot { databaseId }
}`;
var commitParts = `fragment CommitParts on Commit {
  oid message committedDate url parents(first: 1) { totalCount }
  author { name email user { login databaseId } }
}`;
var checkParts = `fragment CheckParts on Commit {
  oid
  checkSuites(first: 20, filterBy: { checkName: $check }) {
    nodes { checkRuns(first: 5, filterBy: { checkName: $check, checkType: LATEST }) {
      nodes { databaseId externalId conclusion completedAt }
    } }
  }
}`;
var blobParts = `fragment BlobParts on Blob { oid byteSize isBinary isTruncated text }`;
var pullHead = `number url title body state isDraft authorAssociation createdAt updatedAt author { ...ActorParts }
  baseRefName baseRefOid headRefName headRefOid headRepository { nameWithOwner } isCrossRepository
  labels(first: 100) { nodes { name } } milestone { number title }
  tip: commits(last: 1) { nodes { commit { ...CheckParts } } }`;
var commitsPage = (page) => `commits(${page}) { totalCount pageInfo { hasNextPage endCursor } nodes { commit { ...CommitParts } } }`;
var filesPage = (page) => `files(${page}) { totalCount pageInfo { hasNextPage endCursor } nodes { path changeType } }`;
var commentsPage = (page) => `comments(${page}) { pageInfo { hasNextPage endCursor } nodes { databaseId body viewerDidAuthor } }`;
var configVariables = (count) => Array.from({ length: count }, (_, at) => `, $c${at}: String!`).join("");
var configFields = (count) => Array.from({ length: count }, (_, at) => `c${at}: file(path: $c${at}) { object { ...BlobParts } }`).join(" ");
function pullQuery(configs) {
  return `query PullRequest($owner: String!, $repo: String!, $number: Int!, $check: String!${configVariables(configs)}) {
  repository(owner: $owner, name: $repo) {
    ...RepositoryParts
    pullRequest(number: $number) {
      ${pullHead} lastEditedAt
      baseRef { target { oid ... on Commit { oid ${configFields(configs)} } } }
      ${commitsPage("first: 100")}
      ${filesPage("first: 100")}
      ${commentsPage("first: 100")}
      closingIssuesReferences(first: 50) { nodes { number repository { nameWithOwner } } }
      reviews(last: 100, states: [APPROVED, CHANGES_REQUESTED, DISMISSED]) {
        nodes { state submittedAt authorCanPushToRepository author { ...ActorParts } commit { oid } }
      }
      edits: userContentEdits(last: 20) { nodes { editedAt editor { ...ActorParts } } }
      renames: timelineItems(last: 20, itemTypes: [RENAMED_TITLE_EVENT]) { nodes { ... on RenamedTitleEvent { createdAt } } }
    }
  }
}
${repositoryParts} ${actorParts} ${commitParts} ${checkParts} ${configs > 0 ? blobParts : ""}`;
}
function morePullQuery(wanted) {
  const variables = Object.entries(wanted).flatMap(([name, is]) => is ? [`, $${name}: String!`] : []);
  const fields = [
    wanted.commits ? commitsPage("first: 100, after: $commits") : "",
    wanted.files ? filesPage("first: 100, after: $files") : "",
    wanted.comments ? commentsPage("first: 100, after: $comments") : ""
  ];
  return `query PullRequestPage($owner: String!, $repo: String!, $number: Int!${variables.join("")}) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { ${fields.join(" ")} } }
}
${wanted.commits ? commitParts : ""}`;
}
function configQuery(configs) {
  return `query Config($owner: String!, $repo: String!, $at: String!${configVariables(configs)}) {
  repository(owner: $owner, name: $repo) { ...RepositoryParts at: object(expression: $at) { oid ... on Commit { oid ${configFields(configs)} } } }
}
${repositoryParts} ${configs > 0 ? blobParts : ""}`;
}
var associated = `associatedPullRequests(first: 5) { nodes {
  number merged state baseRefName repository { nameWithOwner } tip: commits(last: 1) { nodes { commit { ...CheckParts } } }
} }`;
function pushQuery(configs) {
  return `query Push($owner: String!, $repo: String!, $before: String!, $after: String!, $check: String!${configVariables(configs)}) {
  repository(owner: $owner, name: $repo) {
    ...RepositoryParts
    before: object(expression: $before) { oid ... on Commit { oid ${configFields(configs)} } }
    after: object(expression: $after) { oid ... on Commit { ...CommitParts ...CheckParts history(first: 50) { nodes { oid ${associated} } } } }
  }
}
${repositoryParts} ${commitParts} ${checkParts} ${configs > 0 ? blobParts : ""}`;
}
function bringersQuery(count) {
  const at = Array.from({ length: count }, (_, index) => index);
  return `query Bringers($owner: String!, $repo: String!, $check: String!${at.map((index) => `, $s${index}: GitObjectID!`).join("")}) {
  repository(owner: $owner, name: $repo) {
    ${at.map((index) => `s${index}: object(oid: $s${index}) { ... on Commit { oid ${associated} } }`).join("\n    ")}
  }
}
${checkParts}`;
}
function queueQuery(configs) {
  return `query MergeGroup($owner: String!, $repo: String!, $base: String!, $head: String!, $branch: String!, $check: String!${configVariables(configs)}) {
  repository(owner: $owner, name: $repo) {
    ...RepositoryParts
    base: object(expression: $base) { oid ... on Commit { oid ${configFields(configs)} } }
    head: object(expression: $head) { oid ... on Commit { ...CheckParts history(first: 50) { nodes { oid associatedPullRequests(first: 5) { nodes {
      number state baseRefName repository { nameWithOwner } } } } } } }
    mergeQueue(branch: $branch) { entries(first: 100) { nodes { headCommit { oid } pullRequest { number } } } } #?
  }
}
${repositoryParts} ${checkParts} ${configs > 0 ? blobParts : ""}`;
}
var byHeadQuery = `query ByHead($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    pullRequests(first: 100, headRefName: $branch, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { number state headRefOid } }
  }
}`;
var openPullsQuery = `query OpenPullRequests($owner: String!, $repo: String!, $check: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    ...RepositoryParts
    pullRequests(first: 100, states: [OPEN], after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { ${pullHead} ${commitsPage("first: 20")} }
    }
  }
}
${repositoryParts} ${actorParts} ${commitParts} ${checkParts}`;
function filesQuery(count) {
  const at = Array.from({ length: count }, (_, index) => index);
  return `query Files($owner: String!, $repo: String!, $at: String!${at.map((index) => `, $e${index}: String!`).join("")}) {
  repository(owner: $owner, name: $repo) {
    at: object(expression: $at) { oid }
    ${at.map((index) => `e${index}: object(expression: $e${index}) { ...BlobParts }`).join("\n    ")}
  }
}
${blobParts}`;
}
var issueParts = `fragment IssueParts on Issue {
  number url title state stateReason createdAt updatedAt
  repository { nameWithOwner } labels(first: 100) { nodes { name } } milestone { number title state }
  assignees(first: 20) { nodes { login databaseId } }
}`;
var pullAsIssueParts = `fragment PullParts on PullRequest {
  number url title pullState: state createdAt updatedAt repository { nameWithOwner } labels(first: 100) { nodes { name } }
  milestone { number title state } assignees(first: 20) { nodes { login databaseId } }
}`;
function ticketsQuery(counts) {
  const each = counts.map((count, at) => ({
    at,
    numbers: Array.from({ length: count }, (_, index) => `${at}_${index}`)
  }));
  const variables = each.map(({ at, numbers }) => [`$o${at}: String!, $p${at}: String!`, ...numbers.map((name) => `$n${name}: Int!`)].join(", "));
  const fields = each.map(({ at, numbers }) => `r${at}: repository(owner: $o${at}, name: $p${at}) {
    ${numbers.map((name) => `n${name}: issueOrPullRequest(number: $n${name}) { __typename ...IssueParts ...PullParts }`).join("\n    ")}
  }`);
  return `query Tickets(${variables.join(", ")}) {
  ${fields.join("\n  ")}
}
${issueParts}
${pullAsIssueParts}`;
}
var searchQuery = `query Search($query: String!, $after: String) {
  search(type: ISSUE, query: $query, first: 50, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { __typename ...IssueParts ...PullParts }
  }
}
${issueParts}
${pullAsIssueParts}`;
var commentsQuery = `query Comments($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $number) {
      ... on Issue { ${commentsPage("first: 100, after: $after")} }
      ... on PullRequest { ${commentsPage("first: 100, after: $after")} }
    }
  }
}`;




/***/ }),

/***/ 4290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ __commonJS),
/* harmony export */   VA: () => (/* binding */ __export),
/* harmony export */   f1: () => (/* binding */ __toESM),
/* harmony export */   ki: () => (/* binding */ __require)
/* harmony export */ });
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));




/***/ }),

/***/ 7342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   $u: () => (/* binding */ wholeRoom),
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   Eu: () => (/* binding */ markerBytes),
/* harmony export */   Gr: () => (/* binding */ readBlock),
/* harmony export */   JH: () => (/* binding */ scanLines),
/* harmony export */   Ju: () => (/* binding */ blockKey),
/* harmony export */   KO: () => (/* binding */ composeBlock),
/* harmony export */   N_: () => (/* binding */ roomFor),
/* harmony export */   no: () => (/* binding */ putBlock),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   xm: () => (/* binding */ isUpToDate)
/* harmony export */ });
/* unused harmony exports bodyLimit, authorText */
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6480);


// node_modules/@noble/hashes/_u64.js
var fromNumH = (n) => n / 2 ** 32 | 0;
var fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
  const h = fromNumH(n);
  const l = fromNumL(n);
  view.setUint32(byteOffset, isLE ? l : h, isLE);
  view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}

// node_modules/@noble/hashes/utils.js
function isBytes(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
var atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
  if (typeof n !== "number")
    throw new TypeError(atitle(title) + "expected number, got " + typeof n);
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
  return n;
}
function abytes(value, length, title = "") {
  if (isBytes(value) && (length === void 0 || value.length === length))
    return value;
  if (length !== void 0)
    anumber(length, "length");
  const bytes = isBytes(value);
  const ofLen = length !== void 0 ? ` of length ${length}` : "";
  const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
  const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
  if (!bytes)
    throw new TypeError(message);
  throw new RangeError(message);
}
var aobject = (value, label) => {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
var aopts = (value, label) => {
  aobject(value, label);
  const proto = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null)
    throw new TypeError(`"${label}" expected plain object`);
  if (Object.hasOwn(value, "__proto__"))
    throw new TypeError(`"${label}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("hash was destroyed");
  if (checkFinished && instance.finished)
    throw new Error("digest() was already called");
}
function aoutput(out, instance) {
  abytes(out, void 0, "output");
  const min = instance.outputLen;
  if (!(out.length >= min)) {
    throw new RangeError('"output" expected length >= ' + min);
  }
}
function clean(...arrays) {
  for (let i = 0; i < arrays.length; i++) {
    arrays[i].fill(0);
  }
}
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
  return word << 32 - shift | word >>> shift;
}
var hasHexBuiltin = /* @__PURE__ */ (() => (
  // @ts-ignore
  typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function"
))();
var hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bytesToHex(bytes) {
  abytes(bytes);
  if (hasHexBuiltin)
    return bytes.toHex();
  let hex = "";
  for (let i = 0; i < bytes.length; i++) {
    hex += hexes[bytes[i]];
  }
  return hex;
}
function utf8ToBytes(str) {
  if (typeof str !== "string")
    throw new TypeError("string expected");
  const encoded = new TextEncoder().encode(str);
  try {
    return new Uint8Array(encoded);
  } finally {
    clean(encoded);
  }
}
function checkOpts(defaults, opts, title = "opts") {
  aopts(defaults, "defaults");
  if (opts !== void 0)
    aopts(opts, title);
  const merged = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts);
  return merged;
}
function createHasher(hashCons, info = {}) {
  if (typeof hashCons !== "function")
    throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
  info = checkOpts({}, info, "info");
  const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
  const tmp = hashCons(void 0);
  hashC.outputLen = tmp.outputLen;
  hashC.blockLen = tmp.blockLen;
  hashC.canXOF = tmp.canXOF;
  hashC.create = (opts) => hashCons(opts);
  Object.assign(hashC, info);
  return Object.freeze(hashC);
}
var oidNist = (suffix) => ({
  // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
  // Larger suffix values would need base-128 OID encoding and a different length byte.
  oid: Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2, suffix])
});

// node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
  return a & b ^ ~a & c;
}
function Maj(a, b, c) {
  return a & b ^ a & c ^ b & c;
}
var HashMD = class {
  blockLen;
  outputLen;
  canXOF = false;
  padOffset;
  isLE;
  // For partial updates less than block size
  buffer;
  view;
  finished = false;
  length = 0;
  pos = 0;
  destroyed = false;
  constructor(blockLen, outputLen, padOffset, isLE) {
    this.blockLen = blockLen;
    this.outputLen = outputLen;
    this.padOffset = padOffset;
    this.isLE = isLE;
    this.buffer = new Uint8Array(blockLen);
    this.view = createView(this.buffer);
  }
  update(data) {
    aexists(this);
    abytes(data);
    const { view, buffer, blockLen } = this;
    const len = data.length;
    let processed = false;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      if (take === blockLen) {
        const dataView = createView(data);
        for (; blockLen <= len - pos; pos += blockLen)
          this.process(dataView, pos);
        processed = true;
        continue;
      }
      buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
      this.pos += take;
      pos += take;
      if (this.pos === blockLen) {
        this.process(view, 0);
        this.pos = 0;
        processed = true;
      }
    }
    this.length += data.length;
    if (processed)
      this.roundClean();
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const { buffer, view, blockLen, isLE } = this;
    let { pos } = this;
    buffer[pos++] = 128;
    buffer.fill(0, pos);
    if (this.padOffset > blockLen - pos) {
      this.process(view, 0);
      buffer.fill(0);
    }
    setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
    this.process(view, 0);
    this.roundClean();
    const oview = out === buffer ? view : createView(out);
    const len = this.outputLen;
    const outLen = len / 4;
    const state = this.get();
    if (len % 4 || outLen > state.length)
      throw new Error("invalid outputLen");
    for (let i = 0; i < outLen; i++)
      oview.setUint32(4 * i, state[i], isLE);
  }
  digest() {
    const { buffer, outputLen } = this;
    this.digestInto(buffer);
    const res = buffer.slice(0, outputLen);
    this.destroy();
    return res;
  }
  _cloneIntoMeta(to) {
    const { buffer, length, finished, destroyed, pos } = this;
    to.destroyed = destroyed;
    to.finished = finished;
    to.length = length;
    to.pos = pos;
    if (pos)
      to.buffer.set(buffer);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
};
var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
  1779033703,
  3144134277,
  1013904242,
  2773480762,
  1359893119,
  2600822924,
  528734635,
  1541459225
]);

// node_modules/@noble/hashes/sha2.js
var SHA256_K = /* @__PURE__ */ Uint32Array.from([
  1116352408,
  1899447441,
  3049323471,
  3921009573,
  961987163,
  1508970993,
  2453635748,
  2870763221,
  3624381080,
  310598401,
  607225278,
  1426881987,
  1925078388,
  2162078206,
  2614888103,
  3248222580,
  3835390401,
  4022224774,
  264347078,
  604807628,
  770255983,
  1249150122,
  1555081692,
  1996064986,
  2554220882,
  2821834349,
  2952996808,
  3210313671,
  3336571891,
  3584528711,
  113926993,
  338241895,
  666307205,
  773529912,
  1294757372,
  1396182291,
  1695183700,
  1986661051,
  2177026350,
  2456956037,
  2730485921,
  2820302411,
  3259730800,
  3345764771,
  3516065817,
  3600352804,
  4094571909,
  275423344,
  430227734,
  506948616,
  659060556,
  883997877,
  958139571,
  1322822218,
  1537002063,
  1747873779,
  1955562222,
  2024104815,
  2227730452,
  2361852424,
  2428436474,
  2756734187,
  3204031479,
  3329325298
]);
var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA2_32B = class extends HashMD {
  // We cannot use array here since array allows indexing by variable
  // which means optimizer/compiler cannot use registers.
  // Numeric initializers matter: starting the fields as `undefined` changes
  // V8's field representation and makes sha256 3x slower (measured).
  A = 0;
  B = 0;
  C = 0;
  D = 0;
  E = 0;
  F = 0;
  G = 0;
  H = 0;
  constructor(outputLen, IV) {
    super(64, outputLen, 8, false);
    this.A = IV[0] | 0;
    this.B = IV[1] | 0;
    this.C = IV[2] | 0;
    this.D = IV[3] | 0;
    this.E = IV[4] | 0;
    this.F = IV[5] | 0;
    this.G = IV[6] | 0;
    this.H = IV[7] | 0;
  }
  get() {
    const { A, B, C, D, E, F, G, H } = this;
    return [A, B, C, D, E, F, G, H];
  }
  // prettier-ignore
  set(A, B, C, D, E, F, G, H) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
    this.F = F | 0;
    this.G = G | 0;
    this.H = H | 0;
  }
  _cloneInto(to) {
    (to ||= new this.constructor()).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view, offset) {
    for (let i = 0; i < 16; i++, offset += 4)
      SHA256_W[i] = view.getUint32(offset, false);
    for (let i = 16; i < 64; i++) {
      const W15 = SHA256_W[i - 15];
      const W2 = SHA256_W[i - 2];
      const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
      const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
      SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
    }
    let { A, B, C, D, E, F, G, H } = this;
    for (let i = 0; i < 64; i++) {
      const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
      const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
      const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
      const T2 = sigma0 + Maj(A, B, C) | 0;
      H = G;
      G = F;
      F = E;
      E = D + T1 | 0;
      D = C;
      C = B;
      B = A;
      A = T1 + T2 | 0;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    F = F + this.F | 0;
    G = G + this.G | 0;
    H = H + this.H | 0;
    this.set(A, B, C, D, E, F, G, H);
  }
  roundClean() {
    clean(SHA256_W);
  }
  destroy() {
    this.destroyed = true;
    this.set(0, 0, 0, 0, 0, 0, 0, 0);
    clean(this.buffer);
  }
};
var _SHA256 = class extends SHA2_32B {
  constructor() {
    super(32, SHA256_IV);
  }
};
var sha256 = /* @__PURE__ */ createHasher(
  () => new _SHA256(),
  /* @__PURE__ */ oidNist(1)
);

// packages/core/lib/digest/digest.js
function sha256Of(text) {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
function digestOf(data) {
  return sha256Of(canonical(data));
}
function canonical(data) {
  if (data === null || typeof data !== "object")
    return JSON.stringify(data) ?? "null";
  if (Array.isArray(data))
    return `[${data.map(canonical).join(",")}]`;
  const entries = Object.entries(data).filter(([, value]) => value !== void 0).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(",")}}`;
}

// packages/core/lib/markup/lines/open.js
var fence = /(`{3,})[^`]*$|(~{3,})/y;
function openingFence(line, at, indent) {
  fence.lastIndex = at;
  const found2 = fence.exec(line);
  const run = found2?.[1] ?? found2?.[2];
  if (run === void 0)
    return void 0;
  return { kind: "fence", char: run.charAt(0), length: run.length, indent, end: "fence" };
}
function closesFence(open, line, indent) {
  if (indent - open.indent >= 4)
    return false;
  const run = line.slice(indent).trimEnd();
  if (run.length < open.length)
    return false;
  for (const char of run)
    if (char !== open.char)
      return false;
  return true;
}
var verbatim = /<(?:script|pre|style|textarea)(?:[\s>]|$)/iy;
var blocks = /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/iy;
function htmlStart(line, at, indent) {
  if (line.charCodeAt(at) !== 60)
    return void 0;
  const end = htmlEnd(line, at);
  if (end === void 0 || end !== "blank" && end.test(line.slice(at + 2)))
    return void 0;
  return { kind: "html", indent, end };
}
function htmlEnd(line, at) {
  if (line.startsWith("<!--", at))
    return /-->/;
  if (line.startsWith("<?", at))
    return /\?>/;
  if (line.startsWith("<![CDATA[", at))
    return /\]\]>/;
  if (/[a-z]/i.test(line.charAt(at + 2)) && line.startsWith("<!", at))
    return />/;
  verbatim.lastIndex = at;
  if (verbatim.test(line))
    return /<\/(?:script|pre|style|textarea)>/i;
  blocks.lastIndex = at;
  return blocks.test(line) ? "blank" : void 0;
}

// packages/core/lib/markup/lines/scan.js
var listMarker = /(?:[-*+]|\d{1,9}[.)])(?: +|$)/y;
var maxLists = 100;
function scanLines(text, visit) {
  const walk = new Walk();
  let start = 0;
  for (let number = 1; start <= text.length; number += 1) {
    const feed = text.indexOf("\n", start);
    const stop = feed < 0 ? text.length : feed;
    const end = stop > start && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
    const line = text.slice(start, end);
    visit({ number, start, end, text: line, inside: walk.step(line) });
    if (feed < 0)
      break;
    start = feed + 1;
  }
  return { openAtEnd: walk.openAtEnd };
}
var Walk = class {
  open;
  lists = [];
  afterBlank = true;
  indented = false;
  get openAtEnd() {
    return this.open !== void 0 && this.open.indent === 0 && this.open.end !== "blank";
  }
  step(line) {
    const indent = leadingSpaces(line);
    const blank = line.trim() === "";
    if (this.open !== void 0) {
      const inside = this.stepOpen(this.open, line, indent, blank);
      if (inside !== void 0)
        return inside;
    }
    if (blank) {
      this.afterBlank = true;
      return this.indented ? "code" : "text";
    }
    return this.stepText(line, indent);
  }
  stepOpen(open, line, indent, blank) {
    if (!blank && indent < open.indent) {
      this.open = void 0;
      return void 0;
    }
    if (open.kind === "fence") {
      if (closesFence(open, line, indent))
        this.open = void 0;
      this.afterBlank = false;
      return "code";
    }
    if (open.end === "blank" ? blank : open.end.test(line))
      this.open = void 0;
    this.afterBlank = blank;
    return "html";
  }
  stepText(line, indent) {
    while ((this.lists.at(-1) ?? 0) > indent)
      this.lists.pop();
    if (indent - (this.lists.at(-1) ?? 0) >= 4 && (this.afterBlank || this.indented)) {
      this.indented = true;
      return "code";
    }
    this.indented = false;
    this.afterBlank = false;
    const at = this.enterLists(line, indent);
    const container = this.lists.at(-1) ?? 0;
    const fence2 = openingFence(line, at, container);
    if (fence2 !== void 0) {
      this.open = fence2;
      return "code";
    }
    this.open = htmlStart(line, at, container);
    return "text";
  }
  /** Steps over the list markers that a line begins with. @returns where its content begins */
  enterLists(line, indent) {
    let at = indent;
    while (this.lists.length < maxLists && !/^[-*_][-*_ ]*$/.test(line.slice(at, at + 200))) {
      listMarker.lastIndex = at;
      const found2 = listMarker.exec(line)?.[0];
      if (found2 === void 0)
        return at;
      const marker = found2.trimEnd().length;
      const spaces = found2.length - marker;
      const width = spaces >= 1 && spaces <= 4 ? found2.length : marker + 1;
      at += width;
      this.lists.push(at);
    }
    return at;
  }
};
function leadingSpaces(line) {
  let at = 0;
  while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9)
    at += 1;
  return at;
}

// packages/core/lib/markup/block/markers.js
var closing = "<!-- /satellite:spec -->";
var anyMarker = /^<!--[ \t]*(\/?)satellite:spec(?![\w-])/;
var openForm = /^<!-- satellite:spec v1 sha256=([0-9a-f]{64}) source=([0-9a-f]{16}) digest=([0-9a-f]{64})( gap=below)? -->[ \t]*$/;
var closeForm = /^<!-- \/satellite:spec -->[ \t]*$/;
function opening(head) {
  const gap = head.gap === "below" ? " gap=below" : "";
  return `<!-- satellite:spec v1 sha256=${head.specSha256} source=${head.source} digest=${head.digest}${gap} -->`;
}
function findMarkers(body) {
  const markers = [];
  const { openAtEnd } = scanLines(body, ({ text, inside, number, start, end }) => {
    if (inside !== "text")
      return;
    const found2 = anyMarker.exec(text);
    if (found2 === null)
      return;
    if (found2[1] === "/") {
      markers.push({ kind: "close", line: number, start, end, ...closeForm.test(text) ? { head: none } : {} });
      return;
    }
    const head = parseHead(text);
    markers.push({ kind: "open", line: number, start, end, ...head === void 0 ? {} : { head } });
  });
  return { markers, openAtEnd };
}
var none = { specSha256: "", source: "", digest: "" };
function parseHead(line) {
  const [, specSha256, source, digest, gap] = openForm.exec(line) ?? [];
  if (specSha256 === void 0 || source === void 0 || digest === void 0)
    return void 0;
  return { specSha256, source, digest, ...gap === void 0 ? {} : { gap: "below" } };
}

// packages/core/lib/markup/block/read.js
function readBlock(body) {
  const text = body ?? "";
  return text.includes("satellite:spec") ? judgeMarkers(text, findMarkers(text).markers) : { kind: "none" };
}
function judgeMarkers(text, markers) {
  const [open, close, third] = markers;
  if (open === void 0)
    return { kind: "none" };
  if (open.kind === "close")
    return broken("the closing marker stands before any opening one", open.line);
  if (close === void 0)
    return broken("the opening marker has no closing one", open.line);
  if (close.kind === "open")
    return broken("a second opening marker stands before the first block is closed", close.line);
  if (third !== void 0) {
    return broken(third.kind === "open" ? "there is a second block" : "there is a second closing marker", third.line);
  }
  if (open.head === void 0)
    return broken("the opening marker was changed", open.line);
  if (close.head === void 0)
    return broken("the closing marker was changed", close.line);
  return found(text, open, close, open.head);
}
function found(text, open, close, head) {
  const content = text.slice(open.end, close.start).replace(/\r\n/g, "\n").replace(/^\n\n?/, "").replace(/\n\n?$/, "");
  return {
    kind: "found",
    start: open.start,
    end: close.end,
    content,
    specSha256: head.specSha256,
    renderedFrom: head.source,
    digest: head.digest,
    intact: sha256Of(content) === head.digest
  };
}
function broken(says, line) {
  return { kind: "broken", code: "BLOCK_BROKEN", says: `Satellite's markers are broken: ${says}.`, line };
}

// packages/core/lib/markup/block/room.js
var bodyLimit = 65536;
var planned = 65e3;
function sizeOf(text) {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += unit < 128 ? 1 : unit < 2048 || unit >= 55296 && unit <= 57343 ? 2 : 3;
  }
  return bytes;
}
function roomFor(body) {
  const author = authorText(body);
  const bytes = sizeOf(author);
  const used = bytes <= planned ? bytes : author.length;
  return wholeRoom(planned - used - 4);
}
function wholeRoom(room) {
  return Math.max(0, Math.floor(room / 1024) * 1024);
}
function authorText(body) {
  const text = body ?? "";
  const seen = readBlock(text);
  return seen.kind === "found" ? text.slice(0, seen.start) + text.slice(seen.end) : text;
}

// packages/core/lib/markup/block/put.js
function putBlock(body, block) {
  const text = body ?? "";
  const seen = readBlock(text);
  if (seen.kind === "broken")
    return seen;
  if (block === null)
    return put(text, seen.kind === "found" ? without(text, seen) : text);
  const own = readBlock(block);
  if (own.kind !== "found" || own.start !== 0 || own.end !== block.length) {
    throw new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_0__/* .SatelliteError */ .m("OUR_FAULT", "what should go into the body is not one whole block");
  }
  return put(text, seen.kind === "found" ? exchanged(text, seen, block) : added(text, block));
}
function put(before, body) {
  const changed = body !== before;
  if (changed && body.length > bodyLimit && body.length > before.length) {
    const says = `The pull request's text would be ${body.length} characters long; GitHub takes ${bodyLimit}.`;
    return { kind: "too-long", code: "TOO_LONG", says, length: body.length, limit: bodyLimit };
  }
  return { kind: "put", body, changed };
}
function added(text, block) {
  if (text === "")
    return block;
  if (findMarkers(text).openAtEnd)
    return `${withGapBelow(block)}

${text}`;
  return `${text}

${block}`;
}
function exchanged(text, seen, block) {
  const old = text.slice(seen.start, seen.end);
  const below = hasGapBelow(old) ? withGapBelow(block) : block;
  const next = old.includes("\r\n") ? below.replace(/\n/g, "\r\n") : below;
  return text.slice(0, seen.start) + next + text.slice(seen.end);
}
function without(text, seen) {
  const old = text.slice(seen.start, seen.end);
  const gap = old.includes("\r\n") ? "\r\n\r\n" : "\n\n";
  const before = text.slice(0, seen.start);
  const after = text.slice(seen.end);
  if (hasGapBelow(old))
    return before + (after.startsWith(gap) ? after.slice(gap.length) : after);
  return (before.endsWith(gap) ? before.slice(0, -gap.length) : before) + after;
}
function hasGapBelow(block) {
  return block.slice(0, block.indexOf("-->")).endsWith(" gap=below ");
}
function withGapBelow(block) {
  const at = block.indexOf(" -->");
  return hasGapBelow(block) ? block : `${block.slice(0, at)} gap=below${block.slice(at)}`;
}

// packages/core/lib/markup/block/compose.js
function composeBlock(parts) {
  const trimmed = parts.content.replace(/\r\n?/g, "\n").replace(/^\n+|\n+$/g, "");
  const content = parts.closes === void 0 ? trimmed : `${trimmed}

${parts.closes}`;
  const head = { specSha256: parts.specSha256, source: parts.renderedFrom, digest: sha256Of(content) };
  const block = `${opening(head)}

${content}

${closing}`;
  const seen = readBlock(block);
  if (seen.kind !== "found" || !seen.intact || seen.end !== block.length) {
    throw new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_0__/* .SatelliteError */ .m("OUR_FAULT", "the rendered spec would break out of its block");
  }
  return block;
}

// packages/core/lib/markup/block/key.js
var rendererVersion = 1;
function blockKey({ specSha256, path, url, heading, closing: closing2, room }) {
  const parts = [
    rendererVersion,
    specSha256,
    path,
    url,
    heading,
    closing2 ?? "",
    room === void 0 ? "whole" : wholeRoom(room)
  ];
  return sha256Of(JSON.stringify(parts)).slice(0, 16);
}
function isUpToDate(seen, input) {
  if (seen.kind !== "found" || !seen.intact)
    return false;
  const { room, ...whole } = input;
  if (seen.renderedFrom === blockKey(whole))
    return sizeOf(seen.content) + markerBytes <= wholeRoom(room);
  return seen.renderedFrom === blockKey(input);
}
var markerBytes = 256;




/***/ }),

/***/ 2132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ linkTarget),
/* harmony export */   Md: () => (/* binding */ safeAddress),
/* harmony export */   X5: () => (/* binding */ cleanText)
/* harmony export */ });
// packages/core/lib/markup/inline/clean.js
var ansi = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g;
var controls = new RegExp("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]|\\p{Surrogate}", "gu");
var bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
var invisible = /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0100}-\u{e01ef}]/gu;
var tags = /(\u{1f3f4}[\u{e0030}-\u{e007a}]{1,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;
var joiner = /(?<![\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}\p{Script=Arabic}\p{M}])\u200d|\u200d(?![\p{Extended_Pictographic}\p{L}])/gu;
var nonJoiner = new RegExp("(?<![\\p{Script=Arabic}\\p{M}])\\u200c|\\u200c(?!\\p{L})", "gu");
function cleanText(text) {
  if (/^[\n\t -~]*$/.test(text))
    return text;
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(ansi, "").replace(controls, "").replace(bidi, "").replace(invisible, "").replace(tags, "$1").replace(joiner, "").replace(nonJoiner, "");
}

// packages/core/lib/markup/inline/address.js
function safeAddress(address) {
  if (/[\s\\<>"`\u0000-\u001f\u007f]/.test(address) || address.length > 2e3)
    return void 0;
  if (/^mailto:[^@]+@[^@]+$/i.test(address))
    return address;
  const [, scheme, authority, rest] = /^(https?:)\/\/([^/?#]+)(.*)$/i.exec(address) ?? [];
  const host = authority?.slice(authority.lastIndexOf("@") + 1);
  return scheme === void 0 || host === void 0 || host === "" ? void 0 : `${scheme.toLowerCase()}//${host}${rest ?? ""}`;
}
function linkTarget(address) {
  return address.replaceAll("(", "%28").replaceAll(")", "%29");
}




/***/ }),

/***/ 8450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ nodesOf)
/* harmony export */ });
// packages/providers/lib/github/wire.js
function nodesOf(page) {
  return (page?.nodes ?? []).filter((node) => node !== null && node !== void 0);
}




/***/ }),

/***/ 9641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   MF: () => (/* binding */ inspectSpec),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   Sv: () => (/* binding */ plainInline),
/* harmony export */   Yl: () => (/* binding */ refersByUrl),
/* harmony export */   nl: () => (/* binding */ zwsp)
/* harmony export */ });
/* unused harmony export findPlaceholders */
/* harmony import */ var _chunk_EHEC2LKY_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2132);
/* harmony import */ var _chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7342);



// packages/core/lib/markup/inspect/placeholders.js
var most = 100;
var forms = [
  /\b(?:TODO|TBD|FIXME)\b/,
  /\blorem ipsum\b/i,
  /<(?:placeholder|todo|tbd|your|insert|add|enter|describe|fill)\b[^<>]{0,80}>/i,
  /\[(?:\.{3}|…|(?:placeholder|todo|tbd|your|insert|describe|fill)\b)[^[\]]{0,80}\](?!\()/i,
  /^[^\p{L}\p{N}]{0,20}(?:describe|explain|add|write|enter|insert|list|fill in)\b.{0,80}\bhere\b[^\p{L}\p{N}]{0,20}$/iu
];
function findPlaceholders(lines) {
  const found = [];
  for (const { text, code, region, number } of lines) {
    if (code || region === "COMMENTS" || text.trim() === "")
      continue;
    const visible = withoutCodeSpans(text);
    const hit = forms.map((form) => form.exec(visible)?.[0]).find((match) => match !== void 0);
    if (hit !== void 0)
      found.push({ line: number, text: hit.trim().slice(0, 100) });
    if (found.length === most)
      break;
  }
  return found;
}
function withoutCodeSpans(line) {
  if (!line.includes("`"))
    return line;
  const runs = [...line.matchAll(/`+/g)].map((run) => ({ at: run.index, length: run[0].length }));
  const last = new Map(runs.map((run, index) => [run.length, index]));
  let kept = "";
  let from = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (run === void 0 || (last.get(run.length) ?? 0) <= index)
      continue;
    let close = index + 1;
    while (runs[close]?.length !== run.length)
      close += 1;
    kept += line.slice(from, run.at);
    from = (runs[close]?.at ?? 0) + run.length;
    index = close;
  }
  return kept + line.slice(from);
}

// packages/core/lib/markup/inspect/criteria.js
var item = /^\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s+(?:\[([ xX])\](?:\s+|$))?(.*)$/;
var scenario = /^\s*(?:\*\*|__)?(?:Scenario(?: Outline)?:|Given\b)/i;
function countCriteria(sections, lines) {
  const own = /* @__PURE__ */ new Map();
  for (const line of lines)
    if (line.region === "AC")
      own.set(line.number, line);
  for (const section of sections)
    for (const line of section.lines)
      own.set(line.number, line);
  const all = [...own.values()].filter(({ region }) => region === void 0 || region === "AC");
  const items = all.filter(({ code }) => !code).map(({ text }) => item.exec(text)).filter((found) => found !== null && found[2]?.trim() !== "");
  if (items.length > 0)
    return { total: items.length, done: items.filter((found) => found?.[1]?.toLowerCase() === "x").length };
  const rows = all.filter(({ code, text }) => !code && text.trimStart().startsWith("|")).length;
  const scenarios = all.filter(({ text }) => scenario.test(text)).length;
  return { total: rows > 2 ? rows - 2 : scenarios, done: 0 };
}

// packages/core/lib/markup/inspect/outline.js
var regionMarker = /^<!-- ((?:SECTION:)?[A-Z_]+):(BEGIN|END) -->\s*$/;
function outline(text) {
  const reader = new Reader();
  (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_1__/* .scanLines */ .JH)(text, ({ text: line, number, inside }) => reader.take(line, number, inside === "code"));
  return { lines: reader.lines, sections: reader.sections };
}
var Reader = class {
  lines = [];
  sections = [];
  path = [];
  region;
  inComment = false;
  /** The line before, if it could be the text of an underlined heading. */
  paragraph;
  take(raw, number, code) {
    const marker = code ? null : regionMarker.exec(raw);
    if (marker !== null && !this.inComment) {
      this.region = marker[2] === "BEGIN" ? marker[1] : void 0;
      this.paragraph = void 0;
      return;
    }
    const text = code ? raw : this.withoutComments(raw);
    const line = { number, text, code, ...this.region === void 0 ? {} : { region: this.region } };
    this.lines.push(line);
    if (!code && this.takeHeading(line))
      return;
    this.paragraph = code || text.trim() === "" || /^\s*(?:[-*+>|]|\d{1,9}[.)])/.test(text) ? void 0 : line;
    for (const section of this.path)
      section.lines.push(line);
  }
  takeHeading(line) {
    const level = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line.text)?.[1]?.length;
    if (level !== void 0) {
      this.enter(trimHashes(line.text.trim().slice(level)), level, line.number);
      return true;
    }
    const underline = this.paragraph !== void 0 && /^ {0,3}(=+|-+)[ \t]*$/.exec(line.text)?.[1];
    if (typeof underline !== "string" || this.paragraph === void 0)
      return false;
    const { text, number } = this.paragraph;
    for (const section of this.path)
      section.lines.pop();
    this.enter(text.trim(), underline.startsWith("=") ? 1 : 2, number);
    return true;
  }
  enter(heading, shown, line) {
    const level = this.region?.startsWith("SECTION:") === true ? shown + 6 : shown;
    while ((this.path.at(-1)?.level ?? 0) >= level)
      this.path.pop();
    const section = { heading, level, line, lines: [] };
    this.sections.push(section);
    this.path.push(section);
    this.paragraph = void 0;
  }
  withoutComments(raw) {
    let kept = "";
    let at = 0;
    while (at < raw.length) {
      const mark = this.inComment ? "-->" : "<!--";
      const found = raw.indexOf(mark, at);
      if (!this.inComment)
        kept += raw.slice(at, found < 0 ? raw.length : found);
      if (found < 0)
        break;
      at = this.inComment ? found + 3 : found + 2;
      this.inComment = !this.inComment;
    }
    return kept;
  }
};
function trimHashes(text) {
  const trimmed = text.trim();
  let end = trimmed.length;
  while (end > 0 && trimmed[end - 1] === "#")
    end -= 1;
  return end === 0 || /\s/.test(trimmed.charAt(end - 1)) ? trimmed.slice(0, end).trim() : trimmed;
}

// packages/core/lib/markup/inspect/inspect.js
var criteriaName = "acceptance criteria";
function inspectSpec(text, options) {
  const { lines, sections } = outline(text);
  const before = options.linesBefore ?? 0;
  const asked = new Set(options.sections.map(normalise));
  const named = new Set(sections.map(({ heading }) => normalise(heading)));
  const missing = options.sections.filter((name) => !named.has(normalise(name)));
  const criteria = countCriteria(sections.filter(({ heading }) => normalise(heading) === criteriaName), lines);
  const placeholders = findPlaceholders(lines).map((each) => ({ ...each, line: each.line + before }));
  const emptySections = sections.filter(isEmpty).map(({ heading, line }) => ({ heading, line: line + before, required: asked.has(normalise(heading)) }));
  const filled = !emptySections.some(({ required }) => required) && (criteria.total > 0 || !asked.has(criteriaName));
  return {
    complete: missing.length === 0 && placeholders.length === 0 && filled,
    missing,
    placeholders,
    criteria,
    emptySections
  };
}
function isEmpty(section) {
  return section.lines.every(({ text, code }) => text.trim() === "" || code && /^\s*(?:`{3,}|~{3,})/.test(text));
}
function normalise(heading) {
  return heading.slice(0, 200).replace(new RegExp("[*_`]|\\p{Extended_Pictographic}|\\ufe0f", "gu"), "").replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, "").replace(/\s*\((?:optional|required)\)/i, "").replace(/\s+/g, " ").replace(/[\s:]+$/, "").trim().toLowerCase();
}

// packages/core/lib/markup/inline/references.js
var zwsp = "\u200B";
var mention = /(?<![A-Za-z0-9])@(?=[A-Za-z0-9])/g;
var hash = /#(?=[A-Za-z0-9])/g;
var gh = /(?<![A-Za-z0-9])(GH-)(?=\d)/gi;
var bracketed = /(?<=\[[A-Za-z][A-Za-z0-9_]{1,60}-)(?=\d{1,12}\])/g;
var commit = /(?<![A-Za-z0-9])[0-9a-f]{7,40}(?![A-Za-z0-9])/gi;
var url = /((?:https?|ftp):)(?=\/\/)|(?<![A-Za-z0-9])(www)(?=\.)/gi;
function neutralise(text) {
  return text.replace(mention, `@${zwsp}`).replace(hash, `#${zwsp}`).replace(gh, `$1${zwsp}`).replace(bracketed, zwsp).replace(commit, (sha) => sha.replace(/.{6}(?=.)/g, `$&${zwsp}`));
}
function breakUrls(text) {
  return text.replace(url, `$1$2${zwsp}`);
}
function refersByUrl(address) {
  return /^(?:https?:)?\/\/[^/?#]+\/[^/?#]+\/[^/?#]+\/(?:issues|pull|pulls|discussions|commit|commits|compare)(?:[/?#]|$)/i.test(address.trim());
}

// packages/core/lib/markup/inline/plain.js
function plainInline(text, max = 300) {
  const line = (0,_chunk_EHEC2LKY_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(text.slice(0, max * 8 + 64)).replace(/\s+/g, " ").trim();
  return neutralise(breakUrls(escapeMarkdown(cutText(line, max))));
}
function cutText(text, max) {
  if (text.length <= max)
    return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text.slice(0, max + 64))) {
    if (index + segment.length > max - 1)
      break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}\u2026`;
}
function escapeMarkdown(line) {
  return line.replace(/[\\`*[\]<>|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=[#A-Za-z])/g, "\\$&").replace(/^[#+=-]/, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2");
}
function codeSpan(text) {
  const line = (0,_chunk_EHEC2LKY_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(text).replace(/\n/g, " ");
  const longest = (line.match(/`+/g) ?? []).reduce((most2, run) => Math.max(most2, run.length), 0);
  const fence = "`".repeat(longest + 1);
  const padded = line === "" || /^`|`$|^ .*[^ ].* $/.test(line) ? ` ${line} ` : line;
  return fence + padded + fence;
}




/***/ }),

/***/ 7317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Cv: () => (/* binding */ unchanged),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Vw: () => (/* binding */ done),
/* harmony export */   Xf: () => (/* binding */ NotAThread),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   hz: () => (/* binding */ yielded),
/* harmony export */   v1: () => (/* binding */ issueOf)
/* harmony export */ });
/* harmony import */ var _chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(133);


// packages/providers/lib/github/name.js
function placeOf(fullName) {
  const at = fullName.indexOf("/");
  return { owner: fullName.slice(0, at), repo: fullName.slice(at + 1) };
}
function threadOf(ref) {
  const parts = (0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_0__/* .gitHubParts */ .E7)(ref);
  return parts && { ...placeOf(parts.repository), number: parts.number };
}
function repositoryOf(ref) {
  const found = /(?:^|:)([^/:\s]+\/[^/#@\s]+)[#@]/.exec(ref);
  return found?.[1] === void 0 ? void 0 : placeOf(found[1]);
}

// packages/providers/lib/github/apply/done.js
function done(effect, id) {
  return { outcome: "done", says: effect.says, ...id === void 0 ? {} : { id: String(id) } };
}
function unchanged(effect, why, id) {
  return { outcome: "unchanged", says: `${effect.says}: ${why}`, ...id === void 0 ? {} : { id: String(id) } };
}
function yielded(effect, why) {
  return { outcome: "yielded", says: `${effect.says}: ${why}`, code: "CONFLICT" };
}
function refused(effect, code, why) {
  return { outcome: "refused", says: `${effect.says}: ${why}`, code };
}
function issueOf(effect) {
  const thread = threadOf(effect.on);
  if (!thread)
    throw new NotAThread();
  const { owner, repo, number } = thread;
  return { owner, repo, issue_number: number };
}
var NotAThread = class extends Error {
};




/***/ }),

/***/ 77:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Tz: () => (/* binding */ toPerson),
/* harmony export */   U1: () => (/* binding */ toApprovals),
/* harmony export */   W9: () => (/* binding */ toOurCheck),
/* harmony export */   YM: () => (/* binding */ ticketRef),
/* harmony export */   ZR: () => (/* binding */ toBlob),
/* harmony export */   dO: () => (/* binding */ toCommit),
/* harmony export */   eZ: () => (/* binding */ toFile),
/* harmony export */   sT: () => (/* binding */ toTicket),
/* harmony export */   sb: () => (/* binding */ roleBy),
/* harmony export */   xU: () => (/* binding */ toState),
/* harmony export */   xh: () => (/* binding */ checkPassed),
/* harmony export */   y4: () => (/* binding */ toRepository)
/* harmony export */ });
/* harmony import */ var _chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8450);


// packages/providers/lib/github/map.js
function toRepository({ nameWithOwner, url, databaseId, defaultBranchRef, owner }) {
  return {
    fullName: nameWithOwner,
    url,
    defaultBranch: defaultBranchRef?.name ?? "",
    ...databaseId === null ? {} : { id: databaseId },
    owner: owner.__typename === "Organization" ? "organization" : "user"
  };
}
function toPerson(actor) {
  if (actor === null)
    return { login: "ghost", type: "unknown" };
  const bot = actor.__typename === "Bot";
  const login = bot && !actor.login.endsWith("[bot]") ? `${actor.login}[bot]` : actor.login;
  const id = actor.databaseId == null ? {} : { id: String(actor.databaseId) };
  return { login, type: bot ? "bot" : actor.__typename === "User" ? "user" : "unknown", ...id };
}
function roleBy(association) {
  if (association === "OWNER")
    return { role: "admin" };
  return ["NONE", "CONTRIBUTOR", "FIRST_TIME_CONTRIBUTOR", "FIRST_TIMER", "MANNEQUIN"].includes(association) ? { role: "read" } : {};
}
function toCommit({ oid, message, committedDate, url, parents, author }) {
  return {
    sha: oid,
    message,
    author: toAuthor(author),
    parents: parents.totalCount,
    committedAtMs: Date.parse(committedDate),
    url
  };
}
function toAuthor(author) {
  if (author?.user) {
    const { login: login2, databaseId } = author.user;
    return { login: login2, type: "user", ...databaseId === null ? {} : { id: String(databaseId) } };
  }
  const [, id, login] = /^(\d{1,12})\+([^@\s]{1,100}\[bot\])@users\.noreply\./.exec(author?.email ?? "") ?? [];
  if (id !== void 0 && login !== void 0)
    return { login, type: "bot", id };
  return { login: author?.name ?? author?.email ?? "unknown", type: "user" };
}
var changeTypes = {
  ADDED: "added",
  COPIED: "added",
  MODIFIED: "modified",
  CHANGED: "modified",
  DELETED: "removed",
  RENAMED: "renamed"
};
function toFile({ path, changeType }) {
  return { path, status: changeTypes[changeType] ?? "other" };
}
function toOurCheck(commit) {
  const newest = newestRun(commit);
  if (newest?.databaseId == null)
    return {};
  const check = {
    id: String(newest.databaseId),
    digest: newest.externalId ?? "",
    conclusion: (newest.conclusion ?? "").toLowerCase()
  };
  return { check, ...newest.completedAt === null ? {} : { checkedAtMs: Date.parse(newest.completedAt) } };
}
function checkPassed(commit) {
  if (commit === void 0 || commit.checkSuites === null)
    return void 0;
  return ["SUCCESS", "NEUTRAL"].includes(newestRun(commit)?.conclusion ?? "");
}
function newestRun(commit) {
  const runs = (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_0__/* .nodesOf */ .N)(commit?.checkSuites).flatMap((suite) => (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_0__/* .nodesOf */ .N)(suite.checkRuns));
  return runs.reduce((best, run) => (best?.databaseId ?? -1) < (run.databaseId ?? -1) ? run : best, void 0);
}
function toApprovals(reviews) {
  const newest = /* @__PURE__ */ new Map();
  for (const review of reviews)
    newest.set(toPerson(review.author).login, review);
  return [...newest.values()].flatMap((review) => {
    if (review.state !== "APPROVED" || review.submittedAt === null)
      return [];
    const by = { ...toPerson(review.author), role: review.authorCanPushToRepository ? "write" : "read" };
    return [
      {
        by,
        atMs: Date.parse(review.submittedAt),
        how: "review",
        from: "github",
        ...review.commit ? { commit: review.commit.oid } : {}
      }
    ];
  });
}
function toBlob(path, sha, blob) {
  const text = blob?.isBinary === true || blob?.isTruncated === true ? null : blob?.text ?? null;
  return { path, sha, text, bytes: blob?.byteSize ?? 0, ...blob?.oid === void 0 ? {} : { oid: blob.oid } };
}
function toTicket(issue, labels) {
  const names = (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_0__/* .nodesOf */ .N)(issue.labels).map(({ name }) => name);
  const { milestone } = issue;
  return {
    ref: ticketRef(issue.repository.nameWithOwner, issue.number),
    provider: "github",
    url: issue.url,
    title: issue.title,
    kind: issue.__typename === "PullRequest" ? "pull_request" : "ticket",
    ...toState(issue.state ?? issue.pullState ?? "", names, labels),
    project: issue.repository.nameWithOwner,
    assignees: (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_0__/* .nodesOf */ .N)(issue.assignees).map(({ login, databaseId }) => ({
      login,
      type: "user",
      ...databaseId === null ? {} : { id: String(databaseId) }
    })),
    labels: names,
    milestones: milestone === null ? [] : [{ title: milestone.title, number: milestone.number, released: milestone.state === "CLOSED" }],
    approvals: [],
    createdAtMs: Date.parse(issue.createdAt),
    updatedAtMs: Date.parse(issue.updatedAt)
  };
}
function toState(state, names, labels) {
  if (state.toLowerCase() !== "open")
    return { state: "closed", rawState: "closed" };
  const has = new Set(names.map((name) => name.toLowerCase()));
  for (const open of ["blocked", "in_review", "in_progress"]) {
    const label = labels?.byState[open];
    if (typeof label === "string" && has.has(label.toLowerCase()))
      return { state: open, rawState: label };
  }
  return { state: "open", rawState: "open" };
}
function ticketRef(fullName, number) {
  return `github:${fullName}#${number}`;
}




/***/ }),

/***/ 1683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ Octokit),
/* harmony export */   TX: () => (/* binding */ legacyRestEndpointMethods),
/* harmony export */   _y: () => (/* binding */ restEndpointMethods),
/* harmony export */   ud: () => (/* binding */ paginateRest)
/* harmony export */ });
// node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }
  if (typeof process === "object" && process.version !== void 0) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
  }
  return "<environment undetectable>";
}

// node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }
  if (!options) {
    options = {};
  }
  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name2) => {
      return register.bind(null, state, name2, callback, options);
    }, method)();
  }
  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }
    return state.registry[name].reduce((method2, registered) => {
      return registered.hook.bind(null, method2, options);
    }, method)();
  });
}

// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook2) {
  const orig = hook2;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }
  if (kind === "before") {
    hook2 = (method, options) => {
      return Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options));
    };
  }
  if (kind === "after") {
    hook2 = (method, options) => {
      let result;
      return Promise.resolve().then(method.bind(null, options)).then((result_) => {
        result = result_;
        return orig(result, options);
      }).then(() => {
        return result;
      });
    };
  }
  if (kind === "error") {
    hook2 = (method, options) => {
      return Promise.resolve().then(method.bind(null, options)).catch((error) => {
        return orig(error, options);
      });
    };
  }
  state.registry[name].push({
    hook: hook2,
    orig
  });
}

// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }
  const index = state.registry[name].map((registered) => {
    return registered.orig;
  }).indexOf(method);
  if (index === -1) {
    return;
  }
  state.registry[name].splice(index, 1);
}

// node_modules/before-after-hook/index.js
var bind = Function.bind;
var bindable = bind.bind(bind);
function bindApi(hook2, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook2.api = { remove: removeHookRef };
  hook2.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook2[kind] = hook2.api[kind] = bindable(addHook, null).apply(null, args);
  });
}
function Singular() {
  const singularHookName = /* @__PURE__ */ Symbol("Singular");
  const singularHookState = {
    registry: {}
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}
function Collection() {
  const state = {
    registry: {}
  };
  const hook2 = register.bind(null, state);
  bindApi(hook2, state);
  return hook2;
}
var before_after_hook_default = { Singular, Collection };

// node_modules/@octokit/endpoint/dist-bundle/index.js
var VERSION = "0.0.0-development";
var userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}
var endpoint = withDefaults(null, DEFAULTS);

// node_modules/content-type/dist/index.js
var SP = 32;
var HTAB = 9;
var SEMI = 59;
var EQ = 61;
var DQUOTE = 34;
var BSLASH = 92;
var COMMA = 44;
var LOWER_CASE = 1;
var OWS = 2;
var SEMI_FLAG = 4;
var COMMA_FLAG = 8;
var TOKEN_FLAG = 16;
var NON_ASCII = 65280;
var CASE_FLAGS = LOWER_CASE | NON_ASCII;
var CHAR_MAP = new Uint8Array(256);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 128; code <= 255; code++) {
  CHAR_MAP[code] |= LOWER_CASE;
}
for (const char of "!#$%&'*+-.^_`|~") {
  CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
}
for (let code = 48; code <= 57; code++) {
  CHAR_MAP[code] |= TOKEN_FLAG;
}
for (let code = 65; code <= 90; code++) {
  CHAR_MAP[code] |= LOWER_CASE | TOKEN_FLAG;
}
for (let code = 97; code <= 122; code++) {
  CHAR_MAP[code] |= TOKEN_FLAG;
}
var NullObject = /* @__PURE__ */ (() => {
  const C = function() {
  };
  C.prototype = /* @__PURE__ */ Object.create(null);
  return C;
})();
function parse2(header, options) {
  const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
  const len = header.length;
  let valueStart = options?.start ?? 0;
  while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
    valueStart++;
  }
  let index = valueStart;
  let typeFlags = 0;
  let whitespace = -1;
  let stop = options?.parameters === false ? COMMA_FLAG : 0;
  while (index < len) {
    const code = header.charCodeAt(index);
    const flags = CHAR_MAP[code];
    if ((flags & stopFlags) !== 0) {
      stop |= flags & COMMA_FLAG;
      break;
    }
    if ((flags & OWS) !== 0) {
      if (whitespace === -1)
        whitespace = index;
    } else {
      whitespace = -1;
    }
    typeFlags |= code & NON_ASCII | flags;
    index++;
  }
  const valueEnd = whitespace === -1 ? index : whitespace;
  const value = header.slice(valueStart, valueEnd);
  const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
  if (index === len || stop !== 0) {
    return { type, index, parameters: new NullObject() };
  }
  return parseParameters(header, type, index, len, stopFlags);
}
function parseParameters(header, type, index, len, stopFlags) {
  const parameters = new NullObject();
  parameter: while (index < len) {
    index++;
    while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
      index++;
    }
    const keyStart = index;
    let keyFlags = 0;
    let keyWhitespace = -1;
    while (index < len) {
      const code = header.charCodeAt(index);
      const flags = CHAR_MAP[code];
      if ((flags & stopFlags) !== 0) {
        if ((flags & COMMA_FLAG) !== 0)
          break parameter;
        continue parameter;
      }
      if (code === EQ) {
        const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
        const value = header.slice(keyStart, keyEnd);
        const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
        index++;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
          index++;
        }
        if (index < len && header.charCodeAt(index) === DQUOTE) {
          const quotedStart = ++index;
          let escaped = false;
          while (index < len) {
            const code2 = header.charCodeAt(index);
            if (code2 === DQUOTE) {
              if (parameters[key] === void 0) {
                parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index);
              }
              index++;
              let stop2 = 0;
              while (index < len) {
                const code3 = header.charCodeAt(index);
                const flags2 = CHAR_MAP[code3];
                if ((flags2 & stopFlags) !== 0) {
                  stop2 = flags2 & COMMA_FLAG;
                  break;
                }
                index++;
              }
              if (stop2 !== 0)
                break parameter;
              continue parameter;
            }
            if (code2 === BSLASH && index + 1 < len) {
              escaped = true;
              index += 2;
              continue;
            }
            index++;
          }
          continue parameter;
        }
        const valueStart = index;
        let stop = 0;
        let valueWhitespace = -1;
        while (index < len) {
          const code2 = header.charCodeAt(index);
          const flags2 = CHAR_MAP[code2];
          if ((flags2 & stopFlags) !== 0) {
            stop = flags2 & COMMA_FLAG;
            break;
          }
          if ((flags2 & OWS) !== 0) {
            if (valueWhitespace === -1)
              valueWhitespace = index;
          } else {
            valueWhitespace = -1;
          }
          index++;
        }
        if (parameters[key] === void 0) {
          const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
          parameters[key] = header.slice(valueStart, valueEnd);
        }
        if (stop !== 0)
          break parameter;
        continue parameter;
      }
      if ((flags & OWS) !== 0) {
        if (keyWhitespace === -1)
          keyWhitespace = index;
      } else {
        keyWhitespace = -1;
      }
      keyFlags |= code & NON_ASCII | flags;
      index++;
    }
  }
  return { type, index, parameters };
}
function unescapeQuotedPairs(str, start, end) {
  let result = "";
  for (let index = start; index < end; index++) {
    if (str.charCodeAt(index) === BSLASH) {
      result += str.slice(start, index);
      start = ++index;
    }
  }
  return result + str.slice(start, end);
}

// node_modules/json-with-bigint/json-with-bigint.js
var intRegex = /^-?\d+$/;
var noiseValue = /^-?\d+n+$/;
var originalStringify = JSON.stringify;
var originalParse = JSON.parse;
var customFormat = /^-?\d+n$/;
var bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
var noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
var isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
var isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
var stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";
  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }
  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";
    if (hasToJSON) {
      val = val.toJSON(key);
    }
    const isNoise = typeof val === "string" && noiseValue.test(val);
    if (isNoise) return val + "n";
    const isBigInt = typeof val === "bigint";
    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;
      if (supportsRawJSON) return JSON.rawJSON(val.toString());
      return val.toString() + "n";
    }
    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }
    const isPostReplacerObject = val !== null && typeof val === "object";
    if (isPostReplacerObject) {
      const isPrimitiveWrapper = val instanceof Number || val instanceof String || val instanceof Boolean;
      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }
    return val;
  };
  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
  if (isUnstringifiable(rootProcessed)) {
    return void 0;
  }
  const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);
  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }
  const chunks = [];
  let level = 0;
  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true
    }
  ];
  const visited = new WeakSet([rootProcessed]);
  while (stack.length > 0) {
    const node = stack[stack.length - 1];
    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }
    let isDone = false;
    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");
        if (space) chunks.push("\n" + space.repeat(level));
        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);
        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject = childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);
          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }
            visited.add(childVal);
            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true
            });
            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];
        const isFilteredOutByArray = propertyList && !propertyList.has(k);
        if (isFilteredOutByArray) continue;
        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);
        if (isUnstringifiable(childVal)) continue;
        if (!node.first) chunks.push(",");
        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }
        const isComplexObject = childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);
        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }
          visited.add(childVal);
          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true
          });
          node.first = false;
          break;
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }
      const isNodeFullyProcessed = node.index >= node.keys.length && stack[stack.length - 1] === node;
      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }
    if (isDone) {
      level--;
      if (!node.first && space) chunks.push("\n" + space.repeat(level));
      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }
  return chunks.join("");
};
var JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;
    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());
          const hasFunctionReplacer = typeof replacer === "function";
          if (hasFunctionReplacer) return replacer(key, val);
          const isKeyInArrayReplacer = Array.isArray(replacer) && replacer.includes(key);
          if (isKeyInArrayReplacer) return val;
          return val;
        },
        space
      );
    }
    if (!value) return originalStringify(value, replacer, space);
    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);
        if (isNoise) return val.toString() + "n";
        if (typeof val === "bigint") return val.toString() + "n";
        const hasFunctionReplacer = typeof replacer === "function";
        if (hasFunctionReplacer) return replacer(key, val);
        const isKeyInArrayReplacer = Array.isArray(replacer) && replacer.includes(key);
        if (isKeyInArrayReplacer) return val;
        return val;
      },
      space
    );
    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3"
    );
    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3");
    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);
      if (convertedJSON === void 0) return void 0;
      const supportsRawJSON = "rawJSON" in JSON;
      if (supportsRawJSON) return convertedJSON;
      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");
      return processedJSON.replace(noiseStringify, "$1$2$3");
    }
    throw error;
  }
};
var featureCache = /* @__PURE__ */ new Map();
var isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();
  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }
  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1"
    );
    featureCache.set(parseFingerprint, result);
    return result;
  } catch {
    featureCache.set(parseFingerprint, false);
    return false;
  }
};
var convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt = typeof value === "string" && customFormat.test(value);
  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));
  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);
  const hasUserReviver = typeof userReviver === "function";
  if (!hasUserReviver) return value;
  return userReviver(key, value, context);
};
var JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds = value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;
    if (isBigInt) return BigInt(context.source);
    const hasCustomReviver = typeof reviver === "function";
    if (!hasCustomReviver) return value;
    return reviver(key, value, context);
  });
};
var MAX_INT = Number.MAX_SAFE_INTEGER.toString();
var MAX_DIGITS = MAX_INT.length;
var stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
var noiseValueWithQuotes = /^"-?\d+n+"$/;
var applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];
  while (stack.length > 0) {
    const node = stack[stack.length - 1];
    if (!node.visited) {
      node.visited = true;
      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";
      if (isComplexObject) {
        const keys = Object.keys(value);
        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];
      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);
        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);
          if (isNoise) value = value.slice(0, -1);
        }
      }
      const hasUserReviver = typeof userReviver === "function";
      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }
      const isDeleted = value === void 0;
      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }
      stack.pop();
    }
  }
  return rootHolder[""];
};
var serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);
      if (isNoise) return match.substring(0, match.length - 1) + 'n"';
      const hasFractionalOrExponential = fractional || exponential;
      const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
      const isStandardValue = isString || hasFractionalOrExponential || isLessThanMaxSafeInt;
      if (isStandardValue) return match;
      return '"' + match + 'n"';
    }
  );
};
var JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);
  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver);
    const serializedData = serializeBigInts(text);
    return originalParse(
      serializedData,
      (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver)
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);
      return applyReviverIteratively(parsed, reviver);
    }
    throw error;
  }
};

// node_modules/@octokit/request-error/dist-src/index.js
var RequestError = class extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
};

// node_modules/@octokit/request/dist-bundle/index.js
var VERSION2 = "10.0.16";
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${VERSION2} ${getUserAgent()}`
  }
};
function isPlainObject2(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = isPlainObject2(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = parse2(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return JSONParse(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults2(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: withDefaults2.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: withDefaults2.bind(null, endpoint2)
  });
}
var request = withDefaults2(endpoint, defaults_default);

// node_modules/@octokit/graphql/dist-bundle/index.js
var VERSION3 = "0.0.0-development";
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response));
    this.request = request2;
    this.headers = headers;
    this.response = response;
    this.errors = response.errors;
    this.data = response.data;
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, this.constructor);
    }
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
};
var NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result[key] = parsedOptions[key];
      return result;
    }
    if (!result.variables) {
      result.variables = {};
    }
    result.variables[key] = parsedOptions[key];
    return result;
  }, {});
  const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) {
    requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}
function withDefaults3(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: withDefaults3.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}
var graphql2 = withDefaults3(request, {
  headers: {
    "user-agent": `octokit-graphql.js/${VERSION3} ${getUserAgent()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return withDefaults3(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

// node_modules/@octokit/auth-token/dist-bundle/index.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);
async function auth(token) {
  const isApp = isJWT(token);
  const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
  const isUserToServer = token.startsWith("ghu_");
  const tokenType = isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth";
  return {
    type: "token",
    token,
    tokenType
  };
}
function withAuthorizationPrefix(token) {
  if (token.split(/\./).length === 3) {
    return `bearer ${token}`;
  }
  return `token ${token}`;
}
async function hook(token, request2, route, parameters) {
  const endpoint2 = request2.endpoint.merge(
    route,
    parameters
  );
  endpoint2.headers.authorization = withAuthorizationPrefix(token);
  return request2(endpoint2);
}
var createTokenAuth = function createTokenAuth2(token) {
  if (!token) {
    throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
  }
  if (typeof token !== "string") {
    throw new Error(
      "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
    );
  }
  token = token.replace(/^(token|bearer) +/i, "");
  return Object.assign(auth.bind(null, token), {
    hook: hook.bind(null, token)
  });
};

// node_modules/@octokit/core/dist-src/version.js
var VERSION4 = "7.0.8";

// node_modules/@octokit/core/dist-src/index.js
var noop2 = () => {
};
var consoleWarn = console.warn.bind(console);
var consoleError = console.error.bind(console);
function createLogger(logger = {}) {
  if (typeof logger.debug !== "function") {
    logger.debug = noop2;
  }
  if (typeof logger.info !== "function") {
    logger.info = noop2;
  }
  if (typeof logger.warn !== "function") {
    logger.warn = consoleWarn;
  }
  if (typeof logger.error !== "function") {
    logger.error = consoleError;
  }
  return logger;
}
var userAgentTrail = `octokit-core.js/${VERSION4} ${getUserAgent()}`;
var Octokit = class {
  static VERSION = VERSION4;
  static defaults(defaults) {
    const OctokitWithDefaults = class extends this {
      constructor(...args) {
        const options = args[0] || {};
        if (typeof defaults === "function") {
          super(defaults(options));
          return;
        }
        super(
          Object.assign(
            {},
            defaults,
            options,
            options.userAgent && defaults.userAgent ? {
              userAgent: `${options.userAgent} ${defaults.userAgent}`
            } : null
          )
        );
      }
    };
    return OctokitWithDefaults;
  }
  static plugins = [];
  /**
   * Attach a plugin (or many) to your Octokit instance.
   *
   * @example
   * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
   */
  static plugin(...newPlugins) {
    const currentPlugins = this.plugins;
    const NewOctokit = class extends this {
      static plugins = currentPlugins.concat(
        newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
      );
    };
    return NewOctokit;
  }
  constructor(options = {}) {
    const hook2 = new before_after_hook_default.Collection();
    const requestDefaults = {
      baseUrl: request.endpoint.DEFAULTS.baseUrl,
      headers: {},
      request: Object.assign({}, options.request, {
        // @ts-ignore internal usage only, no need to type
        hook: hook2.bind(null, "request")
      }),
      mediaType: {
        previews: [],
        format: ""
      }
    };
    requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
    if (options.baseUrl) {
      requestDefaults.baseUrl = options.baseUrl;
    }
    if (options.previews) {
      requestDefaults.mediaType.previews = options.previews;
    }
    if (options.timeZone) {
      requestDefaults.headers["time-zone"] = options.timeZone;
    }
    this.request = request.defaults(requestDefaults);
    this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
    this.log = createLogger(options.log);
    this.hook = hook2;
    if (!options.authStrategy) {
      if (!options.auth) {
        this.auth = async () => ({
          type: "unauthenticated"
        });
      } else {
        const auth2 = createTokenAuth(options.auth);
        hook2.wrap("request", auth2.hook);
        this.auth = auth2;
      }
    } else {
      const { authStrategy, ...otherOptions } = options;
      const auth2 = authStrategy(
        Object.assign(
          {
            request: this.request,
            log: this.log,
            // we pass the current octokit instance as well as its constructor options
            // to allow for authentication strategies that return a new octokit instance
            // that shares the same internal state as the current one. The original
            // requirement for this was the "event-octokit" authentication strategy
            // of https://github.com/probot/octokit-auth-probot.
            octokit: this,
            octokitOptions: otherOptions
          },
          options.auth
        )
      );
      hook2.wrap("request", auth2.hook);
      this.auth = auth2;
    }
    const classConstructor = this.constructor;
    for (let i = 0; i < classConstructor.plugins.length; ++i) {
      Object.assign(this, classConstructor.plugins[i](this, options));
    }
  }
  // assigned during constructor
  request;
  graphql;
  log;
  hook;
  // TODO: type `octokit.auth` based on passed options.authStrategy
  auth;
};

// node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var VERSION5 = "0.0.0-development";
function normalizePaginatedListResponse(response) {
  if (!response.data) {
    return {
      ...response,
      data: []
    };
  }
  const responseNeedsNormalization = ("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data);
  if (!responseNeedsNormalization) return response;
  const incompleteResults = response.data.incomplete_results;
  const repositorySelection = response.data.repository_selection;
  const totalCount = response.data.total_count;
  const totalCommits = response.data.total_commits;
  delete response.data.incomplete_results;
  delete response.data.repository_selection;
  delete response.data.total_count;
  delete response.data.total_commits;
  const namespaceKey = Object.keys(response.data)[0];
  const data = response.data[namespaceKey];
  response.data = data;
  if (typeof incompleteResults !== "undefined") {
    response.data.incomplete_results = incompleteResults;
  }
  if (typeof repositorySelection !== "undefined") {
    response.data.repository_selection = repositorySelection;
  }
  response.data.total_count = totalCount;
  response.data.total_commits = totalCommits;
  return response;
}
function iterator(octokit, route, parameters) {
  const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
  const requestMethod = typeof route === "function" ? route : octokit.request;
  const method = options.method;
  const headers = options.headers;
  let url = options.url;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        if (!url) return { done: true };
        try {
          const response = await requestMethod({ method, url, headers });
          const normalizedResponse = normalizePaginatedListResponse(response);
          url = ((normalizedResponse.headers.link || "").match(
            /<([^<>]+)>;\s*rel="next"/
          ) || [])[1];
          if (!url && "total_commits" in normalizedResponse.data) {
            const parsedUrl = new URL(normalizedResponse.url);
            const params = parsedUrl.searchParams;
            const page = parseInt(params.get("page") || "1", 10);
            const per_page = parseInt(params.get("per_page") || "250", 10);
            if (page * per_page < normalizedResponse.data.total_commits) {
              params.set("page", String(page + 1));
              url = parsedUrl.toString();
            }
          }
          return { value: normalizedResponse };
        } catch (error) {
          if (error.status !== 409) throw error;
          url = "";
          return {
            value: {
              status: 200,
              headers: {},
              data: []
            }
          };
        }
      }
    })
  };
}
function paginate(octokit, route, parameters, mapFn) {
  if (typeof parameters === "function") {
    mapFn = parameters;
    parameters = void 0;
  }
  return gather(
    octokit,
    [],
    iterator(octokit, route, parameters)[Symbol.asyncIterator](),
    mapFn
  );
}
function gather(octokit, results, iterator2, mapFn) {
  return iterator2.next().then((result) => {
    if (result.done) {
      return results;
    }
    let earlyExit = false;
    function done() {
      earlyExit = true;
    }
    results = results.concat(
      mapFn ? mapFn(result.value, done) : result.value.data
    );
    if (earlyExit) {
      return results;
    }
    return gather(octokit, results, iterator2, mapFn);
  });
}
var composePaginateRest = Object.assign(paginate, {
  iterator
});
function paginateRest(octokit) {
  return {
    paginate: Object.assign(paginate.bind(null, octokit), {
      iterator: iterator.bind(null, octokit)
    })
  };
}
paginateRest.VERSION = VERSION5;

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js
var VERSION6 = "17.0.0";

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/generated/endpoints.js
var Endpoints = {
  actions: {
    addCustomLabelsToSelfHostedRunnerForOrg: [
      "POST /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    addCustomLabelsToSelfHostedRunnerForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    addRepoAccessToSelfHostedRunnerGroupInOrg: [
      "PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgVariable: [
      "PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"
    ],
    approveWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"
    ],
    cancelWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel"
    ],
    createEnvironmentVariable: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/variables"
    ],
    createHostedRunnerForOrg: ["POST /orgs/{org}/actions/hosted-runners"],
    createOrUpdateEnvironmentSecret: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    createOrUpdateOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}"],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"
    ],
    createOrgVariable: ["POST /orgs/{org}/actions/variables"],
    createRegistrationTokenForOrg: [
      "POST /orgs/{org}/actions/runners/registration-token"
    ],
    createRegistrationTokenForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/registration-token"
    ],
    createRemoveTokenForOrg: ["POST /orgs/{org}/actions/runners/remove-token"],
    createRemoveTokenForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/remove-token"
    ],
    createRepoVariable: ["POST /repos/{owner}/{repo}/actions/variables"],
    createWorkflowDispatch: [
      "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"
    ],
    deleteActionsCacheById: [
      "DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"
    ],
    deleteActionsCacheByKey: [
      "DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"
    ],
    deleteArtifact: [
      "DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"
    ],
    deleteCustomImageFromOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"
    ],
    deleteCustomImageVersionFromOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"
    ],
    deleteEnvironmentSecret: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    deleteEnvironmentVariable: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    deleteHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}"],
    deleteOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}"
    ],
    deleteRepoVariable: [
      "DELETE /repos/{owner}/{repo}/actions/variables/{name}"
    ],
    deleteSelfHostedRunnerFromOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}"
    ],
    deleteSelfHostedRunnerFromRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}"
    ],
    deleteWorkflowRun: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],
    deleteWorkflowRunLogs: [
      "DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs"
    ],
    disableSelectedRepositoryGithubActionsOrganization: [
      "DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}"
    ],
    disableWorkflow: [
      "PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"
    ],
    downloadArtifact: [
      "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"
    ],
    downloadJobLogsForWorkflowRun: [
      "GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"
    ],
    downloadWorkflowRunAttemptLogs: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs"
    ],
    downloadWorkflowRunLogs: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs"
    ],
    enableSelectedRepositoryGithubActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"
    ],
    enableWorkflow: [
      "PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"
    ],
    forceCancelWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"
    ],
    generateRunnerJitconfigForOrg: [
      "POST /orgs/{org}/actions/runners/generate-jitconfig"
    ],
    generateRunnerJitconfigForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"
    ],
    getActionsCacheList: ["GET /repos/{owner}/{repo}/actions/caches"],
    getActionsCacheUsage: ["GET /repos/{owner}/{repo}/actions/cache/usage"],
    getActionsCacheUsageByRepoForOrg: [
      "GET /orgs/{org}/actions/cache/usage-by-repository"
    ],
    getActionsCacheUsageForOrg: ["GET /orgs/{org}/actions/cache/usage"],
    getAllowedActionsOrganization: [
      "GET /orgs/{org}/actions/permissions/selected-actions"
    ],
    getAllowedActionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/selected-actions"
    ],
    getArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
    getCustomImageForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"
    ],
    getCustomImageVersionForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"
    ],
    getCustomOidcSubClaimForRepo: [
      "GET /repos/{owner}/{repo}/actions/oidc/customization/sub"
    ],
    getEnvironmentPublicKey: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"
    ],
    getEnvironmentSecret: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    getEnvironmentVariable: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    getGithubActionsDefaultWorkflowPermissionsOrganization: [
      "GET /orgs/{org}/actions/permissions/workflow"
    ],
    getGithubActionsDefaultWorkflowPermissionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/workflow"
    ],
    getGithubActionsPermissionsOrganization: [
      "GET /orgs/{org}/actions/permissions"
    ],
    getGithubActionsPermissionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions"
    ],
    getHostedRunnerForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    getHostedRunnersGithubOwnedImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/github-owned"
    ],
    getHostedRunnersLimitsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/limits"
    ],
    getHostedRunnersMachineSpecsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/machine-sizes"
    ],
    getHostedRunnersPartnerImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/partner"
    ],
    getHostedRunnersPlatformsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/platforms"
    ],
    getJobForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],
    getOrgPublicKey: ["GET /orgs/{org}/actions/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}"],
    getOrgVariable: ["GET /orgs/{org}/actions/variables/{name}"],
    getPendingDeploymentsForRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"
    ],
    getRepoPermissions: [
      "GET /repos/{owner}/{repo}/actions/permissions",
      {},
      { renamed: ["actions", "getGithubActionsPermissionsRepository"] }
    ],
    getRepoPublicKey: ["GET /repos/{owner}/{repo}/actions/secrets/public-key"],
    getRepoSecret: ["GET /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
    getRepoVariable: ["GET /repos/{owner}/{repo}/actions/variables/{name}"],
    getReviewsForRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals"
    ],
    getSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}"],
    getSelfHostedRunnerForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/{runner_id}"
    ],
    getWorkflow: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],
    getWorkflowAccessToRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/access"
    ],
    getWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],
    getWorkflowRunAttempt: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}"
    ],
    getWorkflowRunUsage: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"
    ],
    getWorkflowUsage: [
      "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing"
    ],
    listArtifactsForRepo: ["GET /repos/{owner}/{repo}/actions/artifacts"],
    listCustomImageVersionsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions"
    ],
    listCustomImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom"
    ],
    listEnvironmentSecrets: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"
    ],
    listEnvironmentVariables: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/variables"
    ],
    listGithubHostedRunnersInGroupForOrg: [
      "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"
    ],
    listHostedRunnersForOrg: ["GET /orgs/{org}/actions/hosted-runners"],
    listJobsForWorkflowRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"
    ],
    listJobsForWorkflowRunAttempt: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"
    ],
    listLabelsForSelfHostedRunnerForOrg: [
      "GET /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    listLabelsForSelfHostedRunnerForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    listOrgSecrets: ["GET /orgs/{org}/actions/secrets"],
    listOrgVariables: ["GET /orgs/{org}/actions/variables"],
    listRepoOrganizationSecrets: [
      "GET /repos/{owner}/{repo}/actions/organization-secrets"
    ],
    listRepoOrganizationVariables: [
      "GET /repos/{owner}/{repo}/actions/organization-variables"
    ],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/actions/secrets"],
    listRepoVariables: ["GET /repos/{owner}/{repo}/actions/variables"],
    listRepoWorkflows: ["GET /repos/{owner}/{repo}/actions/workflows"],
    listRunnerApplicationsForOrg: ["GET /orgs/{org}/actions/runners/downloads"],
    listRunnerApplicationsForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/downloads"
    ],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/actions/secrets/{secret_name}/repositories"
    ],
    listSelectedReposForOrgVariable: [
      "GET /orgs/{org}/actions/variables/{name}/repositories"
    ],
    listSelectedRepositoriesEnabledGithubActionsOrganization: [
      "GET /orgs/{org}/actions/permissions/repositories"
    ],
    listSelfHostedRunnersForOrg: ["GET /orgs/{org}/actions/runners"],
    listSelfHostedRunnersForRepo: ["GET /repos/{owner}/{repo}/actions/runners"],
    listWorkflowRunArtifacts: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"
    ],
    listWorkflowRuns: [
      "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"
    ],
    listWorkflowRunsForRepo: ["GET /repos/{owner}/{repo}/actions/runs"],
    reRunJobForWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"
    ],
    reRunWorkflow: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],
    reRunWorkflowFailedJobs: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"
    ],
    removeAllCustomLabelsFromSelfHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    removeAllCustomLabelsFromSelfHostedRunnerForRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    removeCustomLabelFromSelfHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"
    ],
    removeCustomLabelFromSelfHostedRunnerForRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"
    ],
    removeSelectedRepoFromOrgVariable: [
      "DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"
    ],
    reviewCustomGatesForRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"
    ],
    reviewPendingDeploymentsForRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"
    ],
    setAllowedActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/selected-actions"
    ],
    setAllowedActionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/selected-actions"
    ],
    setCustomLabelsForSelfHostedRunnerForOrg: [
      "PUT /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    setCustomLabelsForSelfHostedRunnerForRepo: [
      "PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    setCustomOidcSubClaimForRepo: [
      "PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"
    ],
    setGithubActionsDefaultWorkflowPermissionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/workflow"
    ],
    setGithubActionsDefaultWorkflowPermissionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/workflow"
    ],
    setGithubActionsPermissionsOrganization: [
      "PUT /orgs/{org}/actions/permissions"
    ],
    setGithubActionsPermissionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"
    ],
    setSelectedReposForOrgVariable: [
      "PUT /orgs/{org}/actions/variables/{name}/repositories"
    ],
    setSelectedRepositoriesEnabledGithubActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/repositories"
    ],
    setWorkflowAccessToRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/access"
    ],
    updateEnvironmentVariable: [
      "PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    updateHostedRunnerForOrg: [
      "PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    updateOrgVariable: ["PATCH /orgs/{org}/actions/variables/{name}"],
    updateRepoVariable: [
      "PATCH /repos/{owner}/{repo}/actions/variables/{name}"
    ]
  },
  activity: {
    checkRepoIsStarredByAuthenticatedUser: ["GET /user/starred/{owner}/{repo}"],
    deleteRepoSubscription: ["DELETE /repos/{owner}/{repo}/subscription"],
    deleteThreadSubscription: [
      "DELETE /notifications/threads/{thread_id}/subscription"
    ],
    getFeeds: ["GET /feeds"],
    getRepoSubscription: ["GET /repos/{owner}/{repo}/subscription"],
    getThread: ["GET /notifications/threads/{thread_id}"],
    getThreadSubscriptionForAuthenticatedUser: [
      "GET /notifications/threads/{thread_id}/subscription"
    ],
    listEventsForAuthenticatedUser: ["GET /users/{username}/events"],
    listNotificationsForAuthenticatedUser: ["GET /notifications"],
    listOrgEventsForAuthenticatedUser: [
      "GET /users/{username}/events/orgs/{org}"
    ],
    listPublicEvents: ["GET /events"],
    listPublicEventsForRepoNetwork: ["GET /networks/{owner}/{repo}/events"],
    listPublicEventsForUser: ["GET /users/{username}/events/public"],
    listPublicOrgEvents: ["GET /orgs/{org}/events"],
    listReceivedEventsForUser: ["GET /users/{username}/received_events"],
    listReceivedPublicEventsForUser: [
      "GET /users/{username}/received_events/public"
    ],
    listRepoEvents: ["GET /repos/{owner}/{repo}/events"],
    listRepoNotificationsForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/notifications"
    ],
    listReposStarredByAuthenticatedUser: ["GET /user/starred"],
    listReposStarredByUser: ["GET /users/{username}/starred"],
    listReposWatchedByUser: ["GET /users/{username}/subscriptions"],
    listStargazersForRepo: ["GET /repos/{owner}/{repo}/stargazers"],
    listWatchedReposForAuthenticatedUser: ["GET /user/subscriptions"],
    listWatchersForRepo: ["GET /repos/{owner}/{repo}/subscribers"],
    markNotificationsAsRead: ["PUT /notifications"],
    markRepoNotificationsAsRead: ["PUT /repos/{owner}/{repo}/notifications"],
    markThreadAsDone: ["DELETE /notifications/threads/{thread_id}"],
    markThreadAsRead: ["PATCH /notifications/threads/{thread_id}"],
    setRepoSubscription: ["PUT /repos/{owner}/{repo}/subscription"],
    setThreadSubscription: [
      "PUT /notifications/threads/{thread_id}/subscription"
    ],
    starRepoForAuthenticatedUser: ["PUT /user/starred/{owner}/{repo}"],
    unstarRepoForAuthenticatedUser: ["DELETE /user/starred/{owner}/{repo}"]
  },
  apps: {
    addRepoToInstallation: [
      "PUT /user/installations/{installation_id}/repositories/{repository_id}",
      {},
      { renamed: ["apps", "addRepoToInstallationForAuthenticatedUser"] }
    ],
    addRepoToInstallationForAuthenticatedUser: [
      "PUT /user/installations/{installation_id}/repositories/{repository_id}"
    ],
    checkToken: ["POST /applications/{client_id}/token"],
    createFromManifest: ["POST /app-manifests/{code}/conversions"],
    createInstallationAccessToken: [
      "POST /app/installations/{installation_id}/access_tokens"
    ],
    deleteAuthorization: ["DELETE /applications/{client_id}/grant"],
    deleteInstallation: ["DELETE /app/installations/{installation_id}"],
    deleteToken: ["DELETE /applications/{client_id}/token"],
    getAuthenticated: ["GET /app"],
    getBySlug: ["GET /apps/{app_slug}"],
    getInstallation: ["GET /app/installations/{installation_id}"],
    getOrgInstallation: ["GET /orgs/{org}/installation"],
    getRepoInstallation: ["GET /repos/{owner}/{repo}/installation"],
    getSubscriptionPlanForAccount: [
      "GET /marketplace_listing/accounts/{account_id}"
    ],
    getSubscriptionPlanForAccountStubbed: [
      "GET /marketplace_listing/stubbed/accounts/{account_id}"
    ],
    getUserInstallation: ["GET /users/{username}/installation"],
    getWebhookConfigForApp: ["GET /app/hook/config"],
    getWebhookDelivery: ["GET /app/hook/deliveries/{delivery_id}"],
    listAccountsForPlan: ["GET /marketplace_listing/plans/{plan_id}/accounts"],
    listAccountsForPlanStubbed: [
      "GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"
    ],
    listInstallationReposForAuthenticatedUser: [
      "GET /user/installations/{installation_id}/repositories"
    ],
    listInstallationRequestsForAuthenticatedApp: [
      "GET /app/installation-requests"
    ],
    listInstallations: ["GET /app/installations"],
    listInstallationsForAuthenticatedUser: ["GET /user/installations"],
    listPlans: ["GET /marketplace_listing/plans"],
    listPlansStubbed: ["GET /marketplace_listing/stubbed/plans"],
    listReposAccessibleToInstallation: ["GET /installation/repositories"],
    listSubscriptionsForAuthenticatedUser: ["GET /user/marketplace_purchases"],
    listSubscriptionsForAuthenticatedUserStubbed: [
      "GET /user/marketplace_purchases/stubbed"
    ],
    listWebhookDeliveries: ["GET /app/hook/deliveries"],
    redeliverWebhookDelivery: [
      "POST /app/hook/deliveries/{delivery_id}/attempts"
    ],
    removeRepoFromInstallation: [
      "DELETE /user/installations/{installation_id}/repositories/{repository_id}",
      {},
      { renamed: ["apps", "removeRepoFromInstallationForAuthenticatedUser"] }
    ],
    removeRepoFromInstallationForAuthenticatedUser: [
      "DELETE /user/installations/{installation_id}/repositories/{repository_id}"
    ],
    resetToken: ["PATCH /applications/{client_id}/token"],
    revokeInstallationAccessToken: ["DELETE /installation/token"],
    scopeToken: ["POST /applications/{client_id}/token/scoped"],
    suspendInstallation: ["PUT /app/installations/{installation_id}/suspended"],
    unsuspendInstallation: [
      "DELETE /app/installations/{installation_id}/suspended"
    ],
    updateWebhookConfigForApp: ["PATCH /app/hook/config"]
  },
  billing: {
    getGithubActionsBillingOrg: ["GET /orgs/{org}/settings/billing/actions"],
    getGithubActionsBillingUser: [
      "GET /users/{username}/settings/billing/actions"
    ],
    getGithubBillingPremiumRequestUsageReportOrg: [
      "GET /organizations/{org}/settings/billing/premium_request/usage"
    ],
    getGithubBillingPremiumRequestUsageReportUser: [
      "GET /users/{username}/settings/billing/premium_request/usage"
    ],
    getGithubBillingUsageReportOrg: [
      "GET /organizations/{org}/settings/billing/usage"
    ],
    getGithubBillingUsageReportUser: [
      "GET /users/{username}/settings/billing/usage"
    ],
    getGithubPackagesBillingOrg: ["GET /orgs/{org}/settings/billing/packages"],
    getGithubPackagesBillingUser: [
      "GET /users/{username}/settings/billing/packages"
    ],
    getSharedStorageBillingOrg: [
      "GET /orgs/{org}/settings/billing/shared-storage"
    ],
    getSharedStorageBillingUser: [
      "GET /users/{username}/settings/billing/shared-storage"
    ]
  },
  campaigns: {
    createCampaign: ["POST /orgs/{org}/campaigns"],
    deleteCampaign: ["DELETE /orgs/{org}/campaigns/{campaign_number}"],
    getCampaignSummary: ["GET /orgs/{org}/campaigns/{campaign_number}"],
    listOrgCampaigns: ["GET /orgs/{org}/campaigns"],
    updateCampaign: ["PATCH /orgs/{org}/campaigns/{campaign_number}"]
  },
  checks: {
    create: ["POST /repos/{owner}/{repo}/check-runs"],
    createSuite: ["POST /repos/{owner}/{repo}/check-suites"],
    get: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}"],
    getSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],
    listAnnotations: [
      "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations"
    ],
    listForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],
    listForSuite: [
      "GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs"
    ],
    listSuitesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],
    rerequestRun: [
      "POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest"
    ],
    rerequestSuite: [
      "POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"
    ],
    setSuitesPreferences: [
      "PATCH /repos/{owner}/{repo}/check-suites/preferences"
    ],
    update: ["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]
  },
  codeScanning: {
    commitAutofix: [
      "POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits"
    ],
    createAutofix: [
      "POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"
    ],
    createVariantAnalysis: [
      "POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"
    ],
    deleteAnalysis: [
      "DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delete}"
    ],
    deleteCodeqlDatabase: [
      "DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"
    ],
    getAlert: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",
      {},
      { renamedParameters: { alert_id: "alert_number" } }
    ],
    getAnalysis: [
      "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"
    ],
    getAutofix: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"
    ],
    getCodeqlDatabase: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"
    ],
    getDefaultSetup: ["GET /repos/{owner}/{repo}/code-scanning/default-setup"],
    getSarif: ["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],
    getVariantAnalysis: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"
    ],
    getVariantAnalysisRepoTask: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"
    ],
    listAlertInstances: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances"
    ],
    listAlertsForOrg: ["GET /orgs/{org}/code-scanning/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/code-scanning/alerts"],
    listAlertsInstances: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
      {},
      { renamed: ["codeScanning", "listAlertInstances"] }
    ],
    listCodeqlDatabases: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/databases"
    ],
    listRecentAnalyses: ["GET /repos/{owner}/{repo}/code-scanning/analyses"],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}"
    ],
    updateDefaultSetup: [
      "PATCH /repos/{owner}/{repo}/code-scanning/default-setup"
    ],
    uploadSarif: ["POST /repos/{owner}/{repo}/code-scanning/sarifs"]
  },
  codeSecurity: {
    attachConfiguration: [
      "POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"
    ],
    attachEnterpriseConfiguration: [
      "POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"
    ],
    createConfiguration: ["POST /orgs/{org}/code-security/configurations"],
    createConfigurationForEnterprise: [
      "POST /enterprises/{enterprise}/code-security/configurations"
    ],
    deleteConfiguration: [
      "DELETE /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    deleteConfigurationForEnterprise: [
      "DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ],
    detachConfiguration: [
      "DELETE /orgs/{org}/code-security/configurations/detach"
    ],
    getConfiguration: [
      "GET /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    getConfigurationForRepository: [
      "GET /repos/{owner}/{repo}/code-security-configuration"
    ],
    getConfigurationsForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations"
    ],
    getConfigurationsForOrg: ["GET /orgs/{org}/code-security/configurations"],
    getDefaultConfigurations: [
      "GET /orgs/{org}/code-security/configurations/defaults"
    ],
    getDefaultConfigurationsForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations/defaults"
    ],
    getRepositoriesForConfiguration: [
      "GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories"
    ],
    getRepositoriesForEnterpriseConfiguration: [
      "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"
    ],
    getSingleConfigurationForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ],
    setConfigurationAsDefault: [
      "PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults"
    ],
    setConfigurationAsDefaultForEnterprise: [
      "PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"
    ],
    updateConfiguration: [
      "PATCH /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    updateEnterpriseConfiguration: [
      "PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ]
  },
  codesOfConduct: {
    getAllCodesOfConduct: ["GET /codes_of_conduct"],
    getConductCode: ["GET /codes_of_conduct/{key}"]
  },
  codespaces: {
    addRepositoryForSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    checkPermissionsForDevcontainer: [
      "GET /repos/{owner}/{repo}/codespaces/permissions_check"
    ],
    codespaceMachinesForAuthenticatedUser: [
      "GET /user/codespaces/{codespace_name}/machines"
    ],
    createForAuthenticatedUser: ["POST /user/codespaces"],
    createOrUpdateOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}"
    ],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    createOrUpdateSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}"
    ],
    createWithPrForAuthenticatedUser: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"
    ],
    createWithRepoForAuthenticatedUser: [
      "POST /repos/{owner}/{repo}/codespaces"
    ],
    deleteForAuthenticatedUser: ["DELETE /user/codespaces/{codespace_name}"],
    deleteFromOrganization: [
      "DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    deleteSecretForAuthenticatedUser: [
      "DELETE /user/codespaces/secrets/{secret_name}"
    ],
    exportForAuthenticatedUser: [
      "POST /user/codespaces/{codespace_name}/exports"
    ],
    getCodespacesForUserInOrg: [
      "GET /orgs/{org}/members/{username}/codespaces"
    ],
    getExportDetailsForAuthenticatedUser: [
      "GET /user/codespaces/{codespace_name}/exports/{export_id}"
    ],
    getForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}"],
    getOrgPublicKey: ["GET /orgs/{org}/codespaces/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}"],
    getPublicKeyForAuthenticatedUser: [
      "GET /user/codespaces/secrets/public-key"
    ],
    getRepoPublicKey: [
      "GET /repos/{owner}/{repo}/codespaces/secrets/public-key"
    ],
    getRepoSecret: [
      "GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    getSecretForAuthenticatedUser: [
      "GET /user/codespaces/secrets/{secret_name}"
    ],
    listDevcontainersInRepositoryForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/devcontainers"
    ],
    listForAuthenticatedUser: ["GET /user/codespaces"],
    listInOrganization: [
      "GET /orgs/{org}/codespaces",
      {},
      { renamedParameters: { org_id: "org" } }
    ],
    listInRepositoryForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces"
    ],
    listOrgSecrets: ["GET /orgs/{org}/codespaces/secrets"],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/codespaces/secrets"],
    listRepositoriesForSecretForAuthenticatedUser: [
      "GET /user/codespaces/secrets/{secret_name}/repositories"
    ],
    listSecretsForAuthenticatedUser: ["GET /user/codespaces/secrets"],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"
    ],
    preFlightWithRepoForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/new"
    ],
    publishForAuthenticatedUser: [
      "POST /user/codespaces/{codespace_name}/publish"
    ],
    removeRepositoryForSecretForAuthenticatedUser: [
      "DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    repoMachinesForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/machines"
    ],
    setRepositoriesForSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}/repositories"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"
    ],
    startForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/start"],
    stopForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/stop"],
    stopInOrganization: [
      "POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop"
    ],
    updateForAuthenticatedUser: ["PATCH /user/codespaces/{codespace_name}"]
  },
  copilot: {
    addCopilotSeatsForTeams: [
      "POST /orgs/{org}/copilot/billing/selected_teams"
    ],
    addCopilotSeatsForUsers: [
      "POST /orgs/{org}/copilot/billing/selected_users"
    ],
    cancelCopilotSeatAssignmentForTeams: [
      "DELETE /orgs/{org}/copilot/billing/selected_teams"
    ],
    cancelCopilotSeatAssignmentForUsers: [
      "DELETE /orgs/{org}/copilot/billing/selected_users"
    ],
    copilotMetricsForOrganization: ["GET /orgs/{org}/copilot/metrics"],
    copilotMetricsForTeam: ["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],
    getCopilotOrganizationDetails: ["GET /orgs/{org}/copilot/billing"],
    getCopilotSeatDetailsForUser: [
      "GET /orgs/{org}/members/{username}/copilot"
    ],
    listCopilotSeats: ["GET /orgs/{org}/copilot/billing/seats"]
  },
  credentials: { revoke: ["POST /credentials/revoke"] },
  dependabot: {
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"
    ],
    createOrUpdateOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}"
    ],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    getAlert: ["GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
    getOrgPublicKey: ["GET /orgs/{org}/dependabot/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}"],
    getRepoPublicKey: [
      "GET /repos/{owner}/{repo}/dependabot/secrets/public-key"
    ],
    getRepoSecret: [
      "GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    listAlertsForEnterprise: [
      "GET /enterprises/{enterprise}/dependabot/alerts"
    ],
    listAlertsForOrg: ["GET /orgs/{org}/dependabot/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/dependabot/alerts"],
    listOrgSecrets: ["GET /orgs/{org}/dependabot/secrets"],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/dependabot/secrets"],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"
    ],
    repositoryAccessForOrg: [
      "GET /organizations/{org}/dependabot/repository-access"
    ],
    setRepositoryAccessDefaultLevel: [
      "PUT /organizations/{org}/dependabot/repository-access/default-level"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories"
    ],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"
    ],
    updateRepositoryAccessForOrg: [
      "PATCH /organizations/{org}/dependabot/repository-access"
    ]
  },
  dependencyGraph: {
    createRepositorySnapshot: [
      "POST /repos/{owner}/{repo}/dependency-graph/snapshots"
    ],
    diffRange: [
      "GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}"
    ],
    exportSbom: ["GET /repos/{owner}/{repo}/dependency-graph/sbom"]
  },
  emojis: { get: ["GET /emojis"] },
  enterpriseTeamMemberships: {
    add: [
      "PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ],
    bulkAdd: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"
    ],
    bulkRemove: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"
    ],
    get: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ],
    list: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],
    remove: [
      "DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ]
  },
  enterpriseTeamOrganizations: {
    add: [
      "PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    bulkAdd: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add"
    ],
    bulkRemove: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"
    ],
    delete: [
      "DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    getAssignment: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    getAssignments: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"
    ]
  },
  enterpriseTeams: {
    create: ["POST /enterprises/{enterprise}/teams"],
    delete: ["DELETE /enterprises/{enterprise}/teams/{team_slug}"],
    get: ["GET /enterprises/{enterprise}/teams/{team_slug}"],
    list: ["GET /enterprises/{enterprise}/teams"],
    update: ["PATCH /enterprises/{enterprise}/teams/{team_slug}"]
  },
  gists: {
    checkIsStarred: ["GET /gists/{gist_id}/star"],
    create: ["POST /gists"],
    createComment: ["POST /gists/{gist_id}/comments"],
    delete: ["DELETE /gists/{gist_id}"],
    deleteComment: ["DELETE /gists/{gist_id}/comments/{comment_id}"],
    fork: ["POST /gists/{gist_id}/forks"],
    get: ["GET /gists/{gist_id}"],
    getComment: ["GET /gists/{gist_id}/comments/{comment_id}"],
    getRevision: ["GET /gists/{gist_id}/{sha}"],
    list: ["GET /gists"],
    listComments: ["GET /gists/{gist_id}/comments"],
    listCommits: ["GET /gists/{gist_id}/commits"],
    listForUser: ["GET /users/{username}/gists"],
    listForks: ["GET /gists/{gist_id}/forks"],
    listPublic: ["GET /gists/public"],
    listStarred: ["GET /gists/starred"],
    star: ["PUT /gists/{gist_id}/star"],
    unstar: ["DELETE /gists/{gist_id}/star"],
    update: ["PATCH /gists/{gist_id}"],
    updateComment: ["PATCH /gists/{gist_id}/comments/{comment_id}"]
  },
  git: {
    createBlob: ["POST /repos/{owner}/{repo}/git/blobs"],
    createCommit: ["POST /repos/{owner}/{repo}/git/commits"],
    createRef: ["POST /repos/{owner}/{repo}/git/refs"],
    createTag: ["POST /repos/{owner}/{repo}/git/tags"],
    createTree: ["POST /repos/{owner}/{repo}/git/trees"],
    deleteRef: ["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],
    getBlob: ["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],
    getCommit: ["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],
    getRef: ["GET /repos/{owner}/{repo}/git/ref/{ref}"],
    getTag: ["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],
    getTree: ["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],
    listMatchingRefs: ["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],
    updateRef: ["PATCH /repos/{owner}/{repo}/git/refs/{ref}"]
  },
  gitignore: {
    getAllTemplates: ["GET /gitignore/templates"],
    getTemplate: ["GET /gitignore/templates/{name}"]
  },
  hostedCompute: {
    createNetworkConfigurationForOrg: [
      "POST /orgs/{org}/settings/network-configurations"
    ],
    deleteNetworkConfigurationFromOrg: [
      "DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ],
    getNetworkConfigurationForOrg: [
      "GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ],
    getNetworkSettingsForOrg: [
      "GET /orgs/{org}/settings/network-settings/{network_settings_id}"
    ],
    listNetworkConfigurationsForOrg: [
      "GET /orgs/{org}/settings/network-configurations"
    ],
    updateNetworkConfigurationForOrg: [
      "PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ]
  },
  interactions: {
    getRestrictionsForAuthenticatedUser: ["GET /user/interaction-limits"],
    getRestrictionsForOrg: ["GET /orgs/{org}/interaction-limits"],
    getRestrictionsForRepo: ["GET /repos/{owner}/{repo}/interaction-limits"],
    getRestrictionsForYourPublicRepos: [
      "GET /user/interaction-limits",
      {},
      { renamed: ["interactions", "getRestrictionsForAuthenticatedUser"] }
    ],
    removeRestrictionsForAuthenticatedUser: ["DELETE /user/interaction-limits"],
    removeRestrictionsForOrg: ["DELETE /orgs/{org}/interaction-limits"],
    removeRestrictionsForRepo: [
      "DELETE /repos/{owner}/{repo}/interaction-limits"
    ],
    removeRestrictionsForYourPublicRepos: [
      "DELETE /user/interaction-limits",
      {},
      { renamed: ["interactions", "removeRestrictionsForAuthenticatedUser"] }
    ],
    setRestrictionsForAuthenticatedUser: ["PUT /user/interaction-limits"],
    setRestrictionsForOrg: ["PUT /orgs/{org}/interaction-limits"],
    setRestrictionsForRepo: ["PUT /repos/{owner}/{repo}/interaction-limits"],
    setRestrictionsForYourPublicRepos: [
      "PUT /user/interaction-limits",
      {},
      { renamed: ["interactions", "setRestrictionsForAuthenticatedUser"] }
    ]
  },
  issues: {
    addAssignees: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"
    ],
    addBlockedByDependency: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"
    ],
    addLabels: ["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],
    addSubIssue: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"
    ],
    checkUserCanBeAssigned: ["GET /repos/{owner}/{repo}/assignees/{assignee}"],
    checkUserCanBeAssignedToIssue: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"
    ],
    create: ["POST /repos/{owner}/{repo}/issues"],
    createComment: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/comments"
    ],
    createLabel: ["POST /repos/{owner}/{repo}/labels"],
    createMilestone: ["POST /repos/{owner}/{repo}/milestones"],
    deleteComment: [
      "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"
    ],
    deleteLabel: ["DELETE /repos/{owner}/{repo}/labels/{name}"],
    deleteMilestone: [
      "DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"
    ],
    get: ["GET /repos/{owner}/{repo}/issues/{issue_number}"],
    getComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],
    getEvent: ["GET /repos/{owner}/{repo}/issues/events/{event_id}"],
    getLabel: ["GET /repos/{owner}/{repo}/labels/{name}"],
    getMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],
    getParent: ["GET /repos/{owner}/{repo}/issues/{issue_number}/parent"],
    list: ["GET /issues"],
    listAssignees: ["GET /repos/{owner}/{repo}/assignees"],
    listComments: ["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],
    listCommentsForRepo: ["GET /repos/{owner}/{repo}/issues/comments"],
    listDependenciesBlockedBy: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"
    ],
    listDependenciesBlocking: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"
    ],
    listEvents: ["GET /repos/{owner}/{repo}/issues/{issue_number}/events"],
    listEventsForRepo: ["GET /repos/{owner}/{repo}/issues/events"],
    listEventsForTimeline: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/timeline"
    ],
    listForAuthenticatedUser: ["GET /user/issues"],
    listForOrg: ["GET /orgs/{org}/issues"],
    listForRepo: ["GET /repos/{owner}/{repo}/issues"],
    listLabelsForMilestone: [
      "GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"
    ],
    listLabelsForRepo: ["GET /repos/{owner}/{repo}/labels"],
    listLabelsOnIssue: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/labels"
    ],
    listMilestones: ["GET /repos/{owner}/{repo}/milestones"],
    listSubIssues: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"
    ],
    lock: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],
    removeAllLabels: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"
    ],
    removeAssignees: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"
    ],
    removeDependencyBlockedBy: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}"
    ],
    removeLabel: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"
    ],
    removeSubIssue: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue"
    ],
    reprioritizeSubIssue: [
      "PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"
    ],
    setLabels: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/labels"],
    unlock: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],
    update: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],
    updateComment: ["PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],
    updateLabel: ["PATCH /repos/{owner}/{repo}/labels/{name}"],
    updateMilestone: [
      "PATCH /repos/{owner}/{repo}/milestones/{milestone_number}"
    ]
  },
  licenses: {
    get: ["GET /licenses/{license}"],
    getAllCommonlyUsed: ["GET /licenses"],
    getForRepo: ["GET /repos/{owner}/{repo}/license"]
  },
  markdown: {
    render: ["POST /markdown"],
    renderRaw: [
      "POST /markdown/raw",
      { headers: { "content-type": "text/plain; charset=utf-8" } }
    ]
  },
  meta: {
    get: ["GET /meta"],
    getAllVersions: ["GET /versions"],
    getOctocat: ["GET /octocat"],
    getZen: ["GET /zen"],
    root: ["GET /"]
  },
  migrations: {
    deleteArchiveForAuthenticatedUser: [
      "DELETE /user/migrations/{migration_id}/archive"
    ],
    deleteArchiveForOrg: [
      "DELETE /orgs/{org}/migrations/{migration_id}/archive"
    ],
    downloadArchiveForOrg: [
      "GET /orgs/{org}/migrations/{migration_id}/archive"
    ],
    getArchiveForAuthenticatedUser: [
      "GET /user/migrations/{migration_id}/archive"
    ],
    getStatusForAuthenticatedUser: ["GET /user/migrations/{migration_id}"],
    getStatusForOrg: ["GET /orgs/{org}/migrations/{migration_id}"],
    listForAuthenticatedUser: ["GET /user/migrations"],
    listForOrg: ["GET /orgs/{org}/migrations"],
    listReposForAuthenticatedUser: [
      "GET /user/migrations/{migration_id}/repositories"
    ],
    listReposForOrg: ["GET /orgs/{org}/migrations/{migration_id}/repositories"],
    listReposForUser: [
      "GET /user/migrations/{migration_id}/repositories",
      {},
      { renamed: ["migrations", "listReposForAuthenticatedUser"] }
    ],
    startForAuthenticatedUser: ["POST /user/migrations"],
    startForOrg: ["POST /orgs/{org}/migrations"],
    unlockRepoForAuthenticatedUser: [
      "DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"
    ],
    unlockRepoForOrg: [
      "DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock"
    ]
  },
  oidc: {
    getOidcCustomSubTemplateForOrg: [
      "GET /orgs/{org}/actions/oidc/customization/sub"
    ],
    updateOidcCustomSubTemplateForOrg: [
      "PUT /orgs/{org}/actions/oidc/customization/sub"
    ]
  },
  orgs: {
    addSecurityManagerTeam: [
      "PUT /orgs/{org}/security-managers/teams/{team_slug}",
      {},
      {
        deprecated: "octokit.rest.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team"
      }
    ],
    assignTeamToOrgRole: [
      "PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"
    ],
    assignUserToOrgRole: [
      "PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"
    ],
    blockUser: ["PUT /orgs/{org}/blocks/{username}"],
    cancelInvitation: ["DELETE /orgs/{org}/invitations/{invitation_id}"],
    checkBlockedUser: ["GET /orgs/{org}/blocks/{username}"],
    checkMembershipForUser: ["GET /orgs/{org}/members/{username}"],
    checkPublicMembershipForUser: ["GET /orgs/{org}/public_members/{username}"],
    convertMemberToOutsideCollaborator: [
      "PUT /orgs/{org}/outside_collaborators/{username}"
    ],
    createArtifactStorageRecord: [
      "POST /orgs/{org}/artifacts/metadata/storage-record"
    ],
    createInvitation: ["POST /orgs/{org}/invitations"],
    createIssueType: ["POST /orgs/{org}/issue-types"],
    createWebhook: ["POST /orgs/{org}/hooks"],
    customPropertiesForOrgsCreateOrUpdateOrganizationValues: [
      "PATCH /organizations/{org}/org-properties/values"
    ],
    customPropertiesForOrgsGetOrganizationValues: [
      "GET /organizations/{org}/org-properties/values"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationDefinition: [
      "PUT /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationDefinitions: [
      "PATCH /orgs/{org}/properties/schema"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationValues: [
      "PATCH /orgs/{org}/properties/values"
    ],
    customPropertiesForReposDeleteOrganizationDefinition: [
      "DELETE /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposGetOrganizationDefinition: [
      "GET /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposGetOrganizationDefinitions: [
      "GET /orgs/{org}/properties/schema"
    ],
    customPropertiesForReposGetOrganizationValues: [
      "GET /orgs/{org}/properties/values"
    ],
    delete: ["DELETE /orgs/{org}"],
    deleteAttestationsBulk: ["POST /orgs/{org}/attestations/delete-request"],
    deleteAttestationsById: [
      "DELETE /orgs/{org}/attestations/{attestation_id}"
    ],
    deleteAttestationsBySubjectDigest: [
      "DELETE /orgs/{org}/attestations/digest/{subject_digest}"
    ],
    deleteIssueType: ["DELETE /orgs/{org}/issue-types/{issue_type_id}"],
    deleteWebhook: ["DELETE /orgs/{org}/hooks/{hook_id}"],
    disableSelectedRepositoryImmutableReleasesOrganization: [
      "DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"
    ],
    enableSelectedRepositoryImmutableReleasesOrganization: [
      "PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"
    ],
    get: ["GET /orgs/{org}"],
    getImmutableReleasesSettings: [
      "GET /orgs/{org}/settings/immutable-releases"
    ],
    getImmutableReleasesSettingsRepositories: [
      "GET /orgs/{org}/settings/immutable-releases/repositories"
    ],
    getMembershipForAuthenticatedUser: ["GET /user/memberships/orgs/{org}"],
    getMembershipForUser: ["GET /orgs/{org}/memberships/{username}"],
    getOrgRole: ["GET /orgs/{org}/organization-roles/{role_id}"],
    getOrgRulesetHistory: ["GET /orgs/{org}/rulesets/{ruleset_id}/history"],
    getOrgRulesetVersion: [
      "GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"
    ],
    getWebhook: ["GET /orgs/{org}/hooks/{hook_id}"],
    getWebhookConfigForOrg: ["GET /orgs/{org}/hooks/{hook_id}/config"],
    getWebhookDelivery: [
      "GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"
    ],
    list: ["GET /organizations"],
    listAppInstallations: ["GET /orgs/{org}/installations"],
    listArtifactStorageRecords: [
      "GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"
    ],
    listAttestationRepositories: ["GET /orgs/{org}/attestations/repositories"],
    listAttestations: ["GET /orgs/{org}/attestations/{subject_digest}"],
    listAttestationsBulk: [
      "POST /orgs/{org}/attestations/bulk-list{?per_page,before,after}"
    ],
    listBlockedUsers: ["GET /orgs/{org}/blocks"],
    listFailedInvitations: ["GET /orgs/{org}/failed_invitations"],
    listForAuthenticatedUser: ["GET /user/orgs"],
    listForUser: ["GET /users/{username}/orgs"],
    listInvitationTeams: ["GET /orgs/{org}/invitations/{invitation_id}/teams"],
    listIssueTypes: ["GET /orgs/{org}/issue-types"],
    listMembers: ["GET /orgs/{org}/members"],
    listMembershipsForAuthenticatedUser: ["GET /user/memberships/orgs"],
    listOrgRoleTeams: ["GET /orgs/{org}/organization-roles/{role_id}/teams"],
    listOrgRoleUsers: ["GET /orgs/{org}/organization-roles/{role_id}/users"],
    listOrgRoles: ["GET /orgs/{org}/organization-roles"],
    listOrganizationFineGrainedPermissions: [
      "GET /orgs/{org}/organization-fine-grained-permissions"
    ],
    listOutsideCollaborators: ["GET /orgs/{org}/outside_collaborators"],
    listPatGrantRepositories: [
      "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"
    ],
    listPatGrantRequestRepositories: [
      "GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories"
    ],
    listPatGrantRequests: ["GET /orgs/{org}/personal-access-token-requests"],
    listPatGrants: ["GET /orgs/{org}/personal-access-tokens"],
    listPendingInvitations: ["GET /orgs/{org}/invitations"],
    listPublicMembers: ["GET /orgs/{org}/public_members"],
    listSecurityManagerTeams: [
      "GET /orgs/{org}/security-managers",
      {},
      {
        deprecated: "octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-managers#list-security-manager-teams"
      }
    ],
    listWebhookDeliveries: ["GET /orgs/{org}/hooks/{hook_id}/deliveries"],
    listWebhooks: ["GET /orgs/{org}/hooks"],
    pingWebhook: ["POST /orgs/{org}/hooks/{hook_id}/pings"],
    redeliverWebhookDelivery: [
      "POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"
    ],
    removeMember: ["DELETE /orgs/{org}/members/{username}"],
    removeMembershipForUser: ["DELETE /orgs/{org}/memberships/{username}"],
    removeOutsideCollaborator: [
      "DELETE /orgs/{org}/outside_collaborators/{username}"
    ],
    removePublicMembershipForAuthenticatedUser: [
      "DELETE /orgs/{org}/public_members/{username}"
    ],
    removeSecurityManagerTeam: [
      "DELETE /orgs/{org}/security-managers/teams/{team_slug}",
      {},
      {
        deprecated: "octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#remove-a-security-manager-team"
      }
    ],
    reviewPatGrantRequest: [
      "POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"
    ],
    reviewPatGrantRequestsInBulk: [
      "POST /orgs/{org}/personal-access-token-requests"
    ],
    revokeAllOrgRolesTeam: [
      "DELETE /orgs/{org}/organization-roles/teams/{team_slug}"
    ],
    revokeAllOrgRolesUser: [
      "DELETE /orgs/{org}/organization-roles/users/{username}"
    ],
    revokeOrgRoleTeam: [
      "DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"
    ],
    revokeOrgRoleUser: [
      "DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"
    ],
    setImmutableReleasesSettings: [
      "PUT /orgs/{org}/settings/immutable-releases"
    ],
    setImmutableReleasesSettingsRepositories: [
      "PUT /orgs/{org}/settings/immutable-releases/repositories"
    ],
    setMembershipForUser: ["PUT /orgs/{org}/memberships/{username}"],
    setPublicMembershipForAuthenticatedUser: [
      "PUT /orgs/{org}/public_members/{username}"
    ],
    unblockUser: ["DELETE /orgs/{org}/blocks/{username}"],
    update: ["PATCH /orgs/{org}"],
    updateIssueType: ["PUT /orgs/{org}/issue-types/{issue_type_id}"],
    updateMembershipForAuthenticatedUser: [
      "PATCH /user/memberships/orgs/{org}"
    ],
    updatePatAccess: ["POST /orgs/{org}/personal-access-tokens/{pat_id}"],
    updatePatAccesses: ["POST /orgs/{org}/personal-access-tokens"],
    updateWebhook: ["PATCH /orgs/{org}/hooks/{hook_id}"],
    updateWebhookConfigForOrg: ["PATCH /orgs/{org}/hooks/{hook_id}/config"]
  },
  packages: {
    deletePackageForAuthenticatedUser: [
      "DELETE /user/packages/{package_type}/{package_name}"
    ],
    deletePackageForOrg: [
      "DELETE /orgs/{org}/packages/{package_type}/{package_name}"
    ],
    deletePackageForUser: [
      "DELETE /users/{username}/packages/{package_type}/{package_name}"
    ],
    deletePackageVersionForAuthenticatedUser: [
      "DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    deletePackageVersionForOrg: [
      "DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    deletePackageVersionForUser: [
      "DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getAllPackageVersionsForAPackageOwnedByAnOrg: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
      {},
      { renamed: ["packages", "getAllPackageVersionsForPackageOwnedByOrg"] }
    ],
    getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions",
      {},
      {
        renamed: [
          "packages",
          "getAllPackageVersionsForPackageOwnedByAuthenticatedUser"
        ]
      }
    ],
    getAllPackageVersionsForPackageOwnedByAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions"
    ],
    getAllPackageVersionsForPackageOwnedByOrg: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions"
    ],
    getAllPackageVersionsForPackageOwnedByUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}/versions"
    ],
    getPackageForAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}"
    ],
    getPackageForOrganization: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}"
    ],
    getPackageForUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}"
    ],
    getPackageVersionForAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getPackageVersionForOrganization: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getPackageVersionForUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    listDockerMigrationConflictingPackagesForAuthenticatedUser: [
      "GET /user/docker/conflicts"
    ],
    listDockerMigrationConflictingPackagesForOrganization: [
      "GET /orgs/{org}/docker/conflicts"
    ],
    listDockerMigrationConflictingPackagesForUser: [
      "GET /users/{username}/docker/conflicts"
    ],
    listPackagesForAuthenticatedUser: ["GET /user/packages"],
    listPackagesForOrganization: ["GET /orgs/{org}/packages"],
    listPackagesForUser: ["GET /users/{username}/packages"],
    restorePackageForAuthenticatedUser: [
      "POST /user/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageForOrg: [
      "POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageForUser: [
      "POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageVersionForAuthenticatedUser: [
      "POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ],
    restorePackageVersionForOrg: [
      "POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ],
    restorePackageVersionForUser: [
      "POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ]
  },
  privateRegistries: {
    createOrgPrivateRegistry: ["POST /orgs/{org}/private-registries"],
    deleteOrgPrivateRegistry: [
      "DELETE /orgs/{org}/private-registries/{secret_name}"
    ],
    getOrgPrivateRegistry: ["GET /orgs/{org}/private-registries/{secret_name}"],
    getOrgPublicKey: ["GET /orgs/{org}/private-registries/public-key"],
    listOrgPrivateRegistries: ["GET /orgs/{org}/private-registries"],
    updateOrgPrivateRegistry: [
      "PATCH /orgs/{org}/private-registries/{secret_name}"
    ]
  },
  projects: {
    addItemForOrg: ["POST /orgs/{org}/projectsV2/{project_number}/items"],
    addItemForUser: [
      "POST /users/{username}/projectsV2/{project_number}/items"
    ],
    deleteItemForOrg: [
      "DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"
    ],
    deleteItemForUser: [
      "DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ],
    getFieldForOrg: [
      "GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"
    ],
    getFieldForUser: [
      "GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"
    ],
    getForOrg: ["GET /orgs/{org}/projectsV2/{project_number}"],
    getForUser: ["GET /users/{username}/projectsV2/{project_number}"],
    getOrgItem: ["GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
    getUserItem: [
      "GET /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ],
    listFieldsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields"],
    listFieldsForUser: [
      "GET /users/{username}/projectsV2/{project_number}/fields"
    ],
    listForOrg: ["GET /orgs/{org}/projectsV2"],
    listForUser: ["GET /users/{username}/projectsV2"],
    listItemsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/items"],
    listItemsForUser: [
      "GET /users/{username}/projectsV2/{project_number}/items"
    ],
    updateItemForOrg: [
      "PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"
    ],
    updateItemForUser: [
      "PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ]
  },
  pulls: {
    checkIfMerged: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
    create: ["POST /repos/{owner}/{repo}/pulls"],
    createReplyForReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"
    ],
    createReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
    createReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"
    ],
    deletePendingReview: [
      "DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    deleteReviewComment: [
      "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"
    ],
    dismissReview: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"
    ],
    get: ["GET /repos/{owner}/{repo}/pulls/{pull_number}"],
    getReview: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    getReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
    list: ["GET /repos/{owner}/{repo}/pulls"],
    listCommentsForReview: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments"
    ],
    listCommits: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],
    listFiles: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
    listRequestedReviewers: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    listReviewComments: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments"
    ],
    listReviewCommentsForRepo: ["GET /repos/{owner}/{repo}/pulls/comments"],
    listReviews: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
    merge: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
    removeRequestedReviewers: [
      "DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    requestReviewers: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    submitReview: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"
    ],
    update: ["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],
    updateBranch: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"
    ],
    updateReview: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    updateReviewComment: [
      "PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"
    ]
  },
  rateLimit: { get: ["GET /rate_limit"] },
  reactions: {
    createForCommitComment: [
      "POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"
    ],
    createForIssue: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/reactions"
    ],
    createForIssueComment: [
      "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"
    ],
    createForPullRequestReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"
    ],
    createForRelease: [
      "POST /repos/{owner}/{repo}/releases/{release_id}/reactions"
    ],
    createForTeamDiscussionCommentInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"
    ],
    createForTeamDiscussionInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"
    ],
    deleteForCommitComment: [
      "DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForIssue: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"
    ],
    deleteForIssueComment: [
      "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForPullRequestComment: [
      "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForRelease: [
      "DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"
    ],
    deleteForTeamDiscussion: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions/{reaction_id}"
    ],
    deleteForTeamDiscussionComment: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions/{reaction_id}"
    ],
    listForCommitComment: [
      "GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"
    ],
    listForIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
    listForIssueComment: [
      "GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"
    ],
    listForPullRequestReviewComment: [
      "GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"
    ],
    listForRelease: [
      "GET /repos/{owner}/{repo}/releases/{release_id}/reactions"
    ],
    listForTeamDiscussionCommentInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"
    ],
    listForTeamDiscussionInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"
    ]
  },
  repos: {
    acceptInvitation: [
      "PATCH /user/repository_invitations/{invitation_id}",
      {},
      { renamed: ["repos", "acceptInvitationForAuthenticatedUser"] }
    ],
    acceptInvitationForAuthenticatedUser: [
      "PATCH /user/repository_invitations/{invitation_id}"
    ],
    addAppAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    addCollaborator: ["PUT /repos/{owner}/{repo}/collaborators/{username}"],
    addStatusCheckContexts: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    addTeamAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    addUserAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    cancelPagesDeployment: [
      "POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel"
    ],
    checkAutomatedSecurityFixes: [
      "GET /repos/{owner}/{repo}/automated-security-fixes"
    ],
    checkCollaborator: ["GET /repos/{owner}/{repo}/collaborators/{username}"],
    checkImmutableReleases: ["GET /repos/{owner}/{repo}/immutable-releases"],
    checkPrivateVulnerabilityReporting: [
      "GET /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    checkVulnerabilityAlerts: [
      "GET /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    codeownersErrors: ["GET /repos/{owner}/{repo}/codeowners/errors"],
    compareCommits: ["GET /repos/{owner}/{repo}/compare/{base}...{head}"],
    compareCommitsWithBasehead: [
      "GET /repos/{owner}/{repo}/compare/{basehead}"
    ],
    createAttestation: ["POST /repos/{owner}/{repo}/attestations"],
    createAutolink: ["POST /repos/{owner}/{repo}/autolinks"],
    createCommitComment: [
      "POST /repos/{owner}/{repo}/commits/{commit_sha}/comments"
    ],
    createCommitSignatureProtection: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    createCommitStatus: ["POST /repos/{owner}/{repo}/statuses/{sha}"],
    createDeployKey: ["POST /repos/{owner}/{repo}/keys"],
    createDeployment: ["POST /repos/{owner}/{repo}/deployments"],
    createDeploymentBranchPolicy: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"
    ],
    createDeploymentProtectionRule: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"
    ],
    createDeploymentStatus: [
      "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"
    ],
    createDispatchEvent: ["POST /repos/{owner}/{repo}/dispatches"],
    createForAuthenticatedUser: ["POST /user/repos"],
    createFork: ["POST /repos/{owner}/{repo}/forks"],
    createInOrg: ["POST /orgs/{org}/repos"],
    createOrUpdateEnvironment: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    createOrUpdateFileContents: ["PUT /repos/{owner}/{repo}/contents/{path}"],
    createOrgRuleset: ["POST /orgs/{org}/rulesets"],
    createPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments"],
    createPagesSite: ["POST /repos/{owner}/{repo}/pages"],
    createRelease: ["POST /repos/{owner}/{repo}/releases"],
    createRepoRuleset: ["POST /repos/{owner}/{repo}/rulesets"],
    createUsingTemplate: [
      "POST /repos/{template_owner}/{template_repo}/generate"
    ],
    createWebhook: ["POST /repos/{owner}/{repo}/hooks"],
    customPropertiesForReposCreateOrUpdateRepositoryValues: [
      "PATCH /repos/{owner}/{repo}/properties/values"
    ],
    customPropertiesForReposGetRepositoryValues: [
      "GET /repos/{owner}/{repo}/properties/values"
    ],
    declineInvitation: [
      "DELETE /user/repository_invitations/{invitation_id}",
      {},
      { renamed: ["repos", "declineInvitationForAuthenticatedUser"] }
    ],
    declineInvitationForAuthenticatedUser: [
      "DELETE /user/repository_invitations/{invitation_id}"
    ],
    delete: ["DELETE /repos/{owner}/{repo}"],
    deleteAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"
    ],
    deleteAdminBranchProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    deleteAnEnvironment: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    deleteAutolink: ["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],
    deleteBranchProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    deleteCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],
    deleteCommitSignatureProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    deleteDeployKey: ["DELETE /repos/{owner}/{repo}/keys/{key_id}"],
    deleteDeployment: [
      "DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"
    ],
    deleteDeploymentBranchPolicy: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    deleteFile: ["DELETE /repos/{owner}/{repo}/contents/{path}"],
    deleteInvitation: [
      "DELETE /repos/{owner}/{repo}/invitations/{invitation_id}"
    ],
    deleteOrgRuleset: ["DELETE /orgs/{org}/rulesets/{ruleset_id}"],
    deletePagesSite: ["DELETE /repos/{owner}/{repo}/pages"],
    deletePullRequestReviewProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    deleteRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}"],
    deleteReleaseAsset: [
      "DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"
    ],
    deleteRepoRuleset: ["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    deleteWebhook: ["DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],
    disableAutomatedSecurityFixes: [
      "DELETE /repos/{owner}/{repo}/automated-security-fixes"
    ],
    disableDeploymentProtectionRule: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"
    ],
    disableImmutableReleases: [
      "DELETE /repos/{owner}/{repo}/immutable-releases"
    ],
    disablePrivateVulnerabilityReporting: [
      "DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    disableVulnerabilityAlerts: [
      "DELETE /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    downloadArchive: [
      "GET /repos/{owner}/{repo}/zipball/{ref}",
      {},
      { renamed: ["repos", "downloadZipballArchive"] }
    ],
    downloadTarballArchive: ["GET /repos/{owner}/{repo}/tarball/{ref}"],
    downloadZipballArchive: ["GET /repos/{owner}/{repo}/zipball/{ref}"],
    enableAutomatedSecurityFixes: [
      "PUT /repos/{owner}/{repo}/automated-security-fixes"
    ],
    enableImmutableReleases: ["PUT /repos/{owner}/{repo}/immutable-releases"],
    enablePrivateVulnerabilityReporting: [
      "PUT /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    enableVulnerabilityAlerts: [
      "PUT /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    generateReleaseNotes: [
      "POST /repos/{owner}/{repo}/releases/generate-notes"
    ],
    get: ["GET /repos/{owner}/{repo}"],
    getAccessRestrictions: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"
    ],
    getAdminBranchProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    getAllDeploymentProtectionRules: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"
    ],
    getAllEnvironments: ["GET /repos/{owner}/{repo}/environments"],
    getAllStatusCheckContexts: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"
    ],
    getAllTopics: ["GET /repos/{owner}/{repo}/topics"],
    getAppsWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"
    ],
    getAutolink: ["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],
    getBranch: ["GET /repos/{owner}/{repo}/branches/{branch}"],
    getBranchProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    getBranchRules: ["GET /repos/{owner}/{repo}/rules/branches/{branch}"],
    getClones: ["GET /repos/{owner}/{repo}/traffic/clones"],
    getCodeFrequencyStats: ["GET /repos/{owner}/{repo}/stats/code_frequency"],
    getCollaboratorPermissionLevel: [
      "GET /repos/{owner}/{repo}/collaborators/{username}/permission"
    ],
    getCombinedStatusForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/status"],
    getCommit: ["GET /repos/{owner}/{repo}/commits/{ref}"],
    getCommitActivityStats: ["GET /repos/{owner}/{repo}/stats/commit_activity"],
    getCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}"],
    getCommitSignatureProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    getCommunityProfileMetrics: ["GET /repos/{owner}/{repo}/community/profile"],
    getContent: ["GET /repos/{owner}/{repo}/contents/{path}"],
    getContributorsStats: ["GET /repos/{owner}/{repo}/stats/contributors"],
    getCustomDeploymentProtectionRule: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"
    ],
    getDeployKey: ["GET /repos/{owner}/{repo}/keys/{key_id}"],
    getDeployment: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],
    getDeploymentBranchPolicy: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    getDeploymentStatus: [
      "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}"
    ],
    getEnvironment: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    getLatestPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/latest"],
    getLatestRelease: ["GET /repos/{owner}/{repo}/releases/latest"],
    getOrgRuleSuite: ["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],
    getOrgRuleSuites: ["GET /orgs/{org}/rulesets/rule-suites"],
    getOrgRuleset: ["GET /orgs/{org}/rulesets/{ruleset_id}"],
    getOrgRulesets: ["GET /orgs/{org}/rulesets"],
    getPages: ["GET /repos/{owner}/{repo}/pages"],
    getPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],
    getPagesDeployment: [
      "GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}"
    ],
    getPagesHealthCheck: ["GET /repos/{owner}/{repo}/pages/health"],
    getParticipationStats: ["GET /repos/{owner}/{repo}/stats/participation"],
    getPullRequestReviewProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    getPunchCardStats: ["GET /repos/{owner}/{repo}/stats/punch_card"],
    getReadme: ["GET /repos/{owner}/{repo}/readme"],
    getReadmeInDirectory: ["GET /repos/{owner}/{repo}/readme/{dir}"],
    getRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}"],
    getReleaseAsset: ["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],
    getReleaseByTag: ["GET /repos/{owner}/{repo}/releases/tags/{tag}"],
    getRepoRuleSuite: [
      "GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"
    ],
    getRepoRuleSuites: ["GET /repos/{owner}/{repo}/rulesets/rule-suites"],
    getRepoRuleset: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    getRepoRulesetHistory: [
      "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"
    ],
    getRepoRulesetVersion: [
      "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}"
    ],
    getRepoRulesets: ["GET /repos/{owner}/{repo}/rulesets"],
    getStatusChecksProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    getTeamsWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams"
    ],
    getTopPaths: ["GET /repos/{owner}/{repo}/traffic/popular/paths"],
    getTopReferrers: ["GET /repos/{owner}/{repo}/traffic/popular/referrers"],
    getUsersWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"
    ],
    getViews: ["GET /repos/{owner}/{repo}/traffic/views"],
    getWebhook: ["GET /repos/{owner}/{repo}/hooks/{hook_id}"],
    getWebhookConfigForRepo: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/config"
    ],
    getWebhookDelivery: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}"
    ],
    listActivities: ["GET /repos/{owner}/{repo}/activity"],
    listAttestations: [
      "GET /repos/{owner}/{repo}/attestations/{subject_digest}"
    ],
    listAutolinks: ["GET /repos/{owner}/{repo}/autolinks"],
    listBranches: ["GET /repos/{owner}/{repo}/branches"],
    listBranchesForHeadCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head"
    ],
    listCollaborators: ["GET /repos/{owner}/{repo}/collaborators"],
    listCommentsForCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/comments"
    ],
    listCommitCommentsForRepo: ["GET /repos/{owner}/{repo}/comments"],
    listCommitStatusesForRef: [
      "GET /repos/{owner}/{repo}/commits/{ref}/statuses"
    ],
    listCommits: ["GET /repos/{owner}/{repo}/commits"],
    listContributors: ["GET /repos/{owner}/{repo}/contributors"],
    listCustomDeploymentRuleIntegrations: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"
    ],
    listDeployKeys: ["GET /repos/{owner}/{repo}/keys"],
    listDeploymentBranchPolicies: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"
    ],
    listDeploymentStatuses: [
      "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"
    ],
    listDeployments: ["GET /repos/{owner}/{repo}/deployments"],
    listForAuthenticatedUser: ["GET /user/repos"],
    listForOrg: ["GET /orgs/{org}/repos"],
    listForUser: ["GET /users/{username}/repos"],
    listForks: ["GET /repos/{owner}/{repo}/forks"],
    listInvitations: ["GET /repos/{owner}/{repo}/invitations"],
    listInvitationsForAuthenticatedUser: ["GET /user/repository_invitations"],
    listLanguages: ["GET /repos/{owner}/{repo}/languages"],
    listPagesBuilds: ["GET /repos/{owner}/{repo}/pages/builds"],
    listPublic: ["GET /repositories"],
    listPullRequestsAssociatedWithCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"
    ],
    listReleaseAssets: [
      "GET /repos/{owner}/{repo}/releases/{release_id}/assets"
    ],
    listReleases: ["GET /repos/{owner}/{repo}/releases"],
    listTags: ["GET /repos/{owner}/{repo}/tags"],
    listTeams: ["GET /repos/{owner}/{repo}/teams"],
    listWebhookDeliveries: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"
    ],
    listWebhooks: ["GET /repos/{owner}/{repo}/hooks"],
    merge: ["POST /repos/{owner}/{repo}/merges"],
    mergeUpstream: ["POST /repos/{owner}/{repo}/merge-upstream"],
    pingWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],
    redeliverWebhookDelivery: [
      "POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"
    ],
    removeAppAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    removeCollaborator: [
      "DELETE /repos/{owner}/{repo}/collaborators/{username}"
    ],
    removeStatusCheckContexts: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    removeStatusCheckProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    removeTeamAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    removeUserAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    renameBranch: ["POST /repos/{owner}/{repo}/branches/{branch}/rename"],
    replaceAllTopics: ["PUT /repos/{owner}/{repo}/topics"],
    requestPagesBuild: ["POST /repos/{owner}/{repo}/pages/builds"],
    setAdminBranchProtection: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    setAppAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    setStatusCheckContexts: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    setTeamAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    setUserAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    testPushWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],
    transfer: ["POST /repos/{owner}/{repo}/transfer"],
    update: ["PATCH /repos/{owner}/{repo}"],
    updateBranchProtection: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    updateCommitComment: ["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],
    updateDeploymentBranchPolicy: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    updateInformationAboutPagesSite: ["PUT /repos/{owner}/{repo}/pages"],
    updateInvitation: [
      "PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"
    ],
    updateOrgRuleset: ["PUT /orgs/{org}/rulesets/{ruleset_id}"],
    updatePullRequestReviewProtection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    updateRelease: ["PATCH /repos/{owner}/{repo}/releases/{release_id}"],
    updateReleaseAsset: [
      "PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"
    ],
    updateRepoRuleset: ["PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    updateStatusCheckPotection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",
      {},
      { renamed: ["repos", "updateStatusCheckProtection"] }
    ],
    updateStatusCheckProtection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    updateWebhook: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],
    updateWebhookConfigForRepo: [
      "PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"
    ],
    uploadReleaseAsset: [
      "POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name,label}",
      { baseUrl: "https://uploads.github.com" }
    ]
  },
  search: {
    code: ["GET /search/code"],
    commits: ["GET /search/commits"],
    issuesAndPullRequests: ["GET /search/issues"],
    labels: ["GET /search/labels"],
    repos: ["GET /search/repositories"],
    topics: ["GET /search/topics"],
    users: ["GET /search/users"]
  },
  secretScanning: {
    createPushProtectionBypass: [
      "POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"
    ],
    getAlert: [
      "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"
    ],
    getScanHistory: ["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],
    listAlertsForOrg: ["GET /orgs/{org}/secret-scanning/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/secret-scanning/alerts"],
    listLocationsForAlert: [
      "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"
    ],
    listOrgPatternConfigs: [
      "GET /orgs/{org}/secret-scanning/pattern-configurations"
    ],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"
    ],
    updateOrgPatternConfigs: [
      "PATCH /orgs/{org}/secret-scanning/pattern-configurations"
    ]
  },
  securityAdvisories: {
    createFork: [
      "POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"
    ],
    createPrivateVulnerabilityReport: [
      "POST /repos/{owner}/{repo}/security-advisories/reports"
    ],
    createRepositoryAdvisory: [
      "POST /repos/{owner}/{repo}/security-advisories"
    ],
    createRepositoryAdvisoryCveRequest: [
      "POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"
    ],
    getGlobalAdvisory: ["GET /advisories/{ghsa_id}"],
    getRepositoryAdvisory: [
      "GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"
    ],
    listGlobalAdvisories: ["GET /advisories"],
    listOrgRepositoryAdvisories: ["GET /orgs/{org}/security-advisories"],
    listRepositoryAdvisories: ["GET /repos/{owner}/{repo}/security-advisories"],
    updateRepositoryAdvisory: [
      "PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}"
    ]
  },
  teams: {
    addOrUpdateMembershipForUserInOrg: [
      "PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    addOrUpdateRepoPermissionsInOrg: [
      "PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    checkPermissionsForRepoInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    create: ["POST /orgs/{org}/teams"],
    createDiscussionCommentInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"
    ],
    createDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions"],
    deleteDiscussionCommentInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    deleteDiscussionInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    deleteInOrg: ["DELETE /orgs/{org}/teams/{team_slug}"],
    getByName: ["GET /orgs/{org}/teams/{team_slug}"],
    getDiscussionCommentInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    getDiscussionInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    getMembershipForUserInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    list: ["GET /orgs/{org}/teams"],
    listChildInOrg: ["GET /orgs/{org}/teams/{team_slug}/teams"],
    listDiscussionCommentsInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"
    ],
    listDiscussionsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions"],
    listForAuthenticatedUser: ["GET /user/teams"],
    listMembersInOrg: ["GET /orgs/{org}/teams/{team_slug}/members"],
    listPendingInvitationsInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/invitations"
    ],
    listReposInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos"],
    removeMembershipForUserInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    removeRepoInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    updateDiscussionCommentInOrg: [
      "PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    updateDiscussionInOrg: [
      "PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    updateInOrg: ["PATCH /orgs/{org}/teams/{team_slug}"]
  },
  users: {
    addEmailForAuthenticated: [
      "POST /user/emails",
      {},
      { renamed: ["users", "addEmailForAuthenticatedUser"] }
    ],
    addEmailForAuthenticatedUser: ["POST /user/emails"],
    addSocialAccountForAuthenticatedUser: ["POST /user/social_accounts"],
    block: ["PUT /user/blocks/{username}"],
    checkBlocked: ["GET /user/blocks/{username}"],
    checkFollowingForUser: ["GET /users/{username}/following/{target_user}"],
    checkPersonIsFollowedByAuthenticated: ["GET /user/following/{username}"],
    createGpgKeyForAuthenticated: [
      "POST /user/gpg_keys",
      {},
      { renamed: ["users", "createGpgKeyForAuthenticatedUser"] }
    ],
    createGpgKeyForAuthenticatedUser: ["POST /user/gpg_keys"],
    createPublicSshKeyForAuthenticated: [
      "POST /user/keys",
      {},
      { renamed: ["users", "createPublicSshKeyForAuthenticatedUser"] }
    ],
    createPublicSshKeyForAuthenticatedUser: ["POST /user/keys"],
    createSshSigningKeyForAuthenticatedUser: ["POST /user/ssh_signing_keys"],
    deleteAttestationsBulk: [
      "POST /users/{username}/attestations/delete-request"
    ],
    deleteAttestationsById: [
      "DELETE /users/{username}/attestations/{attestation_id}"
    ],
    deleteAttestationsBySubjectDigest: [
      "DELETE /users/{username}/attestations/digest/{subject_digest}"
    ],
    deleteEmailForAuthenticated: [
      "DELETE /user/emails",
      {},
      { renamed: ["users", "deleteEmailForAuthenticatedUser"] }
    ],
    deleteEmailForAuthenticatedUser: ["DELETE /user/emails"],
    deleteGpgKeyForAuthenticated: [
      "DELETE /user/gpg_keys/{gpg_key_id}",
      {},
      { renamed: ["users", "deleteGpgKeyForAuthenticatedUser"] }
    ],
    deleteGpgKeyForAuthenticatedUser: ["DELETE /user/gpg_keys/{gpg_key_id}"],
    deletePublicSshKeyForAuthenticated: [
      "DELETE /user/keys/{key_id}",
      {},
      { renamed: ["users", "deletePublicSshKeyForAuthenticatedUser"] }
    ],
    deletePublicSshKeyForAuthenticatedUser: ["DELETE /user/keys/{key_id}"],
    deleteSocialAccountForAuthenticatedUser: ["DELETE /user/social_accounts"],
    deleteSshSigningKeyForAuthenticatedUser: [
      "DELETE /user/ssh_signing_keys/{ssh_signing_key_id}"
    ],
    follow: ["PUT /user/following/{username}"],
    getAuthenticated: ["GET /user"],
    getById: ["GET /user/{account_id}"],
    getByUsername: ["GET /users/{username}"],
    getContextForUser: ["GET /users/{username}/hovercard"],
    getGpgKeyForAuthenticated: [
      "GET /user/gpg_keys/{gpg_key_id}",
      {},
      { renamed: ["users", "getGpgKeyForAuthenticatedUser"] }
    ],
    getGpgKeyForAuthenticatedUser: ["GET /user/gpg_keys/{gpg_key_id}"],
    getPublicSshKeyForAuthenticated: [
      "GET /user/keys/{key_id}",
      {},
      { renamed: ["users", "getPublicSshKeyForAuthenticatedUser"] }
    ],
    getPublicSshKeyForAuthenticatedUser: ["GET /user/keys/{key_id}"],
    getSshSigningKeyForAuthenticatedUser: [
      "GET /user/ssh_signing_keys/{ssh_signing_key_id}"
    ],
    list: ["GET /users"],
    listAttestations: ["GET /users/{username}/attestations/{subject_digest}"],
    listAttestationsBulk: [
      "POST /users/{username}/attestations/bulk-list{?per_page,before,after}"
    ],
    listBlockedByAuthenticated: [
      "GET /user/blocks",
      {},
      { renamed: ["users", "listBlockedByAuthenticatedUser"] }
    ],
    listBlockedByAuthenticatedUser: ["GET /user/blocks"],
    listEmailsForAuthenticated: [
      "GET /user/emails",
      {},
      { renamed: ["users", "listEmailsForAuthenticatedUser"] }
    ],
    listEmailsForAuthenticatedUser: ["GET /user/emails"],
    listFollowedByAuthenticated: [
      "GET /user/following",
      {},
      { renamed: ["users", "listFollowedByAuthenticatedUser"] }
    ],
    listFollowedByAuthenticatedUser: ["GET /user/following"],
    listFollowersForAuthenticatedUser: ["GET /user/followers"],
    listFollowersForUser: ["GET /users/{username}/followers"],
    listFollowingForUser: ["GET /users/{username}/following"],
    listGpgKeysForAuthenticated: [
      "GET /user/gpg_keys",
      {},
      { renamed: ["users", "listGpgKeysForAuthenticatedUser"] }
    ],
    listGpgKeysForAuthenticatedUser: ["GET /user/gpg_keys"],
    listGpgKeysForUser: ["GET /users/{username}/gpg_keys"],
    listPublicEmailsForAuthenticated: [
      "GET /user/public_emails",
      {},
      { renamed: ["users", "listPublicEmailsForAuthenticatedUser"] }
    ],
    listPublicEmailsForAuthenticatedUser: ["GET /user/public_emails"],
    listPublicKeysForUser: ["GET /users/{username}/keys"],
    listPublicSshKeysForAuthenticated: [
      "GET /user/keys",
      {},
      { renamed: ["users", "listPublicSshKeysForAuthenticatedUser"] }
    ],
    listPublicSshKeysForAuthenticatedUser: ["GET /user/keys"],
    listSocialAccountsForAuthenticatedUser: ["GET /user/social_accounts"],
    listSocialAccountsForUser: ["GET /users/{username}/social_accounts"],
    listSshSigningKeysForAuthenticatedUser: ["GET /user/ssh_signing_keys"],
    listSshSigningKeysForUser: ["GET /users/{username}/ssh_signing_keys"],
    setPrimaryEmailVisibilityForAuthenticated: [
      "PATCH /user/email/visibility",
      {},
      { renamed: ["users", "setPrimaryEmailVisibilityForAuthenticatedUser"] }
    ],
    setPrimaryEmailVisibilityForAuthenticatedUser: [
      "PATCH /user/email/visibility"
    ],
    unblock: ["DELETE /user/blocks/{username}"],
    unfollow: ["DELETE /user/following/{username}"],
    updateAuthenticated: ["PATCH /user"]
  }
};
var endpoints_default = Endpoints;

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js
var endpointMethodsMap = /* @__PURE__ */ new Map();
for (const [scope, endpoints] of Object.entries(endpoints_default)) {
  for (const [methodName, endpoint2] of Object.entries(endpoints)) {
    const [route, defaults, decorations] = endpoint2;
    const [method, url] = route.split(/ /);
    const endpointDefaults = Object.assign(
      {
        method,
        url
      },
      defaults
    );
    if (!endpointMethodsMap.has(scope)) {
      endpointMethodsMap.set(scope, /* @__PURE__ */ new Map());
    }
    endpointMethodsMap.get(scope).set(methodName, {
      scope,
      methodName,
      endpointDefaults,
      decorations
    });
  }
}
var handler = {
  has({ scope }, methodName) {
    return endpointMethodsMap.get(scope).has(methodName);
  },
  getOwnPropertyDescriptor(target, methodName) {
    return {
      value: this.get(target, methodName),
      // ensures method is in the cache
      configurable: true,
      writable: true,
      enumerable: true
    };
  },
  defineProperty(target, methodName, descriptor) {
    Object.defineProperty(target.cache, methodName, descriptor);
    return true;
  },
  deleteProperty(target, methodName) {
    delete target.cache[methodName];
    return true;
  },
  ownKeys({ scope }) {
    return [...endpointMethodsMap.get(scope).keys()];
  },
  set(target, methodName, value) {
    return target.cache[methodName] = value;
  },
  get({ octokit, scope, cache }, methodName) {
    if (cache[methodName]) {
      return cache[methodName];
    }
    const method = endpointMethodsMap.get(scope).get(methodName);
    if (!method) {
      return void 0;
    }
    const { endpointDefaults, decorations } = method;
    if (decorations) {
      cache[methodName] = decorate(
        octokit,
        scope,
        methodName,
        endpointDefaults,
        decorations
      );
    } else {
      cache[methodName] = octokit.request.defaults(endpointDefaults);
    }
    return cache[methodName];
  }
};
function endpointsToMethods(octokit) {
  const newMethods = {};
  for (const scope of endpointMethodsMap.keys()) {
    newMethods[scope] = new Proxy({ octokit, scope, cache: {} }, handler);
  }
  return newMethods;
}
function decorate(octokit, scope, methodName, defaults, decorations) {
  const requestWithDefaults = octokit.request.defaults(defaults);
  function withDecorations(...args) {
    let options = requestWithDefaults.endpoint.merge(...args);
    if (decorations.mapToData) {
      options = Object.assign({}, options, {
        data: options[decorations.mapToData],
        [decorations.mapToData]: void 0
      });
      return requestWithDefaults(options);
    }
    if (decorations.renamed) {
      const [newScope, newMethodName] = decorations.renamed;
      octokit.log.warn(
        `octokit.${scope}.${methodName}() has been renamed to octokit.${newScope}.${newMethodName}()`
      );
    }
    if (decorations.deprecated) {
      octokit.log.warn(decorations.deprecated);
    }
    if (decorations.renamedParameters) {
      const options2 = requestWithDefaults.endpoint.merge(...args);
      for (const [name, alias] of Object.entries(
        decorations.renamedParameters
      )) {
        if (name in options2) {
          octokit.log.warn(
            `"${name}" parameter is deprecated for "octokit.${scope}.${methodName}()". Use "${alias}" instead`
          );
          if (!(alias in options2)) {
            options2[alias] = options2[name];
          }
          delete options2[name];
        }
      }
      return requestWithDefaults(options2);
    }
    return requestWithDefaults(...args);
  }
  return Object.assign(withDecorations, requestWithDefaults);
}

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js
function restEndpointMethods(octokit) {
  const api = endpointsToMethods(octokit);
  return {
    rest: api
  };
}
restEndpointMethods.VERSION = VERSION6;
function legacyRestEndpointMethods(octokit) {
  const api = endpointsToMethods(octokit);
  return {
    ...api,
    rest: api
  };
}
legacyRestEndpointMethods.VERSION = VERSION6;




/***/ }),

/***/ 133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ isChangeRef),
/* harmony export */   E7: () => (/* binding */ gitHubParts),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   lc: () => (/* binding */ providerOf),
/* harmony export */   wI: () => (/* binding */ providerIds)
/* harmony export */ });
// packages/core/lib/contracts/ref.js
var providerIds = ["github", "jira", "notion", "azure", "linear", "beads", "custom"];
function providerOf(ref) {
  return ref.slice(0, ref.indexOf(":"));
}
function nameOf(ref) {
  return ref.slice(ref.indexOf(":") + 1);
}
function isChangeRef(ref) {
  return ref.startsWith("change:");
}
function gitHubParts(ref) {
  const found = /(?:^|:)([^/:\s]+\/[^/#\s]+)#(\d+)$/.exec(ref);
  return found ? { repository: found[1], number: Number(found[2]) } : void 0;
}




/***/ }),

/***/ 6480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ SatelliteError),
/* harmony export */   v: () => (/* binding */ advice)
/* harmony export */ });
// packages/core/lib/errors/codes.js
var advice = {
  // what a user wrote
  CONFIG_SYNTAX: "Correct the YAML at the line shown.",
  CONFIG_SHAPE: "Compare with `satellite schema config`.",
  CONFIG_UNKNOWN_KEY: "Remove the key, or correct its spelling.",
  CONFIG_SECRET: "Remove the token, revoke it, and put a new one into the environment.",
  CONFIG_TWICE: "Keep one of the two config files.",
  CONFIG_MEANING: "Change one of the values that contradict each other.",
  CONFIG_TOO_LARGE: "Keep the config under 256 KiB.",
  NOT_AVAILABLE_YET: "Leave it out for now; a later version takes it.",
  USAGE: "See `satellite --help`.",
  SPEC_TOO_LARGE: "Keep the spec under 1 MB.",
  FRONT_MATTER: "Use plain YAML front matter: no tags, no code, at most 64 KiB.",
  MARKUP_LIMIT: "Flatten the nesting or split the document.",
  REGEX: "Use a pattern that RE2 accepts: no look-around, no back-references.",
  // what came in
  EVENT_NOT_JSON: "The event file must hold the webhook's JSON; re-run the job.",
  EVENT_SHAPE: "The event lacks a field that GitHub always sends; check what wrote the event file.",
  EVENT_UNKNOWN: "Run Satellite on one of the events that the README lists.",
  BLOCK_BROKEN: "Restore or delete the Satellite markers in the pull request's text, then run again.",
  // what the services said
  NOT_FOUND: "Check the key, and that the token can see its project.",
  UNAUTHORIZED: "The credential was refused: renew it, and check which site it belongs to.",
  FORBIDDEN: "Give the token the permission that the README's table lists for this feature.",
  RATE_LIMITED: "Wait until the time shown, then run again.",
  CONFLICT: "Somebody else wrote at the same moment; run again.",
  REFUSED: "The service refused the request; its own words stand beside this.",
  GONE: "The service has withdrawn this address; update Satellite.",
  UNAVAILABLE: "The service is down or answered with an error; run again later.",
  TIMEOUT: "The service did not answer in time; run again later.",
  NETWORK: "The service could not be reached: check the address and the network.",
  BAD_ANSWER: "The service answered in a shape that is not its own; check the address and any proxy between.",
  TOO_LONG: "Shorten the text; the limit stands beside this.",
  NO_CREDENTIALS: "Set the token that the message names.",
  NO_PATH: "The workflow has no way from the present state to the wanted one; move the ticket by hand, or map another state.",
  FIELDS_REQUIRED: "The transition's screen requires fields; give them under `remotes.jira.fields`, or move the ticket by hand.",
  NOT_GIT: "Run this inside a git repository, or name one with --cwd.",
  GIT: "git refused; its own words stand beside this.",
  SHALLOW: "Fetch the whole history: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout.",
  NOT_LOOKED_AT: "Give an account, a pull request or a network, and run again.",
  OUR_FAULT: "This is a defect of Satellite: please report it with the text above."
};

// packages/core/lib/errors/satellite-error.js
var SatelliteError = class extends Error {
  code;
  /** File, URL or path that it is about; never a secret. */
  where;
  retryAfterMs;
  constructor(code, message, options = {}) {
    super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
    this.name = "SatelliteError";
    this.code = code;
    if (options.where !== void 0)
      this.where = options.where;
    if (options.retryAfterMs !== void 0)
      this.retryAfterMs = options.retryAfterMs;
  }
};




/***/ }),

/***/ 8142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ sendOnce),
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   KB: () => (/* binding */ repeatByMethod),
/* harmony export */   Se: () => (/* binding */ understood),
/* harmony export */   Vk: () => (/* binding */ jiraLimits),
/* harmony export */   _3: () => (/* binding */ nodeTransport),
/* harmony export */   fQ: () => (/* binding */ asFetch),
/* harmony export */   mb: () => (/* binding */ gitHubLimits),
/* harmony export */   n2: () => (/* binding */ toUnread),
/* harmony export */   pH: () => (/* binding */ governed)
/* harmony export */ });
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6480);


// packages/providers/lib/shared/http/inflate.js
async function inflated(incoming, maxBytes) {
  const parts = [];
  let bytes = 0;
  for await (const part of await unpacked(incoming)) {
    const piece = part;
    bytes += piece.byteLength;
    if (bytes > maxBytes) {
      incoming.destroy();
      throw new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_0__/* .SatelliteError */ .m("BAD_ANSWER", `the answer is larger than ${maxBytes} bytes`);
    }
    parts.push(piece);
  }
  return Buffer.concat(parts, bytes).toString("utf8");
}
async function unpacked(incoming) {
  const coding = (incoming.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (coding === "identity" || coding === "")
    return incoming;
  const zlib = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8522, 19));
  const unpack = coding === "gzip" || coding === "x-gzip" ? zlib.createGunzip() : coding === "br" ? zlib.createBrotliDecompress() : void 0;
  if (!unpack)
    throw new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_0__/* .SatelliteError */ .m("BAD_ANSWER", `the answer is packed as "${coding}", which was not asked for`);
  incoming.once("error", (error) => unpack.destroy(error));
  incoming.once("aborted", () => unpack.destroy(Object.assign(new Error("cut"), { code: "ECONNRESET" })));
  return incoming.pipe(unpack);
}

// packages/providers/lib/shared/http/safe-url.js
function isLoopback(hostname) {
  return hostname === "localhost" || hostname === "[::1]" || hostname === "::1" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
function safeUrl(text) {
  if (!URL.canParse(text))
    throw new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_0__/* .SatelliteError */ .m("USAGE", "this is no address; https://\u2026 is needed");
  const url = new URL(text);
  if (url.username !== "" || url.password !== "")
    throw new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_0__/* .SatelliteError */ .m("USAGE", `${url.origin}: an address must not carry credentials`);
  const safe = url.protocol === "https:" || url.protocol === "http:" && isLoopback(url.hostname);
  if (!safe)
    throw new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_0__/* .SatelliteError */ .m("USAGE", `${url.origin}: only https addresses are used (http on loopback only)`);
  return url;
}

// packages/providers/lib/shared/http/types.js
var NoAnswer = class extends _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_0__/* .SatelliteError */ .m {
  lost;
  constructor(code, message, options) {
    super(code, message, options);
    this.name = "NoAnswer";
    this.lost = options.lost;
  }
};
function shown(request) {
  return `${request.method} ${shownUrl(request.url)}`;
}
function shownUrl(url) {
  try {
    const { origin, pathname } = new URL(url);
    return origin + pathname;
  } catch {
    return "(no address)";
  }
}

// packages/providers/lib/shared/http/node-transport.js
var redirects = 3;
function nodeTransport(options = {}) {
  const agents = /* @__PURE__ */ new Map();
  const agentFor = (url) => {
    if (options.agent)
      return options.agent(url);
    let agent = agents.get(url.protocol);
    if (!agent)
      agents.set(url.protocol, agent = keepAlive(url.protocol));
    return agent;
  };
  return async (request) => {
    let current = request;
    for (let hop = 0; ; hop += 1) {
      const url = safeUrl(current.url);
      const answer = await exchange(current, url, await agentFor(url), options);
      const next = redirected(current, url, answer);
      if (!next || hop === redirects)
        return answer;
      current = next;
    }
  };
}
async function moduleFor(protocol) {
  return protocol === "https:" ? await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19)) : await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19));
}
async function keepAlive(protocol) {
  const { Agent } = await moduleFor(protocol);
  return new Agent({ keepAlive: true, maxSockets: 8, timeout: 6e4 });
}
function redirected(request, from, answer) {
  const reading = request.method === "GET" || request.method === "HEAD";
  const follow = answer.status === 307 || answer.status === 308 || reading && [301, 302, 303].includes(answer.status);
  const location = answer.headers["location"];
  if (!follow || location === void 0)
    return void 0;
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : void 0;
  return to && to.origin === from.origin ? { ...request, url: to.href } : void 0;
}
async function exchange(request, url, agent, options) {
  const { request: open } = await moduleFor(url.protocol);
  const body = request.body === void 0 ? void 0 : Buffer.from(request.body, "utf8");
  const headers = {
    "user-agent": options.userAgent ?? "satellite",
    "accept-encoding": "gzip, br",
    ...request.headers,
    ...body ? { "content-length": String(body.byteLength) } : {}
  };
  const settings = { method: request.method, headers, agent };
  const timeoutMs = request.timeoutMs ?? options.timeoutMs ?? 3e4;
  return await new Promise((resolve, reject) => {
    let sent = false;
    const outgoing = open(url, settings);
    const timer = setTimeout(() => {
      reject(new NoAnswer("TIMEOUT", `${shown(request)}: no answer within ${timeoutMs} ms`, {
        lost: sent,
        where: url.origin
      }));
      outgoing.destroy();
    }, timeoutMs);
    const fail = (cause) => {
      clearTimeout(timer);
      reject(cause instanceof _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_0__/* .SatelliteError */ .m ? cause : network(request, url, cause, sent));
    };
    outgoing.once("socket", (socket) => {
      if (socket.connecting)
        socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => sent = true);
      else
        sent = true;
    });
    outgoing.once("error", fail);
    outgoing.once("response", (incoming) => {
      inflated(incoming, options.maxBytes ?? 32 * 1024 * 1024).then((text) => {
        clearTimeout(timer);
        resolve({ status: incoming.statusCode ?? 0, headers: flat(incoming), text, url: url.href });
      }, fail);
    });
    outgoing.end(body);
  });
}
function network(request, url, cause, sent) {
  const code = typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string" ? cause.code : "no connection";
  return new NoAnswer("NETWORK", `${shown(request)}: ${code}`, { lost: sent, where: url.origin });
}
function flat(incoming) {
  const headers = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== void 0)
      headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return headers;
}

// packages/providers/lib/shared/http/once.js
async function sendOnce(send, find, tries = 3) {
  for (let sent = 1; ; sent += 1) {
    try {
      return await send();
    } catch (error) {
      if (!isLost(error))
        throw error;
      const found = await find();
      if (found !== void 0)
        return found;
      if (sent === tries)
        throw error;
    }
  }
}
function isLost(error) {
  return noAnswerIn(error)?.lost === true;
}
function noAnswerIn(error) {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth += 1) {
    if (current instanceof NoAnswer)
      return current;
  }
  return void 0;
}

// packages/providers/lib/shared/http/lane.js
var Lane = class {
  #free;
  #waiting = [];
  constructor(width) {
    this.#free = width;
  }
  async through(work) {
    if (this.#free > 0)
      this.#free -= 1;
    else
      await new Promise((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next)
        next();
      else
        this.#free += 1;
    }
  }
};

// packages/providers/lib/shared/http/governed.js
var transient = /* @__PURE__ */ new Set([408, 500, 502, 503, 504]);
function governed(transport, options) {
  const hosts = /* @__PURE__ */ new Map();
  return async (request) => {
    const host = stateOf(hosts, request, options);
    const lane = request.repeat === "safe" ? host.reads : host.writes;
    return await lane.through(() => patiently(transport, request, host, options));
  };
}
function stateOf(hosts, request, options) {
  const key = URL.canParse(request.url) ? new URL(request.url).host : "";
  let host = hosts.get(key);
  if (!host) {
    host = { reads: new Lane(options.concurrency ?? 6), writes: new Lane(1), notBeforeMs: 0, calls: 0, repeats: 0 };
    hosts.set(key, host);
  }
  return host;
}
async function patiently(transport, request, host, options) {
  const attempts = options.attempts ?? 4;
  for (let tries = 1; ; tries += 1) {
    await untilAllowed(request, host, options);
    const outcome = await attempt(transport, request, host, options);
    if (outcome.give)
      return outcome.answer;
    const more = tries < attempts && host.repeats < 10 + host.calls / 10;
    const waitMs = outcome.askedMs ?? backoffMs(tries, options.clock.random());
    const fits = options.clock.nowMs() + waitMs < options.deadlineMs;
    if (fits)
      host.notBeforeMs = Math.max(host.notBeforeMs, options.clock.nowMs() + waitMs);
    if (!outcome.repeatable || !more || !fits)
      return outcome.last(waitMs);
    host.repeats += 1;
    options.log?.(`${shown(request)}: ${outcome.why}; again in ${waitMs} ms`);
  }
}
function backoffMs(tries, random) {
  return Math.floor(random * Math.min(3e4, 500 * 2 ** (tries - 1)));
}
async function untilAllowed(request, host, { clock, deadlineMs }) {
  for (let now = clock.nowMs(); host.notBeforeMs > now; now = clock.nowMs()) {
    if (host.notBeforeMs >= deadlineMs)
      throw limited(request, host.notBeforeMs - now);
    await clock.sleep(host.notBeforeMs - now);
  }
  if (clock.nowMs() >= deadlineMs)
    throw new NoAnswer("TIMEOUT", `${shown(request)}: not sent, the run's time is used up`, { lost: false });
}
async function attempt(transport, request, host, options) {
  host.calls += 1;
  const leftMs = options.deadlineMs - options.clock.nowMs();
  let answer;
  try {
    answer = await transport({ ...request, timeoutMs: Math.max(1, Math.min(request.timeoutMs ?? 3e4, leftMs)) });
  } catch (error) {
    if (!(error instanceof NoAnswer))
      throw error;
    return {
      give: false,
      repeatable: request.repeat !== "once" || !error.lost,
      why: error.message,
      last: () => raise(error)
    };
  }
  const news = readNews(answer, options);
  if (news.slowMs !== void 0)
    host.notBeforeMs = Math.max(host.notBeforeMs, options.clock.nowMs() + news.slowMs);
  if (news.limited) {
    const { retryAfterMs: askedMs, kind } = news.limited;
    return {
      give: false,
      repeatable: true,
      why: `limited (${kind})`,
      askedMs,
      last: (waitMs) => raise(limited(request, askedMs ?? waitMs))
    };
  }
  return transient.has(answer.status) ? unavailable(request, answer, options) : { give: true, answer };
}
function unavailable(request, answer, options) {
  const why = `answered ${answer.status}`;
  const askedMs = readNews({ ...answer, status: 429 }, options).limited?.retryAfterMs;
  if (request.repeat !== "once")
    return { give: false, repeatable: true, why, askedMs, last: () => answer };
  const lost = () => raise(new NoAnswer("UNAVAILABLE", `${shown(request)}: ${why}`, { lost: true }));
  return { give: false, repeatable: false, why, askedMs, last: lost };
}
function readNews(answer, options) {
  for (const read of options.readers) {
    const news = read(answer, options.clock.nowMs());
    if (news.limited || news.slowMs !== void 0)
      return news;
  }
  return {};
}
function limited(request, waitMs) {
  const seconds = Math.ceil(waitMs / 1e3);
  return new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_0__/* .SatelliteError */ .m("RATE_LIMITED", `${shown(request)}: the service asks to wait ${seconds} s, longer than this run may`, { retryAfterMs: waitMs });
}
function raise(error) {
  throw error;
}

// packages/providers/lib/shared/http/limits.js
function retryAfterMs(value, nowMs) {
  const text = value?.trim() ?? "";
  if (/^\d{1,9}(?:\.\d+)?$/.test(text))
    return Math.ceil(Number(text) * 1e3);
  if (!/[a-z]/i.test(text))
    return void 0;
  const at = Date.parse(text);
  return Number.isNaN(at) ? void 0 : Math.max(0, at - nowMs);
}
var gitHubLimits = ({ status, headers, text }, nowMs) => {
  const spent = status === 200 && headers["x-ratelimit-remaining"] === "0" && text.slice(0, 4e3).includes('"RATE_LIMITED"');
  if (status !== 403 && status !== 429 && !spent)
    return {};
  const asked = retryAfterMs(headers["retry-after"], nowMs);
  if (asked !== void 0)
    return { limited: { retryAfterMs: asked, kind: "github-secondary" } };
  if (headers["x-ratelimit-remaining"] === "0") {
    return {
      limited: { retryAfterMs: untilEpochSeconds(headers["x-ratelimit-reset"], nowMs), kind: "github-primary" }
    };
  }
  if (/secondary rate limit|abuse detection/i.test(text.slice(0, 4e3)))
    return { limited: { retryAfterMs: 6e4, kind: "github-secondary" } };
  return status === 429 ? { limited: { retryAfterMs: void 0, kind: "unknown" } } : {};
};
var jiraKinds = {
  "jira-burst-based": "jira-burst",
  "jira-per-issue-on-write": "jira-issue",
  "jira-quota-global-based": "jira-quota",
  "jira-quota-tenant-based": "jira-quota"
};
var jiraLimits = ({ status, headers }, nowMs) => {
  const reset = untilDate(headers["x-ratelimit-reset"], nowMs);
  if (status === 429) {
    const kind = jiraKinds[(headers["ratelimit-reason"] ?? "").trim().toLowerCase()] ?? "unknown";
    const wait = retryAfterMs(headers["retry-after"], nowMs) ?? reset;
    return { limited: { retryAfterMs: wait ?? (kind === "jira-issue" ? 2e3 : void 0), kind } };
  }
  if (headers["x-ratelimit-nearlimit"]?.toLowerCase() === "true")
    return { slowMs: Math.min(reset ?? 1e3, 5e3) };
  return {};
};
function untilEpochSeconds(value, nowMs) {
  return value !== void 0 && /^\d{1,12}$/.test(value) ? Math.max(0, Number(value) * 1e3 - nowMs) : void 0;
}
function untilDate(value, nowMs) {
  const at = value === void 0 ? Number.NaN : Date.parse(value);
  return Number.isNaN(at) ? void 0 : Math.max(0, at - nowMs);
}

// packages/providers/lib/shared/http/fetch.js
function asFetch(transport, repeatOf = repeatByMethod) {
  return async (url, init = {}) => {
    const headers = {};
    for (const [name, value] of Object.entries(init.headers ?? {})) {
      if (typeof value === "string" || typeof value === "number")
        headers[name.toLowerCase()] = String(value);
    }
    const body = typeof init.body === "string" ? { body: init.body } : {};
    const request = { method: (init.method ?? "GET").toUpperCase(), url, headers, ...body };
    return toFetchAnswer(await transport({ ...request, repeat: repeatOf(request) }));
  };
}
function repeatByMethod({ method, url, body }) {
  if (method === "GET" || method === "HEAD")
    return "safe";
  if (method === "PUT" || method === "DELETE" || method === "PATCH")
    return "idempotent";
  const query = new URL(url).pathname.endsWith("/graphql") && body !== void 0 && !/"query"\s*:\s*"\s*mutation\b/.test(body);
  return query ? "safe" : "once";
}
function toFetchAnswer({ status, headers, text, url }) {
  return {
    ok: status >= 200 && status < 300,
    status,
    url,
    headers: {
      get: (name) => headers[name.toLowerCase()] ?? null,
      has: (name) => headers[name.toLowerCase()] !== void 0,
      [Symbol.iterator]: () => Object.entries(headers)[Symbol.iterator]()
    },
    text: () => Promise.resolve(text),
    json: () => Promise.resolve().then(() => JSON.parse(text)),
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer)
  };
}

// packages/providers/lib/shared/http/unread.js
function codeOfStatus(status) {
  if (status === 401 || status === 407)
    return "UNAUTHORIZED";
  if (status === 403)
    return "FORBIDDEN";
  if (status === 404)
    return "NOT_FOUND";
  if (status === 410)
    return "GONE";
  if (status === 408 || status === 504)
    return "TIMEOUT";
  if (status === 409 || status === 412)
    return "CONFLICT";
  if (status === 413)
    return "TOO_LONG";
  if (status === 429)
    return "RATE_LIMITED";
  if (status >= 500)
    return "UNAVAILABLE";
  if (status >= 400)
    return "REFUSED";
  return "BAD_ANSWER";
}
function satelliteErrorIn(error) {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth += 1) {
    if (current instanceof _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_0__/* .SatelliteError */ .m)
      return current;
  }
  return void 0;
}
function failedAnswerIn(cause) {
  if (typeof cause !== "object" || cause === null)
    return void 0;
  const answer = "response" in cause && typeof cause.response === "object" && cause.response !== null ? cause.response : cause;
  if (!("status" in answer) || typeof answer.status !== "number")
    return void 0;
  const headers = "headers" in answer && typeof answer.headers === "object" && answer.headers !== null ? answer.headers : {};
  return { status: answer.status, headers };
}
function toUnread(what, cause, ref) {
  const { code, retryAfterMs: waitMs, why } = understood(cause);
  return {
    what,
    ...ref === void 0 ? {} : { ref },
    code,
    says: `${what} could not be read: ${why}`,
    ...waitMs === void 0 ? {} : { retryAfterMs: waitMs }
  };
}
function understood(cause) {
  const own = satelliteErrorIn(cause);
  if (own)
    return {
      code: own.code,
      why: own.message,
      ...own.retryAfterMs === void 0 ? {} : { retryAfterMs: own.retryAfterMs }
    };
  const answer = failedAnswerIn(cause);
  if (!answer)
    throw cause;
  const code = codeOfStatus(answer.status);
  const header = answer.headers?.["retry-after"];
  const wait = typeof header === "string" && /^\d+$/.test(header) ? retryAfterMs(header, 0) : void 0;
  return {
    code,
    why: `${reasons[code] ?? "the service refused"} (status ${answer.status})`,
    ...wait === void 0 ? {} : { retryAfterMs: wait }
  };
}
var reasons = {
  UNAUTHORIZED: "the credential was refused",
  FORBIDDEN: "the token may not do this",
  NOT_FOUND: "it does not exist, or the token cannot see it",
  GONE: "the service has withdrawn this address",
  TIMEOUT: "the service did not answer in time",
  CONFLICT: "somebody else wrote at the same moment",
  RATE_LIMITED: "the service asks to wait",
  UNAVAILABLE: "the service is down",
  BAD_ANSWER: "the answer is not what the service sends",
  TOO_LONG: "the text is too long"
};




/***/ }),

/***/ 9792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NJ: () => (/* binding */ unless),
/* harmony export */   UU: () => (/* binding */ createClient),
/* harmony export */   XJ: () => (/* binding */ codeOfError),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _chunk_NUFBERRD_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1683);
/* harmony import */ var _chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8142);
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6480);




// node_modules/@octokit/plugin-request-log/dist-src/version.js
var VERSION = "6.0.0";

// node_modules/@octokit/plugin-request-log/dist-src/index.js
function requestLog(octokit) {
  octokit.hook.wrap("request", (request, options) => {
    octokit.log.debug("request", options);
    const start = Date.now();
    const requestOptions = octokit.request.endpoint.parse(options);
    const path = requestOptions.url.replace(options.baseUrl, "");
    return request(options).then((response) => {
      const requestId = response.headers["x-github-request-id"];
      octokit.log.info(
        `${requestOptions.method} ${path} - ${response.status} with id ${requestId} in ${Date.now() - start}ms`
      );
      return response;
    }).catch((error) => {
      const requestId = error.response?.headers["x-github-request-id"] || "UNKNOWN";
      octokit.log.error(
        `${requestOptions.method} ${path} - ${error.status} with id ${requestId} in ${Date.now() - start}ms`
      );
      throw error;
    });
  });
}
requestLog.VERSION = VERSION;

// node_modules/@octokit/rest/dist-src/version.js
var VERSION2 = "22.0.1";

// node_modules/@octokit/rest/dist-src/index.js
var Octokit2 = _chunk_NUFBERRD_js__WEBPACK_IMPORTED_MODULE_0__/* .Octokit */ .Eg.plugin(requestLog, _chunk_NUFBERRD_js__WEBPACK_IMPORTED_MODULE_0__/* .legacyRestEndpointMethods */ .TX, _chunk_NUFBERRD_js__WEBPACK_IMPORTED_MODULE_0__/* .paginateRest */ .ud).defaults(
  {
    userAgent: `octokit-rest.js/${VERSION2}`
  }
);

// packages/providers/lib/github/client.js
var quiet = () => void 0;
function createClient(options) {
  const settings = {
    ...options.token ? { auth: options.token } : {},
    baseUrl: options.apiUrl,
    userAgent: "satellite",
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: { fetch: (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_1__/* .asFetch */ .fQ)(options.transport, repeatOf) }
  };
  const rest = options.createOctokit?.(settings) ?? new Octokit2(settings);
  let plain = false;
  async function graphql(query, variables) {
    const text = compact(plain ? withoutOptional(query) : query);
    const { data: body } = await rest.request(`POST ${options.graphqlUrl}`, { query: text, variables });
    const { data, errors = [] } = answerOf(body);
    if (!plain && lacksOptional(query, errors)) {
      plain = true;
      return await graphql(query, variables);
    }
    if (data === void 0 || data === null)
      throw whole(errors);
    return { data, errors };
  }
  return { rest, graphql };
}
function repeatOf(request) {
  const { method, url, body } = request;
  if (method === "PATCH" && url.includes("/check-runs/") && body?.includes('"annotations"'))
    return "once";
  if (method === "POST" && /\/issues\/\d+\/labels$/.test(url))
    return "idempotent";
  return (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_1__/* .repeatByMethod */ .KB)(request);
}
function withoutOptional(query) {
  return query.replace(/^.*#\?$/gm, "");
}
function lacksOptional(query, errors) {
  const optional = query.split("\n").filter((line) => line.endsWith("#?"));
  return errors.some(({ extensions }) => {
    const field = extensions?.code === "undefinedField" ? extensions.fieldName : void 0;
    return field !== void 0 && optional.some((line) => line.includes(field));
  });
}
function compact(query) {
  return query.replace(/#\?$/gm, "").replace(/\s+/g, " ").trim();
}
function answerOf(body) {
  if (typeof body === "object" && body !== null && ("data" in body || "errors" in body)) {
    return body;
  }
  throw new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_2__/* .SatelliteError */ .m("BAD_ANSWER", "GitHub's GraphQL answered in a shape that is not its own");
}
function whole(errors) {
  const [first] = errors;
  const code = first === void 0 ? "BAD_ANSWER" : codeOfError(first);
  return new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_2__/* .SatelliteError */ .m(code, `GitHub's GraphQL gave no data: ${(first?.message ?? "and no reason").slice(0, 200)}`);
}
function codeOfError({ type, message }) {
  if (type === "NOT_FOUND")
    return "NOT_FOUND";
  if (type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES")
    return "FORBIDDEN";
  if (type === "RATE_LIMITED")
    return "RATE_LIMITED";
  return /timeout|timed out|something went wrong/i.test(message) ? "UNAVAILABLE" : "REFUSED";
}
function statusOf(error) {
  if (typeof error !== "object" || error === null || !("response" in error) || !("status" in error))
    return void 0;
  return error.response !== void 0 && typeof error.status === "number" ? error.status : void 0;
}
async function unless(statuses, ask) {
  try {
    return await ask();
  } catch (error) {
    const status = statusOf(error);
    if (status !== void 0 && statuses.includes(status))
      return void 0;
    throw error;
  }
}




/***/ }),

/***/ 8001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ codePoints),
/* harmony export */   KD: () => (/* binding */ checked),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   kL: () => (/* binding */ tighten),
/* harmony export */   pc: () => (/* binding */ baseUrl),
/* harmony export */   sb: () => (/* binding */ defaultConfig)
/* harmony export */ });
// packages/core/lib/config/defaults/default-config.js
var colors = {
  open: "d4c5f9",
  in_progress: "fbca04",
  blocked: "b60205",
  in_review: "1d76db",
  closed: "0e8a16",
  failed: "d93f0b"
};
var defaultSync = {
  strategy: "manual",
  safe_mode: true,
  bulk_limit: 25,
  watch_interval: "60s",
  comments: "off",
  fields: { title: "both", body: "both", status: "both", assignee: "both", labels: "both", priority: "pull" },
  custom_fields: []
};
function defaultConfig() {
  return {
    mode: "strict",
    remotes: {
      github: { enabled: true, authMode: "token" },
      jira: { enabled: false, projects: [], transport: "rest", statusMap: {}, transitions: {}, fields: {} },
      notion: { enabled: false },
      azure: { enabled: false },
      linear: { enabled: false },
      beads: { enabled: false },
      custom: {}
    },
    people: [],
    policy: {
      ticket: {
        required: true,
        states: ["open", "in_progress", "in_review"],
        types: [],
        projects: [],
        assignee: "any",
        approval: "none",
        maxPerChange: 10
      },
      commits: "change",
      spec: {
        required: false,
        paths: ["specs/**/spec.md", "specs/**/README.md", "docs/specs/**/*.md"],
        sections: ["Acceptance Criteria"],
        beforeCode: false
      },
      risk: { high: { approval: "other-person" } },
      exempt: {
        bots: ["dependabot", "renovate"],
        labels: ["no-ticket"],
        paths: [],
        marker: "No-Ticket:",
        by: ["maintain", "admin"]
      },
      unverifiable: "fail"
    },
    pullRequest: { injectSpec: true, heading: "Implementation Spec", closeKeyword: "Closes", comment: "on-failure" },
    labels: {
      byState: {
        open: null,
        in_progress: "status: in progress",
        blocked: "status: blocked",
        in_review: "status: in review",
        closed: "status: done",
        failed: "status: failed"
      },
      colors,
      createMissing: true
    },
    milestones: { from: "fix_version", createMissing: true, progress: false },
    on: {},
    workspace: { kind: "auto", write: "direct" },
    mapping: [],
    sync: defaultSync,
    store: { url: "file:.satellite/state.db" },
    notYet: []
  };
}

// packages/core/lib/config/defaults/tighten.js
var strictness = { off: 0, warn: 1, strict: 2 };
function tighten(config, inputs) {
  const { mode } = inputs;
  if (mode === void 0 || mode === config.mode)
    return { config, ignored: [] };
  if (strictness[mode] < strictness[config.mode])
    return { config, ignored: ["mode"] };
  return { config: { ...config, mode }, ignored: [] };
}

// packages/core/lib/config/defaults/base-url.js
var name = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
var quad = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;
function baseUrl(text) {
  if (text.length > 300)
    return { wrong: "is longer than 300 characters" };
  const schemed = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(text);
  const scheme = schemed?.[1]?.toLowerCase() ?? "https";
  if (scheme !== "https" && scheme !== "http")
    return { wrong: "must begin with https://" };
  const rest = text.slice(schemed?.[0].length ?? 0).replace(/\/$/, "");
  if (rest.includes("@"))
    return { wrong: "must not name a user" };
  if (/[/\\?#]/.test(rest))
    return { wrong: "must be a host alone, without path, query or fragment" };
  const parts = /^(\[[0-9A-Fa-f:]+\]|[^:[\]]+)(?::([1-9]\d{0,4}))?$/.exec(rest);
  const host = parts?.[1]?.toLowerCase();
  const port = parts?.[2];
  if (host === void 0 || Number(port ?? 1) > 65535)
    return { wrong: "is no host name" };
  const local = isLoopback(host);
  if (!local && !isHost(host))
    return { wrong: "is no full host name such as company.atlassian.net" };
  if (scheme === "http" && !local)
    return { wrong: "must begin with https://; http is taken on loopback only" };
  return { url: `${scheme}://${host}${port === void 0 ? "" : `:${port}`}` };
}
function isLoopback(host) {
  return host === "localhost" || host === "[::1]" || quad.test(host) && host.startsWith("127.");
}
function isHost(host) {
  if (quad.test(host))
    return true;
  const labels = host.split(".");
  return labels.length > 1 && labels.every((label) => name.test(label)) && /^[a-z]/.test(labels.at(-1) ?? "");
}

// packages/core/lib/validation/path.js
function pathText(path) {
  let text = "";
  for (const step of path) {
    if (typeof step === "number")
      text += `[${step}]`;
    else if (/^[A-Za-z_][\w-]*$/.test(step))
      text += text === "" ? step : `.${step}`;
    else
      text += `[${JSON.stringify(step)}]`;
  }
  return text;
}
function fromPointer(pointer) {
  if (pointer === "")
    return [];
  return pointer.slice(1).split("/").map((step) => /^(0|[1-9]\d{0,8})$/.test(step) ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// packages/core/lib/validation/checked.js
var echoes = /* @__PURE__ */ new Set(["if", "propertyNames", "anyOf", "oneOf"]);
function checked(raw) {
  return (data) => {
    if (raw(data))
      return { ok: true, value: data };
    const all = raw.errors ?? [];
    const mistyped = new Set(all.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath));
    const telling = all.filter(({ keyword, instancePath }) => !echoes.has(keyword) && (keyword === "type" || !mistyped.has(instancePath)));
    return { ok: false, errors: (telling.length > 0 ? telling : all).map(toShapeError) };
  };
}
function toShapeError(error) {
  const at = fromPointer(error.instancePath);
  const { keyword, params } = error;
  return { path: pathText(at), at, keyword, message: error.message ?? `must pass ${keyword}`, params };
}

// packages/core/lib/validation/code-points.js
function codePoints(text) {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const next = text.charCodeAt(index + 1);
    if (unit >= 55296 && unit <= 56319 && next >= 56320 && next <= 57343)
      index++;
    count++;
  }
  return count;
}




/***/ }),

/***/ 8974:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77);
/* harmony import */ var _chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8001);
/* harmony import */ var _chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9641);
/* harmony import */ var _chunk_EHEC2LKY_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2132);
/* harmony import */ var _chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7342);
/* harmony import */ var _chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2709);
/* harmony import */ var _chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(8450);
/* harmony import */ var _chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9792);
/* harmony import */ var _chunk_NUFBERRD_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(1683);
/* harmony import */ var _chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(8142);
/* harmony import */ var _chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(7317);
/* harmony import */ var _chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(133);
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(6480);
/* harmony import */ var _chunk_7DQDWJI5_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(4290);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(3024);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(6982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(9896);















// packages/engine/lib/apply.js
async function apply(plan, house, trackers) {
  if (plan.effects.length === 0)
    return { receipts: [], skipped: [] };
  await house.journal.begin(plan.effects.map((effect2) => ({ key: effect2.key, effect: effect2 })));
  const tickets = plan.effects.filter((effect2) => !(0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .isChangeRef */ .AM)(effect2.on));
  const changes = plan.effects.filter((effect2) => (0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .isChangeRef */ .AM)(effect2.on));
  const onTickets = await Promise.all([...byTarget(tickets).values()].map((group) => applyGroup(group, house, trackers)));
  const onChanges = await Promise.all([...byTarget(changes).values()].map((group) => applyGroup(group, house, trackers)));
  const all = [...onTickets, ...onChanges];
  return { receipts: all.flatMap((one) => one.receipts), skipped: all.flatMap((one) => one.skipped) };
}
function byTarget(effects2) {
  const groups = /* @__PURE__ */ new Map();
  for (const effect2 of effects2)
    groups.set(effect2.on, [...groups.get(effect2.on) ?? [], effect2]);
  return groups;
}
async function applyGroup(group, house, trackers) {
  const receipts = [];
  const skipped2 = [];
  let stop;
  for (const effect2 of group) {
    if (stop !== void 0) {
      skipped2.push(leftOut(effect2, stop));
      continue;
    }
    const done = await house.journal.done(effect2.key);
    const receipt = done ?? await applyOne(withIds(effect2, receipts), house, trackers);
    if (done === void 0)
      await house.journal.end(receipt);
    receipts.push(receipt);
    house.log(`${receipt.outcome}: ${receipt.says}`);
    if (isHopeless(receipt))
      stop = receipt;
  }
  return { receipts, skipped: skipped2 };
}
async function applyOne(effect2, house, trackers) {
  if ((0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .isChangeRef */ .AM)(effect2.on))
    return house.host.apply(effect2, effect2.key);
  const provider = await trackers.provider((0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .providerOf */ .lc)(effect2.on));
  if (provider !== void 0)
    return provider.apply(effect2, effect2.key);
  return { key: effect2.key, kind: effect2.kind, on: effect2.on, outcome: "refused", says: `${effect2.says}: the tracker is not set up`, code: "NO_CREDENTIALS" };
}
function withIds(effect2, receipts) {
  if (effect2.kind !== "remember")
    return effect2;
  const comment = receipts.find((receipt) => receipt.kind === "comment" && receipt.id !== void 0);
  return comment?.id === void 0 ? effect2 : { ...effect2, entry: { ...effect2.entry, commentId: comment.id } };
}
function isHopeless(receipt) {
  return receipt.outcome === "failed" || receipt.code === "FORBIDDEN" || receipt.code === "UNAUTHORIZED";
}
function leftOut(effect2, after) {
  const why = after.outcome === "failed" ? "not-able" : "not-allowed";
  return { kind: effect2.kind, on: effect2.on, because: effect2.because, says: effect2.says, why, reason: `not tried after: ${after.says}` };
}

// packages/core/lib/mention/home.js
function hostOf(text) {
  const bare = text.trim().toLowerCase().replace(/^https?:\/\//, "");
  const slash = bare.search(/[/?#]/);
  return slash === -1 ? bare : bare.slice(0, slash);
}
var upper = (names2) => new Set((names2 ?? []).map((name) => name.trim().toUpperCase()).filter((name) => name !== ""));
function settleHome(dialects) {
  const jira2 = upper(dialects.projects?.jira);
  const linear3 = upper(dialects.projects?.linear);
  return {
    trackers: dialects.trackers && new Set(dialects.trackers),
    jira: jira2,
    linear: linear3,
    projects: [.../* @__PURE__ */ new Set([...jira2, ...linear3])],
    underscores: [...jira2, ...linear3].some((project) => project.includes("_")),
    repository: dialects.repository,
    azure: dialects.azure,
    jiraHost: dialects.hosts?.jira ? hostOf(dialects.hosts.jira) : void 0,
    gitHubHost: dialects.hosts?.github ? hostOf(dialects.hosts.github) : "github.com"
  };
}
function isOn(home, tracker) {
  return home.trackers === void 0 || home.trackers.has(tracker);
}
function keyTracker(home, project) {
  const jiraOn = home.trackers?.has("jira") ?? false;
  const linearOn = home.trackers?.has("linear") ?? false;
  const inJira = home.jira.has(project);
  const inLinear = home.linear.has(project);
  if (inJira && inLinear)
    return linearOn && !jiraOn ? "linear" : "jira";
  if (inJira)
    return "jira";
  if (inLinear)
    return "linear";
  if (jiraOn && home.jira.size === 0)
    return "jira";
  if (linearOn && home.linear.size === 0)
    return "linear";
  return home.trackers === void 0 && home.projects.length === 0 ? "jira" : void 0;
}
function isListed(home, project) {
  return home.jira.has(project) || home.linear.has(project);
}

// packages/core/lib/mention/edges.js
var LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
var UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
function isAlphanumeric(text, index) {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57 || code >= 65 && code <= 90 || code >= 97 && code <= 122;
}
function isDigit(text, index) {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}
function digitsEnd(text, index) {
  let end = index;
  while (isDigit(text, end))
    end += 1;
  return end;
}
function joinsAfter(text, index) {
  const code = text.codePointAt(index);
  if (code === void 0)
    return false;
  if (code < 128)
    return isAlphanumeric(text, index);
  const point = String.fromCodePoint(code);
  return LETTER_OR_DIGIT.test(point) && !UNSPACED.test(point);
}
function joinsBefore(text, index) {
  if (index === 0)
    return false;
  const last = text.charCodeAt(index - 1);
  const low = last >= 56320 && last <= 57343;
  return joinsAfter(text, low && index > 1 ? index - 2 : index - 1);
}

// packages/core/lib/mention/near.js
function isNear(a, b) {
  if (a === b || Math.abs(a.length - b.length) > 1)
    return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head])
    head += 1;
  if (a.length > b.length)
    return a.slice(head + 1) === b.slice(head);
  if (a.length < b.length)
    return a.slice(head) === b.slice(head + 1);
  if (a.slice(head + 1) === b.slice(head + 1))
    return true;
  return a[head] === b[head + 1] && a[head + 1] === b[head] && a.slice(head + 2) === b.slice(head + 2);
}

// packages/core/lib/mention/standards.js
var BITS = [8, 16, 32, 64, 80, 128, 256, 512];
var standards = {
  // character sets and encodings
  UTF: "any",
  UCS: "any",
  ASCII: "any",
  LATIN: "any",
  KOI: "any",
  EBCDIC: "any",
  CP: [437, 850, 852, 866, 1250, 1251, 1252],
  WINDOWS: "any",
  BASE: [16, 32, 36, 45, 58, 62, 64, 85, 91],
  BIG: [5],
  GB: [2312, 18030],
  MIME: "any",
  // bodies that number their papers
  ISO: "any",
  IEC: "any",
  IEEE: "any",
  ANSI: "any",
  ECMA: "any",
  DIN: "any",
  NIST: "any",
  FIPS: "any",
  GOST: "any",
  ITU: "any",
  RFC: "any",
  BCP: "any",
  STD: "any",
  WCAG: "any",
  POSIX: "any",
  PKCS: "any",
  ISBN: "any",
  EAN: [8, 13],
  SOC: [1, 2, 3],
  PCI: [3, 4],
  SP: [500, 800, 1800],
  EN: [50128, 50129, 301549],
  ASVS: "any",
  OWASP: "any",
  PSD: [2, 3],
  MIL: "any",
  // proposals and decisions
  PEP: "any",
  JSR: "any",
  JEP: "any",
  KEP: "any",
  XEP: "any",
  EIP: "any",
  ERC: [20, 721, 777, 1155, 4626],
  BIP: "any",
  ADR: "any",
  RFD: "any",
  GEP: "any",
  // weaknesses and advisories
  CVE: "any",
  CWE: "any",
  CAPEC: "any",
  CVSS: "any",
  GHSA: "any",
  USN: "any",
  DLA: "any",
  RHSA: "any",
  RHBA: "any",
  RUSTSEC: "any",
  PYSEC: "any",
  GLSA: "any",
  OSV: "any",
  SNYK: "any",
  // digests, ciphers, curves
  SHA: "any",
  MD: [2, 4, 5, 6],
  HMAC: "any",
  CRC: "any",
  BLAKE: "any",
  RIPEMD: "any",
  KECCAK: "any",
  SHAKE: "any",
  POLY: [1305],
  FNV: "any",
  XXH: "any",
  MURMUR: "any",
  AES: "any",
  DES: "any",
  TDES: "any",
  RSA: "any",
  DSA: "any",
  ECDSA: "any",
  EDDSA: "any",
  ECDH: "any",
  ED: [448, 25519],
  CURVE: [25519, 448],
  SECP: "any",
  CHACHA: "any",
  SALSA: "any",
  RC: "any",
  ML: [44, 65, 87, 512, 768, 1024],
  HS: [256, 384, 512],
  RS: [256, 384, 512],
  PS: [256, 384, 512],
  GCM: "any",
  CBC: "any",
  PBKDF: "any",
  ARGON: "any",
  // protocols and ports
  HTTP: "any",
  HTTPS: "any",
  TLS: "any",
  DTLS: "any",
  SSL: "any",
  SSH: [1, 2],
  IPV: "any",
  OAUTH: "any",
  SAML: "any",
  WPA: "any",
  POP: [3],
  IMAP: [4],
  SMB: [1, 2, 3],
  USB: [1, 2, 3, 4],
  HDMI: [1, 2],
  WIFI: [4, 5, 6, 7],
  SNMP: [1, 2, 3],
  NFS: [3, 4],
  // licences (SPDX)
  GPL: "any",
  LGPL: "any",
  AGPL: "any",
  GFDL: "any",
  APACHE: "any",
  BSD: "any",
  MPL: "any",
  EPL: "any",
  CDDL: "any",
  CPL: "any",
  BSL: "any",
  BUSL: "any",
  EUPL: "any",
  OFL: "any",
  OSL: "any",
  AFL: "any",
  ECL: "any",
  LPPL: "any",
  SSPL: "any",
  ZPL: "any",
  CECILL: "any",
  PSF: "any",
  CC: "any",
  MIT: [0],
  ARTISTIC: "any",
  UNICODE: "any",
  // languages, platforms, number formats
  JDK: "any",
  JRE: "any",
  JAVA: "any",
  PYTHON: "any",
  RUBY: "any",
  PHP: "any",
  NODE: "any",
  NODEJS: "any",
  HTML: [3, 4, 5],
  CSS: [1, 2, 3, 4],
  SQL: [86, 89, 92, 99, 2003, 2008, 2011, 2016, 2023],
  ES: [3, 5, 6, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026],
  K8S: "any",
  AMD: [32, 64],
  ARM: [6, 7, 8, 9, 32, 64],
  WIN: [7, 8, 10, 11, 32, 64, 95, 98],
  UBUNTU: "any",
  DEBIAN: "any",
  FEDORA: "any",
  ALPINE: "any",
  IOS: "any",
  ANDROID: "any",
  MACOS: "any",
  INT: BITS,
  UINT: BITS,
  FLOAT: BITS,
  FP: BITS,
  BF: [16],
  IEEE754: "any",
  MP: [3, 4],
  VP: [8, 9],
  AV: [1],
  SIMD: "any",
  SSE: [2, 3, 4],
  AVX: [2, 512],
  // time, health, money, releases, and what is a number of a change and not of a ticket
  UTC: "any",
  GMT: "any",
  COVID: "any",
  SARS: "any",
  FY: [19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30],
  TOP: [3, 5, 10, 20, 25, 50, 100],
  PR: "any",
  MR: "any"
};
var versioned = /* @__PURE__ */ new Set([
  "V",
  "X",
  "SHA",
  "IPV",
  "BLAKE",
  "UTF",
  "HTTP",
  "TLS",
  "SSL",
  "SHAKE",
  "PBKDF",
  "ARGON",
  "ISO"
]);
var ordinary = new Set("issue issues ticket tickets task tasks story bug bugs fix fixes bugfix hotfix feature features feat chore docs doc test tests patch patches pr prs pull mr release releases rel version versions ver rev revision build sprint milestone phase step part day week month year quarter try attempt take round wave batch level tier stage alpha beta rc preview snapshot major minor bump update upgrade to from at in on of for and or no by up page pages item items copy option case rule error errors code status port dev prod staging main master branch backport revert run job spec iteration iter draft temp tmp wip poc spike demo example sample node python java php ruby go rust react vue angular next webpack vite eslint typescript jest checkout setup action actions".split(" "));
function isStandard(project, digits) {
  const numbers = Object.hasOwn(standards, project) ? standards[project] : void 0;
  if (numbers !== void 0)
    return numbers === "any" || numbers.includes(Number(digits));
  return /[0-9]$/.test(project) && versioned.has(project.slice(0, lettersEnd(project)));
}
function isOrdinary(word2) {
  return ordinary.has(word2.toLowerCase());
}
function lettersEnd(word2) {
  let end = word2.length;
  while (end > 0 && word2.charCodeAt(end - 1) <= 57)
    end -= 1;
  return end;
}

// packages/core/lib/mention/keys.js
var LONGEST_PROJECT = 64;
var LONGEST_NUMBER = 12;
var BOT_BRANCH = /^(?:refs\/heads\/)?(?:dependabot|renovate|snyk)[/-]/i;
function findKeys(text, placeAt, home) {
  const found = [];
  const bot = BOT_BRANCH.test(text.slice(0, 32));
  for (let hyphen = text.indexOf("-"); hyphen !== -1; hyphen = text.indexOf("-", hyphen + 1)) {
    if (!isDigit(text, hyphen + 1))
      continue;
    const shape2 = { start: runStart(text, hyphen), hyphen, end: digitsEnd(text, hyphen + 1) };
    const length = hyphen - shape2.start;
    if (length < 2 || length > LONGEST_PROJECT)
      continue;
    const judged = judge(text, shape2, placeAt(shape2.start), home, bot);
    if (judged)
      found.push(judged);
  }
  return found;
}
function runStart(text, hyphen) {
  let start = hyphen;
  while (isAlphanumeric(text, start - 1))
    start -= 1;
  return start;
}
function judge(text, shape2, place, home, bot) {
  const start = home.underscores ? underscored(text, shape2, home) : shape2.start;
  const { hyphen, end } = shape2;
  const written = text.slice(start, hyphen);
  const project = written.toUpperCase();
  const digits = text.slice(hyphen + 1, end);
  const listed = isListed(home, project);
  const shouted = written === project && /[A-Z]/.test(written);
  const branch = place === "branch";
  const readsLower = branch ? !bot : place === "trailer" || place === "frontmatter" || place === "development";
  if (!shouted && !readsLower && home.projects.length === 0)
    return void 0;
  const leftOut2 = (reason, to = end) => ({ start, end: to, reason });
  if (isDigit(text, start) || joinsBefore(text, start) || joinsAfter(text, end)) {
    return shouted || listed ? leftOut2("part-of-longer") : void 0;
  }
  if (!branch && inIdentifier(text, start))
    return shouted || listed ? leftOut2("part-of-longer") : void 0;
  if (!listed && isStandard(project, digits))
    return leftOut2("standard", tailEnd(text, end));
  if (!listed && !shouted && branch && (bot || isOrdinary(written)))
    return leftOut2("standard", tailEnd(text, end));
  if (digits.startsWith("0") || digits.length > LONGEST_NUMBER || isVersion(text, end) || isDate(text, digits, end)) {
    return leftOut2("number", tailEnd(text, end));
  }
  if (project === "GH" && !listed && isOn(home, "github")) {
    if (home.repository === void 0)
      return leftOut2("no-tracker");
    return { start, end, ref: `github:${home.repository}#${digits}`, kind: "number" };
  }
  const tracker = keyTracker(home, project);
  if (tracker)
    return { start, end, ref: `${tracker}:${project}-${digits}`, kind: "key" };
  const near = project.length < 2 ? void 0 : home.projects.find((known2) => known2.length > 2 && isNear(project, known2));
  if (near)
    return { start, end, reason: "did-you-mean", suggestion: `${near}-${digits}` };
  if (home.projects.length === 0)
    return shouted ? leftOut2("no-tracker") : void 0;
  return shouted || readsLower ? leftOut2("not-in-projects") : void 0;
}
function underscored(text, shape2, home) {
  let start = shape2.start;
  while (shape2.hyphen - start < LONGEST_PROJECT && (isAlphanumeric(text, start - 1) || text[start - 1] === "_"))
    start -= 1;
  for (let at = start; at < shape2.start; at += 1) {
    if (joinsBefore(text, at) || !isListed(home, text.slice(at, shape2.hyphen).toUpperCase()))
      continue;
    return at;
  }
  return shape2.start;
}
function inIdentifier(text, start) {
  let at = start;
  while (text[at - 1] === "_" && start - at < 4)
    at -= 1;
  return at < start && (text[at - 1] === "_" || joinsBefore(text, at));
}
function isVersion(text, end) {
  return text[end] === "." && isDigit(text, end + 1);
}
function isDate(text, digits, end) {
  const groups = [digits];
  let at = end;
  while (groups.length < 4 && text[at] === "-" && isDigit(text, at + 1)) {
    const next = digitsEnd(text, at + 1);
    if (joinsAfter(text, next))
      break;
    groups.push(text.slice(at + 1, next));
    at = next;
  }
  if (groups.length === 1)
    return false;
  if (isYear(groups[0]))
    return true;
  return groups.length < 4 && isYear(groups.at(-1)) && groups.slice(0, -1).every((group) => Number(group) <= 31);
}
function isYear(digits) {
  return digits !== void 0 && digits.length === 4 && Number(digits) >= 1900 && Number(digits) < 2200;
}
function tailEnd(text, end) {
  let at = end;
  for (let groups = 0; groups < 3 && (text[at] === "." || text[at] === "-") && isDigit(text, at + 1); groups += 1) {
    at = digitsEnd(text, at + 1);
  }
  return at;
}

// packages/core/lib/mention/branch-numbers.js
var SAID = /(?<![A-Za-z0-9])issues?[-/_]#?(?=[0-9])/gi;
function findBranchNumbers(text, home) {
  const { repository } = home;
  if (repository === void 0 || !isOn(home, "github"))
    return [];
  const found = [];
  const take = (start, from) => {
    const end = digitsEnd(text, from);
    const digits = text.slice(from, end);
    if (digits.startsWith("0") || digits.length > 10)
      return;
    if (joinsAfter(text, end) || isVersion(text, end) || isDate(text, digits, end))
      return;
    found.push({ start, end, ref: `github:${repository}#${digits}`, kind: "number" });
  };
  for (const said2 of text.matchAll(SAID))
    take(said2.index, said2.index + said2[0].length);
  if (home.projects.length > 0)
    return found;
  for (let start = 0; start !== -1; start = nextSegment(text, start)) {
    const end = digitsEnd(text, start);
    const wordFollows = /^[-_][A-Za-z]/.test(text.slice(end, end + 2));
    if (isDigit(text, start) && wordFollows)
      take(start, start);
  }
  return found.sort((a, b) => a.start - b.start);
}
function nextSegment(text, from) {
  const slash = text.indexOf("/", from);
  return slash === -1 ? -1 : slash + 1;
}

// packages/core/lib/mention/closing.js
var gitHub = ["close", "closes", "closed", "fix", "fixes", "fixed", "resolve", "resolves", "resolved"];
var linear = [
  ...gitHub,
  "closing",
  "fixing",
  "resolving",
  "complete",
  "completes",
  "completed",
  "completing",
  "implement",
  "implements",
  "implemented",
  "implementing"
];
var azure = ["fix", "fixes", "fixed"];
var keywords = {
  github: new Set(gitHub),
  linear: new Set(linear),
  azure: new Set(azure)
};
function isClosing(tracker, word2) {
  return word2 !== void 0 && (keywords[tracker]?.has(word2) ?? false);
}
var WIDEST_GAP = 8;
var LONGEST_WORD = 14;
function wordBefore(text, start) {
  let end = start;
  if (text[end - 1] === "[" || text[end - 1] === "<")
    end -= 1;
  end = skipBack(text, end);
  if (text[end - 1] === ":")
    end = skipBack(text, end - 1);
  if (end === start)
    return void 0;
  let at = end;
  while (end - at <= LONGEST_WORD && isAlphanumeric(text, at - 1))
    at -= 1;
  return at === end || text[at - 1] === "_" ? void 0 : text.slice(at, end).toLowerCase();
}
function skipBack(text, from) {
  let at = from;
  while (from - at < WIDEST_GAP && (text[at - 1] === " " || text[at - 1] === "	"))
    at -= 1;
  return at;
}
function continuesList(between) {
  return between.length <= 16 && /^\s*(?:[,;]\s*(?:and\s+|&\s*)?|&\s*|\sand\s+)[[<]?$/i.test(between);
}

// packages/core/lib/mention/numbers.js
var LONGEST_OWNER = 39;
var LONGEST_REPOSITORY = 100;
var LONGEST_NUMBER2 = 10;
function findNumbers(text, branch, home) {
  const found = [];
  for (let hash = text.indexOf("#"); hash !== -1; hash = text.indexOf("#", hash + 1)) {
    if (!isDigit(text, hash + 1))
      continue;
    const judged = judge2(text, hash, digitsEnd(text, hash + 1), branch, home);
    if (judged)
      found.push(judged);
  }
  return found;
}
function judge2(text, hash, end, branch, home) {
  const digits = text.slice(hash + 1, end);
  const owner = owned(text, hash, home);
  if (owner === "none")
    return void 0;
  const start = owner?.start ?? hash;
  const leftOut2 = (reason) => ({ start, end, reason });
  if (joinsAfter(text, end) || !branch && text[end] === "_" && isAlphanumeric(text, end + 1))
    return leftOut2("part-of-longer");
  if (!owner && !standsFree(text, hash, branch))
    return leftOut2("part-of-longer");
  if (digits.startsWith("0") || digits.length > LONGEST_NUMBER2)
    return leftOut2("number");
  if (isVersion(text, end) || isDate(text, digits, end))
    return leftOut2("number");
  if (!owner && isPullRequest(text, hash))
    return leftOut2("number");
  if (!isOn(home, owner?.tracker ?? "github"))
    return leftOut2("no-tracker");
  const name = owner?.name ?? home.repository;
  if (name === void 0)
    return leftOut2("no-tracker");
  const ref = `${owner?.tracker ?? "github"}:${name}#${digits}`;
  return { start, end, ref, kind: "number" };
}
function owned(text, hash, home) {
  if (text[hash - 1] === "&")
    return "none";
  const ab = text.slice(Math.max(0, hash - 2), hash);
  if (ab.toUpperCase() === "AB" && !joinsBefore(text, hash - 2) && !"_-./".includes(text[hash - 3] ?? " ")) {
    const name = home.azure ? `${home.azure.organization}/${home.azure.project}` : "AB";
    return { start: hash - 2, tracker: "azure", name };
  }
  const repository = nameStart(text, hash, LONGEST_REPOSITORY, "-._");
  if (repository === hash || text[repository - 1] !== "/")
    return void 0;
  const start = nameStart(text, repository - 1, LONGEST_OWNER, "-");
  if (start === repository - 1 || text[start] === "-" || joinsBefore(text, start))
    return void 0;
  if ("_-./@&#".includes(text[start - 1] ?? " "))
    return void 0;
  return { start, tracker: "github", name: spelled(text.slice(start, hash), home) };
}
function spelled(repository, home) {
  return home.repository?.toLowerCase() === repository.toLowerCase() ? home.repository : repository;
}
function nameStart(text, end, longest, extra) {
  let start = end;
  while (start > 0 && end - start < longest && (isAlphanumeric(text, start - 1) || extra.includes(text[start - 1]))) {
    start -= 1;
  }
  return start;
}
function standsFree(text, hash, branch) {
  if (joinsBefore(text, hash))
    return false;
  return hash === 0 || branch || !"_&#/=@".includes(text[hash - 1]);
}
function isPullRequest(text, hash) {
  return text.slice(Math.max(0, hash - 19), hash).toLowerCase() === "merge pull request ";
}

// packages/core/lib/mention/ticket-url.js
var KEY = /^([A-Za-z][A-Za-z0-9_]+)-([1-9][0-9]{0,11})$/;
var NUMBER = /^[1-9][0-9]{0,9}$/;
function parseUrl(url) {
  const rest = url.slice(url.indexOf("://") + 3);
  const fragment = rest.indexOf("#");
  const plain3 = fragment === -1 ? rest : rest.slice(0, fragment);
  const mark = plain3.indexOf("?");
  const address = mark === -1 ? plain3 : plain3.slice(0, mark);
  const [authority = "", ...path] = address.split("/");
  const host = authority.slice(authority.lastIndexOf("@") + 1).toLowerCase().replace(/:(?:80|443)$/, "");
  if (host === "")
    return void 0;
  return { host, path: path.filter((part) => part !== ""), query: mark === -1 ? "" : plain3.slice(mark + 1) };
}
function ticketOf(url, home) {
  if (url.host.replace(/^www\./, "") === home.gitHubHost)
    return gitHub2(url, home);
  if (url.host === "linear.app")
    return linear2(url);
  if (/(?:^|\.)notion\.(?:so|site|com)$/.test(url.host))
    return notion(url);
  if (url.host === "dev.azure.com" || url.host.endsWith(".visualstudio.com"))
    return azure2(url, home);
  return jira(url, home);
}
function gitHub2({ path }, home) {
  const [owner, repository, kind, number] = path;
  if (!owner || !repository || !number || !NUMBER.test(number))
    return void 0;
  if (!/^[A-Za-z0-9-]{1,39}$/.test(owner) || !/^[A-Za-z0-9._-]{1,100}$/.test(repository))
    return void 0;
  if (kind === "pull" || kind === "pulls")
    return { is: "other" };
  if (kind !== "issues")
    return void 0;
  return { is: "ticket", tracker: "github", name: `${spelled(`${owner}/${repository}`, home)}#${number}` };
}
function linear2({ path }) {
  const key2 = path[1] === "issue" ? KEY.exec(path[2] ?? "") : null;
  return key2 ? { is: "ticket", tracker: "linear", name: key2[0].toUpperCase() } : void 0;
}
function notion({ path, query }) {
  const page = notionId(parameter(query, "p") ?? "") ?? notionId(path.at(-1) ?? "");
  return page ? { is: "ticket", tracker: "notion", name: page } : void 0;
}
var NOTION_ID = /(?:^|[^0-9a-f])([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/;
function notionId(text) {
  const tail = text.slice(-64).toLowerCase();
  const found = NOTION_ID.exec(tail) ?? /([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(tail);
  return found ? found.slice(1).join("-") : void 0;
}
function azure2({ host, path }, home) {
  const old = host.endsWith(".visualstudio.com");
  const organization = old ? host.slice(0, host.indexOf(".")) : path[0];
  const [project, items, edit, number] = path.slice(old ? 0 : 1);
  if (!organization || !project || items !== "_workitems" || edit !== "edit" || !NUMBER.test(number ?? ""))
    return void 0;
  const name = `${organization}/${project.replaceAll("%20", " ")}`;
  const known2 = home.azure && `${home.azure.organization}/${home.azure.project}`;
  const spelling = known2?.toLowerCase() === name.toLowerCase() ? known2 : name;
  return { is: "ticket", tracker: "azure", name: `${spelling}#${number}` };
}
function jira({ host, path, query }, home) {
  const at = path.findIndex((part) => part === "browse" || part === "issues");
  const key2 = KEY.exec(parameter(query, "selectedIssue") ?? "") ?? (at === -1 ? null : KEY.exec(path[at + 1] ?? ""));
  if (!key2)
    return void 0;
  if (home.jiraHost !== void 0 && host !== home.jiraHost)
    return { is: "elsewhere" };
  return { is: "ticket", tracker: "jira", name: key2[0].toUpperCase() };
}
function parameter(query, name) {
  const pair = query.split("&").find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

// packages/core/lib/mention/declared.js
function findDeclared(text, home) {
  if (text.length > 300)
    return void 0;
  const value = text.trim();
  const start = text.indexOf(value);
  const span = { start, end: start + value.length };
  const page = /^[0-9a-fA-F-]{32,36}$/.test(value) ? notionId(value) : void 0;
  if (page)
    return [isOn(home, "notion") ? { ...span, ref: `notion:${page}`, kind: "id" } : { ...span, reason: "no-tracker" }];
  const [, tracker, name] = /^(github|jira|notion|azure|linear|beads|custom):(\S.*)$/.exec(value) ?? [];
  if (tracker === void 0 || name === void 0)
    return void 0;
  return declared(tracker, name, span, home);
}
function declared(tracker, name, span, home) {
  const shape2 = shapes[tracker];
  if (shape2 && !shape2.test(name))
    return void 0;
  if (!isOn(home, tracker))
    return [{ ...span, reason: "no-tracker" }];
  const isKey = tracker === "jira" || tracker === "linear";
  const canonical = isKey ? name.toUpperCase() : tracker === "notion" ? notionId(name) : name;
  const list2 = isKey ? home[tracker] : void 0;
  const project = canonical.slice(0, canonical.lastIndexOf("-"));
  if (list2 && list2.size > 0 && !isListed(home, project))
    return [{ ...span, reason: "not-in-projects" }];
  const ref = `${tracker}:${canonical}`;
  return [{ ...span, ref, kind: isKey ? "key" : tracker === "github" || tracker === "azure" ? "number" : "id" }];
}
var key = /^[A-Za-z][A-Za-z0-9_]{1,63}-[1-9][0-9]{0,11}$/;
var shapes = {
  jira: key,
  linear: key,
  github: /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}#[1-9][0-9]{0,9}$/,
  azure: /^[^/#]{1,100}\/[^/#]{1,100}#[1-9][0-9]{0,9}$/,
  notion: /^(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$/
};

// packages/core/lib/mention/found.js
function isNamed(found) {
  return "ref" in found;
}
function ignoresCode(tracker) {
  return tracker === "github";
}
function touching(spans) {
  let at = 0;
  return (start, end) => {
    while (at < spans.length && spans[at].end <= start)
      at += 1;
    return at < spans.length && spans[at].start < end;
  };
}

// packages/core/lib/mention/inline-hidden.js
function hideInline(text, start, end, hidden) {
  const runs = backtickRuns(text, start, end);
  let at = start;
  while (at < end) {
    const char = text[at];
    if (char === "`") {
      at = codeSpan(text, at, runs, hidden);
    } else if (char === "<" && text.startsWith("<!--", at) && !isEscaped(text, at, start)) {
      const after = commentEnd(text, at);
      hidden.comments.push({ start: at, end: after });
      at = after;
    } else {
      at += 1;
    }
  }
  return Math.max(at, end);
}
function backtickRuns(text, start, end) {
  const starts = /* @__PURE__ */ new Map();
  for (let at = text.indexOf("`", start); at !== -1 && at < end; at = text.indexOf("`", at)) {
    const after = runEnd(text, at);
    const same = starts.get(after - at);
    if (same)
      same.push(at);
    else
      starts.set(after - at, [at]);
    at = after;
  }
  return { starts, next: /* @__PURE__ */ new Map(), from: start };
}
function codeSpan(text, at, runs, hidden) {
  const after = runEnd(text, at);
  const start = isEscaped(text, at, runs.from) ? at + 1 : at;
  const length = after - start;
  const same = runs.starts.get(length) ?? [];
  let next = runs.next.get(length) ?? 0;
  while (next < same.length && same[next] < after)
    next += 1;
  runs.next.set(length, next);
  const close = same[next];
  if (length === 0 || close === void 0)
    return after;
  hidden.code.push({ start, end: close + length });
  return close + length;
}
function runEnd(text, at) {
  let end = at;
  while (text[end] === "`")
    end += 1;
  return end;
}
function isEscaped(text, at, from) {
  let first = at;
  while (first > from && text[first - 1] === "\\")
    first -= 1;
  return (at - first) % 2 === 1;
}
function commentEnd(text, at) {
  if (text.startsWith("<!-->", at))
    return at + 5;
  if (text.startsWith("<!--->", at))
    return at + 6;
  const close = text.indexOf("-->", at + 4);
  return close === -1 ? text.length : close + 3;
}

// packages/core/lib/mention/markdown-line.js
function readLine(text, at, column = 0, depth = 0) {
  const newline = text.indexOf("\n", at);
  const end = newline === -1 ? text.length : newline;
  const next = newline === -1 ? text.length : newline + 1;
  let quotes = depth;
  let content = at;
  let indent = column;
  for (; ; ) {
    [content, indent] = skipBlanks(text, content, indent, end);
    if (column > 0 || indent > 3 || text[content] !== ">")
      break;
    quotes += 1;
    content += text[content + 1] === " " ? 2 : 1;
    indent = 0;
  }
  const blank = content >= end;
  const marker = blank ? void 0 : markerAt(text, content, indent, end);
  return { depth: quotes, indent, content, end, next, blank, ...marker && { marker } };
}
function skipBlanks(text, from, column, end) {
  let at = from;
  let indent = column;
  for (; at < end; at += 1) {
    const char = text[at];
    if (char === "	")
      indent += 4 - indent % 4;
    else if (char === " ")
      indent += 1;
    else if (char !== "\r")
      break;
  }
  return [at, indent];
}
var MARKER = /^(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t\r]|$)/;
function markerAt(text, content, indent, end) {
  const found = MARKER.exec(text.slice(content, Math.min(end, content + 12)));
  if (!found)
    return void 0;
  const index = content + found[0].length;
  const behind = indent + found[0].length;
  const [after, column] = skipBlanks(text, index, behind, end);
  const width = column - behind;
  return { index, column: behind, content: after >= end || width > 4 || width === 0 ? behind + 1 : column };
}

// packages/core/lib/mention/hidden.js
var DEEPEST = 16;
function hiddenIn(text) {
  const scan = new Scan(text);
  while (scan.at < text.length)
    scan.line();
  scan.flush();
  return scan.hidden;
}
var Scan = class {
  text;
  hidden = { code: [], comments: [] };
  /** Start of the line to be read next. */
  at = 0;
  #paragraph = -1;
  #depth = 0;
  #fence;
  /** Columns where the content of the open list items begins, outermost first. */
  #items = [];
  constructor(text) {
    this.text = text;
  }
  /** Ends the open block and looks inside it. False when a comment of it reached into the coming line, which is then done. */
  flush() {
    if (this.#paragraph === -1)
      return true;
    const after = hideInline(this.text, this.#paragraph, this.at, this.hidden);
    this.#paragraph = -1;
    if (after <= this.at)
      return true;
    this.#paragraph = after;
    this.at = readLine(this.text, after).next;
    return false;
  }
  line() {
    const line = readLine(this.text, this.at);
    if (this.#fence && this.#inFence(line, this.#fence))
      return;
    const other = line.depth > this.#depth || line.depth < this.#depth && (line.blank || this.#paragraph === -1);
    if ((line.blank || other) && !this.flush())
      return;
    if (other) {
      this.#depth = line.depth;
      this.#items = [];
    }
    if (line.blank) {
      this.at = line.next;
      return;
    }
    this.#content(line);
  }
  #inFence(line, fence) {
    if (line.depth < fence.depth || !line.blank && line.indent < fence.base) {
      this.#fence = void 0;
      return false;
    }
    this.#code(line);
    const run = line.depth === fence.depth && line.indent - fence.base < 4 ? fenceRun(this.text, line) : void 0;
    if (run?.mark === fence.mark && run.length >= fence.length && run.rest === "")
      this.#fence = void 0;
    return true;
  }
  #code(line) {
    this.hidden.code.push({ start: this.at, end: line.end });
    this.at = line.next;
  }
  /** A line that is not blank and not in a fence. List markers are peeled off one by one. */
  #content(first) {
    let line = first;
    for (let depth = 0; depth < DEEPEST; depth += 1) {
      const marker = this.#interrupting(line);
      const lazy = this.#paragraph !== -1 && !marker && !interrupts(this.text, line);
      if (!lazy)
        this.#leaveItems(line.indent);
      const base = this.#items.at(-1) ?? 0;
      if (line.indent - base >= 4) {
        if (this.#paragraph === -1)
          return this.#code(line);
        break;
      }
      if (!marker)
        break;
      if (!this.flush())
        return;
      this.#items.push(marker.content);
      line = readLine(this.text, marker.index, marker.column, line.depth);
      if (line.blank) {
        this.at = line.next;
        return;
      }
    }
    this.#block(line);
  }
  /** Ends the list items whose content begins further right. */
  #leaveItems(indent) {
    while (indent < (this.#items.at(-1) ?? 0))
      this.#items.pop();
  }
  /** Inside a paragraph only a bullet or a first number with text behind it begins a list. */
  #interrupting(line) {
    const { marker } = line;
    if (!marker || this.#paragraph === -1 || line.indent < (this.#items.at(-1) ?? 0))
      return marker;
    const written = this.text.slice(line.content, marker.index);
    const empty = this.text.slice(marker.index, line.end).trim() === "";
    return empty || !/^(?:[-+*]|0{0,8}1[.)])$/.test(written) ? void 0 : marker;
  }
  #block(line) {
    const base = this.#items.at(-1) ?? 0;
    const shallow = line.indent - base < 4;
    const run = shallow ? opensFence(this.text, line) : void 0;
    if (shallow && interrupts(this.text, line) && !this.flush())
      return;
    if (run) {
      this.#fence = { mark: run.mark, length: run.length, depth: line.depth, base };
      return this.#code(line);
    }
    if (this.#paragraph === -1)
      this.#paragraph = line.content;
    this.at = line.next;
    if (shallow && isAlone(this.text, line))
      this.flush();
  }
};
function isAlone(text, line) {
  if (text[line.content] === "-" || text[line.content] === "=")
    return isUnderline(text, line);
  return /^(?:#{1,6}(?:[ \t]|$)|\|)/.test(text.slice(line.content, Math.min(line.end, line.content + 8)));
}
function isUnderline(text, line) {
  const mark = text[line.content];
  let at = line.content;
  while (at < line.end && text[at] === mark)
    at += 1;
  return text.slice(at, line.end).trim() === "";
}
function interrupts(text, line) {
  return isAlone(text, line) || text.startsWith("<!--", line.content) || opensFence(text, line) !== void 0;
}
function opensFence(text, line) {
  const run = fenceRun(text, line);
  return run?.mark === "`" && run.rest.includes("`") ? void 0 : run;
}
function fenceRun(text, line) {
  const mark = text[line.content];
  if (mark !== "`" && mark !== "~")
    return void 0;
  let end = line.content;
  while (text[end] === mark)
    end += 1;
  const length = end - line.content;
  return length < 3 ? void 0 : { mark, length, rest: text.slice(end, line.end).trim() };
}

// packages/core/lib/mention/trailers.js
var naming = new Set("ticket tickets ref refs reference references issue issues jira jira-issue jira-ticket linear linear-issue azure work-item story task bug epic close closes closed closing fix fixes fixed fixing resolve resolves resolved resolving complete completes completed implement implements implemented part-of contributes-to toward towards".split(" "));
var context = /* @__PURE__ */ new Set(["context", "see", "see-also", "related", "related-to", "relates-to"]);
function trailerKind(token) {
  const word2 = token.toLowerCase();
  return naming.has(word2) ? "names" : context.has(word2) ? "context" : void 0;
}
var TOKEN = /^([A-Za-z0-9][A-Za-z0-9-]{0,63})[ \t]*:(?!\/\/)[ \t]*/;
function trailerSpans(message) {
  const paragraphs = paragraphsOf(message);
  const blocks = [];
  for (let at = paragraphs.length - 1; at > 0; at -= 1) {
    const { spans, others } = readParagraph(message, paragraphs[at]);
    const lenient = at === paragraphs.length - 1 && others <= spans.length * 3 && spans.some(isKnown);
    if (spans.length === 0 || others > 0 && !lenient)
      break;
    blocks.unshift(spans);
  }
  return blocks.flat();
}
function isKnown({ token }) {
  return trailerKind(token) !== void 0 || /^(?:signed-off-by|co-authored-by)$/i.test(token);
}
function paragraphsOf(message) {
  const paragraphs = [];
  let open;
  for (let start = 0; start < message.length; ) {
    const newline = message.indexOf("\n", start);
    const next = newline === -1 ? message.length : newline + 1;
    const last = newline === -1 ? message.length : newline;
    const end = message[last - 1] === "\r" ? last - 1 : last;
    if (message.slice(start, end).trim() === "")
      open = void 0;
    else if (open)
      open.push({ start, end });
    else
      paragraphs.push(open = [{ start, end }]);
    start = next;
  }
  return paragraphs;
}
function readParagraph(message, lines) {
  const spans = [];
  let others = 0;
  let folding = false;
  for (const line of lines) {
    const first = message[line.start];
    const last = spans.at(-1);
    if (folding && last && (first === " " || first === "	")) {
      spans[spans.length - 1] = { ...last, end: line.end };
      continue;
    }
    const found = TOKEN.exec(message.slice(line.start, Math.min(line.end, line.start + 200)));
    folding = found !== null;
    if (found)
      spans.push({ token: found[1], start: line.start + found[0].length, end: line.end });
    else
      others += 1;
  }
  return { spans, others };
}

// packages/core/lib/mention/urls.js
var LONGEST_URL = 2e3;
var URL_TEXT = /https?:\/\/[^\s<>"'`|\\^{}()[\]\u0000-\u001f]+/gi;
function findUrls(text, home) {
  const found = [];
  const claimed2 = [];
  const all = [];
  for (const match of text.matchAll(URL_TEXT)) {
    const start = match.index;
    const url = withoutTail(match[0]);
    const span = { start, end: start + url.length };
    all.push(span);
    if (url.length > LONGEST_URL)
      continue;
    const parts2 = parseUrl(url);
    const ticket = parts2 && ticketOf(parts2, home);
    if (!ticket)
      continue;
    claimed2.push(span);
    const judged = judge3(ticket, span, home);
    if (judged)
      found.push(judged);
  }
  return { found, claimed: claimed2, all };
}
function withoutTail(url) {
  let end = url.length;
  while (end > 0 && ".,;:!?*_~".includes(url[end - 1]))
    end -= 1;
  return url.slice(0, end);
}
function judge3(ticket, span, home) {
  if (ticket.is === "other")
    return void 0;
  if (ticket.is === "elsewhere" || !isOn(home, ticket.tracker))
    return { ...span, reason: "no-tracker" };
  const { tracker, name } = ticket;
  if ((tracker === "jira" || tracker === "linear") && !isWanted(home, tracker, name.slice(0, name.lastIndexOf("-")))) {
    return { ...span, reason: "not-in-projects" };
  }
  return { ...span, ref: `${tracker}:${name}`, kind: "url" };
}
function isWanted(home, tracker, project) {
  if (home[tracker].size > 0)
    return home[tracker].has(project);
  return tracker === "linear" || home.projects.length === 0 || keyTracker(home, project) === "jira";
}

// packages/core/lib/mention/look-into.js
function lookInto(source, text, home) {
  const trailers = source.in === "commit" ? trailerSpans(text).filter(({ token }) => trailerKind(token)) : [];
  const wholly = source.in === "frontmatter" || source.in === "development" ? findDeclared(text, home) : void 0;
  const found = wholly ?? findAll(text, source.in, trailers, home);
  const seen = source.in === "body" ? withoutHidden(text, found) : found;
  return describe(source, text, seen, trailers);
}
function findAll(text, place, trailers, home) {
  const urls = findUrls(text, home);
  const inTrailer = touching(trailers);
  const keys = findKeys(text, (index) => inTrailer(index, index + 1) ? "trailer" : place, home);
  const branch = place === "branch";
  return settleOverlaps([
    ...urls.found,
    ...outside(keys, urls.claimed),
    ...outside(findNumbers(text, branch, home), urls.all),
    ...branch ? findBranchNumbers(text, home) : []
  ]);
}
function outside(found, spans) {
  const touches = touching(spans);
  return found.filter(({ start, end }) => !touches(start, end));
}
function settleOverlaps(found) {
  const byStart = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const named2 = [];
  for (const one of byStart)
    if (isNamed(one) && one.start >= (named2.at(-1)?.end ?? 0))
      named2.push(one);
  const touches = touching(named2);
  const kept = new Set(named2);
  return byStart.filter((one) => kept.has(one) || !isNamed(one) && !touches(one.start, one.end));
}
function withoutHidden(text, found) {
  if (found.length === 0)
    return [];
  const { code, comments } = hiddenIn(text);
  const inCode = touching(code);
  const inComment = touching(comments);
  return found.flatMap((one) => {
    const { start, end } = one;
    if (inComment(start, end))
      return isNamed(one) ? [{ start, end, reason: "inside-comment" }] : [];
    if (isNamed(one) && ignoresCode((0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .providerOf */ .lc)(one.ref)) && inCode(start, end))
      return [{ start, end, reason: "inside-code" }];
    return [one];
  });
}
function describe(source, text, found, trailers) {
  const closesAt = source.in === "branch" || source.in === "frontmatter" || source.in === "development" ? () => false : closings(text);
  let trailer = 0;
  return found.map((one) => {
    const closes = closesAt(one);
    if (!isNamed(one))
      return { leftOut: one };
    while (trailer < trailers.length && trailers[trailer].end <= one.start)
      trailer += 1;
    const current = trailers[trailer];
    const said2 = current && current.start <= one.start ? current.token : void 0;
    const relation = said2 !== void 0 && trailerKind(said2) === "context" ? "context" : source.relation;
    const mention = {
      ref: one.ref,
      raw: text.slice(one.start, one.end),
      in: said2 === void 0 ? source.in : "trailer",
      index: one.start,
      closes,
      kind: one.kind,
      ...source.commit !== void 0 && { commit: source.commit },
      ...source.path !== void 0 && { path: source.path },
      ...relation !== void 0 && { relation }
    };
    return { mention };
  });
}
function closings(text) {
  let word2;
  let lastEnd = -1;
  return (one) => {
    const own = wordBefore(text, one.start);
    const inList = lastEnd !== -1 && one.start - lastEnd <= 16 && continuesList(text.slice(lastEnd, one.start));
    if (!inList || own !== void 0 && isClosing("linear", own))
      word2 = own;
    lastEnd = one.end;
    return isNamed(one) && isClosing((0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .providerOf */ .lc)(one.ref), word2);
  };
}

// packages/core/lib/mention/find.js
var longestText = 256 * 1024;
var mostMentions = 500;
function findMentions(sources, dialects) {
  const home = settleHome(dialects);
  const mentions = /* @__PURE__ */ new Map();
  const ignored = [];
  let full = false;
  const ignore = (one) => {
    if (ignored.length < mostMentions)
      ignored.push(one);
  };
  for (const source of sources) {
    const text = source.text.slice(0, longestText);
    const cut = text.length < source.text.length;
    for (const look of lookInto(source, text, home)) {
      const end = "mention" in look ? look.mention.index + look.mention.raw.length : look.leftOut.end;
      if (cut && end === text.length)
        continue;
      if ("leftOut" in look) {
        const { start, reason, suggestion } = look.leftOut;
        ignore({ raw: text.slice(start, end), index: start, reason, ...suggestion !== void 0 && { suggestion } });
        continue;
      }
      const id = identity(look.mention);
      const known2 = mentions.get(id);
      if (known2) {
        if (strength(look.mention) > strength(known2))
          mentions.set(id, look.mention);
      } else if (mentions.size < mostMentions) {
        mentions.set(id, look.mention);
      } else if (!full) {
        full = true;
        ignore({ raw: look.mention.raw, index: look.mention.index, reason: "limit" });
      }
    }
    if (cut)
      ignore({ raw: "", index: text.length, reason: "limit" });
  }
  return { mentions: [...mentions.values()], ignored };
}
function identity({ ref, in: place, commit, path }) {
  return JSON.stringify([ref.toLowerCase(), place, commit, path]);
}
function strength({ closes, relation }) {
  return relation === "context" ? 0 : closes ? 2 : 1;
}

// packages/core/lib/thread/dialects.js
function dialectsOf(config, repository, host) {
  const { remotes } = config;
  const trackers = [];
  if (remotes.github.enabled)
    trackers.push("github");
  if (remotes.jira.enabled)
    trackers.push("jira");
  if (remotes.linear.enabled)
    trackers.push("linear");
  if (remotes.notion.enabled)
    trackers.push("notion");
  if (remotes.azure.enabled)
    trackers.push("azure");
  const { organization, project } = remotes.azure;
  const repo = remotes.github.repo ?? repository;
  const jiraHost = remotes.jira.baseUrl?.replace(/^https?:\/\//, "");
  const gitHubHost = host?.replace(/^https?:\/\//, "");
  return {
    trackers,
    projects: {
      ...remotes.jira.projects.length > 0 ? { jira: remotes.jira.projects } : {},
      ...remotes.linear.team === void 0 ? {} : { linear: [remotes.linear.team] }
    },
    ...repo === void 0 ? {} : { repository: repo },
    ...organization !== void 0 && project !== void 0 ? { azure: { organization, project } } : {},
    hosts: {
      ...jiraHost === void 0 ? {} : { jira: jiraHost },
      ...gitHubHost === void 0 ? {} : { github: gitHubHost }
    }
  };
}

// packages/core/lib/thread/links.js
function linksOf(mentions, { max = Infinity } = {}) {
  const ranked = [...byTicket(mentions)].map(weigh).sort((a, b) => Number(a.context) - Number(b.context) || a.rank - b.rank);
  const sure = ranked.filter(({ context: context2 }) => !context2);
  const primary = sure.find(({ said: said2 }) => said2 === "primary") ?? sure.find(({ said: said2 }) => said2 === void 0);
  const links = ranked.map((weighed) => ({
    ...weighed.link,
    relation: relationOf(weighed, weighed === primary)
  }));
  const first = links.findIndex(({ relation }) => relation === "primary");
  if (first > 0)
    links.unshift(...links.splice(first, 1));
  return links.slice(0, max);
}
function byTicket(mentions) {
  const tickets = /* @__PURE__ */ new Map();
  for (const mention of mentions) {
    const id = (0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .providerOf */ .lc)(mention.ref) === "github" ? mention.ref.toLowerCase() : mention.ref;
    const known2 = tickets.get(id);
    if (known2)
      known2.push(mention);
    else
      tickets.set(id, [mention]);
  }
  return tickets.values();
}
function weigh(mentions) {
  const first = mentions[0];
  const sure = mentions.filter(({ relation }) => relation !== "context").sort((a, b) => rankOf(a) - rankOf(b));
  return {
    link: { ref: first.ref, mentions },
    rank: rankOf(sure[0] ?? first),
    context: sure.length === 0,
    said: sure.find(({ relation }) => relation !== void 0)?.relation
  };
}
function rankOf(mention) {
  if (mention.in === "frontmatter")
    return 0;
  if (mention.in === "trailer" || mention.closes)
    return 1;
  if (mention.in === "branch")
    return 2;
  return mention.in === "title" ? 3 : 4;
}
function relationOf({ context: context2, said: said2 }, isPrimary) {
  if (context2)
    return "context";
  if (isPrimary)
    return "primary";
  return said2 === void 0 || said2 === "primary" ? "secondary" : said2;
}

// packages/core/lib/thread/sources.js
function sourcesOf(change) {
  const sources = [];
  if (change.kind !== "push" && change.kind !== "merge_group")
    sources.push({ in: "branch", text: change.head.ref });
  if (change.title !== "")
    sources.push({ in: "title", text: change.title });
  if (change.body !== "")
    sources.push({ in: "body", text: withoutBlock(change.body) });
  for (const commit of change.commits)
    sources.push({ in: "commit", text: commit.message, commit: commit.sha });
  for (const ref of change.development)
    sources.push({ in: "development", text: (0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(ref) });
  return sources;
}
function withoutBlock(body) {
  const block = (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .readBlock */ .Gr)(body);
  if (block.kind !== "found")
    return body;
  return `${body.slice(0, block.start)}${" ".repeat(block.end - block.start)}${body.slice(block.end)}`;
}
var relations = ["primary", "secondary", "context", "derived"];
function itemSources(items) {
  const sources = [];
  for (const item of items) {
    const text = item.upstream?.id ?? item.upstream?.url;
    if (text === void 0)
      continue;
    const relation = relations.find((one) => one === item.upstream?.relation);
    sources.push({ in: "frontmatter", text, path: item.path, ...relation === void 0 ? {} : { relation } });
  }
  return sources;
}

// packages/core/lib/policy/paths/matches.js
var maxLength = 4096;
function matchesAny(path, patterns) {
  return patterns.some((pattern) => matches(path, pattern));
}
function matches(path, pattern) {
  if (path.length > maxLength || pattern.length > maxLength || pattern === "")
    return false;
  const wanted = pattern.replace(/^\.?\//, "").split("/");
  if (wanted.at(-1) === "")
    wanted[wanted.length - 1] = "**";
  if (wanted.at(-1) === "**")
    wanted.push("*");
  const given = path.split("/");
  return glob(given, wanted, (part) => part === "**", matchesSegment);
}
function matchesSegment(segment, pattern) {
  return glob(Array.from(segment), Array.from(pattern), (part) => part === "*", (char, part) => part === "?" || part === char);
}
function glob(given, wanted, isStar, same) {
  let g = 0;
  let w = 0;
  let star = -1;
  let resume = 0;
  while (g < given.length) {
    const part = wanted[w];
    if (part !== void 0 && isStar(part)) {
      star = w++;
      resume = g;
    } else if (part !== void 0 && same(given[g], part)) {
      g++;
      w++;
    } else if (star >= 0) {
      g = ++resume;
      w = star + 1;
    } else
      return false;
  }
  while (w < wanted.length && isStar(wanted[w]))
    w++;
  return w === wanted.length;
}

// packages/core/lib/thread/specs.js
function chooseSpec(known2) {
  const specs = known2.blobs.filter((blob) => blob.text !== null && matchesAny(blob.path, known2.config.policy.spec.paths)).map((blob) => blob.path);
  const ours = known2.items.filter((item) => belongs(item, known2.links));
  const present = new Set(known2.blobs.filter((blob) => blob.text !== null).map((blob) => blob.path));
  const steps = [
    [
      "frontmatter",
      () => ours.flatMap((item) => item.spec === void 0 ? [] : [item.spec]).filter((path) => present.has(path))
    ],
    ["item", () => ours.flatMap((item) => item.documentation).filter((path) => present.has(path))],
    ["path", () => specs.filter((path) => names(known2.links, ours).some((name) => pathHolds(path, name)))],
    ["upstream", () => specs.filter((path) => ours.some((item) => item.path === path))]
  ];
  const primary = known2.links.filter((link2) => link2.relation === "primary");
  for (const [by, find] of steps) {
    const found = [...new Set(find())];
    const [first] = found;
    if (found.length === 1 && first !== void 0)
      return { path: first, by, candidates: [] };
    if (found.length < 2)
      continue;
    const strong = found.filter((path) => names(primary, []).some((name) => pathHolds(path, name)));
    const [best] = strong;
    if (strong.length === 1 && best !== void 0)
      return { path: best, by, candidates: [] };
    return { candidates: found };
  }
  return { candidates: specs };
}
function pathHolds(path, name) {
  const wanted = name.toLowerCase();
  return path.split("/").some((segment) => {
    const at = segment.toLowerCase().indexOf(wanted);
    if (at < 0)
      return false;
    const before = segment[at - 1] ?? "";
    const after = segment[at + wanted.length] ?? "";
    return !/[a-z0-9]/i.test(before) && !/[a-z0-9]/i.test(after);
  });
}
function names(links, items) {
  const tickets = links.filter((link2) => link2.relation !== "context").map((link2) => (0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(link2.ref).replace(/^.*#/, ""));
  return [...tickets, ...items.flatMap((item) => item.id === void 0 ? [] : [item.id])].filter((name) => name !== "");
}
function belongs(item, links) {
  const upstream = item.upstream?.id?.replace(/^#/, "").toUpperCase();
  return links.some((link2) => {
    const name = (0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(link2.ref).toUpperCase();
    const same = upstream !== void 0 && (name === upstream || name.replace(/^.*#/, "") === upstream);
    return same || link2.mentions.some((mention) => mention.path === item.path);
  });
}

// packages/core/lib/thread/wanted.js
var maxWanted = 60;
var itemFolders = ["backlog/**", ".backlog/**", "specs/**", "docs/specs/**", ".lean-spec/**", "tasks/**"];
function wantedFiles(change, links, config) {
  const patterns = config.policy.spec.paths;
  const changed = change.files.filter((file) => file.status !== "removed" && isMarkdown(file.path)).map((file) => file.path).filter((path) => matchesAny(path, patterns) || matchesAny(path, itemFolders));
  const guessed = links.flatMap((link2) => guesses((0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(link2.ref), patterns));
  const all = [.../* @__PURE__ */ new Set([...changed, ...guessed])];
  return { paths: all.slice(0, maxWanted), changed: new Set(changed), left: Math.max(0, all.length - maxWanted) };
}
function guesses(ticket, patterns) {
  const name = ticket.replace(/^.*#/, "");
  if (!/^[\w-]+$/.test(name))
    return [];
  return patterns.flatMap((pattern) => {
    if (!pattern.includes("*"))
      return [pattern];
    const stars = pattern.split("**").length - 1;
    const whole = pattern.replace("**", () => name);
    if (stars === 1 && !whole.includes("*"))
      return [whole];
    const named2 = pattern.replace("**/", "").replace("*", () => name);
    return named2.includes("*") ? [] : [named2];
  });
}
function specFolders(patterns) {
  const folders = patterns.map((pattern) => {
    const star = pattern.search(/[*?]/);
    const fixed = star < 0 ? pattern : pattern.slice(0, star);
    return fixed.slice(0, Math.max(0, fixed.lastIndexOf("/")));
  });
  return [...new Set(folders)];
}
function isMarkdown(path) {
  return /\.(?:md|markdown|mdx)$/i.test(path);
}

// packages/engine/lib/author.js
async function withRole(change, config, house) {
  const { roleOf: roleOf2 } = house.host;
  if (roleOf2 === void 0 || change.author.role !== void 0 || change.author.login === "" || !matters(change, config))
    return change;
  const role = await roleOf2(change.repository.fullName, change.author.login);
  if (typeof role !== "string")
    return change;
  return { ...change, author: { ...change.author, role } };
}
function matters(change, config) {
  const marker = config.policy.exempt.marker.toLowerCase();
  const claims2 = marker !== "" && [change.body, ...change.commits.map((commit) => commit.message)].some((text) => text.toLowerCase().includes(marker));
  return claims2 || change.fork && change.state === "open" && Object.keys(config.on).length > 0;
}

// packages/engine/lib/configure.js
async function configure(look, house) {
  const own = house.options.configText;
  const files = own === void 0 ? look.configs.flatMap((blob) => blob.text === null ? [] : [{ path: blob.path, text: blob.text }]) : [own];
  const [file] = files;
  const free = house.options.ownMode === true && (file === void 0 || own !== void 0);
  const settle = (config) => withMode(house.overlay?.(config) ?? config, house.options.mode, free);
  if (file === void 0) {
    const config = (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultConfig */ .sb)();
    return {
      kind: "ready",
      config: settle(config),
      policy: { source: "defaults", sha256: (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(config) },
      notices: []
    };
  }
  const parsed = await house.parseConfig(files);
  if ("problems" in parsed)
    return { kind: "problems", problems: parsed.problems };
  const policy = {
    source: own === void 0 ? `${look.configSha}:${file.path}` : file.path,
    sha256: (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)(file.text)
  };
  return { kind: "ready", config: settle(parsed.config), policy, notices: parsed.notices };
}
function withMode(config, mode, free) {
  if (mode === void 0)
    return config;
  return free ? { ...config, mode } : (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_1__/* .tighten */ .kL)(config, { mode }).config;
}

// packages/engine/lib/house.js
var commentMarker = "<!-- satellite:verdict -->";
var knownConfigPaths = [".github/satellite.yml", "satellite.yml"];

// packages/engine/lib/read-files.js
var maxSpecBytes = 1e6;
async function readFiles(change, links, config, house) {
  const wanted = wantedFiles(change, links, config);
  const left = wanted.left === 0 ? [] : [{ what: "files", code: "MARKUP_LIMIT", says: `${wanted.left} of the changed Markdown files were too many to look into` }];
  if (wanted.paths.length === 0)
    return { blobs: [], items: [], baseItems: [], unread: left };
  const before = changedBefore(change, wanted.changed);
  const also = before.length === 0 ? [] : [{ sha: change.base.sha, paths: before }];
  const { blobs: all, unread } = await house.host.readFiles(headOf(change), wanted.paths, also);
  const blobs = all.filter((blob) => blob.sha !== change.base.sha || change.base.sha === change.head.sha);
  const parsed = await itemsOf(blobs, house);
  const base = await itemsOf(all.filter((blob) => blob.sha === change.base.sha), house);
  return { blobs, items: parsed.items, baseItems: base.items, unread: [...unread, ...left, ...parsed.unread] };
}
function changedBefore(change, changed) {
  return change.files.flatMap((file) => {
    if (file.status === "added" || !changed.has(file.path))
      return [];
    return [file.previousPath ?? file.path];
  });
}
async function itemsOf(blobs, house) {
  const items = [];
  const unread = [];
  for (const blob of blobs) {
    if (blob.text === null || !blob.text.replace(/^\uFEFF/, "").startsWith("---"))
      continue;
    const item = await house.readItem(blob.path, blob.text);
    if (item === void 0)
      continue;
    if ("code" in item)
      unread.push(item);
    else
      items.push(item);
  }
  return { items, unread };
}
async function findSpec(change, links, files, config, house) {
  const choice = chooseSpec({ links, items: files.items, blobs: files.blobs, config });
  if (choice.path !== void 0 && choice.by !== void 0)
    return specAt(choice.path, choice.by, change, files.blobs);
  const named2 = files.items.flatMap((item) => [...item.spec === void 0 ? [] : [item.spec], ...item.documentation]);
  const read = new Set(files.blobs.map((blob) => blob.path));
  const listed = config.policy.spec.required && links.length > 0 && choice.candidates.length === 0 ? await listSpecs(change, config, house) : { paths: [], unread: [] };
  const more = [.../* @__PURE__ */ new Set([...named2, ...listed.paths.filter((path) => holds(path, links))])].filter((path) => !read.has(path)).slice(0, 20);
  if (more.length === 0)
    return { candidates: choice.candidates, unread: listed.unread };
  const { blobs, unread } = await house.host.readFiles(headOf(change), more);
  const parsed = await itemsOf(blobs, house);
  const all = { links, items: [...files.items, ...parsed.items], blobs: [...files.blobs, ...blobs], config };
  const again = chooseSpec(all);
  const problems2 = [...listed.unread, ...unread, ...parsed.unread];
  if (again.path === void 0 || again.by === void 0)
    return { candidates: again.candidates, unread: problems2 };
  const found = specAt(again.path, again.by, change, all.blobs);
  return { ...found, unread: [...problems2, ...found.unread] };
}
async function listSpecs(change, config, house) {
  if (house.host.listFiles === void 0)
    return { paths: [], unread: [] };
  const { paths, unread } = await house.host.listFiles(headOf(change), specFolders(config.policy.spec.paths));
  return { paths: paths.filter((path) => matchesAny(path, config.policy.spec.paths)), unread };
}
function holds(path, links) {
  const lower = path.toLowerCase();
  return links.some((link2) => lower.includes(link2.ref.slice(link2.ref.indexOf(":") + 1).replace(/^.*#/, "").toLowerCase()));
}
function specAt(path, by, change, blobs) {
  const blob = blobs.find((one) => one.path === path);
  if (blob?.text == null)
    return { candidates: [path], unread: [] };
  if (blob.bytes > maxSpecBytes) {
    const why = { what: path, code: "SPEC_TOO_LARGE", says: `${path} has ${blob.bytes} bytes; specs may have ${maxSpecBytes}` };
    return { candidates: [path], unread: [why] };
  }
  const changed = change.files.some((file) => file.path === path && file.status !== "removed");
  const url = `${change.repository.url}/blob/${change.head.sha}/${path.split("/").map(encodeURIComponent).join("/")}`;
  return { spec: { path, sha256: (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)(blob.text), text: blob.text, url, by, changed }, candidates: [], unread: [] };
}
function headOf(change) {
  return { repository: change.repository.fullName, sha: change.head.sha };
}

// packages/engine/lib/read-tickets.js
var Trackers = class {
  #opened = /* @__PURE__ */ new Map();
  #reads = /* @__PURE__ */ new Map();
  #house;
  #config;
  constructor(house, config) {
    this.#house = house;
    this.#config = config;
  }
  /** One batch per tracker, side by side; a ref that was read before costs nothing. */
  async read(refs) {
    const fresh = [...new Set(refs)].filter((ref) => !this.#reads.has(ref));
    const ids = [...new Set(fresh.map(_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .providerOf */ .lc))];
    const answers = await Promise.all(ids.map((id) => this.#readFrom(id, fresh.filter((ref) => (0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .providerOf */ .lc)(ref) === id))));
    for (const read of answers.flat())
      this.#reads.set(read.ref, read);
    return refs.flatMap((ref) => this.#reads.get(ref) ?? []);
  }
  /** What each opened tracker can do; those that could not be opened are not in it. */
  async capabilities() {
    const opened = await Promise.all([...this.#opened.values()]);
    return Object.fromEntries(opened.flatMap((provider) => provider === void 0 ? [] : [[provider.id, provider.can]]));
  }
  provider(id) {
    return this.#opened.get(id) ?? Promise.resolve(void 0);
  }
  async #readFrom(id, refs) {
    const opening = this.#house.openProvider(id, this.#config);
    if (!this.#opened.has(id))
      this.#opened.set(id, opening.then((provider2) => "code" in provider2 ? void 0 : provider2));
    const provider = await opening;
    if ("code" in provider)
      return refs.map((ref) => ({ outcome: "unreadable", ref, why: { ...provider, ref } }));
    return provider.read(refs);
  }
};

// packages/engine/lib/gather.js
async function gather(event, house) {
  const { configPaths, checkName } = house.options;
  const looked = await house.host.readChange(event, { configPaths, checkName, commentMarker });
  if ("unread" in looked)
    return { kind: "unread", unread: looked.unread };
  return gatherFrom(event, looked.look, house);
}
async function gatherFrom(event, look, house) {
  const configured = await configure(look, house);
  if (configured.kind === "problems")
    return configured;
  const { config, policy, notices } = configured;
  const trackers = new Trackers(house, config);
  const members = look.change.members ?? [];
  const changes = members.length > 0 ? members : [look.change];
  const threads = await Promise.all(changes.map((change) => threadOf({ event, change, look, config, policy, trackers, house })));
  return { kind: "threads", threads, look, config, trackers, notices };
}
async function threadOf({ event, change: known2, look, config, policy, trackers, house }) {
  const dialects = openIfUnsaid(dialectsOf(config, known2.repository.fullName, house.options.webUrl), policy, known2);
  const sources = sourcesOf(known2);
  const early = linksOf(findMentions(sources, dialects).mentions);
  const [files, change] = await Promise.all([
    readFiles(known2, early, config, house),
    withRole(known2, config, house),
    trackers.read(early.map((link2) => link2.ref))
  ]);
  const mentions = findMentions([...itemSources(files.items), ...sources], dialects);
  const links = linksOf(mentions.mentions);
  const [reads, found] = await Promise.all([
    trackers.read(links.map((link2) => link2.ref)),
    // costs a call only for tickets that front matter alone names
    findSpec(change, links, files, config, house)
  ]);
  const recorded = change.state === "merged" ? recordedSpec(change) : void 0;
  const spec = found.spec === void 0 ? void 0 : { ...found.spec, ...recorded === void 0 ? {} : { recorded } };
  const unreadTickets = reads.flatMap((read) => read.outcome === "unreadable" ? [read.why] : []);
  return {
    event,
    change,
    config,
    policy,
    mentions,
    links,
    reads,
    items: files.items,
    baseItems: files.baseItems,
    ...spec === void 0 ? {} : { spec },
    candidates: found.candidates,
    blobs: files.blobs,
    unread: [...look.unread, ...files.unread, ...found.unread, ...unreadTickets],
    nowMs: house.clock.nowMs()
  };
}
function openIfUnsaid(dialects, policy, change) {
  if (policy.source !== "defaults" || change.kind !== "range")
    return dialects;
  const { trackers: _unsaid, ...open } = dialects;
  return open;
}
function recordedSpec(change) {
  const block = (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .readBlock */ .Gr)(change.body);
  return block.kind === "found" ? block.specSha256 : void 0;
}

// packages/core/lib/policy/judge/conclude.js
var exemptRule = "exempt";
function conclude(findings) {
  const counting = findings.filter((finding) => finding.severity === "error");
  if (counting.some((finding) => finding.outcome === "fail"))
    return "fail";
  if (counting.some((finding) => finding.outcome === "unknown"))
    return "unknown";
  return findings.some((finding) => finding.rule === exemptRule && finding.outcome === "exempt") ? "exempt" : "pass";
}

// packages/core/lib/policy/judge/job-result.js
var good = { job: "success", check: "success", exit: 0 };
var noted = { job: "success", check: "neutral", exit: 0 };
var jobResults = {
  strict: {
    pass: good,
    exempt: good,
    fail: { job: "failure", check: "failure", exit: 1 },
    unknown: { job: "failure", check: "action_required", exit: 4 }
  },
  warn: { pass: good, exempt: good, fail: noted, unknown: noted },
  off: { pass: noted, exempt: noted, fail: noted, unknown: noted }
};
function jobResult(conclusion, mode) {
  return jobResults[mode][conclusion];
}

// packages/core/lib/policy/say/answer.js
var pass = (says, details = {}) => ({ outcome: "pass", says, ...details });
var fail = (says, details = {}) => ({ outcome: "fail", says, ...details });
var unknown = (says, details = {}) => ({ outcome: "unknown", says, ...details });
var exempt = (says, details = {}) => ({ outcome: "exempt", says, ...details });
var notApplicable = (says, details = {}) => ({
  outcome: "not-applicable",
  says,
  ...details
});

// packages/core/lib/policy/say/words.js
var maxChars = 200;
function clip(text, max = maxChars) {
  const line = text.slice(0, max * 4).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  const chars = Array.from(line.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD"));
  return chars.length <= max ? chars.join("") : `${chars.slice(0, max - 1).join("")}\u2026`;
}
function enumerate(names2, shown2 = 5) {
  const some = names2.slice(0, shown2).map((name) => clip(name, 100));
  return names2.length > shown2 ? `${some.join(", ")} and ${names2.length - shown2} more` : some.join(", ");
}
function nameFor(ref) {
  return clip(ref.slice(ref.indexOf(":") + 1), 100);
}
function shortSha(sha) {
  return clip(sha, 12);
}

// packages/core/lib/policy/exempt/claim.js
var none = { is: "none" };

// packages/core/lib/policy/exempt/bots.js
var known = {
  dependabot: { appId: 29110, id: "49699333" },
  renovate: { appId: 2740, id: "29139614" }
};
function botClaim({ thread, commits }) {
  const { author } = thread.change;
  const bot = thread.config.policy.exempt.bots.find((one) => proves(author, one));
  if (bot === void 0)
    return none;
  const name = typeof bot === "string" ? bot : `app ${bot.appId}`;
  const foreign = commits.find((commit) => commit.author.type === "user" && !(author.id !== void 0 && commit.author.id === author.id));
  if (foreign === void 0)
    return { is: "proven", reason: `opened by ${name}, proven by its account` };
  const says = `The change was opened by ${name}, but commit ${shortSha(foreign.sha)} is by ${clip(foreign.author.login, 60)}; so it is not exempt.`;
  const remedy = "Name a ticket, or leave the bot's branch to the bot.";
  return { is: "refused", answer: notApplicable(says, { severity: "warning", commit: foreign.sha, remedy }) };
}
function proves(author, bot) {
  if (author.type !== "bot" && author.type !== "app")
    return false;
  if (typeof bot !== "string")
    return author.appId === bot.appId;
  const { appId, id } = known[bot];
  return author.appId === void 0 ? author.id === id : author.appId === appId;
}

// packages/core/lib/policy/exempt/labels.js
function labelClaim({ thread }) {
  const wanted = new Set(thread.config.policy.exempt.labels.map((label2) => label2.toLowerCase()));
  const label = thread.change.labels.find((one) => wanted.has(one.toLowerCase()));
  return label === void 0 ? none : { is: "proven", reason: `labelled "${clip(label, 60)}"` };
}

// packages/core/lib/policy/exempt/marker.js
var rank = {
  none: 0,
  read: 1,
  triage: 2,
  write: 3,
  maintain: 4,
  admin: 5
};
function markerClaim(facts) {
  const reason = claimed(facts);
  if (reason === void 0)
    return none;
  const { marker, by } = facts.thread.config.policy.exempt;
  const { author } = facts.thread.change;
  const line = `"${clip(marker, 50)} ${clip(reason)}"`;
  switch (roleCounts(facts.thread)) {
    case true:
      return {
        is: "proven",
        reason: `${clip(reason)} (${clip(marker, 50)} line of ${clip(author.login, 60)}, role ${author.role ?? ""})`
      };
    case false: {
      const says = `The line ${line} does not count: ${clip(author.login, 60)} has the role ${author.role ?? ""}, and the policy asks for ${enumerate(by)}.`;
      return {
        is: "refused",
        answer: notApplicable(says, {
          severity: "warning",
          remedy: "Name a ticket, or ask somebody with that role to open the change."
        })
      };
    }
    default: {
      const says = `Whether the line ${line} counts is open: the role of ${clip(author.login, 60)} is not known, so the change is not exempt.`;
      return {
        is: "open",
        answer: unknown(says, {
          severity: "warning",
          remedy: "Name a ticket, or give the token the permission to read roles."
        })
      };
    }
  }
}
function markerReason(text, thread, kind) {
  return roleCounts(thread) === true ? reasonIn(text, thread.config.policy.exempt.marker, kind) : void 0;
}
function claimed({ thread, commits }) {
  const { marker } = thread.config.policy.exempt;
  const inBody = reasonIn(thread.change.body, marker, "body");
  if (inBody !== void 0)
    return inBody;
  const reasons = commits.map((commit) => reasonIn(commit.message, marker, "commit"));
  return reasons.includes(void 0) ? void 0 : reasons[0];
}
function roleCounts({ change, config }) {
  const { role } = change.author;
  return role === void 0 ? void 0 : config.policy.exempt.by.some((one) => rank[role] >= rank[one]);
}
function reasonIn(text, marker, kind) {
  if (marker.trim() === "")
    return void 0;
  const begins = marker.trim().toLowerCase();
  for (const line of kind === "body" ? spokenLines(text) : text.split(/\r\n|\r|\n/)) {
    if (!line.toLowerCase().startsWith(begins))
      continue;
    const reason = line.slice(begins.length).replace(/^:/, "").trim();
    if (/[\p{L}\p{N}]/u.test(reason))
      return reason;
  }
  return void 0;
}
function spokenLines(body) {
  const block = (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .readBlock */ .Gr)(body);
  const own = block.kind === "found" ? `${body.slice(0, block.start)}
${body.slice(block.end)}` : body;
  let fence;
  return withoutComments(own).split(/\r\n|\r|\n/).filter((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === void 0) {
      fence = mark;
      return mark === void 0;
    }
    if (mark !== void 0 && mark.startsWith(fence))
      fence = void 0;
    return false;
  });
}
function withoutComments(text) {
  const parts2 = [];
  let at = 0;
  for (; ; ) {
    const open = text.indexOf("<!--", at);
    if (open < 0)
      return [...parts2, text.slice(at)].join("");
    parts2.push(text.slice(at, open));
    const close = text.indexOf("-->", open + 4);
    if (close < 0)
      return parts2.join("");
    at = close + 3;
  }
}

// packages/core/lib/policy/exempt/only-paths.js
function pathsClaim({ thread }) {
  const { paths } = thread.config.policy.exempt;
  const { files, complete } = thread.change;
  if (paths.length === 0 || files.length === 0)
    return none;
  const every = files.every((file) => matchesAny(file.path, paths) && (file.previousPath === void 0 || matchesAny(file.previousPath, paths)));
  if (!every)
    return none;
  if (complete.files)
    return { is: "proven", reason: `it touches only ${enumerate(paths)}` };
  const says = `All files that are known lie on exempt paths (${enumerate(paths)}), but the host cut the list; so the change is not exempt.`;
  return { is: "open", answer: unknown(says, { severity: "warning", remedy: "Split the change." }) };
}

// packages/core/lib/policy/exempt/exemption.js
var claims = [botClaim, labelClaim, pathsClaim, markerClaim];
function exemptionOf(facts) {
  const made = claims.map((claim) => claim(facts));
  const proven = made.find((claim) => claim.is === "proven");
  if (proven?.is === "proven") {
    const { reason } = proven;
    return {
      reason,
      answers: (waived) => waived > 0 ? [exempt(`Exempt: ${reason}. ${waived} ${waived === 1 ? "finding is" : "findings are"} waived.`)] : [notApplicable(`Exempt, though nothing had to be waived: ${reason}.`)]
    };
  }
  const told = made.flatMap((claim) => claim.is === "open" || claim.is === "refused" ? [claim.answer] : []);
  return { answers: () => told };
}

// packages/core/lib/policy/facts/facts.js
function factsOf(thread) {
  const links = thread.links.filter((link2) => link2.relation !== "context");
  const counted = new Set(links.map((link2) => link2.ref));
  const context2 = new Set(thread.links.map((link2) => link2.ref).filter((ref) => !counted.has(ref)));
  const reads = new Map(thread.reads.map((read) => [read.ref, read]));
  const tickets = [];
  const others = [];
  const missing2 = [];
  const unread = [];
  for (const link2 of links) {
    const read = reads.get(link2.ref);
    if (read?.outcome === "found")
      (read.ticket.kind === "ticket" ? tickets : others).push({ link: link2, ticket: read.ticket });
    else if (read?.outcome === "missing")
      missing2.push(link2);
    else
      unread.push({ link: link2, why: read?.why ?? thread.unread.find((one) => one.ref === link2.ref) ?? notAsked(link2) });
  }
  const told = new Set(unread.map((one) => one.link.ref));
  const unreadElse = thread.unread.filter((one) => one.ref === void 0 || !(told.has(one.ref) || context2.has(one.ref)));
  const commits = thread.change.commits.filter((commit) => commit.parents < 2);
  return { thread, links, tickets, others, missing: missing2, unread, unreadElse, commits };
}
function notAsked(link2) {
  return { what: "ticket", ref: link2.ref, code: "NOT_LOOKED_AT", says: "its tracker was not asked" };
}

// packages/core/lib/policy/facts/of-each-ticket.js
function ofEachTicket(facts, ask, says) {
  const wrong = facts.tickets.flatMap((linked) => ask(linked) ?? []);
  if (wrong.length > 0)
    return wrong;
  if (facts.unread.length > 0) {
    const refs = facts.unread.map((one) => one.link.ref);
    return [
      unknown(`${enumerate(refs.map(nameFor))} could not be read, so this stays open.`, { refs, severity: "warning" })
    ];
  }
  if (facts.tickets.length === 0)
    return [notApplicable("There is no ticket to ask about.")];
  return [pass(says, { refs: facts.tickets.map((linked) => linked.ticket.ref) })];
}

// packages/core/lib/policy/facts/linked-at.js
function linkedAtMs(link2, change) {
  const times = link2.mentions.filter((mention) => mention.relation !== "context").flatMap((mention) => mentionedAtMs(mention, change) ?? []);
  return times.length === 0 ? void 0 : Math.min(...times);
}
function mentionedAtMs(mention, change) {
  const opened = change.createdAtMs;
  if (opened === void 0)
    return void 0;
  switch (mention.in) {
    case "branch":
    case "development":
      return opened;
    case "title":
      return change.titleEditedAtMs ?? opened;
    case "body":
      return change.bodyEditedAtMs ?? opened;
    case "commit":
    case "trailer": {
      if (mention.commit === void 0)
        return change.bodyEditedAtMs ?? opened;
      const commit = change.commits.find((one) => one.sha === mention.commit);
      return commit?.committedAtMs === void 0 ? void 0 : Math.max(opened, commit.committedAtMs);
    }
    default:
      return filedAtMs(mention.path, change, opened);
  }
}
function filedAtMs(path, change, opened) {
  const touching2 = change.commits.filter((commit) => commit.files === void 0 || path === void 0 || commit.files.includes(path));
  const times = touching2.map((commit) => commit.committedAtMs);
  return times.includes(void 0) ? void 0 : Math.max(opened, ...times);
}

// packages/core/lib/policy/facts/same-person.js
function changeSystem(change) {
  const system = change.ref.split(":", 2)[1] ?? "local";
  return system === "git" ? "local" : system;
}
function samePerson(a, b, people) {
  if (a.system === b.system) {
    const within = sameAccount(a.person, b.person, a.system);
    if (within !== void 0)
      return within;
  }
  const entryA = entryOf(a, people);
  const entryB = entryOf(b, people);
  if (entryA !== void 0 && entryB !== void 0)
    return entryA === entryB;
  if (entryA?.[b.system] !== void 0 && isIdentified(b.person))
    return false;
  if (entryB?.[a.system] !== void 0 && isIdentified(a.person))
    return false;
  return void 0;
}
function sameAccount(a, b, system) {
  const ids = a.id !== void 0 && b.id !== void 0;
  if (ids && a.id === b.id)
    return true;
  const [loginA, loginB] = [plain(a.login), plain(b.login)];
  if (loginA === loginB && loginA !== "" && (system === "github" || !ids))
    return true;
  if (ids)
    return false;
  if (loginA === "" || loginB === "")
    return void 0;
  return a.type === "unknown" || b.type === "unknown" ? void 0 : false;
}
function entryOf({ person, system }, people) {
  const names2 = [person.login, person.id ?? ""].map(plain).filter((name) => name !== "");
  const keys = person.type === "unknown" ? [system, "local"] : [system];
  return people.find((entry) => keys.some((key2) => entry[key2] !== void 0 && names2.includes(plain(entry[key2]))));
}
function plain(name) {
  return name.replace(/^@/, "").toLowerCase();
}
function isIdentified({ type, login, id }) {
  return type !== "unknown" && (login !== "" || id !== void 0);
}

// packages/core/lib/policy/facts/approval.js
function approvalOf(facts, kind, ticket, window) {
  const reviews = kind === "ticket" ? [] : facts.thread.change.approvals;
  const onTicket = kind === "review" ? [] : ticket?.approvals ?? [];
  const weighed = [...reviews, ...onTicket].map((approval) => weigh2(approval, facts, window));
  const best = weighed.find((one) => one.is === "yes") ?? weighed.find((one) => one.is === "unknown") ?? weighed[0];
  return best ?? { is: "no", why: "nobody has approved" };
}
function weigh2(approval, facts, window) {
  const { change, config } = facts.thread;
  const by = clip(approval.by.login, 60) || "somebody without a name";
  if (approval.by.type === "bot" || approval.by.type === "app")
    return { is: "no", why: `${by} is no person` };
  const authors = [change.author, ...facts.commits.map((commit) => commit.author)];
  const system = changeSystem(change);
  const same = authors.map((person) => samePerson({ person: approval.by, system: approval.from }, { person, system }, config.people));
  if (same.includes(true))
    return { is: "no", why: `${by} approved their own work` };
  const { fromMs, toMs } = window;
  if (typeof fromMs === "number" && approval.atMs < fromMs)
    return { is: "no", why: `${by} approved too early` };
  if (typeof toMs === "number" && approval.atMs > toMs)
    return { is: "no", why: `${by} approved too late` };
  if (same.includes(void 0)) {
    return { is: "unknown", why: `it cannot be told whether ${by} is another person than the authors` };
  }
  if (fromMs === "open" || toMs === "open")
    return { is: "unknown", why: `it cannot be told whether ${by} approved at the right time` };
  return { is: "yes", by };
}

// packages/core/lib/policy/facts/risk.js
function riskApprovals(facts) {
  const { items, baseItems, config } = facts.thread;
  const levels = new Map(Object.entries(config.policy.risk).map(([level, { approval }]) => [level.toLowerCase(), approval]));
  const needed = [];
  const unmapped = [];
  for (const { path, compliance: compliance2, ...item } of [...items, ...baseItems]) {
    if (compliance2.requiresApproval === true)
      needed.push({ kind: "other-person", path, because: "requires_approval" });
    if (compliance2.riskLevel === void 0)
      continue;
    const kind = levels.get(compliance2.riskLevel.trim().toLowerCase());
    if (kind === void 0)
      unmapped.push({ path, compliance: compliance2, ...item });
    else if (kind !== "none")
      needed.push({ kind, path, because: `risk_level ${clip(compliance2.riskLevel, 40)}` });
  }
  return { needed: unique(needed), unmapped };
}
function unique(needed) {
  return [...new Map(needed.map((one) => [`${one.kind} ${one.path} ${one.because}`, one])).values()];
}

// packages/core/lib/policy/facts/landing.js
function isDefaultPush({ thread }) {
  const { event, change } = thread;
  return change.kind === "push" && event.kind === "push" && event.ref === `refs/heads/${change.repository.defaultBranch}`;
}
function hasLanded(facts) {
  return facts.thread.change.state === "merged" || isDefaultPush(facts);
}
function carriedBy(facts) {
  const { commits, complete } = facts.thread.change;
  if (!isDefaultPush(facts) || commits.length === 0 || !complete.commits)
    return void 0;
  const bringers = commits.map((commit) => commit.broughtBy?.find((one) => one.merged && one.checkPassed === true)?.number);
  return bringers.includes(void 0) ? void 0 : [...new Set(bringers)];
}

// packages/core/lib/policy/all-read/all-read.js
var allRead = {
  id: "all-read",
  asks: "Could everything that the rules ask about be looked at?",
  waivable: false,
  judge({ unreadElse }) {
    const answers = unreadElse.filter((why) => why.ref === void 0).map((why) => unknown(`${clip(why.what, 100)} could not be read: ${clip(why.says)} (${why.code}).`, {
      remedy: "Nothing is known to be wrong with the change; mend what the message names, or run again later."
    }));
    return answers.length > 0 ? answers : [pass("Everything but tickets was read.")];
  }
};

// packages/core/lib/policy/commit-not-rogue/commit-not-rogue.js
var commitNotRogue = {
  id: "commit-not-rogue",
  asks: "Was every commit on the default branch brought by a merged pull request whose check passed?",
  waivable: false,
  judge(facts) {
    const { change, event } = facts.thread;
    if (!isDefaultPush(facts))
      return [notApplicable("This is no push to the default branch.")];
    if (event.kind === "push" && event.created)
      return [notApplicable("The default branch began with this push.")];
    const answers = change.commits.flatMap((commit) => lacking(commit) ?? []);
    if (!change.complete.commits)
      answers.push(unknown("Not all commits of the push could be read.", { remedy: "Run `satellite check` in a clone." }));
    if (answers.length > 0)
      return answers;
    if (change.commits.length === 0)
      return [notApplicable("The push brings no commit.")];
    return [pass("Every commit came by a pull request that passed.")];
  }
};
function lacking(commit) {
  const name = `Commit ${shortSha(commit.sha)} ("${clip(commit.message.split("\n", 1)[0] ?? "", 80)}")`;
  const details = { commit: commit.sha };
  if (commit.broughtBy === void 0)
    return unknown(`${name}: the pull request that brought it could not be looked up.`, details);
  const merged = commit.broughtBy.filter((one) => one.merged);
  const numbers = enumerate(merged.map((one) => `#${one.number}`));
  if (merged.some((one) => one.checkPassed === true))
    return void 0;
  if (merged.some((one) => one.checkPassed === void 0)) {
    return unknown(`${name} came by ${numbers}, whose check could not be looked up.`, {
      ...details,
      refs: merged.map((one) => `#${one.number}`)
    });
  }
  if (merged.length > 0) {
    const remedy2 = "Make the check required on the default branch, and bring what is missing by a pull request.";
    return fail(`${name} came by ${numbers}, whose check did not pass.`, {
      ...details,
      refs: merged.map((one) => `#${one.number}`),
      remedy: remedy2
    });
  }
  const remedy = "Revert it and bring it by a pull request; a ruleset on the default branch keeps direct pushes out.";
  return fail(`${name} was pushed without a merged pull request.`, { ...details, remedy });
}

// packages/core/lib/policy/compliance/compliance.js
var compliance = {
  id: "compliance",
  asks: "Is the approval there that `compliance.requires_approval` or `compliance.risk_level` asks for?",
  waivable: false,
  judge(facts) {
    const { needed, unmapped } = riskApprovals(facts);
    const answers = [...needed.flatMap((one) => lacking2(one, facts) ?? []), ...unseen(facts)];
    const notes = unmapped.map((item) => notApplicable(`The policy has nothing for risk_level ${clip(item.compliance.riskLevel ?? "", 40)}.`, {
      path: item.path,
      remedy: "Add the level under `policy.risk`, or correct its spelling."
    }));
    if (answers.length > 0)
      return [...answers, ...notes];
    if (needed.length > 0)
      return [pass(`The approval is there (${enumerate(needed.map((one) => one.because))}).`), ...notes];
    return notes.length > 0 ? notes : [notApplicable("Nothing asks for an approval.")];
  }
};
function unseen({ thread }) {
  if (thread.change.complete.files || Object.keys(thread.config.policy.risk).length === 0)
    return [];
  return [unknown("Not all files of the change are known, so its risk is not.", { remedy: "Split the change." })];
}
function lacking2(needed, facts) {
  const { change } = facts.thread;
  const each = facts.tickets.length > 0 ? facts.tickets.map(({ link: link2, ticket }) => approvalOf(facts, needed.kind, ticket, { fromMs: linkedAtMs(link2, change) ?? "open" })) : [approvalOf(facts, needed.kind, void 0, {})];
  const worst = each.find((one) => one.is === "no") ?? each.find((one) => one.is === "unknown");
  if (worst === void 0)
    return void 0;
  const says = `${clip(needed.path)} (${needed.because}) needs an approval by another person, which is not proven: ${worst.why}.`;
  const details = { refs: [needed.path], path: needed.path };
  const open = worst.is === "unknown" || facts.unread.length > 0 && needed.kind !== "review";
  if (open)
    return unknown(says, {
      ...details,
      remedy: "Map the people under `people`, or run again when the tickets can be read."
    });
  return fail(says, { ...details, remedy: "Ask somebody who did not write the change to approve it." });
}

// packages/core/lib/policy/files-complete/files-complete.js
var filesComplete = {
  id: "files-complete",
  asks: "Were all commits and files of the change listed?",
  waivable: false,
  judge({ thread: { change } }) {
    const cut = [...change.complete.commits ? [] : ["commits"], ...change.complete.files ? [] : ["files"]];
    if (cut.length === 0)
      return [pass("All commits and files were listed.")];
    const says = `The change is so large that the host cut its list of ${cut.join(" and ")}; rules that need all of them answer unknown.`;
    return [unknown(says, { severity: "warning", remedy: "Split the change, or run `satellite check` in a clone." })];
  }
};

// packages/core/lib/policy/gate-untouched/gate-untouched.js
var gate = [
  ".github/satellite.yml",
  "satellite.yml",
  ".github/workflows/*satellite*",
  "codeowners",
  ".github/codeowners",
  "docs/codeowners"
];
var gateUntouched = {
  id: "gate-untouched",
  asks: "Does the change leave its own judge alone?",
  waivable: false,
  judge({ thread }) {
    const { change } = thread;
    if (change.kind === "push")
      return [notApplicable("A push is judged by the policy of the commit before it.")];
    const patterns = [...gate, ...configPath(thread)];
    const touched = change.files.filter((file) => [file.path, file.previousPath ?? ""].some((path) => matchesAny(path.toLowerCase(), patterns)));
    const answers = touched.map((file) => fail(`The change edits ${clip(file.path)}; the policy of the base still applies to it.`, {
      severity: "warning",
      refs: [file.path],
      ...file.status === "removed" ? {} : { path: file.path },
      remedy: "Let somebody who may change the policy review this file."
    }));
    if (answers.length > 0)
      return answers;
    if (change.complete.files)
      return [pass("The change leaves the Satellite workflow and config alone.")];
    return [unknown("Not all files of the change are known; it may edit its own judge.", { severity: "warning" })];
  }
};
function configPath({ policy }) {
  const colon = policy.source.indexOf(":");
  return colon < 0 ? [] : [policy.source.slice(colon + 1).toLowerCase()];
}

// packages/core/lib/policy/not-available/not-available.js
var notAvailable = {
  id: "not-available",
  asks: "Does the config set keys that no part answers to yet?",
  waivable: false,
  judge({ thread }) {
    const keys = thread.config.notYet;
    if (keys.length === 0)
      return [notApplicable("Every key of the config is in use.")];
    return keys.map((key2) => notApplicable(`The config sets \`${clip(key2, 100)}\`, which is not available yet.`, {
      refs: [key2],
      remedy: "Leave it out for now; a later version takes it."
    }));
  }
};

// packages/core/lib/policy/spec-before-code/first-code.js
function orderOf(facts) {
  const { spec, items, config, change } = facts.thread;
  const planned = /* @__PURE__ */ new Set([...items.map((item) => item.path), ...spec === void 0 ? [] : [spec.path]]);
  const isCode = (path) => !planned.has(path) && !matchesAny(path, config.policy.spec.paths);
  const all = change.files.flatMap((file) => file.previousPath === void 0 ? [file.path] : [file.path, file.previousPath]);
  if (change.complete.files && !all.some(isCode))
    return { known: true, spec: -1, code: void 0, codeAt: Infinity };
  if (!change.complete.commits)
    return { known: false };
  const [only] = facts.commits;
  const alone = facts.commits.length === 1 && change.commits.length === 1 && change.complete.files;
  const filesOf = (commit) => commit.files ?? (alone && commit === only ? all : void 0);
  if (facts.commits.some((commit) => filesOf(commit) === void 0))
    return { known: false };
  const codeAt = facts.commits.findIndex((commit) => filesOf(commit)?.some(isCode));
  const specAt2 = spec?.changed === true ? facts.commits.findIndex((commit) => filesOf(commit)?.includes(spec.path)) : -1;
  if (spec?.changed === true && specAt2 < 0)
    return { known: false };
  return { known: true, spec: specAt2, code: facts.commits[codeAt], codeAt: codeAt < 0 ? Infinity : codeAt };
}

// packages/core/lib/policy/spec-before-code/spec-before-code.js
var specBeforeCode = {
  id: "spec-before-code",
  asks: "Was the spec committed, and approved where that is asked, before the first commit of code?",
  waivable: true,
  judge(facts) {
    const { spec, config } = facts.thread;
    if (!config.policy.spec.beforeCode)
      return [notApplicable("The policy leaves the order of spec and code open.")];
    if (spec === void 0)
      return [notApplicable("There is no spec to ask about.")];
    const answers = [specFirst(facts, spec.path, spec.changed), ...approvedFirst(facts)];
    const wrong = answers.filter((answer) => answer.outcome !== "pass");
    return wrong.length > 0 ? wrong : answers.slice(0, 1);
  }
};
function specFirst(facts, path, changed) {
  const details = { refs: [path], path };
  if (!changed)
    return pass("The spec was there before the change.", details);
  const order3 = orderOf(facts);
  if (!order3.known) {
    return unknown("Whether the spec came before the code cannot be told: the files of each commit were not read.", {
      ...details,
      remedy: "Run `satellite check` in a clone, where git tells the files of each commit, or bring the spec in its own change first."
    });
  }
  if (order3.spec < order3.codeAt)
    return pass("The spec was committed before the code.", details);
  const sha = order3.code?.sha ?? "";
  const remedy = "Commit the spec first, on its own, or bring it in a change of its own.";
  return fail(`Commit ${shortSha(sha)} brings code, and ${clip(path)} did not come before it.`, {
    ...details,
    commit: sha,
    remedy
  });
}
function approvedFirst(facts) {
  const kinds = /* @__PURE__ */ new Set([
    facts.thread.config.policy.ticket.approval,
    ...riskApprovals(facts).needed.map((one) => one.kind)
  ]);
  kinds.delete("none");
  if (kinds.size === 0)
    return [];
  const window = beforeCode(facts);
  if (window === void 0)
    return [];
  const tickets = facts.tickets.length > 0 ? facts.tickets.map((linked) => linked.ticket) : [void 0];
  return [...kinds].flatMap((kind) => tickets.map((ticket) => {
    const approved = approvalOf(facts, kind, ticket, window);
    if (approved.is === "yes")
      return pass("The approval came before the code.");
    const refs = ticket === void 0 ? [] : [ticket.ref];
    const says = `An approval before the first commit of code is not proven: ${approved.why}.`;
    return approved.is === "no" ? fail(says, { refs, remedy: "Have the spec approved before the work begins." }) : unknown(says, {
      refs,
      remedy: "Map the people under `people`, or run where the files of each commit are known."
    });
  }));
}
function beforeCode(facts) {
  const order3 = orderOf(facts);
  if (order3.known)
    return order3.code === void 0 ? void 0 : { toMs: order3.code.committedAtMs ?? "open" };
  return { toMs: "open" };
}

// packages/core/lib/policy/spec-belongs/names-ticket.js
function namesTicket(upstream, ref, repository) {
  const name = (0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(ref).toLowerCase();
  const { id, url } = upstream ?? {};
  if (id !== void 0 && sameName(id.trim().toLowerCase(), name, repository.toLowerCase()))
    return true;
  if (url === void 0)
    return false;
  const path = url.trim().toLowerCase().replace(/[?#].*$/, "").replace(/\/+$/, "");
  const [where, number] = name.split("#");
  return number === void 0 ? path.endsWith(`/${name}`) : path.endsWith(`/${where}/issues/${number}`);
}
function sameName(id, name, repository) {
  const bare = id.replace(/^(?:github|jira|linear|azure|notion):/, "").replace(/^(?:#|gh-)/, "");
  return bare === name || /^\d+$/.test(bare) && name === `${repository}#${bare}`;
}

// packages/core/lib/policy/spec-belongs/spec-belongs.js
var maxCandidates = 20;
var specBelongs = {
  id: "spec-belongs",
  asks: "Is the spec the one of a ticket that the change names?",
  waivable: true,
  judge(facts) {
    const { spec, candidates, config } = facts.thread;
    const severity = config.policy.spec.required ? "error" : "warning";
    if (spec === void 0) {
      if (candidates.length === 0)
        return [notApplicable("There is no spec to ask about.")];
      const says = `Which spec belongs to the change is open: ${enumerate(candidates, maxCandidates)}.`;
      const remedy2 = "Name one with `spec:` in the item's front matter, or put the ticket's key into its path or `upstream.id`.";
      return [fail(says, { severity, refs: candidates.slice(0, maxCandidates), remedy: remedy2 })];
    }
    const refs = [
      .../* @__PURE__ */ new Set([...facts.links.map((link2) => link2.ref), ...facts.tickets.map((linked) => linked.ticket.ref)])
    ];
    if (refs.length === 0)
      return [notApplicable("The change names no ticket that the spec could belong to.")];
    const owner = refs.find((ref) => belongsTo(spec, ref, facts));
    if (owner !== void 0)
      return [pass(`The spec belongs to ${nameFor(owner)}.`, { refs: [spec.path, owner], path: spec.path })];
    const names2 = enumerate(refs.map(nameFor));
    const remedy = `Put \`upstream: { id: ${nameFor(refs[0])} }\` into its front matter, or the key into its path.`;
    return [
      fail(`${clip(spec.path)} names no ticket of the change (${names2}).`, {
        severity,
        refs: [spec.path],
        path: spec.path,
        remedy
      })
    ];
  }
};
function belongsTo(spec, ref, facts) {
  const { items, change } = facts.thread;
  const repository = change.repository.fullName;
  const own = items.find((item) => item.path === spec.path);
  if (own?.upstream?.id !== void 0 || own?.upstream?.url !== void 0)
    return namesTicket(own.upstream, ref, repository);
  const ours = items.filter((item) => namesTicket(item.upstream, ref, repository));
  if (ours.some((item) => item.spec === spec.path || item.documentation.includes(spec.path)))
    return true;
  const names2 = [(0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(ref).replace(/^.*#/, ""), ...ours.flatMap(idOf)];
  return names2.some((name) => name !== "" && pathHolds(spec.path, name));
}
function idOf(item) {
  return item.id === void 0 ? [] : [item.id];
}

// packages/core/lib/policy/spec-complete/front-matter.js
var maxLines = 2e3;
function withoutFrontMatter(text) {
  const plain3 = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (!/^---[^-\r\n]*\r?\n/.test(plain3))
    return { text: plain3, linesBefore: 0 };
  let at = plain3.indexOf("\n") + 1;
  for (let lines = 2; lines <= maxLines && at < plain3.length; lines++) {
    const feed = plain3.indexOf("\n", at);
    const end = feed < 0 ? plain3.length : feed;
    if (plain3.slice(at, end).trimEnd() === "---")
      return { text: plain3.slice(feed < 0 ? end : end + 1), linesBefore: lines };
    at = end + 1;
  }
  return { text: plain3, linesBefore: 0 };
}

// packages/core/lib/policy/spec-complete/spec-complete.js
var maxPlaceholders = 20;
var specComplete = {
  id: "spec-complete",
  asks: "Has the spec all its sections, acceptance criteria, and nothing left to be filled in?",
  waivable: true,
  judge({ thread }) {
    const { spec, config } = thread;
    const seen = inspected(thread);
    if (spec === void 0 || seen === void 0)
      return [notApplicable("There is no spec to look into.")];
    if (seen.complete)
      return [pass("The spec is complete.", { refs: [spec.path], path: spec.path })];
    const severity = config.policy.spec.required ? "error" : "warning";
    return problems(seen, config.policy.spec.sections).map((problem) => ({
      ...problem,
      severity,
      refs: [spec.path],
      path: spec.path
    }));
  }
};
function inspected({ spec, config }) {
  if (spec === void 0)
    return void 0;
  const { text, linesBefore } = withoutFrontMatter(spec.text);
  return (0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .inspectSpec */ .MF)(text, { sections: config.policy.spec.sections, linesBefore });
}
function problems(seen, sections) {
  const answers = [
    ...seen.missing.map((name) => fail(`The spec has no section "${clip(name, 80)}".`, {
      remedy: `Add a heading "${clip(name, 80)}" with text below it.`
    })),
    ...seen.emptySections.filter((section2) => section2.required).map(({ heading, line }) => fail(`The spec's section "${clip(heading, 80)}" is empty.`, { line, remedy: "Fill it in." })),
    ...seen.placeholders.slice(0, maxPlaceholders).map(({ line, text }) => fail(`"${clip(text, 80)}" is still to be filled in.`, { line, remedy: "Replace it by what is meant." }))
  ];
  const more = seen.placeholders.length - maxPlaceholders;
  if (more > 0)
    answers.push(fail(`${more} more places in the spec are still to be filled in.`));
  if (answers.length > 0)
    return answers;
  const asked = sections.some((name) => /acceptance criteria/i.test(name)) && seen.criteria.total === 0;
  const says = asked ? "The spec lists no acceptance criteria." : "The spec is not complete.";
  return [fail(says, { remedy: "Write each criterion as a list item below that heading." })];
}

// packages/core/lib/policy/spec-drift/spec-drift.js
var specDrift = {
  id: "spec-drift",
  asks: "Is the spec still what it was when the change was merged?",
  waivable: true,
  judge({ thread: { spec } }) {
    if (spec?.recorded === void 0)
      return [notApplicable("No spec was recorded at a merge.")];
    const details = { refs: [spec.path], path: spec.path };
    if (spec.recorded.toLowerCase() === spec.sha256.toLowerCase())
      return [pass("The spec is what it was at the merge.", details)];
    const says = `${clip(spec.path)} has changed since the merge: SHA-256 ${spec.sha256.slice(0, 12)}, recorded ${clip(spec.recorded, 12)}.`;
    return [
      fail(says, { ...details, remedy: "Bring changes of a merged spec with a change, and a ticket, of their own." })
    ];
  }
};

// packages/core/lib/policy/spec-present/spec-present.js
var specPresent = {
  id: "spec-present",
  asks: "Does the change have a spec?",
  waivable: true,
  judge(facts) {
    const { spec, candidates, config, change } = facts.thread;
    if (spec !== void 0)
      return [pass(`The spec is ${clip(spec.path)}.`, { refs: [spec.path] })];
    if (!config.policy.spec.required)
      return [notApplicable("The policy requires no spec.")];
    if (candidates.length > 0)
      return [notApplicable("There are specs, but which one is meant is open.")];
    if (facts.unreadElse.some((why) => why.ref === void 0) || !change.complete.files) {
      return [
        unknown("No spec was found, but not all files could be looked at.", {
          remedy: "Run again, or split the change."
        })
      ];
    }
    return [fail("The change has no spec.", { remedy: remedyFor(facts) })];
  }
};
function remedyFor(facts) {
  const { paths } = facts.thread.config.policy.spec;
  const ref = facts.links[0]?.ref;
  const name = ref === void 0 ? "PROJ-1042" : clip(ref.slice(Math.max(ref.indexOf(":"), ref.lastIndexOf("#")) + 1), 60);
  const first = paths[0];
  const example = first === void 0 ? "" : `, for example ${clip(first.replace(/\*\*|\*/, () => name).replaceAll("*", "spec"), 120)}`;
  return `Add a spec named after the ticket at one of ${enumerate(paths)}${example}, or name it with \`spec:\` in the item's front matter.`;
}

// packages/core/lib/policy/ticket-approval/ticket-approval.js
var ticketApproval = {
  id: "ticket-approval",
  asks: "Has another person approved, after the change was linked to the ticket?",
  waivable: true,
  judge(facts) {
    const kind = facts.thread.config.policy.ticket.approval;
    if (kind === "none")
      return [notApplicable("The policy asks for no approval.")];
    const where = { "other-person": "the change or the ticket", review: "the change", ticket: "the ticket" }[kind];
    return ofEachTicket(facts, ({ link: link2, ticket }) => {
      const approved = approvalOf(facts, kind, ticket, { fromMs: linkedAtMs(link2, facts.thread.change) ?? "open" });
      if (approved.is === "yes")
        return void 0;
      const says = `An approval of ${where} by another person, given after the link to ${nameFor(ticket.ref)}, is not proven: ${approved.why}.`;
      const refs = [ticket.ref];
      if (approved.is === "no")
        return fail(says, { refs, remedy: `Ask somebody who did not write the change to approve ${where}.` });
      return unknown(says, { refs, remedy: "Map the people under `people` in the config." });
    }, `Another person has approved ${where} since it was linked.`);
  }
};

// packages/core/lib/policy/ticket-assignee/ticket-assignee.js
var ticketAssignee = {
  id: "ticket-assignee",
  asks: "Is every ticket assigned as the policy asks?",
  waivable: true,
  judge(facts) {
    const { assignee } = facts.thread.config.policy.ticket;
    if (assignee === "any")
      return [notApplicable("The policy leaves open who a ticket is assigned to.")];
    return ofEachTicket(facts, ({ ticket }) => {
      if (ticket.assignees.length > 0)
        return assignee === "someone" ? void 0 : toAuthor(ticket, facts);
      return fail(`${nameFor(ticket.ref)} is assigned to nobody.`, { refs: [ticket.ref], remedy: "Assign it." });
    }, assignee === "someone" ? "Every ticket is assigned." : "Every ticket is assigned to the author of the change.");
  }
};
function toAuthor(ticket, facts) {
  const { change, config } = facts.thread;
  const author = { person: change.author, system: changeSystem(change) };
  const same = ticket.assignees.map((person) => samePerson({ person, system: ticket.provider }, author, config.people));
  if (same.includes(true))
    return void 0;
  const name = nameFor(ticket.ref);
  const login = clip(change.author.login, 60);
  if (same.includes(void 0)) {
    return unknown(`It cannot be told whether ${name} is assigned to ${login}: the people are not mapped.`, {
      refs: [ticket.ref],
      remedy: `Add ${login} to \`people\` in the config, with the names that both systems know.`
    });
  }
  const others = enumerate(ticket.assignees.map((person) => person.login));
  return fail(`${name} is assigned to ${others}, not to ${login}.`, {
    refs: [ticket.ref],
    remedy: `Assign ${name} to the author.`
  });
}

// packages/core/lib/policy/ticket-count/ticket-count.js
var ticketCount = {
  id: "ticket-count",
  asks: "Does the change name no more tickets than the policy allows?",
  waivable: true,
  judge({ tickets, unread, thread }) {
    const max = thread.config.policy.ticket.maxPerChange;
    const refs = [...new Set(tickets.map((linked) => linked.ticket.ref))];
    if (refs.length > max) {
      return [
        fail(`The change names ${refs.length} tickets; the policy allows ${max}.`, {
          refs: refs.slice(0, 50),
          remedy: "Split the change, or mark tickets that it only mentions with a `Refs:` trailer."
        })
      ];
    }
    if (refs.length + unread.length > max) {
      return [
        unknown(`The change may name more than ${max} tickets: ${unread.length} could not be read.`, {
          severity: "warning"
        })
      ];
    }
    if (refs.length + unread.length === 0)
      return [notApplicable("There is no ticket to count.")];
    return [pass(`The change names ${refs.length + unread.length} of at most ${max} tickets.`, { refs })];
  }
};

// packages/core/lib/policy/ticket-exists/ticket-exists.js
var ticketExists = {
  id: "ticket-exists",
  asks: "Does every ticket that the change names exist?",
  waivable: true,
  judge(facts) {
    const answers = [...facts.missing.map((link2) => missing(link2, facts)), ...unreadable(facts)];
    if (facts.tickets.length === 0)
      return answers.length > 0 ? answers : [notApplicable("The change names no ticket.")];
    const found = facts.tickets.map((linked) => linked.ticket.ref);
    const open = answers.some((answer) => answer.outcome === "fail" || answer.outcome === "unknown");
    return open ? answers : [pass(`${enumerate(found.map(nameFor))} can be found.`, { refs: found }), ...answers];
  }
};
function missing(link2, facts) {
  const name = nameFor(link2.ref);
  const where = [...new Set(link2.mentions.map((mention) => mention.in))].join(", ");
  const counts3 = isMeant(link2, facts) || facts.tickets.length === 0 && facts.thread.config.policy.ticket.required;
  const details = { refs: [link2.ref], ...whereOf(link2) };
  if (!counts3)
    return notApplicable(`${name} (${where}) does not exist; it is taken for a word.`, details);
  return fail(`${name} (${where}) does not exist.`, {
    ...details,
    remedy: "Correct the key; if it is right, make sure that the token can see its project."
  });
}
function isMeant(link2, facts) {
  return link2.mentions.some((mention) => {
    if (mention.relation === "context")
      return false;
    if (mention.in === "branch")
      return !facts.tickets.some((one) => one.link.mentions.some((other) => other.in === "branch"));
    return mention.closes || mention.in === "trailer" || mention.in === "frontmatter" || mention.in === "development";
  });
}
function unreadable(facts) {
  const linked = facts.unread.map(({ link: link2, why }) => ({ ref: link2.ref, why }));
  const rest = facts.unreadElse.flatMap((why) => why.ref === void 0 ? [] : [{ ref: why.ref, why }]);
  return [...linked, ...rest].map(({ ref, why }) => unknown(`${nameFor(ref)} could not be read: ${clip(why.says)} (${why.code}).`, {
    refs: [ref],
    remedy: "Nothing is known to be wrong with the change; mend the access, or run again later."
  }));
}
function whereOf(link2) {
  const { commit, path } = link2.mentions[0] ?? {};
  return { ...commit === void 0 ? {} : { commit }, ...path === void 0 ? {} : { path } };
}

// packages/core/lib/policy/ticket-is-ticket/ticket-is-ticket.js
var ticketIsTicket = {
  id: "ticket-is-ticket",
  asks: "Is what the change names a ticket, and not a pull request or a discussion?",
  waivable: true,
  judge({ tickets, others, unread, thread }) {
    if (others.length === 0) {
      const refs2 = tickets.map((linked) => linked.ticket.ref);
      return [
        refs2.length > 0 ? pass("What the change names is a ticket.", { refs: refs2 }) : notApplicable("There is no ticket to ask about.")
      ];
    }
    const refs = others.map((linked) => linked.ticket.ref);
    const says = enumerate(others.map(({ ticket }) => `${nameFor(ticket.ref)} (a ${ticket.kind.replace("_", " ")})`));
    if (tickets.length > 0)
      return [pass(`The change names a ticket; ${says} beside it does not count.`, { refs })];
    if (unread.length > 0) {
      return [
        unknown(`${says} is no ticket, and the others that the change names could not be read.`, {
          refs,
          severity: "warning"
        })
      ];
    }
    if (!thread.config.policy.ticket.required)
      return [notApplicable(`${says} is no ticket, and the policy requires none.`, { refs })];
    return [fail(`${says} is no ticket.`, { refs, remedy: "Name the ticket that this work is for." })];
  }
};

// packages/core/lib/policy/ticket-linked/how-to-name.js
var maxSuggestions = 3;
function exampleName({ thread }) {
  const { policy, remotes } = thread.config;
  const project = policy.ticket.projects.find((name) => !name.includes("/")) ?? remotes.jira.projects[0];
  if (project !== void 0)
    return `${clip(project, 40)}-1042`;
  return remotes.jira.enabled || !remotes.github.enabled ? "PROJ-1042" : "#42";
}
function howToName(facts) {
  const name = exampleName(facts);
  const plain3 = `Name the ticket in the branch, the title or a \`Ticket: ${name}\` trailer.`;
  const meant = facts.thread.mentions.ignored.flatMap(({ reason, raw, suggestion }) => reason === "did-you-mean" && suggestion !== void 0 ? [`${clip(suggestion, 60)} (written ${clip(raw, 60)})`] : []);
  const some = [...new Set(meant)].slice(0, maxSuggestions);
  return some.length === 0 ? plain3 : `${plain3} Did you mean ${some.join(", or ")}?`;
}

// packages/core/lib/policy/ticket-linked/ticket-linked.js
var ticketLinked = {
  id: "ticket-linked",
  asks: "Does the change name a ticket, and its commits as far as the policy asks?",
  waivable: true,
  judge(facts) {
    const { policy } = facts.thread.config;
    if (!policy.ticket.required)
      return [facts.links.length === 0 ? notApplicable("The policy requires no ticket.") : named(facts)];
    if (policy.commits === "every" && facts.commits.length > 0)
      return everyCommit(facts);
    if (policy.commits === "any" && facts.commits.length > 0)
      return [anyCommit(facts)];
    return [facts.links.length > 0 ? named(facts) : none2(facts)];
  }
};
function named(facts) {
  return pass(`The change names ${enumerate(facts.links.map((link2) => nameFor(link2.ref)))}.`, {
    refs: facts.links.map((link2) => link2.ref)
  });
}
function none2(facts) {
  const { change } = facts.thread;
  if (!change.complete.commits) {
    return unknown("The part of the change that could be read names no ticket; not all of its commits could.", {
      remedy: howToName(facts)
    });
  }
  return fail("The change names no ticket.", { remedy: howToName(facts) });
}
function everyCommit(facts) {
  const answers = facts.commits.flatMap((commit) => lacking3(commit, facts) ?? []);
  if (!facts.thread.change.complete.commits) {
    answers.push(unknown("Not all commits of the change could be read, so not each could be asked for a ticket."));
  }
  if (answers.some((answer) => answer.outcome !== "exempt"))
    return answers;
  const refs = facts.links.map((link2) => link2.ref);
  return [...answers, pass("Every commit names a ticket, or says why it has none.", { refs })];
}
function anyCommit(facts) {
  if (facts.commits.some((commit) => refsOf(commit, facts).good.length > 0))
    return named(facts);
  if (!facts.thread.change.complete.commits)
    return unknown("No commit that could be read names a ticket; not all of them could.");
  return fail("No commit of the change names a ticket.", { remedy: commitRemedy(facts) });
}
function lacking3(commit, facts) {
  const { good: good2, bad } = refsOf(commit, facts);
  if (good2.length > 0)
    return void 0;
  const reason = markerReason(commit.message, facts.thread, "commit");
  if (reason !== void 0)
    return exempt(`Commit ${shortSha(commit.sha)} needs no ticket: ${clip(reason)}`, { commit: commit.sha });
  const says = bad.length > 0 ? `Commit ${shortSha(commit.sha)} names only ${enumerate(bad.map(nameFor))}, which is no ticket.` : `Commit ${shortSha(commit.sha)} names no ticket: "${clip(commit.message.split("\n", 1)[0] ?? "", 80)}".`;
  return fail(says, { commit: commit.sha, refs: bad, remedy: commitRemedy(facts) });
}
function refsOf(commit, facts) {
  const here = facts.links.filter((link2) => link2.mentions.some((one) => one.commit === commit.sha && one.relation !== "context"));
  const noTickets = /* @__PURE__ */ new Set([...facts.missing, ...facts.others.map((other) => other.link)]);
  return {
    good: here.filter((link2) => !noTickets.has(link2)).map((link2) => link2.ref),
    bad: here.filter((link2) => noTickets.has(link2)).map((link2) => link2.ref)
  };
}
function commitRemedy(facts) {
  return `Add a trailer \`Ticket: ${exampleName(facts)}\` to the commit's message (git commit --amend, or git rebase -i for older ones).`;
}

// packages/core/lib/policy/ticket-project/ticket-project.js
var ticketProject = {
  id: "ticket-project",
  asks: "Does every ticket belong to an allowed project?",
  waivable: true,
  judge(facts) {
    const { config } = facts.thread;
    if (config.policy.ticket.projects.length === 0 && config.remotes.jira.projects.length === 0) {
      return [notApplicable("Every project is allowed.")];
    }
    return ofEachTicket(facts, ({ ticket }) => {
      const allowed = allowedFor(ticket, config);
      const project = ticket.project.toLowerCase();
      if (allowed === void 0 || allowed.some((one) => one.toLowerCase() === project))
        return void 0;
      return fail(`${nameFor(ticket.ref)} belongs to ${clip(ticket.project, 80)}, which is not among ${enumerate(allowed)}.`, {
        refs: [ticket.ref],
        remedy: "Name a ticket of an allowed project, or add the project to the policy."
      });
    }, "Every ticket belongs to an allowed project.");
  }
};
function allowedFor(ticket, { policy, remotes }) {
  if (policy.ticket.projects.length > 0)
    return policy.ticket.projects;
  return ticket.provider === "jira" && remotes.jira.projects.length > 0 ? remotes.jira.projects : void 0;
}

// packages/core/lib/policy/ticket-state/ticket-state.js
var ticketState = {
  id: "ticket-state",
  asks: "Is every ticket in a state in which it may be worked on?",
  waivable: true,
  judge(facts) {
    const { states } = facts.thread.config.policy.ticket;
    const allowed = hasLanded(facts) ? [...states, "closed"] : states;
    const says = `Every ticket is in one of the allowed states (${states.join(", ")}).`;
    return ofEachTicket(facts, ({ ticket }) => {
      if (allowed.includes(ticket.state))
        return void 0;
      const name = nameFor(ticket.ref);
      const refs = [ticket.ref];
      const raw = clip(ticket.rawState, 80);
      if (ticket.state === "unknown") {
        return unknown(`The status "${raw}" of ${name} belongs to no state that is known.`, {
          refs,
          remedy: `Say which state it is, under \`remotes.${ticket.provider}.status_map\`.`
        });
      }
      const remedy = `Move ${name} to one of ${states.join(", ")}, or name the ticket that this work is for.`;
      return fail(`${name} is ${ticket.state} ("${raw}"), which the policy does not allow.`, { refs, remedy });
    }, says);
  }
};

// packages/core/lib/policy/ticket-type/ticket-type.js
var ticketType = {
  id: "ticket-type",
  asks: "Is every ticket of an allowed type?",
  waivable: true,
  judge(facts) {
    const { types } = facts.thread.config.policy.ticket;
    if (types.length === 0)
      return [notApplicable("Every type is allowed.")];
    return ofEachTicket(facts, ({ ticket }) => {
      const { type } = ticket;
      if (type !== void 0 && types.some((one) => one.toLowerCase() === type.toLowerCase()))
        return void 0;
      const is = type === void 0 ? "has no type" : `is of type ${clip(type, 80)}`;
      return fail(`${nameFor(ticket.ref)} ${is}; allowed: ${enumerate(types)}.`, {
        refs: [ticket.ref],
        remedy: "Name a ticket of an allowed type, or correct the ticket's type."
      });
    }, `Every ticket is of an allowed type (${enumerate(types)}).`);
  }
};

// packages/core/lib/policy/rules.js
var rules = [
  ticketLinked,
  ticketExists,
  ticketIsTicket,
  ticketState,
  ticketProject,
  ticketType,
  ticketAssignee,
  ticketApproval,
  ticketCount,
  specPresent,
  specComplete,
  specBelongs,
  specBeforeCode,
  specDrift,
  compliance,
  commitNotRogue,
  gateUntouched,
  filesComplete,
  allRead,
  notAvailable
];

// packages/core/lib/policy/judge/finding.js
var maxOfOneRule = 500;
var maxRefs = 50;
function findingsOf(rule, answers, unverifiable) {
  const findings = answers.map((answer) => toFinding(rule, answer, unverifiable));
  if (findings.length <= maxOfOneRule)
    return findings;
  const rest = findings.slice(maxOfOneRule - 1);
  const worst = rest.find((one) => one.outcome === "fail") ?? rest.find((one) => one.outcome === "unknown") ?? rest[0];
  if (worst === void 0)
    return findings;
  const { outcome, severity } = worst;
  return [
    ...findings.slice(0, maxOfOneRule - 1),
    { rule, outcome, severity, says: `${rest.length} more findings of this rule are left out.`, refs: [] }
  ];
}
function toFinding(rule, answer, unverifiable) {
  const { outcome, says, remedy, commit, path, line } = answer;
  const own = answer.severity ?? (outcome === "fail" || outcome === "unknown" ? "error" : "notice");
  const severity = outcome === "unknown" && unverifiable === "warn" && own === "error" ? "warning" : own;
  return {
    rule,
    outcome,
    severity,
    says,
    refs: (answer.refs ?? []).slice(0, maxRefs).map((ref) => ref.slice(0, 200)),
    ...remedy === void 0 ? {} : { remedy },
    ...commit === void 0 ? {} : { commit: /^[0-9a-f]{7,64}$/i.test(commit) ? commit : shortSha(commit) },
    ...path === void 0 ? {} : { path: path.slice(0, 4096) },
    ...line === void 0 || line < 1 ? {} : { line }
  };
}

// packages/core/lib/policy/judge/subject.js
var maxMentions = 50;
function subjectOf(change) {
  const { kind, repository, number, base, head } = change;
  const numbered = number !== void 0 && number >= 1 ? { number } : {};
  return { kind, repository: repository.fullName, ...numbered, base: base.sha, head: head.sha };
}
function ticketsOf({ links, reads }) {
  const byRef = new Map(reads.map((read) => [read.ref, read]));
  return links.flatMap((link2) => {
    const read = byRef.get(link2.ref);
    if (read?.outcome === "missing" || read?.outcome === "found" && read.ticket.kind !== "ticket")
      return [];
    const mentions = link2.mentions.slice(0, maxMentions).map((mention) => ({ in: mention.in, raw: clip(mention.raw) }));
    const { relation } = link2;
    if (read?.outcome === "found")
      return [{ ...shown(read.ticket), relation, mentions }];
    return [{ ref: link2.ref, url: "", state: "unknown", rawState: "", title: "", relation, mentions }];
  });
}
function shown(ticket) {
  const { ref, url, state, rawState, title } = ticket;
  return { ref, url, state, rawState: clip(rawState), title: clip(title) };
}
function specsOf(thread) {
  const { spec } = thread;
  return spec === void 0 ? [] : [{ path: spec.path, sha256: spec.sha256, complete: inspected(thread)?.complete === true }];
}

// packages/core/lib/policy/judge/judge.js
function judge4(thread) {
  const { change, config, policy } = thread;
  const findings = findingsFor(thread);
  return {
    schema: "satellite/verdict@1",
    conclusion: conclude(findings),
    mode: config.mode,
    change: subjectOf(change),
    tickets: ticketsOf(thread),
    specs: specsOf(thread),
    findings: [...findings],
    policy: { source: policy.source, sha256: policy.sha256 }
  };
}
function findingsFor(thread) {
  const facts = factsOf(thread);
  const { unverifiable } = thread.config.policy;
  const exemption = exemptionOf(facts);
  const carried = carriedBy(facts);
  let waived = 0;
  const settle = (rule, answer) => {
    if (!rule.waivable || !counts(answer))
      return answer;
    if (exemption.reason !== void 0) {
      waived++;
      const { remedy: _, severity: __, ...rest } = answer;
      return { ...rest, ...exempt(`${answer.says} Exempt: ${exemption.reason}.`) };
    }
    if (carried !== void 0 && answer.outcome === "fail") {
      return notApplicable(`Judged and passed on ${carried.slice(0, 5).map((number) => `#${number}`).join(", ")}, by which it came.`);
    }
    return answer;
  };
  const answered = rules.map((rule) => [rule.id, rule.judge(facts).map((answer) => settle(rule, answer))]);
  const told = findingsOf(exemptRule, exemption.answers(waived), unverifiable);
  return [...told, ...answered.flatMap(([id, answers]) => findingsOf(id, answers, unverifiable))];
}
function counts({ outcome, severity }) {
  return (outcome === "fail" || outcome === "unknown") && severity !== "notice";
}

// packages/core/lib/policy/judge/judge-all.js
var order = ["fail", "unknown", "pass", "exempt"];
function judgeAll(threads, group) {
  const verdicts = threads.map((thread) => ({ thread, verdict: judge4(thread) }));
  const first = group ?? threads[0];
  if (first === void 0)
    throw new RangeError("judgeAll needs a thread or a group");
  const last = group ?? threads.at(-1) ?? first;
  const { number: _, ...subject } = subjectOf(first.change);
  const findings = verdicts.flatMap(({ thread, verdict }) => verdict.findings.map((finding) => labelled(finding, thread)));
  const conclusions = verdicts.map(({ verdict }) => verdict.conclusion);
  return {
    schema: "satellite/verdict@1",
    conclusion: order.find((one) => conclusions.includes(one)) ?? "unknown",
    mode: first.config.mode,
    change: { ...subject, kind: "merge_group", head: last.change.head.sha },
    tickets: united(verdicts.flatMap(({ verdict }) => verdict.tickets)),
    specs: [
      ...new Map(verdicts.flatMap(({ verdict }) => verdict.specs).map((spec) => [`${spec.path} ${spec.sha256}`, spec])).values()
    ],
    findings: findings.length > 0 ? findings : [emptyGroup],
    policy: { source: first.policy.source, sha256: first.policy.sha256 }
  };
}
var emptyGroup = {
  rule: "all-read",
  outcome: "unknown",
  severity: "error",
  says: "No pull request was found in the merge group.",
  refs: [],
  remedy: "Run again; if it stays, look whether the queue is empty."
};
function labelled(finding, { change }) {
  if (change.number === void 0)
    return finding;
  const label = `#${change.number}`;
  return { ...finding, says: `${label}: ${finding.says}`, refs: [label, ...finding.refs] };
}
var strength2 = { primary: 0, derived: 1, secondary: 2, context: 3 };
function united(tickets) {
  const byRef = /* @__PURE__ */ new Map();
  for (const ticket of tickets) {
    const known2 = byRef.get(ticket.ref);
    const strongest = known2 === void 0 || strength2[ticket.relation] < strength2[known2.relation] ? ticket : known2;
    byRef.set(ticket.ref, { ...strongest, mentions: [...known2?.mentions ?? [], ...ticket.mentions] });
  }
  return [...byRef.values()];
}

// packages/core/lib/plan/closes.js
function closesTicket(thread, autoClose) {
  if (!autoClose && thread.config.on.merged !== "closed")
    return void 0;
  const primary = thread.links.find((link2) => link2.relation === "primary");
  if (primary === void 0 || !primary.ref.startsWith("github:"))
    return void 0;
  const read = thread.reads.find((one) => one.ref === primary.ref);
  return read?.outcome === "found" && read.ticket.kind === "ticket" ? primary.ref : void 0;
}

// packages/core/lib/plan/context.js
var nothing = { effects: [], skipped: [] };
function effect(deed, because4, says) {
  return { ...deed, because: because4, says, key: `${deed.kind}:${deed.on}:${(0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(deed).slice(0, 16)}` };
}
function effects(...list2) {
  return { effects: list2, skipped: [] };
}
function skipped(...list2) {
  return { effects: [], skipped: list2 };
}
function join(plans) {
  return { effects: plans.flatMap((plan) => plan.effects), skipped: plans.flatMap((plan) => plan.skipped) };
}

// packages/core/lib/plan/change-body.js
var because = "pull_request.inject_spec";
var changeBody = ({ thread, options }) => {
  const { change } = thread;
  const wish = options.block;
  if (change.kind !== "pull_request" || wish === void 0 || wish.kind === "keep")
    return nothing;
  if (change.state !== "open")
    return nothing;
  if (wish.kind === "broken") {
    return skipped({ kind: "body", on: change.ref, because, says: "put the spec into the pull request's text", why: "unsafe", reason: wish.says });
  }
  if (wish.kind === "remove") {
    return effects(effect({ kind: "body", on: change.ref, block: null }, because, "take the spec's block out of the pull request's text"));
  }
  return effects(effect({ kind: "body", on: change.ref, block: wish.block, specSha256: wish.specSha256 }, because, "put the spec into the pull request's text"));
};

// packages/core/lib/report/words.js
function titleOf(verdict) {
  const failed = verdict.findings.filter((finding) => counts2(finding, "fail"));
  const unsure = verdict.findings.filter((finding) => counts2(finding, "unknown"));
  switch (verdict.conclusion) {
    case "pass":
      return verdict.tickets.length === 0 ? "Nothing is missing" : `Traced to ${list(verdict.tickets.map((ticket) => short(ticket.ref)))}`;
    case "exempt":
      return "Exempt, by proof";
    case "fail":
      return failed.length === 1 ? clip2(failed[0]?.says ?? "", 120) : `${failed.length} findings to mend`;
    case "unknown":
      return `Could not verify: ${clip2(unsure[0]?.says ?? "something could not be read", 100)}`;
  }
}
function telling(verdict) {
  const rank2 = { fail: 0, unknown: 1, exempt: 2, pass: 3, "not-applicable": 4 };
  return verdict.findings.filter((finding) => finding.outcome !== "pass" && (finding.outcome !== "not-applicable" || finding.severity === "warning")).toSorted((a, b) => rank2[a.outcome] - rank2[b.outcome]);
}
var markOf = { pass: "\u2705", fail: "\u274C", unknown: "\u2754", exempt: "\u2796", "not-applicable": "\u2796" };
function short(ref) {
  return ref.slice(ref.indexOf(":") + 1);
}
function list(words) {
  return words.length <= 3 ? words.join(", ") : `${words.slice(0, 3).join(", ")} and ${words.length - 3} more`;
}
function clip2(text, max) {
  return text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed().replace(/\uFFFD$/, "")}\u2026`;
}
function counts2(finding, outcome) {
  return finding.outcome === outcome && finding.severity === "error";
}

// packages/core/lib/report/annotations.js
function annotationsOf(verdict) {
  return telling(verdict).flatMap((finding) => {
    if (finding.path === void 0)
      return [];
    const line = finding.line ?? 1;
    const message = finding.remedy === void 0 ? finding.says : `${finding.says}
${finding.remedy}`;
    const level = finding.outcome === "fail" && finding.severity === "error" ? "failure" : finding.severity === "notice" ? "notice" : "warning";
    return [{ path: finding.path, startLine: line, endLine: line, level, title: clip2(`Satellite: ${finding.rule}`, 255), message: clip2(message, 4e3) }];
  });
}

// packages/core/lib/report/markdown.js
var maxRows = 100;
function verdictMarkdown(verdict, states) {
  const parts2 = [`**${markOf[verdict.conclusion]} ${(0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInline */ .Sv)(titleOf(verdict), 200)}**`, findingsList(telling(verdict)), ticketTable(verdict, states), specList(verdict)];
  return parts2.filter((part) => part !== "").join("\n\n");
}
function summaryMarkdown(story) {
  const { verdict } = story;
  const parts2 = [
    `## Satellite: ${word[verdict.conclusion]}`,
    verdictMarkdown(verdict, true),
    writesList(story.receipts ?? []),
    skippedList(story.skipped ?? []),
    ...(story.notices ?? []).slice(0, maxRows).map((notice2) => `> ${(0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInline */ .Sv)(notice2, 500)}`),
    `<sub>Mode ${verdict.mode} \xB7 policy ${(0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInline */ .Sv)(verdict.policy.source, 200)}</sub>`
  ];
  return `${parts2.filter((part) => part !== "").join("\n\n")}
`;
}
var word = { pass: "traced", fail: "not traced", unknown: "could not verify", exempt: "exempt" };
function findingsList(findings) {
  const lines = findings.slice(0, maxRows).map((finding) => {
    const where = finding.commit === void 0 ? "" : ` (commit ${finding.commit.slice(0, 8)})`;
    const remedy = finding.remedy === void 0 ? "" : `
  ${(0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInline */ .Sv)(finding.remedy, 500)}`;
    return `- ${markOf[finding.outcome]} ${(0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInline */ .Sv)(finding.says, 500)}${where} \xB7 ${finding.rule}${remedy}`;
  });
  if (findings.length > maxRows)
    lines.push(`- \u2026 and ${findings.length - maxRows} more`);
  return lines.join("\n");
}
function ticketTable(verdict, states) {
  if (verdict.tickets.length === 0)
    return "";
  const rows = verdict.tickets.slice(0, maxRows).map((ticket) => {
    const found = [...new Set(ticket.mentions.map((mention) => mention.in))].join(", ");
    const cells = [link(short(ticket.ref), ticket.url), cell(ticket.title), ...states ? [cell(ticket.rawState)] : [], ticket.relation, found];
    return `| ${cells.join(" | ")} |`;
  });
  const head = ["Ticket", "Title", ...states ? ["State"] : [], "Relation", "Found in"];
  return [`| ${head.join(" | ")} |`, `|${"---|".repeat(head.length)}`, ...rows].join("\n");
}
function specList(verdict) {
  return verdict.specs.slice(0, maxRows).map((spec) => `Spec ${(0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInline */ .Sv)(spec.path, 200)} \xB7 ${spec.complete ? "complete" : "not complete"} \xB7 SHA-256 ${spec.sha256.slice(0, 12)}`).join("\n\n");
}
function writesList(receipts) {
  if (receipts.length === 0)
    return "";
  const mark = { done: "\u2705", unchanged: "\u2796", yielded: "\u23F8", refused: "\u26D4", failed: "\u274C" };
  const lines = receipts.slice(0, maxRows).map((receipt) => `- ${mark[receipt.outcome]} ${(0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInline */ .Sv)(receipt.says, 300)}`);
  return ["### Written", ...lines].join("\n");
}
function skippedList(skipped2) {
  if (skipped2.length === 0)
    return "";
  const lines = skipped2.slice(0, maxRows).map((one) => `- ${(0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInline */ .Sv)(one.says, 300)}: ${(0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInline */ .Sv)(one.reason, 300)}`);
  return ["### Left out", ...lines].join("\n");
}
function cell(text) {
  return (0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInline */ .Sv)(text, 120);
}
function link(text, url) {
  const safe = /^https:\/\/[^\s()<>[\]"'`]+$/.test(url) || /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?\/[^\s()<>[\]"'`]*$/.test(url);
  return safe ? `[${(0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInline */ .Sv)(text, 120)}](${url})` : (0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInline */ .Sv)(text, 120);
}

// packages/core/lib/plan/change-check.js
var changeCheck = ({ thread, verdict, options }) => {
  const { change } = thread;
  if (!options.check || change.kind === "range")
    return nothing;
  const { check: conclusion } = jobResult(verdict.conclusion, verdict.mode);
  const summary2 = clip2(verdictMarkdown(verdict, false), 6e4);
  const title = clip2(titleOf(verdict), 200);
  const annotations = annotationsOf(verdict);
  const digest = (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)({ conclusion, title, summary: summary2, annotations, name: options.checkName }).slice(0, 40);
  const known2 = change.ours.check;
  if (known2?.digest === digest)
    return nothing;
  const deed = {
    kind: "check",
    on: change.ref,
    name: options.checkName,
    headSha: change.head.sha,
    conclusion,
    title,
    summary: summary2,
    text: "",
    annotations,
    digest,
    ...known2 === void 0 ? {} : { known: known2.id }
  };
  return effects(effect(deed, "check-name", `report "${options.checkName}": ${conclusion}`));
};

// packages/core/lib/plan/change-comment.js
var maxBody = 6e4;
var changeComment = ({ thread, verdict, options }) => {
  const { change, config } = thread;
  const when = config.pullRequest.comment;
  if (change.kind !== "pull_request" || change.state !== "open" || when === "never")
    return nothing;
  const bad = verdict.conclusion === "fail" || verdict.conclusion === "unknown";
  const known2 = change.ours.comment;
  if (when === "on-failure" && !bad && known2 === void 0)
    return nothing;
  const text = verdictMarkdown(verdict, false);
  const body = `${options.commentMarker}
${text.length > maxBody ? `${text.slice(0, maxBody).toWellFormed()}

\u2026` : text}`;
  if (known2?.body.replaceAll("\r\n", "\n").trimEnd() === body.trimEnd())
    return nothing;
  const says = known2 === void 0 ? "comment on the pull request" : "bring the comment up to date";
  const deed = { kind: "comment", on: change.ref, identity: "verdict", body, digest: (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(body), ...known2 === void 0 ? {} : { known: known2.id } };
  return effects(effect(deed, "pull_request.comment", says));
};

// packages/core/lib/plan/stage.js
function stageOf(change, on) {
  if (change.kind !== "pull_request")
    return void 0;
  if (change.state === "merged")
    return "merged";
  if (change.state === "closed")
    return "closed";
  return !change.draft && on.ready_for_review !== void 0 ? "ready_for_review" : "opened";
}
function primaryTicket(context2) {
  return linkedTickets(context2, ["primary"])[0];
}
function linkedTickets({ thread }, relations2) {
  return thread.links.filter((link2) => relations2.includes(link2.relation)).flatMap((link2) => {
    const read = thread.reads.find((one) => one.ref === link2.ref);
    return read?.outcome === "found" && read.ticket.kind === "ticket" ? [read.ticket] : [];
  });
}
var order2 = ["unknown", "open", "in_progress", "blocked", "in_review", "closed"];
function isForward(from, to) {
  return order2.indexOf(to) > order2.indexOf(from);
}
function wantedState(context2, ticket) {
  const { config, change } = context2.thread;
  const stage = stageOf(change, config.on);
  if (stage === void 0)
    return void 0;
  const asked = stage === "merged" && context2.options.autoClose ? "closed" : config.on[stage];
  if (asked === void 0 || !isForward(ticket.state, asked))
    return void 0;
  const handled = ticket.memory?.changes[change.ref]?.state;
  return handled === stage ? void 0 : asked;
}

// packages/core/lib/plan/trust.js
function distrust({ thread, verdict }) {
  const { change } = thread;
  const insider = ["admin", "maintain", "write"].includes(change.author.role ?? "none");
  if (change.fork && !insider && change.state !== "merged") {
    return "the change comes from a fork whose author has no write access; tickets follow once it is merged";
  }
  if (verdict.conclusion === "fail")
    return "the change failed the check";
  if (verdict.conclusion === "unknown")
    return "the change could not be verified";
  return void 0;
}

// packages/core/lib/plan/change-labels.js
var defaultColor = "ededed";
var changeLabels = (context2) => {
  const { change, config } = context2.thread;
  const ticket = primaryTicket(context2);
  if (change.kind !== "pull_request" || ticket === void 0)
    return nothing;
  const state = stateAfter(context2);
  const wanted = config.labels.byState[state] ?? null;
  const has = new Set(change.labels.map((label) => label.toLowerCase()));
  const owned2 = Object.values(config.labels.byState).filter((label) => typeof label === "string");
  const add = wanted !== null && !has.has(wanted.toLowerCase()) ? [wanted] : [];
  const remove = change.labels.filter((label) => owned2.some((own) => own.toLowerCase() === label.toLowerCase()) && label.toLowerCase() !== wanted?.toLowerCase());
  if (add.length === 0 && remove.length === 0)
    return nothing;
  const create = config.labels.createMissing ? add.map((name) => ({ name, color: config.labels.colors[name] ?? config.labels.colors[state] ?? defaultColor, description: "Set by Satellite from the ticket's state" })) : [];
  const says = [...add.map((label) => `set label "${label}"`), ...remove.map((label) => `remove label "${label}"`)].join(", ");
  return effects(effect({ kind: "labels", on: change.ref, add, remove, create }, `labels.${state}`, says));
};
function stateAfter(context2) {
  const ticket = primaryTicket(context2);
  if (ticket === void 0)
    return "unknown";
  return (distrust(context2) === void 0 ? wantedState(context2, ticket) : void 0) ?? ticket.state;
}

// packages/core/lib/plan/change-milestone.js
var because2 = "milestones.from";
var changeMilestone = (context2) => {
  const { change, config } = context2.thread;
  const { from, createMissing } = config.milestones;
  const ticket = primaryTicket(context2);
  if (change.kind !== "pull_request" || change.state === "closed" || ticket === void 0 || from === "none")
    return nothing;
  const wanted = ticket.milestones.find((one) => one.released !== true);
  if (wanted === void 0 || change.milestone?.title === wanted.title)
    return nothing;
  const says = `set milestone "${wanted.title}"`;
  if (change.milestone !== null) {
    const reason = `the pull request already has milestone "${change.milestone.title}"`;
    return skipped({ kind: "milestone", on: change.ref, because: because2, says, why: "not-allowed", reason });
  }
  return effects(effect({ kind: "milestone", on: change.ref, title: wanted.title, create: createMissing }, because2, says));
};

// packages/core/lib/plan/ticket-move.js
var ticketMove = (context2) => {
  const { change, config } = context2.thread;
  const ticket = primaryTicket(context2);
  const to = ticket === void 0 ? void 0 : wantedState(context2, ticket);
  if (ticket === void 0 || to === void 0)
    return nothing;
  const stage = stageOf(change, config.on);
  const because4 = `on.${stage ?? ""}`;
  const names2 = ticket.provider === "jira" ? config.remotes.jira.statusMap[to] ?? [] : [];
  const says = `move ${(0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(ticket.ref)} from "${ticket.rawState}" to "${names2[0] ?? to}"`;
  const refuse = (why, reason) => skipped({ kind: "move", on: ticket.ref, because: because4, says, why, reason });
  const can2 = context2.options.can[ticket.provider];
  if (can2 === void 0 || can2.move === "none")
    return refuse("not-able", `${ticket.provider} cannot be written to here`);
  const doubt = distrust(context2);
  if (doubt !== void 0)
    return refuse("not-allowed", doubt);
  const fields = ticket.provider === "jira" ? config.remotes.jira.fields : {};
  const named2 = stage === void 0 || ticket.provider !== "jira" ? void 0 : config.remotes.jira.transitions[stage];
  const transition = named2 === void 0 ? {} : { transition: named2 };
  return effects(effect({ kind: "move", on: ticket.ref, to, names: names2, ...transition, expect: ticket.rawState, fields }, because4, says));
};

// packages/core/lib/plan/ticket-notes.js
var because3 = "on";
var ticketNotes = (context2) => {
  const { change, config } = context2.thread;
  if (change.kind !== "pull_request" || Object.keys(config.on).length === 0)
    return nothing;
  return join(linkedTickets(context2, ["primary", "secondary"]).map((ticket) => notesOn(ticket, context2)));
};
function notesOn(ticket, context2) {
  const { change } = context2.thread;
  const can2 = context2.options.can[ticket.provider];
  if (ticket.provider === "github" || can2 === void 0)
    return nothing;
  const doubt = distrust(context2);
  if (doubt !== void 0) {
    return skipped({ kind: "comment", on: ticket.ref, because: because3, says: `tell ${(0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(ticket.ref)} of the change`, why: "not-allowed", reason: doubt });
  }
  const known2 = ticket.memory?.changes[change.ref];
  const list2 = [];
  const body = commentBody(context2);
  const commentDigest = (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(body).slice(0, 16);
  if (can2.comment !== false && known2?.commentDigest !== commentDigest) {
    const id = known2?.commentId === void 0 ? {} : { known: known2.commentId };
    list2.push(effect({ kind: "comment", on: ticket.ref, identity: change.ref, body, digest: commentDigest, ...id }, because3, `comment on ${(0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(ticket.ref)}`));
  }
  const link2 = linkDeed(ticket, context2);
  if (can2.link && known2?.linkDigest !== link2.digest)
    list2.push(effect(link2, because3, `link ${(0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(ticket.ref)} to the change`));
  const entry = entryOf2(context2, commentDigest, link2.digest, known2?.commentId);
  if (can2.remember && (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(entry) !== (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(known2 ?? null)) {
    list2.push(effect({ kind: "remember", on: ticket.ref, change: change.ref, entry }, because3, `remember the change on ${(0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(ticket.ref)}`));
  }
  return effects(...list2);
}
function commentBody({ thread: { change } }) {
  const state = change.state === "open" && change.draft ? "a draft" : change.state;
  const name = `${change.repository.fullName}#${change.number ?? 0}`;
  return `Pull request [${(0,_chunk_I3ZGPLL3_js__WEBPACK_IMPORTED_MODULE_2__/* .plainInline */ .Sv)(`${name}: ${change.title}`, 200)}](${change.url}) is ${state}.`;
}
function linkDeed(ticket, { thread: { change } }) {
  const deed = {
    kind: "link",
    on: ticket.ref,
    to: change.ref,
    url: change.url,
    title: `${change.repository.fullName}#${change.number ?? 0}`,
    summary: change.title.slice(0, 250).toWellFormed(),
    resolved: change.state === "merged" || change.state === "closed"
  };
  return { ...deed, digest: (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(deed).slice(0, 16) };
}
function entryOf2(context2, commentDigest, linkDigest, commentId) {
  const { change, config } = context2.thread;
  return {
    url: change.url,
    title: change.title.slice(0, 250).toWellFormed(),
    state: stageOf(change, config.on) ?? change.state,
    ...commentId === void 0 ? {} : { commentId },
    commentDigest,
    linkDigest,
    verdict: context2.verdict.conclusion
  };
}

// packages/core/lib/plan/make-plan.js
var parts = [ticketMove, ticketNotes, changeBody, changeLabels, changeMilestone, changeComment, changeCheck];
function makePlan(thread, verdict, options) {
  return join(parts.map((part) => part({ thread, verdict, options })));
}

// packages/engine/lib/inject.js
var minRoom = 1024;
async function wishForBlock(thread, autoClose, stripFrontMatter) {
  const { change, config, spec } = thread;
  if (change.kind !== "pull_request" || change.state !== "open" || !config.pullRequest.injectSpec)
    return void 0;
  const seen = (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .readBlock */ .Gr)(change.body);
  if (seen.kind === "broken")
    return { kind: "broken", says: `${seen.says} (line ${seen.line})` };
  if (spec === void 0) {
    const unsure = thread.candidates.length > 0 || thread.unread.some((one) => one.ref === void 0);
    return seen.kind === "found" && !unsure ? { kind: "remove" } : { kind: "keep" };
  }
  const room = (0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .roomFor */ .N_)(change.body);
  if (room < minRoom)
    return { kind: "broken", says: "the pull request's own text leaves no room for the spec" };
  const input = { path: spec.path, specSha256: spec.sha256, heading: config.pullRequest.heading, room, ...closing(thread, autoClose) };
  const keyed = { ...input, url: change.repository.url };
  if ((0,_chunk_DG5JG34G_js__WEBPACK_IMPORTED_MODULE_4__/* .isUpToDate */ .xm)(seen, keyed))
    return { kind: "keep" };
  const { renderSpec } = await __nccwpck_require__.e(/* import() */ 87).then(__nccwpck_require__.bind(__nccwpck_require__, 8087));
  const text = spec.text.startsWith("---") ? await stripFrontMatter(spec.text) : spec.text;
  const rendered = renderSpec({ ...input, sha256: spec.sha256, url: spec.url, keyUrl: keyed.url, text });
  return "problem" in rendered ? { kind: "broken", says: rendered.problem.says } : { kind: "put", block: rendered.block, specSha256: spec.sha256 };
}
function closing(thread, autoClose) {
  const keyword = thread.config.pullRequest.closeKeyword;
  const ticket = closesTicket(thread, autoClose);
  const parts2 = ticket === void 0 ? void 0 : (0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .gitHubParts */ .E7)(ticket);
  if (keyword === null || parts2 === void 0)
    return {};
  const name = parts2.repository === thread.change.repository.fullName ? `#${parts2.number}` : `${parts2.repository}#${parts2.number}`;
  return { closing: `${keyword} ${name}` };
}

// packages/engine/lib/run.js
async function runEvent(event, house, tools2, until = "receipts") {
  const refusal = await refusalOf(event, house);
  if (refusal !== void 0)
    return { kind: "ignored", event, says: refusal };
  return runGathered(event, await gather(event, house), house, tools2, until);
}
async function runGathered(event, gathered, house, tools2, until) {
  if (gathered.kind === "problems")
    return { kind: "problems", event, problems: gathered.problems };
  if (gathered.kind === "unread")
    return { kind: "unread", event, unread: gathered.unread };
  const { threads, trackers } = gathered;
  const notices = gathered.notices.map((notice2) => `${notice2.file}:${notice2.line} ${notice2.path}: ${notice2.says}`);
  const [first] = threads;
  if (first === void 0)
    return { kind: "ignored", event, says: "there is nothing to judge: no pull request and no commit" };
  const verdict = event.kind === "merge_group" ? judgeGroup(threads, first, gathered.look.change) : judge4(first);
  const judged = { kind: "judged", event, threads, verdict, notices };
  if (until === "verdict")
    return { ...judged, plan: { effects: [], skipped: [] }, receipts: [], skipped: [] };
  const plan = await planFor(event, threads, verdict, gathered, house, tools2);
  if (until === "plan" || house.options.dryRun)
    return { ...judged, plan, receipts: [], skipped: plan.skipped };
  const { receipts, skipped: skipped2 } = await apply(plan, house, trackers);
  return { ...judged, plan, receipts, skipped: [...plan.skipped, ...skipped2] };
}
async function planFor(event, threads, verdict, gathered, house, tools2) {
  const { checkName, autoClose, check } = house.options;
  const can2 = await gathered.trackers.capabilities();
  const [first] = threads;
  if (first === void 0)
    return { effects: [], skipped: [] };
  const thread = event.kind === "merge_group" ? { ...first, change: { ...gathered.look.change, members: [] } } : first;
  const block = await wishForBlock(thread, autoClose, tools2.stripFrontMatter);
  return makePlan(thread, verdict, { checkName, can: can2, autoClose, commentMarker, check, ...block === void 0 ? {} : { block } });
}
function judgeGroup(threads, first, change) {
  const found = (change.members ?? []).length > 0;
  return judgeAll(found ? threads : [], { ...first, change });
}
async function refusalOf(event, house) {
  if (event.kind !== "pull_request" || event.asked !== "comment")
    return void 0;
  const login = event.by?.login;
  if (login === void 0 || house.host.roleOf === void 0)
    return "the comment's author is not known";
  const role = await house.host.roleOf(event.repository.fullName, login);
  if (typeof role !== "string")
    return `whether ${login} may write here could not be read: ${role.says}`;
  return ["admin", "maintain", "write"].includes(role) ? void 0 : `${login} has no write access, so the comment is not obeyed`;
}

// packages/engine/lib/recheck.js
async function recheck(event, house, tools2) {
  const { host } = house;
  if (host.openChanges === void 0)
    return [{ kind: "ignored", event, says: "open pull requests cannot be listed here" }];
  const outcomes = [];
  for await (const page of host.openChanges(event.repository.fullName)) {
    for (const change of await stale(page, event, house)) {
      const again = { kind: "pull_request", action: "recheck", repository: event.repository, number: change.number ?? 0, asked: "recheck" };
      outcomes.push(await recheckOne(again, change, house, tools2));
    }
  }
  return outcomes.length > 0 ? outcomes : [{ kind: "ignored", event, says: "no open pull request has a ticket that changed since its last verdict" }];
}
async function recheckOne(event, before, house, tools2) {
  const outcome = await runGathered(event, await gather(event, house), house, tools2, "receipts");
  if (outcome.kind !== "judged" || house.options.dryRun)
    return outcome;
  const check = outcome.plan.effects.find((effect2) => effect2.kind === "check");
  if (check === void 0 || before.ours.check === void 0)
    return outcome;
  const key2 = `rerun:${before.ref}:${check.digest}`;
  const rerun = { kind: "rerun", on: before.ref, headSha: before.head.sha, key: key2, because: "recheck", says: `run the check of #${before.number ?? 0} again` };
  const receipt = await house.host.apply(rerun, key2);
  const stale2 = receipt.outcome === "done" ? [] : [`The check run of #${before.number ?? 0} is new, but the job's status is stale: ${receipt.says}`];
  return { ...outcome, receipts: [...outcome.receipts, receipt], notices: [...outcome.notices, ...stale2] };
}
async function stale(page, event, house) {
  const [first] = page;
  if (first === void 0)
    return [];
  const configured = await configureLoosely(first, house);
  const dialects = dialectsOf(configured, event.repository.fullName, house.options.webUrl);
  const linked = page.map((change) => ({ change, refs: linksOf(findMentions(sourcesOf(change), dialects).mentions).map((link2) => link2.ref) }));
  if (event.tickets !== void 0) {
    const changed = new Set(event.tickets);
    return linked.filter(({ refs }) => refs.some((ref) => changed.has(ref))).map(({ change }) => change);
  }
  const trackers = new Trackers(house, configured);
  const reads = await trackers.read([...new Set(linked.flatMap(({ refs }) => refs))]);
  const updated = new Map(reads.map((read) => [read.ref, read.outcome === "found" ? read.ticket.updatedAtMs ?? 0 : Infinity]));
  return linked.filter(({ change, refs }) => isStale(change, refs, updated)).map(({ change }) => change);
}
function isStale(change, refs, updated) {
  const judgedAt = change.ours.checkedAtMs;
  return judgedAt === void 0 || refs.some((ref) => (updated.get(ref) ?? Infinity) > judgedAt);
}
async function configureLoosely(change, house) {
  const blobs = await house.host.readFiles({ repository: change.repository.fullName, sha: change.base.sha }, house.options.configPaths);
  const configs = blobs.blobs.filter((blob) => blob.text !== null);
  const ready = await configure({ change, configs, configSha: change.base.sha, unread: [] }, house);
  if (ready.kind === "ready")
    return ready.config;
  const fallback = await configure({ change, configs: [], configSha: change.base.sha, unread: [] }, house);
  if (fallback.kind === "ready")
    return fallback.config;
  throw new Error("defaults always settle");
}

// packages/action/lib/delivery.js

var maxBytes = 26e6;
function readDelivery(env) {
  const name = env["GITHUB_EVENT_NAME"] ?? "";
  const path = env["GITHUB_EVENT_PATH"] ?? "";
  if (name === "")
    return shape("GITHUB_EVENT_NAME is not set: this program is started by a GitHub Actions runner");
  const text = path === "" ? void 0 : readText(path);
  if (text === void 0)
    return shape("the event file (GITHUB_EVENT_PATH) cannot be read");
  if (typeof text === "number")
    return shape(`the event file (GITHUB_EVENT_PATH) has ${text} bytes, more than GitHub ever sends`);
  try {
    const payload = JSON.parse(text);
    const delivery = {
      name,
      payload,
      ...said("sha", env["GITHUB_SHA"]),
      ...said("ref", env["GITHUB_REF"]),
      ...said("repository", env["GITHUB_REPOSITORY"])
    };
    return { delivery };
  } catch (error2) {
    const where = error2 instanceof SyntaxError ? `: ${error2.message.slice(0, 120)}` : "";
    return { bad: { code: "EVENT_NOT_JSON", says: `the event file is not JSON${where}` } };
  }
}
function readText(path) {
  try {
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.statSync)(path);
    return size > maxBytes ? size : (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}
function shape(says) {
  return { bad: { code: "EVENT_SHAPE", says } };
}
function said(key2, value) {
  return value === void 0 || value === "" ? {} : { [key2]: value };
}

// packages/action/lib/inputs.js
var secrets = ["github-token", "jira-token", "notion-token", "azure-token", "linear-token", "forge-secret"];
var later = ["notion-token", "azure-token", "linear-token", "forge-url", "forge-key-id", "forge-secret"];
function readInputs(toolkit) {
  for (const name of secrets)
    toolkit.secret(toolkit.input(name));
  const wrong = [];
  const oneOf = (name, values) => {
    const value = toolkit.input(name);
    if (value === "")
      return void 0;
    const found = values.find((one) => one === value.toLowerCase());
    if (found === void 0)
      wrong.push({ name, says: `is "${value.slice(0, 40)}"; it may be ${values.join(", ")}` });
    return found;
  };
  const flag = (name) => oneOf(name, ["true", "false"]) === "true";
  const mode = oneOf("mode", ["strict", "warn", "off"]);
  const command2 = oneOf("command", ["check", "sync", "lifecycle"]) ?? "check";
  const attest = flag("attest");
  const notYet = later.filter((name) => toolkit.input(name) !== "");
  if (command2 !== "check")
    notYet.push(`command: ${command2}`);
  if (attest)
    notYet.push("attest");
  const inputs = {
    githubToken: toolkit.input("github-token"),
    config: toolkit.input("config"),
    ...mode === void 0 ? {} : { mode },
    jira: {
      baseUrl: checkedUrl(toolkit.input("jira-base-url"), wrong).replace(/\/+$/, ""),
      email: toolkit.input("jira-email"),
      token: toolkit.input("jira-token"),
      cloudId: toolkit.input("jira-cloud-id")
    },
    autoClose: flag("auto-close"),
    dryRun: flag("dry-run"),
    failOn: oneOf("fail-on", ["failure", "never"]) ?? "failure",
    checkName: toolkit.input("check-name") || "satellite / traceability",
    notYet
  };
  if (inputs.checkName.length > 100)
    wrong.push({ name: "check-name", says: "has more than 100 characters" });
  if (!/^(?!\/)[\w./@-]*$/.test(inputs.config) || inputs.config.includes(".."))
    wrong.push({ name: "config", says: "must be a path inside the repository" });
  return wrong.length > 0 ? { wrong } : { inputs };
}
function checkedUrl(text, wrong) {
  if (text === "")
    return "";
  const url = URL.canParse(text) ? new URL(text) : void 0;
  const loopback = url?.hostname === "127.0.0.1" || url?.hostname === "localhost" || url?.hostname === "[::1]";
  if (url === void 0 || url.protocol !== "https:" && !(url.protocol === "http:" && loopback) || url.username !== "" || url.password !== "") {
    wrong.push({ name: "jira-base-url", says: "must be an https address like https://company.atlassian.net" });
    return "";
  }
  return text;
}

// packages/core/lib/generated/events/issue-comment/index.js
var validateIssueCommentEvent = (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)(validate21);
var schema6 = { "type": "object", "required": ["action", "issue", "comment", "repository"], "properties": { "action": { "type": "string" }, "issue": { "type": "object", "required": ["number"], "properties": { "number": { "minimum": 1, "type": "integer" }, "pull_request": { "type": ["object", "null"], "properties": { "url": { "type": ["string", "null"] } } } } }, "comment": { "type": "object", "properties": { "id": { "type": "integer" }, "body": { "type": ["string", "null"] }, "user": { "$ref": "#/definitions/s0" }, "author_association": { "type": "string" } } }, "repository": { "type": "object", "required": ["full_name"], "properties": { "full_name": { "pattern": "^[^/\\s]+/[^/\\s]+$", "type": "string" }, "id": { "type": "integer" }, "html_url": { "type": "string" }, "default_branch": { "type": "string" }, "owner": { "$ref": "#/definitions/s0" } } } }, "$id": "https://satellite.dev/schema/event-issue_comment.json", "definitions": { "s0": { "type": ["object", "null"], "required": ["login"], "properties": { "login": { "type": "string" }, "id": { "type": "integer" }, "type": { "type": "string" } } } } };
var schema7 = { "type": ["object", "null"], "required": ["login"], "properties": { "login": { "type": "string" }, "id": { "type": "integer" }, "type": { "type": "string" } } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema7.type }, message: "must be object,null" }];
    return false;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.login === void 0 && (missing0 = "login")) {
        validate22.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.login !== void 0) {
          const _errs1 = errors;
          if (typeof data.login !== "string") {
            validate22.errors = [{ instancePath: instancePath + "/login", schemaPath: "#/properties/login/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.id !== void 0) {
            let data1 = data.id;
            const _errs3 = errors;
            if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
              validate22.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.type !== void 0) {
              const _errs5 = errors;
              if (typeof data.type !== "string") {
                validate22.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}
var pattern0 = new RegExp("^[^/\\s]+/[^/\\s]+$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.action === void 0 && (missing0 = "action") || data.issue === void 0 && (missing0 = "issue") || data.comment === void 0 && (missing0 = "comment") || data.repository === void 0 && (missing0 = "repository")) {
        validate21.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.action !== void 0) {
          const _errs1 = errors;
          if (typeof data.action !== "string") {
            validate21.errors = [{ instancePath: instancePath + "/action", schemaPath: "#/properties/action/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.issue !== void 0) {
            let data1 = data.issue;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                let missing1;
                if (data1.number === void 0 && (missing1 = "number")) {
                  validate21.errors = [{ instancePath: instancePath + "/issue", schemaPath: "#/properties/issue/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                  return false;
                } else {
                  if (data1.number !== void 0) {
                    let data2 = data1.number;
                    const _errs5 = errors;
                    if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                      validate21.errors = [{ instancePath: instancePath + "/issue/number", schemaPath: "#/properties/issue/properties/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    if (errors === _errs5) {
                      if (typeof data2 == "number" && isFinite(data2)) {
                        if (data2 < 1 || isNaN(data2)) {
                          validate21.errors = [{ instancePath: instancePath + "/issue/number", schemaPath: "#/properties/issue/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                          return false;
                        }
                      }
                    }
                    var valid1 = _errs5 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.pull_request !== void 0) {
                      let data3 = data1.pull_request;
                      const _errs7 = errors;
                      if (!(data3 && typeof data3 == "object" && !Array.isArray(data3)) && data3 !== null) {
                        validate21.errors = [{ instancePath: instancePath + "/issue/pull_request", schemaPath: "#/properties/issue/properties/pull_request/type", keyword: "type", params: { type: schema6.properties.issue.properties.pull_request.type }, message: "must be object,null" }];
                        return false;
                      }
                      if (errors === _errs7) {
                        if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                          if (data3.url !== void 0) {
                            let data4 = data3.url;
                            if (typeof data4 !== "string" && data4 !== null) {
                              validate21.errors = [{ instancePath: instancePath + "/issue/pull_request/url", schemaPath: "#/properties/issue/properties/pull_request/properties/url/type", keyword: "type", params: { type: schema6.properties.issue.properties.pull_request.properties.url.type }, message: "must be string,null" }];
                              return false;
                            }
                          }
                        }
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              } else {
                validate21.errors = [{ instancePath: instancePath + "/issue", schemaPath: "#/properties/issue/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.comment !== void 0) {
              let data5 = data.comment;
              const _errs11 = errors;
              if (errors === _errs11) {
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  if (data5.id !== void 0) {
                    let data6 = data5.id;
                    const _errs13 = errors;
                    if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                      validate21.errors = [{ instancePath: instancePath + "/comment/id", schemaPath: "#/properties/comment/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    var valid3 = _errs13 === errors;
                  } else {
                    var valid3 = true;
                  }
                  if (valid3) {
                    if (data5.body !== void 0) {
                      let data7 = data5.body;
                      const _errs15 = errors;
                      if (typeof data7 !== "string" && data7 !== null) {
                        validate21.errors = [{ instancePath: instancePath + "/comment/body", schemaPath: "#/properties/comment/properties/body/type", keyword: "type", params: { type: schema6.properties.comment.properties.body.type }, message: "must be string,null" }];
                        return false;
                      }
                      var valid3 = _errs15 === errors;
                    } else {
                      var valid3 = true;
                    }
                    if (valid3) {
                      if (data5.user !== void 0) {
                        const _errs17 = errors;
                        if (!validate22(data5.user, { instancePath: instancePath + "/comment/user", parentData: data5, parentDataProperty: "user", rootData })) {
                          vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                          errors = vErrors.length;
                        }
                        var valid3 = _errs17 === errors;
                      } else {
                        var valid3 = true;
                      }
                      if (valid3) {
                        if (data5.author_association !== void 0) {
                          const _errs18 = errors;
                          if (typeof data5.author_association !== "string") {
                            validate21.errors = [{ instancePath: instancePath + "/comment/author_association", schemaPath: "#/properties/comment/properties/author_association/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid3 = _errs18 === errors;
                        } else {
                          var valid3 = true;
                        }
                      }
                    }
                  }
                } else {
                  validate21.errors = [{ instancePath: instancePath + "/comment", schemaPath: "#/properties/comment/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
              var valid0 = _errs11 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.repository !== void 0) {
                let data10 = data.repository;
                const _errs20 = errors;
                if (errors === _errs20) {
                  if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                    let missing2;
                    if (data10.full_name === void 0 && (missing2 = "full_name")) {
                      validate21.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                      return false;
                    } else {
                      if (data10.full_name !== void 0) {
                        let data11 = data10.full_name;
                        const _errs22 = errors;
                        if (errors === _errs22) {
                          if (typeof data11 === "string") {
                            if (!pattern0.test(data11)) {
                              validate21.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/pattern", keyword: "pattern", params: { pattern: "^[^/\\s]+/[^/\\s]+$" }, message: 'must match pattern "^[^/\\s]+/[^/\\s]+$"' }];
                              return false;
                            }
                          } else {
                            validate21.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid4 = _errs22 === errors;
                      } else {
                        var valid4 = true;
                      }
                      if (valid4) {
                        if (data10.id !== void 0) {
                          let data12 = data10.id;
                          const _errs24 = errors;
                          if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
                            validate21.errors = [{ instancePath: instancePath + "/repository/id", schemaPath: "#/properties/repository/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                            return false;
                          }
                          var valid4 = _errs24 === errors;
                        } else {
                          var valid4 = true;
                        }
                        if (valid4) {
                          if (data10.html_url !== void 0) {
                            const _errs26 = errors;
                            if (typeof data10.html_url !== "string") {
                              validate21.errors = [{ instancePath: instancePath + "/repository/html_url", schemaPath: "#/properties/repository/properties/html_url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid4 = _errs26 === errors;
                          } else {
                            var valid4 = true;
                          }
                          if (valid4) {
                            if (data10.default_branch !== void 0) {
                              const _errs28 = errors;
                              if (typeof data10.default_branch !== "string") {
                                validate21.errors = [{ instancePath: instancePath + "/repository/default_branch", schemaPath: "#/properties/repository/properties/default_branch/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid4 = _errs28 === errors;
                            } else {
                              var valid4 = true;
                            }
                            if (valid4) {
                              if (data10.owner !== void 0) {
                                const _errs30 = errors;
                                if (!validate22(data10.owner, { instancePath: instancePath + "/repository/owner", parentData: data10, parentDataProperty: "owner", rootData })) {
                                  vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                                  errors = vErrors.length;
                                }
                                var valid4 = _errs30 === errors;
                              } else {
                                var valid4 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  } else {
                    validate21.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                    return false;
                  }
                }
                var valid0 = _errs20 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate21.errors = vErrors;
  return errors === 0;
}

// packages/core/lib/generated/events/merge-group/index.js
var validateMergeGroupEvent = (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)(validate212);
var schema62 = { "type": "object", "required": ["action", "merge_group", "repository"], "properties": { "action": { "type": "string" }, "merge_group": { "type": "object", "required": ["head_sha", "head_ref", "base_sha", "base_ref"], "properties": { "head_sha": { "pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$", "type": "string" }, "head_ref": { "type": "string" }, "base_sha": { "pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$", "type": "string" }, "base_ref": { "type": "string" } } }, "repository": { "type": "object", "required": ["full_name"], "properties": { "full_name": { "pattern": "^[^/\\s]+/[^/\\s]+$", "type": "string" }, "id": { "type": "integer" }, "html_url": { "type": "string" }, "default_branch": { "type": "string" }, "owner": { "type": ["object", "null"], "required": ["login"], "properties": { "login": { "type": "string" }, "id": { "type": "integer" }, "type": { "type": "string" } } } } } }, "$id": "https://satellite.dev/schema/event-merge_group.json" };
var pattern02 = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
var pattern2 = new RegExp("^[^/\\s]+/[^/\\s]+$", "u");
function validate212(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.action === void 0 && (missing0 = "action") || data.merge_group === void 0 && (missing0 = "merge_group") || data.repository === void 0 && (missing0 = "repository")) {
        validate212.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.action !== void 0) {
          const _errs1 = errors;
          if (typeof data.action !== "string") {
            validate212.errors = [{ instancePath: instancePath + "/action", schemaPath: "#/properties/action/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.merge_group !== void 0) {
            let data1 = data.merge_group;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                let missing1;
                if (data1.head_sha === void 0 && (missing1 = "head_sha") || data1.head_ref === void 0 && (missing1 = "head_ref") || data1.base_sha === void 0 && (missing1 = "base_sha") || data1.base_ref === void 0 && (missing1 = "base_ref")) {
                  validate212.errors = [{ instancePath: instancePath + "/merge_group", schemaPath: "#/properties/merge_group/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                  return false;
                } else {
                  if (data1.head_sha !== void 0) {
                    let data2 = data1.head_sha;
                    const _errs5 = errors;
                    if (errors === _errs5) {
                      if (typeof data2 === "string") {
                        if (!pattern02.test(data2)) {
                          validate212.errors = [{ instancePath: instancePath + "/merge_group/head_sha", schemaPath: "#/properties/merge_group/properties/head_sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }, message: 'must match pattern "^[0-9a-f]{40}([0-9a-f]{24})?$"' }];
                          return false;
                        }
                      } else {
                        validate212.errors = [{ instancePath: instancePath + "/merge_group/head_sha", schemaPath: "#/properties/merge_group/properties/head_sha/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    var valid1 = _errs5 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.head_ref !== void 0) {
                      const _errs7 = errors;
                      if (typeof data1.head_ref !== "string") {
                        validate212.errors = [{ instancePath: instancePath + "/merge_group/head_ref", schemaPath: "#/properties/merge_group/properties/head_ref/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data1.base_sha !== void 0) {
                        let data4 = data1.base_sha;
                        const _errs9 = errors;
                        if (errors === _errs9) {
                          if (typeof data4 === "string") {
                            if (!pattern02.test(data4)) {
                              validate212.errors = [{ instancePath: instancePath + "/merge_group/base_sha", schemaPath: "#/properties/merge_group/properties/base_sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }, message: 'must match pattern "^[0-9a-f]{40}([0-9a-f]{24})?$"' }];
                              return false;
                            }
                          } else {
                            validate212.errors = [{ instancePath: instancePath + "/merge_group/base_sha", schemaPath: "#/properties/merge_group/properties/base_sha/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid1 = _errs9 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data1.base_ref !== void 0) {
                          const _errs11 = errors;
                          if (typeof data1.base_ref !== "string") {
                            validate212.errors = [{ instancePath: instancePath + "/merge_group/base_ref", schemaPath: "#/properties/merge_group/properties/base_ref/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid1 = _errs11 === errors;
                        } else {
                          var valid1 = true;
                        }
                      }
                    }
                  }
                }
              } else {
                validate212.errors = [{ instancePath: instancePath + "/merge_group", schemaPath: "#/properties/merge_group/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.repository !== void 0) {
              let data6 = data.repository;
              const _errs13 = errors;
              if (errors === _errs13) {
                if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                  let missing2;
                  if (data6.full_name === void 0 && (missing2 = "full_name")) {
                    validate212.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                    return false;
                  } else {
                    if (data6.full_name !== void 0) {
                      let data7 = data6.full_name;
                      const _errs15 = errors;
                      if (errors === _errs15) {
                        if (typeof data7 === "string") {
                          if (!pattern2.test(data7)) {
                            validate212.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/pattern", keyword: "pattern", params: { pattern: "^[^/\\s]+/[^/\\s]+$" }, message: 'must match pattern "^[^/\\s]+/[^/\\s]+$"' }];
                            return false;
                          }
                        } else {
                          validate212.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid2 = _errs15 === errors;
                    } else {
                      var valid2 = true;
                    }
                    if (valid2) {
                      if (data6.id !== void 0) {
                        let data8 = data6.id;
                        const _errs17 = errors;
                        if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
                          validate212.errors = [{ instancePath: instancePath + "/repository/id", schemaPath: "#/properties/repository/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                          return false;
                        }
                        var valid2 = _errs17 === errors;
                      } else {
                        var valid2 = true;
                      }
                      if (valid2) {
                        if (data6.html_url !== void 0) {
                          const _errs19 = errors;
                          if (typeof data6.html_url !== "string") {
                            validate212.errors = [{ instancePath: instancePath + "/repository/html_url", schemaPath: "#/properties/repository/properties/html_url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid2 = _errs19 === errors;
                        } else {
                          var valid2 = true;
                        }
                        if (valid2) {
                          if (data6.default_branch !== void 0) {
                            const _errs21 = errors;
                            if (typeof data6.default_branch !== "string") {
                              validate212.errors = [{ instancePath: instancePath + "/repository/default_branch", schemaPath: "#/properties/repository/properties/default_branch/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid2 = _errs21 === errors;
                          } else {
                            var valid2 = true;
                          }
                          if (valid2) {
                            if (data6.owner !== void 0) {
                              let data11 = data6.owner;
                              const _errs23 = errors;
                              if (!(data11 && typeof data11 == "object" && !Array.isArray(data11)) && data11 !== null) {
                                validate212.errors = [{ instancePath: instancePath + "/repository/owner", schemaPath: "#/properties/repository/properties/owner/type", keyword: "type", params: { type: schema62.properties.repository.properties.owner.type }, message: "must be object,null" }];
                                return false;
                              }
                              if (errors === _errs23) {
                                if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                                  let missing3;
                                  if (data11.login === void 0 && (missing3 = "login")) {
                                    validate212.errors = [{ instancePath: instancePath + "/repository/owner", schemaPath: "#/properties/repository/properties/owner/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                                    return false;
                                  } else {
                                    if (data11.login !== void 0) {
                                      const _errs25 = errors;
                                      if (typeof data11.login !== "string") {
                                        validate212.errors = [{ instancePath: instancePath + "/repository/owner/login", schemaPath: "#/properties/repository/properties/owner/properties/login/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid3 = _errs25 === errors;
                                    } else {
                                      var valid3 = true;
                                    }
                                    if (valid3) {
                                      if (data11.id !== void 0) {
                                        let data13 = data11.id;
                                        const _errs27 = errors;
                                        if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
                                          validate212.errors = [{ instancePath: instancePath + "/repository/owner/id", schemaPath: "#/properties/repository/properties/owner/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                          return false;
                                        }
                                        var valid3 = _errs27 === errors;
                                      } else {
                                        var valid3 = true;
                                      }
                                      if (valid3) {
                                        if (data11.type !== void 0) {
                                          const _errs29 = errors;
                                          if (typeof data11.type !== "string") {
                                            validate212.errors = [{ instancePath: instancePath + "/repository/owner/type", schemaPath: "#/properties/repository/properties/owner/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                          var valid3 = _errs29 === errors;
                                        } else {
                                          var valid3 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                              var valid2 = _errs23 === errors;
                            } else {
                              var valid2 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                } else {
                  validate212.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
              var valid0 = _errs13 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate212.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate212.errors = vErrors;
  return errors === 0;
}

// packages/core/lib/generated/events/pull-request/index.js
var validatePullRequestEvent = (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)(validate213);
var schema63 = { "type": "object", "required": ["action", "pull_request", "repository"], "properties": { "action": { "type": "string" }, "number": { "minimum": 1, "type": "integer" }, "pull_request": { "type": "object", "required": ["number", "head", "base"], "properties": { "number": { "minimum": 1, "type": "integer" }, "html_url": { "type": "string" }, "title": { "type": ["string", "null"] }, "body": { "type": ["string", "null"] }, "state": { "type": "string" }, "draft": { "type": ["boolean", "null"] }, "merged": { "type": ["boolean", "null"] }, "user": { "$ref": "#/definitions/s0" }, "labels": { "type": "array", "items": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } } }, "head": { "$ref": "#/definitions/s1" }, "base": { "$ref": "#/definitions/s1" } } }, "repository": { "type": "object", "required": ["full_name"], "properties": { "full_name": { "pattern": "^[^/\\s]+/[^/\\s]+$", "type": "string" }, "id": { "type": "integer" }, "html_url": { "type": "string" }, "default_branch": { "type": "string" }, "owner": { "$ref": "#/definitions/s0" } } }, "sender": { "$ref": "#/definitions/s0" } }, "$id": "https://satellite.dev/schema/event-pull_request.json", "definitions": { "s0": { "type": ["object", "null"], "required": ["login"], "properties": { "login": { "type": "string" }, "id": { "type": "integer" }, "type": { "type": "string" } } }, "s2": { "type": ["object", "null"], "required": ["full_name"], "properties": { "full_name": { "type": "string" } } }, "s1": { "type": "object", "required": ["ref", "sha"], "properties": { "ref": { "type": "string" }, "sha": { "pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$", "type": "string" }, "repo": { "$ref": "#/definitions/s2" } } } } };
var schema72 = { "type": ["object", "null"], "required": ["login"], "properties": { "login": { "type": "string" }, "id": { "type": "integer" }, "type": { "type": "string" } } };
function validate222(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    validate222.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema72.type }, message: "must be object,null" }];
    return false;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.login === void 0 && (missing0 = "login")) {
        validate222.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.login !== void 0) {
          const _errs1 = errors;
          if (typeof data.login !== "string") {
            validate222.errors = [{ instancePath: instancePath + "/login", schemaPath: "#/properties/login/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.id !== void 0) {
            let data1 = data.id;
            const _errs3 = errors;
            if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
              validate222.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.type !== void 0) {
              const _errs5 = errors;
              if (typeof data.type !== "string") {
                validate222.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    }
  }
  validate222.errors = vErrors;
  return errors === 0;
}
var pattern03 = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
var schema9 = { "type": ["object", "null"], "required": ["full_name"], "properties": { "full_name": { "type": "string" } } };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    validate25.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema9.type }, message: "must be object,null" }];
    return false;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.full_name === void 0 && (missing0 = "full_name")) {
        validate25.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.full_name !== void 0) {
          if (typeof data.full_name !== "string") {
            validate25.errors = [{ instancePath: instancePath + "/full_name", schemaPath: "#/properties/full_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
        }
      }
    }
  }
  validate25.errors = vErrors;
  return errors === 0;
}
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.ref === void 0 && (missing0 = "ref") || data.sha === void 0 && (missing0 = "sha")) {
        validate24.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.ref !== void 0) {
          const _errs1 = errors;
          if (typeof data.ref !== "string") {
            validate24.errors = [{ instancePath: instancePath + "/ref", schemaPath: "#/properties/ref/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.sha !== void 0) {
            let data1 = data.sha;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (typeof data1 === "string") {
                if (!pattern03.test(data1)) {
                  validate24.errors = [{ instancePath: instancePath + "/sha", schemaPath: "#/properties/sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }, message: 'must match pattern "^[0-9a-f]{40}([0-9a-f]{24})?$"' }];
                  return false;
                }
              } else {
                validate24.errors = [{ instancePath: instancePath + "/sha", schemaPath: "#/properties/sha/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.repo !== void 0) {
              const _errs5 = errors;
              if (!validate25(data.repo, { instancePath: instancePath + "/repo", parentData: data, parentDataProperty: "repo", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate24.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate24.errors = vErrors;
  return errors === 0;
}
var pattern1 = new RegExp("^[^/\\s]+/[^/\\s]+$", "u");
function validate213(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.action === void 0 && (missing0 = "action") || data.pull_request === void 0 && (missing0 = "pull_request") || data.repository === void 0 && (missing0 = "repository")) {
        validate213.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.action !== void 0) {
          const _errs1 = errors;
          if (typeof data.action !== "string") {
            validate213.errors = [{ instancePath: instancePath + "/action", schemaPath: "#/properties/action/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.number !== void 0) {
            let data1 = data.number;
            const _errs3 = errors;
            if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
              validate213.errors = [{ instancePath: instancePath + "/number", schemaPath: "#/properties/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            if (errors === _errs3) {
              if (typeof data1 == "number" && isFinite(data1)) {
                if (data1 < 1 || isNaN(data1)) {
                  validate213.errors = [{ instancePath: instancePath + "/number", schemaPath: "#/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                  return false;
                }
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.pull_request !== void 0) {
              let data2 = data.pull_request;
              const _errs5 = errors;
              if (errors === _errs5) {
                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                  let missing1;
                  if (data2.number === void 0 && (missing1 = "number") || data2.head === void 0 && (missing1 = "head") || data2.base === void 0 && (missing1 = "base")) {
                    validate213.errors = [{ instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                    return false;
                  } else {
                    if (data2.number !== void 0) {
                      let data3 = data2.number;
                      const _errs7 = errors;
                      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                        validate213.errors = [{ instancePath: instancePath + "/pull_request/number", schemaPath: "#/properties/pull_request/properties/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs7) {
                        if (typeof data3 == "number" && isFinite(data3)) {
                          if (data3 < 1 || isNaN(data3)) {
                            validate213.errors = [{ instancePath: instancePath + "/pull_request/number", schemaPath: "#/properties/pull_request/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                            return false;
                          }
                        }
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data2.html_url !== void 0) {
                        const _errs9 = errors;
                        if (typeof data2.html_url !== "string") {
                          validate213.errors = [{ instancePath: instancePath + "/pull_request/html_url", schemaPath: "#/properties/pull_request/properties/html_url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid1 = _errs9 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data2.title !== void 0) {
                          let data5 = data2.title;
                          const _errs11 = errors;
                          if (typeof data5 !== "string" && data5 !== null) {
                            validate213.errors = [{ instancePath: instancePath + "/pull_request/title", schemaPath: "#/properties/pull_request/properties/title/type", keyword: "type", params: { type: schema63.properties.pull_request.properties.title.type }, message: "must be string,null" }];
                            return false;
                          }
                          var valid1 = _errs11 === errors;
                        } else {
                          var valid1 = true;
                        }
                        if (valid1) {
                          if (data2.body !== void 0) {
                            let data6 = data2.body;
                            const _errs13 = errors;
                            if (typeof data6 !== "string" && data6 !== null) {
                              validate213.errors = [{ instancePath: instancePath + "/pull_request/body", schemaPath: "#/properties/pull_request/properties/body/type", keyword: "type", params: { type: schema63.properties.pull_request.properties.body.type }, message: "must be string,null" }];
                              return false;
                            }
                            var valid1 = _errs13 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data2.state !== void 0) {
                              const _errs15 = errors;
                              if (typeof data2.state !== "string") {
                                validate213.errors = [{ instancePath: instancePath + "/pull_request/state", schemaPath: "#/properties/pull_request/properties/state/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid1 = _errs15 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data2.draft !== void 0) {
                                let data8 = data2.draft;
                                const _errs17 = errors;
                                if (typeof data8 !== "boolean" && data8 !== null) {
                                  validate213.errors = [{ instancePath: instancePath + "/pull_request/draft", schemaPath: "#/properties/pull_request/properties/draft/type", keyword: "type", params: { type: schema63.properties.pull_request.properties.draft.type }, message: "must be boolean,null" }];
                                  return false;
                                }
                                var valid1 = _errs17 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data2.merged !== void 0) {
                                  let data9 = data2.merged;
                                  const _errs19 = errors;
                                  if (typeof data9 !== "boolean" && data9 !== null) {
                                    validate213.errors = [{ instancePath: instancePath + "/pull_request/merged", schemaPath: "#/properties/pull_request/properties/merged/type", keyword: "type", params: { type: schema63.properties.pull_request.properties.merged.type }, message: "must be boolean,null" }];
                                    return false;
                                  }
                                  var valid1 = _errs19 === errors;
                                } else {
                                  var valid1 = true;
                                }
                                if (valid1) {
                                  if (data2.user !== void 0) {
                                    const _errs21 = errors;
                                    if (!validate222(data2.user, { instancePath: instancePath + "/pull_request/user", parentData: data2, parentDataProperty: "user", rootData })) {
                                      vErrors = vErrors === null ? validate222.errors : vErrors.concat(validate222.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid1 = _errs21 === errors;
                                  } else {
                                    var valid1 = true;
                                  }
                                  if (valid1) {
                                    if (data2.labels !== void 0) {
                                      let data11 = data2.labels;
                                      const _errs22 = errors;
                                      if (errors === _errs22) {
                                        if (Array.isArray(data11)) {
                                          var valid2 = true;
                                          const len0 = data11.length;
                                          for (let i0 = 0; i0 < len0; i0++) {
                                            let data12 = data11[i0];
                                            const _errs24 = errors;
                                            if (errors === _errs24) {
                                              if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                                let missing2;
                                                if (data12.name === void 0 && (missing2 = "name")) {
                                                  validate213.errors = [{ instancePath: instancePath + "/pull_request/labels/" + i0, schemaPath: "#/properties/pull_request/properties/labels/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                                  return false;
                                                } else {
                                                  if (data12.name !== void 0) {
                                                    if (typeof data12.name !== "string") {
                                                      validate213.errors = [{ instancePath: instancePath + "/pull_request/labels/" + i0 + "/name", schemaPath: "#/properties/pull_request/properties/labels/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                      return false;
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate213.errors = [{ instancePath: instancePath + "/pull_request/labels/" + i0, schemaPath: "#/properties/pull_request/properties/labels/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                return false;
                                              }
                                            }
                                            var valid2 = _errs24 === errors;
                                            if (!valid2) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate213.errors = [{ instancePath: instancePath + "/pull_request/labels", schemaPath: "#/properties/pull_request/properties/labels/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid1 = _errs22 === errors;
                                    } else {
                                      var valid1 = true;
                                    }
                                    if (valid1) {
                                      if (data2.head !== void 0) {
                                        const _errs28 = errors;
                                        if (!validate24(data2.head, { instancePath: instancePath + "/pull_request/head", parentData: data2, parentDataProperty: "head", rootData })) {
                                          vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid1 = _errs28 === errors;
                                      } else {
                                        var valid1 = true;
                                      }
                                      if (valid1) {
                                        if (data2.base !== void 0) {
                                          const _errs29 = errors;
                                          if (!validate24(data2.base, { instancePath: instancePath + "/pull_request/base", parentData: data2, parentDataProperty: "base", rootData })) {
                                            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid1 = _errs29 === errors;
                                        } else {
                                          var valid1 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                } else {
                  validate213.errors = [{ instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.repository !== void 0) {
                let data16 = data.repository;
                const _errs30 = errors;
                if (errors === _errs30) {
                  if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                    let missing3;
                    if (data16.full_name === void 0 && (missing3 = "full_name")) {
                      validate213.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                      return false;
                    } else {
                      if (data16.full_name !== void 0) {
                        let data17 = data16.full_name;
                        const _errs32 = errors;
                        if (errors === _errs32) {
                          if (typeof data17 === "string") {
                            if (!pattern1.test(data17)) {
                              validate213.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/pattern", keyword: "pattern", params: { pattern: "^[^/\\s]+/[^/\\s]+$" }, message: 'must match pattern "^[^/\\s]+/[^/\\s]+$"' }];
                              return false;
                            }
                          } else {
                            validate213.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid4 = _errs32 === errors;
                      } else {
                        var valid4 = true;
                      }
                      if (valid4) {
                        if (data16.id !== void 0) {
                          let data18 = data16.id;
                          const _errs34 = errors;
                          if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
                            validate213.errors = [{ instancePath: instancePath + "/repository/id", schemaPath: "#/properties/repository/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                            return false;
                          }
                          var valid4 = _errs34 === errors;
                        } else {
                          var valid4 = true;
                        }
                        if (valid4) {
                          if (data16.html_url !== void 0) {
                            const _errs36 = errors;
                            if (typeof data16.html_url !== "string") {
                              validate213.errors = [{ instancePath: instancePath + "/repository/html_url", schemaPath: "#/properties/repository/properties/html_url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid4 = _errs36 === errors;
                          } else {
                            var valid4 = true;
                          }
                          if (valid4) {
                            if (data16.default_branch !== void 0) {
                              const _errs38 = errors;
                              if (typeof data16.default_branch !== "string") {
                                validate213.errors = [{ instancePath: instancePath + "/repository/default_branch", schemaPath: "#/properties/repository/properties/default_branch/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid4 = _errs38 === errors;
                            } else {
                              var valid4 = true;
                            }
                            if (valid4) {
                              if (data16.owner !== void 0) {
                                const _errs40 = errors;
                                if (!validate222(data16.owner, { instancePath: instancePath + "/repository/owner", parentData: data16, parentDataProperty: "owner", rootData })) {
                                  vErrors = vErrors === null ? validate222.errors : vErrors.concat(validate222.errors);
                                  errors = vErrors.length;
                                }
                                var valid4 = _errs40 === errors;
                              } else {
                                var valid4 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  } else {
                    validate213.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                    return false;
                  }
                }
                var valid0 = _errs30 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.sender !== void 0) {
                  const _errs41 = errors;
                  if (!validate222(data.sender, { instancePath: instancePath + "/sender", parentData: data, parentDataProperty: "sender", rootData })) {
                    vErrors = vErrors === null ? validate222.errors : vErrors.concat(validate222.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs41 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate213.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate213.errors = vErrors;
  return errors === 0;
}

// packages/core/lib/generated/events/push/index.js
var validatePushEvent = (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)(validate214);
var schema64 = { "type": "object", "required": ["ref", "before", "after", "repository"], "properties": { "ref": { "pattern": "^refs/", "type": "string" }, "before": { "pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$", "type": "string" }, "after": { "pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$", "type": "string" }, "created": { "type": "boolean" }, "deleted": { "type": "boolean" }, "forced": { "type": "boolean" }, "compare": { "type": "string" }, "repository": { "type": "object", "required": ["full_name"], "properties": { "full_name": { "pattern": "^[^/\\s]+/[^/\\s]+$", "type": "string" }, "id": { "type": "integer" }, "html_url": { "type": "string" }, "default_branch": { "type": "string" }, "owner": { "type": ["object", "null"], "required": ["login"], "properties": { "login": { "type": "string" }, "id": { "type": "integer" }, "type": { "type": "string" } } } } } }, "$id": "https://satellite.dev/schema/event-push.json" };
var pattern04 = new RegExp("^refs/", "u");
var pattern12 = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
var pattern3 = new RegExp("^[^/\\s]+/[^/\\s]+$", "u");
function validate214(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.ref === void 0 && (missing0 = "ref") || data.before === void 0 && (missing0 = "before") || data.after === void 0 && (missing0 = "after") || data.repository === void 0 && (missing0 = "repository")) {
        validate214.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.ref !== void 0) {
          let data0 = data.ref;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (!pattern04.test(data0)) {
                validate214.errors = [{ instancePath: instancePath + "/ref", schemaPath: "#/properties/ref/pattern", keyword: "pattern", params: { pattern: "^refs/" }, message: 'must match pattern "^refs/"' }];
                return false;
              }
            } else {
              validate214.errors = [{ instancePath: instancePath + "/ref", schemaPath: "#/properties/ref/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.before !== void 0) {
            let data1 = data.before;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (typeof data1 === "string") {
                if (!pattern12.test(data1)) {
                  validate214.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }, message: 'must match pattern "^[0-9a-f]{40}([0-9a-f]{24})?$"' }];
                  return false;
                }
              } else {
                validate214.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.after !== void 0) {
              let data2 = data.after;
              const _errs5 = errors;
              if (errors === _errs5) {
                if (typeof data2 === "string") {
                  if (!pattern12.test(data2)) {
                    validate214.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }, message: 'must match pattern "^[0-9a-f]{40}([0-9a-f]{24})?$"' }];
                    return false;
                  }
                } else {
                  validate214.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.created !== void 0) {
                const _errs7 = errors;
                if (typeof data.created !== "boolean") {
                  validate214.errors = [{ instancePath: instancePath + "/created", schemaPath: "#/properties/created/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.deleted !== void 0) {
                  const _errs9 = errors;
                  if (typeof data.deleted !== "boolean") {
                    validate214.errors = [{ instancePath: instancePath + "/deleted", schemaPath: "#/properties/deleted/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                    return false;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.forced !== void 0) {
                    const _errs11 = errors;
                    if (typeof data.forced !== "boolean") {
                      validate214.errors = [{ instancePath: instancePath + "/forced", schemaPath: "#/properties/forced/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                      return false;
                    }
                    var valid0 = _errs11 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.compare !== void 0) {
                      const _errs13 = errors;
                      if (typeof data.compare !== "string") {
                        validate214.errors = [{ instancePath: instancePath + "/compare", schemaPath: "#/properties/compare/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs13 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.repository !== void 0) {
                        let data7 = data.repository;
                        const _errs15 = errors;
                        if (errors === _errs15) {
                          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                            let missing1;
                            if (data7.full_name === void 0 && (missing1 = "full_name")) {
                              validate214.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                              return false;
                            } else {
                              if (data7.full_name !== void 0) {
                                let data8 = data7.full_name;
                                const _errs17 = errors;
                                if (errors === _errs17) {
                                  if (typeof data8 === "string") {
                                    if (!pattern3.test(data8)) {
                                      validate214.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/pattern", keyword: "pattern", params: { pattern: "^[^/\\s]+/[^/\\s]+$" }, message: 'must match pattern "^[^/\\s]+/[^/\\s]+$"' }];
                                      return false;
                                    }
                                  } else {
                                    validate214.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                }
                                var valid1 = _errs17 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data7.id !== void 0) {
                                  let data9 = data7.id;
                                  const _errs19 = errors;
                                  if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
                                    validate214.errors = [{ instancePath: instancePath + "/repository/id", schemaPath: "#/properties/repository/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                    return false;
                                  }
                                  var valid1 = _errs19 === errors;
                                } else {
                                  var valid1 = true;
                                }
                                if (valid1) {
                                  if (data7.html_url !== void 0) {
                                    const _errs21 = errors;
                                    if (typeof data7.html_url !== "string") {
                                      validate214.errors = [{ instancePath: instancePath + "/repository/html_url", schemaPath: "#/properties/repository/properties/html_url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                    var valid1 = _errs21 === errors;
                                  } else {
                                    var valid1 = true;
                                  }
                                  if (valid1) {
                                    if (data7.default_branch !== void 0) {
                                      const _errs23 = errors;
                                      if (typeof data7.default_branch !== "string") {
                                        validate214.errors = [{ instancePath: instancePath + "/repository/default_branch", schemaPath: "#/properties/repository/properties/default_branch/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid1 = _errs23 === errors;
                                    } else {
                                      var valid1 = true;
                                    }
                                    if (valid1) {
                                      if (data7.owner !== void 0) {
                                        let data12 = data7.owner;
                                        const _errs25 = errors;
                                        if (!(data12 && typeof data12 == "object" && !Array.isArray(data12)) && data12 !== null) {
                                          validate214.errors = [{ instancePath: instancePath + "/repository/owner", schemaPath: "#/properties/repository/properties/owner/type", keyword: "type", params: { type: schema64.properties.repository.properties.owner.type }, message: "must be object,null" }];
                                          return false;
                                        }
                                        if (errors === _errs25) {
                                          if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                            let missing2;
                                            if (data12.login === void 0 && (missing2 = "login")) {
                                              validate214.errors = [{ instancePath: instancePath + "/repository/owner", schemaPath: "#/properties/repository/properties/owner/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                              return false;
                                            } else {
                                              if (data12.login !== void 0) {
                                                const _errs27 = errors;
                                                if (typeof data12.login !== "string") {
                                                  validate214.errors = [{ instancePath: instancePath + "/repository/owner/login", schemaPath: "#/properties/repository/properties/owner/properties/login/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                  return false;
                                                }
                                                var valid2 = _errs27 === errors;
                                              } else {
                                                var valid2 = true;
                                              }
                                              if (valid2) {
                                                if (data12.id !== void 0) {
                                                  let data14 = data12.id;
                                                  const _errs29 = errors;
                                                  if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
                                                    validate214.errors = [{ instancePath: instancePath + "/repository/owner/id", schemaPath: "#/properties/repository/properties/owner/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                                    return false;
                                                  }
                                                  var valid2 = _errs29 === errors;
                                                } else {
                                                  var valid2 = true;
                                                }
                                                if (valid2) {
                                                  if (data12.type !== void 0) {
                                                    const _errs31 = errors;
                                                    if (typeof data12.type !== "string") {
                                                      validate214.errors = [{ instancePath: instancePath + "/repository/owner/type", schemaPath: "#/properties/repository/properties/owner/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                      return false;
                                                    }
                                                    var valid2 = _errs31 === errors;
                                                  } else {
                                                    var valid2 = true;
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                        var valid1 = _errs25 === errors;
                                      } else {
                                        var valid1 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate214.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                            return false;
                          }
                        }
                        var valid0 = _errs15 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate214.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate214.errors = vErrors;
  return errors === 0;
}

// packages/core/lib/generated/events/repository-dispatch/index.js
var validateRepositoryDispatchEvent = (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)(validate215);
var schema65 = { "type": "object", "required": ["action", "repository"], "properties": { "action": { "type": "string" }, "client_payload": { "type": ["object", "null"], "properties": { "tickets": { "maxItems": 1e3, "type": "array", "items": { "maxLength": 300, "type": "string" } } } }, "repository": { "type": "object", "required": ["full_name"], "properties": { "full_name": { "pattern": "^[^/\\s]+/[^/\\s]+$", "type": "string" }, "id": { "type": "integer" }, "html_url": { "type": "string" }, "default_branch": { "type": "string" }, "owner": { "type": ["object", "null"], "required": ["login"], "properties": { "login": { "type": "string" }, "id": { "type": "integer" }, "type": { "type": "string" } } } } } }, "$id": "https://satellite.dev/schema/event-repository_dispatch.json" };
var func2 = _chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_1__/* .codePoints */ .BH;
var pattern05 = new RegExp("^[^/\\s]+/[^/\\s]+$", "u");
function validate215(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.action === void 0 && (missing0 = "action") || data.repository === void 0 && (missing0 = "repository")) {
        validate215.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.action !== void 0) {
          const _errs1 = errors;
          if (typeof data.action !== "string") {
            validate215.errors = [{ instancePath: instancePath + "/action", schemaPath: "#/properties/action/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.client_payload !== void 0) {
            let data1 = data.client_payload;
            const _errs3 = errors;
            if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
              validate215.errors = [{ instancePath: instancePath + "/client_payload", schemaPath: "#/properties/client_payload/type", keyword: "type", params: { type: schema65.properties.client_payload.type }, message: "must be object,null" }];
              return false;
            }
            if (errors === _errs3) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                if (data1.tickets !== void 0) {
                  let data2 = data1.tickets;
                  const _errs5 = errors;
                  if (errors === _errs5) {
                    if (Array.isArray(data2)) {
                      if (data2.length > 1e3) {
                        validate215.errors = [{ instancePath: instancePath + "/client_payload/tickets", schemaPath: "#/properties/client_payload/properties/tickets/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }];
                        return false;
                      } else {
                        var valid2 = true;
                        const len0 = data2.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          let data3 = data2[i0];
                          const _errs7 = errors;
                          if (errors === _errs7) {
                            if (typeof data3 === "string") {
                              if (func2(data3) > 300) {
                                validate215.errors = [{ instancePath: instancePath + "/client_payload/tickets/" + i0, schemaPath: "#/properties/client_payload/properties/tickets/items/maxLength", keyword: "maxLength", params: { limit: 300 }, message: "must NOT have more than 300 characters" }];
                                return false;
                              }
                            } else {
                              validate215.errors = [{ instancePath: instancePath + "/client_payload/tickets/" + i0, schemaPath: "#/properties/client_payload/properties/tickets/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          var valid2 = _errs7 === errors;
                          if (!valid2) {
                            break;
                          }
                        }
                      }
                    } else {
                      validate215.errors = [{ instancePath: instancePath + "/client_payload/tickets", schemaPath: "#/properties/client_payload/properties/tickets/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                }
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.repository !== void 0) {
              let data4 = data.repository;
              const _errs9 = errors;
              if (errors === _errs9) {
                if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                  let missing1;
                  if (data4.full_name === void 0 && (missing1 = "full_name")) {
                    validate215.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                    return false;
                  } else {
                    if (data4.full_name !== void 0) {
                      let data5 = data4.full_name;
                      const _errs11 = errors;
                      if (errors === _errs11) {
                        if (typeof data5 === "string") {
                          if (!pattern05.test(data5)) {
                            validate215.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/pattern", keyword: "pattern", params: { pattern: "^[^/\\s]+/[^/\\s]+$" }, message: 'must match pattern "^[^/\\s]+/[^/\\s]+$"' }];
                            return false;
                          }
                        } else {
                          validate215.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid3 = _errs11 === errors;
                    } else {
                      var valid3 = true;
                    }
                    if (valid3) {
                      if (data4.id !== void 0) {
                        let data6 = data4.id;
                        const _errs13 = errors;
                        if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                          validate215.errors = [{ instancePath: instancePath + "/repository/id", schemaPath: "#/properties/repository/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                          return false;
                        }
                        var valid3 = _errs13 === errors;
                      } else {
                        var valid3 = true;
                      }
                      if (valid3) {
                        if (data4.html_url !== void 0) {
                          const _errs15 = errors;
                          if (typeof data4.html_url !== "string") {
                            validate215.errors = [{ instancePath: instancePath + "/repository/html_url", schemaPath: "#/properties/repository/properties/html_url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid3 = _errs15 === errors;
                        } else {
                          var valid3 = true;
                        }
                        if (valid3) {
                          if (data4.default_branch !== void 0) {
                            const _errs17 = errors;
                            if (typeof data4.default_branch !== "string") {
                              validate215.errors = [{ instancePath: instancePath + "/repository/default_branch", schemaPath: "#/properties/repository/properties/default_branch/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid3 = _errs17 === errors;
                          } else {
                            var valid3 = true;
                          }
                          if (valid3) {
                            if (data4.owner !== void 0) {
                              let data9 = data4.owner;
                              const _errs19 = errors;
                              if (!(data9 && typeof data9 == "object" && !Array.isArray(data9)) && data9 !== null) {
                                validate215.errors = [{ instancePath: instancePath + "/repository/owner", schemaPath: "#/properties/repository/properties/owner/type", keyword: "type", params: { type: schema65.properties.repository.properties.owner.type }, message: "must be object,null" }];
                                return false;
                              }
                              if (errors === _errs19) {
                                if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                                  let missing2;
                                  if (data9.login === void 0 && (missing2 = "login")) {
                                    validate215.errors = [{ instancePath: instancePath + "/repository/owner", schemaPath: "#/properties/repository/properties/owner/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                    return false;
                                  } else {
                                    if (data9.login !== void 0) {
                                      const _errs21 = errors;
                                      if (typeof data9.login !== "string") {
                                        validate215.errors = [{ instancePath: instancePath + "/repository/owner/login", schemaPath: "#/properties/repository/properties/owner/properties/login/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid4 = _errs21 === errors;
                                    } else {
                                      var valid4 = true;
                                    }
                                    if (valid4) {
                                      if (data9.id !== void 0) {
                                        let data11 = data9.id;
                                        const _errs23 = errors;
                                        if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                                          validate215.errors = [{ instancePath: instancePath + "/repository/owner/id", schemaPath: "#/properties/repository/properties/owner/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                          return false;
                                        }
                                        var valid4 = _errs23 === errors;
                                      } else {
                                        var valid4 = true;
                                      }
                                      if (valid4) {
                                        if (data9.type !== void 0) {
                                          const _errs25 = errors;
                                          if (typeof data9.type !== "string") {
                                            validate215.errors = [{ instancePath: instancePath + "/repository/owner/type", schemaPath: "#/properties/repository/properties/owner/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                          var valid4 = _errs25 === errors;
                                        } else {
                                          var valid4 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                              var valid3 = _errs19 === errors;
                            } else {
                              var valid3 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                } else {
                  validate215.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
              var valid0 = _errs9 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate215.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate215.errors = vErrors;
  return errors === 0;
}

// packages/core/lib/generated/events/schedule/index.js
var validateScheduleEvent = (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)(validate216);
var schema66 = { "type": "object", "properties": { "schedule": { "type": "string" }, "repository": { "type": "object", "required": ["full_name"], "properties": { "full_name": { "pattern": "^[^/\\s]+/[^/\\s]+$", "type": "string" }, "id": { "type": "integer" }, "html_url": { "type": "string" }, "default_branch": { "type": "string" }, "owner": { "type": ["object", "null"], "required": ["login"], "properties": { "login": { "type": "string" }, "id": { "type": "integer" }, "type": { "type": "string" } } } } } }, "$id": "https://satellite.dev/schema/event-schedule.json" };
var pattern06 = new RegExp("^[^/\\s]+/[^/\\s]+$", "u");
function validate216(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.schedule !== void 0) {
        const _errs1 = errors;
        if (typeof data.schedule !== "string") {
          validate216.errors = [{ instancePath: instancePath + "/schedule", schemaPath: "#/properties/schedule/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
          return false;
        }
        var valid0 = _errs1 === errors;
      } else {
        var valid0 = true;
      }
      if (valid0) {
        if (data.repository !== void 0) {
          let data1 = data.repository;
          const _errs3 = errors;
          if (errors === _errs3) {
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              let missing0;
              if (data1.full_name === void 0 && (missing0 = "full_name")) {
                validate216.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
                return false;
              } else {
                if (data1.full_name !== void 0) {
                  let data2 = data1.full_name;
                  const _errs5 = errors;
                  if (errors === _errs5) {
                    if (typeof data2 === "string") {
                      if (!pattern06.test(data2)) {
                        validate216.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/pattern", keyword: "pattern", params: { pattern: "^[^/\\s]+/[^/\\s]+$" }, message: 'must match pattern "^[^/\\s]+/[^/\\s]+$"' }];
                        return false;
                      }
                    } else {
                      validate216.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid1 = _errs5 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data1.id !== void 0) {
                    let data3 = data1.id;
                    const _errs7 = errors;
                    if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                      validate216.errors = [{ instancePath: instancePath + "/repository/id", schemaPath: "#/properties/repository/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    var valid1 = _errs7 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.html_url !== void 0) {
                      const _errs9 = errors;
                      if (typeof data1.html_url !== "string") {
                        validate216.errors = [{ instancePath: instancePath + "/repository/html_url", schemaPath: "#/properties/repository/properties/html_url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid1 = _errs9 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data1.default_branch !== void 0) {
                        const _errs11 = errors;
                        if (typeof data1.default_branch !== "string") {
                          validate216.errors = [{ instancePath: instancePath + "/repository/default_branch", schemaPath: "#/properties/repository/properties/default_branch/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid1 = _errs11 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data1.owner !== void 0) {
                          let data6 = data1.owner;
                          const _errs13 = errors;
                          if (!(data6 && typeof data6 == "object" && !Array.isArray(data6)) && data6 !== null) {
                            validate216.errors = [{ instancePath: instancePath + "/repository/owner", schemaPath: "#/properties/repository/properties/owner/type", keyword: "type", params: { type: schema66.properties.repository.properties.owner.type }, message: "must be object,null" }];
                            return false;
                          }
                          if (errors === _errs13) {
                            if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                              let missing1;
                              if (data6.login === void 0 && (missing1 = "login")) {
                                validate216.errors = [{ instancePath: instancePath + "/repository/owner", schemaPath: "#/properties/repository/properties/owner/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                return false;
                              } else {
                                if (data6.login !== void 0) {
                                  const _errs15 = errors;
                                  if (typeof data6.login !== "string") {
                                    validate216.errors = [{ instancePath: instancePath + "/repository/owner/login", schemaPath: "#/properties/repository/properties/owner/properties/login/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid2 = _errs15 === errors;
                                } else {
                                  var valid2 = true;
                                }
                                if (valid2) {
                                  if (data6.id !== void 0) {
                                    let data8 = data6.id;
                                    const _errs17 = errors;
                                    if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
                                      validate216.errors = [{ instancePath: instancePath + "/repository/owner/id", schemaPath: "#/properties/repository/properties/owner/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                      return false;
                                    }
                                    var valid2 = _errs17 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                  if (valid2) {
                                    if (data6.type !== void 0) {
                                      const _errs19 = errors;
                                      if (typeof data6.type !== "string") {
                                        validate216.errors = [{ instancePath: instancePath + "/repository/owner/type", schemaPath: "#/properties/repository/properties/owner/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid2 = _errs19 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                          var valid1 = _errs13 === errors;
                        } else {
                          var valid1 = true;
                        }
                      }
                    }
                  }
                }
              }
            } else {
              validate216.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
              return false;
            }
          }
          var valid0 = _errs3 === errors;
        } else {
          var valid0 = true;
        }
      }
    } else {
      validate216.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate216.errors = vErrors;
  return errors === 0;
}

// packages/core/lib/generated/events/workflow-dispatch/index.js
var validateWorkflowDispatchEvent = (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)(validate217);
var schema67 = { "type": "object", "required": ["repository"], "properties": { "ref": { "type": "string" }, "inputs": { "type": ["object", "null"], "properties": {} }, "repository": { "type": "object", "required": ["full_name"], "properties": { "full_name": { "pattern": "^[^/\\s]+/[^/\\s]+$", "type": "string" }, "id": { "type": "integer" }, "html_url": { "type": "string" }, "default_branch": { "type": "string" }, "owner": { "type": ["object", "null"], "required": ["login"], "properties": { "login": { "type": "string" }, "id": { "type": "integer" }, "type": { "type": "string" } } } } } }, "$id": "https://satellite.dev/schema/event-workflow_dispatch.json" };
var pattern07 = new RegExp("^[^/\\s]+/[^/\\s]+$", "u");
function validate217(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.repository === void 0 && (missing0 = "repository")) {
        validate217.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.ref !== void 0) {
          const _errs1 = errors;
          if (typeof data.ref !== "string") {
            validate217.errors = [{ instancePath: instancePath + "/ref", schemaPath: "#/properties/ref/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.inputs !== void 0) {
            let data1 = data.inputs;
            const _errs3 = errors;
            if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
              validate217.errors = [{ instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: schema67.properties.inputs.type }, message: "must be object,null" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.repository !== void 0) {
              let data2 = data.repository;
              const _errs5 = errors;
              if (errors === _errs5) {
                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                  let missing1;
                  if (data2.full_name === void 0 && (missing1 = "full_name")) {
                    validate217.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                    return false;
                  } else {
                    if (data2.full_name !== void 0) {
                      let data3 = data2.full_name;
                      const _errs7 = errors;
                      if (errors === _errs7) {
                        if (typeof data3 === "string") {
                          if (!pattern07.test(data3)) {
                            validate217.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/pattern", keyword: "pattern", params: { pattern: "^[^/\\s]+/[^/\\s]+$" }, message: 'must match pattern "^[^/\\s]+/[^/\\s]+$"' }];
                            return false;
                          }
                        } else {
                          validate217.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data2.id !== void 0) {
                        let data4 = data2.id;
                        const _errs9 = errors;
                        if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                          validate217.errors = [{ instancePath: instancePath + "/repository/id", schemaPath: "#/properties/repository/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                          return false;
                        }
                        var valid1 = _errs9 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data2.html_url !== void 0) {
                          const _errs11 = errors;
                          if (typeof data2.html_url !== "string") {
                            validate217.errors = [{ instancePath: instancePath + "/repository/html_url", schemaPath: "#/properties/repository/properties/html_url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid1 = _errs11 === errors;
                        } else {
                          var valid1 = true;
                        }
                        if (valid1) {
                          if (data2.default_branch !== void 0) {
                            const _errs13 = errors;
                            if (typeof data2.default_branch !== "string") {
                              validate217.errors = [{ instancePath: instancePath + "/repository/default_branch", schemaPath: "#/properties/repository/properties/default_branch/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid1 = _errs13 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data2.owner !== void 0) {
                              let data7 = data2.owner;
                              const _errs15 = errors;
                              if (!(data7 && typeof data7 == "object" && !Array.isArray(data7)) && data7 !== null) {
                                validate217.errors = [{ instancePath: instancePath + "/repository/owner", schemaPath: "#/properties/repository/properties/owner/type", keyword: "type", params: { type: schema67.properties.repository.properties.owner.type }, message: "must be object,null" }];
                                return false;
                              }
                              if (errors === _errs15) {
                                if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                                  let missing2;
                                  if (data7.login === void 0 && (missing2 = "login")) {
                                    validate217.errors = [{ instancePath: instancePath + "/repository/owner", schemaPath: "#/properties/repository/properties/owner/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                    return false;
                                  } else {
                                    if (data7.login !== void 0) {
                                      const _errs17 = errors;
                                      if (typeof data7.login !== "string") {
                                        validate217.errors = [{ instancePath: instancePath + "/repository/owner/login", schemaPath: "#/properties/repository/properties/owner/properties/login/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid2 = _errs17 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                    if (valid2) {
                                      if (data7.id !== void 0) {
                                        let data9 = data7.id;
                                        const _errs19 = errors;
                                        if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
                                          validate217.errors = [{ instancePath: instancePath + "/repository/owner/id", schemaPath: "#/properties/repository/properties/owner/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                          return false;
                                        }
                                        var valid2 = _errs19 === errors;
                                      } else {
                                        var valid2 = true;
                                      }
                                      if (valid2) {
                                        if (data7.type !== void 0) {
                                          const _errs21 = errors;
                                          if (typeof data7.type !== "string") {
                                            validate217.errors = [{ instancePath: instancePath + "/repository/owner/type", schemaPath: "#/properties/repository/properties/owner/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                          var valid2 = _errs21 === errors;
                                        } else {
                                          var valid2 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                              var valid1 = _errs15 === errors;
                            } else {
                              var valid1 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                } else {
                  validate217.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate217.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate217.errors = vErrors;
  return errors === 0;
}

// packages/core/lib/generated/events/workflow-run/index.js
var validateWorkflowRunEvent = (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)(validate218);
var schema68 = { "type": "object", "required": ["action", "workflow_run", "repository"], "properties": { "action": { "type": "string" }, "workflow_run": { "type": "object", "required": ["id", "event", "head_sha"], "properties": { "id": { "type": "integer" }, "event": { "type": "string" }, "head_sha": { "pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$", "type": "string" }, "head_branch": { "type": ["string", "null"] }, "conclusion": { "type": ["string", "null"] }, "head_repository": { "type": ["object", "null"], "required": ["full_name"], "properties": { "full_name": { "type": "string" } } }, "pull_requests": { "type": ["array", "null"], "items": { "type": ["object", "null"], "required": ["number"], "properties": { "number": { "minimum": 1, "type": "integer" } } } } } }, "repository": { "type": "object", "required": ["full_name"], "properties": { "full_name": { "pattern": "^[^/\\s]+/[^/\\s]+$", "type": "string" }, "id": { "type": "integer" }, "html_url": { "type": "string" }, "default_branch": { "type": "string" }, "owner": { "type": ["object", "null"], "required": ["login"], "properties": { "login": { "type": "string" }, "id": { "type": "integer" }, "type": { "type": "string" } } } } } }, "$id": "https://satellite.dev/schema/event-workflow_run.json" };
var pattern08 = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
var pattern13 = new RegExp("^[^/\\s]+/[^/\\s]+$", "u");
function validate218(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.action === void 0 && (missing0 = "action") || data.workflow_run === void 0 && (missing0 = "workflow_run") || data.repository === void 0 && (missing0 = "repository")) {
        validate218.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.action !== void 0) {
          const _errs1 = errors;
          if (typeof data.action !== "string") {
            validate218.errors = [{ instancePath: instancePath + "/action", schemaPath: "#/properties/action/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.workflow_run !== void 0) {
            let data1 = data.workflow_run;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                let missing1;
                if (data1.id === void 0 && (missing1 = "id") || data1.event === void 0 && (missing1 = "event") || data1.head_sha === void 0 && (missing1 = "head_sha")) {
                  validate218.errors = [{ instancePath: instancePath + "/workflow_run", schemaPath: "#/properties/workflow_run/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                  return false;
                } else {
                  if (data1.id !== void 0) {
                    let data2 = data1.id;
                    const _errs5 = errors;
                    if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                      validate218.errors = [{ instancePath: instancePath + "/workflow_run/id", schemaPath: "#/properties/workflow_run/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    var valid1 = _errs5 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.event !== void 0) {
                      const _errs7 = errors;
                      if (typeof data1.event !== "string") {
                        validate218.errors = [{ instancePath: instancePath + "/workflow_run/event", schemaPath: "#/properties/workflow_run/properties/event/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data1.head_sha !== void 0) {
                        let data4 = data1.head_sha;
                        const _errs9 = errors;
                        if (errors === _errs9) {
                          if (typeof data4 === "string") {
                            if (!pattern08.test(data4)) {
                              validate218.errors = [{ instancePath: instancePath + "/workflow_run/head_sha", schemaPath: "#/properties/workflow_run/properties/head_sha/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }, message: 'must match pattern "^[0-9a-f]{40}([0-9a-f]{24})?$"' }];
                              return false;
                            }
                          } else {
                            validate218.errors = [{ instancePath: instancePath + "/workflow_run/head_sha", schemaPath: "#/properties/workflow_run/properties/head_sha/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid1 = _errs9 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data1.head_branch !== void 0) {
                          let data5 = data1.head_branch;
                          const _errs11 = errors;
                          if (typeof data5 !== "string" && data5 !== null) {
                            validate218.errors = [{ instancePath: instancePath + "/workflow_run/head_branch", schemaPath: "#/properties/workflow_run/properties/head_branch/type", keyword: "type", params: { type: schema68.properties.workflow_run.properties.head_branch.type }, message: "must be string,null" }];
                            return false;
                          }
                          var valid1 = _errs11 === errors;
                        } else {
                          var valid1 = true;
                        }
                        if (valid1) {
                          if (data1.conclusion !== void 0) {
                            let data6 = data1.conclusion;
                            const _errs13 = errors;
                            if (typeof data6 !== "string" && data6 !== null) {
                              validate218.errors = [{ instancePath: instancePath + "/workflow_run/conclusion", schemaPath: "#/properties/workflow_run/properties/conclusion/type", keyword: "type", params: { type: schema68.properties.workflow_run.properties.conclusion.type }, message: "must be string,null" }];
                              return false;
                            }
                            var valid1 = _errs13 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data1.head_repository !== void 0) {
                              let data7 = data1.head_repository;
                              const _errs15 = errors;
                              if (!(data7 && typeof data7 == "object" && !Array.isArray(data7)) && data7 !== null) {
                                validate218.errors = [{ instancePath: instancePath + "/workflow_run/head_repository", schemaPath: "#/properties/workflow_run/properties/head_repository/type", keyword: "type", params: { type: schema68.properties.workflow_run.properties.head_repository.type }, message: "must be object,null" }];
                                return false;
                              }
                              if (errors === _errs15) {
                                if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                                  let missing2;
                                  if (data7.full_name === void 0 && (missing2 = "full_name")) {
                                    validate218.errors = [{ instancePath: instancePath + "/workflow_run/head_repository", schemaPath: "#/properties/workflow_run/properties/head_repository/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                    return false;
                                  } else {
                                    if (data7.full_name !== void 0) {
                                      if (typeof data7.full_name !== "string") {
                                        validate218.errors = [{ instancePath: instancePath + "/workflow_run/head_repository/full_name", schemaPath: "#/properties/workflow_run/properties/head_repository/properties/full_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                    }
                                  }
                                }
                              }
                              var valid1 = _errs15 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data1.pull_requests !== void 0) {
                                let data9 = data1.pull_requests;
                                const _errs19 = errors;
                                if (!Array.isArray(data9) && data9 !== null) {
                                  validate218.errors = [{ instancePath: instancePath + "/workflow_run/pull_requests", schemaPath: "#/properties/workflow_run/properties/pull_requests/type", keyword: "type", params: { type: schema68.properties.workflow_run.properties.pull_requests.type }, message: "must be array,null" }];
                                  return false;
                                }
                                if (errors === _errs19) {
                                  if (Array.isArray(data9)) {
                                    var valid3 = true;
                                    const len0 = data9.length;
                                    for (let i0 = 0; i0 < len0; i0++) {
                                      let data10 = data9[i0];
                                      const _errs21 = errors;
                                      if (!(data10 && typeof data10 == "object" && !Array.isArray(data10)) && data10 !== null) {
                                        validate218.errors = [{ instancePath: instancePath + "/workflow_run/pull_requests/" + i0, schemaPath: "#/properties/workflow_run/properties/pull_requests/items/type", keyword: "type", params: { type: schema68.properties.workflow_run.properties.pull_requests.items.type }, message: "must be object,null" }];
                                        return false;
                                      }
                                      if (errors === _errs21) {
                                        if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                                          let missing3;
                                          if (data10.number === void 0 && (missing3 = "number")) {
                                            validate218.errors = [{ instancePath: instancePath + "/workflow_run/pull_requests/" + i0, schemaPath: "#/properties/workflow_run/properties/pull_requests/items/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                                            return false;
                                          } else {
                                            if (data10.number !== void 0) {
                                              let data11 = data10.number;
                                              const _errs23 = errors;
                                              if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                                                validate218.errors = [{ instancePath: instancePath + "/workflow_run/pull_requests/" + i0 + "/number", schemaPath: "#/properties/workflow_run/properties/pull_requests/items/properties/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                                return false;
                                              }
                                              if (errors === _errs23) {
                                                if (typeof data11 == "number" && isFinite(data11)) {
                                                  if (data11 < 1 || isNaN(data11)) {
                                                    validate218.errors = [{ instancePath: instancePath + "/workflow_run/pull_requests/" + i0 + "/number", schemaPath: "#/properties/workflow_run/properties/pull_requests/items/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                                    return false;
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                      var valid3 = _errs21 === errors;
                                      if (!valid3) {
                                        break;
                                      }
                                    }
                                  }
                                }
                                var valid1 = _errs19 === errors;
                              } else {
                                var valid1 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              } else {
                validate218.errors = [{ instancePath: instancePath + "/workflow_run", schemaPath: "#/properties/workflow_run/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.repository !== void 0) {
              let data12 = data.repository;
              const _errs25 = errors;
              if (errors === _errs25) {
                if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                  let missing4;
                  if (data12.full_name === void 0 && (missing4 = "full_name")) {
                    validate218.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" }];
                    return false;
                  } else {
                    if (data12.full_name !== void 0) {
                      let data13 = data12.full_name;
                      const _errs27 = errors;
                      if (errors === _errs27) {
                        if (typeof data13 === "string") {
                          if (!pattern13.test(data13)) {
                            validate218.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/pattern", keyword: "pattern", params: { pattern: "^[^/\\s]+/[^/\\s]+$" }, message: 'must match pattern "^[^/\\s]+/[^/\\s]+$"' }];
                            return false;
                          }
                        } else {
                          validate218.errors = [{ instancePath: instancePath + "/repository/full_name", schemaPath: "#/properties/repository/properties/full_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid5 = _errs27 === errors;
                    } else {
                      var valid5 = true;
                    }
                    if (valid5) {
                      if (data12.id !== void 0) {
                        let data14 = data12.id;
                        const _errs29 = errors;
                        if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
                          validate218.errors = [{ instancePath: instancePath + "/repository/id", schemaPath: "#/properties/repository/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                          return false;
                        }
                        var valid5 = _errs29 === errors;
                      } else {
                        var valid5 = true;
                      }
                      if (valid5) {
                        if (data12.html_url !== void 0) {
                          const _errs31 = errors;
                          if (typeof data12.html_url !== "string") {
                            validate218.errors = [{ instancePath: instancePath + "/repository/html_url", schemaPath: "#/properties/repository/properties/html_url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid5 = _errs31 === errors;
                        } else {
                          var valid5 = true;
                        }
                        if (valid5) {
                          if (data12.default_branch !== void 0) {
                            const _errs33 = errors;
                            if (typeof data12.default_branch !== "string") {
                              validate218.errors = [{ instancePath: instancePath + "/repository/default_branch", schemaPath: "#/properties/repository/properties/default_branch/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid5 = _errs33 === errors;
                          } else {
                            var valid5 = true;
                          }
                          if (valid5) {
                            if (data12.owner !== void 0) {
                              let data17 = data12.owner;
                              const _errs35 = errors;
                              if (!(data17 && typeof data17 == "object" && !Array.isArray(data17)) && data17 !== null) {
                                validate218.errors = [{ instancePath: instancePath + "/repository/owner", schemaPath: "#/properties/repository/properties/owner/type", keyword: "type", params: { type: schema68.properties.repository.properties.owner.type }, message: "must be object,null" }];
                                return false;
                              }
                              if (errors === _errs35) {
                                if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
                                  let missing5;
                                  if (data17.login === void 0 && (missing5 = "login")) {
                                    validate218.errors = [{ instancePath: instancePath + "/repository/owner", schemaPath: "#/properties/repository/properties/owner/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" }];
                                    return false;
                                  } else {
                                    if (data17.login !== void 0) {
                                      const _errs37 = errors;
                                      if (typeof data17.login !== "string") {
                                        validate218.errors = [{ instancePath: instancePath + "/repository/owner/login", schemaPath: "#/properties/repository/properties/owner/properties/login/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid6 = _errs37 === errors;
                                    } else {
                                      var valid6 = true;
                                    }
                                    if (valid6) {
                                      if (data17.id !== void 0) {
                                        let data19 = data17.id;
                                        const _errs39 = errors;
                                        if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
                                          validate218.errors = [{ instancePath: instancePath + "/repository/owner/id", schemaPath: "#/properties/repository/properties/owner/properties/id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                          return false;
                                        }
                                        var valid6 = _errs39 === errors;
                                      } else {
                                        var valid6 = true;
                                      }
                                      if (valid6) {
                                        if (data17.type !== void 0) {
                                          const _errs41 = errors;
                                          if (typeof data17.type !== "string") {
                                            validate218.errors = [{ instancePath: instancePath + "/repository/owner/type", schemaPath: "#/properties/repository/properties/owner/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                          var valid6 = _errs41 === errors;
                                        } else {
                                          var valid6 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                              var valid5 = _errs35 === errors;
                            } else {
                              var valid5 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                } else {
                  validate218.errors = [{ instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
              var valid0 = _errs25 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate218.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate218.errors = vErrors;
  return errors === 0;
}

// packages/providers/lib/github/payload.js
function toRepository2({ full_name: fullName, id, html_url: url, default_branch: branch, owner }) {
  const kind = owner?.type === "Organization" ? "organization" : owner?.type === "User" ? "user" : void 0;
  return {
    fullName,
    url: url ?? `https://github.com/${fullName}`,
    defaultBranch: branch ?? "main",
    ...id === void 0 ? {} : { id },
    ...kind === void 0 ? {} : { owner: kind }
  };
}
function toTicketRefs(texts) {
  const bad = texts.findIndex((text) => !isTicketRef(text));
  return bad < 0 ? { refs: texts } : { bad };
}
function isTicketRef(text) {
  const at = text.indexOf(":");
  return at > 0 && _chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .providerIds */ .wI.includes(text.slice(0, at)) && /^\S{1,250}$/.test(text.slice(at + 1));
}

// packages/providers/lib/github/shaped.js
function shaped(validate, payload, read) {
  const checked2 = validate(payload);
  if (!checked2.ok)
    return { bad: badShape(checked2.errors[0]) };
  const result = read(checked2.value);
  return "bad" in result ? result : { events: result };
}
function badShape(error2) {
  if (error2 === void 0)
    return { code: "EVENT_SHAPE", says: "The event has a shape that GitHub does not send." };
  const missing2 = error2.keyword === "required" ? error2.params["missingProperty"] : void 0;
  const path = typeof missing2 === "string" ? [error2.path, missing2].filter((part) => part !== "").join(".") : error2.path;
  const says = typeof missing2 === "string" ? `The event lacks \`${path}\`.` : `The event's \`${path || "payload"}\` ${error2.message}.`;
  return { code: "EVENT_SHAPE", says, path };
}

// packages/providers/lib/github/events.js
var command = "/satellite check";
var ticketChanged = "satellite-ticket-changed";
var pullRequest = ({ payload }) => shaped(validatePullRequestEvent, payload, ({ action, pull_request: pull, repository }) => [
  {
    kind: "pull_request",
    action,
    repository: toRepository2(repository),
    number: pull.number,
    headSha: pull.head.sha,
    asked: "event"
  }
]);
var push = ({ payload }) => shaped(validatePushEvent, payload, ({ ref, before, after, created, deleted, forced, compare: compare2, repository }) => {
  const gone = deleted === true || /^0+$/.test(after);
  if (gone || !ref.startsWith("refs/heads/"))
    return [];
  const began = created === true || /^0+$/.test(before);
  const url = compare2 === void 0 ? {} : { compareUrl: compare2 };
  return [
    {
      kind: "push",
      repository: toRepository2(repository),
      ref,
      before,
      after,
      created: began,
      deleted: false,
      forced: forced === true,
      ...url
    }
  ];
});
var mergeGroup = ({ payload }) => shaped(validateMergeGroupEvent, payload, ({ action, merge_group: group, repository }) => {
  if (action !== "checks_requested")
    return [];
  const { head_ref: headRef, head_sha: headSha, base_ref: baseRef, base_sha: baseSha } = group;
  return [{ kind: "merge_group", repository: toRepository2(repository), headRef, headSha, baseRef, baseSha }];
});
var issueComment = ({ payload }) => shaped(validateIssueCommentEvent, payload, ({ action, issue: issue2, comment, repository }) => {
  const [line = ""] = (comment.body ?? "").split("\n", 1);
  if (action !== "created" || !issue2.pull_request || line.trim() !== command)
    return [];
  const association = comment.author_association === void 0 ? {} : { association: comment.author_association };
  const by = comment.user ? { by: { login: comment.user.login, ...association } } : {};
  return [
    {
      kind: "pull_request",
      action,
      repository: toRepository2(repository),
      number: issue2.number,
      asked: "comment",
      ...by
    }
  ];
});
var workflowRun = ({ payload }) => shaped(validateWorkflowRunEvent, payload, ({ action, workflow_run: run, repository }) => {
  if (action !== "completed" || !run.event.startsWith("pull_request"))
    return [];
  const common = {
    kind: "pull_request",
    action,
    repository: toRepository2(repository),
    headSha: run.head_sha,
    asked: "workflow_run",
    runId: run.id
  };
  const numbers = (run.pull_requests ?? []).flatMap((pull) => pull === null ? [] : [pull.number]);
  if (numbers.length > 0)
    return numbers.map((number) => ({ ...common, number }));
  const head = { ref: run.head_branch ?? null, repository: run.head_repository?.full_name ?? null };
  return [{ ...common, number: 0, head }];
});
var repositoryDispatch = ({ payload }) => shaped(validateRepositoryDispatchEvent, payload, ({ action, client_payload: sent, repository }) => {
  if (action !== ticketChanged)
    return [];
  if (sent?.tickets === void 0)
    return [{ kind: "recheck", repository: toRepository2(repository) }];
  const tickets = toTicketRefs(sent.tickets);
  if ("bad" in tickets)
    return {
      bad: { code: "EVENT_SHAPE", says: "this is no ticket's ref", path: `client_payload.tickets[${tickets.bad}]` }
    };
  return [{ kind: "recheck", repository: toRepository2(repository), tickets: tickets.refs }];
});
var schedule = ({ payload, repository: named2 }) => shaped(validateScheduleEvent, payload ?? {}, ({ repository }) => {
  if (repository !== void 0)
    return [{ kind: "recheck", repository: toRepository2(repository) }];
  if (named2 === void 0 || !/^[^/\s]+\/[^/\s]+$/.test(named2)) {
    return {
      bad: {
        code: "EVENT_SHAPE",
        says: "neither the event nor GITHUB_REPOSITORY names a repository",
        path: "repository"
      }
    };
  }
  return [{ kind: "recheck", repository: toRepository2({ full_name: named2 }) }];
});
var workflowDispatch = ({ payload }) => shaped(validateWorkflowDispatchEvent, payload, ({ inputs, repository }) => {
  const asked = String(inputs?.["pull-request"] ?? "").trim();
  if (asked === "")
    return [{ kind: "recheck", repository: toRepository2(repository) }];
  if (!/^[1-9]\d{0,9}$/.test(asked))
    return { bad: { code: "EVENT_SHAPE", says: "this is no pull request's number", path: "inputs.pull-request" } };
  return [
    {
      kind: "pull_request",
      action: "workflow_dispatch",
      repository: toRepository2(repository),
      number: Number(asked),
      asked: "manual"
    }
  ];
});
var readers = {
  pull_request: pullRequest,
  pull_request_target: pullRequest,
  push,
  merge_group: mergeGroup,
  issue_comment: issueComment,
  workflow_run: workflowRun,
  repository_dispatch: repositoryDispatch,
  schedule,
  workflow_dispatch: workflowDispatch
};
function parseGitHub(delivery) {
  const reader = Object.hasOwn(readers, delivery.name) ? readers[delivery.name] : void 0;
  if (reader)
    return reader(delivery);
  const name = delivery.name.slice(0, 100);
  return { bad: { code: "EVENT_UNKNOWN", says: `Satellite does not run on the event "${name}".` } };
}

// packages/providers/lib/github/apply/failure.js
var passing = ["RATE_LIMITED", "UNAVAILABLE", "TIMEOUT", "NETWORK", "BAD_ANSWER"];
function failure(effect2, error2, token) {
  if (error2 instanceof _chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .NotAThread */ .Xf)
    return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .refused */ .J5)(effect2, "REFUSED", "this is no issue and no pull request");
  const { code, why, retryAfterMs } = (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .understood */ .Se)(error2);
  const words = code === "REFUSED" && (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_6__/* .statusOf */ .c2)(error2) !== void 0 && error2 instanceof Error ? `: ${plain2(error2.message, token)}` : "";
  return {
    outcome: passing.includes(code) ? "failed" : "refused",
    says: `${effect2.says}: ${why}${words}`,
    code,
    ...retryAfterMs === void 0 ? {} : { retryAfterMs }
  };
}
function plain2(message, token) {
  const quiet2 = token ? message.replaceAll(token, "***") : message;
  return quiet2.replace(/\s+/g, " ").slice(0, 300);
}

// packages/providers/lib/github/apply/index.js
function createApply(client, options) {
  const tools2 = { client, options, rerun: /* @__PURE__ */ new Set() };
  return async (effect2, key2) => {
    const common = { key: key2, kind: effect2.kind, on: effect2.on };
    try {
      return { ...common, ...await perform(effect2, tools2) };
    } catch (error2) {
      return { ...common, ...failure(effect2, error2, options.token) };
    }
  };
}
async function perform(effect2, tools2) {
  switch (effect2.kind) {
    case "body":
      return (await __nccwpck_require__.e(/* import() */ 683).then(__nccwpck_require__.bind(__nccwpck_require__, 3683))).applyBody(effect2, tools2);
    case "labels":
      return (await __nccwpck_require__.e(/* import() */ 262).then(__nccwpck_require__.bind(__nccwpck_require__, 9262))).applyLabels(effect2, tools2);
    case "milestone":
      return (await __nccwpck_require__.e(/* import() */ 70).then(__nccwpck_require__.bind(__nccwpck_require__, 70))).applyMilestone(effect2, tools2);
    case "comment":
      return (await __nccwpck_require__.e(/* import() */ 259).then(__nccwpck_require__.bind(__nccwpck_require__, 7259))).applyComment(effect2, tools2);
    case "check":
      return (await __nccwpck_require__.e(/* import() */ 329).then(__nccwpck_require__.bind(__nccwpck_require__, 7329))).applyCheck(effect2, tools2);
    case "rerun":
      return (await __nccwpck_require__.e(/* import() */ 339).then(__nccwpck_require__.bind(__nccwpck_require__, 5339))).applyRerun(effect2, tools2);
    case "move":
      return (await __nccwpck_require__.e(/* import() */ 220).then(__nccwpck_require__.bind(__nccwpck_require__, 7220))).applyMove(effect2, tools2);
    default:
      return (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .refused */ .J5)(effect2, "REFUSED", "not able: GitHub shows links to changes by itself and keeps no memory for others");
  }
}

// packages/providers/lib/github/look/failed.js
function unreadPart(what, errors, under = []) {
  const about = errors.find(({ path }) => under.every((step, at) => path?.[at] === step)) ?? errors[0];
  if (about === void 0)
    return (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .toUnread */ .n2)(what, new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_9__/* .SatelliteError */ .m("NOT_FOUND", "it does not exist, or the token cannot see it"));
  return (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .toUnread */ .n2)(what, new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_9__/* .SatelliteError */ .m((0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOfError */ .XJ)(about), about.message.slice(0, 200)));
}

// packages/providers/lib/github/files.js
var batch = 50;
async function readFiles2(client, at, paths) {
  const blobs = [];
  const unread = [];
  for (let start = 0; start < paths.length; start += batch) {
    const some = paths.slice(start, start + batch);
    const read = await readSome(client, at, some).catch((error2) => ({
      blobs: [],
      unread: [(0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .toUnread */ .n2)(`files at ${at.sha.slice(0, 7)}`, error2)]
    }));
    blobs.push(...read.blobs);
    unread.push(...read.unread);
  }
  return { blobs, unread };
}
async function readSome(client, { repository, sha }, paths) {
  const expressions = Object.fromEntries(paths.map((path, at) => [`e${at}`, `${sha}:${path}`]));
  const answer = await client.graphql((0,_chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .filesQuery */ .wX)(paths.length), {
    ...(0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(repository),
    at: sha,
    ...expressions
  });
  const home = answer.data.repository;
  if (home?.["at"] == null)
    return { blobs: [], unread: [unreadPart(`files at ${sha.slice(0, 7)} in ${repository}`, answer.errors)] };
  const blobs = paths.map((path, at) => (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toBlob */ .ZR)(path, sha, home[`e${at}`]));
  const failed = answer.errors.map((error2) => Number(String(error2.path?.[1] ?? "").slice(1))).filter((at) => paths[at] !== void 0);
  const unread = failed.map((at) => unreadPart(paths[at], answer.errors, ["repository", `e${at}`]));
  const cut = blobs.filter(({ text, oid }, at) => text === null && oid !== void 0 && home[`e${at}`]?.isTruncated === true);
  const tooLong = cut.map(({ path, bytes }) => ({
    what: path,
    code: "SPEC_TOO_LARGE",
    says: `${path} has ${bytes} bytes, more than GitHub gives at once`
  }));
  return { blobs: blobs.filter((_, at) => !failed.includes(at)), unread: [...unread, ...tooLong] };
}
async function listFiles(client, { repository, sha }, under) {
  const what = `the files of ${repository} at ${sha.slice(0, 7)}`;
  try {
    const { data } = await client.rest.git.getTree({ ...(0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(repository), tree_sha: sha, recursive: "1" });
    const folders = under.map((folder) => folder.replace(/\/+$/, ""));
    const inside = (path) => folders.some((folder) => folder === "" || path === folder || path.startsWith(`${folder}/`));
    const paths = data.tree.flatMap(({ path, type }) => type === "blob" && path !== void 0 && inside(path) ? [path] : []);
    const cut = data.truncated ? [{ what, code: "TOO_LONG", says: `${what} are more than GitHub lists` }] : [];
    return { paths, unread: cut };
  } catch (error2) {
    return { paths: [], unread: [(0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .toUnread */ .n2)(what, error2)] };
  }
}

// packages/providers/lib/github/look/by-head.js
async function findByHead(client, fullName, branch, sha) {
  const { data } = await client.graphql(_chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .byHeadQuery */ .U, { ...(0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(fullName), branch });
  const same = (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(data.repository?.pullRequests).filter(({ headRefOid }) => headRefOid === sha);
  return (same.find(({ state }) => state === "OPEN") ?? same[0])?.number;
}

// packages/providers/lib/github/look/change.js
function toChange(pull, repository) {
  const commits = (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(pull.commits).map(({ commit }) => (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toCommit */ .dO)(commit));
  const [tip] = (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(pull.tip);
  return {
    ref: `change:github:${repository.fullName}#${pull.number}`,
    kind: "pull_request",
    repository,
    number: pull.number,
    url: pull.url,
    title: pull.title,
    body: pull.body,
    state: pull.state === "MERGED" ? "merged" : pull.state === "CLOSED" ? "closed" : "open",
    draft: pull.isDraft,
    author: { ...(0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toPerson */ .Tz)(pull.author), ...(0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .roleBy */ .sb)(pull.authorAssociation) },
    base: { ref: pull.baseRefName, sha: pull.baseRefOid },
    head: { ref: pull.headRefName, sha: pull.headRefOid, repository: pull.headRepository?.nameWithOwner ?? null },
    fork: pull.isCrossRepository,
    labels: (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(pull.labels).map(({ name }) => name),
    milestone: pull.milestone,
    commits,
    files: [],
    complete: { commits: commits.length >= (pull.commits.totalCount ?? 0), files: false },
    development: [],
    approvals: [],
    createdAtMs: Date.parse(pull.createdAt),
    updatedAtMs: Date.parse(pull.updatedAt),
    // A check of an older head says nothing about this one.
    ours: tip?.commit.oid === pull.headRefOid ? (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toOurCheck */ .W9)(tip.commit) : {}
  };
}
function toFullChange(pull, repository, lists, commentMarker2) {
  const change = toChange(pull, repository);
  const own = lists.comments.find(({ body, viewerDidAuthor }) => viewerDidAuthor && body.startsWith(commentMarker2));
  const comment = own?.databaseId == null ? {} : { comment: { id: String(own.databaseId), body: own.body } };
  return {
    ...change,
    commits: lists.commits,
    files: lists.files,
    complete: {
      commits: lists.commits.length >= (pull.commits.totalCount ?? 0),
      files: pull.files !== null && lists.files.length >= (pull.files.totalCount ?? 0)
    },
    development: (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(pull.closingIssuesReferences).map(({ number, repository: home }) => `github:${home.nameWithOwner}#${number}`),
    approvals: (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toApprovals */ .U1)((0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(pull.reviews)),
    ...titleEdited(pull),
    ...bodyEdited(pull),
    ours: { ...change.ours, ...comment }
  };
}
function titleEdited(pull) {
  const times = (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(pull.renames).flatMap(({ createdAt }) => createdAt === void 0 ? [] : [Date.parse(createdAt)]);
  return times.length === 0 ? {} : { titleEditedAtMs: Math.max(...times) };
}
function bodyEdited(pull) {
  const times = (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(pull.edits).flatMap(({ editedAt, editor }) => editor?.__typename === "Bot" ? [] : [Date.parse(editedAt)]);
  return times.length === 0 ? {} : { bodyEditedAtMs: Math.max(...times) };
}

// packages/providers/lib/github/look/open.js
async function* readOpen(client, fullName, checkName) {
  let after = null;
  do {
    const variables = { ...(0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(fullName), check: checkName, after };
    const { data } = await client.graphql(_chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .openPullsQuery */ .FI, variables);
    if (data.repository === null)
      return;
    const { pullRequests, ...repository } = data.repository;
    yield (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(pullRequests).map((pull) => toChange(pull, (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toRepository */ .y4)(repository)));
    after = pullRequests.pageInfo?.hasNextPage === true ? pullRequests.pageInfo.endCursor : null;
  } while (after !== null);
}

// packages/providers/lib/github/look/configs.js
function configVariables(paths) {
  return Object.fromEntries(paths.map((path, at) => [`c${at}`, path]));
}
function configsAt(tip, paths) {
  return paths.flatMap((path, at) => {
    const entry = tip[`c${at}`];
    const blob = typeof entry === "object" ? entry?.object : void 0;
    return blob?.oid === void 0 ? [] : [(0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toBlob */ .ZR)(path, tip.oid, blob)];
  });
}
async function readConfigs(client, place, at, paths) {
  const variables = { ...place, at, ...configVariables(paths) };
  const { data } = await client.graphql((0,_chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .configQuery */ .xi)(paths.length), variables);
  const tip = data.repository?.at;
  return tip == null ? void 0 : { configs: configsAt(tip, paths), configSha: tip.oid };
}

// packages/providers/lib/github/look/pull.js
var maxPages = 30;
async function readPull(client, fullName, number, options) {
  const { configPaths, checkName, commentMarker: commentMarker2 } = options;
  const variables = { ...(0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(fullName), number, check: checkName, ...configVariables(configPaths) };
  const answer = await client.graphql((0,_chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .pullQuery */ .m$)(configPaths.length), variables);
  const { repository } = answer.data;
  const pull = repository?.pullRequest;
  if (repository == null || pull == null)
    return { unread: unreadPart(`pull request ${fullName}#${number}`, answer.errors, ["repository"]) };
  const lists = await restOf(client, fullName, pull, commentMarker2);
  const change = toFullChange(pull, (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toRepository */ .y4)(repository), lists, commentMarker2);
  const tip = pull.baseRef?.target;
  const read = tip ? { configs: configsAt(tip, configPaths), configSha: tip.oid } : await readConfigs(client, (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(fullName), pull.baseRefOid, configPaths);
  if (!read)
    return { unread: unreadPart(`the base ${pull.baseRefName} of ${fullName}#${number}`, []) };
  return { look: { change, ...read, unread: notRead(change, pull, answer.errors.length > 0) } };
}
function notRead(change, pull, partial) {
  const name = `${change.repository.fullName}#${pull.number}`;
  const missing2 = (what) => ({
    what,
    code: "FORBIDDEN",
    says: `${what} of ${name} could not be read: the token may not do this`
  });
  if (!partial)
    return [];
  return [...pull.files === null ? [missing2("files")] : [], ...pull.reviews === null ? [missing2("reviews")] : []];
}
async function restOf(client, fullName, pull, marker) {
  const commits = [];
  const files = [];
  const comments = [];
  const take = (pages2) => {
    commits.push(...(0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(pages2.commits).map(({ commit }) => (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toCommit */ .dO)(commit)));
    files.push(...(0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(pages2.files).map(_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toFile */ .eZ));
    comments.push(...(0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(pages2.comments));
  };
  let pages = pull;
  take(pages);
  for (let count = 1; count < maxPages; count += 1) {
    const found = comments.some(({ body, viewerDidAuthor }) => viewerDidAuthor && body.startsWith(marker));
    const next = {
      commits: cursor(pages.commits),
      files: cursor(pages.files),
      comments: found ? void 0 : cursor(pages.comments)
    };
    const wanted = {
      commits: next.commits !== void 0,
      files: next.files !== void 0,
      comments: next.comments !== void 0
    };
    if (!wanted.commits && !wanted.files && !wanted.comments)
      break;
    const cursors = Object.fromEntries(Object.entries(next).filter(([, after]) => after !== void 0));
    const variables = { ...(0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(fullName), number: pull.number, ...cursors };
    const { data } = await client.graphql((0,_chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .morePullQuery */ .sp)(wanted), variables);
    pages = data.repository?.pullRequest ?? {};
    take(pages);
  }
  return { commits, files, comments };
}
function cursor(page) {
  return page?.pageInfo?.hasNextPage === true ? page.pageInfo.endCursor ?? void 0 : void 0;
}

// packages/providers/lib/github/look/range.js
var maxFiles = 300;
var maxPages2 = 20;
async function compare({ rest }, place, base, head) {
  const basehead = `${base}...${head}`;
  const page = (number) => rest.repos.compareCommitsWithBasehead({ ...place, basehead, per_page: 100, page: number });
  const first = await (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_6__/* .unless */ .NJ)([404, 422], () => page(1));
  if (!first)
    return void 0;
  const { files = [], total_commits: total } = first.data;
  const all = [...first.data.commits];
  for (let number = 2; all.length < total && number <= maxPages2; number += 1) {
    const { commits } = (await page(number)).data;
    if (commits.length === 0)
      break;
    all.push(...commits);
  }
  return {
    commits: all.map(toCommit2),
    files: files.map(toFile2),
    complete: { commits: all.length >= total, files: files.length < maxFiles }
  };
}
function toCommit2({ sha, commit, author, parents, html_url: url }) {
  const account = author !== null && "login" in author ? author : void 0;
  const at = Date.parse(commit.committer?.date ?? "");
  return {
    sha,
    message: commit.message,
    author: account ? { login: account.login, type: account.type === "Bot" ? "bot" : "user", id: String(account.id) } : { login: commit.author?.name ?? commit.author?.email ?? "unknown", type: "user" },
    parents: parents.length,
    ...Number.isNaN(at) ? {} : { committedAtMs: at },
    url
  };
}
var statuses = {
  added: "added",
  copied: "added",
  modified: "modified",
  changed: "modified",
  removed: "removed",
  renamed: "renamed"
};
function toFile2({ filename, previous_filename: previous, status }) {
  return {
    path: filename,
    status: statuses[status] ?? "other",
    ...previous === void 0 ? {} : { previousPath: previous }
  };
}

// packages/providers/lib/github/look/push.js
async function readPush(client, event, options) {
  const place = (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(event.repository.fullName);
  const fresh = event.created || /^0+$/.test(event.before);
  const before = fresh ? `refs/heads/${event.repository.defaultBranch}` : event.before;
  const variables = {
    ...place,
    before,
    after: event.after,
    check: options.checkName,
    ...configVariables(options.configPaths)
  };
  const [answer, compared] = await Promise.all([
    client.graphql((0,_chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .pushQuery */ .n2)(options.configPaths.length), variables),
    event.deleted ? nothingCompared : compare(client, place, fresh ? event.repository.defaultBranch : event.before, event.after)
  ]);
  const { repository } = answer.data;
  if (repository === null)
    return { unread: unreadPart(`push to ${event.repository.fullName}`, answer.errors, ["repository"]) };
  const home = (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toRepository */ .y4)(repository);
  const known2 = new Map((0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(repository.after?.history).map((commit) => [commit.oid, commit]));
  const commits = await broughtBy(client, home, compared?.commits ?? [], known2, options.checkName);
  const read = repository.before ? { configs: configsAt(repository.before, options.configPaths), configSha: repository.before.oid } : await readConfigs(client, place, `refs/heads/${home.defaultBranch}`, options.configPaths);
  if (!read)
    return { unread: unreadPart(`the state of ${event.ref} before the push`, answer.errors, ["repository", "before"]) };
  const change = toChange2(event, home, { ...compared ?? lostRange, commits }, repository.after ?? void 0);
  return { look: { change, ...read, unread: compared ? [] : [unseen2(event)] } };
}
var nothingCompared = Promise.resolve({
  commits: [],
  files: [],
  complete: { commits: true, files: true }
});
var lostRange = { commits: [], files: [], complete: { commits: false, files: false } };
function unseen2({ ref, before, after }) {
  const what = `the commits of ${ref}`;
  return {
    what,
    code: "NOT_FOUND",
    says: `${what} could not be read: GitHub cannot compare ${before.slice(0, 7)} and ${after.slice(0, 7)}`
  };
}
async function broughtBy(client, home, commits, known2, check) {
  const place = (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(home.fullName);
  const missing2 = commits.map(({ sha }) => sha).filter((sha) => !known2.has(sha));
  for (let at = 0; at < missing2.length; at += 50) {
    for (const commit of await askBringers(client, place, missing2.slice(at, at + 50), check))
      known2.set(commit.oid, commit);
  }
  return commits.map((commit) => {
    const pulls = known2.get(commit.sha)?.associatedPullRequests;
    if (pulls == null)
      return commit;
    const own = (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(pulls).filter(({ repository }) => repository.nameWithOwner.toLowerCase() === home.fullName.toLowerCase());
    return { ...commit, broughtBy: own.map(toBringer) };
  });
}
async function askBringers(client, place, shas, check) {
  const variables = { ...place, check, ...Object.fromEntries(shas.map((sha, at) => [`s${at}`, sha])) };
  const { data } = await client.graphql((0,_chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .bringersQuery */ .pr)(shas.length), variables);
  return Object.values(data.repository ?? {}).flatMap((commit) => commit === null ? [] : [commit]);
}
function toBringer({ number, merged, tip }) {
  const passed = (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .checkPassed */ .xh)((0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(tip)[0]?.commit);
  return { number, merged, ...passed === void 0 ? {} : { checkPassed: passed } };
}
function toChange2(event, repository, compared, after) {
  const branch = event.ref.replace(/^refs\/heads\//, "");
  const nobody = { login: "unknown", type: "unknown" };
  return {
    ref: `change:github:${repository.fullName}@${event.after}`,
    kind: "push",
    repository,
    url: event.compareUrl ?? `${repository.url}/commit/${event.after}`,
    title: "",
    body: "",
    state: "none",
    draft: false,
    author: compared.commits.at(-1)?.author ?? nobody,
    base: { ref: branch, sha: event.before },
    head: { ref: branch, sha: event.after, repository: repository.fullName },
    fork: false,
    labels: [],
    milestone: null,
    commits: compared.commits,
    files: compared.files,
    complete: compared.complete,
    development: [],
    approvals: [],
    ours: (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toOurCheck */ .W9)(after)
  };
}

// packages/providers/lib/github/look/queue.js
var maxMembers = 100;
async function readGroup(client, event, options) {
  const { fullName } = event.repository;
  const place = (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(fullName);
  const branch = event.baseRef.replace(/^refs\/heads\//, "");
  const variables = {
    ...place,
    base: event.baseSha,
    head: event.headSha,
    branch,
    check: options.checkName,
    ...configVariables(options.configPaths)
  };
  const [answer, compared] = await Promise.all([
    client.graphql((0,_chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .queueQuery */ .wv)(options.configPaths.length), variables),
    compare(client, place, event.baseSha, event.headSha)
  ]);
  const group = answer.data.repository;
  if (group === null || group.base === null)
    return { unread: unreadPart(`the merge group's base in ${fullName}`, answer.errors, ["repository"]) };
  const numbers = memberNumbers(event, group, compared, branch);
  const looks = await Promise.all(numbers.map((number) => readMember(client, fullName, number, options)));
  const members = looks.flatMap((looked) => "look" in looked ? [looked.look.change] : []);
  const unread = looks.flatMap((looked) => "unread" in looked ? [looked.unread] : looked.look.unread);
  const change = toChange3(event, (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toRepository */ .y4)(group), branch, compared, group.head ?? void 0);
  const whole = { ...change, ...members.length === 0 ? {} : { members } };
  return {
    look: { change: whole, configs: configsAt(group.base, options.configPaths), configSha: group.base.oid, unread }
  };
}
async function readMember(client, fullName, number, options) {
  try {
    return await readPull(client, fullName, number, { ...options, configPaths: [] });
  } catch (error2) {
    return { unread: (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .toUnread */ .n2)(`pull request ${fullName}#${number}`, error2) };
  }
}
function memberNumbers(event, group, compared, branch) {
  const inside = new Set(compared?.commits.map(({ sha }) => sha) ?? [event.headSha]);
  const queued = (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(group.mergeQueue?.entries).flatMap(({ headCommit, pullRequest: pullRequest2 }) => headCommit !== null && pullRequest2 !== null && inside.has(headCommit.oid) ? [pullRequest2.number] : []);
  const held = (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(group.head?.history).filter(({ oid }) => inside.has(oid)).flatMap(({ associatedPullRequests }) => (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(associatedPullRequests)).filter((pull) => pull.state === "OPEN" && pull.baseRefName === branch && pull.repository.nameWithOwner === group.nameWithOwner).map(({ number }) => number);
  const last = /\/pr-(\d{1,10})-[0-9a-f]{40,64}$/.exec(event.headRef)?.[1];
  return [.../* @__PURE__ */ new Set([...queued, ...held, ...last === void 0 ? [] : [Number(last)]])].sort((a, b) => a - b).slice(0, maxMembers);
}
function toChange3(event, repository, branch, compared, head) {
  return {
    ref: `change:github:${repository.fullName}@${event.headSha}`,
    kind: "merge_group",
    repository,
    url: `${repository.url}/commit/${event.headSha}`,
    title: "",
    body: "",
    state: "none",
    draft: false,
    author: compared?.commits.at(-1)?.author ?? { login: "unknown", type: "unknown" },
    base: { ref: branch, sha: event.baseSha },
    head: { ref: event.headRef.replace(/^refs\/heads\//, ""), sha: event.headSha, repository: repository.fullName },
    fork: false,
    labels: [],
    milestone: null,
    commits: compared?.commits ?? [],
    files: compared?.files ?? [],
    complete: compared?.complete ?? { commits: false, files: false },
    development: [],
    approvals: [],
    ours: (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toOurCheck */ .W9)(head)
  };
}

// packages/providers/lib/github/host.js
var defaultCheck = "satellite / traceability";
function createGitHubHost(options) {
  const client = (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_6__/* .createClient */ .UU)(options);
  const apply2 = createApply(client, options);
  let checkName = options.checkName ?? defaultCheck;
  return {
    id: "github",
    async readChange(event, look) {
      checkName = look.checkName;
      try {
        return await readChange(client, event, look);
      } catch (error2) {
        return { unread: (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .toUnread */ .n2)(nameOfEvent(event), error2) };
      }
    },
    readFiles: (at, paths) => readFiles2(client, at, paths),
    listFiles: (at, under) => listFiles(client, at, under),
    roleOf: (repository, login) => roleOf(client, repository, login),
    openChanges: (repository) => readOpen(client, repository, checkName),
    apply: apply2
  };
}
async function readChange(client, event, look) {
  const { fullName } = event.repository;
  if (event.kind === "push")
    return await readPush(client, event, look);
  if (event.kind === "merge_group")
    return await readGroup(client, event, look);
  if (event.kind !== "pull_request")
    return { unread: { what: event.kind, code: "NOT_LOOKED_AT", says: `a ${event.kind} is not one change on GitHub` } };
  if (event.number > 0)
    return await readPull(client, fullName, event.number, look);
  const branch = event.head?.ref;
  const number = branch && event.headSha !== void 0 ? await findByHead(client, fullName, branch, event.headSha) : void 0;
  if (number !== void 0)
    return await readPull(client, fullName, number, look);
  const what = `the pull request of commit ${(event.headSha ?? "").slice(0, 7)}`;
  return {
    unread: {
      what,
      code: "NOT_FOUND",
      says: `${what} was not found in ${fullName}: it has a newer commit by now, or is closed`
    }
  };
}
function nameOfEvent(event) {
  if (event.kind === "pull_request")
    return `pull request ${event.repository.fullName}#${event.number}`;
  return `${event.kind.replace("_", " ")} in ${event.repository.fullName}`;
}
var roles = ["admin", "maintain", "write", "triage", "read", "none"];
async function roleOf({ rest }, repository, login) {
  try {
    const ask = () => rest.repos.getCollaboratorPermissionLevel({ ...(0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(repository), username: login });
    const answer = await (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_6__/* .unless */ .NJ)([404], ask);
    const said2 = answer && [answer.data.role_name, answer.data.permission];
    return (said2 && roles.find((role) => said2[0] === role)) ?? roles.find((role) => said2?.[1] === role) ?? "none";
  } catch (error2) {
    return (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .toUnread */ .n2)(`the role of ${login}`, error2);
  }
}

// packages/providers/lib/github/tickets.js
var maxNumber = 2147483647;
async function readTickets(client, options, refs) {
  const unique2 = [...new Set(refs)];
  const wanted = unique2.flatMap((ref) => {
    const parts2 = ref.startsWith("github:") ? (0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_11__/* .gitHubParts */ .E7)(ref) : void 0;
    return parts2 && parts2.number > 0 && parts2.number <= maxNumber ? [{ ref, ...parts2 }] : [];
  });
  const found = /* @__PURE__ */ new Map();
  for (let start = 0; start < wanted.length; start += _chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .can */ .$3.readBatch) {
    const some = wanted.slice(start, start + _chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .can */ .$3.readBatch);
    for (const read of await readSome2(client, options, some))
      found.set(read.ref, read);
  }
  return unique2.map((ref) => found.get(ref) ?? { outcome: "missing", ref, says: "this is no number that GitHub gives" });
}
async function readSome2(client, options, wanted) {
  const each = byRepository(wanted);
  const variables = Object.fromEntries(each.flatMap((group, at) => {
    const { owner, repo } = (0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(group[0]?.repository ?? "");
    return [
      [`o${at}`, owner],
      [`p${at}`, repo],
      ...group.map(({ number }, index) => [`n${at}_${index}`, number])
    ];
  }));
  try {
    const answer = await client.graphql((0,_chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .ticketsQuery */ .eH)(each.map((group) => group.length)), variables);
    const reads = each.flatMap((group, at) => group.map((one, index) => toRead(one, answer, [`r${at}`, `n${at}_${index}`], options)));
    return await Promise.all(reads);
  } catch (error2) {
    return wanted.map(({ ref }) => unreadable2(ref, error2));
  }
  function toRead(one, answer, path, { labels }) {
    const home = answer.data[path[0]];
    if (home == null)
      return {
        outcome: "unreadable",
        ref: one.ref,
        why: { ...unreadPart(one.repository, answer.errors, [path[0]]), ref: one.ref }
      };
    const issue2 = home[path[1]];
    if (issue2 != null)
      return { outcome: "found", ref: one.ref, ticket: (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toTicket */ .sT)(issue2, labels) };
    const why = { ...unreadPart(`${one.repository}#${one.number}`, answer.errors, path), ref: one.ref };
    return why.code === "NOT_FOUND" ? movedOrMissing(client, options, one) : { outcome: "unreadable", ref: one.ref, why };
  }
}
function byRepository(wanted) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of wanted) {
    const key2 = one.repository.toLowerCase();
    groups.set(key2, [...groups.get(key2) ?? [], one]);
  }
  return [...groups.values()];
}
async function movedOrMissing(client, options, { ref, repository, number }) {
  try {
    const { data } = await client.rest.issues.get({ ...(0,_chunk_M6QORCW3_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(repository), issue_number: number });
    const home = data.repository_url.split("/").slice(-2).join("/");
    const now = (0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .ticketRef */ .YM)(home, data.number);
    if (now.toLowerCase() === ref.toLowerCase())
      return { outcome: "missing", ref };
    const [read] = await readSome2(client, options, [{ ref: now, repository: home, number: data.number }]);
    return read === void 0 ? { outcome: "missing", ref } : { ...read, ref };
  } catch (error2) {
    const status = (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_6__/* .statusOf */ .c2)(error2);
    if (status === 410)
      return { outcome: "missing", ref, says: "it was deleted" };
    return status === 404 || status === 301 ? { outcome: "missing", ref } : unreadable2(ref, error2);
  }
}
function unreadable2(ref, error2) {
  return { outcome: "unreadable", ref, why: (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .toUnread */ .n2)(ref.slice("github:".length), error2, ref) };
}
async function* searchTickets(client, options, query, sinceMs) {
  if (query.refs !== void 0) {
    const reads = await readTickets(client, options, query.refs);
    const found = reads.flatMap((read) => read.outcome === "found" ? [read.ticket] : []);
    yield found.filter(({ updatedAtMs }) => sinceMs === void 0 || (updatedAtMs ?? 0) >= sinceMs);
    return;
  }
  const text = query.text ?? "";
  const terms = [
    text,
    /\b(?:repo|org|user):/.test(text) ? "" : `repo:${options.repository}`,
    /\bis:(?:issue|pr)\b/.test(text) ? "" : "is:issue"
  ];
  if (sinceMs !== void 0)
    terms.push(`updated:>=${new Date(sinceMs).toISOString().replace(/\.\d+Z$/, "Z")}`);
  const q = terms.filter((term) => term !== "").join(" ");
  let after = null;
  do {
    const variables = { query: q, after };
    const { data } = await client.graphql(_chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .searchQuery */ .ZF, variables);
    yield (0,_chunk_FK6YOEB7_js__WEBPACK_IMPORTED_MODULE_14__/* .nodesOf */ .N)(data.search).flatMap((node) => "number" in node ? [(0,_chunk_NAQN3HHM_js__WEBPACK_IMPORTED_MODULE_0__/* .toTicket */ .sT)(node, options.labels)] : []);
    after = data.search.pageInfo?.hasNextPage === true ? data.search.pageInfo.endCursor : null;
  } while (after !== null);
}

// packages/providers/lib/github/provider.js
function createGitHubProvider(options) {
  const client = (0,_chunk_YHGOHG7R_js__WEBPACK_IMPORTED_MODULE_6__/* .createClient */ .UU)(options);
  return {
    id: "github",
    can: _chunk_4JBHZDU7_js__WEBPACK_IMPORTED_MODULE_5__/* .can */ .$3,
    parse: parseGitHub,
    read: (refs) => readTickets(client, options, refs),
    search: (query, sinceMs) => searchTickets(client, options, query, sinceMs),
    apply: createApply(client, options)
  };
}

// packages/store/lib/memory-journal.js
function memoryJournal() {
  const begun = /* @__PURE__ */ new Map();
  const ended = /* @__PURE__ */ new Map();
  return {
    begin(entries) {
      for (const { effect: effect2, key: key2 } of entries)
        begun.set(key2, effect2);
      return Promise.resolve();
    },
    async end(receipt) {
      if (!begun.has(receipt.key))
        throw new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_9__/* .SatelliteError */ .m("OUR_FAULT", `the journal knows no deed ${receipt.key}`);
      if (isDone(receipt) || !ended.has(receipt.key))
        ended.set(receipt.key, receipt);
      await Promise.resolve();
    },
    done(key2) {
      const receipt = ended.get(key2);
      return Promise.resolve(receipt && isDone(receipt) ? receipt : void 0);
    }
  };
}
function isDone({ outcome }) {
  return outcome === "done" || outcome === "unchanged";
}

// packages/action/lib/clock.js
var clock = {
  nowMs: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal) => new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  })
};

// packages/action/lib/open-house.js
var runMs = 24e4;
function runnerOf(env) {
  return {
    apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
    graphqlUrl: env["GITHUB_GRAPHQL_URL"] || "https://api.github.com/graphql",
    webUrl: env["GITHUB_SERVER_URL"] || "https://github.com",
    repository: env["GITHUB_REPOSITORY"] ?? ""
  };
}
async function openHouse(inputs, env, toolkit) {
  const runner = runnerOf(env);
  const { transport: bare, client } = await networkOf(env);
  const deadlineMs = clock.nowMs() + runMs;
  const log = (line) => toolkit.info(line);
  const transport = (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .governed */ .pH)(bare, { clock, deadlineMs, readers: [_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .gitHubLimits */ .mb], log });
  const common = {
    token: inputs.githubToken,
    apiUrl: runner.apiUrl,
    graphqlUrl: runner.graphqlUrl,
    webUrl: runner.webUrl,
    repository: runner.repository,
    transport,
    clock,
    ...client
  };
  const jiraTransport = () => (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .governed */ .pH)(bare, { clock, deadlineMs, readers: [_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .jiraLimits */ .Vk], log });
  return {
    host: createGitHubHost(common),
    parse: parseGitHub,
    openProvider: (id, config) => openProvider(id, config, inputs, jiraTransport, (labels) => createGitHubProvider({ ...common, labels })),
    parseConfig: async (files) => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(989)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6989))).parseConfig(files),
    overlay: (config) => overlay(config, inputs),
    readItem: async (path, text) => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(599), __nccwpck_require__.e(847)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1847))).readItem(path, text),
    journal: memoryJournal(),
    clock,
    options: {
      configPaths: inputs.config === "" ? knownConfigPaths : [inputs.config],
      checkName: inputs.checkName,
      ...inputs.mode === void 0 ? {} : { mode: inputs.mode },
      autoClose: inputs.autoClose,
      dryRun: inputs.dryRun,
      check: true,
      webUrl: runner.webUrl
    },
    log
  };
}
var tools = {
  stripFrontMatter: async (text) => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(599), __nccwpck_require__.e(847)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1847))).withoutFrontMatter(text)
};
function overlay(config, inputs) {
  const { baseUrl, email, cloudId } = inputs.jira;
  if (baseUrl === "" && email === "" && cloudId === "")
    return config;
  const jira2 = {
    ...config.remotes.jira,
    enabled: config.remotes.jira.enabled || baseUrl !== "",
    ...baseUrl === "" ? {} : { baseUrl },
    ...email === "" ? {} : { email },
    ...cloudId === "" ? {} : { cloudId }
  };
  return { ...config, remotes: { ...config.remotes, jira: jira2 } };
}
async function openProvider(id, config, inputs, transport, gitHub3) {
  if (id === "github")
    return gitHub3(config.labels);
  if (id !== "jira")
    return { what: id, code: "NOT_AVAILABLE_YET", says: `tickets of ${id} cannot be read yet` };
  const { baseUrl, email, cloudId, projects, statusMap, fields } = config.remotes.jira;
  if (baseUrl === void 0)
    return {
      what: "jira",
      code: "NO_CREDENTIALS",
      says: "no Jira site is named: set remotes.jira.domain, or the input jira-base-url"
    };
  const { createJiraProvider } = await __nccwpck_require__.e(/* import() */ 106).then(__nccwpck_require__.bind(__nccwpck_require__, 5106));
  const { token } = inputs.jira;
  return createJiraProvider({
    baseUrl,
    ...email === void 0 ? {} : { email },
    ...token === "" ? {} : { token },
    ...cloudId === void 0 ? {} : { cloudId },
    projects,
    statusMap,
    fields,
    transport: transport(),
    clock
  });
}
async function networkOf(env) {
  const proxy = env["https_proxy"] || env["HTTPS_PROXY"] || env["http_proxy"] || env["HTTP_PROXY"] || "";
  if (proxy === "")
    return { transport: (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_8__/* .nodeTransport */ ._3)(), client: {} };
  const { createOctokit, proxiedTransport } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(215)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6215));
  return { transport: proxiedTransport, client: { createOctokit } };
}

// packages/action/lib/report.js
async function report(outcomes, inputs, toolkit, rechecking) {
  const judged = outcomes.filter((outcome) => outcome.kind === "judged");
  const sections = [];
  for (const outcome of outcomes)
    sections.push(await section(outcome, inputs, toolkit, rechecking));
  setOutputs(judged, toolkit);
  const later2 = inputs.notYet.map((name) => `> \`${name}\` is not available yet; it was left out.`);
  for (const name of inputs.notYet)
    toolkit.warning(`${name}: not available yet; it was left out`);
  await toolkit.summary([...sections, ...later2].join("\n\n"));
}
async function section(outcome, inputs, toolkit, rechecking) {
  switch (outcome.kind) {
    case "judged":
      return judgedSection(outcome, inputs, toolkit, rechecking);
    case "problems":
      return problemsSection(outcome.problems, toolkit, inputs);
    case "unread":
      return couldNotLook(outcome.unread.code, outcome.unread.says, toolkit, inputs);
    case "ignored":
      toolkit.info(outcome.says);
      return `## Satellite: nothing to judge

${outcome.says}`;
  }
}
function judgedSection(outcome, inputs, toolkit, rechecking) {
  const { verdict, receipts, skipped: skipped2, notices, plan } = outcome;
  for (const annotation of annotationsOf(verdict))
    toolkit.annotate(annotation);
  for (const finding of telling(verdict)) {
    const line = `${finding.rule}: ${finding.says}${finding.remedy === void 0 ? "" : ` ${finding.remedy}`}`;
    if (finding.outcome === "exempt")
      toolkit.info(line);
    else if (finding.path === void 0)
      (finding.severity === "error" && verdict.mode === "strict" ? toolkit.error : toolkit.warning)(line);
  }
  for (const notice2 of notices)
    toolkit.warning(notice2);
  if (inputs.dryRun)
    for (const effect2 of plan.effects)
      toolkit.info(`would ${effect2.says}`);
  failJob(verdict, inputs, toolkit, rechecking);
  return summaryMarkdown({ verdict, receipts, skipped: skipped2, notices });
}
function failJob(verdict, inputs, toolkit, rechecking) {
  const { job } = jobResult(verdict.conclusion, verdict.mode);
  const title = titleOf(verdict);
  if (job === "failure" && inputs.failOn === "failure" && !rechecking)
    toolkit.fail(title);
  else
    toolkit.info(`${verdict.conclusion}: ${title}`);
}
function problemsSection(problems2, toolkit, inputs) {
  const lines = problems2.map((problem) => {
    const says = `${problem.path === "" ? "" : `${problem.path}: `}${problem.says}`;
    toolkit.annotate({
      path: problem.file,
      startLine: problem.line,
      endLine: problem.line,
      level: "failure",
      title: problem.code,
      message: `${says} ${problem.remedy}`
    });
    return `- \`${problem.file}:${problem.line}\` ${says.replaceAll("<", "&lt;")}
  ${problem.remedy}`;
  });
  const line = `The config at the base has ${problems2.length === 1 ? "a problem" : `${problems2.length} problems`}`;
  if (inputs.failOn === "failure")
    toolkit.fail(line);
  return `## Satellite: the config is wrong

${line}:

${lines.join("\n")}`;
}
function couldNotLook(code, says, toolkit, inputs) {
  const line = `Could not verify: ${says} (${code})`;
  if (inputs.failOn === "failure")
    toolkit.fail(`${line}. ${_chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_9__/* .advice */ .v[code]}`);
  else
    toolkit.warning(line);
  return `## Satellite: could not verify

${says.replaceAll("<", "&lt;")}

${_chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_9__/* .advice */ .v[code]}`;
}
function setOutputs(judged, toolkit) {
  const [first] = judged;
  const primary = first?.verdict.tickets.find((ticket) => ticket.relation === "primary");
  const spec = first?.verdict.specs[0];
  toolkit.output("verdict", first?.verdict.conclusion ?? "unknown");
  toolkit.output("verdict-json", first === void 0 ? "" : JSON.stringify(first.verdict));
  toolkit.output("tickets", JSON.stringify(first?.verdict.tickets.map((ticket) => ticket.ref) ?? []));
  toolkit.output("primary-ticket", primary?.ref ?? "");
  toolkit.output("spec-path", spec?.path ?? "");
  toolkit.output("spec-sha256", spec?.sha256 ?? "");
  toolkit.output("plan", JSON.stringify(judged.flatMap((outcome) => outcome.plan.effects.map(({ kind, on, because: because4, says, key: key2 }) => ({ kind, on, because: because4, says, key: key2 })))));
  toolkit.output("changed", String(judged.some((outcome) => outcome.receipts.some((receipt) => receipt.outcome === "done"))));
  toolkit.output("bundle-path", "");
}

// packages/action/lib/run.js
async function runAction(env, toolkit) {
  let failed = false;
  const watching = { ...toolkit, fail: (line) => (failed = true, toolkit.fail(line)) };
  try {
    await act(env, watching);
  } catch (error2) {
    const code = error2 instanceof _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_9__/* .SatelliteError */ .m ? error2.code : "OUR_FAULT";
    const says = error2 instanceof Error ? error2.message : "something that is no error was thrown";
    if (env["RUNNER_DEBUG"] === "1" && error2 instanceof Error)
      toolkit.info(error2.stack ?? "");
    await toolkit.summary(couldNotLook(code, says, watching, { failOn: "failure" }));
  }
  return failed ? 1 : 0;
}
async function act(env, toolkit) {
  const read = readInputs(toolkit);
  if ("wrong" in read) {
    for (const { name, says } of read.wrong)
      toolkit.error(`Input "${name}" ${says}`);
    return toolkit.fail(`${read.wrong.length} of the inputs cannot be used`);
  }
  const { inputs } = read;
  const delivered = readDelivery(env);
  if ("bad" in delivered)
    return toolkit.summary(couldNotLook(delivered.bad.code, delivered.bad.says, toolkit, { failOn: "failure" }));
  const house = await openHouse(inputs, env, toolkit);
  const parsed = house.parse(delivered.delivery);
  if ("bad" in parsed) {
    const at = parsed.bad.path === void 0 ? "" : ` at ${parsed.bad.path}`;
    return toolkit.summary(couldNotLook(parsed.bad.code, `${parsed.bad.says}${at}`, toolkit, { failOn: "failure" }));
  }
  if (parsed.events.length === 0)
    toolkit.info(`Nothing in this ${delivered.delivery.name} event is for Satellite.`);
  const outcomes = [];
  for (const event of parsed.events)
    outcomes.push(...await outcomesOf(event, house));
  const rechecking = parsed.events.some((event) => event.kind === "recheck");
  await report(outcomes, inputs, toolkit, rechecking);
}
async function outcomesOf(event, house) {
  return event.kind === "recheck" ? recheck(event, house, tools) : [await runEvent(event, house, tools)];
}

// node_modules/@actions/core/lib/command.js


// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command2, properties, message) {
  const cmd = new Command(command2, properties, message);
  process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_15__.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command2, properties, message) {
    if (!command2) {
      command2 = "missing.command";
    }
    this.command = command2;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key2 in this.properties) {
        if (this.properties.hasOwnProperty(key2)) {
          const val = this.properties[key2];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key2}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js



function issueFileCommand(command2, message) {
  const filePath = process.env[`GITHUB_${command2}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command2}`);
  }
  if (!fs__WEBPACK_IMPORTED_MODULE_17__.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs__WEBPACK_IMPORTED_MODULE_17__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_15__.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key2, value) {
  const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_16__.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key2.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key2}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_15__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_15__.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js


// node_modules/@actions/core/lib/summary.js


var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = fs__WEBPACK_IMPORTED_MODULE_17__.promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, fs__WEBPACK_IMPORTED_MODULE_17__.constants.R_OK | fs__WEBPACK_IMPORTED_MODULE_17__.constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key2, value]) => ` ${key2}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(os__WEBPACK_IMPORTED_MODULE_15__.EOL);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell2) => {
        if (typeof cell2 === "string") {
          return this.wrap("td", cell2);
        }
        const { header, data, colspan, rowspan } = cell2;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os__WEBPACK_IMPORTED_MODULE_15__.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_15__.EOL);
}

// packages/action/lib/toolkit.js
function quiet(text) {
  return text.split(/[\r\n\u0085\u2028\u2029]+/).map((line) => line.replace(/^([^\S\n]*):(?=:)/, "$1: ").replaceAll("##[", "## [")).join("\n");
}
var maxSummary = 25e4;
var runnerToolkit = {
  input: (name) => getInput(name),
  output: (name, value) => setOutput(name, value),
  async summary(markdown) {
    if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") === "")
      return;
    await summary.addRaw(markdown.length > maxSummary ? `${markdown.slice(0, maxSummary).toWellFormed()}

\u2026` : markdown, true).write();
  },
  annotate({ path, startLine, endLine, level, title, message }) {
    const show = { failure: error, warning, notice }[level];
    show(message, { file: path, startLine, endLine, title });
  },
  info: (line) => info(quiet(line)),
  warning: (line) => warning(line),
  error: (line) => error(line),
  fail: (line) => setFailed(line),
  secret: (value) => {
    if (value !== "")
      setSecret(value);
  }
};

// packages/action/lib/main.js
process.exitCode = await runAction(process.env, runnerToolkit);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(8974);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
