import { workspaceIds } from "@satellite/core";
import { baseUrl } from "@satellite/core/config/defaults";
import { clean } from "../../clean.js";
import type { Answers } from "./texts.js";

export interface Wizard {
  /** One question, one line of answer. */
  readonly question: (text: string) => Promise<string>;
  /** Something to know before the next question. */
  readonly say: (text: string) => void;
}

/** What the repository does not tell is asked; Enter takes what was found. */
export async function askAnswers(wizard: Wizard, found: Answers): Promise<Answers> {
  const { workspace, ...rest } = found;
  const kind = await oneOf(
    wizard,
    "Local tasks and specs",
    ["auto", ...workspaceIds] as const,
    workspace?.kind ?? "auto",
  );
  const domain = await site(wizard);
  const projects = domain === undefined ? found.projects : await projectsFrom(wizard, found.projects);
  const mode = await oneOf(wizard, "Mode", ["strict", "warn"] as const, "strict");
  return {
    ...rest,
    ...(domain === undefined ? {} : { domain }),
    projects,
    mode,
    ...(kind === "auto" ? {} : { workspace: { kind, why: kind === workspace?.kind ? workspace.why : "you said so" } }),
  };
}

/** Asked until the answer is one of the words. */
async function oneOf<T extends string>(
  { question, say }: Wizard,
  what: string,
  words: readonly T[],
  standing: NoInfer<T>,
): Promise<T> {
  for (;;) {
    const answer = (await question(`${what}, one of ${words.join(", ")} [${standing}]: `)).trim().toLowerCase();
    if (answer === "") return standing;
    const found = words.find((word) => word === answer);
    if (found !== undefined) return found;
    say(`That is none of ${words.join(", ")}.`);
  }
}

async function site({ question, say }: Wizard): Promise<string | undefined> {
  for (;;) {
    const answer = (await question("Jira site (company.atlassian.net, empty for GitHub issues only): ")).trim();
    if (answer === "") return undefined;
    const found = baseUrl(answer);
    if ("url" in found) return found.url.replace(/^https:\/\//, "");
    say(`That ${found.wrong}.`);
  }
}

async function projectsFrom({ question }: Wizard, found: readonly string[]): Promise<readonly string[]> {
  const answer = (await question(`Jira projects [${clean(found.join(", "))}]: `)).trim();
  if (answer === "") return found;
  return answer
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((one) => /^[A-Z][A-Z0-9]+$/.test(one));
}
