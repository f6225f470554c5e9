import { bodyOf, done, ok, param, type Call, type Operation } from "./call.js";
import { signedInOr404 } from "./issues.js";
import { Refusal, badFields, badRequest } from "./refusal.js";
import type { JiraIssue, JiraRemoteLink } from "./world.js";

const linkJson = (call: Call, issue: JiraIssue, link: JiraRemoteLink) => ({
  ...link,
  self: selfOf(call, issue, link.id),
});
const selfOf = (call: Call, issue: JiraIssue, id: number) =>
  `${call.base}/rest/api/3/issue/${issue.id}/remotelink/${id}`;
const gone = (what: string) => new Refusal(404, [`The remote link with ${what} does not exist.`]);

export const listLinks: Operation = (call) => {
  const issue = call.world.get(call.user, param(call, 0));
  const globalId = call.request.query.get("globalId");
  if (globalId === null) return ok(issue.remoteLinks.map((link) => linkJson(call, issue, link)));
  const link = issue.remoteLinks.find((one) => one.globalId === globalId);
  if (link === undefined) throw gone(`global id '${globalId}'`);
  return ok(linkJson(call, issue, link));
};

export const getLink: Operation = (call) => {
  const issue = call.world.get(call.user, param(call, 0));
  const link = issue.remoteLinks.find(({ id }) => String(id) === param(call, 1));
  if (link === undefined) throw gone(`id '${param(call, 1)}'`);
  return ok(linkJson(call, issue, link));
};

/** With a known global id it is an update; what is not sent is lost. */
export const putLink: Operation = (call) => {
  const user = signedInOr404(call);
  const given = read(bodyOf(call));
  const issue = call.world.getForWrite(user, param(call, 0));
  const known =
    given.globalId === undefined ? undefined : issue.remoteLinks.find((one) => one.globalId === given.globalId);
  const link: JiraRemoteLink = { ...given, id: known?.id ?? Number(call.world.nextId()) };
  const remoteLinks =
    known === undefined ? [...issue.remoteLinks, link] : issue.remoteLinks.map((one) => (one === known ? link : one));
  call.world.put({ ...issue, remoteLinks }, { by: user });
  return ok({ id: link.id, self: selfOf(call, issue, link.id) }, known === undefined ? 201 : 200);
};

export const updateLink: Operation = (call) => {
  const user = signedInOr404(call);
  const given = read(bodyOf(call));
  const issue = call.world.getForWrite(user, param(call, 0));
  const known = issue.remoteLinks.find(({ id }) => String(id) === param(call, 1));
  if (known === undefined) throw gone(`id '${param(call, 1)}'`);
  const remoteLinks = issue.remoteLinks.map((one) => (one === known ? { ...given, id: known.id } : one));
  call.world.put({ ...issue, remoteLinks }, { by: user });
  return done;
};

export const deleteLink: Operation = (call) =>
  removed(call, `id '${param(call, 1)}'`, ({ id }) => String(id) === param(call, 1));

export const deleteLinkByGlobalId: Operation = (call) => {
  const globalId = call.request.query.get("globalId");
  if (globalId === null) throw badRequest("globalId is required");
  return removed(call, `global id '${globalId}'`, (link) => link.globalId === globalId);
};

function removed(call: Call, what: string, is: (link: JiraRemoteLink) => boolean) {
  const user = signedInOr404(call);
  const issue = call.world.getForWrite(user, param(call, 0));
  if (!issue.remoteLinks.some(is)) throw gone(what);
  call.world.put({ ...issue, remoteLinks: issue.remoteLinks.filter((link) => !is(link)) }, { by: user });
  return done;
}

function read(body: Readonly<Record<string, unknown>>): Omit<JiraRemoteLink, "id"> {
  const { globalId, relationship, application, object } = body;
  const target = object as Readonly<Record<string, unknown> & { url?: unknown; title?: unknown }> | null | undefined;
  if (typeof target !== "object" || target === null) throw badFields({ object: "'object' is required." });
  if (typeof target.url !== "string" || target.url === "") throw badFields({ url: "'url' is required." });
  if (typeof target.title !== "string" || target.title === "") throw badFields({ title: "'title' is required." });
  if (!/^[a-z][a-z0-9+.-]*:\/\/\S+$/iu.test(target.url)) throw badFields({ url: "'url' is not a valid URL." });
  if (target.title.length > 255) throw badFields({ title: "'title' exceeds the maximum length of 255 characters." });
  if (globalId !== undefined && (typeof globalId !== "string" || globalId === "" || globalId.length > 255)) {
    throw badFields({ globalId: "'globalId' must be between 1 and 255 characters." });
  }
  return {
    ...(globalId === undefined ? {} : { globalId }),
    ...(typeof relationship === "string" ? { relationship } : {}),
    ...(application === undefined ? {} : { application }),
    object: target,
  };
}
