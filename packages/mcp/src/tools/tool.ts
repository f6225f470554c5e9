import type { Problem } from "@satellite/core";
import type { Answer, Desk } from "@satellite/engine/desk";
import type { ArgumentSchema, InputSchema } from "../arguments.js";
import type { McpHouse } from "../house.js";

/** Arguments that kept their schema. */
export interface Given {
  text(name: string): string | undefined;
  /** One that the schema asks for. */
  need(name: string): string;
  flag(name: string): boolean;
  number(name: string): number | undefined;
  list(name: string): readonly string[];
  readonly all: Readonly<Record<string, unknown>>;
}

/** How every tool shows itself. */
interface Shown {
  readonly name: string;
  readonly description: string;
  /** `looks`: writes nothing; `here`: writes files and store; `upstream`: may write to trackers, once confirmed. */
  readonly writes: "looks" | "here" | "upstream";
  readonly input: InputSchema;
  /** The result in lines for the short text, beside what receipts and notices say. */
  readonly words?: (value: unknown) => readonly string[];
}

/** One command on items as a tool. */
export interface DeskTool extends Shown {
  readonly withoutStore?: boolean;
  readonly run: (desk: Desk, given: Given, house: McpHouse) => Promise<Answer<unknown>>;
}

/** One that judges changes, and needs no items. */
export interface JudgingTool extends Shown {
  readonly writes: "looks";
  readonly judge: (
    house: McpHouse,
    given: Given,
  ) => Promise<Answer<unknown> | { readonly problems: readonly Problem[] }>;
}

export type Tool = DeskTool | JudgingTool;

const usual = {
  dry_run: { type: "boolean", description: "Only say what would be done." },
} as const satisfies Record<string, ArgumentSchema>;

const agreed = {
  confirm: {
    type: "boolean",
    description:
      "A person agreed: to writes upstream, or to very many of them. Without it the answer says what would be.",
  },
} as const satisfies Record<string, ArgumentSchema>;

type Described<T extends Shown> = Omit<T, "input" | "words"> & {
  readonly takes: Readonly<Record<string, ArgumentSchema>>;
  readonly needs?: readonly string[];
  /** Takes what the tool's own result is. */
  readonly words?: (value: never) => readonly string[];
};

export const tool = (described: Described<DeskTool>): DeskTool => shown(described);
export const judgingTool = (described: Described<JudgingTool>): JudgingTool => shown(described);

function shown<T extends Shown>({ needs = [], takes, ...rest }: Described<T>): T {
  const properties = { ...takes, ...usual, ...(rest.writes === "looks" ? {} : agreed) };
  return {
    ...rest,
    input: { type: "object", properties, required: needs, additionalProperties: false },
  } as unknown as T;
}

export const text = (description: string, maxLength = 1000): ArgumentSchema => ({
  type: "string",
  description,
  maxLength,
});
export const word = (description: string, choices: readonly string[]): ArgumentSchema => ({
  type: "string",
  description,
  enum: choices,
});
export const flag = (description: string): ArgumentSchema => ({ type: "boolean", description });
export const texts = (description: string): ArgumentSchema => ({
  type: "array",
  description,
  items: { type: "string", maxLength: 1000 },
  maxItems: 1000,
});
export const whole = (description: string, maximum: number): ArgumentSchema => ({
  type: "integer",
  description,
  minimum: 1,
  maximum,
});

/** Readers for arguments that were looked at. */
export function givenFrom(all: Readonly<Record<string, unknown>>): Given {
  const textOf = (name: string): string | undefined => {
    const value = all[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    all,
    text: textOf,
    need: (name) => textOf(name) ?? "",
    flag: (name) => all[name] === true,
    number: (name) => (typeof all[name] === "number" ? all[name] : undefined),
    list: (name) => (Array.isArray(all[name]) ? (all[name] as readonly string[]) : []),
  };
}

/** A property only where there is a value for it. */
export function maybe<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };
}
