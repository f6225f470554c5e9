import { clean } from "./clean.js";

export interface Progress {
  readonly tell: (what: string, done: number, total?: number) => void;
  /** Takes the line away, where one stands, before something else is written. */
  readonly clear: () => void;
}

/** Steps of long work between two lines where there is no terminal. */
const step = 1000;
/** How often a line at a terminal is written over, at most, in one stretch of work. */
const most = 100;

/** Long work, on stderr: at a terminal one line that is written over, else a line now and then. */
export function createProgress(
  err: (text: string) => void,
  { terminal, verbose }: { readonly terminal: boolean; readonly verbose: boolean },
): Progress {
  let stands = false;
  const clear = (): void => {
    if (stands) err("\r\u001b[K");
    stands = false;
  };
  const words = (what: string, done: number, total?: number): string =>
    `${clean(what)}: ${done}${total === undefined ? "" : ` of ${total}`}`;
  const isDue = (done: number, total?: number): boolean =>
    done === total || done % Math.max(1, Math.ceil((total ?? 0) / most)) === 0;
  return {
    clear,
    tell(what, done, total) {
      if (done === 0) return;
      if (terminal && !verbose) {
        if (!isDue(done, total)) return;
        err(`\r${words(what, done, total)}\u001b[K`);
        stands = true;
        if (done === total) clear();
      } else if ((done % step === 0 || done === total) && (done >= step || verbose))
        err(`${words(what, done, total)}\n`);
    },
  };
}
