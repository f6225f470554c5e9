export const id = 394;
export const ids = [394];
export const modules = {

/***/ 4394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createApply: () => (/* binding */ createApply)
/* harmony export */ });
/* harmony import */ var _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5561);
/* harmony import */ var _chunk_MRGQJM4S_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(984);
/* harmony import */ var _chunk_EHEC2LKY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2132);
/* harmony import */ var _chunk_YDPQMPNL_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8142);
/* harmony import */ var _chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(133);
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6480);
/* harmony import */ var _chunk_7DQDWJI5_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4290);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7598);








// packages/providers/lib/jira/apply/act.js
function receipt(effect, outcome, says, more = {}) {
  return { key: effect.key, kind: effect.kind, on: effect.on, outcome, says, ...more };
}
var passing = ["RATE_LIMITED", "UNAVAILABLE", "TIMEOUT", "NETWORK", "CONFLICT", "BAD_ANSWER"];
async function refused(act, refusal) {
  const { client, effect, key, notes } = act;
  if (refusal.lost || refusal.code === "CONFLICT")
    notes.again.add(effect.key);
  const hidden = refusal.status === 404 || refusal.status === 403;
  const { code, messages, retryAfterMs, why } = (hidden ? await client.doubt() : void 0) ?? refusal;
  const says = [`${effect.kind} on ${key}: ${why}`, ...messages].join("; ").slice(0, 400);
  return {
    ...receipt(effect, passing.includes(code) ? "failed" : "refused", says, { code }),
    ...retryAfterMs !== void 0 && { retryAfterMs }
  };
}

// packages/providers/lib/jira/apply/comment.js


// packages/providers/lib/jira/apply/comments.js
var pageSize = 100;
var maxPages = 20;
async function findComment({ client, effect, key }) {
  if (effect.known !== void 0) {
    const known = await byId(client, key, effect.known, effect.identity);
    if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(known) || known.value)
      return known;
  }
  for (let page = 0; page < maxPages; page += 1) {
    const query = {
      orderBy: "-created",
      startAt: String(page * pageSize),
      maxResults: String(pageSize),
      expand: "properties"
    };
    const answer = await client.ask({ method: "GET", path: `issue/${key}/comment`, query, repeat: "safe" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .wireComments */ .KN);
    if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer))
      return answer;
    const comments = await withProperties(client, answer.value.comments);
    if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(comments))
      return comments;
    const ours = comments.value.map((comment2) => toFound(comment2, effect.identity)).find(Boolean);
    if (ours)
      return { value: ours };
    if (answer.value.comments.length < pageSize)
      break;
  }
  return { value: void 0 };
}
async function byId(client, key, id, identity) {
  if (!/^\d{1,19}$/.test(id))
    return { value: void 0 };
  const path = `issue/${key}/comment/${id}`;
  const answer = await client.ask({ method: "GET", path, query: { expand: "properties" }, repeat: "safe" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .wireComment */ .lA);
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer))
    return answer.status === 404 ? { value: void 0 } : answer;
  const comments = await withProperties(client, [answer.value]);
  return (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(comments) ? comments : { value: comments.value.map((one) => toFound(one, identity)).find(Boolean) };
}
async function withProperties(client, comments) {
  if (comments.length === 0 || comments.some(({ properties }) => properties))
    return { value: comments };
  const body = { ids: comments.map(({ id }) => Number(id)) };
  const answer = await client.ask({ method: "POST", path: "comment/list", query: { expand: "properties" }, body, repeat: "safe" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .wireCommentList */ .du);
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer))
    return answer;
  const byId2 = new Map(answer.value.values.map((comment2) => [comment2.id, comment2]));
  return { value: comments.map((comment2) => byId2.get(comment2.id) ?? comment2) };
}
function toFound({ body, id, properties }, identity) {
  const value = properties?.find(({ key }) => key === _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .propertyKey */ .r_)?.value;
  if (!(0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) || value["identity"] !== identity || typeof value["digest"] !== "string")
    return void 0;
  return { id, digest: value["digest"], body, ...typeof value["text"] === "string" && { text: value["text"] } };
}

// packages/providers/lib/jira/apply/comment.js
async function comment(act) {
  const { effect, key, notes } = act;
  const found = await findComment(act);
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(found))
    return refused(act, found);
  const ours = found.value;
  if (effect.body === null)
    return remove(act, ours);
  const adf = (0,_chunk_MRGQJM4S_js__WEBPACK_IMPORTED_MODULE_1__/* .toAdf */ .nt)(effect.body, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .can */ .$3.comment.maxChars);
  const digest = digestOf(adf);
  if (ours && ours.text !== void 0 && digestOf(ours.body) !== ours.text) {
    return receipt(effect, "yielded", `a person has edited our comment on ${key}; it is left as it is`, {
      id: ours.id
    });
  }
  const note = (id) => notes.comments.set(`${key} ${effect.identity}`, { id, digest: effect.digest });
  if (ours?.digest === effect.digest) {
    note(ours.id);
    return receipt(effect, "unchanged", `${key} has this comment already`, { id: ours.id });
  }
  const value = { identity: effect.identity, digest: effect.digest, text: digest };
  const written = await write(act, { body: adf, properties: [{ key: _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .propertyKey */ .r_, value }] }, ours?.id);
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(written))
    return refused(act, written);
  note(written.value.id);
  return receipt(effect, "done", ours ? `comment on ${key} edited` : `${key} commented`, { id: written.value.id });
}
function write({ client, key }, body, id) {
  const path = `issue/${key}/comment`;
  return id === void 0 ? client.ask({ method: "POST", path, body, repeat: "once" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .wireComment */ .lA) : client.ask({ method: "PUT", path: `${path}/${id}`, query: { notifyUsers: "false" }, body, repeat: "idempotent" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .wireComment */ .lA);
}
async function remove(act, ours) {
  const { client, effect, key } = act;
  if (!ours)
    return receipt(effect, "unchanged", `${key} has no comment of ours`);
  if (ours.text !== void 0 && digestOf(ours.body) !== ours.text) {
    return receipt(effect, "yielded", `a person has edited our comment on ${key}; it stays`, { id: ours.id });
  }
  const gone = await client.ask({ method: "DELETE", path: `issue/${key}/comment/${ours.id}`, repeat: "idempotent" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6);
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(gone) && gone.status !== 404)
    return refused(act, gone);
  return receipt(effect, "done", `comment on ${key} taken back`, { id: ours.id });
}
function digestOf(body) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)("sha256").update(wordsOf(body, 0).replace(/\s+/g, "")).digest("hex").slice(0, 32);
}
function wordsOf(node, depth) {
  if (depth > 64 || typeof node !== "object" || node === null)
    return "";
  const { content, text } = node;
  if (typeof text === "string")
    return text;
  return Array.isArray(content) ? content.map((child) => wordsOf(child, depth + 1)).join("") : "";
}

// packages/providers/lib/jira/apply/edit.js
async function labels(act) {
  const { effect, key } = act;
  const spaced = effect.add.find((label) => /\s/.test(label));
  if (spaced !== void 0)
    return receipt(effect, "refused", `Jira labels hold no spaces: "${spaced}"`, { code: "REFUSED" });
  const now = await part(act, "labels");
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(now))
    return refused(act, now);
  const has = new Set(now.value.fields.labels ?? []);
  const operations = [
    ...effect.remove.filter((label) => has.has(label)).map((remove2) => ({ remove: remove2 })),
    ...effect.add.filter((label) => !has.has(label)).map((add) => ({ add }))
  ];
  if (operations.length === 0)
    return receipt(effect, "unchanged", `${key} has these labels already`);
  return write2(act, { labels: operations }, `${key}: labels set`);
}
async function milestone(act) {
  const { effect, key } = act;
  const now = await part(act, "fixVersions");
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(now))
    return refused(act, now);
  if (now.value.fields.fixVersions?.some(({ name }) => name === effect.title)) {
    return receipt(effect, "unchanged", `${key} has the fix version ${effect.title} already`);
  }
  return write2(act, { fixVersions: [{ add: { name: effect.title } }] }, `${key}: fix version ${effect.title}`);
}
function part({ client, key }, fields) {
  return client.ask({ method: "GET", path: `issue/${key}`, query: { fields }, repeat: "safe" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .wirePart */ .VK);
}
async function write2(act, update, says) {
  const { client, effect, key } = act;
  const written = await client.ask({ method: "PUT", path: `issue/${key}`, body: { update }, repeat: "idempotent" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6);
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(written))
    return refused(act, written);
  return receipt(effect, "done", says);
}

// packages/providers/lib/jira/apply/link.js

async function link(act) {
  const { client, effect, key } = act;
  const globalId = toGlobalId(effect.to);
  const path = `issue/${key}/remotelink`;
  const now = await client.ask({ method: "GET", path, query: { globalId }, repeat: "safe" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .wireLink */ .k9);
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(now) && now.status !== 404)
    return refused(act, now);
  if (!(0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(now) && same(now.value, effect))
    return receipt(effect, "unchanged", `${key} links to ${effect.url} already`, { id: String(now.value.id) });
  const made = await client.ask({ method: "POST", path, body: toBody(effect, globalId), repeat: "idempotent" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .wireLinkMade */ .JM);
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(made))
    return refused(act, made);
  return receipt(effect, "done", `${key} links to ${effect.url}`, { id: String(made.value.id) });
}
function toGlobalId(change) {
  const id = `satellite:${change}`;
  return id.length <= 255 ? id : `satellite:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)("sha256").update(change).digest("hex")}`;
}
function toBody({ resolved, summary, title, url }, globalId) {
  return {
    globalId,
    application: { type: "dev.satellite", name: "Satellite" },
    relationship: "implemented by",
    object: {
      url,
      title: title.slice(0, 255),
      summary: summary.slice(0, 255),
      icon: { url16x16: "https://github.com/favicon.ico", title: "GitHub" },
      status: { resolved }
    }
  };
}
function same({ object }, effect) {
  return object.url === effect.url && object.title === effect.title.slice(0, 255) && (object.summary ?? "") === effect.summary.slice(0, 255) && (object.status?.resolved ?? false) === effect.resolved;
}

// packages/providers/lib/jira/path.js
var ranks = {
  unknown: 0,
  open: 0,
  in_progress: 1,
  blocked: 1,
  in_review: 2,
  closed: 3
};
function rankOf(state) {
  return ranks[state];
}
function mayPass(from, through, aim) {
  if (through === "closed" || through === "blocked")
    return false;
  return rankOf(through) >= rankOf(from) && rankOf(through) <= rankOf(aim);
}
function findPath({ edges, statuses }, from, wanted, aim, { without = /* @__PURE__ */ new Set(), maxHops: maxHops2 = 6 } = {}) {
  const byId2 = new Map(statuses.map((status) => [status.id, status]));
  const seen = /* @__PURE__ */ new Set([from]);
  let front = [{ at: from, way: [] }];
  for (let hop = 0; hop < maxHops2 && front.length > 0; hop += 1) {
    const next = [];
    for (const { at, way } of front) {
      for (const edge of edges) {
        const status = byId2.get(edge.to);
        if (!status || without.has(edge.id) || seen.has(edge.to) || (edge.from ?? at) !== at)
          continue;
        if (wanted(status))
          return [...way, edge];
        seen.add(edge.to);
        if (mayPass(byId2.get(at)?.state ?? "unknown", status.state, aim))
          next.push({ at: edge.to, way: [...way, edge] });
      }
    }
    front = next;
  }
  return void 0;
}
function nextStep(from, ways, aim, visited) {
  return ways.filter((status) => !visited.has(status.id) && mayPass(from, status.state, aim)).reduce((best2, status) => best2 && rankOf(best2.state) >= rankOf(status.state) ? best2 : status, void 0);
}

// packages/providers/lib/jira/apply/screen.js
function fill(transition, values) {
  const fields = {};
  const missing = [];
  for (const [id, field] of (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredFields */ .Vu)(transition)) {
    const value = valueFor(id, field, values);
    if (value === void 0)
      missing.push(field.name ?? id);
    else
      fields[id] = toFieldValue(field, value);
  }
  return { fields, missing };
}
function valueFor(id, field, values) {
  const found = Object.keys(values).find((name) => name === id || typeof field.name === "string" && (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .sameName */ .q)(name, field.name));
  return found === void 0 ? void 0 : values[found];
}
var keyed = {
  resolution: "name",
  priority: "name",
  version: "name",
  component: "name",
  group: "name",
  option: "value",
  user: "accountId"
};
function toFieldValue({ schema }, value) {
  if (schema?.type === "array" && schema.items) {
    const item = schema.items;
    return (Array.isArray(value) ? value : [value]).map((one) => wrap(item, one));
  }
  if (typeof value === "string" && (schema?.custom?.endsWith(":textarea") || /^(?:description|environment)$/.test(schema?.system ?? ""))) {
    return (0,_chunk_MRGQJM4S_js__WEBPACK_IMPORTED_MODULE_1__/* .toAdf */ .nt)(value);
  }
  return wrap(schema?.type ?? "string", value);
}
function wrap(type, value) {
  const key = keyed[type];
  return key !== void 0 && typeof value === "string" ? { [key]: value } : value;
}

// packages/providers/lib/jira/apply/aim.js
function isWanted(status, { names, to }) {
  return names.length > 0 ? names.some((name) => (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .sameName */ .q)(name, status.name)) : status.state === to;
}
function fillFrom({ effect, options }, transition) {
  return fill(transition, { ...options.fields, ...effect.fields });
}

// packages/providers/lib/jira/apply/workflow.js
var categories = { TODO: "new", IN_PROGRESS: "indeterminate", DONE: "done" };
async function readWorkflow(client, { fields }, statusMap) {
  const projectId = fields.project?.id;
  const issueTypeId = fields.issuetype?.id;
  if (typeof projectId !== "string" || typeof issueTypeId !== "string")
    return void 0;
  const body = { projectAndIssueTypes: [{ projectId, issueTypeId }] };
  const answer = await client.ask({ method: "POST", path: "workflows", body, repeat: "safe" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .wireWorkflows */ .w4);
  return (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer) || answer.value.workflows.length !== 1 ? void 0 : toWorkflow(answer.value, statusMap);
}
function toWorkflow({ statuses, workflows }, statusMap) {
  const ids = new Map(statuses.map(({ id, statusReference }) => [statusReference, id ?? statusReference]));
  const idOf = (reference) => ids.get(reference) ?? reference;
  return {
    statuses: statuses.map(({ name, statusCategory, statusReference }) => ({
      id: idOf(statusReference),
      name,
      state: (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .toState */ .xU)({ name, statusCategory: { key: categories[statusCategory ?? ""] } }, statusMap)
    })),
    edges: workflows.flatMap(({ transitions }) => transitions.flatMap(({ id, links, name, toStatusReference, type }) => {
      if (type === "INITIAL" || typeof toStatusReference !== "string")
        return [];
      const edge = { id, name, to: idOf(toStatusReference) };
      if (type === "GLOBAL")
        return [edge];
      const starts = (links ?? []).flatMap(({ fromStatusReference: from }) => typeof from === "string" ? [idOf(from)] : []);
      return starts.map((from) => ({ ...edge, from }));
    }))
  };
}

// packages/providers/lib/jira/apply/route.js
function createRoute(act, issue) {
  const { effect } = act;
  const shut = /* @__PURE__ */ new Set();
  let reading;
  function along(workflow, at, ways) {
    const named2 = workflow.statuses.some((status) => isWanted(status, effect));
    const wanted = (status) => named2 ? isWanted(status, effect) : status.state === effect.to;
    for (; ; ) {
      const edge = findPath(workflow, at.id, wanted, effect.to, { without: shut })?.[0];
      if (!edge)
        return void 0;
      const way = best(act, ways.filter(({ to }) => to.id === edge.to));
      if (way)
        return { ...way, last: wanted(way.to) };
      shut.add(edge.id);
    }
  }
  return {
    async next(at, ways, visited) {
      const direct = best(act, ways.filter(({ to }) => isWanted(to, effect)));
      if (direct)
        return { ...direct, last: true };
      if (at.state === effect.to)
        return void 0;
      const workflow = await (reading ??= readWorkflow(act.client, issue, act.options.statusMap));
      if (workflow)
        return along(workflow, at, ways);
      const step = nextStep(at.state, ways.map(({ to }) => to), effect.to, visited);
      if (step)
        return best(act, ways.filter(({ to }) => to.id === step.id));
      const alike2 = best(act, ways.filter(({ to }) => to.state === effect.to));
      return alike2 && { ...alike2, last: true };
    }
  };
}
function best(act, ways) {
  return ways.find(({ transition }) => fillFrom(act, transition).missing.length === 0) ?? ways[0];
}

// packages/providers/lib/jira/apply/move.js
var maxHops = 6;
async function move(act) {
  const { client, effect, key, notes, options } = act;
  if (effect.names.length === 0 && (effect.to === "blocked" || effect.to === "in_review")) {
    return receipt(effect, "refused", `no status of Jira is mapped to ${effect.to}`, { code: "NO_PATH" });
  }
  const query = { fields: "status,issuetype,project" };
  const now = await client.ask({ method: "GET", path: `issue/${key}`, query, repeat: "safe" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .wirePart */ .VK);
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(now))
    return refused(act, now);
  const { status } = now.value.fields;
  if (!status)
    return receipt(effect, "failed", `${key} came without a status`, { code: "BAD_ANSWER" });
  const at = toStatus(status, options.statusMap);
  if (isWanted(at, effect))
    return receipt(effect, "unchanged", `${key} is in ${at.name} already`);
  if (rankOf(at.state) > rankOf(effect.to))
    return receipt(effect, "unchanged", `${key} is further on, in ${at.name}`);
  if (!(0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .sameName */ .q)(at.name, effect.expect) && !notes.walked.get(effect.key)?.has(at.id)) {
    return receipt(effect, "yielded", `${key} was moved from ${effect.expect} to ${at.name} meanwhile`);
  }
  return walk(act, at, now.value);
}
async function walk(act, start, issue) {
  const { effect, key, notes } = act;
  const route = createRoute(act, issue);
  const walked = notes.walked.get(effect.key) ?? /* @__PURE__ */ new Set();
  notes.walked.set(effect.key, walked);
  const visited = /* @__PURE__ */ new Set([start.id]);
  let at = start;
  for (let hop = 0; hop < maxHops; hop += 1) {
    const ways = await waysOut(act);
    if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(ways))
      return refused(act, ways);
    const way = named(act, ways.value) ?? await route.next(at, ways.value, visited);
    if (!way)
      return deadEnd(act, start, at);
    walked.add(way.to.id);
    visited.add(way.to.id);
    const no = await take(act, way, at);
    if (no)
      return no;
    at = way.to;
    if (way.last)
      return receipt(effect, "done", `${key} moved from ${start.name} to ${at.name}`, { id: way.transition.id });
  }
  return stuck(act, at, `${maxHops} transitions were not enough`);
  function deadEnd({ effect: effect2, key: key2 }, from, end) {
    if (end.state !== effect2.to)
      return stuck(act, end, `its workflow shows no way on to ${aimOf(effect2)}`);
    const says = `${key2} is in ${end.name}, which counts as ${effect2.to}; its workflow shows no way to ${aimOf(effect2)}`;
    return receipt(effect2, from.id === end.id ? "unchanged" : "done", says);
  }
}
function named({ effect }, ways) {
  const { transition } = effect;
  if (transition === void 0)
    return void 0;
  const way = ways.find((one) => (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .sameName */ .q)(one.transition.name, transition) && (isWanted(one.to, effect) || one.to.state === effect.to));
  return way && { ...way, last: true };
}
async function waysOut({ client, key, options }) {
  const query = { expand: "transitions.fields" };
  const answer = await client.ask({ method: "GET", path: `issue/${key}/transitions`, query, repeat: "safe" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .wireTransitions */ .iW);
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer))
    return answer;
  const open = answer.value.transitions.filter(({ isAvailable }) => isAvailable !== false);
  return {
    value: open.map((transition) => ({ transition, to: toStatus(transition.to, options.statusMap), last: false }))
  };
}
async function take(act, { to, transition }, at) {
  const { client, effect, key } = act;
  const { fields, missing } = fillFrom(act, transition);
  if (missing.length > 0) {
    const says = `${key} stays in ${at.name}: the transition "${transition.name}" to ${to.name} requires ${missing.join(", ")}`;
    return receipt(effect, "refused", says, { code: "FIELDS_REQUIRED" });
  }
  const body = { transition: { id: transition.id }, ...Object.keys(fields).length > 0 && { fields } };
  const answer = await client.ask({ method: "POST", path: `issue/${key}/transitions`, body, repeat: "once" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6);
  return (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer) ? refused(act, answer) : void 0;
}
function toStatus(status, statusMap) {
  return { id: status.id ?? status.name, name: status.name, state: (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .toState */ .xU)(status, statusMap) };
}
function stuck({ effect, key }, at, why) {
  return receipt(effect, "refused", `${key} stands in ${at.name}: ${why}`, { code: "NO_PATH" });
}
function aimOf({ names, to }) {
  return names[0] ?? to;
}

// packages/providers/lib/jira/apply/remember.js
var maxBytes = 32768;
async function remember(act) {
  const { client, effect, key, notes } = act;
  const path = `issue/${key}/properties/${_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .propertyKey */ .r_}`;
  const now = await client.ask({ method: "GET", path, repeat: "safe" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .wireProperty */ .lK);
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(now) && now.status !== 404)
    return refused(act, now);
  const changes = (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(now) ? {} : (0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .toMemory */ .Pc)(now.value.value)?.changes ?? {};
  const comment2 = notes.comments.get(`${key} ${effect.change}`);
  const entry = {
    ...changes[effect.change],
    ...comment2 && { commentId: comment2.id, commentDigest: comment2.digest },
    ...effect.entry
  };
  if (alike(changes[effect.change], entry))
    return receipt(effect, "unchanged", `${key} remembers ${effect.change} already`);
  const memory = fit({ ...changes, [effect.change]: entry }, effect.change);
  if (!memory)
    return receipt(effect, "refused", `what ${key} should remember of ${effect.change} is over 32 KB`, {
      code: "TOO_LONG"
    });
  const written = await client.ask({ method: "PUT", path, body: memory, repeat: "idempotent" }, _chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6);
  if ((0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(written))
    return refused(act, written);
  return receipt(effect, "done", `${key} remembers ${effect.change}`);
}
function fit(changes, keep) {
  const kept = { ...changes };
  const order = Object.entries(changes).filter(([change]) => change !== keep).toSorted(([, one], [, other]) => Number(isOpen(one)) - Number(isOpen(other)) || (one.updatedAtMs ?? 0) - (other.updatedAtMs ?? 0));
  for (; ; ) {
    const memory = { schema: "satellite/property@1", changes: kept };
    if (Buffer.byteLength(JSON.stringify(memory)) <= maxBytes)
      return memory;
    const oldest = order.shift();
    if (!oldest)
      return void 0;
    delete kept[oldest[0]];
  }
}
function isOpen({ state }) {
  return state !== "closed" && state !== "merged";
}
function alike(one, other) {
  if (!one)
    return false;
  const keys = /* @__PURE__ */ new Set([...Object.keys(one), ...Object.keys(other)]);
  keys.delete("updatedAtMs");
  return [...keys].every((key) => one[key] === other[key]);
}

// packages/providers/lib/jira/apply/index.js
var attempts = 3;
function createApply(client, options) {
  const notes = { comments: /* @__PURE__ */ new Map(), walked: /* @__PURE__ */ new Map(), again: /* @__PURE__ */ new Set() };
  const queues = /* @__PURE__ */ new Map();
  return (effect) => {
    const key = (0,_chunk_QNUVYZZU_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .Vb)(effect.on).toUpperCase();
    if (!effect.on.startsWith("jira:") || !(0,_chunk_WF4RU2ZX_js__WEBPACK_IMPORTED_MODULE_0__/* .isKey */ .m0)(key)) {
      return Promise.resolve(receipt(effect, "refused", `${effect.on} is no ticket of Jira`, { code: "REFUSED" }));
    }
    if (options.token === void 0 || options.token === "") {
      return Promise.resolve(receipt(effect, "refused", "Jira needs a token: set JIRA_API_TOKEN", { code: "NO_CREDENTIALS" }));
    }
    const turn = (queues.get(key) ?? Promise.resolve()).then(() => persist({ effect, key, client, options, notes }));
    queues.set(key, turn.catch(() => void 0));
    return turn;
  };
}
async function persist(act) {
  for (let attempt = 1; ; attempt += 1) {
    act.notes.again.delete(act.effect.key);
    const result = await perform(act);
    if (attempt === attempts || !act.notes.again.has(act.effect.key))
      return result;
  }
}
function perform(act) {
  const { client, effect, key, notes, options } = act;
  const rest = { key, client, options, notes };
  switch (effect.kind) {
    case "move":
      return move({ effect, ...rest });
    case "comment":
      return comment({ effect, ...rest });
    case "link":
      return link({ effect, ...rest });
    case "remember":
      return remember({ effect, ...rest });
    case "labels":
      return labels({ effect, ...rest });
    case "milestone":
      return milestone({ effect, ...rest });
    default:
      return Promise.resolve(receipt(effect, "refused", `Jira has no ${effect.kind} to write`, { code: "REFUSED" }));
  }
}



/***/ }),

/***/ 984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nt: () => (/* binding */ toAdf)
/* harmony export */ });
/* unused harmony exports adfLength, adfLimit, fromAdf */
/* harmony import */ var _chunk_EHEC2LKY_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2132);


// packages/core/lib/markup/adf/length.js
var maxDepth = 100;
function adfLength(node, depth = 0) {
  const { text = "", marks = [], content = [] } = node;
  if (depth > maxDepth)
    return 0;
  const marked = marks.reduce((sum, { attrs }) => sum + 4 + hrefOf(attrs?.["href"]).length, 0);
  return content.reduce((sum, child) => sum + adfLength(child, depth + 1), text.length + marked + (text === "" ? 4 : 0));
}
function hrefOf(href) {
  return typeof href === "string" ? href : "";
}

// packages/core/lib/markup/adf/inline.js
var maxDepth2 = 4;
var escaped = /\\([!-/:-@[-`{-~])/y;
var link = /\[((?:[^[\]\\]|\\.)+)\]\(([^()\s]+)\)/y;
var angled = /<(https?:\/\/[^<>\s]+|mailto:[^<>\s]+)>/y;
var bare = /https?:\/\/[^\s<>()[\]*_`|"'\\]+[^\s<>()[\]*_`|"'\\.,:;!?]/y;
var spans = [
  { open: "**", type: "strong" },
  { open: "*", type: "em" },
  { open: "_", type: "em" }
];
var closers = { "**": /(?<!\\)\*\*/g, "*": /(?<!\\)\*/g, _: /(?<!\\)_(?!\w)/g };
function inlineNodes(text, marks = [], depth = 0) {
  const nodes = [];
  let plain = "";
  const flush = () => {
    push(nodes, plain, marks);
    plain = "";
  };
  const hopeless = /* @__PURE__ */ new Set();
  for (let at = 0; at < text.length; ) {
    const found = code(text, at, marks, hopeless) ?? anchor(text, at, marks, depth) ?? emphasis(text, at, marks, depth, hopeless);
    if (found !== void 0) {
      flush();
      nodes.push(...found.nodes);
      at = found.end;
      continue;
    }
    const bared = match(escaped, text, at)?.[1];
    plain += bared ?? text.charAt(at);
    at += bared === void 0 ? 1 : 2;
  }
  flush();
  return nodes;
}
function code(text, at, marks, hopeless) {
  if (text[at] !== "`" || text[at - 1] === "`")
    return void 0;
  const fence2 = match(/`+/y, text, at)?.[0] ?? "`";
  if (hopeless.has(fence2))
    return void 0;
  let close = text.indexOf(fence2, at + fence2.length);
  while (close >= 0 && text[close + fence2.length] === "`") {
    while (text[close] === "`")
      close += 1;
    close = text.indexOf(fence2, close);
  }
  if (close < 0) {
    hopeless.add(fence2);
    return void 0;
  }
  const inner = text.slice(at + fence2.length, close);
  const value = /^ .*[^ ].* $/.test(inner) ? inner.slice(1, -1) : inner;
  const nodes = [];
  push(nodes, value, [...marks.filter(({ type }) => type === "link"), { type: "code" }]);
  return { nodes, end: close + fence2.length };
}
function anchor(text, at, marks, depth) {
  if (marks.some(({ type }) => type === "link") || depth > maxDepth2)
    return void 0;
  const [whole, label, target] = match(link, text, at) ?? [];
  const [direct, angledTarget] = match(angled, text, at) ?? match(bare, text, at) ?? [];
  const address = target ?? angledTarget ?? direct;
  const found = whole ?? direct;
  const href = address === void 0 ? void 0 : (0,_chunk_EHEC2LKY_js__WEBPACK_IMPORTED_MODULE_0__/* .safeAddress */ .Md)(address);
  if (found === void 0 || href === void 0)
    return void 0;
  const linked = [...marks, { type: "link", attrs: { href } }];
  const nodes = label === void 0 ? [{ type: "text", text: href, marks: linked }] : inlineNodes(label, linked, depth + 1);
  return { nodes, end: at + found.length };
}
function emphasis(text, at, marks, depth, hopeless) {
  if (depth > maxDepth2)
    return void 0;
  const span = spans.find(({ open: open2 }) => text.startsWith(open2, at));
  if (span === void 0 || hopeless.has(span.open) || marks.some(({ type: type2 }) => type2 === span.type))
    return void 0;
  const { open, type } = span;
  if (open === "_" && /\w/.test(text.charAt(at - 1)))
    return void 0;
  const form = closers[open];
  form.lastIndex = at + open.length + 1;
  const close = form.exec(text)?.index ?? -1;
  if (close < 0)
    hopeless.add(open);
  const inner = close < 0 ? "" : text.slice(at + open.length, close);
  if (inner === "" || inner.trim() !== inner)
    return void 0;
  return { nodes: inlineNodes(inner, [...marks, { type }], depth + 1), end: close + open.length };
}
function match(form, text, at) {
  form.lastIndex = at;
  return form.exec(text);
}
function push(nodes, text, marks) {
  if (text !== "")
    nodes.push({ type: "text", text, ...marks.length === 0 ? {} : { marks } });
}

// packages/core/lib/markup/adf/to.js
var adfLimit = 32767;
var item = /^\s{0,12}(?:[-*+]|(\d{1,9})[.)])\s+(\S.*)$/;
var fence = /^ {0,3}(`{3,}|~{3,})\s*([\w+#.-]*)\s*$/;
function toAdf(markdown, max = adfLimit) {
  const lines = (0,_chunk_EHEC2LKY_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(markdown).split("\n");
  const content = [];
  let length = 0;
  for (let at = 0; at < lines.length; ) {
    const { block, next } = takeBlock(lines, at);
    at = next;
    if (block === void 0)
      continue;
    length += adfLength(block);
    if (length > max - 8) {
      content.push(paragraph("\u2026"));
      break;
    }
    content.push(block);
  }
  return { version: 1, type: "doc", content };
}
function takeBlock(lines, at) {
  const line = lines[at] ?? "";
  if (line.trim() === "" || /^<!-- satellite:[^>]* -->\s*$/.test(line))
    return { block: void 0, next: at + 1 };
  if (fence.test(line))
    return takeCode(lines, at);
  if (item.test(line))
    return takeList(lines, at);
  const heading = /^ {0,3}#{1,6}\s+(\S.*)$/.exec(line)?.[1];
  if (heading !== void 0) {
    return { block: { type: "paragraph", content: inlineNodes(heading.trim(), [{ type: "strong" }]) }, next: at + 1 };
  }
  if (line.trimStart().startsWith("|"))
    return { block: paragraph(line.trim()), next: at + 1 };
  let next = at + 1;
  while (next < lines.length && isText(lines[next] ?? ""))
    next += 1;
  const text = lines.slice(at, next).map((each) => each.trim());
  return { block: paragraph(text.join(" ")), next };
}
function isText(line) {
  return line.trim() !== "" && !fence.test(line) && !item.test(line) && !/^ {0,3}(?:#{1,6}\s|\||<!-- satellite:)/.test(line);
}
function takeCode(lines, at) {
  const [, open = "```", language = ""] = fence.exec(lines[at] ?? "") ?? [];
  let next = at + 1;
  while (next < lines.length && !closes(lines[next] ?? "", open))
    next += 1;
  const text = lines.slice(at + 1, next).join("\n");
  const block = {
    type: "codeBlock",
    ...language === "" ? {} : { attrs: { language } },
    content: text === "" ? [] : [{ type: "text", text }]
  };
  return { block, next: next + 1 };
}
function closes(line, open) {
  const run = line.trim();
  return run.length >= open.length && run === open.charAt(0).repeat(run.length);
}
function takeList(lines, at) {
  const first = item.exec(lines[at] ?? "")?.[1];
  const items = [];
  let next = at;
  for (let found = item.exec(lines[next] ?? ""); found !== null && found[1] === void 0 === (first === void 0); ) {
    let text = found[2] ?? "";
    next += 1;
    while (next < lines.length && isText(lines[next] ?? "")) {
      text += ` ${(lines[next] ?? "").trim()}`;
      next += 1;
    }
    items.push(paragraph(text.trim()));
    found = item.exec(lines[next] ?? "");
  }
  const order = Number(first ?? 1);
  const block = {
    type: first === void 0 ? "bulletList" : "orderedList",
    ...first === void 0 || order === 1 ? {} : { attrs: { order } },
    content: items.map((each) => ({ type: "listItem", content: [each] }))
  };
  return { block, next };
}
function paragraph(text) {
  return { type: "paragraph", content: inlineNodes(text) };
}

// packages/core/lib/markup/adf/from.js
var maxDepth3 = 100;
var inline = /* @__PURE__ */ new Set(["text", "hardBreak", "mention", "emoji", "inlineCard", "date", "status"]);
function fromAdf(doc) {
  return blocks(doc, 0).join("\n\n");
}
function blocks(node, depth) {
  const children = node.content ?? [];
  if (depth > maxDepth3)
    return [];
  if (node.type === "bulletList" || node.type === "orderedList" || node.type === "taskList") {
    const order = Number(node.attrs?.["order"] ?? 1);
    const lines = children.map((child, index) => `${node.type === "orderedList" ? `${order + index}.` : "-"} ${words(child, depth + 1)}`);
    return [lines.join("\n")];
  }
  if (children.every(({ type }) => inline.has(type))) {
    const text = words(node, depth + 1);
    return text === "" ? [] : [text];
  }
  return children.flatMap((child) => blocks(child, depth + 1));
}
function words(node, depth) {
  if (depth > maxDepth3)
    return "";
  if (node.text !== void 0)
    return node.text;
  if (node.type === "hardBreak")
    return "\n";
  const { text, url } = node.attrs ?? {};
  if (typeof text === "string")
    return text;
  if (typeof url === "string")
    return url;
  const parts = (node.content ?? []).map((child) => words(child, depth + 1));
  return parts.join((node.content ?? []).every(({ type }) => inline.has(type)) ? "" : " ").trim();
}




/***/ })

};
