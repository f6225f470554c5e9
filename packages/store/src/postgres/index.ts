/** The store that machines share: PostgreSQL. */
export { openPostgres, type PostgresOptions } from "./open.js";
