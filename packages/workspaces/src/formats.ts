import type { WorkspaceId } from "@satellite/core";

/** Nothing is loaded before it is asked for. */
export const workspaces = {
  backlog: { load: () => import("./backlog/index.js") },
  leanspec: { load: () => import("./leanspec/index.js") },
  debussy: { load: () => import("./debussy/index.js") },
  atelier: { load: () => import("./atelier/index.js") },
  markdown: { load: () => import("./markdown/index.js") },
} as const satisfies Record<WorkspaceId, { load(): Promise<object> }>;
