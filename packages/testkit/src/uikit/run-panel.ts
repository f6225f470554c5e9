import { readFile } from "node:fs/promises";
import { copyDoc, handlerOf, nodesOf, textProp, wordsOf, type ForgeDoc } from "./doc.js";
import { createRealm } from "./realm.js";

export interface PanelOptions {
  /** Path of a bundled page, from `bundleEntry` or Forge's own bundler. */
  readonly entry: string;
  /** The app's resolver: answers one question of the page. */
  readonly invoke: (functionKey: string, payload: unknown) => Promise<unknown>;
  /** What the page may know of where it stands, as `view.getContext` gives it. */
  readonly context?: unknown;
  /** Told of every drawing, also of those that stand for a moment only. */
  readonly onDraw?: (doc: ForgeDoc) => void;
}

export interface RunningPanel {
  /** What is shown now. */
  readonly doc: () => ForgeDoc;
  readonly find: (type: string, words?: string) => readonly ForgeDoc[];
  /** Presses the button with these words. @throws when there is none, or it is disabled */
  readonly click: (words: string) => Promise<void>;
  /** Types into the field with this id. */
  readonly type: (id: string, value: string) => Promise<void>;
  /** Calls a handler as the host would. @throws when the node is not there or does not listen */
  readonly call: (node: ForgeDoc | undefined, handler: string, ...given: readonly unknown[]) => Promise<void>;
  /** Resolves when no question is open and nothing is left to draw. */
  readonly whenSettled: () => Promise<void>;
  /** Everything asked so far, oldest first. */
  readonly asked: () => readonly { readonly functionKey: string; readonly payload: unknown }[];
}

/** How often settling looks again before it gives up: each look is one turn of the event loop. */
const mostTurns = 10_000;

/** Runs a UI Kit page without a browser, as its host does: in a world of its own, over the bridge. */
export async function runPanel({ entry, invoke, context = {}, onDraw }: PanelOptions): Promise<RunningPanel> {
  let shown: ForgeDoc = { type: "Root", children: [] };
  let open = 0;
  let failure: unknown;
  const asked: { functionKey: string; payload: unknown }[] = [];
  const commands: Readonly<Record<string, (data: never) => unknown>> = {
    reconcile: ({ forgeDoc }: { readonly forgeDoc: ForgeDoc }) => {
      shown = copyDoc(forgeDoc);
      onDraw?.(shown);
    },
    getContext: () => context,
    onError: ({ error }: { readonly error: unknown }) => void (failure = error),
    invoke: ({ functionKey, payload }: { readonly functionKey: string; readonly payload: unknown }) => {
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
  const realm = createRealm(callBridge);
  const whenSettled = async (): Promise<void> => {
    let quiet = 0;
    for (let turn = 0; quiet < 3; turn += 1) {
      if (turn > mostTurns) throw new Error("the page does not come to rest");
      await new Promise((go) => setTimeout(go, 0));
      quiet = open === 0 && realm.pending() === 0 ? quiet + 1 : 0;
    }
    if (failure !== undefined) throw new Error("the page failed", { cause: failure });
  };
  realm.run(await readFile(entry, "utf8"), entry);
  await whenSettled();
  const find: RunningPanel["find"] = (type, words) =>
    [...nodesOf(shown)].filter((node) => node.type === type && (words === undefined || wordsOf(node) === words));
  return {
    doc: () => shown,
    find,
    asked: () => asked,
    whenSettled,
    call: async (node, name, ...given) => {
      const handler = node === undefined ? undefined : handlerOf(node, name);
      if (handler === undefined) throw new Error(`nothing listens to ${name}`);
      await handler(...given);
      await whenSettled();
    },
    click: async (words) => {
      const button = [...find("Button", words), ...find("LoadingButton", words)][0];
      if (button === undefined) throw new Error(`no button says ${JSON.stringify(words)}`);
      await press(button, shown);
      await whenSettled();
    },
    type: async (id, value) => {
      const field = [...nodesOf(shown)].find((node) => handlerOf(node, "onChange") && isNamed(node, id));
      if (field === undefined) throw new Error(`no field is named ${id}`);
      await handlerOf(field, "onChange")?.({ target: { value } });
      await whenSettled();
    },
  };
}

/** UI Kit puts its own prefix before every id. */
const isNamed = (node: ForgeDoc, id: string): boolean =>
  ["id", "inputId"].some((name) => textProp(node, name).endsWith(`-${id}`));

/** A button of type submit sends the form around it, as in a browser. */
async function press(button: ForgeDoc, root: ForgeDoc): Promise<void> {
  if (button.props?.["isDisabled"] === true) throw new Error(`the button ${wordsOf(button)} is disabled`);
  await handlerOf(button, "onClick")?.({});
  if (button.props?.["type"] !== "submit") return;
  const form = [...nodesOf(root)].find((node) => node.type === "Form" && [...nodesOf(node)].includes(button));
  await (form === undefined ? undefined : handlerOf(form, "onSubmit")?.({}));
}
