/** On a site that keeps a text in other bytes than it was written in. */
import { afterEach, describe, expect, it } from "@jest/globals";
import type { TicketContent } from "@satellite/core";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../../../shared/http/index.js";
import { createJiraProvider } from "../../index.js";

let site: JiraSite | undefined;
afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

const on = "jira:PROJ-1";
const description = {
  version: 1 as const,
  type: "doc" as const,
  content: [
    {
      type: "panel",
      attrs: { panelType: "info" },
      content: [{ type: "paragraph", content: [{ type: "text", text: "Ask the key holders." }] }],
    },
    { type: "paragraph", content: [{ type: "text", text: "Old words." }] },
  ],
};

async function open() {
  site = await openJiraSite(jiraSeed([jiraIssue({ description })], { normalises: true }));
  const { baseUrl, clock } = site;
  const { email, token } = jiraPeople.sara;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 600_000, readers: [jiraLimits] });
  const rest = { email, token, projects: [], statusMap: {}, fields: {}, transport, clock };
  const provider = createJiraProvider({ baseUrl, ...rest });
  const content = async (): Promise<TicketContent> => {
    const [read] = await provider.read([on], { whole: true });
    if (read?.outcome !== "found" || !read.ticket.content) throw new Error("not read");
    return read.ticket.content;
  };
  const edit = async (body: string, was: string) => {
    const effect = { kind: "ticket-edit", on, patch: { body }, was: { body: was } } as const;
    return (await provider.apply({ ...effect, key: body, because: "sync", says: "body" }, body)).outcome;
  };
  return { content, edit };
}

describe("a text that the site keeps in its own way", () => {
  it.each([
    "Plain words, ***both* of one** and `code`.\n\n- one\n- [two](https://acme.dev)\n\n## Then\n\n1. a\n2. b\n",
    "A **bold *and* more** line\n\n> quoted\n\n```ts\nlet x = 1;  \n```\n",
    "| a | b |\n| --- | --- |\n| 1 | **2** |\n",
  ])("is there when it reads as it was written: nothing is written a second time: %j", async (text) => {
    const { content, edit } = await open();
    const before = await content();
    expect(await edit(text, before.body)).toBe("done");
    const after = await content();
    expect(JSON.stringify(after.native)).toContain("localId");
    // By whoever wrote it, in the words that were given; and by whoever read it, in those that came back.
    expect(await edit(text, before.body)).toBe("unchanged");
    expect(await edit(after.body, before.body)).toBe("unchanged");
  });

  it("keeps what Markdown cannot say when another paragraph is edited", async () => {
    const { content, edit } = await open();
    const { body } = await content();
    expect(await edit(body.replace("Old words.", "New words."), body)).toBe("done");
    const { native } = await content();
    expect(JSON.stringify(native)).toContain('"panelType":"info"');
    const now = await content();
    expect(await edit(now.body.replace("New", "Newer"), now.body)).toBe("done");
    expect(JSON.stringify((await content()).native)).toContain('"panelType":"info"');
  });
});
