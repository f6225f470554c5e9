import { codeSpan, linkTarget, plainInline, safeAddress } from "../markup/inline/index.js";

/** Markdown that was made harmless, and whether it had to be cut. */
export interface Text {
  readonly markdown: string;
  readonly cut: boolean;
}

/** What a ticket is told of finished work. */
export interface Finished {
  readonly title: string;
  readonly status: "review" | "done";
  /** Absent: there is none. */
  readonly pullRequest?: { readonly name: string; readonly title: string; readonly url: string };
  /** `url`: where it can be looked at; absent: it is on this machine alone. */
  readonly commit?: { readonly sha: string; readonly url?: string };
  readonly spec: { readonly path: string; readonly sha256: string; readonly url?: string };
  readonly summary?: Text;
  /** Newest first. */
  readonly commits: readonly { readonly sha: string; readonly subject: string }[];
  /** There are more commits than are listed. */
  readonly moreCommits: boolean;
  /** The whole spec. */
  readonly fullText?: Text;
}

/**
 * The comment on a ticket: the pull request where there is one, else the commit; when the work is done, the spec by path and
 * digest, the summary and the commits as well. Words of others stand in it as words: no reference, mention or markup acts.
 */
export function noteOf(finished: Finished): string {
  const { fullText, status } = finished;
  const head = `**${status === "done" ? "Done" : "Ready for review"}: ${plainInline(finished.title, 200)}**`;
  const parts = [head, whereOf(finished)];
  if (status === "done") parts.push(...detailsOf(finished));
  if (fullText !== undefined) parts.push(told(fullText, "The rest of the spec is left out here."));
  return parts.filter((part) => part !== "").join("\n\n");
}

function whereOf({ commit, pullRequest }: Finished): string {
  if (pullRequest !== undefined)
    return `Pull request ${link(plainInline(`${pullRequest.name}: ${pullRequest.title}`, 200), pullRequest.url)}`;
  if (commit === undefined) return "";
  const name = codeSpan(commit.sha.slice(0, 12));
  return commit.url === undefined ? `Commit ${name}, not pushed yet` : `Commit ${link(name, commit.url)}`;
}

function detailsOf({ commits, moreCommits, spec, summary }: Finished): string[] {
  const path = codeSpan(spec.path);
  const where = spec.url === undefined ? path : link(path, spec.url);
  const list = commits.map(({ sha, subject }) => `- ${codeSpan(sha.slice(0, 12))} ${plainInline(subject, 120)}`);
  if (moreCommits) list.push(`- and more: only the newest ${commits.length} are listed`);
  return [
    `Spec: ${where}, SHA-256 ${codeSpan(spec.sha256)}`,
    summary === undefined ? "" : told(summary, "The rest of the summary is left out here."),
    list.length === 0 ? "" : `Commits:\n\n${list.join("\n")}`,
  ];
}

function link(words: string, address: string): string {
  const url = safeAddress(address);
  return url === undefined ? words : `[${words}](${linkTarget(url)})`;
}

const told = ({ cut, markdown }: Text, rest: string): string => (cut ? `${markdown}\n\n*${rest}*` : markdown);
