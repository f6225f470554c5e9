import { createRequire } from "node:module";
import type { FunctionModule } from "./manifest.js";

export type AppFunction = (payload: unknown, context: unknown) => unknown;

/** An app's bundle: what it exports, by handler. */
export interface App {
  /** @throws {Error} when the bundle does not export the handler */
  handler(fn: FunctionModule): AppFunction;
}

/** Loads a bundle once; all installations run through the same module, as on the platform. */
export function openApp(app: string | Readonly<Record<string, unknown>>): App {
  const exported = typeof app === "string" ? (createRequire(app)(app) as Record<string, unknown>) : app;
  return {
    handler(fn) {
      const found = exported[fn.exported];
      if (typeof found !== "function") throw new Error(`the app does not export ${fn.exported}`);
      return found as AppFunction;
    },
  };
}
