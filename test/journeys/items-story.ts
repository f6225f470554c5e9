/** The commands that a page shows in its `console` blocks, and what it shows below them. */

export interface Typed {
  readonly command: string;
  /** What the page shows below it. */
  readonly shown: string;
}

/** @param text a Markdown page, or a section of one */
export function commandsIn(text: string): readonly Typed[] {
  const blocks = [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
  return blocks.flatMap((block) =>
    block.split(/^\$ /m).flatMap((part) => {
      const [command = "", ...lines] = part.trimEnd().split("\n");
      return command === "" ? [] : [{ command, shown: lines.join("\n").trim() }];
    }),
  );
}
