/** Answers of the platform to its own SDKs. */
export function jsonAnswer(status: number, body: unknown, statusText = ""): Response {
  return new Response(JSON.stringify(body), { status, statusText, headers: { "content-type": "application/json" } });
}

export const emptyAnswer = (status: number): Response => new Response(null, { status });

/** What the proxy between app and products says when it does not pass a request on; the SDK turns it into an error. */
export const proxyRefusal = (status: number, reason: string): Response =>
  new Response("", { status, headers: { "forge-proxy-error": reason } });

export function bodyOf(init: RequestInit | undefined): Record<string, unknown> | null {
  try {
    const body = typeof init?.body === "string" ? (JSON.parse(init.body) as unknown) : null;
    return typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
