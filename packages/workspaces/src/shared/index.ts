/** What every local format needs: files read within limits, written beside and renamed, one stat pass, links as records. */
export { codeOf, sha256, readSource, maxBytes, type Source } from "./source.js";
export { writeBeside, type Written } from "./write-beside.js";
export { alike, namesIn, scanFiles, stampOf, type Folder, type ScannedFiles } from "./scan-files.js";
export { packIndex, unpackIndex } from "./pack-index.js";
export { conflictMarker, damageOf, leadsOut, lineOfKey, linkProblem } from "./damage.js";
export { linksFrom, linkRecord, linkKeys } from "./links.js";
export { complianceAfter, complianceSaid } from "./compliance.js";
export { guarded } from "./guarded.js";
export { withLock } from "./lock.js";
export { receiptFor } from "./receipt.js";
export { oneByOne } from "./one-by-one.js";
