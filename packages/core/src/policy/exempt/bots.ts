import type { SettledConfig } from "../../config/settled.js";
import type { Person } from "../../contracts/ticket.js";
import type { Facts } from "../facts/index.js";
import { clip, notApplicable, shortSha } from "../say/index.js";
import { none, type Claim } from "./claim.js";

/**
 * The two known bots by what nobody else can have: GitHub's id of the app, and of its account.
 * @see https://api.github.com/users/dependabot%5Bbot%5D
 * @see https://api.github.com/users/renovate%5Bbot%5D
 */
const known = {
  dependabot: { appId: 29_110, id: "49699333" },
  renovate: { appId: 2_740, id: "29139614" },
} as const;

/**
 * A change that an exempt bot opened. The bot's name or branch proves nothing, and a commit that a
 * person added to the bot's branch is no longer the bot's work.
 */
export function botClaim({ thread, commits }: Facts): Claim {
  const { author } = thread.change;
  const bot = thread.config.policy.exempt.bots.find((one) => proves(author, one));
  if (bot === undefined) return none;
  const name = typeof bot === "string" ? bot : `app ${bot.appId}`;
  const foreign = commits.find(
    (commit) => commit.author.type === "user" && !(author.id !== undefined && commit.author.id === author.id),
  );
  if (foreign === undefined) return { is: "proven", reason: `opened by ${name}, proven by its account` };
  const says = `The change was opened by ${name}, but commit ${shortSha(foreign.sha)} is by ${clip(foreign.author.login, 60)}; so it is not exempt.`;
  const remedy = "Name a ticket, or leave the bot's branch to the bot.";
  return { is: "refused", answer: notApplicable(says, { severity: "warning", commit: foreign.sha, remedy }) };
}

function proves(author: Person, bot: SettledConfig["policy"]["exempt"]["bots"][number]): boolean {
  if (author.type !== "bot" && author.type !== "app") return false;
  if (typeof bot !== "string") return author.appId === bot.appId;
  const { appId, id } = known[bot];
  return author.appId === undefined ? author.id === id : author.appId === appId;
}
