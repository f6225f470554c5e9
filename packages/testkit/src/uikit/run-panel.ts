import { readFile } from "node:fs/promises";
import { createBridge, type Asked, type Bridge, type BridgeOptions } from "./bridge.js";
import { handlerOf, nodesOf, textProp, wordsOf, type ForgeDoc } from "./doc.js";
import { createRealm, type Realm } from "./realm.js";

export interface PanelOptions extends BridgeOptions {
  /** Path of a bundled page, from `bundleEntry` or Forge's own bundler. */
  readonly entry: string;
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
  /** Ends the page: its timers fire no more. */
  readonly close: () => void;
  /** Everything asked so far, oldest first. */
  readonly asked: () => readonly Asked[];
}

/** How often settling looks at a page that waits for no answer before it gives up: each look is one turn of the event loop. */
const mostTurns = 1000;

/** Runs a UI Kit page without a browser, as its host does: in a world of its own, over the bridge. */
export async function runPanel({ entry, ...options }: PanelOptions): Promise<RunningPanel> {
  const bridge = createBridge(options);
  const realm = createRealm(bridge.callBridge);
  realm.run(await readFile(entry, "utf8"), entry);
  await settle(bridge, realm);
  const nodes = (): ForgeDoc[] => [...nodesOf(bridge.shown())];
  const find: RunningPanel["find"] = (type, words) =>
    nodes().filter((node) => node.type === type && (words === undefined || wordsOf(node) === words));
  const after = async (acted: unknown): Promise<void> => {
    await acted;
    await settle(bridge, realm);
  };
  return {
    doc: bridge.shown,
    find,
    asked: () => bridge.asked,
    close: () => realm.end(),
    whenSettled: () => settle(bridge, realm),
    call: (node, name, ...given) => after(calling(node, name, given)),
    click: async (words) => {
      const button = [...find("Button", words), ...find("LoadingButton", words)][0];
      if (button === undefined) throw new Error(`no button says ${JSON.stringify(words)}`);
      await after(press(button, bridge.shown()));
    },
    type: async (id, value) => {
      const field = nodes().find((node) => handlerOf(node, "onChange") && isNamed(node, id));
      if (field === undefined) throw new Error(`no field is named ${id}`);
      await after(calling(field, "onChange", [{ target: { value } }]));
    },
  };
}

/** Turns of the event loop until no answer is missing and no timer is left. */
async function settle(bridge: Bridge, realm: Realm): Promise<void> {
  for (let quiet = 0, busy = 0; quiet < 3;) {
    await new Promise((go) => setTimeout(go, 0));
    const isQuiet = bridge.open() === 0 && realm.pending() === 0;
    quiet = isQuiet ? quiet + 1 : 0;
    busy += isQuiet || bridge.open() > 0 ? 0 : 1;
    const failure = bridge.failure() ?? (busy > mostTurns ? new Error("it draws without end") : undefined);
    if (failure === undefined) continue;
    realm.end();
    throw new Error("the page does not come to rest", { cause: failure });
  }
}

async function calling(node: ForgeDoc | undefined, name: string, given: readonly unknown[]): Promise<void> {
  const handler = node === undefined ? undefined : handlerOf(node, name);
  if (handler === undefined) throw new Error(`nothing listens to ${name}`);
  await handler(...given);
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
