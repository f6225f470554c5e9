/**
 * What UI Kit hands to its host after every change: a tree of components, whose handlers are functions among the props.
 * Text is `{ type: "String", props: { text } }`.
 */
export interface ForgeDoc {
  readonly type: string;
  readonly key?: string;
  readonly props?: Readonly<Record<string, unknown>>;
  readonly children: readonly ForgeDoc[];
}

/** A copy that later changes do not reach: the reconciler goes on working on its own tree. Handlers are shared. */
export function copyDoc(doc: ForgeDoc): ForgeDoc {
  return {
    type: doc.type,
    ...(doc.key === undefined ? {} : { key: doc.key }),
    ...(doc.props === undefined ? {} : { props: { ...doc.props } }),
    children: doc.children.map(copyDoc),
  };
}

/** Every node, parents before their children. */
export function* nodesOf(doc: ForgeDoc): Generator<ForgeDoc> {
  yield doc;
  for (const child of doc.children) yield* nodesOf(child);
}

/** All words of a node, as a reader meets them; those that stand in props are not among them. */
export const wordsOf = (doc: ForgeDoc): string =>
  doc.type === "String" ? textProp(doc, "text") : doc.children.map(wordsOf).join("");

/** A prop where it is text or a number, else nothing. */
export function textProp(doc: ForgeDoc, name: string): string {
  const value = doc.props?.[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A prop where it is a function. */
export function handlerOf(doc: ForgeDoc, name: string): ((...given: unknown[]) => unknown) | undefined {
  const value = doc.props?.[name];
  return typeof value === "function" ? (value as (...given: unknown[]) => unknown) : undefined;
}
