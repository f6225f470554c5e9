/** The store as tables, the same over SQLite and PostgreSQL: schema, migrations, statements. */
export type { Tables } from "./tables.js";
export { latestVersion, readVersion, migrate, steps, type Dialects, type Step } from "./migrate.js";
export { sqlStore, type SqlStoreOptions } from "./sql-store.js";
