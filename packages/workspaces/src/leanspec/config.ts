/** What `.lean-spec/config.json` tells. */
export interface LeanSpecConfig {
  /** Relative to the project. */
  readonly specsDir: string;
  /** Whether specs begin as drafts. */
  readonly drafts: boolean;
}

/** Reads the config; what is missing, broken or leads out of the project has its default. */
export function readConfig(text: string | undefined): LeanSpecConfig {
  const raw = parsed(text);
  const drafts = raw.draftStatus;
  return {
    specsDir: folderOf(raw.specsDir) ?? "specs",
    drafts: typeof drafts === "object" && drafts !== null && (drafts as { enabled?: unknown }).enabled === true,
  };
}

function folderOf(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 300) return undefined;
  const parts = value
    .replaceAll("\\", "/")
    .split("/")
    .filter((part) => part !== "" && part !== ".");
  const outside = value.startsWith("/") || /^[A-Za-z]:/.test(value) || parts.includes("..");
  return outside || parts.length === 0 ? undefined : parts.join("/");
}

function parsed(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
