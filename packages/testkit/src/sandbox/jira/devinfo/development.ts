/** A pull request as the development panel shows it. */
export interface DevelopmentEntry {
  readonly repository: string;
  readonly id: string;
  readonly status: string;
  readonly title: string;
  readonly url: string;
  readonly issueKeys: readonly string[];
  readonly updateSequenceId: number;
  readonly properties: Readonly<Record<string, string>>;
}

export class Development {
  private readonly entries = new Map<string, DevelopmentEntry>();

  all(): readonly DevelopmentEntry[] {
    return [...this.entries.values()];
  }

  /** Keeps what is newer than what is known. */
  put(repositoryId: string, entry: DevelopmentEntry): void {
    const key = `${repositoryId}\n${entry.id}`;
    const known = this.entries.get(key);
    if (known === undefined || entry.updateSequenceId > known.updateSequenceId) this.entries.set(key, entry);
  }

  /** Takes away what was told under all of these properties. */
  remove(properties: Readonly<Record<string, string>>): void {
    const wanted = Object.entries(properties);
    for (const [key, entry] of this.entries)
      if (wanted.every(([name, value]) => entry.properties[name] === value)) this.entries.delete(key);
  }
}
