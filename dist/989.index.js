export const id = 989;
export const ids = [989];
export const modules = {

/***/ 6989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseUrl: () => (/* reexport safe */ _chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__.pc),
/* harmony export */   defaultConfig: () => (/* reexport safe */ _chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__.sb),
/* harmony export */   didYouMean: () => (/* binding */ didYouMean),
/* harmony export */   distance: () => (/* binding */ distance),
/* harmony export */   onEvents: () => (/* binding */ onEvents),
/* harmony export */   parseConfig: () => (/* binding */ parseConfig),
/* harmony export */   redact: () => (/* binding */ redact),
/* harmony export */   tighten: () => (/* reexport safe */ _chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__.kL)
/* harmony export */ });
/* harmony import */ var _chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8001);
/* harmony import */ var _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6480);
/* harmony import */ var _chunk_7DQDWJI5_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4290);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8815);




// packages/core/lib/generated/config/index.js
var validateConfig = (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .checked */ .KD)(validate21);
var schema6 = { "type": "object", "properties": { "mode": { "type": "string", "enum": ["strict", "warn", "off"] }, "remotes": { "type": "object", "properties": { "github": { "type": "object", "properties": { "enabled": { "type": "boolean" }, "repo": { "minLength": 1, "maxLength": 200, "pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}$", "type": "string" }, "auth_mode": { "type": "string", "enum": ["token", "gh_cli"] } }, "additionalProperties": false }, "jira": { "type": "object", "properties": { "enabled": { "type": "boolean" }, "domain": { "$ref": "#/definitions/s0" }, "email": { "minLength": 1, "maxLength": 200, "pattern": "^[^\\s@]+@[^\\s@]+$", "type": "string" }, "cloud_id": { "minLength": 1, "maxLength": 200, "pattern": "^[0-9A-Za-z-]{8,64}$", "type": "string" }, "projects": { "maxItems": 200, "type": "array", "items": { "minLength": 1, "maxLength": 200, "pattern": "^[A-Za-z][A-Za-z0-9_]{1,30}$", "type": "string" } }, "transport": { "type": "string", "enum": ["rest", "mcp", "forge"] }, "status_map": { "type": "object", "properties": { "open": { "$ref": "#/definitions/s1" }, "in_progress": { "$ref": "#/definitions/s1" }, "blocked": { "$ref": "#/definitions/s1" }, "in_review": { "$ref": "#/definitions/s1" }, "closed": { "$ref": "#/definitions/s1" }, "todo": { "$ref": "#/definitions/s1" }, "done": { "$ref": "#/definitions/s1" } }, "additionalProperties": false }, "transitions": { "type": "object", "propertyNames": { "type": "string", "minLength": 1, "maxLength": 100 }, "maxProperties": 200, "additionalProperties": { "type": "string", "minLength": 1, "maxLength": 200 } }, "fields": { "type": "object", "propertyNames": { "type": "string", "minLength": 1, "maxLength": 100 }, "maxProperties": 200, "additionalProperties": {} } }, "additionalProperties": false }, "notion": { "type": "object", "properties": { "enabled": { "type": "boolean" }, "data_source": { "$ref": "#/definitions/s0" } }, "additionalProperties": false }, "azure": { "type": "object", "properties": { "enabled": { "type": "boolean" }, "organization": { "$ref": "#/definitions/s0" }, "project": { "$ref": "#/definitions/s0" } }, "additionalProperties": false }, "linear": { "type": "object", "properties": { "enabled": { "type": "boolean" }, "team": { "$ref": "#/definitions/s0" } }, "additionalProperties": false }, "beads": { "type": "object", "properties": { "enabled": { "type": "boolean" } }, "additionalProperties": false }, "custom": { "type": "object", "propertyNames": { "type": "string", "minLength": 1, "maxLength": 100 }, "maxProperties": 200, "additionalProperties": { "additionalProperties": false, "type": "object", "required": ["command"], "properties": { "command": { "$ref": "#/definitions/s0" } } } } }, "additionalProperties": false }, "people": { "maxItems": 200, "type": "array", "items": { "type": "object", "properties": { "local": { "$ref": "#/definitions/s0" }, "email": { "$ref": "#/definitions/s0" }, "github": { "$ref": "#/definitions/s0" }, "jira": { "$ref": "#/definitions/s0" }, "notion": { "$ref": "#/definitions/s0" }, "azure": { "$ref": "#/definitions/s0" }, "linear": { "$ref": "#/definitions/s0" } }, "additionalProperties": false, "minProperties": 2 } }, "policy": { "type": "object", "properties": { "ticket": { "type": "object", "properties": { "required": { "type": "boolean" }, "states": { "maxItems": 200, "minItems": 1, "type": "array", "items": { "$ref": "#/definitions/s2" } }, "types": { "$ref": "#/definitions/s3" }, "projects": { "$ref": "#/definitions/s3" }, "assignee": { "type": "string", "enum": ["any", "someone", "author"] }, "approval": { "$ref": "#/definitions/s4" }, "max_per_change": { "minimum": 1, "maximum": 1e3, "type": "integer" } }, "additionalProperties": false }, "commits": { "type": "string", "enum": ["every", "any", "change"] }, "spec": { "type": "object", "properties": { "required": { "type": "boolean" }, "paths": { "maxItems": 200, "minItems": 1, "type": "array", "items": { "$ref": "#/definitions/s0" } }, "sections": { "$ref": "#/definitions/s3" }, "before_code": { "type": "boolean" } }, "additionalProperties": false }, "risk": { "type": "object", "propertyNames": { "type": "string", "minLength": 1, "maxLength": 100 }, "maxProperties": 200, "additionalProperties": { "additionalProperties": false, "type": "object", "required": ["approval"], "properties": { "approval": { "$ref": "#/definitions/s4" } } } }, "exempt": { "type": "object", "properties": { "bots": { "type": "array", "maxItems": 50, "items": { "type": ["string", "object"], "if": { "type": "string" }, "then": { "enum": ["dependabot", "renovate"] }, "else": { "type": "object", "properties": { "app_id": { "type": "integer", "minimum": 1 } }, "required": ["app_id"], "additionalProperties": false } } }, "labels": { "maxItems": 200, "type": "array", "items": { "$ref": "#/definitions/s5" } }, "paths": { "$ref": "#/definitions/s3" }, "marker": { "$ref": "#/definitions/s5" }, "by": { "maxItems": 200, "type": "array", "items": { "type": "string", "enum": ["admin", "maintain", "write"] } } }, "additionalProperties": false }, "unverifiable": { "type": "string", "enum": ["fail", "warn"] } }, "additionalProperties": false }, "pull_request": { "type": "object", "properties": { "inject_spec": { "type": "boolean" }, "heading": { "$ref": "#/definitions/s0" }, "close_keyword": { "type": ["string", "null"], "enum": ["Closes", "Close", "Closed", "Fixes", "Fix", "Fixed", "Resolves", "Resolve", "Resolved", null] }, "comment": { "type": "string", "enum": ["on-failure", "always", "never"] } }, "additionalProperties": false }, "labels": { "type": "object", "properties": { "open": { "$ref": "#/definitions/s6" }, "in_progress": { "$ref": "#/definitions/s6" }, "blocked": { "$ref": "#/definitions/s6" }, "in_review": { "$ref": "#/definitions/s6" }, "closed": { "$ref": "#/definitions/s6" }, "failed": { "$ref": "#/definitions/s6" }, "colors": { "type": "object", "properties": { "open": { "pattern": "^#?[0-9A-Fa-f]{6}$", "type": "string" }, "in_progress": { "pattern": "^#?[0-9A-Fa-f]{6}$", "type": "string" }, "blocked": { "pattern": "^#?[0-9A-Fa-f]{6}$", "type": "string" }, "in_review": { "pattern": "^#?[0-9A-Fa-f]{6}$", "type": "string" }, "closed": { "pattern": "^#?[0-9A-Fa-f]{6}$", "type": "string" }, "failed": { "pattern": "^#?[0-9A-Fa-f]{6}$", "type": "string" } }, "additionalProperties": false }, "create_missing": { "type": "boolean" } }, "additionalProperties": false }, "milestones": { "type": "object", "properties": { "from": { "type": "string", "enum": ["fix_version", "ticket", "none"] }, "create_missing": { "type": "boolean" }, "progress": { "type": "boolean" } }, "additionalProperties": false }, "on": { "type": "object", "properties": { "opened": { "$ref": "#/definitions/s2" }, "ready_for_review": { "$ref": "#/definitions/s2" }, "merged": { "$ref": "#/definitions/s2" }, "closed": { "$ref": "#/definitions/s2" }, "phase_started": { "$ref": "#/definitions/s2" }, "phase_completed": { "$ref": "#/definitions/s2" }, "phase_failed": { "$ref": "#/definitions/s2" }, "plan_completed": { "$ref": "#/definitions/s2" } }, "additionalProperties": false }, "workspace": { "type": "object", "properties": { "kind": { "type": "string", "enum": ["auto", "backlog", "leanspec", "debussy", "atelier", "markdown"] }, "write": { "type": "string", "enum": ["direct", "cli"] } }, "additionalProperties": false }, "mapping": { "maxItems": 200, "type": "array", "items": { "additionalProperties": false, "type": "object", "required": ["pattern"], "properties": { "pattern": { "$ref": "#/definitions/s0" }, "ticket": { "$ref": "#/definitions/s0" }, "type": { "$ref": "#/definitions/s0" }, "epic": { "$ref": "#/definitions/s0" }, "label": { "$ref": "#/definitions/s0" }, "project": { "$ref": "#/definitions/s0" }, "create": { "type": "boolean" }, "close": { "type": "boolean" }, "direction": { "type": "string", "enum": ["both", "push-only", "pull-only"] } } } }, "sync": { "type": "object", "properties": { "strategy": { "$ref": "#/definitions/s7" }, "safe_mode": { "type": "boolean" }, "bulk_limit": { "minimum": 1, "maximum": 1e5, "type": "integer" }, "watch_interval": { "minLength": 1, "maxLength": 200, "pattern": "^[1-9][0-9]{0,5}(ms|s|m|h)$", "type": "string" }, "comments": { "type": "string", "enum": ["off", "pull", "push", "both"] }, "fields": { "type": "object", "properties": { "title": { "$ref": "#/definitions/s8" }, "body": { "$ref": "#/definitions/s8" }, "status": { "$ref": "#/definitions/s8" }, "assignee": { "$ref": "#/definitions/s8" }, "labels": { "$ref": "#/definitions/s8" }, "priority": { "$ref": "#/definitions/s8" } }, "additionalProperties": false }, "custom_fields": { "maxItems": 200, "type": "array", "items": { "additionalProperties": false, "type": "object", "required": ["local", "remote"], "properties": { "local": { "$ref": "#/definitions/s0" }, "remote": { "$ref": "#/definitions/s0" }, "type": { "type": "string", "enum": ["string", "number", "date", "option", "multi-option", "user", "version", "array"] }, "direction": { "$ref": "#/definitions/s10" }, "values": { "type": "object", "propertyNames": { "type": "string", "minLength": 1, "maxLength": 100 }, "maxProperties": 200, "additionalProperties": { "type": "string", "maxLength": 200 } } } } } }, "additionalProperties": false }, "store": { "type": "object", "properties": { "url": { "minLength": 1, "maxLength": 200, "pattern": "^(file:[^\\r\\n]+|postgres(ql)?://[^\\r\\n]+)$", "type": "string" } }, "additionalProperties": false } }, "additionalProperties": false, "$id": "https://satellite.dev/schema/config-1.json", "definitions": { "s0": { "minLength": 1, "maxLength": 200, "pattern": "^[^\\r\\n]*$", "type": "string" }, "s1": { "type": ["string", "array"], "minLength": 1, "maxLength": 200, "minItems": 1, "maxItems": 20, "items": { "type": "string", "minLength": 1, "maxLength": 200 } }, "s2": { "type": "string", "enum": ["open", "in_progress", "blocked", "in_review", "closed"] }, "s3": { "maxItems": 200, "type": "array", "items": { "$ref": "#/definitions/s0" } }, "s4": { "type": "string", "enum": ["none", "other-person", "review", "ticket"] }, "s5": { "minLength": 1, "maxLength": 50, "pattern": "^[^\\r\\n]*$", "type": "string" }, "s6": { "type": ["string", "null"], "minLength": 1, "maxLength": 50, "pattern": "^[^\\r\\n]*$" }, "s7": { "type": "string", "enum": ["manual", "local-wins", "remote-wins", "last-write-wins"] }, "s10": { "type": "string", "enum": ["both", "pull", "push", "suggest", "off"] }, "s9": { "type": "object", "properties": { "direction": { "$ref": "#/definitions/s10" }, "strategy": { "$ref": "#/definitions/s7" } }, "additionalProperties": false }, "s8": { "type": ["string", "object"], "if": { "type": "string" }, "then": { "enum": ["both", "pull", "push", "suggest", "off"] }, "else": { "$ref": "#/definitions/s9" } } } };
var func2 = Object.prototype.hasOwnProperty;
var func3 = _chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .codePoints */ .BH;
var pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}$", "u");
var pattern2 = new RegExp("^[^\\s@]+@[^\\s@]+$", "u");
var pattern3 = new RegExp("^[0-9A-Za-z-]{8,64}$", "u");
var pattern4 = new RegExp("^[A-Za-z][A-Za-z0-9_]{1,30}$", "u");
var pattern7 = new RegExp("^#?[0-9A-Fa-f]{6}$", "u");
var pattern13 = new RegExp("^[1-9][0-9]{0,5}(ms|s|m|h)$", "u");
var pattern14 = new RegExp("^(file:[^\\r\\n]+|postgres(ql)?://[^\\r\\n]+)$", "u");
var pattern1 = new RegExp("^[^\\r\\n]*$", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (func3(data) > 200) {
      const err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (func3(data) < 1) {
      const err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (!pattern1.test(data)) {
      const err2 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\r\\n]*$" }, message: 'must match pattern "^[^\\r\\n]*$"' };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
var schema8 = { "type": ["string", "array"], "minLength": 1, "maxLength": 200, "minItems": 1, "maxItems": 20, "items": { "type": "string", "minLength": 1, "maxLength": 200 } };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !Array.isArray(data)) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema8.type }, message: "must be string,array" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data === "string") {
    if (func3(data) > 200) {
      const err1 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (func3(data) < 1) {
      const err2 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
  }
  if (Array.isArray(data)) {
    if (data.length > 20) {
      const err3 = { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 20 }, message: "must NOT have more than 20 items" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.length < 1) {
      const err4 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (func3(data0) > 200) {
          const err5 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (func3(data0) < 1) {
          const err6 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
  }
  validate24.errors = vErrors;
  return errors === 0;
}
var schema9 = { "type": "string", "enum": ["open", "in_progress", "blocked", "in_review", "closed"] };
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === "open" || data === "in_progress" || data === "blocked" || data === "in_review" || data === "closed")) {
    const err1 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema9.enum }, message: "must be equal to one of the allowed values" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate44.errors = vErrors;
  return errors === 0;
}
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    if (data.length > 200) {
      const err0 = { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate22(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate46.errors = vErrors;
  return errors === 0;
}
var schema11 = { "type": "string", "enum": ["none", "other-person", "review", "ticket"] };
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === "none" || data === "other-person" || data === "review" || data === "ticket")) {
    const err1 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema11.enum }, message: "must be equal to one of the allowed values" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate50.errors = vErrors;
  return errors === 0;
}
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (func3(data) > 50) {
      const err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 50 }, message: "must NOT have more than 50 characters" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (func3(data) < 1) {
      const err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (!pattern1.test(data)) {
      const err2 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\r\\n]*$" }, message: 'must match pattern "^[^\\r\\n]*$"' };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate55.errors = vErrors;
  return errors === 0;
}
var schema13 = { "type": ["string", "null"], "minLength": 1, "maxLength": 50, "pattern": "^[^\\r\\n]*$" };
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema13.type }, message: "must be string,null" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data === "string") {
    if (func3(data) > 50) {
      const err1 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 50 }, message: "must NOT have more than 50 characters" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (func3(data) < 1) {
      const err2 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (!pattern1.test(data)) {
      const err3 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\r\\n]*$" }, message: 'must match pattern "^[^\\r\\n]*$"' };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
  }
  validate60.errors = vErrors;
  return errors === 0;
}
var schema14 = { "type": "string", "enum": ["manual", "local-wins", "remote-wins", "last-write-wins"] };
function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === "manual" || data === "local-wins" || data === "remote-wins" || data === "last-write-wins")) {
    const err1 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema14.enum }, message: "must be equal to one of the allowed values" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate81.errors = vErrors;
  return errors === 0;
}
var schema15 = { "type": ["string", "object"], "if": { "type": "string" }, "then": { "enum": ["both", "pull", "push", "suggest", "off"] }, "else": { "$ref": "#/definitions/s9" } };
var schema17 = { "type": "string", "enum": ["both", "pull", "push", "suggest", "off"] };
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === "both" || data === "pull" || data === "push" || data === "suggest" || data === "off")) {
    const err1 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate85.errors = vErrors;
  return errors === 0;
}
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "direction" || key0 === "strategy")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.direction !== void 0) {
      if (!validate85(data.direction, { instancePath: instancePath + "/direction", parentData: data, parentDataProperty: "direction", rootData })) {
        vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
        errors = vErrors.length;
      }
    }
    if (data.strategy !== void 0) {
      if (!validate81(data.strategy, { instancePath: instancePath + "/strategy", parentData: data, parentDataProperty: "strategy", rootData })) {
        vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate84.errors = vErrors;
  return errors === 0;
}
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema15.type }, message: "must be string,object" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (typeof data !== "string") {
    const err1 = {};
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs4 = errors;
    if (!(data === "both" || data === "pull" || data === "push" || data === "suggest" || data === "off")) {
      const err2 = { instancePath, schemaPath: "#/then/enum", keyword: "enum", params: { allowedValues: schema15.then.enum }, message: "must be equal to one of the allowed values" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
    ifClause0 = "then";
  } else {
    const _errs5 = errors;
    if (!validate84(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs5 === errors;
    valid0 = _valid0;
    ifClause0 = "else";
  }
  if (!valid0) {
    const err3 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 }, message: 'must match "' + ifClause0 + '" schema' };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate83.errors = vErrors;
  return errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema6.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data0 = data.mode;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (!(data0 === "strict" || data0 === "warn" || data0 === "off")) {
        const err2 = { instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema6.properties.mode.enum }, message: "must be equal to one of the allowed values" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.remotes !== void 0) {
      let data1 = data.remotes;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          if (!(key1 === "github" || key1 === "jira" || key1 === "notion" || key1 === "azure" || key1 === "linear" || key1 === "beads" || key1 === "custom")) {
            const err3 = { instancePath: instancePath + "/remotes", schemaPath: "#/properties/remotes/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data1.github !== void 0) {
          let data2 = data1.github;
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            for (const key2 in data2) {
              if (!(key2 === "enabled" || key2 === "repo" || key2 === "auth_mode")) {
                const err4 = { instancePath: instancePath + "/remotes/github", schemaPath: "#/properties/remotes/properties/github/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err4];
                } else {
                  vErrors.push(err4);
                }
                errors++;
              }
            }
            if (data2.enabled !== void 0) {
              if (typeof data2.enabled !== "boolean") {
                const err5 = { instancePath: instancePath + "/remotes/github/enabled", schemaPath: "#/properties/remotes/properties/github/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data2.repo !== void 0) {
              let data4 = data2.repo;
              if (typeof data4 === "string") {
                if (func3(data4) > 200) {
                  const err6 = { instancePath: instancePath + "/remotes/github/repo", schemaPath: "#/properties/remotes/properties/github/properties/repo/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
                if (func3(data4) < 1) {
                  const err7 = { instancePath: instancePath + "/remotes/github/repo", schemaPath: "#/properties/remotes/properties/github/properties/repo/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
                if (!pattern0.test(data4)) {
                  const err8 = { instancePath: instancePath + "/remotes/github/repo", schemaPath: "#/properties/remotes/properties/github/properties/repo/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}$"' };
                  if (vErrors === null) {
                    vErrors = [err8];
                  } else {
                    vErrors.push(err8);
                  }
                  errors++;
                }
              } else {
                const err9 = { instancePath: instancePath + "/remotes/github/repo", schemaPath: "#/properties/remotes/properties/github/properties/repo/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data2.auth_mode !== void 0) {
              let data5 = data2.auth_mode;
              if (typeof data5 !== "string") {
                const err10 = { instancePath: instancePath + "/remotes/github/auth_mode", schemaPath: "#/properties/remotes/properties/github/properties/auth_mode/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
              if (!(data5 === "token" || data5 === "gh_cli")) {
                const err11 = { instancePath: instancePath + "/remotes/github/auth_mode", schemaPath: "#/properties/remotes/properties/github/properties/auth_mode/enum", keyword: "enum", params: { allowedValues: schema6.properties.remotes.properties.github.properties.auth_mode.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
          } else {
            const err12 = { instancePath: instancePath + "/remotes/github", schemaPath: "#/properties/remotes/properties/github/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data1.jira !== void 0) {
          let data6 = data1.jira;
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            for (const key3 in data6) {
              if (!func2.call(schema6.properties.remotes.properties.jira.properties, key3)) {
                const err13 = { instancePath: instancePath + "/remotes/jira", schemaPath: "#/properties/remotes/properties/jira/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data6.enabled !== void 0) {
              if (typeof data6.enabled !== "boolean") {
                const err14 = { instancePath: instancePath + "/remotes/jira/enabled", schemaPath: "#/properties/remotes/properties/jira/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data6.domain !== void 0) {
              if (!validate22(data6.domain, { instancePath: instancePath + "/remotes/jira/domain", parentData: data6, parentDataProperty: "domain", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data6.email !== void 0) {
              let data9 = data6.email;
              if (typeof data9 === "string") {
                if (func3(data9) > 200) {
                  const err15 = { instancePath: instancePath + "/remotes/jira/email", schemaPath: "#/properties/remotes/properties/jira/properties/email/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
                if (func3(data9) < 1) {
                  const err16 = { instancePath: instancePath + "/remotes/jira/email", schemaPath: "#/properties/remotes/properties/jira/properties/email/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
                if (!pattern2.test(data9)) {
                  const err17 = { instancePath: instancePath + "/remotes/jira/email", schemaPath: "#/properties/remotes/properties/jira/properties/email/pattern", keyword: "pattern", params: { pattern: "^[^\\s@]+@[^\\s@]+$" }, message: 'must match pattern "^[^\\s@]+@[^\\s@]+$"' };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              } else {
                const err18 = { instancePath: instancePath + "/remotes/jira/email", schemaPath: "#/properties/remotes/properties/jira/properties/email/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data6.cloud_id !== void 0) {
              let data10 = data6.cloud_id;
              if (typeof data10 === "string") {
                if (func3(data10) > 200) {
                  const err19 = { instancePath: instancePath + "/remotes/jira/cloud_id", schemaPath: "#/properties/remotes/properties/jira/properties/cloud_id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
                if (func3(data10) < 1) {
                  const err20 = { instancePath: instancePath + "/remotes/jira/cloud_id", schemaPath: "#/properties/remotes/properties/jira/properties/cloud_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
                if (!pattern3.test(data10)) {
                  const err21 = { instancePath: instancePath + "/remotes/jira/cloud_id", schemaPath: "#/properties/remotes/properties/jira/properties/cloud_id/pattern", keyword: "pattern", params: { pattern: "^[0-9A-Za-z-]{8,64}$" }, message: 'must match pattern "^[0-9A-Za-z-]{8,64}$"' };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              } else {
                const err22 = { instancePath: instancePath + "/remotes/jira/cloud_id", schemaPath: "#/properties/remotes/properties/jira/properties/cloud_id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data6.projects !== void 0) {
              let data11 = data6.projects;
              if (Array.isArray(data11)) {
                if (data11.length > 200) {
                  const err23 = { instancePath: instancePath + "/remotes/jira/projects", schemaPath: "#/properties/remotes/properties/jira/properties/projects/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
                const len0 = data11.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data12 = data11[i0];
                  if (typeof data12 === "string") {
                    if (func3(data12) > 200) {
                      const err24 = { instancePath: instancePath + "/remotes/jira/projects/" + i0, schemaPath: "#/properties/remotes/properties/jira/properties/projects/items/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                      if (vErrors === null) {
                        vErrors = [err24];
                      } else {
                        vErrors.push(err24);
                      }
                      errors++;
                    }
                    if (func3(data12) < 1) {
                      const err25 = { instancePath: instancePath + "/remotes/jira/projects/" + i0, schemaPath: "#/properties/remotes/properties/jira/properties/projects/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err25];
                      } else {
                        vErrors.push(err25);
                      }
                      errors++;
                    }
                    if (!pattern4.test(data12)) {
                      const err26 = { instancePath: instancePath + "/remotes/jira/projects/" + i0, schemaPath: "#/properties/remotes/properties/jira/properties/projects/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_]{1,30}$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_]{1,30}$"' };
                      if (vErrors === null) {
                        vErrors = [err26];
                      } else {
                        vErrors.push(err26);
                      }
                      errors++;
                    }
                  } else {
                    const err27 = { instancePath: instancePath + "/remotes/jira/projects/" + i0, schemaPath: "#/properties/remotes/properties/jira/properties/projects/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err27];
                    } else {
                      vErrors.push(err27);
                    }
                    errors++;
                  }
                }
              } else {
                const err28 = { instancePath: instancePath + "/remotes/jira/projects", schemaPath: "#/properties/remotes/properties/jira/properties/projects/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data6.transport !== void 0) {
              let data13 = data6.transport;
              if (typeof data13 !== "string") {
                const err29 = { instancePath: instancePath + "/remotes/jira/transport", schemaPath: "#/properties/remotes/properties/jira/properties/transport/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
              if (!(data13 === "rest" || data13 === "mcp" || data13 === "forge")) {
                const err30 = { instancePath: instancePath + "/remotes/jira/transport", schemaPath: "#/properties/remotes/properties/jira/properties/transport/enum", keyword: "enum", params: { allowedValues: schema6.properties.remotes.properties.jira.properties.transport.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data6.status_map !== void 0) {
              let data14 = data6.status_map;
              if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
                for (const key4 in data14) {
                  if (!(key4 === "open" || key4 === "in_progress" || key4 === "blocked" || key4 === "in_review" || key4 === "closed" || key4 === "todo" || key4 === "done")) {
                    const err31 = { instancePath: instancePath + "/remotes/jira/status_map", schemaPath: "#/properties/remotes/properties/jira/properties/status_map/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
                if (data14.open !== void 0) {
                  if (!validate24(data14.open, { instancePath: instancePath + "/remotes/jira/status_map/open", parentData: data14, parentDataProperty: "open", rootData })) {
                    vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                    errors = vErrors.length;
                  }
                }
                if (data14.in_progress !== void 0) {
                  if (!validate24(data14.in_progress, { instancePath: instancePath + "/remotes/jira/status_map/in_progress", parentData: data14, parentDataProperty: "in_progress", rootData })) {
                    vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                    errors = vErrors.length;
                  }
                }
                if (data14.blocked !== void 0) {
                  if (!validate24(data14.blocked, { instancePath: instancePath + "/remotes/jira/status_map/blocked", parentData: data14, parentDataProperty: "blocked", rootData })) {
                    vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                    errors = vErrors.length;
                  }
                }
                if (data14.in_review !== void 0) {
                  if (!validate24(data14.in_review, { instancePath: instancePath + "/remotes/jira/status_map/in_review", parentData: data14, parentDataProperty: "in_review", rootData })) {
                    vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                    errors = vErrors.length;
                  }
                }
                if (data14.closed !== void 0) {
                  if (!validate24(data14.closed, { instancePath: instancePath + "/remotes/jira/status_map/closed", parentData: data14, parentDataProperty: "closed", rootData })) {
                    vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                    errors = vErrors.length;
                  }
                }
                if (data14.todo !== void 0) {
                  if (!validate24(data14.todo, { instancePath: instancePath + "/remotes/jira/status_map/todo", parentData: data14, parentDataProperty: "todo", rootData })) {
                    vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                    errors = vErrors.length;
                  }
                }
                if (data14.done !== void 0) {
                  if (!validate24(data14.done, { instancePath: instancePath + "/remotes/jira/status_map/done", parentData: data14, parentDataProperty: "done", rootData })) {
                    vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err32 = { instancePath: instancePath + "/remotes/jira/status_map", schemaPath: "#/properties/remotes/properties/jira/properties/status_map/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data6.transitions !== void 0) {
              let data22 = data6.transitions;
              if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                if (Object.keys(data22).length > 200) {
                  const err33 = { instancePath: instancePath + "/remotes/jira/transitions", schemaPath: "#/properties/remotes/properties/jira/properties/transitions/maxProperties", keyword: "maxProperties", params: { limit: 200 }, message: "must NOT have more than 200 properties" };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
                for (const key5 in data22) {
                  const _errs44 = errors;
                  if (typeof key5 === "string") {
                    if (func3(key5) > 100) {
                      const err34 = { instancePath: instancePath + "/remotes/jira/transitions", schemaPath: "#/properties/remotes/properties/jira/properties/transitions/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", propertyName: key5 };
                      if (vErrors === null) {
                        vErrors = [err34];
                      } else {
                        vErrors.push(err34);
                      }
                      errors++;
                    }
                    if (func3(key5) < 1) {
                      const err35 = { instancePath: instancePath + "/remotes/jira/transitions", schemaPath: "#/properties/remotes/properties/jira/properties/transitions/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", propertyName: key5 };
                      if (vErrors === null) {
                        vErrors = [err35];
                      } else {
                        vErrors.push(err35);
                      }
                      errors++;
                    }
                  } else {
                    const err36 = { instancePath: instancePath + "/remotes/jira/transitions", schemaPath: "#/properties/remotes/properties/jira/properties/transitions/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key5 };
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                  var valid7 = _errs44 === errors;
                  if (!valid7) {
                    const err37 = { instancePath: instancePath + "/remotes/jira/transitions", schemaPath: "#/properties/remotes/properties/jira/properties/transitions/propertyNames", keyword: "propertyNames", params: { propertyName: key5 }, message: "property name must be valid" };
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                }
                for (const key6 in data22) {
                  let data23 = data22[key6];
                  if (typeof data23 === "string") {
                    if (func3(data23) > 200) {
                      const err38 = { instancePath: instancePath + "/remotes/jira/transitions/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/remotes/properties/jira/properties/transitions/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                      if (vErrors === null) {
                        vErrors = [err38];
                      } else {
                        vErrors.push(err38);
                      }
                      errors++;
                    }
                    if (func3(data23) < 1) {
                      const err39 = { instancePath: instancePath + "/remotes/jira/transitions/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/remotes/properties/jira/properties/transitions/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      if (vErrors === null) {
                        vErrors = [err39];
                      } else {
                        vErrors.push(err39);
                      }
                      errors++;
                    }
                  } else {
                    const err40 = { instancePath: instancePath + "/remotes/jira/transitions/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/remotes/properties/jira/properties/transitions/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err40];
                    } else {
                      vErrors.push(err40);
                    }
                    errors++;
                  }
                }
              } else {
                const err41 = { instancePath: instancePath + "/remotes/jira/transitions", schemaPath: "#/properties/remotes/properties/jira/properties/transitions/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
            if (data6.fields !== void 0) {
              let data24 = data6.fields;
              if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                if (Object.keys(data24).length > 200) {
                  const err42 = { instancePath: instancePath + "/remotes/jira/fields", schemaPath: "#/properties/remotes/properties/jira/properties/fields/maxProperties", keyword: "maxProperties", params: { limit: 200 }, message: "must NOT have more than 200 properties" };
                  if (vErrors === null) {
                    vErrors = [err42];
                  } else {
                    vErrors.push(err42);
                  }
                  errors++;
                }
                for (const key7 in data24) {
                  const _errs51 = errors;
                  if (typeof key7 === "string") {
                    if (func3(key7) > 100) {
                      const err43 = { instancePath: instancePath + "/remotes/jira/fields", schemaPath: "#/properties/remotes/properties/jira/properties/fields/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", propertyName: key7 };
                      if (vErrors === null) {
                        vErrors = [err43];
                      } else {
                        vErrors.push(err43);
                      }
                      errors++;
                    }
                    if (func3(key7) < 1) {
                      const err44 = { instancePath: instancePath + "/remotes/jira/fields", schemaPath: "#/properties/remotes/properties/jira/properties/fields/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", propertyName: key7 };
                      if (vErrors === null) {
                        vErrors = [err44];
                      } else {
                        vErrors.push(err44);
                      }
                      errors++;
                    }
                  } else {
                    const err45 = { instancePath: instancePath + "/remotes/jira/fields", schemaPath: "#/properties/remotes/properties/jira/properties/fields/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key7 };
                    if (vErrors === null) {
                      vErrors = [err45];
                    } else {
                      vErrors.push(err45);
                    }
                    errors++;
                  }
                  var valid9 = _errs51 === errors;
                  if (!valid9) {
                    const err46 = { instancePath: instancePath + "/remotes/jira/fields", schemaPath: "#/properties/remotes/properties/jira/properties/fields/propertyNames", keyword: "propertyNames", params: { propertyName: key7 }, message: "property name must be valid" };
                    if (vErrors === null) {
                      vErrors = [err46];
                    } else {
                      vErrors.push(err46);
                    }
                    errors++;
                  }
                }
              } else {
                const err47 = { instancePath: instancePath + "/remotes/jira/fields", schemaPath: "#/properties/remotes/properties/jira/properties/fields/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
            }
          } else {
            const err48 = { instancePath: instancePath + "/remotes/jira", schemaPath: "#/properties/remotes/properties/jira/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
        }
        if (data1.notion !== void 0) {
          let data25 = data1.notion;
          if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
            for (const key8 in data25) {
              if (!(key8 === "enabled" || key8 === "data_source")) {
                const err49 = { instancePath: instancePath + "/remotes/notion", schemaPath: "#/properties/remotes/properties/notion/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
            }
            if (data25.enabled !== void 0) {
              if (typeof data25.enabled !== "boolean") {
                const err50 = { instancePath: instancePath + "/remotes/notion/enabled", schemaPath: "#/properties/remotes/properties/notion/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
            }
            if (data25.data_source !== void 0) {
              if (!validate22(data25.data_source, { instancePath: instancePath + "/remotes/notion/data_source", parentData: data25, parentDataProperty: "data_source", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err51 = { instancePath: instancePath + "/remotes/notion", schemaPath: "#/properties/remotes/properties/notion/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
        if (data1.azure !== void 0) {
          let data28 = data1.azure;
          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
            for (const key9 in data28) {
              if (!(key9 === "enabled" || key9 === "organization" || key9 === "project")) {
                const err52 = { instancePath: instancePath + "/remotes/azure", schemaPath: "#/properties/remotes/properties/azure/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
            if (data28.enabled !== void 0) {
              if (typeof data28.enabled !== "boolean") {
                const err53 = { instancePath: instancePath + "/remotes/azure/enabled", schemaPath: "#/properties/remotes/properties/azure/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
            }
            if (data28.organization !== void 0) {
              if (!validate22(data28.organization, { instancePath: instancePath + "/remotes/azure/organization", parentData: data28, parentDataProperty: "organization", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data28.project !== void 0) {
              if (!validate22(data28.project, { instancePath: instancePath + "/remotes/azure/project", parentData: data28, parentDataProperty: "project", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err54 = { instancePath: instancePath + "/remotes/azure", schemaPath: "#/properties/remotes/properties/azure/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
        if (data1.linear !== void 0) {
          let data32 = data1.linear;
          if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
            for (const key10 in data32) {
              if (!(key10 === "enabled" || key10 === "team")) {
                const err55 = { instancePath: instancePath + "/remotes/linear", schemaPath: "#/properties/remotes/properties/linear/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err55];
                } else {
                  vErrors.push(err55);
                }
                errors++;
              }
            }
            if (data32.enabled !== void 0) {
              if (typeof data32.enabled !== "boolean") {
                const err56 = { instancePath: instancePath + "/remotes/linear/enabled", schemaPath: "#/properties/remotes/properties/linear/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data32.team !== void 0) {
              if (!validate22(data32.team, { instancePath: instancePath + "/remotes/linear/team", parentData: data32, parentDataProperty: "team", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err57 = { instancePath: instancePath + "/remotes/linear", schemaPath: "#/properties/remotes/properties/linear/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
        }
        if (data1.beads !== void 0) {
          let data35 = data1.beads;
          if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
            for (const key11 in data35) {
              if (!(key11 === "enabled")) {
                const err58 = { instancePath: instancePath + "/remotes/beads", schemaPath: "#/properties/remotes/properties/beads/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
            if (data35.enabled !== void 0) {
              if (typeof data35.enabled !== "boolean") {
                const err59 = { instancePath: instancePath + "/remotes/beads/enabled", schemaPath: "#/properties/remotes/properties/beads/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
            }
          } else {
            const err60 = { instancePath: instancePath + "/remotes/beads", schemaPath: "#/properties/remotes/properties/beads/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
        }
        if (data1.custom !== void 0) {
          let data37 = data1.custom;
          if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
            if (Object.keys(data37).length > 200) {
              const err61 = { instancePath: instancePath + "/remotes/custom", schemaPath: "#/properties/remotes/properties/custom/maxProperties", keyword: "maxProperties", params: { limit: 200 }, message: "must NOT have more than 200 properties" };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
            for (const key12 in data37) {
              const _errs80 = errors;
              if (typeof key12 === "string") {
                if (func3(key12) > 100) {
                  const err62 = { instancePath: instancePath + "/remotes/custom", schemaPath: "#/properties/remotes/properties/custom/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", propertyName: key12 };
                  if (vErrors === null) {
                    vErrors = [err62];
                  } else {
                    vErrors.push(err62);
                  }
                  errors++;
                }
                if (func3(key12) < 1) {
                  const err63 = { instancePath: instancePath + "/remotes/custom", schemaPath: "#/properties/remotes/properties/custom/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", propertyName: key12 };
                  if (vErrors === null) {
                    vErrors = [err63];
                  } else {
                    vErrors.push(err63);
                  }
                  errors++;
                }
              } else {
                const err64 = { instancePath: instancePath + "/remotes/custom", schemaPath: "#/properties/remotes/properties/custom/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key12 };
                if (vErrors === null) {
                  vErrors = [err64];
                } else {
                  vErrors.push(err64);
                }
                errors++;
              }
              var valid14 = _errs80 === errors;
              if (!valid14) {
                const err65 = { instancePath: instancePath + "/remotes/custom", schemaPath: "#/properties/remotes/properties/custom/propertyNames", keyword: "propertyNames", params: { propertyName: key12 }, message: "property name must be valid" };
                if (vErrors === null) {
                  vErrors = [err65];
                } else {
                  vErrors.push(err65);
                }
                errors++;
              }
            }
            for (const key13 in data37) {
              let data38 = data37[key13];
              if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
                if (data38.command === void 0) {
                  const err66 = { instancePath: instancePath + "/remotes/custom/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/remotes/properties/custom/additionalProperties/required", keyword: "required", params: { missingProperty: "command" }, message: "must have required property 'command'" };
                  if (vErrors === null) {
                    vErrors = [err66];
                  } else {
                    vErrors.push(err66);
                  }
                  errors++;
                }
                for (const key14 in data38) {
                  if (!(key14 === "command")) {
                    const err67 = { instancePath: instancePath + "/remotes/custom/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/remotes/properties/custom/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err67];
                    } else {
                      vErrors.push(err67);
                    }
                    errors++;
                  }
                }
                if (data38.command !== void 0) {
                  if (!validate22(data38.command, { instancePath: instancePath + "/remotes/custom/" + key13.replace(/~/g, "~0").replace(/\//g, "~1") + "/command", parentData: data38, parentDataProperty: "command", rootData })) {
                    vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err68 = { instancePath: instancePath + "/remotes/custom/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/remotes/properties/custom/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err68];
                } else {
                  vErrors.push(err68);
                }
                errors++;
              }
            }
          } else {
            const err69 = { instancePath: instancePath + "/remotes/custom", schemaPath: "#/properties/remotes/properties/custom/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          }
        }
      } else {
        const err70 = { instancePath: instancePath + "/remotes", schemaPath: "#/properties/remotes/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
    }
    if (data.people !== void 0) {
      let data40 = data.people;
      if (Array.isArray(data40)) {
        if (data40.length > 200) {
          const err71 = { instancePath: instancePath + "/people", schemaPath: "#/properties/people/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
          if (vErrors === null) {
            vErrors = [err71];
          } else {
            vErrors.push(err71);
          }
          errors++;
        }
        const len1 = data40.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data41 = data40[i1];
          if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
            if (Object.keys(data41).length < 2) {
              const err72 = { instancePath: instancePath + "/people/" + i1, schemaPath: "#/properties/people/items/minProperties", keyword: "minProperties", params: { limit: 2 }, message: "must NOT have fewer than 2 properties" };
              if (vErrors === null) {
                vErrors = [err72];
              } else {
                vErrors.push(err72);
              }
              errors++;
            }
            for (const key15 in data41) {
              if (!(key15 === "local" || key15 === "email" || key15 === "github" || key15 === "jira" || key15 === "notion" || key15 === "azure" || key15 === "linear")) {
                const err73 = { instancePath: instancePath + "/people/" + i1, schemaPath: "#/properties/people/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err73];
                } else {
                  vErrors.push(err73);
                }
                errors++;
              }
            }
            if (data41.local !== void 0) {
              if (!validate22(data41.local, { instancePath: instancePath + "/people/" + i1 + "/local", parentData: data41, parentDataProperty: "local", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data41.email !== void 0) {
              if (!validate22(data41.email, { instancePath: instancePath + "/people/" + i1 + "/email", parentData: data41, parentDataProperty: "email", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data41.github !== void 0) {
              if (!validate22(data41.github, { instancePath: instancePath + "/people/" + i1 + "/github", parentData: data41, parentDataProperty: "github", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data41.jira !== void 0) {
              if (!validate22(data41.jira, { instancePath: instancePath + "/people/" + i1 + "/jira", parentData: data41, parentDataProperty: "jira", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data41.notion !== void 0) {
              if (!validate22(data41.notion, { instancePath: instancePath + "/people/" + i1 + "/notion", parentData: data41, parentDataProperty: "notion", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data41.azure !== void 0) {
              if (!validate22(data41.azure, { instancePath: instancePath + "/people/" + i1 + "/azure", parentData: data41, parentDataProperty: "azure", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data41.linear !== void 0) {
              if (!validate22(data41.linear, { instancePath: instancePath + "/people/" + i1 + "/linear", parentData: data41, parentDataProperty: "linear", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err74 = { instancePath: instancePath + "/people/" + i1, schemaPath: "#/properties/people/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err74];
            } else {
              vErrors.push(err74);
            }
            errors++;
          }
        }
      } else {
        const err75 = { instancePath: instancePath + "/people", schemaPath: "#/properties/people/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err75];
        } else {
          vErrors.push(err75);
        }
        errors++;
      }
    }
    if (data.policy !== void 0) {
      let data49 = data.policy;
      if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
        for (const key16 in data49) {
          if (!(key16 === "ticket" || key16 === "commits" || key16 === "spec" || key16 === "risk" || key16 === "exempt" || key16 === "unverifiable")) {
            const err76 = { instancePath: instancePath + "/policy", schemaPath: "#/properties/policy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err76];
            } else {
              vErrors.push(err76);
            }
            errors++;
          }
        }
        if (data49.ticket !== void 0) {
          let data50 = data49.ticket;
          if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
            for (const key17 in data50) {
              if (!(key17 === "required" || key17 === "states" || key17 === "types" || key17 === "projects" || key17 === "assignee" || key17 === "approval" || key17 === "max_per_change")) {
                const err77 = { instancePath: instancePath + "/policy/ticket", schemaPath: "#/properties/policy/properties/ticket/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err77];
                } else {
                  vErrors.push(err77);
                }
                errors++;
              }
            }
            if (data50.required !== void 0) {
              if (typeof data50.required !== "boolean") {
                const err78 = { instancePath: instancePath + "/policy/ticket/required", schemaPath: "#/properties/policy/properties/ticket/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err78];
                } else {
                  vErrors.push(err78);
                }
                errors++;
              }
            }
            if (data50.states !== void 0) {
              let data52 = data50.states;
              if (Array.isArray(data52)) {
                if (data52.length > 200) {
                  const err79 = { instancePath: instancePath + "/policy/ticket/states", schemaPath: "#/properties/policy/properties/ticket/properties/states/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
                  if (vErrors === null) {
                    vErrors = [err79];
                  } else {
                    vErrors.push(err79);
                  }
                  errors++;
                }
                if (data52.length < 1) {
                  const err80 = { instancePath: instancePath + "/policy/ticket/states", schemaPath: "#/properties/policy/properties/ticket/properties/states/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                  if (vErrors === null) {
                    vErrors = [err80];
                  } else {
                    vErrors.push(err80);
                  }
                  errors++;
                }
                const len2 = data52.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  if (!validate44(data52[i2], { instancePath: instancePath + "/policy/ticket/states/" + i2, parentData: data52, parentDataProperty: i2, rootData })) {
                    vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err81 = { instancePath: instancePath + "/policy/ticket/states", schemaPath: "#/properties/policy/properties/ticket/properties/states/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err81];
                } else {
                  vErrors.push(err81);
                }
                errors++;
              }
            }
            if (data50.types !== void 0) {
              if (!validate46(data50.types, { instancePath: instancePath + "/policy/ticket/types", parentData: data50, parentDataProperty: "types", rootData })) {
                vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
                errors = vErrors.length;
              }
            }
            if (data50.projects !== void 0) {
              if (!validate46(data50.projects, { instancePath: instancePath + "/policy/ticket/projects", parentData: data50, parentDataProperty: "projects", rootData })) {
                vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
                errors = vErrors.length;
              }
            }
            if (data50.assignee !== void 0) {
              let data56 = data50.assignee;
              if (typeof data56 !== "string") {
                const err82 = { instancePath: instancePath + "/policy/ticket/assignee", schemaPath: "#/properties/policy/properties/ticket/properties/assignee/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err82];
                } else {
                  vErrors.push(err82);
                }
                errors++;
              }
              if (!(data56 === "any" || data56 === "someone" || data56 === "author")) {
                const err83 = { instancePath: instancePath + "/policy/ticket/assignee", schemaPath: "#/properties/policy/properties/ticket/properties/assignee/enum", keyword: "enum", params: { allowedValues: schema6.properties.policy.properties.ticket.properties.assignee.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err83];
                } else {
                  vErrors.push(err83);
                }
                errors++;
              }
            }
            if (data50.approval !== void 0) {
              if (!validate50(data50.approval, { instancePath: instancePath + "/policy/ticket/approval", parentData: data50, parentDataProperty: "approval", rootData })) {
                vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
                errors = vErrors.length;
              }
            }
            if (data50.max_per_change !== void 0) {
              let data58 = data50.max_per_change;
              if (!(typeof data58 == "number" && (!(data58 % 1) && !isNaN(data58)) && isFinite(data58))) {
                const err84 = { instancePath: instancePath + "/policy/ticket/max_per_change", schemaPath: "#/properties/policy/properties/ticket/properties/max_per_change/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err84];
                } else {
                  vErrors.push(err84);
                }
                errors++;
              }
              if (typeof data58 == "number" && isFinite(data58)) {
                if (data58 > 1e3 || isNaN(data58)) {
                  const err85 = { instancePath: instancePath + "/policy/ticket/max_per_change", schemaPath: "#/properties/policy/properties/ticket/properties/max_per_change/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
                  if (vErrors === null) {
                    vErrors = [err85];
                  } else {
                    vErrors.push(err85);
                  }
                  errors++;
                }
                if (data58 < 1 || isNaN(data58)) {
                  const err86 = { instancePath: instancePath + "/policy/ticket/max_per_change", schemaPath: "#/properties/policy/properties/ticket/properties/max_per_change/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                  if (vErrors === null) {
                    vErrors = [err86];
                  } else {
                    vErrors.push(err86);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err87 = { instancePath: instancePath + "/policy/ticket", schemaPath: "#/properties/policy/properties/ticket/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err87];
            } else {
              vErrors.push(err87);
            }
            errors++;
          }
        }
        if (data49.commits !== void 0) {
          let data59 = data49.commits;
          if (typeof data59 !== "string") {
            const err88 = { instancePath: instancePath + "/policy/commits", schemaPath: "#/properties/policy/properties/commits/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err88];
            } else {
              vErrors.push(err88);
            }
            errors++;
          }
          if (!(data59 === "every" || data59 === "any" || data59 === "change")) {
            const err89 = { instancePath: instancePath + "/policy/commits", schemaPath: "#/properties/policy/properties/commits/enum", keyword: "enum", params: { allowedValues: schema6.properties.policy.properties.commits.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err89];
            } else {
              vErrors.push(err89);
            }
            errors++;
          }
        }
        if (data49.spec !== void 0) {
          let data60 = data49.spec;
          if (data60 && typeof data60 == "object" && !Array.isArray(data60)) {
            for (const key18 in data60) {
              if (!(key18 === "required" || key18 === "paths" || key18 === "sections" || key18 === "before_code")) {
                const err90 = { instancePath: instancePath + "/policy/spec", schemaPath: "#/properties/policy/properties/spec/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err90];
                } else {
                  vErrors.push(err90);
                }
                errors++;
              }
            }
            if (data60.required !== void 0) {
              if (typeof data60.required !== "boolean") {
                const err91 = { instancePath: instancePath + "/policy/spec/required", schemaPath: "#/properties/policy/properties/spec/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err91];
                } else {
                  vErrors.push(err91);
                }
                errors++;
              }
            }
            if (data60.paths !== void 0) {
              let data62 = data60.paths;
              if (Array.isArray(data62)) {
                if (data62.length > 200) {
                  const err92 = { instancePath: instancePath + "/policy/spec/paths", schemaPath: "#/properties/policy/properties/spec/properties/paths/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
                  if (vErrors === null) {
                    vErrors = [err92];
                  } else {
                    vErrors.push(err92);
                  }
                  errors++;
                }
                if (data62.length < 1) {
                  const err93 = { instancePath: instancePath + "/policy/spec/paths", schemaPath: "#/properties/policy/properties/spec/properties/paths/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                  if (vErrors === null) {
                    vErrors = [err93];
                  } else {
                    vErrors.push(err93);
                  }
                  errors++;
                }
                const len3 = data62.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  if (!validate22(data62[i3], { instancePath: instancePath + "/policy/spec/paths/" + i3, parentData: data62, parentDataProperty: i3, rootData })) {
                    vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err94 = { instancePath: instancePath + "/policy/spec/paths", schemaPath: "#/properties/policy/properties/spec/properties/paths/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err94];
                } else {
                  vErrors.push(err94);
                }
                errors++;
              }
            }
            if (data60.sections !== void 0) {
              if (!validate46(data60.sections, { instancePath: instancePath + "/policy/spec/sections", parentData: data60, parentDataProperty: "sections", rootData })) {
                vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
                errors = vErrors.length;
              }
            }
            if (data60.before_code !== void 0) {
              if (typeof data60.before_code !== "boolean") {
                const err95 = { instancePath: instancePath + "/policy/spec/before_code", schemaPath: "#/properties/policy/properties/spec/properties/before_code/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err95];
                } else {
                  vErrors.push(err95);
                }
                errors++;
              }
            }
          } else {
            const err96 = { instancePath: instancePath + "/policy/spec", schemaPath: "#/properties/policy/properties/spec/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err96];
            } else {
              vErrors.push(err96);
            }
            errors++;
          }
        }
        if (data49.risk !== void 0) {
          let data66 = data49.risk;
          if (data66 && typeof data66 == "object" && !Array.isArray(data66)) {
            if (Object.keys(data66).length > 200) {
              const err97 = { instancePath: instancePath + "/policy/risk", schemaPath: "#/properties/policy/properties/risk/maxProperties", keyword: "maxProperties", params: { limit: 200 }, message: "must NOT have more than 200 properties" };
              if (vErrors === null) {
                vErrors = [err97];
              } else {
                vErrors.push(err97);
              }
              errors++;
            }
            for (const key19 in data66) {
              const _errs132 = errors;
              if (typeof key19 === "string") {
                if (func3(key19) > 100) {
                  const err98 = { instancePath: instancePath + "/policy/risk", schemaPath: "#/properties/policy/properties/risk/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", propertyName: key19 };
                  if (vErrors === null) {
                    vErrors = [err98];
                  } else {
                    vErrors.push(err98);
                  }
                  errors++;
                }
                if (func3(key19) < 1) {
                  const err99 = { instancePath: instancePath + "/policy/risk", schemaPath: "#/properties/policy/properties/risk/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", propertyName: key19 };
                  if (vErrors === null) {
                    vErrors = [err99];
                  } else {
                    vErrors.push(err99);
                  }
                  errors++;
                }
              } else {
                const err100 = { instancePath: instancePath + "/policy/risk", schemaPath: "#/properties/policy/properties/risk/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key19 };
                if (vErrors === null) {
                  vErrors = [err100];
                } else {
                  vErrors.push(err100);
                }
                errors++;
              }
              var valid27 = _errs132 === errors;
              if (!valid27) {
                const err101 = { instancePath: instancePath + "/policy/risk", schemaPath: "#/properties/policy/properties/risk/propertyNames", keyword: "propertyNames", params: { propertyName: key19 }, message: "property name must be valid" };
                if (vErrors === null) {
                  vErrors = [err101];
                } else {
                  vErrors.push(err101);
                }
                errors++;
              }
            }
            for (const key20 in data66) {
              let data67 = data66[key20];
              if (data67 && typeof data67 == "object" && !Array.isArray(data67)) {
                if (data67.approval === void 0) {
                  const err102 = { instancePath: instancePath + "/policy/risk/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/risk/additionalProperties/required", keyword: "required", params: { missingProperty: "approval" }, message: "must have required property 'approval'" };
                  if (vErrors === null) {
                    vErrors = [err102];
                  } else {
                    vErrors.push(err102);
                  }
                  errors++;
                }
                for (const key21 in data67) {
                  if (!(key21 === "approval")) {
                    const err103 = { instancePath: instancePath + "/policy/risk/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/risk/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key21 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err103];
                    } else {
                      vErrors.push(err103);
                    }
                    errors++;
                  }
                }
                if (data67.approval !== void 0) {
                  if (!validate50(data67.approval, { instancePath: instancePath + "/policy/risk/" + key20.replace(/~/g, "~0").replace(/\//g, "~1") + "/approval", parentData: data67, parentDataProperty: "approval", rootData })) {
                    vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err104 = { instancePath: instancePath + "/policy/risk/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/risk/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err104];
                } else {
                  vErrors.push(err104);
                }
                errors++;
              }
            }
          } else {
            const err105 = { instancePath: instancePath + "/policy/risk", schemaPath: "#/properties/policy/properties/risk/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err105];
            } else {
              vErrors.push(err105);
            }
            errors++;
          }
        }
        if (data49.exempt !== void 0) {
          let data69 = data49.exempt;
          if (data69 && typeof data69 == "object" && !Array.isArray(data69)) {
            for (const key22 in data69) {
              if (!(key22 === "bots" || key22 === "labels" || key22 === "paths" || key22 === "marker" || key22 === "by")) {
                const err106 = { instancePath: instancePath + "/policy/exempt", schemaPath: "#/properties/policy/properties/exempt/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key22 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err106];
                } else {
                  vErrors.push(err106);
                }
                errors++;
              }
            }
            if (data69.bots !== void 0) {
              let data70 = data69.bots;
              if (Array.isArray(data70)) {
                if (data70.length > 50) {
                  const err107 = { instancePath: instancePath + "/policy/exempt/bots", schemaPath: "#/properties/policy/properties/exempt/properties/bots/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" };
                  if (vErrors === null) {
                    vErrors = [err107];
                  } else {
                    vErrors.push(err107);
                  }
                  errors++;
                }
                const len4 = data70.length;
                for (let i4 = 0; i4 < len4; i4++) {
                  let data71 = data70[i4];
                  if (typeof data71 !== "string" && !(data71 && typeof data71 == "object" && !Array.isArray(data71))) {
                    const err108 = { instancePath: instancePath + "/policy/exempt/bots/" + i4, schemaPath: "#/properties/policy/properties/exempt/properties/bots/items/type", keyword: "type", params: { type: schema6.properties.policy.properties.exempt.properties.bots.items.type }, message: "must be string,object" };
                    if (vErrors === null) {
                      vErrors = [err108];
                    } else {
                      vErrors.push(err108);
                    }
                    errors++;
                  }
                  const _errs146 = errors;
                  let valid33 = true;
                  const _errs147 = errors;
                  if (typeof data71 !== "string") {
                    const err109 = {};
                    if (vErrors === null) {
                      vErrors = [err109];
                    } else {
                      vErrors.push(err109);
                    }
                    errors++;
                  }
                  var _valid0 = _errs147 === errors;
                  errors = _errs146;
                  if (vErrors !== null) {
                    if (_errs146) {
                      vErrors.length = _errs146;
                    } else {
                      vErrors = null;
                    }
                  }
                  let ifClause0;
                  if (_valid0) {
                    const _errs149 = errors;
                    if (!(data71 === "dependabot" || data71 === "renovate")) {
                      const err110 = { instancePath: instancePath + "/policy/exempt/bots/" + i4, schemaPath: "#/properties/policy/properties/exempt/properties/bots/items/then/enum", keyword: "enum", params: { allowedValues: schema6.properties.policy.properties.exempt.properties.bots.items.then.enum }, message: "must be equal to one of the allowed values" };
                      if (vErrors === null) {
                        vErrors = [err110];
                      } else {
                        vErrors.push(err110);
                      }
                      errors++;
                    }
                    var _valid0 = _errs149 === errors;
                    valid33 = _valid0;
                    ifClause0 = "then";
                  } else {
                    const _errs150 = errors;
                    if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
                      if (data71.app_id === void 0) {
                        const err111 = { instancePath: instancePath + "/policy/exempt/bots/" + i4, schemaPath: "#/properties/policy/properties/exempt/properties/bots/items/else/required", keyword: "required", params: { missingProperty: "app_id" }, message: "must have required property 'app_id'" };
                        if (vErrors === null) {
                          vErrors = [err111];
                        } else {
                          vErrors.push(err111);
                        }
                        errors++;
                      }
                      for (const key23 in data71) {
                        if (!(key23 === "app_id")) {
                          const err112 = { instancePath: instancePath + "/policy/exempt/bots/" + i4, schemaPath: "#/properties/policy/properties/exempt/properties/bots/items/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key23 }, message: "must NOT have additional properties" };
                          if (vErrors === null) {
                            vErrors = [err112];
                          } else {
                            vErrors.push(err112);
                          }
                          errors++;
                        }
                      }
                      if (data71.app_id !== void 0) {
                        let data72 = data71.app_id;
                        if (!(typeof data72 == "number" && (!(data72 % 1) && !isNaN(data72)) && isFinite(data72))) {
                          const err113 = { instancePath: instancePath + "/policy/exempt/bots/" + i4 + "/app_id", schemaPath: "#/properties/policy/properties/exempt/properties/bots/items/else/properties/app_id/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                          if (vErrors === null) {
                            vErrors = [err113];
                          } else {
                            vErrors.push(err113);
                          }
                          errors++;
                        }
                        if (typeof data72 == "number" && isFinite(data72)) {
                          if (data72 < 1 || isNaN(data72)) {
                            const err114 = { instancePath: instancePath + "/policy/exempt/bots/" + i4 + "/app_id", schemaPath: "#/properties/policy/properties/exempt/properties/bots/items/else/properties/app_id/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                            if (vErrors === null) {
                              vErrors = [err114];
                            } else {
                              vErrors.push(err114);
                            }
                            errors++;
                          }
                        }
                      }
                    } else {
                      const err115 = { instancePath: instancePath + "/policy/exempt/bots/" + i4, schemaPath: "#/properties/policy/properties/exempt/properties/bots/items/else/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                      if (vErrors === null) {
                        vErrors = [err115];
                      } else {
                        vErrors.push(err115);
                      }
                      errors++;
                    }
                    var _valid0 = _errs150 === errors;
                    valid33 = _valid0;
                    ifClause0 = "else";
                  }
                  if (!valid33) {
                    const err116 = { instancePath: instancePath + "/policy/exempt/bots/" + i4, schemaPath: "#/properties/policy/properties/exempt/properties/bots/items/if", keyword: "if", params: { failingKeyword: ifClause0 }, message: 'must match "' + ifClause0 + '" schema' };
                    if (vErrors === null) {
                      vErrors = [err116];
                    } else {
                      vErrors.push(err116);
                    }
                    errors++;
                  }
                }
              } else {
                const err117 = { instancePath: instancePath + "/policy/exempt/bots", schemaPath: "#/properties/policy/properties/exempt/properties/bots/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err117];
                } else {
                  vErrors.push(err117);
                }
                errors++;
              }
            }
            if (data69.labels !== void 0) {
              let data73 = data69.labels;
              if (Array.isArray(data73)) {
                if (data73.length > 200) {
                  const err118 = { instancePath: instancePath + "/policy/exempt/labels", schemaPath: "#/properties/policy/properties/exempt/properties/labels/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
                  if (vErrors === null) {
                    vErrors = [err118];
                  } else {
                    vErrors.push(err118);
                  }
                  errors++;
                }
                const len5 = data73.length;
                for (let i5 = 0; i5 < len5; i5++) {
                  if (!validate55(data73[i5], { instancePath: instancePath + "/policy/exempt/labels/" + i5, parentData: data73, parentDataProperty: i5, rootData })) {
                    vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err119 = { instancePath: instancePath + "/policy/exempt/labels", schemaPath: "#/properties/policy/properties/exempt/properties/labels/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err119];
                } else {
                  vErrors.push(err119);
                }
                errors++;
              }
            }
            if (data69.paths !== void 0) {
              if (!validate46(data69.paths, { instancePath: instancePath + "/policy/exempt/paths", parentData: data69, parentDataProperty: "paths", rootData })) {
                vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
                errors = vErrors.length;
              }
            }
            if (data69.marker !== void 0) {
              if (!validate55(data69.marker, { instancePath: instancePath + "/policy/exempt/marker", parentData: data69, parentDataProperty: "marker", rootData })) {
                vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
                errors = vErrors.length;
              }
            }
            if (data69.by !== void 0) {
              let data77 = data69.by;
              if (Array.isArray(data77)) {
                if (data77.length > 200) {
                  const err120 = { instancePath: instancePath + "/policy/exempt/by", schemaPath: "#/properties/policy/properties/exempt/properties/by/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
                  if (vErrors === null) {
                    vErrors = [err120];
                  } else {
                    vErrors.push(err120);
                  }
                  errors++;
                }
                const len6 = data77.length;
                for (let i6 = 0; i6 < len6; i6++) {
                  let data78 = data77[i6];
                  if (typeof data78 !== "string") {
                    const err121 = { instancePath: instancePath + "/policy/exempt/by/" + i6, schemaPath: "#/properties/policy/properties/exempt/properties/by/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err121];
                    } else {
                      vErrors.push(err121);
                    }
                    errors++;
                  }
                  if (!(data78 === "admin" || data78 === "maintain" || data78 === "write")) {
                    const err122 = { instancePath: instancePath + "/policy/exempt/by/" + i6, schemaPath: "#/properties/policy/properties/exempt/properties/by/items/enum", keyword: "enum", params: { allowedValues: schema6.properties.policy.properties.exempt.properties.by.items.enum }, message: "must be equal to one of the allowed values" };
                    if (vErrors === null) {
                      vErrors = [err122];
                    } else {
                      vErrors.push(err122);
                    }
                    errors++;
                  }
                }
              } else {
                const err123 = { instancePath: instancePath + "/policy/exempt/by", schemaPath: "#/properties/policy/properties/exempt/properties/by/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err123];
                } else {
                  vErrors.push(err123);
                }
                errors++;
              }
            }
          } else {
            const err124 = { instancePath: instancePath + "/policy/exempt", schemaPath: "#/properties/policy/properties/exempt/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err124];
            } else {
              vErrors.push(err124);
            }
            errors++;
          }
        }
        if (data49.unverifiable !== void 0) {
          let data79 = data49.unverifiable;
          if (typeof data79 !== "string") {
            const err125 = { instancePath: instancePath + "/policy/unverifiable", schemaPath: "#/properties/policy/properties/unverifiable/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err125];
            } else {
              vErrors.push(err125);
            }
            errors++;
          }
          if (!(data79 === "fail" || data79 === "warn")) {
            const err126 = { instancePath: instancePath + "/policy/unverifiable", schemaPath: "#/properties/policy/properties/unverifiable/enum", keyword: "enum", params: { allowedValues: schema6.properties.policy.properties.unverifiable.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err126];
            } else {
              vErrors.push(err126);
            }
            errors++;
          }
        }
      } else {
        const err127 = { instancePath: instancePath + "/policy", schemaPath: "#/properties/policy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err127];
        } else {
          vErrors.push(err127);
        }
        errors++;
      }
    }
    if (data.pull_request !== void 0) {
      let data80 = data.pull_request;
      if (data80 && typeof data80 == "object" && !Array.isArray(data80)) {
        for (const key24 in data80) {
          if (!(key24 === "inject_spec" || key24 === "heading" || key24 === "close_keyword" || key24 === "comment")) {
            const err128 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key24 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err128];
            } else {
              vErrors.push(err128);
            }
            errors++;
          }
        }
        if (data80.inject_spec !== void 0) {
          if (typeof data80.inject_spec !== "boolean") {
            const err129 = { instancePath: instancePath + "/pull_request/inject_spec", schemaPath: "#/properties/pull_request/properties/inject_spec/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err129];
            } else {
              vErrors.push(err129);
            }
            errors++;
          }
        }
        if (data80.heading !== void 0) {
          if (!validate22(data80.heading, { instancePath: instancePath + "/pull_request/heading", parentData: data80, parentDataProperty: "heading", rootData })) {
            vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
            errors = vErrors.length;
          }
        }
        if (data80.close_keyword !== void 0) {
          let data83 = data80.close_keyword;
          if (typeof data83 !== "string" && data83 !== null) {
            const err130 = { instancePath: instancePath + "/pull_request/close_keyword", schemaPath: "#/properties/pull_request/properties/close_keyword/type", keyword: "type", params: { type: schema6.properties.pull_request.properties.close_keyword.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err130];
            } else {
              vErrors.push(err130);
            }
            errors++;
          }
          if (!(data83 === "Closes" || data83 === "Close" || data83 === "Closed" || data83 === "Fixes" || data83 === "Fix" || data83 === "Fixed" || data83 === "Resolves" || data83 === "Resolve" || data83 === "Resolved" || data83 === null)) {
            const err131 = { instancePath: instancePath + "/pull_request/close_keyword", schemaPath: "#/properties/pull_request/properties/close_keyword/enum", keyword: "enum", params: { allowedValues: schema6.properties.pull_request.properties.close_keyword.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err131];
            } else {
              vErrors.push(err131);
            }
            errors++;
          }
        }
        if (data80.comment !== void 0) {
          let data84 = data80.comment;
          if (typeof data84 !== "string") {
            const err132 = { instancePath: instancePath + "/pull_request/comment", schemaPath: "#/properties/pull_request/properties/comment/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err132];
            } else {
              vErrors.push(err132);
            }
            errors++;
          }
          if (!(data84 === "on-failure" || data84 === "always" || data84 === "never")) {
            const err133 = { instancePath: instancePath + "/pull_request/comment", schemaPath: "#/properties/pull_request/properties/comment/enum", keyword: "enum", params: { allowedValues: schema6.properties.pull_request.properties.comment.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err133];
            } else {
              vErrors.push(err133);
            }
            errors++;
          }
        }
      } else {
        const err134 = { instancePath: instancePath + "/pull_request", schemaPath: "#/properties/pull_request/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err134];
        } else {
          vErrors.push(err134);
        }
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data85 = data.labels;
      if (data85 && typeof data85 == "object" && !Array.isArray(data85)) {
        for (const key25 in data85) {
          if (!(key25 === "open" || key25 === "in_progress" || key25 === "blocked" || key25 === "in_review" || key25 === "closed" || key25 === "failed" || key25 === "colors" || key25 === "create_missing")) {
            const err135 = { instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key25 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err135];
            } else {
              vErrors.push(err135);
            }
            errors++;
          }
        }
        if (data85.open !== void 0) {
          if (!validate60(data85.open, { instancePath: instancePath + "/labels/open", parentData: data85, parentDataProperty: "open", rootData })) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
            errors = vErrors.length;
          }
        }
        if (data85.in_progress !== void 0) {
          if (!validate60(data85.in_progress, { instancePath: instancePath + "/labels/in_progress", parentData: data85, parentDataProperty: "in_progress", rootData })) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
            errors = vErrors.length;
          }
        }
        if (data85.blocked !== void 0) {
          if (!validate60(data85.blocked, { instancePath: instancePath + "/labels/blocked", parentData: data85, parentDataProperty: "blocked", rootData })) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
            errors = vErrors.length;
          }
        }
        if (data85.in_review !== void 0) {
          if (!validate60(data85.in_review, { instancePath: instancePath + "/labels/in_review", parentData: data85, parentDataProperty: "in_review", rootData })) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
            errors = vErrors.length;
          }
        }
        if (data85.closed !== void 0) {
          if (!validate60(data85.closed, { instancePath: instancePath + "/labels/closed", parentData: data85, parentDataProperty: "closed", rootData })) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
            errors = vErrors.length;
          }
        }
        if (data85.failed !== void 0) {
          if (!validate60(data85.failed, { instancePath: instancePath + "/labels/failed", parentData: data85, parentDataProperty: "failed", rootData })) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
            errors = vErrors.length;
          }
        }
        if (data85.colors !== void 0) {
          let data92 = data85.colors;
          if (data92 && typeof data92 == "object" && !Array.isArray(data92)) {
            for (const key26 in data92) {
              if (!(key26 === "open" || key26 === "in_progress" || key26 === "blocked" || key26 === "in_review" || key26 === "closed" || key26 === "failed")) {
                const err136 = { instancePath: instancePath + "/labels/colors", schemaPath: "#/properties/labels/properties/colors/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key26 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err136];
                } else {
                  vErrors.push(err136);
                }
                errors++;
              }
            }
            if (data92.open !== void 0) {
              let data93 = data92.open;
              if (typeof data93 === "string") {
                if (!pattern7.test(data93)) {
                  const err137 = { instancePath: instancePath + "/labels/colors/open", schemaPath: "#/properties/labels/properties/colors/properties/open/pattern", keyword: "pattern", params: { pattern: "^#?[0-9A-Fa-f]{6}$" }, message: 'must match pattern "^#?[0-9A-Fa-f]{6}$"' };
                  if (vErrors === null) {
                    vErrors = [err137];
                  } else {
                    vErrors.push(err137);
                  }
                  errors++;
                }
              } else {
                const err138 = { instancePath: instancePath + "/labels/colors/open", schemaPath: "#/properties/labels/properties/colors/properties/open/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err138];
                } else {
                  vErrors.push(err138);
                }
                errors++;
              }
            }
            if (data92.in_progress !== void 0) {
              let data94 = data92.in_progress;
              if (typeof data94 === "string") {
                if (!pattern7.test(data94)) {
                  const err139 = { instancePath: instancePath + "/labels/colors/in_progress", schemaPath: "#/properties/labels/properties/colors/properties/in_progress/pattern", keyword: "pattern", params: { pattern: "^#?[0-9A-Fa-f]{6}$" }, message: 'must match pattern "^#?[0-9A-Fa-f]{6}$"' };
                  if (vErrors === null) {
                    vErrors = [err139];
                  } else {
                    vErrors.push(err139);
                  }
                  errors++;
                }
              } else {
                const err140 = { instancePath: instancePath + "/labels/colors/in_progress", schemaPath: "#/properties/labels/properties/colors/properties/in_progress/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err140];
                } else {
                  vErrors.push(err140);
                }
                errors++;
              }
            }
            if (data92.blocked !== void 0) {
              let data95 = data92.blocked;
              if (typeof data95 === "string") {
                if (!pattern7.test(data95)) {
                  const err141 = { instancePath: instancePath + "/labels/colors/blocked", schemaPath: "#/properties/labels/properties/colors/properties/blocked/pattern", keyword: "pattern", params: { pattern: "^#?[0-9A-Fa-f]{6}$" }, message: 'must match pattern "^#?[0-9A-Fa-f]{6}$"' };
                  if (vErrors === null) {
                    vErrors = [err141];
                  } else {
                    vErrors.push(err141);
                  }
                  errors++;
                }
              } else {
                const err142 = { instancePath: instancePath + "/labels/colors/blocked", schemaPath: "#/properties/labels/properties/colors/properties/blocked/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err142];
                } else {
                  vErrors.push(err142);
                }
                errors++;
              }
            }
            if (data92.in_review !== void 0) {
              let data96 = data92.in_review;
              if (typeof data96 === "string") {
                if (!pattern7.test(data96)) {
                  const err143 = { instancePath: instancePath + "/labels/colors/in_review", schemaPath: "#/properties/labels/properties/colors/properties/in_review/pattern", keyword: "pattern", params: { pattern: "^#?[0-9A-Fa-f]{6}$" }, message: 'must match pattern "^#?[0-9A-Fa-f]{6}$"' };
                  if (vErrors === null) {
                    vErrors = [err143];
                  } else {
                    vErrors.push(err143);
                  }
                  errors++;
                }
              } else {
                const err144 = { instancePath: instancePath + "/labels/colors/in_review", schemaPath: "#/properties/labels/properties/colors/properties/in_review/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err144];
                } else {
                  vErrors.push(err144);
                }
                errors++;
              }
            }
            if (data92.closed !== void 0) {
              let data97 = data92.closed;
              if (typeof data97 === "string") {
                if (!pattern7.test(data97)) {
                  const err145 = { instancePath: instancePath + "/labels/colors/closed", schemaPath: "#/properties/labels/properties/colors/properties/closed/pattern", keyword: "pattern", params: { pattern: "^#?[0-9A-Fa-f]{6}$" }, message: 'must match pattern "^#?[0-9A-Fa-f]{6}$"' };
                  if (vErrors === null) {
                    vErrors = [err145];
                  } else {
                    vErrors.push(err145);
                  }
                  errors++;
                }
              } else {
                const err146 = { instancePath: instancePath + "/labels/colors/closed", schemaPath: "#/properties/labels/properties/colors/properties/closed/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err146];
                } else {
                  vErrors.push(err146);
                }
                errors++;
              }
            }
            if (data92.failed !== void 0) {
              let data98 = data92.failed;
              if (typeof data98 === "string") {
                if (!pattern7.test(data98)) {
                  const err147 = { instancePath: instancePath + "/labels/colors/failed", schemaPath: "#/properties/labels/properties/colors/properties/failed/pattern", keyword: "pattern", params: { pattern: "^#?[0-9A-Fa-f]{6}$" }, message: 'must match pattern "^#?[0-9A-Fa-f]{6}$"' };
                  if (vErrors === null) {
                    vErrors = [err147];
                  } else {
                    vErrors.push(err147);
                  }
                  errors++;
                }
              } else {
                const err148 = { instancePath: instancePath + "/labels/colors/failed", schemaPath: "#/properties/labels/properties/colors/properties/failed/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err148];
                } else {
                  vErrors.push(err148);
                }
                errors++;
              }
            }
          } else {
            const err149 = { instancePath: instancePath + "/labels/colors", schemaPath: "#/properties/labels/properties/colors/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err149];
            } else {
              vErrors.push(err149);
            }
            errors++;
          }
        }
        if (data85.create_missing !== void 0) {
          if (typeof data85.create_missing !== "boolean") {
            const err150 = { instancePath: instancePath + "/labels/create_missing", schemaPath: "#/properties/labels/properties/create_missing/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err150];
            } else {
              vErrors.push(err150);
            }
            errors++;
          }
        }
      } else {
        const err151 = { instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err151];
        } else {
          vErrors.push(err151);
        }
        errors++;
      }
    }
    if (data.milestones !== void 0) {
      let data100 = data.milestones;
      if (data100 && typeof data100 == "object" && !Array.isArray(data100)) {
        for (const key27 in data100) {
          if (!(key27 === "from" || key27 === "create_missing" || key27 === "progress")) {
            const err152 = { instancePath: instancePath + "/milestones", schemaPath: "#/properties/milestones/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key27 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err152];
            } else {
              vErrors.push(err152);
            }
            errors++;
          }
        }
        if (data100.from !== void 0) {
          let data101 = data100.from;
          if (typeof data101 !== "string") {
            const err153 = { instancePath: instancePath + "/milestones/from", schemaPath: "#/properties/milestones/properties/from/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err153];
            } else {
              vErrors.push(err153);
            }
            errors++;
          }
          if (!(data101 === "fix_version" || data101 === "ticket" || data101 === "none")) {
            const err154 = { instancePath: instancePath + "/milestones/from", schemaPath: "#/properties/milestones/properties/from/enum", keyword: "enum", params: { allowedValues: schema6.properties.milestones.properties.from.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err154];
            } else {
              vErrors.push(err154);
            }
            errors++;
          }
        }
        if (data100.create_missing !== void 0) {
          if (typeof data100.create_missing !== "boolean") {
            const err155 = { instancePath: instancePath + "/milestones/create_missing", schemaPath: "#/properties/milestones/properties/create_missing/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err155];
            } else {
              vErrors.push(err155);
            }
            errors++;
          }
        }
        if (data100.progress !== void 0) {
          if (typeof data100.progress !== "boolean") {
            const err156 = { instancePath: instancePath + "/milestones/progress", schemaPath: "#/properties/milestones/properties/progress/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err156];
            } else {
              vErrors.push(err156);
            }
            errors++;
          }
        }
      } else {
        const err157 = { instancePath: instancePath + "/milestones", schemaPath: "#/properties/milestones/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err157];
        } else {
          vErrors.push(err157);
        }
        errors++;
      }
    }
    if (data.on !== void 0) {
      let data104 = data.on;
      if (data104 && typeof data104 == "object" && !Array.isArray(data104)) {
        for (const key28 in data104) {
          if (!(key28 === "opened" || key28 === "ready_for_review" || key28 === "merged" || key28 === "closed" || key28 === "phase_started" || key28 === "phase_completed" || key28 === "phase_failed" || key28 === "plan_completed")) {
            const err158 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key28 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err158];
            } else {
              vErrors.push(err158);
            }
            errors++;
          }
        }
        if (data104.opened !== void 0) {
          if (!validate44(data104.opened, { instancePath: instancePath + "/on/opened", parentData: data104, parentDataProperty: "opened", rootData })) {
            vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
            errors = vErrors.length;
          }
        }
        if (data104.ready_for_review !== void 0) {
          if (!validate44(data104.ready_for_review, { instancePath: instancePath + "/on/ready_for_review", parentData: data104, parentDataProperty: "ready_for_review", rootData })) {
            vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
            errors = vErrors.length;
          }
        }
        if (data104.merged !== void 0) {
          if (!validate44(data104.merged, { instancePath: instancePath + "/on/merged", parentData: data104, parentDataProperty: "merged", rootData })) {
            vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
            errors = vErrors.length;
          }
        }
        if (data104.closed !== void 0) {
          if (!validate44(data104.closed, { instancePath: instancePath + "/on/closed", parentData: data104, parentDataProperty: "closed", rootData })) {
            vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
            errors = vErrors.length;
          }
        }
        if (data104.phase_started !== void 0) {
          if (!validate44(data104.phase_started, { instancePath: instancePath + "/on/phase_started", parentData: data104, parentDataProperty: "phase_started", rootData })) {
            vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
            errors = vErrors.length;
          }
        }
        if (data104.phase_completed !== void 0) {
          if (!validate44(data104.phase_completed, { instancePath: instancePath + "/on/phase_completed", parentData: data104, parentDataProperty: "phase_completed", rootData })) {
            vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
            errors = vErrors.length;
          }
        }
        if (data104.phase_failed !== void 0) {
          if (!validate44(data104.phase_failed, { instancePath: instancePath + "/on/phase_failed", parentData: data104, parentDataProperty: "phase_failed", rootData })) {
            vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
            errors = vErrors.length;
          }
        }
        if (data104.plan_completed !== void 0) {
          if (!validate44(data104.plan_completed, { instancePath: instancePath + "/on/plan_completed", parentData: data104, parentDataProperty: "plan_completed", rootData })) {
            vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err159 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err159];
        } else {
          vErrors.push(err159);
        }
        errors++;
      }
    }
    if (data.workspace !== void 0) {
      let data113 = data.workspace;
      if (data113 && typeof data113 == "object" && !Array.isArray(data113)) {
        for (const key29 in data113) {
          if (!(key29 === "kind" || key29 === "write")) {
            const err160 = { instancePath: instancePath + "/workspace", schemaPath: "#/properties/workspace/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key29 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err160];
            } else {
              vErrors.push(err160);
            }
            errors++;
          }
        }
        if (data113.kind !== void 0) {
          let data114 = data113.kind;
          if (typeof data114 !== "string") {
            const err161 = { instancePath: instancePath + "/workspace/kind", schemaPath: "#/properties/workspace/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err161];
            } else {
              vErrors.push(err161);
            }
            errors++;
          }
          if (!(data114 === "auto" || data114 === "backlog" || data114 === "leanspec" || data114 === "debussy" || data114 === "atelier" || data114 === "markdown")) {
            const err162 = { instancePath: instancePath + "/workspace/kind", schemaPath: "#/properties/workspace/properties/kind/enum", keyword: "enum", params: { allowedValues: schema6.properties.workspace.properties.kind.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err162];
            } else {
              vErrors.push(err162);
            }
            errors++;
          }
        }
        if (data113.write !== void 0) {
          let data115 = data113.write;
          if (typeof data115 !== "string") {
            const err163 = { instancePath: instancePath + "/workspace/write", schemaPath: "#/properties/workspace/properties/write/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err163];
            } else {
              vErrors.push(err163);
            }
            errors++;
          }
          if (!(data115 === "direct" || data115 === "cli")) {
            const err164 = { instancePath: instancePath + "/workspace/write", schemaPath: "#/properties/workspace/properties/write/enum", keyword: "enum", params: { allowedValues: schema6.properties.workspace.properties.write.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err164];
            } else {
              vErrors.push(err164);
            }
            errors++;
          }
        }
      } else {
        const err165 = { instancePath: instancePath + "/workspace", schemaPath: "#/properties/workspace/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err165];
        } else {
          vErrors.push(err165);
        }
        errors++;
      }
    }
    if (data.mapping !== void 0) {
      let data116 = data.mapping;
      if (Array.isArray(data116)) {
        if (data116.length > 200) {
          const err166 = { instancePath: instancePath + "/mapping", schemaPath: "#/properties/mapping/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
          if (vErrors === null) {
            vErrors = [err166];
          } else {
            vErrors.push(err166);
          }
          errors++;
        }
        const len7 = data116.length;
        for (let i7 = 0; i7 < len7; i7++) {
          let data117 = data116[i7];
          if (data117 && typeof data117 == "object" && !Array.isArray(data117)) {
            if (data117.pattern === void 0) {
              const err167 = { instancePath: instancePath + "/mapping/" + i7, schemaPath: "#/properties/mapping/items/required", keyword: "required", params: { missingProperty: "pattern" }, message: "must have required property 'pattern'" };
              if (vErrors === null) {
                vErrors = [err167];
              } else {
                vErrors.push(err167);
              }
              errors++;
            }
            for (const key30 in data117) {
              if (!func2.call(schema6.properties.mapping.items.properties, key30)) {
                const err168 = { instancePath: instancePath + "/mapping/" + i7, schemaPath: "#/properties/mapping/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key30 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err168];
                } else {
                  vErrors.push(err168);
                }
                errors++;
              }
            }
            if (data117.pattern !== void 0) {
              if (!validate22(data117.pattern, { instancePath: instancePath + "/mapping/" + i7 + "/pattern", parentData: data117, parentDataProperty: "pattern", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data117.ticket !== void 0) {
              if (!validate22(data117.ticket, { instancePath: instancePath + "/mapping/" + i7 + "/ticket", parentData: data117, parentDataProperty: "ticket", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data117.type !== void 0) {
              if (!validate22(data117.type, { instancePath: instancePath + "/mapping/" + i7 + "/type", parentData: data117, parentDataProperty: "type", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data117.epic !== void 0) {
              if (!validate22(data117.epic, { instancePath: instancePath + "/mapping/" + i7 + "/epic", parentData: data117, parentDataProperty: "epic", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data117.label !== void 0) {
              if (!validate22(data117.label, { instancePath: instancePath + "/mapping/" + i7 + "/label", parentData: data117, parentDataProperty: "label", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data117.project !== void 0) {
              if (!validate22(data117.project, { instancePath: instancePath + "/mapping/" + i7 + "/project", parentData: data117, parentDataProperty: "project", rootData })) {
                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                errors = vErrors.length;
              }
            }
            if (data117.create !== void 0) {
              if (typeof data117.create !== "boolean") {
                const err169 = { instancePath: instancePath + "/mapping/" + i7 + "/create", schemaPath: "#/properties/mapping/items/properties/create/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err169];
                } else {
                  vErrors.push(err169);
                }
                errors++;
              }
            }
            if (data117.close !== void 0) {
              if (typeof data117.close !== "boolean") {
                const err170 = { instancePath: instancePath + "/mapping/" + i7 + "/close", schemaPath: "#/properties/mapping/items/properties/close/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err170];
                } else {
                  vErrors.push(err170);
                }
                errors++;
              }
            }
            if (data117.direction !== void 0) {
              let data126 = data117.direction;
              if (typeof data126 !== "string") {
                const err171 = { instancePath: instancePath + "/mapping/" + i7 + "/direction", schemaPath: "#/properties/mapping/items/properties/direction/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err171];
                } else {
                  vErrors.push(err171);
                }
                errors++;
              }
              if (!(data126 === "both" || data126 === "push-only" || data126 === "pull-only")) {
                const err172 = { instancePath: instancePath + "/mapping/" + i7 + "/direction", schemaPath: "#/properties/mapping/items/properties/direction/enum", keyword: "enum", params: { allowedValues: schema6.properties.mapping.items.properties.direction.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                  vErrors = [err172];
                } else {
                  vErrors.push(err172);
                }
                errors++;
              }
            }
          } else {
            const err173 = { instancePath: instancePath + "/mapping/" + i7, schemaPath: "#/properties/mapping/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err173];
            } else {
              vErrors.push(err173);
            }
            errors++;
          }
        }
      } else {
        const err174 = { instancePath: instancePath + "/mapping", schemaPath: "#/properties/mapping/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err174];
        } else {
          vErrors.push(err174);
        }
        errors++;
      }
    }
    if (data.sync !== void 0) {
      let data127 = data.sync;
      if (data127 && typeof data127 == "object" && !Array.isArray(data127)) {
        for (const key31 in data127) {
          if (!(key31 === "strategy" || key31 === "safe_mode" || key31 === "bulk_limit" || key31 === "watch_interval" || key31 === "comments" || key31 === "fields" || key31 === "custom_fields")) {
            const err175 = { instancePath: instancePath + "/sync", schemaPath: "#/properties/sync/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key31 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err175];
            } else {
              vErrors.push(err175);
            }
            errors++;
          }
        }
        if (data127.strategy !== void 0) {
          if (!validate81(data127.strategy, { instancePath: instancePath + "/sync/strategy", parentData: data127, parentDataProperty: "strategy", rootData })) {
            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
            errors = vErrors.length;
          }
        }
        if (data127.safe_mode !== void 0) {
          if (typeof data127.safe_mode !== "boolean") {
            const err176 = { instancePath: instancePath + "/sync/safe_mode", schemaPath: "#/properties/sync/properties/safe_mode/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err176];
            } else {
              vErrors.push(err176);
            }
            errors++;
          }
        }
        if (data127.bulk_limit !== void 0) {
          let data130 = data127.bulk_limit;
          if (!(typeof data130 == "number" && (!(data130 % 1) && !isNaN(data130)) && isFinite(data130))) {
            const err177 = { instancePath: instancePath + "/sync/bulk_limit", schemaPath: "#/properties/sync/properties/bulk_limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err177];
            } else {
              vErrors.push(err177);
            }
            errors++;
          }
          if (typeof data130 == "number" && isFinite(data130)) {
            if (data130 > 1e5 || isNaN(data130)) {
              const err178 = { instancePath: instancePath + "/sync/bulk_limit", schemaPath: "#/properties/sync/properties/bulk_limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" };
              if (vErrors === null) {
                vErrors = [err178];
              } else {
                vErrors.push(err178);
              }
              errors++;
            }
            if (data130 < 1 || isNaN(data130)) {
              const err179 = { instancePath: instancePath + "/sync/bulk_limit", schemaPath: "#/properties/sync/properties/bulk_limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              if (vErrors === null) {
                vErrors = [err179];
              } else {
                vErrors.push(err179);
              }
              errors++;
            }
          }
        }
        if (data127.watch_interval !== void 0) {
          let data131 = data127.watch_interval;
          if (typeof data131 === "string") {
            if (func3(data131) > 200) {
              const err180 = { instancePath: instancePath + "/sync/watch_interval", schemaPath: "#/properties/sync/properties/watch_interval/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              if (vErrors === null) {
                vErrors = [err180];
              } else {
                vErrors.push(err180);
              }
              errors++;
            }
            if (func3(data131) < 1) {
              const err181 = { instancePath: instancePath + "/sync/watch_interval", schemaPath: "#/properties/sync/properties/watch_interval/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err181];
              } else {
                vErrors.push(err181);
              }
              errors++;
            }
            if (!pattern13.test(data131)) {
              const err182 = { instancePath: instancePath + "/sync/watch_interval", schemaPath: "#/properties/sync/properties/watch_interval/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]{0,5}(ms|s|m|h)$" }, message: 'must match pattern "^[1-9][0-9]{0,5}(ms|s|m|h)$"' };
              if (vErrors === null) {
                vErrors = [err182];
              } else {
                vErrors.push(err182);
              }
              errors++;
            }
          } else {
            const err183 = { instancePath: instancePath + "/sync/watch_interval", schemaPath: "#/properties/sync/properties/watch_interval/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err183];
            } else {
              vErrors.push(err183);
            }
            errors++;
          }
        }
        if (data127.comments !== void 0) {
          let data132 = data127.comments;
          if (typeof data132 !== "string") {
            const err184 = { instancePath: instancePath + "/sync/comments", schemaPath: "#/properties/sync/properties/comments/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err184];
            } else {
              vErrors.push(err184);
            }
            errors++;
          }
          if (!(data132 === "off" || data132 === "pull" || data132 === "push" || data132 === "both")) {
            const err185 = { instancePath: instancePath + "/sync/comments", schemaPath: "#/properties/sync/properties/comments/enum", keyword: "enum", params: { allowedValues: schema6.properties.sync.properties.comments.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err185];
            } else {
              vErrors.push(err185);
            }
            errors++;
          }
        }
        if (data127.fields !== void 0) {
          let data133 = data127.fields;
          if (data133 && typeof data133 == "object" && !Array.isArray(data133)) {
            for (const key32 in data133) {
              if (!(key32 === "title" || key32 === "body" || key32 === "status" || key32 === "assignee" || key32 === "labels" || key32 === "priority")) {
                const err186 = { instancePath: instancePath + "/sync/fields", schemaPath: "#/properties/sync/properties/fields/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key32 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                  vErrors = [err186];
                } else {
                  vErrors.push(err186);
                }
                errors++;
              }
            }
            if (data133.title !== void 0) {
              if (!validate83(data133.title, { instancePath: instancePath + "/sync/fields/title", parentData: data133, parentDataProperty: "title", rootData })) {
                vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
                errors = vErrors.length;
              }
            }
            if (data133.body !== void 0) {
              if (!validate83(data133.body, { instancePath: instancePath + "/sync/fields/body", parentData: data133, parentDataProperty: "body", rootData })) {
                vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
                errors = vErrors.length;
              }
            }
            if (data133.status !== void 0) {
              if (!validate83(data133.status, { instancePath: instancePath + "/sync/fields/status", parentData: data133, parentDataProperty: "status", rootData })) {
                vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
                errors = vErrors.length;
              }
            }
            if (data133.assignee !== void 0) {
              if (!validate83(data133.assignee, { instancePath: instancePath + "/sync/fields/assignee", parentData: data133, parentDataProperty: "assignee", rootData })) {
                vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
                errors = vErrors.length;
              }
            }
            if (data133.labels !== void 0) {
              if (!validate83(data133.labels, { instancePath: instancePath + "/sync/fields/labels", parentData: data133, parentDataProperty: "labels", rootData })) {
                vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
                errors = vErrors.length;
              }
            }
            if (data133.priority !== void 0) {
              if (!validate83(data133.priority, { instancePath: instancePath + "/sync/fields/priority", parentData: data133, parentDataProperty: "priority", rootData })) {
                vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err187 = { instancePath: instancePath + "/sync/fields", schemaPath: "#/properties/sync/properties/fields/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err187];
            } else {
              vErrors.push(err187);
            }
            errors++;
          }
        }
        if (data127.custom_fields !== void 0) {
          let data140 = data127.custom_fields;
          if (Array.isArray(data140)) {
            if (data140.length > 200) {
              const err188 = { instancePath: instancePath + "/sync/custom_fields", schemaPath: "#/properties/sync/properties/custom_fields/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
              if (vErrors === null) {
                vErrors = [err188];
              } else {
                vErrors.push(err188);
              }
              errors++;
            }
            const len8 = data140.length;
            for (let i8 = 0; i8 < len8; i8++) {
              let data141 = data140[i8];
              if (data141 && typeof data141 == "object" && !Array.isArray(data141)) {
                if (data141.local === void 0) {
                  const err189 = { instancePath: instancePath + "/sync/custom_fields/" + i8, schemaPath: "#/properties/sync/properties/custom_fields/items/required", keyword: "required", params: { missingProperty: "local" }, message: "must have required property 'local'" };
                  if (vErrors === null) {
                    vErrors = [err189];
                  } else {
                    vErrors.push(err189);
                  }
                  errors++;
                }
                if (data141.remote === void 0) {
                  const err190 = { instancePath: instancePath + "/sync/custom_fields/" + i8, schemaPath: "#/properties/sync/properties/custom_fields/items/required", keyword: "required", params: { missingProperty: "remote" }, message: "must have required property 'remote'" };
                  if (vErrors === null) {
                    vErrors = [err190];
                  } else {
                    vErrors.push(err190);
                  }
                  errors++;
                }
                for (const key33 in data141) {
                  if (!(key33 === "local" || key33 === "remote" || key33 === "type" || key33 === "direction" || key33 === "values")) {
                    const err191 = { instancePath: instancePath + "/sync/custom_fields/" + i8, schemaPath: "#/properties/sync/properties/custom_fields/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key33 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                      vErrors = [err191];
                    } else {
                      vErrors.push(err191);
                    }
                    errors++;
                  }
                }
                if (data141.local !== void 0) {
                  if (!validate22(data141.local, { instancePath: instancePath + "/sync/custom_fields/" + i8 + "/local", parentData: data141, parentDataProperty: "local", rootData })) {
                    vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                    errors = vErrors.length;
                  }
                }
                if (data141.remote !== void 0) {
                  if (!validate22(data141.remote, { instancePath: instancePath + "/sync/custom_fields/" + i8 + "/remote", parentData: data141, parentDataProperty: "remote", rootData })) {
                    vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                    errors = vErrors.length;
                  }
                }
                if (data141.type !== void 0) {
                  let data144 = data141.type;
                  if (typeof data144 !== "string") {
                    const err192 = { instancePath: instancePath + "/sync/custom_fields/" + i8 + "/type", schemaPath: "#/properties/sync/properties/custom_fields/items/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err192];
                    } else {
                      vErrors.push(err192);
                    }
                    errors++;
                  }
                  if (!(data144 === "string" || data144 === "number" || data144 === "date" || data144 === "option" || data144 === "multi-option" || data144 === "user" || data144 === "version" || data144 === "array")) {
                    const err193 = { instancePath: instancePath + "/sync/custom_fields/" + i8 + "/type", schemaPath: "#/properties/sync/properties/custom_fields/items/properties/type/enum", keyword: "enum", params: { allowedValues: schema6.properties.sync.properties.custom_fields.items.properties.type.enum }, message: "must be equal to one of the allowed values" };
                    if (vErrors === null) {
                      vErrors = [err193];
                    } else {
                      vErrors.push(err193);
                    }
                    errors++;
                  }
                }
                if (data141.direction !== void 0) {
                  if (!validate85(data141.direction, { instancePath: instancePath + "/sync/custom_fields/" + i8 + "/direction", parentData: data141, parentDataProperty: "direction", rootData })) {
                    vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
                    errors = vErrors.length;
                  }
                }
                if (data141.values !== void 0) {
                  let data146 = data141.values;
                  if (data146 && typeof data146 == "object" && !Array.isArray(data146)) {
                    if (Object.keys(data146).length > 200) {
                      const err194 = { instancePath: instancePath + "/sync/custom_fields/" + i8 + "/values", schemaPath: "#/properties/sync/properties/custom_fields/items/properties/values/maxProperties", keyword: "maxProperties", params: { limit: 200 }, message: "must NOT have more than 200 properties" };
                      if (vErrors === null) {
                        vErrors = [err194];
                      } else {
                        vErrors.push(err194);
                      }
                      errors++;
                    }
                    for (const key34 in data146) {
                      const _errs279 = errors;
                      if (typeof key34 === "string") {
                        if (func3(key34) > 100) {
                          const err195 = { instancePath: instancePath + "/sync/custom_fields/" + i8 + "/values", schemaPath: "#/properties/sync/properties/custom_fields/items/properties/values/propertyNames/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", propertyName: key34 };
                          if (vErrors === null) {
                            vErrors = [err195];
                          } else {
                            vErrors.push(err195);
                          }
                          errors++;
                        }
                        if (func3(key34) < 1) {
                          const err196 = { instancePath: instancePath + "/sync/custom_fields/" + i8 + "/values", schemaPath: "#/properties/sync/properties/custom_fields/items/properties/values/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", propertyName: key34 };
                          if (vErrors === null) {
                            vErrors = [err196];
                          } else {
                            vErrors.push(err196);
                          }
                          errors++;
                        }
                      } else {
                        const err197 = { instancePath: instancePath + "/sync/custom_fields/" + i8 + "/values", schemaPath: "#/properties/sync/properties/custom_fields/items/properties/values/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key34 };
                        if (vErrors === null) {
                          vErrors = [err197];
                        } else {
                          vErrors.push(err197);
                        }
                        errors++;
                      }
                      var valid53 = _errs279 === errors;
                      if (!valid53) {
                        const err198 = { instancePath: instancePath + "/sync/custom_fields/" + i8 + "/values", schemaPath: "#/properties/sync/properties/custom_fields/items/properties/values/propertyNames", keyword: "propertyNames", params: { propertyName: key34 }, message: "property name must be valid" };
                        if (vErrors === null) {
                          vErrors = [err198];
                        } else {
                          vErrors.push(err198);
                        }
                        errors++;
                      }
                    }
                    for (const key35 in data146) {
                      let data147 = data146[key35];
                      if (typeof data147 === "string") {
                        if (func3(data147) > 200) {
                          const err199 = { instancePath: instancePath + "/sync/custom_fields/" + i8 + "/values/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/sync/properties/custom_fields/items/properties/values/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                          if (vErrors === null) {
                            vErrors = [err199];
                          } else {
                            vErrors.push(err199);
                          }
                          errors++;
                        }
                      } else {
                        const err200 = { instancePath: instancePath + "/sync/custom_fields/" + i8 + "/values/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/sync/properties/custom_fields/items/properties/values/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err200];
                        } else {
                          vErrors.push(err200);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err201 = { instancePath: instancePath + "/sync/custom_fields/" + i8 + "/values", schemaPath: "#/properties/sync/properties/custom_fields/items/properties/values/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    if (vErrors === null) {
                      vErrors = [err201];
                    } else {
                      vErrors.push(err201);
                    }
                    errors++;
                  }
                }
              } else {
                const err202 = { instancePath: instancePath + "/sync/custom_fields/" + i8, schemaPath: "#/properties/sync/properties/custom_fields/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err202];
                } else {
                  vErrors.push(err202);
                }
                errors++;
              }
            }
          } else {
            const err203 = { instancePath: instancePath + "/sync/custom_fields", schemaPath: "#/properties/sync/properties/custom_fields/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err203];
            } else {
              vErrors.push(err203);
            }
            errors++;
          }
        }
      } else {
        const err204 = { instancePath: instancePath + "/sync", schemaPath: "#/properties/sync/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err204];
        } else {
          vErrors.push(err204);
        }
        errors++;
      }
    }
    if (data.store !== void 0) {
      let data148 = data.store;
      if (data148 && typeof data148 == "object" && !Array.isArray(data148)) {
        for (const key36 in data148) {
          if (!(key36 === "url")) {
            const err205 = { instancePath: instancePath + "/store", schemaPath: "#/properties/store/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key36 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err205];
            } else {
              vErrors.push(err205);
            }
            errors++;
          }
        }
        if (data148.url !== void 0) {
          let data149 = data148.url;
          if (typeof data149 === "string") {
            if (func3(data149) > 200) {
              const err206 = { instancePath: instancePath + "/store/url", schemaPath: "#/properties/store/properties/url/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              if (vErrors === null) {
                vErrors = [err206];
              } else {
                vErrors.push(err206);
              }
              errors++;
            }
            if (func3(data149) < 1) {
              const err207 = { instancePath: instancePath + "/store/url", schemaPath: "#/properties/store/properties/url/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err207];
              } else {
                vErrors.push(err207);
              }
              errors++;
            }
            if (!pattern14.test(data149)) {
              const err208 = { instancePath: instancePath + "/store/url", schemaPath: "#/properties/store/properties/url/pattern", keyword: "pattern", params: { pattern: "^(file:[^\\r\\n]+|postgres(ql)?://[^\\r\\n]+)$" }, message: 'must match pattern "^(file:[^\\r\\n]+|postgres(ql)?://[^\\r\\n]+)$"' };
              if (vErrors === null) {
                vErrors = [err208];
              } else {
                vErrors.push(err208);
              }
              errors++;
            }
          } else {
            const err209 = { instancePath: instancePath + "/store/url", schemaPath: "#/properties/store/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err209];
            } else {
              vErrors.push(err209);
            }
            errors++;
          }
        }
      } else {
        const err210 = { instancePath: instancePath + "/store", schemaPath: "#/properties/store/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err210];
        } else {
          vErrors.push(err210);
        }
        errors++;
      }
    }
  } else {
    const err211 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err211];
    } else {
      vErrors.push(err211);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}

// packages/core/lib/config/not-yet.js
var trackers = ["notion", "azure", "linear", "beads"];
function notYetPaths(raw) {
  const { remotes = {}, milestones = {}, on = {}, workspace = {}, mapping = [], sync = {}, store = {} } = raw;
  const base = (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultConfig */ .sb)();
  const out = [];
  for (const name of trackers) {
    const section = remotes[name];
    if (section !== void 0 && section.enabled !== false)
      out.push(["remotes", name]);
  }
  for (const name of Object.keys(remotes.custom ?? {}))
    out.push(["remotes", "custom", name]);
  const transport = remotes.jira?.transport;
  if (transport !== void 0 && transport !== "rest")
    out.push(["remotes", "jira", "transport"]);
  if (milestones.progress === true)
    out.push(["milestones", "progress"]);
  for (const event of Object.keys(on))
    if (/^(phase|plan)_/.test(event))
      out.push(["on", event]);
  out.push(...differing(workspace, base.workspace, ["workspace"]));
  if (mapping.length > 0)
    out.push(["mapping"]);
  const { fields = {}, ...rest } = sync;
  out.push(...differing(rest, base.sync, ["sync"]));
  out.push(...differing(fields, base.sync["fields"], ["sync", "fields"]));
  out.push(...differing(store, base.store, ["store"]));
  return out;
}
var listNotYet = (raw) => notYetPaths(raw).map(_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF);
function differing(section, base, under) {
  const defaults = base;
  return Object.entries(section).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(defaults[key])).map(([key]) => [...under, key]);
}

// packages/core/lib/config/rules.js
var domain = (_, raw) => {
  const text = raw.remotes?.jira?.domain;
  const site = text === void 0 ? void 0 : (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .baseUrl */ .pc)(text);
  if (site === void 0 || "url" in site)
    return [];
  const remedy = "Write the host alone (company.atlassian.net), or its https address.";
  return [{ at: ["remotes", "jira", "domain"], says: site.wrong, remedy }];
};
var aliases = (_, raw) => {
  const map = raw.remotes?.jira?.status_map ?? {};
  const pairs = [
    ["todo", "open"],
    ["done", "closed"]
  ];
  return pairs.filter(([older, newer]) => map[older] !== void 0 && map[newer] !== void 0).map(([older, newer]) => ({
    at: ["remotes", "jira", "status_map", older],
    says: `is the older spelling of ${newer}, which stands here as well`,
    remedy: `Keep ${newer}.`
  }));
};
var statusOnce = (_, raw) => {
  const seen = /* @__PURE__ */ new Map();
  const found = [];
  for (const [state, names] of Object.entries(raw.remotes?.jira?.status_map ?? {})) {
    for (const name of [names ?? []].flat()) {
      const first = seen.get(name.toLowerCase());
      const remedy = "Give each status to one state.";
      const at = ["remotes", "jira", "status_map", state];
      if (first !== void 0 && first !== state)
        found.push({ at, says: `names a status that ${first} has already`, remedy });
      seen.set(name.toLowerCase(), first ?? state);
    }
  }
  return found;
};
var labelOnce = (config, raw) => {
  const seen = /* @__PURE__ */ new Map();
  const found = [];
  for (const [state, label] of Object.entries(config.labels.byState)) {
    if (label === null || label === void 0)
      continue;
    const first = seen.get(label.toLowerCase());
    const written = raw.labels !== void 0 && state in raw.labels ? state : first ?? state;
    const other = written === state ? first : state;
    if (first !== void 0) {
      found.push({
        at: ["labels", written],
        says: `is the label of ${other} too`,
        remedy: "Give each state a label of its own."
      });
    }
    seen.set(label.toLowerCase(), first ?? state);
  }
  return found;
};
var globs = (_, raw) => {
  const lists = [
    [["policy", "spec", "paths"], raw.policy?.spec?.paths ?? []],
    [["policy", "exempt", "paths"], raw.policy?.exempt?.paths ?? []]
  ];
  const all = lists.flatMap(([path, patterns]) => patterns.map((pattern, index) => ({ at: [...path, index], pattern })));
  for (const [index, { pattern }] of (raw.mapping ?? []).entries())
    all.push({ at: ["mapping", index, "pattern"], pattern });
  return all.flatMap(({ at, pattern }) => {
    const says = globFault(pattern);
    return says === void 0 ? [] : [{ at, says, remedy: "Write a path from the root of the repository: docs/**." }];
  });
};
function globFault(pattern) {
  if (pattern.startsWith("/"))
    return "begins with a slash; paths begin at the root of the repository anyway";
  if (pattern.includes("\\"))
    return "holds a backslash; paths are written with /";
  if (pattern.split("/").includes(".."))
    return "leaves the repository (..)";
  if ((pattern.match(/\*\*/g) ?? []).length > 8)
    return "holds more than eight **";
  return void 0;
}
var exemptAll = (_, raw) => (raw.policy?.exempt?.paths ?? []).flatMap((pattern, index) => /^(\*\*\/?)+\*?$/.test(pattern) ? [
  {
    at: ["policy", "exempt", "paths", index],
    says: "lets every change off",
    remedy: "Name the folders, or say mode: off."
  }
] : []);
var commitsNeedTicket = (config, raw) => raw.policy?.ticket?.required === false && config.policy.commits !== "change" ? [
  {
    at: ["policy", "commits"],
    says: "asks commits for a ticket, and policy.ticket.required asks for none",
    remedy: "Leave policy.commits out, or set policy.ticket.required: true."
  }
] : [];
var projectKnown = (config, raw) => {
  const { jira, linear } = config.remotes;
  if (!jira.enabled || jira.projects.length === 0 || linear.enabled)
    return [];
  return (raw.policy?.ticket?.projects ?? []).flatMap((project, index) => project.includes("/") || jira.projects.includes(project.toUpperCase()) ? [] : [
    {
      at: ["policy", "ticket", "projects", index],
      says: "is not among remotes.jira.projects, so that no ticket of it would count",
      remedy: "Add it there, or remove it here."
    }
  ]);
};
var peopleOnce = (_, raw) => {
  const seen = /* @__PURE__ */ new Set();
  return (raw.people ?? []).flatMap((person, index) => Object.entries(person).flatMap(([side, name]) => {
    const id = `${side} ${name.toLowerCase()}`;
    const known = seen.has(id);
    seen.add(id);
    if (!known)
      return [];
    return [
      {
        at: ["people", index, side],
        says: "stands with another person already",
        remedy: "Put all names of one person into one entry."
      }
    ];
  }));
};
var rules = {
  domain,
  aliases,
  "status-once": statusOnce,
  "label-once": labelOnce,
  globs,
  "exempt-all": exemptAll,
  "commits-need-ticket": commitsNeedTicket,
  "project-known": projectKnown,
  "people-once": peopleOnce
};
function contradictions(config, raw) {
  return Object.values(rules).flatMap((rule) => rule(config, raw));
}

// packages/core/lib/config/secrets.js
var tokens = [
  { what: "a GitHub token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,})/g },
  { what: "an Atlassian token", pattern: /\bATATT3x[A-Za-z0-9_=+/-]{8,}/g },
  { what: "a Notion key", pattern: /\b(?:ntn_|secret_)[A-Za-z0-9]{16,}/g },
  { what: "a Linear key", pattern: /\blin_(?:api|oauth)_[A-Za-z0-9]{8,}/g },
  { what: "a Slack token", pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{8,}/g },
  { what: "an AWS key", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { what: "a private key", pattern: /-----BEGIN [A-Z ]{0,40}KEY/g },
  { what: "a password in an address", pattern: /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s:@/]{0,200}:[^\s@/]{1,200}@/gi }
];
var secretKey = /(?:token|passw(?:or)?d|secret|api[_-]?key|private[_-]?key|credential)/i;
var longBase64 = /^[A-Za-z0-9+/=_-]{16,}$/;
function secretsIn(text) {
  const found = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    for (const { what, pattern } of tokens) {
      for (const match of line.matchAll(pattern))
        found.push({ what, line: index + 1, column: match.index + 1 });
    }
  }
  return found;
}
function secretKeysIn(data, path = []) {
  if (typeof data !== "object" || data === null)
    return [];
  const entries = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return entries.flatMap(([key, value]) => {
    const here = [...path, key];
    if (typeof key === "string" && secretKey.test(key) && holdsSecret(value, path[0] === "remotes"))
      return [here];
    return secretKeysIn(value, here);
  });
}
function holdsSecret(value, underRemotes) {
  if (typeof value === "number")
    return underRemotes;
  if (typeof value !== "string" || value === "")
    return false;
  return underRemotes || longBase64.test(value.replaceAll(/\s/g, ""));
}
function redact(text) {
  return tokens.reduce((kept, { pattern }) => kept.replaceAll(pattern, () => "[secret]"), text);
}

// packages/core/lib/config/settle.js
function settle(raw) {
  const base = (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultConfig */ .sb)();
  return {
    ...base,
    mode: raw.mode ?? base.mode,
    remotes: settleRemotes(raw.remotes ?? {}, base.remotes),
    people: raw.people ?? base.people,
    policy: settlePolicy(raw.policy ?? {}, base.policy),
    pullRequest: settlePullRequest(raw.pull_request ?? {}, base.pullRequest),
    labels: settleLabels(raw.labels ?? {}, base.labels),
    milestones: {
      from: raw.milestones?.from ?? base.milestones.from,
      createMissing: raw.milestones?.create_missing ?? base.milestones.createMissing,
      progress: raw.milestones?.progress ?? base.milestones.progress
    },
    on: { ...raw.on },
    workspace: { ...base.workspace, ...raw.workspace },
    mapping: raw.mapping ?? base.mapping,
    sync: { ...base.sync, ...raw.sync, fields: { ...base.sync["fields"], ...raw.sync?.fields } },
    store: { ...base.store, ...raw.store },
    notYet: listNotYet(raw)
  };
}
var used = (section, otherwise) => section === void 0 ? otherwise : section.enabled ?? true;
function settleRemotes(raw, base) {
  const { github, notion, azure, linear, beads } = raw;
  return {
    github: {
      enabled: used(github, base.github.enabled),
      authMode: github?.auth_mode ?? base.github.authMode,
      ...github?.repo !== void 0 && { repo: github.repo }
    },
    jira: settleJira(raw.jira, base.jira),
    notion: {
      enabled: used(notion, base.notion.enabled),
      ...notion?.data_source !== void 0 && { dataSource: notion.data_source }
    },
    azure: {
      enabled: used(azure, base.azure.enabled),
      ...azure?.organization !== void 0 && { organization: azure.organization },
      ...azure?.project !== void 0 && { project: azure.project }
    },
    linear: {
      enabled: used(linear, base.linear.enabled),
      ...linear?.team !== void 0 && { team: linear.team }
    },
    beads: { enabled: used(beads, base.beads.enabled) },
    custom: raw.custom ?? base.custom
  };
}
function settleJira(raw, base) {
  if (raw === void 0)
    return base;
  const site = raw.domain === void 0 ? void 0 : (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .baseUrl */ .pc)(raw.domain);
  return {
    enabled: used(raw, base.enabled),
    ...site !== void 0 && "url" in site && { baseUrl: site.url },
    ...raw.email !== void 0 && { email: raw.email },
    ...raw.cloud_id !== void 0 && { cloudId: raw.cloud_id },
    projects: [...new Set((raw.projects ?? base.projects).map((key) => key.toUpperCase()))],
    transport: raw.transport ?? base.transport,
    statusMap: settleStatusMap(raw.status_map ?? {}),
    transitions: raw.transitions ?? base.transitions,
    fields: raw.fields ?? base.fields
  };
}
function settleStatusMap(raw) {
  const map = {};
  for (const [key, names] of Object.entries(raw)) {
    if (names === void 0)
      continue;
    const state = key === "todo" ? "open" : key === "done" ? "closed" : key;
    map[state] = typeof names === "string" ? [names] : names;
  }
  return map;
}
function settlePolicy(raw, base) {
  const { ticket = {}, spec = {}, exempt = {} } = raw;
  return {
    ticket: {
      required: ticket.required ?? base.ticket.required,
      states: ticket.states ?? base.ticket.states,
      types: ticket.types ?? base.ticket.types,
      projects: ticket.projects ?? base.ticket.projects,
      assignee: ticket.assignee ?? base.ticket.assignee,
      approval: ticket.approval ?? base.ticket.approval,
      maxPerChange: ticket.max_per_change ?? base.ticket.maxPerChange
    },
    commits: raw.commits ?? base.commits,
    spec: {
      required: spec.required ?? base.spec.required,
      paths: spec.paths ?? base.spec.paths,
      sections: spec.sections ?? base.spec.sections,
      beforeCode: spec.before_code ?? base.spec.beforeCode
    },
    risk: { ...base.risk, ...raw.risk },
    exempt: {
      bots: exempt.bots?.map((bot) => typeof bot === "string" ? bot : { appId: bot.app_id }) ?? base.exempt.bots,
      labels: exempt.labels ?? base.exempt.labels,
      paths: exempt.paths ?? base.exempt.paths,
      marker: exempt.marker ?? base.exempt.marker,
      by: exempt.by ?? base.exempt.by
    },
    unverifiable: raw.unverifiable ?? base.unverifiable
  };
}
function settlePullRequest(raw, base) {
  return {
    injectSpec: raw.inject_spec ?? base.injectSpec,
    heading: raw.heading ?? base.heading,
    closeKeyword: raw.close_keyword === void 0 ? base.closeKeyword : raw.close_keyword,
    comment: raw.comment ?? base.comment
  };
}
function settleLabels(raw, base) {
  const { colors = {}, create_missing, ...byState } = raw;
  const plain2 = Object.entries(colors).map(([state, color]) => [state, color.replace("#", "").toLowerCase()]);
  return {
    byState: { ...base.byState, ...byState },
    colors: { ...base.colors, ...Object.fromEntries(plain2) },
    createMissing: create_missing ?? base.createMissing
  };
}

// packages/core/lib/generated/config/keys.js
var configKeys = {
  "": [
    "mode",
    "remotes",
    "people",
    "policy",
    "pull_request",
    "labels",
    "milestones",
    "on",
    "workspace",
    "mapping",
    "sync",
    "store"
  ],
  "remotes": [
    "github",
    "jira",
    "notion",
    "azure",
    "linear",
    "beads",
    "custom"
  ],
  "remotes.github": [
    "enabled",
    "repo",
    "auth_mode"
  ],
  "remotes.jira": [
    "enabled",
    "domain",
    "email",
    "cloud_id",
    "projects",
    "transport",
    "status_map",
    "transitions",
    "fields"
  ],
  "remotes.jira.status_map": [
    "open",
    "in_progress",
    "blocked",
    "in_review",
    "closed",
    "todo",
    "done"
  ],
  "remotes.notion": [
    "enabled",
    "data_source"
  ],
  "remotes.azure": [
    "enabled",
    "organization",
    "project"
  ],
  "remotes.linear": [
    "enabled",
    "team"
  ],
  "remotes.beads": [
    "enabled"
  ],
  "remotes.custom.*": [
    "command"
  ],
  "people[]": [
    "local",
    "email",
    "github",
    "jira",
    "notion",
    "azure",
    "linear"
  ],
  "policy": [
    "ticket",
    "commits",
    "spec",
    "risk",
    "exempt",
    "unverifiable"
  ],
  "policy.ticket": [
    "required",
    "states",
    "types",
    "projects",
    "assignee",
    "approval",
    "max_per_change"
  ],
  "policy.spec": [
    "required",
    "paths",
    "sections",
    "before_code"
  ],
  "policy.risk.*": [
    "approval"
  ],
  "policy.exempt": [
    "bots",
    "labels",
    "paths",
    "marker",
    "by"
  ],
  "policy.exempt.bots[]": [
    "app_id"
  ],
  "pull_request": [
    "inject_spec",
    "heading",
    "close_keyword",
    "comment"
  ],
  "labels": [
    "open",
    "in_progress",
    "blocked",
    "in_review",
    "closed",
    "failed",
    "colors",
    "create_missing"
  ],
  "labels.colors": [
    "open",
    "in_progress",
    "blocked",
    "in_review",
    "closed",
    "failed"
  ],
  "milestones": [
    "from",
    "create_missing",
    "progress"
  ],
  "on": [
    "opened",
    "ready_for_review",
    "merged",
    "closed",
    "phase_started",
    "phase_completed",
    "phase_failed",
    "plan_completed"
  ],
  "workspace": [
    "kind",
    "write"
  ],
  "mapping[]": [
    "pattern",
    "ticket",
    "type",
    "epic",
    "label",
    "project",
    "create",
    "close",
    "direction"
  ],
  "sync": [
    "strategy",
    "safe_mode",
    "bulk_limit",
    "watch_interval",
    "comments",
    "fields",
    "custom_fields"
  ],
  "sync.fields": [
    "title",
    "body",
    "status",
    "assignee",
    "labels",
    "priority"
  ],
  "sync.fields.title": [
    "direction",
    "strategy"
  ],
  "sync.fields.body": [
    "direction",
    "strategy"
  ],
  "sync.fields.status": [
    "direction",
    "strategy"
  ],
  "sync.fields.assignee": [
    "direction",
    "strategy"
  ],
  "sync.fields.labels": [
    "direction",
    "strategy"
  ],
  "sync.fields.priority": [
    "direction",
    "strategy"
  ],
  "sync.custom_fields[]": [
    "local",
    "remote",
    "type",
    "direction",
    "values"
  ],
  "store": [
    "url"
  ]
};

// packages/core/lib/config/did-you-mean.js
function distance(from, to) {
  let before = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const here = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let best = Math.min((above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped)
        best = Math.min(best, (before[column - 2] ?? 0) + 1);
      here.push(best);
    }
    before = above;
    above = here;
  }
  return above[to.length] ?? 0;
}
function didYouMean(word, known) {
  if (word.length > 60)
    return void 0;
  const folded = fold(word);
  let best;
  for (const candidate of known) {
    const far = distance(folded, fold(candidate));
    const allowed = Math.min(3, Math.max(1, Math.floor(candidate.length / 3)));
    if (far <= allowed && (best === void 0 || far < best.far))
      best = { word: candidate, far };
  }
  return best?.word;
}
function fold(word) {
  return word.replaceAll(/([a-z])([A-Z])/g, "$1_$2").replaceAll(/[-\s]/g, "_").toLowerCase();
}

// packages/core/lib/config/shape.js
function explainShape(error, data) {
  const { at, params } = error;
  if (error.keyword === "additionalProperties")
    return unknownKey(at, String(params["additionalProperty"]));
  if (error.keyword === "required") {
    const key = String(params["missingProperty"]);
    return shape(at, `lacks the key ${key}`, `Add ${key}.`);
  }
  if (error.keyword === "enum")
    return notInList(at, params["allowedValues"], valueAt(data, at));
  if (error.keyword === "type") {
    const wanted = kindsOf(params["type"]);
    return shape(at, `must be ${wanted}, not ${kindOf(valueAt(data, at))}`, `Write ${wanted}.`);
  }
  if (error.keyword === "pattern")
    return shape(at, "is not written as it must be", "See its example in `satellite schema config`.");
  return shape(at, error.message, "Compare with `satellite schema config`.");
}
function shape(at, says, remedy) {
  return { code: "CONFIG_SHAPE", at, point: "value", says, remedy };
}
function unknownKey(at, key) {
  const known = knownKeys(at);
  const meant = didYouMean(key, known);
  return {
    code: "CONFIG_UNKNOWN_KEY",
    at: [...at, key],
    point: "key",
    says: meant === void 0 ? "is no key that Satellite knows" : `is no key that Satellite knows; did you mean ${meant}?`,
    remedy: meant === void 0 ? `Remove it, or use one of ${known.join(", ")}.` : `Write ${meant}.`
  };
}
var knownKeys = (at) => configKeys[keyPath(at)] ?? [];
function keyPath(at) {
  let path = "";
  for (const step of at) {
    if (typeof step === "number" && `${path}[]` in configKeys)
      path += "[]";
    else {
      const named = path === "" ? String(step) : `${path}.${step}`;
      path = named in configKeys ? named : `${path}.*` in configKeys ? `${path}.*` : named;
    }
  }
  return path;
}
function notInList(at, allowed, value) {
  const words = allowed.map((word) => typeof word === "string" ? word : JSON.stringify(word));
  const meant = typeof value === "string" ? didYouMean(value, words) : void 0;
  const says = `must be one of ${words.join(", ")}${meant === void 0 ? "" : `; did you mean ${meant}?`}`;
  return shape(at, says, meant === void 0 ? `Write one of ${words.join(", ")}.` : `Write ${meant}.`);
}
var articles = {
  string: "a text",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  array: "a list",
  object: "a mapping",
  null: "null"
};
function kindsOf(type) {
  const names = typeof type === "string" ? type.split(",") : type;
  return names.map((name) => articles[name] ?? name).join(" or ");
}
function kindOf(value) {
  if (value === null || value === void 0)
    return "empty";
  if (Array.isArray(value))
    return "a list";
  return { string: "a text", boolean: "true or false", number: "a number", object: "a mapping" }[typeof value] ?? "that";
}
function valueAt(data, at) {
  let value = data;
  for (const step of at)
    value = value?.[step];
  return value;
}

// packages/core/lib/config/yaml.js

var limits = { bytes: 256 * 1024, depth: 32, entries: 5e3, aliases: 20, problems: 20 };
function readYaml(text) {
  const start = { line: 1, column: 1 };
  if (utf8Bytes(text) > limits.bytes)
    return { problems: [{ ...start, code: "CONFIG_TOO_LARGE", says: "the file is over 256 KiB" }] };
  const deep = flowDepthAt(text);
  const counter = new yaml__WEBPACK_IMPORTED_MODULE_3__/* .LineCounter */ .HN();
  const at = (offset) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (deep !== void 0)
    return { problems: [{ ...deep, code: "CONFIG_SYNTAX", says: tooDeep }] };
  const tokens2 = [...new yaml__WEBPACK_IMPORTED_MODULE_3__/* .Parser */ .iX(counter.addNewLine).parse(text)];
  const problem2 = checkTokens(tokens2, at);
  if (problem2)
    return { problems: [problem2] };
  const composer = new yaml__WEBPACK_IMPORTED_MODULE_3__/* .Composer */ .Dk({ schema: "core", uniqueKeys: true, prettyErrors: false, logLevel: "silent" });
  const [document] = [...composer.compose(tokens2, true, text.length)];
  if (document === void 0)
    return { data: void 0, locate: () => start };
  const bad = [...document.errors, ...document.warnings];
  if (bad.length > 0) {
    const problems = bad.slice(0, limits.problems).map((error) => ({
      ...at(error.pos[0]),
      code: "CONFIG_SYNTAX",
      says: plain(error.code, error.message)
    }));
    return { problems };
  }
  try {
    const data = document.toJS({ maxAliasCount: limits.aliases });
    return { data: data ?? void 0, locate: (path, which) => locate(document, path, which ?? "value", at) };
  } catch {
    return {
      problems: [{ ...start, code: "CONFIG_SYNTAX", says: `aliases (*name) unfold more than ${limits.aliases} times` }]
    };
  }
}
function utf8Bytes(text) {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes += unit < 128 ? 1 : unit < 2048 || unit >= 55296 && unit <= 57343 ? 2 : 3;
  }
  return bytes;
}
function flowDepthAt(text) {
  let depth = 0;
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    let markers = 0;
    for (let column = 0; column < line.length; column++) {
      const char = line[column];
      if (char === "[" || char === "{")
        depth++;
      else if ((char === "]" || char === "}") && depth > 0)
        depth--;
      else if ((char === "-" || char === "?" || char === ":") && line[column + 1] === " ")
        markers++;
      if (depth > 4 * limits.depth || markers > 8 * limits.depth)
        return { line: index + 1, column: column + 1 };
    }
  }
  return void 0;
}
var tooDeep = `nested deeper than ${limits.depth} levels`;
function checkTokens(tokens2, at) {
  const bad = (offset, says) => ({ ...at(offset), code: "CONFIG_SYNTAX", says });
  const telling = tokens2.filter(({ type }) => type !== "comment" && type !== "newline" && type !== "space");
  const [far] = telling.slice(limits.entries);
  if (far)
    return bad(far.offset, tooMany);
  let documents = 0;
  for (const token of telling) {
    if (token.type === "directive")
      return bad(token.offset, "directives (%) are not used here");
    if (token.type !== "document")
      continue;
    if (++documents > 1)
      return bad(token.offset, "holds a second document (---)");
    const over = overLimit(token.value);
    if (over)
      return bad(over.offset, over.says);
  }
  return void 0;
}
var tooMany = `holds more than ${limits.entries} entries`;
function overLimit(root) {
  const open = [{ token: root, depth: 1 }];
  let entries = 0;
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    const { token, depth } = next;
    if (!token || !("items" in token))
      continue;
    if (depth > limits.depth)
      return { offset: token.offset, says: tooDeep };
    entries += token.items.length;
    if (entries > limits.entries)
      return { offset: token.offset, says: tooMany };
    for (const item of token.items) {
      open.push({ token: item.key ?? void 0, depth: depth + 1 }, { token: item.value, depth: depth + 1 });
    }
  }
  return void 0;
}
var kinds = {
  DUPLICATE_KEY: "the key stands here twice",
  TAB_AS_INDENT: "is indented with a tab; YAML takes spaces",
  BAD_INDENT: "the indentation does not fit",
  TAG_RESOLVE_FAILED: "tags (!) are not used here",
  MULTILINE_IMPLICIT_KEY: "a key must stand on one line with its colon",
  MISSING_CHAR: "a quote, bracket, comma or colon is missing",
  BLOCK_AS_IMPLICIT_KEY: "holds two colons; quote the value",
  BAD_ALIAS: "names an alias (*) that is not defined",
  KEY_OVER_1024_CHARS: "the key is over 1024 characters",
  NON_STRING_KEY: "keys must be words"
};
function plain(code, message) {
  if (code === "BAD_ALIAS" || message.startsWith("Unresolved alias"))
    return kinds["BAD_ALIAS"];
  return kinds[code] ?? `is not YAML (${code.toLowerCase().replaceAll("_", " ")})`;
}
function locate(document, path, which, at) {
  let node = document.contents;
  let found = offsetOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_3__/* .isAlias */ .Vj)(node))
      node = node.resolve(document);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_3__/* .isSeq */ .oP)(node))
      node = node.items[Number(step)];
    else if ((0,yaml__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(node)) {
      const pair = node.items.find(({ key }) => ((0,yaml__WEBPACK_IMPORTED_MODULE_3__/* .isScalar */ .jn)(key) ? String(key.value) : void 0) === String(step));
      const last = index === path.length - 1;
      if (last && which === "key")
        return at(offsetOf(pair?.key) ?? found);
      found = offsetOf(pair?.key) ?? found;
      node = pair?.value;
    } else
      break;
    found = offsetOf(node) ?? found;
  }
  return at(found);
}
function offsetOf(node) {
  return node?.range?.[0];
}

// packages/core/lib/config/parse-config.js
function parseConfig(files) {
  const [first, ...more] = files;
  if (first === void 0)
    return { config: (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultConfig */ .sb)(), notices: [] };
  const parsed = files.map(parseFile);
  const twice = more.map((file) => problem(file.path, "CONFIG_TWICE", `stands beside ${first.path}`));
  const problems = [...twice, ...parsed.flatMap((one) => "problems" in one ? one.problems : [])];
  if (problems.length > 0)
    return { problems };
  return parsed[0];
}
function parseFile({ path, text }) {
  const file = path;
  const yaml = readYaml(text);
  if ("problems" in yaml && yaml.problems.some(({ code }) => code === "CONFIG_TOO_LARGE")) {
    return { problems: yaml.problems.map(({ code, says, ...at }) => problem(file, code, says, { ...at })) };
  }
  const tokens2 = secretsIn(text).map(({ what, ...at }) => problem(file, "CONFIG_SECRET", `holds ${what}`, { ...at }));
  if ("problems" in yaml) {
    return {
      problems: tidy([...tokens2, ...yaml.problems.map(({ code, says, ...at }) => problem(file, code, says, at))])
    };
  }
  return parseData(file, yaml, tokens2);
}
function parseData(file, yaml, tokens2) {
  const data = yaml.data === void 0 ? {} : withoutNulls(yaml.data, []);
  const secretKeys = secretKeysIn(data);
  const secrets = secretKeys.map((at) => problem(file, "CONFIG_SECRET", "holds a secret", { ...yaml.locate(at, "key"), path: (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(at) }));
  const checked2 = validateConfig(data);
  if (!checked2.ok) {
    const taken = new Set(secretKeys.map(_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF));
    const shapes = checked2.errors.slice(0, mostErrors).map((error) => explainShape(error, data)).filter(({ at }) => !taken.has((0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(at)));
    const found = shapes.map(({ code, at, point, says, remedy }) => problem(file, code, says, { ...yaml.locate(at, point), path: (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(at), remedy }));
    return { problems: tidy([...tokens2, ...secrets, ...found]) };
  }
  const raw = checked2.value;
  const config = settle(raw);
  const meaning = contradictions(config, raw).map(({ at, says, remedy }) => problem(file, "CONFIG_MEANING", says, { ...yaml.locate(at), path: (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(at), remedy }));
  const problems = tidy([...tokens2, ...secrets, ...meaning]);
  if (problems.length > 0)
    return { problems };
  const notices = notYetPaths(raw).map((at) => problem(file, "NOT_AVAILABLE_YET", "is not available yet and changes nothing", {
    ...yaml.locate(at, "key"),
    path: (0,_chunk_ZM4CAGAA_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(at)
  }));
  return { config, notices: tidy(notices) };
}
var nullable = /^(labels\.(open|in_progress|blocked|in_review|closed|failed)|pull_request\.close_keyword|remotes\.jira\.fields\..*)$/;
var mostErrors = 200;
function withoutNulls(data, at) {
  if (Array.isArray(data))
    return data.map((item, index) => withoutNulls(item, [...at, index]));
  if (typeof data !== "object" || data === null)
    return data;
  const known = knownKeys(at);
  const kept = Object.entries(data).filter(([key, value]) => value !== null || !known.includes(key) || nullable.test([...at, key].join(".")));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutNulls(value, [...at, key])]));
}
function problem(file, code, says, where = {}) {
  const { line = 1, column = 1, path = "", remedy = _chunk_S3GC5YVU_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v[code] } = where;
  return { code, file, line, column, path: redact(path), says: redact(says), remedy: redact(remedy) };
}
function tidy(problems) {
  const seen = /* @__PURE__ */ new Set();
  return problems.toSorted((one, other) => one.line - other.line || one.column - other.column).filter(({ code, line, column }) => {
    const id = code === "CONFIG_SECRET" ? `${code} ${line}` : `${code} ${line} ${column}`;
    return code === "CONFIG_SECRET" || code === "CONFIG_SYNTAX" ? !seen.has(id) && seen.add(id) : true;
  });
}

// packages/core/lib/config/settled.js
var onEvents = [
  "opened",
  "ready_for_review",
  "merged",
  "closed",
  "phase_started",
  "phase_completed",
  "phase_failed",
  "plan_completed"
];



/***/ })

};
