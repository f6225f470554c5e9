import { randomBytes } from "node:crypto";
import { headers, verifySignature } from "@satellite/contract";
import { findKey, touchKey } from "../store";
import { header, type Verifier } from "./verifier";

/** Checked where there is no key, so that the answer takes as long as where there is one. Nobody knows it. */
const nobody = randomBytes(32).toString("base64url");

/** A signature under a key that an admin made for one repository. */
export const hmacVerifier: Verifier = {
  async verify(request, body) {
    const id = header(request, headers.key);
    if (id === undefined) return { no: "missing" };
    const key = await findKey(id).catch(() => "busy" as const);
    if (key === "busy") return { no: "busy" };
    const given = { timestamp: header(request, headers.timestamp), signature: header(request, headers.signature) };
    const now = new Date();
    const outcome = verifySignature(body, given, [key?.secret ?? nobody], now.getTime());
    if (key === undefined) return { no: "unknown-key" };
    if (outcome !== "ok") return { no: outcome, known: `key:${id}` };
    const { projects, repository, repositoryId, lastUsedDay } = key.record;
    const day = now.toISOString().slice(0, 10);
    // When a key was last used is good to know, but no reason to turn a message away.
    if (lastUsedDay !== day) await touchKey(id, day).catch(() => undefined);
    return { ok: { repositoryId, repository, projects, source: `key:${id}` } };
  },
};
