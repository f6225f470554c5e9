export const id = 847;
export const ids = [847];
export const modules = {

/***/ 1847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   itemOf: () => (/* binding */ itemOf),
/* harmony export */   readFrontMatter: () => (/* binding */ readFrontMatter),
/* harmony export */   readItem: () => (/* binding */ readItem),
/* harmony export */   withoutFrontMatter: () => (/* binding */ withoutFrontMatter)
/* harmony export */ });
/* harmony import */ var _chunk_7DQDWJI5_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4290);
/* harmony import */ var gray_matter__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9599);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8815);


// packages/frontmatter/lib/read.js


// packages/frontmatter/lib/yaml.js

var YamlProblem = class extends Error {
  line;
  constructor(message, line, options) {
    super(message, options);
    this.line = line;
  }
};
var maxDepth = 32;
var maxAliases = 20;
var unsafe = /* @__PURE__ */ new Set(["__proto__", "constructor", "prototype"]);
function parseYaml(source) {
  checkDepth(source);
  const first = parse(source);
  const document = first.errors.length > 0 ? repaired(source, first) : first;
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== void 0)
    throw new YamlProblem(`The front matter is not plain YAML: ${firstLine(problem.message)}.`, problem.linePos?.[0].line ?? 1);
  const value = toValue(document);
  if (value !== null && (typeof value !== "object" || Array.isArray(value)))
    throw new YamlProblem("The front matter is not a list of keys and values.", 1);
  const data = value === null ? {} : copy(value, 0);
  return { data, textOf: (path) => textOf(document, path) };
}
function parse(source) {
  return (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(source, { version: "1.2", uniqueKeys: true, strict: true, schema: "core" });
}
function checkDepth(source) {
  let depth = 0;
  let line = 1;
  for (const [char] of source.matchAll(/[[\]{}\n]/g)) {
    if (char === "\n")
      line += 1;
    else
      depth += char === "[" || char === "{" ? 1 : -1;
    if (depth > maxDepth)
      throw new YamlProblem("The front matter is nested too deeply.", line);
    if (depth < 0)
      depth = 0;
  }
  const lists = /^(?:[ \t]*[-?:][ \t]){33}/m.exec(source) ?? /^ {200}/m.exec(source);
  if (lists !== null)
    throw new YamlProblem("The front matter is nested too deeply.", source.slice(0, lists.index).split("\n").length);
}
function repaired(source, first) {
  const mended = source.replace(/^([ \t]*(?:- )?[\w-]+:[ \t]+|[ \t]*- )\[[^\]\n]*\]\(([^()\s"\\]+)\)[ \t]*(\r?)$/gm, '$1"$2"$3');
  return mended === source ? first : parse(mended);
}
function toValue(document) {
  try {
    return document.toJS({ maxAliasCount: maxAliases });
  } catch (error) {
    throw new YamlProblem("The front matter uses too many aliases.", 1, { cause: error });
  }
}
function copy(value, depth) {
  if (depth > maxDepth)
    throw new YamlProblem("The front matter is nested too deeply.", 1);
  if (Array.isArray(value))
    return value.map((each) => copy(each, depth + 1));
  if (value === null || typeof value !== "object")
    return value;
  const kept = Object.entries(value).filter(([key]) => !unsafe.has(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, copy(each, depth + 1)]));
}
function textOf(document, path) {
  const node = document.getIn(path, true);
  return (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(node) && node.value !== null ? node.source : void 0;
}
function firstLine(message) {
  return (message.split("\n", 1)[0] ?? "").replace(/ at line \d+.*$/, "").replace(/[.:]$/, "");
}

// packages/frontmatter/lib/read.js
var maxFile = 1048576;
var maxFrontMatter = 65536;
function readFrontMatter(text) {
  if (text.length > maxFile)
    return bad("The file is larger than 1 MB.", void 0, "SPEC_TOO_LARGE");
  const whole = text.replace(/^\ufeff/, "");
  if (!/^---(?!-)/.test(whole))
    return { kind: "none", content: whole };
  return checkShape(whole) ?? read(whole);
}
function read(whole) {
  let parsed;
  const yaml = {
    parse: (source) => {
      parsed = parseYaml(source.replace(/\r$/, ""));
      return parsed.data;
    },
    stringify: refuse
  };
  try {
    const { data, content } = gray_matter__WEBPACK_IMPORTED_MODULE_1__(whole, {
      language: "yaml",
      engines: { yaml, js: off, javascript: off, coffee: off, json: off }
    });
    const lines = countLines(whole.slice(0, whole.length - content.length));
    return { kind: "found", data, content, lines, textOf: (...path) => parsed?.textOf(path) };
  } catch (error) {
    if (error instanceof YamlProblem)
      return bad(error.message, error.line);
    return bad("The front matter could not be read.", 1);
  }
}
function checkShape(whole) {
  const first = whole.slice(3, 300).split("\n", 1)[0] ?? "";
  const language = first.trim();
  if (language !== "" && !/^ya?ml$/i.test(language))
    return bad("The front matter is not YAML; no other language is read.", 1);
  const close = whole.indexOf("\n---", 3);
  if (close < 0)
    return bad("The front matter begins on line 1 and never ends: a line of `---` is missing.", 1);
  if (close > maxFrontMatter)
    return bad("The front matter is larger than 64 KiB.", 1);
  const rest = /^[^\n]*/.exec(whole.slice(close + 4, close + 300))?.[0] ?? "";
  const line = countLines(whole.slice(0, close + 1)) + 1;
  return rest.trim() === "" ? void 0 : bad("A line inside the front matter begins with `---` and goes on.", line);
}
function countLines(text) {
  return text.split("\n").length - 1;
}
function bad(says, line, code = "FRONT_MATTER") {
  return { kind: "bad", code, says, ...line === void 0 ? {} : { line } };
}
function refuse() {
  throw new YamlProblem("The front matter is not YAML; no other language is read.", 1);
}
var off = { parse: refuse, stringify: refuse };

// packages/frontmatter/lib/item.js
var ticketKeys = ["issue", "ticket", "github_issue", "jira_issue", "epic"];
function itemOf(path, text) {
  const front = readFrontMatter(text);
  if (front.kind === "bad")
    return { ...front, path };
  if (front.kind === "none")
    return { kind: "item", item: { path, documentation: [], compliance: {} } };
  const upstream = upstreamOf(front);
  return {
    kind: "item",
    item: {
      path,
      ...present("id", front.textOf("id")),
      ...upstream === void 0 ? {} : { upstream },
      ...present("spec", unwrap(front.textOf("spec"))),
      documentation: [...texts(front, "documentation"), ...texts(front, "references")],
      compliance: complianceOf(front)
    }
  };
}
function upstreamOf(front) {
  const { upstream } = front.data;
  if (Array.isArray(upstream)) {
    const primary = upstream.findIndex((_, index) => front.textOf("upstream", index, "relation") === "primary");
    return fieldsOf(front, ["upstream", Math.max(0, primary)]);
  }
  const direct = typeof upstream === "object" && upstream !== null ? fieldsOf(front, ["upstream"]) : named(front.textOf("upstream"));
  if (direct !== void 0)
    return direct;
  for (const key of ticketKeys) {
    const found = named(front.textOf(key));
    if (found !== void 0)
      return found;
  }
  return void 0;
}
function fieldsOf(front, at) {
  const one = named(front.textOf(...at));
  if (one !== void 0)
    return one;
  const fields = {
    ...present("provider", front.textOf(...at, "provider")),
    ...present("id", front.textOf(...at, "id")),
    ...present("url", unwrap(front.textOf(...at, "url"))),
    ...present("relation", front.textOf(...at, "relation"))
  };
  return fields.id === void 0 && fields.url === void 0 ? void 0 : fields;
}
function named(text) {
  const value = unwrap(text);
  if (value === void 0 || value === "")
    return void 0;
  if (/^https?:\/\//i.test(value))
    return { url: value };
  return /^#?[1-9]\d*$/.test(value) ? { provider: "github", id: `#${value.replace("#", "")}` } : { id: value };
}
function texts(front, key) {
  const value = front.data[key];
  const count = Array.isArray(value) ? value.length : 0;
  const all = Array.isArray(value) ? Array.from({ length: count }, (_, index) => front.textOf(key, index)) : [front.textOf(key)];
  return all.map(unwrap).filter((text) => text !== void 0 && text !== "");
}
function complianceOf(front) {
  const approval = front.textOf("compliance", "requires_approval")?.toLowerCase();
  return {
    ...present("riskLevel", front.textOf("compliance", "risk_level")?.toLowerCase()),
    ...approval === void 0 ? {} : { requiresApproval: !["false", "no", "off", "0", ""].includes(approval) }
  };
}
function unwrap(text) {
  const link = /^\[[^\]]*\]\(([^()\s]+)\)$/.exec(text?.trim() ?? "");
  return link?.[1] ?? text?.trim();
}
function present(key, value) {
  return value === void 0 || value === "" ? {} : { [key]: value };
}

// packages/frontmatter/lib/faces.js
function readItem(path, text) {
  const read2 = itemOf(path, text);
  if (read2.kind === "item")
    return read2.item;
  return { what: path, code: read2.code, says: `${path}${read2.line === void 0 ? "" : `:${read2.line}`} ${read2.says}` };
}
function withoutFrontMatter(text) {
  const read2 = readFrontMatter(text);
  return read2.kind === "bad" ? text : read2.content;
}



/***/ })

};
