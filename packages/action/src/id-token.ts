/** A chunk of its own: see toolkit.ts. */
export { getIDToken } from "@actions/core";
