/** What belongs to a change: where to look for references, which tickets they link, which spec is meant. */
export { dialectsOf } from "./dialects.js";
export { linksOf } from "./links.js";
export { itemSources, sourcesOf } from "./sources.js";
export { chooseFor, chooseSpec, leadsTo, pathHolds, type Choice } from "./specs.js";
export { guesses, maxWanted, specFolders, wantedFiles, type Wanted } from "./wanted.js";
