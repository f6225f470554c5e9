import { afterEach, expect, it } from "@jest/globals";
import type { TicketRef } from "@satellite/core";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { commentByHand } from "@satellite/testkit/sandbox";
import { governed, jiraLimits, nodeTransport } from "../../shared/http/index.js";
import { createJiraProvider, type JiraOptions } from "../index.js";

let site: JiraSite | undefined;
afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations.slice(0, 5)).toEqual([]);
});

const doc = (text: string) => ({
  type: "doc",
  version: 1,
  content: [{ type: "paragraph", content: [{ type: "text", text, marks: [{ type: "strong" }] }] }],
});
const ref = (number: number): TicketRef => `jira:PROJ-${number}`;

async function open(count: number, more: Partial<JiraOptions> = {}) {
  const issues = Array.from({ length: count }, (_, at) =>
    jiraIssue({ id: String(20_000 + at), key: `PROJ-${at + 1}` }),
  );
  const opened = await openJiraSite(jiraSeed(issues));
  site = opened;
  const { baseUrl, clock } = opened;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 600_000, readers: [jiraLimits] });
  const { email, token } = jiraPeople.sara;
  const own = { baseUrl, email, token, projects: ["PROJ"], statusMap: {}, fields: {}, transport, clock };
  const provider = createJiraProvider({ ...own, ...more });
  return {
    ...opened,
    requests: () => opened.requests(),
    provider,
    comments: async (refs: readonly TicketRef[]) => (await provider.comments?.(refs)) ?? [],
    say: (number: number, text: string, visibility?: unknown) =>
      commentByHand(opened.world, `PROJ-${number}`, { body: doc(text), visibility }, jiraPeople.sara.accountId),
  };
}

it("gives what people said as Markdown, oldest first, and tells what Satellite wrote and what is not for everybody", async () => {
  const { comments, provider, say } = await open(1);
  const id = say(1, "Seen it");
  const deed = { kind: "comment", on: ref(1), identity: "sync:x", body: "Ours", digest: "d" } as const;
  await provider.apply({ ...deed, key: "k", because: "", says: "" }, "k");
  say(1, "For few", { type: "role", value: "Administrators", identifier: "Administrators" });
  expect(await comments([ref(1)])).toEqual([
    {
      ref: ref(1),
      comments: [
        {
          id,
          url: expect.stringMatching(new RegExp(`/browse/PROJ-1\\?focusedCommentId=${id}$`)),
          author: { login: expect.any(String), type: "user", id: jiraPeople.sara.accountId },
          atMs: expect.any(Number),
          body: "**Seen it**",
        },
        expect.objectContaining({ body: "Ours", ours: true }),
        expect.objectContaining({ body: "**For few**", restricted: true }),
      ],
    },
  ]);
});

it("asks twice about a hundred issues, once where nobody said anything, and once more of one that has many", async () => {
  const { comments, requests, say } = await open(100);
  const refs = Array.from({ length: 100 }, (_, at) => ref(at + 1));
  const before = requests().length;
  expect(await comments(refs)).toHaveLength(100);
  expect(requests()).toHaveLength(before + 1);
  for (let number = 1; number <= 50; number += 1) say(number, `of ${number}`);
  expect((await comments(refs)).filter((read) => "comments" in read && read.comments.length === 1)).toHaveLength(50);
  expect(requests()).toHaveLength(before + 3);
  const said = Array.from({ length: 60 }, (_, at) => `word ${at}`);
  for (const text of said) say(7, text);
  const [read] = await comments([ref(7)]);
  expect(read !== undefined && "comments" in read ? read.comments.map(({ body }) => body) : []).toEqual(
    ["of 7", ...said].map((text) => `**${text}**`),
  );
  expect(requests()).toHaveLength(before + 6);
});

it("says why comments could not be read", async () => {
  const { comments, faults, say } = await open(1);
  say(1, "Hm");
  expect(await comments([ref(1), ref(999)])).toMatchObject([
    { ref: ref(1), comments: [{ body: "**Hm**" }] },
    { ref: ref(999), why: { code: "NOT_FOUND", ref: ref(999) } },
  ]);
  faults.add({ kind: "status", status: 503, times: "always" });
  expect(await comments([ref(1)])).toMatchObject([{ ref: ref(1), why: { code: "UNAVAILABLE" } }]);
});

it("asks nobody without credentials", async () => {
  const { comments, requests } = await open(1, { token: "" });
  expect(await comments([ref(1)])).toMatchObject([{ why: { code: "NO_CREDENTIALS" } }]);
  expect(requests()).toEqual([]);
});
