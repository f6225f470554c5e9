/** As much of a web trigger's request as is looked at. Case of header names is not promised. */
export interface WebRequest {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, readonly string[]>>;
}

/** What the sender has proven to be; the body may claim nothing beyond it. */
export interface Proof {
  /** GitHub's own number. */
  readonly repositoryId: number;
  /** `acme/shop`, as the proof has it: names are what comments and links are told apart by. */
  readonly repository: string;
  /** Keys of the projects that messages may be about. */
  readonly projects: readonly string[];
  /** For the audit: `key:<id>`, `oidc:<run id>/<attempt>`. */
  readonly source: string;
  /** A proof that counts once: the name to claim before anything is done. */
  readonly once?: string;
}

/** `busy`: it could not be looked at; the sender should come again. Everything else means no. */
export type Reason =
  "missing" | "malformed" | "stale" | "wrong" | "unknown-key" | "untrusted" | "event" | "workflow" | "busy";

/** `known`: which key or repository was named, where it is one that we know; never what a stranger wrote. */
export type Verified = { readonly ok: Proof } | { readonly no: Reason; readonly known?: string };

export interface Verifier {
  verify(request: WebRequest, body: string): Promise<Verified>;
}

/** A header's only value; nothing when it is absent, and nothing when it was sent twice. */
export function header(request: WebRequest, name: string): string | undefined {
  const values = Object.entries(request.headers ?? {}).flatMap(([given, all]) =>
    given.toLowerCase() === name ? all : [],
  );
  return values.length === 1 ? values[0] : undefined;
}
