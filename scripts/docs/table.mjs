/** Markdown tables, and the places in a document where they stand. */

/** A table whose cells hold no line breaks and no bare pipes. */
export function table(head, rows) {
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;

function cell(text) {
  return String(text)
    .replaceAll(/\s*\r?\n\s*/g, " ")
    .replaceAll("|", "\\|");
}

export const code = (text) => `\`${text}\``;

const place = /(<!-- generated: ([a-z-]+) -->)[\s\S]*?(<!-- \/generated -->)/g;

/** The document with every generated place filled anew. A place that nobody fills is an error. */
export function fill(document, parts) {
  return document.replaceAll(place, (_, open, name, close) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`nothing is generated under the name "${name}"`);
    return `${open}\n\n${part}\n\n${close}`;
  });
}

/** Names of the generated places of a document. */
export function placesIn(document) {
  return [...document.matchAll(place)].map((match) => match[2]);
}
