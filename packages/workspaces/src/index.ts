/** The local formats. A new one is a folder and a line here; nothing is loaded before it is asked for. */
export type { Workspace, WorkspaceItem } from "@satellite/core";
