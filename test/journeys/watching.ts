/** A watch that runs beside a test: what it said so far, and waits for what is to come. */
import type { ItemStage } from "./items-stage.js";

/** A line of `--json`. */
export interface Document {
  readonly round: number;
  readonly why: "start" | "edit" | "interval" | "again" | "woke";
  readonly result?: { readonly pulled: readonly unknown[]; readonly pushed: readonly unknown[] };
  readonly receipts?: readonly { readonly kind: string; readonly outcome: string }[];
  readonly notices?: readonly { readonly code: string; readonly weight: string; readonly says: string }[];
  readonly pending?: readonly unknown[];
  readonly error?: { readonly code: string };
}

export interface Watching {
  readonly documents: readonly Document[];
  readonly said: () => string;
  /** The first round from here on that is like this. */
  round(isLike: (document: Document) => boolean): Promise<Document>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** Long enough for the slowest machine; a test that waits in vain says for what. */
const patienceMs = 20_000;

export async function until(what: string, isSo: () => boolean, says: () => string = () => ""): Promise<void> {
  const endMs = Date.now() + patienceMs;
  while (!isSo()) {
    if (Date.now() > endMs) throw new Error(`in vain: ${what}\n${says()}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

export function startWatch(stage: Pick<ItemStage, "spawn">, ...args: readonly string[]): Watching {
  const child = stage.spawn("sync", "--watch", "--json", ...args);
  const documents: Document[] = [];
  let rest = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) documents.push(JSON.parse(line) as Document);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (err += text));
  const ended = new Promise<Awaited<Watching["ended"]>>((done) => {
    child.on("close", (code, signal) => done({ code, signal }));
  });
  const said = (): string => `${documents.map((one) => JSON.stringify(one)).join("\n")}\n${err}`;
  return {
    documents,
    said,
    async round(isLike) {
      const from = documents.length;
      const found = (): Document | undefined => documents.slice(from).find(isLike);
      await until("a round", () => found() !== undefined, said);
      return found() as Document;
    },
    kill: (signal) => void child.kill(signal),
    ended,
  };
}
