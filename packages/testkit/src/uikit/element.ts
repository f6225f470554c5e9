import { escapeText } from "../sandbox/page/html.js";

export { escapeText };

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const empty = new Set(["br", "hr", "input"]);

/** One element. Attribute values are escaped here; content is markup already, so text goes through {@link escapeText}. */
export function element(tag: string, attributes: Attributes, ...content: readonly string[]): string {
  const shown = Object.entries(attributes).map(([name, value]) =>
    value === undefined || value === false
      ? ""
      : value === true
        ? ` ${name}`
        : ` ${name}="${escapeText(String(value))}"`,
  );
  const head = `<${tag}${shown.join("")}>`;
  return empty.has(tag) ? head : `${head}${content.join("")}</${tag}>`;
}

/** Class names of one component: `uk-button uk-button--primary`; what is undefined or false is left out. */
export const classes = (name: string, ...kinds: readonly (string | false | undefined)[]): string =>
  [
    `uk-${name}`,
    ...kinds.filter((kind) => typeof kind === "string" && kind !== "").map((kind) => `uk-${name}--${String(kind)}`),
  ].join(" ");

const followed = /^(?:https?:\/\/|mailto:)[^\s]+$/iu;

/** A link where it leads to the web or a mailbox, else its words alone, as the host does. */
export function anchor(href: unknown, content: string, newTab = true): string {
  if (typeof href !== "string" || !followed.test(href)) return element("span", {}, content);
  const tab = newTab ? { target: "_blank", rel: "noopener noreferrer" } : {};
  return element("a", { class: "uk-link", href, ...tab }, content);
}
