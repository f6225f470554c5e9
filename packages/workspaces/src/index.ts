/** The local formats. A new one is a folder and a line here; nothing is loaded before it is asked for. */
import type { WorkspaceId } from "@satellite/core";

export const workspaces = {
  backlog: { load: () => import("./backlog/index.js") },
  leanspec: { load: () => import("./leanspec/index.js") },
  debussy: { load: () => import("./debussy/index.js") },
  atelier: { load: () => import("./atelier/index.js") },
  markdown: { load: () => import("./markdown/index.js") },
} as const satisfies Record<WorkspaceId, { load(): Promise<object> }>;
