/** A real PostgreSQL server for tests: its own folder, no port, gone afterwards. */
export { startPostgres, type PostgresServer } from "./server.js";
