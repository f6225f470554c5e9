/** Nodes of documents, for tests, as a service sends them. */
export type Json = Readonly<Record<string, unknown>>;
export const doc = (...content: unknown[]) => ({ type: "doc", version: 1, content });
export const node = (type: string, attrs: Json | undefined, ...content: unknown[]): Json => ({
  type,
  ...(attrs === undefined ? {} : { attrs }),
  ...(content.length === 0 ? {} : { content }),
});
export const t = (text: string, ...marks: Json[]): Json => ({
  type: "text",
  text,
  ...(marks.length === 0 ? {} : { marks }),
});
export const p = (...content: unknown[]): Json => node("paragraph", { localId: "p" }, ...content);
export const sara = node("mention", { id: "712020:ab", text: "@Sara Doe", accessLevel: "" });
export const omar = node("mention", { id: "712020:cd", text: "@Omar" });
export const status = node("status", { text: "Done", color: "green", localId: "s" });
export const date = node("date", { timestamp: "1763683200000" });
export const card = node("inlineCard", { url: "https://acme.example/browse/PROJ-7" });
export const party = node("emoji", { shortName: ":tada:", id: "1f389", text: "🎉" });
export const red: Json = { type: "textColor", attrs: { color: "#ff0000" } };
export const note: Json = { type: "annotation", attrs: { id: "9", annotationType: "inlineComment" } };
export const strong: Json = { type: "strong" };
export const media = (alt: string): Json => node("media", { type: "file", id: alt, collection: "c", alt });
export const single = (alt: string, ...more: unknown[]): Json =>
  node("mediaSingle", { layout: "wide" }, media(alt), ...more);
export const li = (...content: unknown[]): Json => node("listItem", undefined, ...content);
export const ul = (...content: unknown[]): Json => node("bulletList", { localId: "u" }, ...content);
export const task = (id: string, state: string, ...content: unknown[]): Json =>
  node("taskItem", { localId: id, state }, ...content);
export const cell = (attrs: Json, ...content: unknown[]): Json => node("tableCell", attrs, ...content);
export const head = (...content: unknown[]): Json => node("tableHeader", { colwidth: [120] }, ...content);
export const row = (...content: unknown[]): Json => node("tableRow", undefined, ...content);
export const wide: Json = { layout: "wide", width: 900 };
