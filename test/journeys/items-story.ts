/** The commands that a page shows in its `console` blocks, typed one after the other; what they print, as the page would show it. */
import { execFileSync } from "node:child_process";
import { environment } from "../../packages/cli/src/testing.js";
import type { ItemStage } from "./items-stage.js";

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

/** Runs one line as a shell would: `satellite`, `backlog`, `git`; what is pushed is on GitHub as well. */
export async function type(stage: ItemStage, command: string): Promise<string> {
  const [name = "", ...args] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? "",
  );
  if (name === "git") {
    if (args[0] === "push" && stage.bench.git("symbolic-ref", "--short", "HEAD") !== "main") stage.publish();
    else stage.bench.git(...args);
    return "";
  }
  if (name === "backlog") return asShown(stage, stage.backlog(...args));
  if (name === "cat")
    return asShown(stage, execFileSync("cat", args, { cwd: stage.bench.folder, encoding: "utf8", env: environment() }));
  if (name !== "satellite" && name !== "backlog-jira")
    throw new Error(`the page shows a command that nobody ran: ${command}`);
  const { err, out } = await stage.sat(...args);
  return asShown(stage, out + err);
}

/** The same on every machine and every day. */
function asShown(stage: ItemStage, text: string): string {
  return text
    .replaceAll(stage.sandbox.jira.baseUrl, "https://acme.atlassian.net")
    .replaceAll(stage.sandbox.jira.baseUrl.replace("http://", ""), "acme.atlassian.net")
    .replaceAll(/(?:\/private)?\/tmp\/satellite-cli-\w+/g, "~/shop")
    .replaceAll(
      /\b20(?!26-01-0[45])\d\d-\d\d-\d\d([T ])\d\d:\d\d(:\d\d)?/g,
      (_all, between: string, seconds) => `2026-01-05${between}10:00${seconds === undefined ? "" : ":00"}`,
    )
    .replaceAll(/\b20(?!26-01-0[45])\d\d-\d\d-\d\d\b/g, "2026-01-05")
    .replaceAll(/sha256([ :])[0-9a-f]{12,64}/g, "sha256$1…")
    .trim();
}
