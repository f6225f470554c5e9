import { SatelliteError, type ErrorCode } from "@satellite/core";
import { codeOf } from "../errors/index.js";

/** Codes of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html), with what they mean to us. */
const known: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  "28P01": ["UNAUTHORIZED", "PostgreSQL refused the password"],
  "28000": ["UNAUTHORIZED", "PostgreSQL refused the user"],
  "3D000": ["STORE_UNUSABLE", "PostgreSQL has no database of that name"],
  "42501": ["FORBIDDEN", "PostgreSQL does not let the user do this"],
  "55P03": ["STORE_BUSY", "the store is in use by another process"],
  "40P01": ["STORE_BUSY", "the store is in use by another process"],
  "53300": ["UNAVAILABLE", "PostgreSQL takes no more connections"],
};

const broken = /^(?:ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES|EPIPE|EPERM)/;

/** PostgreSQL's errors in our words; others as they are. */
export function failureOf(error: unknown, where: string): unknown {
  if (error instanceof SatelliteError) return error;
  const code = codeOf(error) ?? "";
  const say = (named: ErrorCode, says: string) =>
    new SatelliteError(named, `${says}: ${where}`, { cause: error, where });
  const found = known[code];
  if (found) return say(...found);
  if (broken.test(code)) return say("UNAVAILABLE", `PostgreSQL could not be reached (${code})`);
  if (/^(?:08|57P)/.test(code) || /\b(?:terminated|timeout)\b/i.test(messageOf(error))) {
    return say("UNAVAILABLE", "the connection to PostgreSQL was lost");
  }
  // These two come from the driver, without a code.
  if (/password must be a/.test(messageOf(error))) {
    return say("NO_CREDENTIALS", "PostgreSQL asks for a password: PGPASSWORD or a .pgpass file gives it");
  }
  if (/\bSSL\b/.test(messageOf(error)) || /CERT|SIGNATURE|^ERR_TLS/.test(code)) {
    return say("UNAVAILABLE", "no secure connection to PostgreSQL could be made");
  }
  // Its own words may hold what was written; the code is enough to look it up.
  if (/^[0-9A-Z]{5}$/.test(code)) return say("UNAVAILABLE", `PostgreSQL refused (${code})`);
  return error;
}

/** @returns whether a lock was waited for in vain */
export function isLockTimeout(error: unknown): boolean {
  return codeOf(error) === "55P03";
}

function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : "";
}
