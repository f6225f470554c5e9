import type { AdfNode } from "../adf/index.js";

/** What Markdown says of a block, where the reader changed it; a panel that became another kind has that one's looks. */
export function attributes(
  native: AdfNode,
  read: AdfNode,
  fresh: AdfNode,
  names: readonly string[],
): Pick<AdfNode, "attrs"> {
  const news = names.filter((name) => read.attrs?.[name] !== fresh.attrs?.[name]);
  if (news.length === 0) return {};
  const { localId } = native.attrs ?? {};
  const kept = news.includes("panelType") ? (localId === undefined ? {} : { localId }) : native.attrs;
  const wanted = Object.fromEntries(news.map((name) => [name, fresh.attrs?.[name]]));
  const attrs = Object.entries({ ...kept, ...wanted }).filter(([, value]) => value !== undefined);
  return { attrs: Object.fromEntries(attrs) };
}
