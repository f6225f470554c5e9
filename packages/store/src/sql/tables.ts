import type { Generated } from "kysely";
import type {
  BaseRecord,
  CachedRecord,
  CompletionRecord,
  ConflictRecord,
  CursorRecord,
  JournalRecord,
  LinkRecord,
} from "../rows/index.js";

/** All tables, for Kysely. `seq` is the order of arrival. */
export interface Tables {
  /** `schema`: the version, a decimal number. `writer`: the row that whoever writes holds locked (PostgreSQL). `alone`: who carries writes out. */
  meta: { name: string; value: string };
  links: LinkRecord;
  bases: BaseRecord;
  conflicts: ConflictRecord;
  journal: JournalRecord & { seq: Generated<number> };
  completions: CompletionRecord & { seq: Generated<number> };
  cursors: CursorRecord;
  cache: CachedRecord;
}
