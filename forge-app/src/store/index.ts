/**
 * What the app remembers between invocations, in the installation's own key-value storage. Names of issues are always
 * their ids: a key changes when an issue moves. Records are described in `shared/records`.
 */
export { createKey, findKey, listKeys, revokeKey, touchKey, type KeyInput } from "./keys";
export { findTrust, listTrust, removeTrust, saveTrust } from "./trust";
export { readDevinfo, readProject, saveDevinfo, saveProject } from "./settings";
export { readGitHub, removeGitHub, saveGitHub } from "./github";
export { recent, record } from "./audit";
export { dropSpecs, keepsSpec, readSpec, saveSpec, type StoredSpec } from "./specs";
export { claim, release, type Claim } from "./claims";
export { isNewer, rememberSeq, type Seq } from "./order";
export { dropParcel, keepParcel, readParcel } from "./parcels";
export { readKeySet, saveKeySet, type KeptKeySet } from "./key-set";
export { sweepStore, type Swept } from "./sweep";
