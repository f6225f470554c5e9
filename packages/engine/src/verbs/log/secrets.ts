/** Keys that are named for a secret, whatever they hold. */
const named = /(?:token|passw(?:or)?d|secret|api[_-]?key|private[_-]?key|credential|authorization)$/i;

/** The same value without what looks like a token, and without what stands under a secret's name. */
export async function withoutSecrets<T>(value: T): Promise<T> {
  // Late: this door of core reads YAML as well.
  const { redact } = await import("@satellite/core/config");
  const walk = (one: unknown): unknown => {
    if (typeof one === "string") return redact(one);
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== "object" || one === null) return one;
    const entries = Object.entries(one).map(([key, inner]) => [
      redact(key),
      hides(key, inner) ? "[secret]" : walk(inner),
    ]);
    return Object.fromEntries(entries) as unknown;
  };
  return walk(value) as T;
}

function hides(key: string, value: unknown): boolean {
  return named.test(key) && (typeof value === "string" || typeof value === "number") && value !== "";
}
