/**
 * Fields of the user's own (`sync.custom_fields`): the entries against the tracker's metadata, and their values both ways.
 * Pure.
 */
export { checkFields, type CheckedFields, type FieldFault, type SoundField } from "./check.js";
export { mirroredFields, suggestedFields, toldFields, unmappedPeople } from "./mirrored.js";
export { remoteFields, type RemoteFields } from "./remote.js";
