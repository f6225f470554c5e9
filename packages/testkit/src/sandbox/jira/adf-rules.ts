/**
 * What may stand in what, and what a node may say of itself, in the Atlassian Document Format. Held against the published
 * schema by a test where that is installed. Not known here, and so refused: layouts, synced blocks, bodied extensions.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
type Check = (value: unknown) => boolean;

export interface Rule {
  /** Names of nodes that it may hold; undefined: it has no content. */
  readonly holds?: ReadonlySet<string>;
  /** It must hold something. */
  readonly filled?: true;
  /** Attributes it knows; `needs` names those that it must have. Without the latter it may have none at all. */
  readonly attrs?: Readonly<Record<string, Check>>;
  readonly needs?: readonly string[];
  /** Marks it may carry in a place. */
  readonly marks?: Readonly<Record<string, readonly string[]>>;
}

const text: Check = (value) => typeof value === "string";
const named: Check = (value) => typeof value === "string" && value !== "";
const number: Check = (value) => typeof value === "number";
const flag: Check = (value) => typeof value === "boolean";
const any: Check = () => true;
const between =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === "number" && value >= least && value <= most;
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && words.includes(value);
const like =
  (form: RegExp): Check =>
  (value) =>
    typeof value === "string" && form.test(value);
const numbers: Check = (value) => Array.isArray(value) && value.every((each) => typeof each === "number");

const names = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(" ")));
const localId = { localId: text };
const layout = oneOf("wide", "full-width", "center", "wrap-right", "wrap-left", "align-end", "align-start");

const line = "text hardBreak mention emoji inlineCard status date placeholder inlineExtension mediaInline";
const simple = "paragraph codeBlock bulletList orderedList mediaSingle extension";
const panel = `${simple} heading taskList rule mediaGroup decisionList blockCard`;
const nestedExpand = `${simple} heading taskList rule mediaGroup decisionList panel blockquote`;
const cell = `${nestedExpand} blockCard embedCard nestedExpand`;
const cellRule: Rule = {
  holds: names(cell),
  filled: true,
  attrs: {
    ...localId,
    colspan: number,
    rowspan: number,
    colwidth: numbers,
    background: text,
    valign: oneOf("top", "middle", "bottom"),
  },
};
const state = oneOf("TODO", "DONE");
const extension = { extensionKey: named, extensionType: named, parameters: any, text, localId: named };

export const docHolds = names(nestedExpand, "blockCard embedCard table expand");

export const rules: Readonly<Record<string, Rule>> = {
  paragraph: {
    holds: names(line),
    attrs: localId,
    marks: {
      doc: ["alignment", "indentation", "fontSize"],
      tableCell: ["alignment", "fontSize"],
      tableHeader: ["alignment", "fontSize"],
      listItem: ["fontSize"],
      panel: ["fontSize"],
      expand: ["fontSize"],
      nestedExpand: ["fontSize"],
    },
  },
  heading: {
    holds: names(line),
    attrs: { ...localId, level: between(1, 6) },
    needs: ["level"],
    marks: {
      doc: ["alignment", "indentation"],
      tableCell: ["alignment", "indentation"],
      tableHeader: ["alignment", "indentation"],
    },
  },
  codeBlock: {
    holds: names("text"),
    attrs: { ...localId, language: text, uniqueId: text, wrap: flag, hideLineNumbers: flag },
    marks: { doc: ["breakout"] },
  },
  blockquote: { holds: names(simple, "mediaGroup"), filled: true, attrs: localId },
  panel: {
    holds: names(panel),
    filled: true,
    attrs: {
      ...localId,
      panelType: oneOf("info", "note", "tip", "warning", "error", "success", "custom"),
      panelIcon: text,
      panelIconId: text,
      panelIconText: text,
      panelColor: text,
    },
    needs: ["panelType"],
  },
  rule: { attrs: localId },
  bulletList: { holds: names("listItem"), filled: true, attrs: localId },
  orderedList: { holds: names("listItem"), filled: true, attrs: { ...localId, order: between(0, Infinity) } },
  listItem: { holds: names(simple, "taskList"), filled: true, attrs: localId },
  taskList: { holds: names("taskItem taskList"), filled: true, attrs: localId, needs: ["localId"] },
  taskItem: { holds: names(line), attrs: { ...localId, state }, needs: ["localId", "state"] },
  decisionList: { holds: names("decisionItem"), filled: true, attrs: localId, needs: ["localId"] },
  decisionItem: { holds: names(line), attrs: { ...localId, state: text }, needs: ["localId", "state"] },
  expand: {
    holds: names(nestedExpand, "table blockCard embedCard nestedExpand"),
    filled: true,
    attrs: { ...localId, title: text },
    marks: { doc: ["breakout"] },
  },
  nestedExpand: { holds: names(nestedExpand), filled: true, attrs: { ...localId, title: text }, needs: [] },
  table: {
    holds: names("tableRow"),
    filled: true,
    attrs: {
      localId: named,
      displayMode: oneOf("default", "fixed"),
      isNumberColumnEnabled: flag,
      layout: oneOf("wide", "full-width", "center", "align-end", "align-start", "default"),
      width: number,
    },
  },
  tableRow: { holds: names("tableCell tableHeader"), attrs: localId },
  tableHeader: cellRule,
  tableCell: cellRule,
  mediaSingle: { holds: names("media caption"), filled: true, attrs: { ...localId, layout, width: between(0, 100) } },
  mediaGroup: { holds: names("media"), filled: true, attrs: localId },
  media: {
    attrs: {
      ...localId,
      type: oneOf("link", "file"),
      id: named,
      collection: text,
      alt: text,
      width: number,
      height: number,
      occurrenceKey: named,
    },
    needs: ["type", "id", "collection"],
  },
  caption: { holds: names("text hardBreak mention emoji date placeholder inlineCard status"), attrs: localId },
  blockCard: { attrs: { ...localId, url: text }, needs: ["url"] },
  embedCard: {
    attrs: { ...localId, url: text, layout, width: between(0, 100), originalHeight: number, originalWidth: number },
    needs: ["url", "layout"],
  },
  extension: {
    attrs: { ...extension, layout: oneOf("wide", "full-width", "default") },
    needs: ["extensionKey", "extensionType"],
  },
  inlineExtension: { attrs: extension, needs: ["extensionKey", "extensionType"] },
  mediaInline: {
    attrs: {
      ...localId,
      type: oneOf("link", "file", "image"),
      id: named,
      collection: text,
      alt: text,
      width: number,
      height: number,
      data: any,
      occurrenceKey: named,
    },
    needs: ["id", "collection"],
  },
  text: {},
  hardBreak: { attrs: { ...localId, text: oneOf("\n") } },
  mention: {
    attrs: { ...localId, id: text, text, accessLevel: text, userType: oneOf("DEFAULT", "SPECIAL", "APP") },
    needs: ["id"],
  },
  emoji: { attrs: { ...localId, shortName: text, id: text, text }, needs: ["shortName"] },
  inlineCard: { attrs: { ...localId, url: text }, needs: ["url"] },
  status: {
    attrs: {
      ...localId,
      text: named,
      color: like(/^(?:neutral|purple|blue|red|yellow|green|#[0-9a-fA-F]{6})$/),
      style: text,
    },
    needs: ["text", "color"],
  },
  date: { attrs: { ...localId, timestamp: named }, needs: ["timestamp"] },
  placeholder: { attrs: { ...localId, text }, needs: ["text"] },
};

const colour = like(/^#[0-9a-fA-F]{6}$/);

/** Marks of text and of blocks, with the attributes that they must have; `code` stands with links and annotations only. */
export const marks: Readonly<
  Record<string, { readonly needs: readonly string[]; readonly attrs: Readonly<Record<string, Check>> }>
> = {
  strong: { needs: [], attrs: {} },
  em: { needs: [], attrs: {} },
  code: { needs: [], attrs: {} },
  strike: { needs: [], attrs: {} },
  underline: { needs: [], attrs: {} },
  link: { needs: ["href"], attrs: { href: text, title: text, id: text, collection: text, occurrenceKey: text } },
  subsup: { needs: ["type"], attrs: { type: oneOf("sub", "sup") } },
  textColor: { needs: ["color"], attrs: { color: colour } },
  backgroundColor: { needs: ["color"], attrs: { color: colour } },
  annotation: {
    needs: ["id", "annotationType"],
    attrs: { id: text, annotationType: oneOf("inlineComment") },
  },
  alignment: { needs: ["align"], attrs: { align: oneOf("center", "end") } },
  indentation: { needs: ["level"], attrs: { level: between(1, 6) } },
  fontSize: { needs: ["fontSize"], attrs: { fontSize: oneOf("small") } },
  breakout: { needs: ["mode"], attrs: { mode: oneOf("wide", "full-width"), width: number } },
};

export const textMarks = names("strong em code strike underline link subsup textColor backgroundColor annotation");
export const besideCode = names("code link annotation");
