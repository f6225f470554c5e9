import type { ForgeModule } from "./manifest.js";
import { failed, type WebAnswer } from "./web-triggers.js";

interface Output {
  readonly key?: unknown;
  readonly statusCode?: unknown;
  readonly contentType?: unknown;
  readonly body?: unknown;
}

/**
 * What a web trigger answers for what its function returned: a static one by its declared outputs alone, a dynamic one
 * with status, headers and body. Anything else is a 500.
 *
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/web-trigger/
 */
export function webAnswer(trigger: ForgeModule, returned: unknown): WebAnswer {
  const response = (trigger["response"] ?? {}) as { type?: unknown; outputs?: readonly Output[] };
  if (typeof returned !== "object" || returned === null) return failed(500);
  return response.type === "static" ? fromOutputs(response.outputs ?? [], returned) : fromFields(returned);
}

function fromOutputs(outputs: readonly Output[], returned: { readonly outputKey?: unknown }): WebAnswer {
  const output = outputs.find(({ key }) => key === returned.outputKey);
  if (output === undefined || typeof output.statusCode !== "number") return failed(500);
  const type = typeof output.contentType === "string" ? { "content-type": [output.contentType] } : {};
  return { status: output.statusCode, headers: type, body: typeof output.body === "string" ? output.body : "" };
}

function fromFields(returned: {
  readonly statusCode?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
}): WebAnswer {
  const { statusCode, headers = {}, body = "" } = returned;
  const isStatus = typeof statusCode === "number" && Number.isInteger(statusCode) && statusCode >= 200;
  if (!isStatus || statusCode > 599 || typeof body !== "string" || !isHeaders(headers)) return failed(500);
  return { status: statusCode, headers, body };
}

function isHeaders(headers: unknown): headers is Record<string, readonly string[]> {
  return (
    typeof headers === "object" &&
    headers !== null &&
    Object.values(headers).every((values) => Array.isArray(values) && values.every((one) => typeof one === "string"))
  );
}
