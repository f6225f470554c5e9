import type { BeadRecord } from "./records.js";

type Dependency = Readonly<Record<string, unknown>>;

const kind = "parent-child";

/** What a bead hangs under: the dependency of that kind, and the member `parent` that some exports have beside it. */
export function parentOf(record: BeadRecord): string | undefined {
  const own = typeof record.parent === "string" ? record.parent : undefined;
  const found = dependenciesOf(record).find(isParent)?.depends_on_id;
  return own ?? (typeof found === "string" ? found : undefined);
}

/** Members with this parent in place of the one before; other dependencies stay as they are. Empty: it hangs under none. */
export function parentAfter(record: BeadRecord, parent: string | undefined): [string, unknown][] {
  if (parent === undefined || parent === (parentOf(record) ?? "")) return [];
  const before = dependenciesOf(record);
  const fresh = parent === "" ? [] : [{ issue_id: record.id, depends_on_id: parent, type: kind }];
  const after = [...before.filter((one) => !isParent(one)), ...fresh];
  return [
    ["dependencies", after.length === 0 ? undefined : after],
    ...(record.parent === undefined ? [] : [["parent", parent === "" ? undefined : parent] as [string, unknown]]),
  ];
}

const isParent = ({ type }: Dependency): boolean => type === kind;

function dependenciesOf({ dependencies }: BeadRecord): readonly Dependency[] {
  if (!Array.isArray(dependencies)) return [];
  return dependencies.filter((one): one is Dependency => typeof one === "object" && one !== null);
}
