import { handlerOf, type ForgeDoc } from "./doc.js";

/** What a component's drawing may ask for. */
export interface Pen {
  /** The children, drawn. */
  readonly inside: (node: ForgeDoc) => string;
  /** Attributes that tell the host which node an event is for; none when nobody listens. */
  readonly wire: (node: ForgeDoc, act: Act) => Readonly<Record<string, string>>;
  /** Whether we are inside a line of text, where no block may stand. */
  readonly inLine: boolean;
}

export type Act = "click" | "change" | "submit" | "close";
export type Drawing = (node: ForgeDoc, pen: Pen) => string;

export const handlers: Readonly<Record<Act, string>> = {
  click: "onClick",
  change: "onChange",
  submit: "onSubmit",
  close: "onClose",
};

export const wireOf = (node: ForgeDoc, act: Act, id: string): Readonly<Record<string, string>> =>
  handlerOf(node, handlers[act]) === undefined ? { "data-node": id } : { "data-node": id, "data-act": act };
