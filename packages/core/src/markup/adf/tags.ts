/** Raw HTML, taken apart in one pass: what a reader sees of it, what marks it, and what is no HTML at all. */
export type Piece = Words | Tag;

export interface Words {
  /** `raw`: instructions, declarations and CDATA. */
  readonly kind: "text" | "comment" | "raw";
  readonly source: string;
}

export interface Tag {
  readonly kind: "open" | "close";
  /** In lower case. */
  readonly name: string;
  readonly source: string;
}

export function isTag(piece: Piece | undefined): piece is Tag {
  return piece !== undefined && "name" in piece;
}

/** Longer ones are shown as they are written; looking for their end again and again would cost the square. */
const maxTag = 4000;
const tag = /<(\/?)([A-Za-z][A-Za-z0-9-]{0,40})((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;

const known = new Set(
  (
    "a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code " +
    "col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form " +
    "frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map " +
    "mark menu meta meter nav noframes noscript object ol optgroup option output p param picture pre progress q rp rt ruby s " +
    "samp script search section select small source span strike strong style sub summary sup svg table tbody td template " +
    "textarea tfoot th thead time title tr track tt u ul var video wbr"
  ).split(" "),
);

/** A tag that is no element of HTML, like `<branch>`, is text: somebody forgot the backticks. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  const absent = new Set<string>();
  let at = 0;
  let shown = 0;
  const flush = (end: number): void => {
    if (end > shown) pieces.push({ kind: "text", source: html.slice(shown, end) });
  };
  for (let open = html.indexOf("<"); open >= 0; open = html.indexOf("<", at)) {
    const piece = special(html, open, absent) ?? element(html, open);
    at = open + (piece?.source.length ?? 1);
    if (piece === undefined) continue;
    flush(open);
    pieces.push(piece);
    shown = at;
  }
  flush(html.length);
  return pieces;
}

/** The value of an attribute, out of the source of one tag. */
export function attributeOf(source: string, name: "href" | "alt" | "src"): string {
  const form = { href: hrefForm, alt: altForm, src: srcForm }[name];
  const [, double, single, bare] = form.exec(source) ?? [];
  return decode(double ?? single ?? bare ?? "");
}

const hrefForm = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const altForm = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const srcForm = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Character references, as far as people write them by hand. Others stay as they are written. */
export function decode(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));/g,
    (whole, name, ten, hex) => {
      if (typeof name === "string") return entities[name] ?? whole;
      const code = typeof ten === "string" ? Number(ten) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function special(html: string, open: number, absent: Set<string>): Piece | undefined {
  const start = html.slice(open, open + 9);
  const short = /^<!---?>/.exec(start)?.[0];
  if (short !== undefined) return { kind: "comment", source: short };
  if (start.startsWith("<!--")) return upTo("comment", html, open, "-->", absent);
  if (start.startsWith("<![CDATA[")) return upTo("raw", html, open, "]]>", absent);
  if (start.startsWith("<?")) return upTo("raw", html, open, "?>", absent);
  return /^<![A-Za-z]/.test(start) ? upTo("raw", html, open, ">", absent) : undefined;
}

/** `absent`: ends that do not come any more, so that a thousand openings do not search a thousand times. */
function upTo(
  kind: "comment" | "raw",
  html: string,
  open: number,
  mark: string,
  absent: Set<string>,
): Piece | undefined {
  const found = absent.has(mark) ? -1 : html.indexOf(mark, open);
  if (found < 0) absent.add(mark);
  return found < 0 ? undefined : { kind, source: html.slice(open, found + mark.length) };
}

function element(html: string, open: number): Piece | undefined {
  if (!/[A-Za-z/]/.test(html.charAt(open + 1))) return undefined;
  tag.lastIndex = 0;
  const [source, slash, name = ""] = tag.exec(html.slice(open, open + maxTag)) ?? [];
  if (source === undefined || !known.has(name.toLowerCase())) return undefined;
  return { kind: slash === "/" ? "close" : "open", name: name.toLowerCase(), source };
}
