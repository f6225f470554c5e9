/** What a generated validator answers, and what it is made of. The validators themselves lie in generated/. */
export { checked, type RawValidator, type ShapeError, type Validated, type Validator } from "./checked.js";
export { fault } from "./fault.js";
export { pathText, type Path } from "./path.js";
export { codePoints } from "./code-points.js";
