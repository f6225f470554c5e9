/** Judges exchanges by a service's own OpenAPI description. */
export { createReferee, type Referee, type RefereeOptions } from "./referee.js";
export { descriptionsFolder, loadDescription, skippedDescriptions } from "./locate.js";
