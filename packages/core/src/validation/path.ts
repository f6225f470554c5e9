/** Keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** A path as a person writes it: `policy.ticket.states[2]`, `labels["a b"]`; the root is the empty text. */
export function pathText(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[A-Za-z_][\w-]*$/.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** A JSON pointer as a path. Digits count as an index; who walks a tree tells a key `"1"` from an index by the node. */
export function fromPointer(pointer: string): Path {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((step) => (/^(0|[1-9]\d{0,8})$/.test(step) ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~")));
}
