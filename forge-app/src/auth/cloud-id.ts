import { getAppContext } from "@forge/api";

/**
 * The site that this installation belongs to: from the platform, never from a message.
 * @param context a web trigger's second argument, where the runtime does not tell
 */
export function cloudIdOf(context: unknown): string | undefined {
  const contexts = getAppContext().installation?.contexts ?? [];
  const told = contexts.find((one) => one.cloudId !== undefined && one.toString().startsWith("ari:cloud:jira"));
  return told?.cloudId ?? contexts[0]?.cloudId ?? fromAri(context);
}

function fromAri(context: unknown): string | undefined {
  const ari = (context as { installContext?: unknown } | undefined)?.installContext;
  return typeof ari === "string" ? /^ari:cloud:jira[^/]*\/([0-9A-Za-z-]{1,64})$/.exec(ari)?.[1] : undefined;
}
