import { copyDoc, type ForgeDoc } from "./doc.js";

export interface Asked {
  readonly functionKey: string;
  readonly payload: unknown;
}

/** The host's end of the bridge, and what came over it. */
export interface Bridge {
  readonly callBridge: (command: string, data?: unknown) => Promise<unknown>;
  readonly shown: () => ForgeDoc;
  readonly asked: readonly Asked[];
  /** Commands that have no answer yet. */
  readonly open: () => number;
  readonly failure: () => unknown;
}

export interface BridgeOptions {
  /** The app's resolver: answers one question of the page. */
  readonly invoke: (functionKey: string, payload: unknown) => Promise<unknown>;
  /** What the page may know of where it stands, as `view.getContext` gives it. */
  readonly context?: unknown;
  /** Told of every drawing, also of those that stand for a moment only. */
  readonly onDraw?: (doc: ForgeDoc) => void;
}

/** Answers the commands that our pages use; any other is an error, so that a new one is noticed. */
export function createBridge({ invoke, context = {}, onDraw }: BridgeOptions): Bridge {
  let shown: ForgeDoc = { type: "Root", children: [] };
  let open = 0;
  let failure: unknown;
  const asked: Asked[] = [];
  const commands: Readonly<Record<string, (data: never) => unknown>> = {
    reconcile: ({ forgeDoc }: { readonly forgeDoc: ForgeDoc }) => {
      shown = copyDoc(forgeDoc);
      onDraw?.(shown);
    },
    getContext: () => context,
    onError: ({ error }: { readonly error: unknown }) => void (failure = error),
    invoke: ({ functionKey, payload }: Asked) => {
      asked.push({ functionKey, payload });
      return invoke(functionKey, payload);
    },
  };
  const callBridge = async (command: string, data?: unknown): Promise<unknown> => {
    open += 1;
    try {
      const answer = commands[command];
      if (answer === undefined) throw new Error(`the host has no command ${command}`);
      return await answer(data as never);
    } finally {
      open -= 1;
    }
  };
  return { callBridge, asked, shown: () => shown, open: () => open, failure: () => failure };
}
