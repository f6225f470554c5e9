import type { Criterion } from "@satellite/core";

const box = /^([ \t]*[-*+][ \t]+)\[([ xX])\][ \t]+(?:#(\d+)[ \t]+)?(.*\S)[ \t]*$/;

export function boxesIn(text: string): Criterion[] {
  return text.split("\n").flatMap((line) => {
    const found = box.exec(line);
    return found ? [{ text: found[4] ?? "", done: found[2] !== " " }] : [];
  });
}

/**
 * The checklist with the boxes that are wanted: a box is known by its text, its line stays and its mark turns; what is no box
 * stays where it is. Numbers follow the order of the lines.
 */
export function withBoxes(text: string, wanted: readonly Criterion[]): string {
  const left = wanted.map(({ text: words, done }) => ({ words: words.replace(/\s+/g, " ").trim(), done }));
  const lines = text === "" ? [] : text.split("\n");
  const kept = lines.flatMap((line) => {
    const found = box.exec(line);
    if (found === null) return [line];
    const at = left.findIndex(({ words }) => words === found[4]);
    const [meant] = at < 0 ? [] : left.splice(at, 1);
    if (meant === undefined) return [];
    const same = (found[2] !== " ") === meant.done;
    return [same ? line : line.replace(/\[[ xX]\]/, meant.done ? "[x]" : "[ ]")];
  });
  const last = kept.findLastIndex((line) => box.test(line));
  const fresh = left.map(({ words, done }) => `- [${done ? "x" : " "}] #0 ${words}`);
  const all = [...kept.slice(0, last + 1), ...fresh, ...kept.slice(last + 1)];
  return all.length === lines.length && left.length === 0 ? all.join("\n") : numbered(all).join("\n");
}

function numbered(lines: readonly string[]): string[] {
  let number = 0;
  return lines.map((line) => {
    if (!box.test(line)) return line;
    number += 1;
    return line.replace(/(\[[ xX]\][ \t]+)#\d+/, (_, mark: string) => `${mark}#${number}`);
  });
}
