export const id = 106;
export const ids = [106];
export const modules = {

/***/ 5561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ can),
/* harmony export */   Ao: () => (/* binding */ searchPage),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Hq: () => (/* binding */ fetchKeys),
/* harmony export */   JM: () => (/* binding */ wireLinkMade),
/* harmony export */   KN: () => (/* binding */ wireComments),
/* harmony export */   Pc: () => (/* binding */ toMemory),
/* harmony export */   UU: () => (/* binding */ createClient),
/* harmony export */   VK: () => (/* binding */ wirePart),
/* harmony export */   Vu: () => (/* binding */ requiredFields),
/* harmony export */   du: () => (/* binding */ wireCommentList),
/* harmony export */   iW: () => (/* binding */ wireTransitions),
/* harmony export */   k9: () => (/* binding */ wireLink),
/* harmony export */   lA: () => (/* binding */ wireComment),
/* harmony export */   lK: () => (/* binding */ wireProperty),
/* harmony export */   m0: () => (/* binding */ isKey),
/* harmony export */   n2: () => (/* binding */ toUnread),
/* harmony export */   nb: () => (/* binding */ fetchOne),
/* harmony export */   q: () => (/* binding */ sameName),
/* harmony export */   r_: () => (/* binding */ propertyKey),
/* harmony export */   s6: () => (/* binding */ nothing),
/* harmony export */   sT: () => (/* binding */ toTicket),
/* harmony export */   vu: () => (/* binding */ isRefusal),
/* harmony export */   vz: () => (/* binding */ searchKeys),
/* harmony export */   w4: () => (/* binding */ wireWorkflows),
/* harmony export */   xU: () => (/* binding */ toState)
/* harmony export */ });
/* harmony import */ var _chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8142);
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6480);



// packages/providers/lib/jira/capabilities.js
var can = {
  move: "named",
  comment: { maxChars: 32767, edit: true },
  link: true,
  remember: true,
  labels: true,
  milestone: "fix-version",
  children: false,
  update: false,
  search: true,
  stateSync: true,
  readBatch: 100
};

// packages/core/lib/contracts/ticket.js
var states = ["open", "in_progress", "blocked", "in_review", "closed", "unknown"];

// packages/providers/lib/jira/gateway.js
var atlassian = "https://api.atlassian.com";
function siteOf({ baseUrl, cloudId, gatewayUrl = atlassian }) {
  return cloudId === void 0 ? baseUrl : `${gatewayUrl}/ex/jira/${encodeURIComponent(cloudId)}`;
}
async function findGateway({ baseUrl, gatewayUrl, transport }) {
  const cloud = /\.(?:atlassian\.net|jira\.com)$/.test(new URL(baseUrl).hostname);
  if (!cloud && gatewayUrl === void 0)
    return void 0;
  try {
    const url = `${baseUrl}/_edge/tenant_info`;
    const { status, text: text2 } = await transport({
      method: "GET",
      url,
      headers: { accept: "application/json" },
      repeat: "safe"
    });
    const id = status === 200 ? /"cloudId"\s*:\s*"([0-9a-f-]{36})"/i.exec(text2.slice(0, 1e4))?.[1] : void 0;
    return id === void 0 ? void 0 : `${gatewayUrl ?? atlassian}/ex/jira/${id}`;
  } catch (error) {
    if (error instanceof _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_1__/* .SatelliteError */ .m)
      return void 0;
    throw error;
  }
}

// packages/providers/lib/jira/shape.js
function simple(test) {
  return { fault: (value, path) => test(value) ? void 0 : path };
}
var text = simple((value) => typeof value === "string");
var flag = simple((value) => typeof value === "boolean");
var count = simple((value) => typeof value === "number" && Number.isFinite(value));
var anything = simple(() => true);
var object = simple(isObject);
function maybe(shape) {
  return { fault: (value, path) => value === null || value === void 0 ? void 0 : shape.fault(value, path) };
}
function list(shape) {
  return { fault: (value, path) => Array.isArray(value) ? firstFault(value, shape, path) : path };
}
function table(shape) {
  return {
    fault: (value, path) => isObject(value) ? firstFault(Object.values(value), shape, path) : path
  };
}
function record(fields) {
  const entries = Object.entries(fields);
  return {
    fault(value, path) {
      if (!isObject(value))
        return path;
      for (const [key, shape] of entries) {
        const fault = shape.fault(value[key], `${path}.${key}`);
        if (fault !== void 0)
          return fault;
      }
      return void 0;
    }
  };
}
function firstFault(values, shape, path) {
  for (const [index, value] of values.entries()) {
    const fault = shape.fault(value, `${path}[${index}]`);
    if (fault !== void 0)
      return fault;
  }
  return void 0;
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// packages/providers/lib/jira/wire.js
var category = record({ key: maybe(text) });
var wireStatus = record({ id: maybe(text), name: text, statusCategory: maybe(category) });
var wireField = record({
  key: maybe(text),
  name: maybe(text),
  required: flag,
  hasDefaultValue: maybe(flag),
  schema: maybe(record({ type: maybe(text), items: maybe(text), system: maybe(text), custom: maybe(text) }))
});
var wireTransition = record({
  id: text,
  name: text,
  to: wireStatus,
  isAvailable: maybe(flag),
  fields: maybe(table(wireField))
});
var wireTransitions = record({ transitions: list(wireTransition) });
var wirePerson = record({ accountId: text, displayName: maybe(text), accountType: maybe(text) });
var wireVersion = record({ id: maybe(text), name: text, released: maybe(flag) });
var wireIssue = record({
  id: text,
  key: text,
  fields: record({
    summary: text,
    status: wireStatus,
    issuetype: maybe(record({ id: maybe(text), name: text })),
    project: maybe(record({ id: maybe(text), key: text })),
    assignee: maybe(wirePerson),
    labels: maybe(list(text)),
    fixVersions: maybe(list(wireVersion)),
    created: maybe(text),
    updated: maybe(text)
  }),
  properties: maybe(object),
  transitions: maybe(list(wireTransition))
});
var issueFields = [
  "summary",
  "status",
  "issuetype",
  "project",
  "assignee",
  "labels",
  "fixVersions",
  "created",
  "updated"
];
var wireSearch = record({ issues: list(wireIssue), nextPageToken: maybe(text), isLast: maybe(flag) });
var wireBulk = record({
  issues: list(wireIssue),
  issueErrors: maybe(list(record({ id: maybe(text), errorMessage: maybe(text) })))
});
var wirePart = record({
  key: text,
  fields: record({
    status: maybe(wireStatus),
    issuetype: maybe(record({ id: maybe(text), name: text })),
    project: maybe(record({ id: maybe(text), key: text })),
    labels: maybe(list(text)),
    fixVersions: maybe(list(wireVersion))
  })
});
var wireComment = record({
  id: text,
  body: maybe(anything),
  properties: maybe(list(record({ key: text, value: maybe(anything) })))
});
var wireComments = record({ comments: list(wireComment), total: maybe(count), startAt: maybe(count) });
var wireCommentList = record({ values: list(wireComment) });
var wireProperty = record({ key: text, value: maybe(anything) });
var wireLinkMade = record({ id: count });
var wireLink = record({
  id: count,
  globalId: maybe(text),
  object: record({
    url: text,
    title: text,
    summary: maybe(text),
    status: maybe(record({ resolved: maybe(flag) }))
  })
});
var wireMyself = record({ accountId: text });
var wireWorkflows = record({
  statuses: list(record({ id: maybe(text), name: text, statusReference: text, statusCategory: maybe(text) })),
  workflows: list(record({
    transitions: list(record({
      id: text,
      name: text,
      type: text,
      toStatusReference: maybe(text),
      links: maybe(list(record({ fromStatusReference: maybe(text) })))
    }))
  }))
});
var wireErrors = record({ errorMessages: maybe(list(text)), errors: maybe(table(anything)) });
var nothing = anything;

// packages/providers/lib/jira/client.js
function isRefusal(answer) {
  return "code" in answer;
}
function createClient(options) {
  const headers = { accept: "application/json", authorization: authorization(options) };
  let home = siteOf(options);
  let moved;
  let probe;
  async function ask(request, shape) {
    const base = home;
    const answer = await askAt(base, request, shape);
    if (!isRefusal(answer) || answer.status !== 401 || base !== options.baseUrl)
      return answer;
    const gateway = await (moved ??= findGateway(options));
    if (gateway === void 0)
      return answer;
    const there = await askAt(gateway, request, shape);
    if (!isRefusal(there))
      home = gateway;
    return there;
  }
  async function askAt(base, { body, method, path, query, repeat }, shape) {
    const request = {
      method,
      url: `${base}/rest/api/3/${path}${query ? `?${new URLSearchParams(query).toString()}` : ""}`,
      headers: body === void 0 ? headers : { ...headers, "content-type": "application/json" },
      ...body !== void 0 && { body: JSON.stringify(body) },
      repeat
    };
    try {
      return quiet(understand(await options.transport(request), shape));
    } catch (error) {
      if (!(error instanceof _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_1__/* .SatelliteError */ .m))
        throw error;
      return { status: 0, messages: [], lost: (0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_0__/* .isLost */ .JD)(error), ...(0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_0__/* .understood */ .Se)(error) };
    }
  }
  function quiet(answer) {
    if (!isRefusal(answer) || !options.token)
      return answer;
    const secrets = [options.token, headers.authorization.replace(/^\w+ /, "")];
    return {
      ...answer,
      messages: answer.messages.map((says) => secrets.reduce((text2, one) => text2.replaceAll(one, "***"), says))
    };
  }
  return {
    ask,
    doubt() {
      probe ??= ask({ method: "GET", path: "myself", repeat: "safe" }, wireMyself).then((answer) => isRefusal(answer) && !lacksScopeOnly(answer) ? answer : void 0);
      return probe;
    }
  };
}
function toUnread({ code, retryAfterMs, why }, what, ref) {
  const says = `${what} could not be read: ${why}`;
  return { what, code, says, ...ref !== void 0 && { ref }, ...retryAfterMs !== void 0 && { retryAfterMs } };
}
function authorization({ email, token = "" }) {
  return email === void 0 ? `Bearer ${token}` : `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`;
}
function understand(answer, shape) {
  if (rejected(answer))
    return refusal(answer, 401);
  if (answer.status < 200 || answer.status > 299)
    return refusal(answer, answer.status);
  const value = parse(answer.text);
  const fault = shape.fault(value, "answer");
  if (fault === void 0)
    return { value };
  const why = `${new URL(answer.url).host} answered in a shape that is not Jira's, at ${fault}`;
  return { status: answer.status, code: "BAD_ANSWER", why, messages: [], lost: true };
}
function rejected({ headers }) {
  return /AUTHENTICATED_FAILED|AUTHENTICATION_DENIED|AUTHORISATION_FAILED/.test(headers["x-seraph-loginreason"] ?? "");
}
function refusal(answer, status) {
  return { status, messages: toMessages(answer.text), lost: false, ...(0,_chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_0__/* .understood */ .Se)({ ...answer, status }) };
}
function lacksScopeOnly({ messages, status }) {
  return (status === 401 || status === 403) && messages.some((message) => /scope/i.test(message));
}
function toMessages(body) {
  const value = parse(body);
  if (!isObject(value))
    return [];
  if (typeof value["message"] === "string")
    return [value["message"]];
  if (wireErrors.fault(value, "") !== void 0)
    return [];
  const general = Array.isArray(value["errorMessages"]) ? value["errorMessages"] : [];
  const byField = Object.entries(isObject(value["errors"]) ? value["errors"] : {});
  return [...general, ...byField.map(([field, says]) => `${field}: ${String(says)}`)];
}
function parse(body) {
  try {
    return JSON.parse(body);
  } catch {
    return void 0;
  }
}

// packages/providers/lib/jira/map.js
function isKey(name) {
  return /^[A-Za-z][A-Za-z0-9_]{1,254}-[1-9]\d{0,9}$/.test(name);
}
function sameName(one, other) {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
function toState(status, statusMap) {
  const named = states.find((state) => statusMap[state]?.some((name) => sameName(name, status.name)));
  return named ?? fromCategory(status.statusCategory?.key);
}
function fromCategory(key) {
  if (key === "new")
    return "open";
  if (key === "indeterminate")
    return "in_progress";
  return key === "done" ? "closed" : "unknown";
}
function toTicket(issue, { baseUrl, statusMap }) {
  const { fields, key } = issue;
  const memory = toMemory(issue.properties?.["satellite"]);
  const updatedAtMs = toMs(fields.updated);
  const createdAtMs = toMs(fields.created);
  return {
    ref: `jira:${key}`,
    provider: "jira",
    url: `${baseUrl}/browse/${key}`,
    title: fields.summary,
    kind: "ticket",
    state: toState(fields.status, statusMap),
    rawState: fields.status.name,
    project: fields.project?.key ?? key.slice(0, key.lastIndexOf("-")),
    assignees: fields.assignee ? [toPerson(fields.assignee)] : [],
    labels: fields.labels ?? [],
    milestones: (fields.fixVersions ?? []).map(toMilestone),
    approvals: [],
    ...fields.issuetype && { type: fields.issuetype.name },
    ...updatedAtMs !== void 0 && { updatedAtMs },
    ...createdAtMs !== void 0 && { createdAtMs },
    ...memory && { memory },
    ...issue.transitions && {
      transitions: issue.transitions.map((transition) => toTransition(transition, statusMap))
    }
  };
}
function toTransition(transition, statusMap) {
  return {
    id: transition.id,
    name: transition.name,
    to: transition.to.name,
    toState: toState(transition.to, statusMap),
    required: requiredFields(transition).map(([id, field]) => ({ id, name: field.name ?? id }))
  };
}
function requiredFields(transition) {
  return Object.entries(transition.fields ?? {}).filter(([, field]) => field.required && field.hasDefaultValue !== true);
}
function toMemory(value) {
  if (!isObject(value) || value["schema"] !== "satellite/property@1" || !isObject(value["changes"]))
    return void 0;
  const changes = Object.entries(value["changes"]).filter(([, entry]) => isEntry(entry));
  return { schema: "satellite/property@1", changes: Object.fromEntries(changes) };
}
function isEntry(entry) {
  return isObject(entry) && ["url", "title", "state"].every((key) => typeof entry[key] === "string");
}
function toPerson({ accountId, accountType, displayName }) {
  const type = accountType === "atlassian" || accountType === "customer" ? "user" : accountType === "app" ? "app" : "unknown";
  return { login: displayName ?? accountId, type, id: accountId };
}
function toMilestone(version) {
  return {
    title: version.name,
    ...typeof version.id === "string" && { id: version.id },
    ...typeof version.released === "boolean" && { released: version.released }
  };
}
function toMs(time) {
  if (typeof time !== "string")
    return void 0;
  const ms = Date.parse(time.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
  return Number.isNaN(ms) ? void 0 : ms;
}

// packages/providers/lib/jira/fetch.js
var propertyKey = "satellite";
async function searchKeys(client, keys) {
  const found = [];
  let nextPageToken;
  for (let page = 0; page < keys.length; page += 1) {
    const answer = await searchPage(client, `key in (${keys.map((key) => `"${key}"`).join(", ")})`, nextPageToken);
    if (isRefusal(answer))
      return answer;
    found.push(...answer.value.issues);
    nextPageToken = answer.value.isLast === true ? void 0 : answer.value.nextPageToken ?? void 0;
    if (nextPageToken === void 0)
      break;
  }
  return { value: found };
}
function searchPage(client, jql, nextPageToken) {
  const body = {
    jql,
    fields: issueFields,
    properties: [propertyKey],
    expand: "transitions",
    maxResults: 100,
    ...nextPageToken !== void 0 && { nextPageToken }
  };
  return client.ask({ method: "POST", path: "search/jql", body, repeat: "safe" }, wireSearch);
}
async function fetchKeys(client, keys) {
  const body = { issueIdsOrKeys: keys, fields: issueFields, properties: [propertyKey], expand: ["transitions"] };
  const answer = await client.ask({ method: "POST", path: "issue/bulkfetch", body, repeat: "safe" }, wireBulk);
  if (isRefusal(answer))
    return answer;
  const { issueErrors, issues } = answer.value;
  const others = (issueErrors ?? []).filter(({ errorMessage }) => !/not exist|permission|not found/i.test(errorMessage ?? ""));
  return { value: { issues, failed: new Set(others.map(({ id }) => id ?? "")) } };
}
function fetchOne(client, key) {
  const query = { fields: issueFields.join(","), properties: propertyKey, expand: "transitions" };
  return client.ask({ method: "GET", path: `issue/${key}`, query, repeat: "safe" }, wireIssue);
}




/***/ }),

/***/ 5106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createJiraProvider: () => (/* binding */ createJiraProvider)
/* harmony export */ });
/* harmony import */ var _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5561);
/* harmony import */ var _chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8142);
/* harmony import */ var _chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(133);
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6480);
/* harmony import */ var _chunk_7DQDWJI5_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4290);






// packages/providers/lib/jira/read.js
async function readTickets(client, options, refs) {
  const unique = [...new Set(refs)];
  if (options.token === void 0 || options.token === "")
    return unique.map((ref) => ({ outcome: "unreadable", ref, why: noToken(ref) }));
  const keys = [...new Set(unique.map(keyOf).filter(_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isKey */ .m0))];
  const chunks = Array.from({ length: Math.ceil(keys.length / _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .can */ .$3.readBatch) }, (_, n) => keys.slice(n * _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .can */ .$3.readBatch, (n + 1) * _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .can */ .$3.readBatch));
  const fates = /* @__PURE__ */ new Map();
  for (const found of await Promise.all(chunks.map((chunk) => readChunk(client, chunk)))) {
    for (const [key, fate] of found)
      fates.set(key, fate);
  }
  const doubt = needsProof(fates) ? await client.doubt() : void 0;
  return unique.map((ref) => toRead(ref, fates.get(keyOf(ref)), doubt, (issue) => (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .toTicket */ .sT)(issue, options)));
}
async function readChunk(client, keys) {
  const fates = /* @__PURE__ */ new Map();
  const doubtful = [];
  let open = keys;
  for (let round = 0; round < 2 && open.length > 0; round += 1) {
    const answer = await (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .searchKeys */ .vz)(client, open);
    if (!(0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer)) {
      doubtful.push(...settle(fates, open, answer.value));
      open = [];
    } else if (answer.status === 400) {
      const unknown = namedIn(answer.messages, open);
      doubtful.push(...unknown);
      open = open.filter((key) => !unknown.has(key));
      if (unknown.size === 0)
        break;
    } else {
      for (const key of open)
        fates.set(key, answer);
      open = [];
    }
  }
  await confirm(client, fates, [...doubtful, ...open]);
  return fates;
}
async function confirm(client, fates, doubtful) {
  if (doubtful.length === 0)
    return;
  const answer = await (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchKeys */ .Hq)(client, doubtful);
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer) && answer.status !== 400) {
    for (const key of doubtful)
      fates.set(key, answer);
    return;
  }
  const { failed, issues } = (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer) ? { issues: [], failed: /* @__PURE__ */ new Set() } : answer.value;
  const alone = (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer) || issues.some((issue) => !doubtful.includes(issue.key));
  for (const key of settle(fates, doubtful, issues)) {
    fates.set(key, alone || failed.has(key) ? await readAlone(client, key) : "missing");
  }
}
async function readAlone(client, key) {
  const answer = await (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchOne */ .nb)(client, key);
  if (!(0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer))
    return answer.value;
  return answer.status === 404 ? "missing" : answer;
}
function settle(fates, keys, issues) {
  const byKey = new Map(issues.map((issue2) => [issue2.key, issue2]));
  for (const key2 of keys) {
    const issue2 = byKey.get(key2);
    if (issue2)
      fates.set(key2, issue2);
  }
  const left = keys.filter((key2) => !byKey.has(key2));
  const strangers = issues.filter((issue2) => !keys.includes(issue2.key));
  const [key] = left;
  const [issue] = strangers;
  if (left.length !== 1 || strangers.length !== 1 || key === void 0 || !issue)
    return left;
  fates.set(key, issue);
  return [];
}
function namedIn(messages, keys) {
  const words = new Set(messages.flatMap((message) => message.toUpperCase().match(/[A-Z][A-Z0-9_]*-\d+/g) ?? []));
  const named = new Set(keys.filter((key) => words.has(key)));
  return named.size === 0 && keys.length === 1 ? new Set(keys) : named;
}
function needsProof(fates) {
  const all = [...fates.values()];
  return all.some(isUnknown) && !all.some((fate) => fate !== "missing" && !isRefusalFate(fate));
}
function isUnknown(fate) {
  return fate === "missing" || isRefusalFate(fate) && (fate.status === 404 || fate.status === 403);
}
function isRefusalFate(fate) {
  return typeof fate === "object" && "code" in fate;
}
function toRead(ref, fate, doubt, map) {
  const what = `ticket ${(0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(ref)}`;
  if (fate === void 0)
    return { outcome: "missing", ref, says: `${(0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(ref)} is no Jira key` };
  if (doubt !== void 0 && isUnknown(fate))
    return { outcome: "unreadable", ref, why: (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .toUnread */ .n2)(doubt, what, ref) };
  if (fate === "missing")
    return { outcome: "missing", ref, says: `Jira knows no ${(0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(ref)} that this account may see` };
  if (isRefusalFate(fate))
    return { outcome: "unreadable", ref, why: notJira(fate, what, ref) };
  return { outcome: "found", ref, ticket: map(fate) };
}
function notJira(refusal, what, ref) {
  const why = (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .toUnread */ .n2)(refusal, what, ref);
  return refusal.status === 404 ? { ...why, code: "BAD_ANSWER", says: `${what}: no Jira Cloud answers at this address` } : why;
}
function noToken(ref) {
  return { what: `ticket ${(0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(ref)}`, ref, code: "NO_CREDENTIALS", says: "Jira needs a token: set JIRA_API_TOKEN" };
}
function keyOf(ref) {
  return (0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(ref).toUpperCase();
}

// packages/providers/lib/jira/search.js
async function* searchTickets(client, options, query, sinceMs) {
  if (options.token === void 0)
    throw new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_2__/* .SatelliteError */ .m("NO_CREDENTIALS", "Jira needs a token: set JIRA_API_TOKEN");
  const jql = toJql(query, options.projects, sinceMs);
  if (jql === void 0)
    return;
  let token;
  do {
    const answer = await (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .searchPage */ .Ao)(client, jql, token);
    if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer))
      throw toError(answer);
    if (answer.value.issues.length > 0)
      yield answer.value.issues.map((issue) => (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .toTicket */ .sT)(issue, options));
    const next = answer.value.isLast === true ? void 0 : answer.value.nextPageToken ?? void 0;
    token = next === token ? void 0 : next;
  } while (token !== void 0);
}
function toJql({ refs, text }, projects, sinceMs) {
  const keys = refs?.map(_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb).filter(_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isKey */ .m0);
  if (keys?.length === 0)
    return void 0;
  const words = withoutOrder(text ?? "").trim();
  const bound = [
    ...words === "" ? [] : [`(${words})`],
    ...keys ? [`key in (${keys.map(quoted).join(", ")})`] : [],
    ...words === "" && !keys && projects.length > 0 ? [`project in (${projects.map(quoted).join(", ")})`] : []
  ];
  const time = sinceMs !== void 0 || bound.length === 0 ? [`updated >= ${Math.floor(sinceMs ?? 0)}`] : [];
  return `${[...bound, ...time].join(" AND ")} ORDER BY updated ASC`;
}
function withoutOrder(jql) {
  let quote;
  for (let at = 0; at < jql.length; at += 1) {
    const char = jql.charAt(at);
    if (char === "\\")
      at += 1;
    else if (quote !== void 0)
      quote = char === quote ? void 0 : quote;
    else if (char === '"' || char === "'")
      quote = char;
    else if ((at === 0 || /\s|\)/.test(jql.charAt(at - 1))) && /^order\s{1,20}by\s/i.test(jql.slice(at, at + 40)))
      return jql.slice(0, at);
  }
  return jql;
}
function quoted(value) {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
function toError({ code, messages, retryAfterMs, why }) {
  return new _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_2__/* .SatelliteError */ .m(code, ["the search failed", why, ...messages].join(": ").slice(0, 400), {
    ...retryAfterMs !== void 0 && { retryAfterMs }
  });
}

// packages/providers/lib/jira/index.js
function createJiraProvider(given) {
  const options = { ...given, baseUrl: given.baseUrl.replace(/\/{1,9}$/, "") };
  const client = (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .createClient */ .UU)(options);
  let deeds;
  return {
    id: "jira",
    can: _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .can */ .$3,
    // Jira's own webhooks are not taken yet: what changed there is found by search.
    parse: () => ({ events: [] }),
    read: (refs) => readTickets(client, options, refs),
    search: (query, sinceMs) => searchTickets(client, options, query, sinceMs),
    async apply(effect, key) {
      deeds ??= __webpack_require__.e(/* import() */ 394).then(__webpack_require__.bind(__webpack_require__, 4394)).then(({ createApply }) => createApply(client, options));
      return (await deeds)({ ...effect, key });
    }
  };
}



/***/ })

};
