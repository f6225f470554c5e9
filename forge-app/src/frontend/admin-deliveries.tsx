/** What arrived lately, and what became of it. */
import { DynamicTable, Lozenge, Stack, Text } from "@forge/react";
import type { AuditEntry } from "../shared/records";
import type { SectionOf } from "./admin";
import { about, fateBadge, whatHappened } from "./admin-view";
import { Section } from "./fields";
import { ago, exactly } from "./words";

const head = {
  cells: ["When", "Fate", "About", "What happened"].map((content) => ({ key: content.toLowerCase(), content })),
};

export function DeliveriesSection({ state }: SectionOf) {
  const now = Date.now();
  return (
    <Section title="Recent deliveries" about="The last 50, newest first. Nothing of what a message says is kept here.">
      {state.deliveries.length === 0 ? (
        <Text>Nothing has arrived yet.</Text>
      ) : (
        <DynamicTable
          caption="Deliveries"
          head={head}
          rowsPerPage={10}
          rows={state.deliveries.map((entry) => toRow(entry, now))}
        />
      )}
    </Section>
  );
}

/** Two lines: a column of the table is narrow. */
function When({ at, nowMs }: { readonly at: string; readonly nowMs: number }) {
  const atMs = Date.parse(at);
  return (
    <Stack>
      <Text>{ago(atMs, nowMs)}</Text>
      <Text size="small" color="color.text.subtle">
        {exactly(atMs)}
      </Text>
    </Stack>
  );
}

function toRow(entry: AuditEntry, nowMs: number) {
  const { label, look } = fateBadge(entry.fate);
  return {
    key: entry.id,
    cells: [
      { key: "when", content: <When at={entry.at} nowMs={nowMs} /> },
      { key: "fate", content: <Lozenge appearance={look}>{label}</Lozenge> },
      { key: "about", content: <Text>{about(entry)}</Text> },
      { key: "what", content: <Text>{whatHappened(entry)}</Text> },
    ],
  };
}
