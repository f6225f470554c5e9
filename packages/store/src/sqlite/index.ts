/** The store in a file: SQLite of node itself, or its twin package on a node that has none. */
export { loadDriver, type Driver } from "./driver.js";
export { inspect, type Inspected } from "./inspect.js";
export { openSqlite, type Opened, type SqliteOptions } from "./open.js";
