import { bodyOf, ok, param, signedIn, type Call, type Operation } from "./call.js";
import { administersProject } from "./permissions.js";
import { Refusal, badFields } from "./refusal.js";
import type { JiraProjectSeed, JiraVersionSeed } from "./seed.js";
import { versionJson } from "./wire.js";

/** Longest description of a version, in characters. */
const maxChars = 16_384;

function found(call: Call): { readonly project: JiraProjectSeed; readonly version: JiraVersionSeed } {
  signedIn(call);
  const id = param(call, 0);
  for (const project of call.world.seed.projects) {
    const version = project.versions?.find((one) => one.id === id);
    if (version !== undefined && call.world.sees(call.user, project.key)) return { project, version };
  }
  throw new Refusal(404, [`Could not find version for id '${id}'`]);
}

export const getVersion: Operation = (call) => ok(versionJson(call, found(call).version));

/**
 * The description, for those who administer the project; for others there is no such version to write.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-versions/#api-rest-api-3-version-id-put
 */
export const updateVersion: Operation = (call) => {
  const { project, version } = found(call);
  if (!administersProject(call, project))
    throw new Refusal(404, ["You must have global or project administrator rights to modify versions."]);
  const { description, ...others } = bodyOf(call);
  const other = Object.keys(others)[0];
  if (other !== undefined) throw badFields({ [other]: "The sandbox changes descriptions of versions only." });
  if (typeof description !== "string" || description.length > maxChars)
    throw badFields({ description: `The description must be a text of at most ${maxChars} characters.` });
  call.world.versionTexts.set(version.id, description);
  return ok(versionJson(call, version));
};
