/** The platform ended a function before it returned. */
export class FunctionEnded extends Error {
  constructor() {
    super("the platform ended the function");
  }
}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/**
 * The life of one running function. What it asks of the platform goes through here, so that it can be ended at any
 * request, before it went out or before its answer came; and so that what it did not wait for is noticed.
 */
export class Life {
  /** Writes that are on their way. */
  private open = 0;
  private isDead = false;
  private isOver = false;
  private end: (error: Error) => void = () => undefined;
  private readonly ended: Promise<never>;
  private readonly crash: () => string | undefined;
  private readonly unawaited: (what: string) => void;

  /**
   * @param crash asked once a request: `before` or `after` it the function ends
   * @param unawaited told of writes that the function left behind, or sent when it was over
   */
  constructor(crash: () => string | undefined, unawaited: (what: string) => void) {
    this.crash = crash;
    this.unawaited = unawaited;
    this.ended = new Promise<never>((_, reject) => {
      this.end = reject;
    });
    this.ended.catch(() => undefined);
  }

  /** @throws {FunctionEnded} when it is ended; what still runs of it gets no answer any more */
  async run<T>(body: () => Promise<T>): Promise<T> {
    try {
      return await Promise.race([body(), this.ended]);
    } finally {
      this.isOver = true;
      if (!this.isDead && this.open > 0) this.unawaited(`${this.open} writes were on their way when it returned`);
    }
  }

  /** @param isWrite reads may be left behind, as by a `Promise.all` of which one failed */
  async request<T>(isWrite: boolean, send: () => Promise<T>): Promise<T> {
    if (this.isDead) return never();
    if (this.isOver && isWrite) this.unawaited("a write went out after it had returned");
    const crash = this.isOver ? undefined : this.crash();
    if (crash === "before") return this.die();
    this.open += isWrite ? 1 : 0;
    try {
      const answer = await send();
      return crash === "after" || this.isDead ? await this.die<T>() : answer;
    } finally {
      this.open -= isWrite ? 1 : 0;
    }
  }

  private die<T>(): Promise<T> {
    this.isDead = true;
    this.end(new FunctionEnded());
    return never();
  }
}
