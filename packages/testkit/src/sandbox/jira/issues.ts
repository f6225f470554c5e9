import { bodyOf, done, expands, ok, param, queryList, signedIn, type Call, type Operation } from "./call.js";
import { edit } from "./edit.js";
import { editable } from "./editmeta.js";
import { mostAlone, statusLine } from "./changelog.js";
import { addComment } from "./comments.js";
import { Refusal, badFields, badRequest, offScreen } from "./refusal.js";
import { issueJson, offered, transitionJson } from "./wire.js";
import { writeProperties } from "./properties.js";

const everything = { fields: ["*all"], properties: [], expand: null };

/** Jira lets a read ask for this many properties of an issue. */
export const maxProperties = 5;

export const getIssue: Operation = (call) => {
  const issue = call.world.get(call.user, param(call, 0));
  const fields = queryList(call, "fields");
  const properties = queryList(call, "properties");
  return ok(
    issueJson(call, issue, {
      fields: fields.length === 0 ? ["*all"] : fields,
      properties,
      expand: call.request.query.get("expand"),
      histories: mostAlone,
      comments: Number.POSITIVE_INFINITY,
    }),
  );
};

export const editIssue: Operation = (call) => {
  const user = signedInOr404(call);
  const body = bodyOf(call);
  const issue = call.world.getForWrite(user, param(call, 0));
  const { comment, ...update } = (body["update"] ?? {}) as Record<string, unknown>;
  const edited = edit(call.world, issue, { ...body, update }, editable(call.world, issue));
  const withProperties = writeProperties(edited.issue, body["properties"]);
  const put = call.world.put(withProperties, { by: user, items: edited.items, quiet: edited.items.length === 0 });
  if (comment !== undefined) addComment(call, put.id, firstComment(comment));
  if (call.request.query.get("returnIssue") !== "true") return done;
  return ok(
    issueJson(call, call.world.get(user, issue.id), { ...everything, expand: call.request.query.get("expand") }),
  );
};

export const getTransitions: Operation = (call) => {
  const issue = call.world.get(call.user, param(call, 0));
  const withFields = expands(call.request.query.get("expand")).has("transitions.fields");
  const only = call.request.query.get("transitionId");
  const list = offered(call, issue).filter(({ id }) => only === null || id === only);
  return ok({
    expand: "transitions",
    transitions: list.map((transition) => transitionJson(call, transition, withFields)),
  });
};

export const doTransition: Operation = (call) => {
  const user = signedInOr404(call);
  const body = bodyOf(call);
  const issue = call.world.getForWrite(user, param(call, 0));
  const id = (body["transition"] as { id?: unknown } | undefined)?.id;
  if (typeof id !== "string") throw badRequest("Missing 'transition' identifier");
  const transition = offered(call, issue).find((one) => one.id === id);
  if (transition === undefined) throw badRequest(`Transition id '${id}' is not valid for this issue.`);
  const screen = transition.screen ?? [];
  const { comment, ...update } = (body["update"] ?? {}) as Record<string, unknown>;
  const given = new Set([...Object.keys(body["fields"] ?? {}), ...Object.keys(update)]);
  const missing = screen.filter(({ field, required }) => required === true && !given.has(field));
  if (missing.length > 0)
    throw badFields(Object.fromEntries(missing.map(({ field }) => [field, `Field ${field} is required.`])));
  if (comment !== undefined && screen.length === 0) throw offScreen("comment");
  const edited = edit(call.world, issue, { ...body, update }, (field) => screen.some((one) => one.field === field));
  const status = statusLine(call.world, issue.status, transition.to);
  call.world.put({ ...edited.issue, status: transition.to }, { by: user, items: [...edited.items, status] });
  if (comment !== undefined) addComment(call, issue.id, firstComment(comment));
  return done;
};

export const bulkFetch: Operation = (call) => {
  const body = bodyOf(call);
  const asked = body["issueIdsOrKeys"];
  if (!Array.isArray(asked) || asked.length === 0) throw badRequest("issueIdsOrKeys must not be empty");
  if (asked.length > 100) throw badRequest("The maximum number of issues that can be fetched is 100");
  const strings = (name: string) => (body[name] ?? []) as readonly string[];
  if (strings("properties").length > maxProperties)
    throw badRequest(`The maximum number of properties is ${maxProperties}`);
  const fields = strings("fields").length === 0 ? ["*navigable"] : strings("fields");
  const found = new Map<string, Record<string, unknown>>();
  const lost: string[] = [];
  for (const key of asked as readonly string[]) {
    const issue = call.world.find(call.user, key);
    if (issue === undefined) lost.push(key);
    else
      found.set(
        issue.id,
        issueJson(call, issue, { fields, properties: strings("properties"), expand: strings("expand").join(",") }),
      );
  }
  const issueErrors = lost.map((id) => ({
    id,
    errorMessage: "Issue does not exist or you do not have permission to see it.",
  }));
  return ok({ issues: [...found.values()], issueErrors });
};

function firstComment(value: unknown): unknown {
  const add = (Array.isArray(value) ? (value[0] as { add?: unknown } | undefined) : undefined)?.add;
  if (add === undefined) throw badRequest("The update of 'comment' must be a list of operations");
  return add;
}

/** A stranger is told of no issue, not even that one must log in. */
export function signedInOr404(call: Call): ReturnType<typeof signedIn> {
  if (call.user === null) throw new Refusal(404, ["Issue does not exist or you do not have permission to see it."]);
  return call.user;
}
