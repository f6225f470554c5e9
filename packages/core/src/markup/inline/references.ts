/** Zero-width space: the one mark that stops GitHub, e-mail replies and squash messages alike from reading a reference. */
export const zwsp = "\u200b";

// In each the ZWSP goes into the reference; a keyword before it (`Closes`) then has nothing to close.
const mention = /(?<![A-Za-z0-9])@(?=[A-Za-z0-9])/g;
const hash = /#(?=[A-Za-z0-9])/g; // #12, owner/repo#12, AB#5, and the commands of Jira's smart commits: `KEY-1 #done`
const gh = /(?<![A-Za-z0-9])(GH-)(?=\d)/gi;
const bracketed = /(?<=\[[A-Za-z][A-Za-z0-9_]{1,60}-)(?=\d{1,12}\])/g; // [KEY-1]
const commit = /(?<![A-Za-z0-9])[0-9a-f]{7,40}(?![A-Za-z0-9])/gi;
const url = /((?:https?|ftp):)(?=\/\/)|(?<![A-Za-z0-9])(www)(?=\.)/gi;

/**
 * Makes references in one run of visible text inert: mentions, issue numbers, `GH-1`, `[KEY-1]`, commit SHAs. A reader sees no
 * difference. The text must have gone through `cleanText`; doing it twice changes nothing.
 */
export function neutralise(text: string): string {
  return text
    .replace(mention, `@${zwsp}`)
    .replace(hash, `#${zwsp}`)
    .replace(gh, `$1${zwsp}`)
    .replace(bracketed, zwsp)
    .replace(commit, (sha) => sha.replace(/.{6}(?=.)/g, `$&${zwsp}`)); // seven digits are the least that GitHub reads
}

/** Keeps addresses from becoming links by themselves. */
export function breakUrls(text: string): string {
  return text.replace(url, `$1$2${zwsp}`);
}

/** An address whose mere presence writes an event on somebody's issue, pull request, discussion or commit. */
export function refersByUrl(address: string): boolean {
  return /^(?:https?:)?\/\/[^/?#]+\/[^/?#]+\/[^/?#]+\/(?:issues|pull|pulls|discussions|commit|commits|compare)(?:[/?#]|$)/i.test(
    address.trim(),
  );
}
