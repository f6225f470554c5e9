import { expect, it } from "@jest/globals";
import type { Event } from "@satellite/core";
import { standingOf } from "./standing.js";

const repository = { fullName: "acme/shop", url: "", defaultBranch: "main" };
const push = (more: object): Event => ({
  kind: "push",
  repository,
  ref: "refs/heads/main",
  before: "b".repeat(40),
  after: "a".repeat(40),
  created: false,
  deleted: false,
  forced: false,
  ...more,
});
const pull = (asked: string): Event =>
  ({ kind: "pull_request", action: "opened", repository, number: 7, asked }) as Event;
const group = { kind: "merge_group", repository, headRef: "", headSha: "", baseRef: "", baseSha: "" } as const;

it.each<[string, Event | undefined, object]>([
  ["a push to the default branch", push({}), { kind: "writes", repository: "acme/shop", before: "b".repeat(40) }],
  ["the first push of it", push({ created: true }), { kind: "writes", repository: "acme/shop" }],
  ["its deletion", push({ deleted: true }), { kind: "nothing" }],
  ["a push to another branch", push({ ref: "refs/heads/feat/x" }), { kind: "nothing" }],
  ["a tag", push({ ref: "refs/tags/main" }), { kind: "nothing" }],
  ["a clock, a dispatch", { kind: "recheck", repository }, { kind: "writes", repository: "acme/shop" }],
  ["a pull request", pull("event"), { kind: "looks", event: { number: 7 } }],
  ["a comment on one", pull("comment"), { kind: "nothing" }],
  ["the end of a fork's run", pull("workflow_run"), { kind: "nothing" }],
  ["a pull request named by hand", pull("manual"), { kind: "nothing" }],
  ["a merge group", group, { kind: "nothing" }],
  ["an event that nobody knows", undefined, { kind: "nothing" }],
])("%s", (_, event, standing) => expect(standingOf(event)).toMatchObject(standing));
