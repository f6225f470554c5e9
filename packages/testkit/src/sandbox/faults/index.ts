/** Faults that can be switched on: which requests they meet, and what then happens. */
import type { SandboxRequest } from "../service.js";
import { matches, type Fault } from "./fault.js";

export { readFault } from "./read.js";
export { htmlAnswer, rateLimitAnswer, statusAnswer, withExpiredToken } from "./answers.js";
export type { Fault, FaultMatch, Harm } from "./fault.js";

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** Faults that still have something to do. */
  all(): readonly Fault[];
}

export interface FaultBox extends Faults {
  /** The faults that meet this request, first added first; each use counts. */
  take(service: string, request: SandboxRequest): readonly Fault[];
}

interface Entry {
  readonly fault: Fault;
  passed: number;
  used: number;
}

const spent = ({ fault, used }: Entry) => fault.times !== "always" && used >= (fault.times ?? 1);

export function createFaults(): FaultBox {
  let entries: Entry[] = [];
  return {
    add(fault) {
      entries.push({ fault, passed: 0, used: 0 });
    },
    clear() {
      entries = [];
    },
    all: () => entries.filter((entry) => !spent(entry)).map((entry) => entry.fault),
    take(service, request) {
      const taken: Fault[] = [];
      for (const entry of entries) {
        if (spent(entry) || !matches(entry.fault, service, request)) continue;
        if (entry.passed < (entry.fault.after ?? 0)) {
          entry.passed += 1;
          continue;
        }
        entry.used += 1;
        taken.push(entry.fault);
      }
      return taken;
    },
  };
}
