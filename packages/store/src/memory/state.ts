import type {
  BaseRecord,
  CachedRecord,
  CompletionRecord,
  ConflictRecord,
  CursorRecord,
  JournalRecord,
  LinkRecord,
} from "../rows/index.js";

export interface State {
  links: Map<string, LinkRecord>;
  bases: Map<string, BaseRecord>;
  conflicts: Map<string, ConflictRecord>;
  journal: Map<string, JournalRecord>;
  completions: CompletionRecord[];
  cursors: Map<string, CursorRecord>;
  cache: Map<string, CachedRecord>;
}

export function emptyState(): State {
  return {
    links: new Map(),
    bases: new Map(),
    conflicts: new Map(),
    journal: new Map(),
    completions: [],
    cursors: new Map(),
    cache: new Map(),
  };
}

/** Rows never change once written: copying the maps is copying the state. */
export function copyOf(state: State): State {
  return {
    links: new Map(state.links),
    bases: new Map(state.bases),
    conflicts: new Map(state.conflicts),
    journal: new Map(state.journal),
    completions: [...state.completions],
    cursors: new Map(state.cursors),
    cache: new Map(state.cache),
  };
}

export function restore(state: State, before: State): void {
  Object.assign(state, before);
}
