/** What a site says of its own fields, and of who asks. Loaded when somebody asks. */
export { fieldsOf } from "./info.js";
export { viewer } from "./viewer.js";
