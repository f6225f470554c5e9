import { describe, expect, it } from "@jest/globals";
import { walkPage } from "./page.js";
import { openWalk } from "./walk.js";

const page = "docs/atelier.md";

const bead = (id: string, title: string, description: string, more: object = {}): string =>
  `${JSON.stringify({
    id,
    title,
    description,
    status: "open",
    priority: 2,
    issue_type: "epic",
    created_at: "2026-01-02T10:00:00Z",
    updated_at: "2026-01-02T10:00:00Z",
    ...more,
  })}\n`;

const complete = `Nobody wants to add it up: a shopper must see the sum with tax.

## Constraints

The sum must never be rounded twice.

## Acceptance Criteria

- [ ] The sum is right`;

const entry = {
  provider: "github",
  id: "3",
  relation: "primary",
  direction: "imported",
  sync_mode: "import",
  on_close: "comment",
};
const beads =
  bead("shop-1", "Say what a passkey is", `See #3.\nexternal_tickets: ${JSON.stringify([entry])}`, {
    labels: ["ext:github"],
  }) + bead("shop-2", "Show prices with tax", complete);

describe("beads of Atelier's", () => {
  const walk = openWalk({ files: () => ({ ".beads/issues.jsonl": beads }) });

  it(`go from ticket to done as ${page} shows`, async () => {
    await walkPage(walk, page);
    expect(walk.ticket("PROJ-1044")).toMatchObject({ status: "Done", summary: "Show prices with tax" });
    expect(walk.issue(3)).toMatchObject({ state: "open", labels: ["bug"], comments: [] });
    const [first = "", second = ""] = walk.read(".beads/issues.jsonl").split("\n");
    expect(JSON.parse(second)).toMatchObject({ status: "closed", labels: ["ext:jira"] });
    const { description } = JSON.parse(first) as { description: string };
    expect(description).toContain('"id":"PROJ-1042","url"');
  });
});
