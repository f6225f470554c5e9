/// <reference lib="dom" />
/**
 * The browser's side of the stand-in host: takes what a page draws, puts it into the document, and hands events back. It is
 * a script of its own, because the platform's policy lets none stand in the page.
 */
import { handlerOf, nodesOf, type ForgeDoc } from "../../packages/testkit/src/uikit/doc.js";
import { drawForgeDoc } from "../../packages/testkit/src/uikit/draw.js";
import { handlers, type Act } from "../../packages/testkit/src/uikit/pen.js";

interface Host {
  __bridge?: { callBridge: (command: string, data?: unknown) => Promise<unknown> };
  /** Given by the test: the app's resolver. */
  readonly answerPage: (functionKey: string, payload: unknown) => Promise<unknown>;
}
interface Option {
  readonly label: string;
  readonly value: string;
}

const host = globalThis as unknown as Host;
const root = document.querySelector("#root") as HTMLElement;
const theme = new URLSearchParams(location.search).get("theme") === "dark" ? "dark" : "light";
document.documentElement.dataset["theme"] = theme;

let shown: ForgeDoc | undefined;
/** What had the focus before a dialog took it. */
let beforeDialog: string | undefined;

host.__bridge = {
  callBridge: async (command, data) => {
    if (command === "reconcile") return draw((data as { readonly forgeDoc: ForgeDoc }).forgeDoc);
    if (command === "getContext") return {};
    if (command === "onError") throw new Error("the page failed", { cause: data });
    if (command !== "invoke") throw new Error(`the host has no command ${command}`);
    const { functionKey, payload } = data as { readonly functionKey: string; readonly payload: unknown };
    return host.answerPage(functionKey, payload);
  },
};

function draw(doc: ForgeDoc): void {
  shown = doc;
  const html = drawForgeDoc(doc, { theme });
  const hadDialog = dialog() !== null;
  const focused = document.activeElement?.getAttribute("data-node") ?? undefined;
  const caret = caretOf(document.activeElement);
  root.innerHTML = html;
  if (!hadDialog && dialog() !== null) {
    beforeDialog = focused;
    dialog()?.querySelector<HTMLElement>("button")?.focus();
    return;
  }
  focusOn(hadDialog && dialog() === null ? beforeDialog : focused, caret);
}

const dialog = (): HTMLElement | null => root.querySelector("[role=dialog]");

const caretOf = (element: Element | null): number | undefined =>
  element instanceof HTMLInputElement && element.type === "text" ? (element.selectionStart ?? undefined) : undefined;

/** Drawing replaces every element; who was typing goes on where they were. */
function focusOn(key: string | undefined, caret: number | undefined): void {
  if (key === undefined) return;
  const element = root.querySelector<HTMLElement>(`[data-node="${CSS.escape(key)}"]`);
  element?.focus();
  if (element instanceof HTMLInputElement && caret !== undefined) element.setSelectionRange(caret, caret);
}

/** The node that an event is for, when its component listens to that kind. */
function nodeFor(event: Event, act: Act): readonly [ForgeDoc, HTMLElement] | undefined {
  const element = (event.target as Element).closest<HTMLElement>(`[data-act="${act}"]`);
  const key = element?.dataset["node"];
  const node = shown === undefined ? undefined : [...nodesOf(shown)].find((one) => one.key === key);
  return element === null || node === undefined ? undefined : [node, element];
}

const tell = (node: ForgeDoc, act: Act, given: unknown): void => void handlerOf(node, handlers[act])?.(given);

root.addEventListener("click", (event) => {
  const [node] = nodeFor(event, "click") ?? [];
  if (node !== undefined) tell(node, "click", {});
});
root.addEventListener("submit", (event) => {
  event.preventDefault();
  const [node] = nodeFor(event, "submit") ?? [];
  if (node !== undefined) tell(node, "submit", {});
});
root.addEventListener("input", (event) => {
  const [node, element] = nodeFor(event, "change") ?? [];
  if (node === undefined || element === undefined) return;
  if (element instanceof HTMLSelectElement) tell(node, "change", chosen(node, element));
  else if (element instanceof HTMLInputElement && element.type === "checkbox")
    tell(node, "change", { target: { checked: element.checked } });
  else tell(node, "change", { target: { value: (element as HTMLInputElement).value } });
});
document.addEventListener("keydown", (event) => {
  const key = dialog()?.dataset["node"];
  const node = shown === undefined ? undefined : [...nodesOf(shown)].find((one) => one.key === key);
  if (event.key === "Escape" && node !== undefined) tell(node, "close", {});
});

/** As the product's select: one option, or those chosen, in the order of choosing. */
function chosen(node: ForgeDoc, element: HTMLSelectElement): Option | readonly Option[] | null {
  const options = (node.props?.["options"] ?? []) as readonly Option[];
  const now = new Set(Array.from(element.selectedOptions, ({ value }) => value));
  if (!element.multiple) return options.find(({ value }) => now.has(value)) ?? null;
  const before = ((node.props?.["value"] ?? []) as readonly Option[]).filter(({ value }) => now.delete(value));
  return [...before, ...options.filter(({ value }) => now.has(value))];
}
