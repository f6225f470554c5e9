/** Words that only lead on to what they stand beside: `see the ticket for details`. */
const leading = new Set(
  `see refer refers check read look view visit open find more full all the a an this that it its is are as in on at of to
  for from by with and or here there below above also please described description details detail information info
  specified defined documented tracked discussed ticket tickets issue issues story epic bug task card link links linked url
  page jira github linear notion azure devops tracker spec specification doc docs document upstream original external
  related context reference references ref everything what which how`.split(/\s+/),
);

/** What points at something elsewhere: Markdown links, addresses, keys. Each alternative is bounded. */
const pointers =
  /!?\[[^\]\n]{0,300}\]\([^)\s]{1,2000}\)|<?https?:\/\/[^\s<>)]{1,2000}>?|\b[\w.-]{1,100}\/[\w.-]{1,100}#\d{1,10}|\b[A-Za-z][A-Za-z0-9_]{1,20}-\d{1,10}\b|(?<![\w&])#\d{1,10}\b/g;

/** What a text says itself: its words without what points elsewhere, and without the words that only lead there. */
export function ownWords(text: string): readonly string[] {
  const own = text.replace(/<!--[^]*?-->/g, " ").replace(pointers, " ");
  return (own.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).filter((word) => !leading.has(word));
}

/** Fewer words than these beside a key say nothing that could be worked on: `siehe PROJ-12`, `fix #42 please`. */
const fewest = 3;

/** Whether a text points elsewhere, and says nothing beside it. */
export function onlyPoints(text: string): boolean {
  return text.search(pointers) >= 0 && ownWords(text).length < fewest;
}

/** Whether this text names the ticket and says something of its own beside that. */
export function copies(text: string, name: string): boolean {
  return names(text, name) && ownWords(text).length >= fewest;
}

/** Whole, and not as the beginning of another: PROJ-1 is not in PROJ-12. */
export function names(text: string, name: string): boolean {
  const [all, wanted] = [text.toLowerCase(), name.toLowerCase()];
  if (wanted === "") return false;
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1))
    if (!/[\w-]/.test(all.charAt(at - 1)) && !/\w/.test(all.charAt(at + wanted.length))) return true;
  return false;
}
