/** What of the files is known already: what a round was started for, and what rounds wrote. */
export interface Seen {
  /** Whether any of these files holds something else than what is known; from then on, that is known. */
  isNews(paths: readonly string[]): Promise<boolean>;
  /** These files were written by ourselves, just now. */
  wrote(paths: readonly string[]): Promise<void>;
}

/**
 * Our own writes come back as changes. A file is told by its bytes, so that a save that changes nothing starts no round
 * either, and one that comes right after ours does.
 *
 * @param digestOf of the file's bytes, by absolute path; one word for files that are not there
 */
export function createSeen(digestOf: (path: string) => Promise<string>): Seen {
  const known = new Map<string, string>();
  const isNew = async (path: string): Promise<boolean> => {
    const digest = await digestOf(path);
    const isKnown = known.get(path) === digest;
    known.set(path, digest);
    return !isKnown;
  };
  return {
    isNews: async (paths) => (await Promise.all(paths.map(isNew))).includes(true),
    async wrote(paths) {
      await Promise.all(paths.map(isNew));
    },
  };
}
