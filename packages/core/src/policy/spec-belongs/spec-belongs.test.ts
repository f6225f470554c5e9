import { describe, expect, it } from "@jest/globals";
import { aConfig, aLink, anItem, aRead, aSpec, aThread, aTicket } from "@satellite/testkit/builders";
import type { Item, Thread } from "../../contracts/thread.js";
import type { TicketRef } from "../../contracts/ref.js";
import { factsOf } from "../facts/index.js";
import { namesTicket } from "./names-ticket.js";
import { specBelongs } from "./spec-belongs.js";

const judge = (path: string | undefined, items: Item[], more: Partial<Thread> = {}, required = true) => {
  const config = aConfig({ policy: { spec: { required } } });
  return specBelongs.judge(
    factsOf(aThread({ config, items, ...(path === undefined ? {} : { spec: aSpec({ path }) }), ...more })),
  )[0];
};
const plain = "specs/passkeys/spec.md";
const ours = { upstream: { id: "PROJ-1042" } };

describe("spec-belongs", () => {
  it.each<[string, string, Item[], string]>([
    ["its folder holds the key", "specs/PROJ-1042-passkeys/spec.md", [], "pass"],
    ["its folder holds a longer number", "specs/PROJ-10423/spec.md", [], "fail"],
    ["nothing names the ticket", plain, [], "fail"],
    ["its own front matter names it", plain, [anItem({ path: plain, ...ours })], "pass"],
    [
      "its own front matter names another",
      "specs/PROJ-1042/spec.md",
      [anItem({ path: "specs/PROJ-1042/spec.md", upstream: { id: "PROJ-7" } })],
      "fail",
    ],
    ["a task of the ticket names it", plain, [anItem({ ...ours, spec: plain })], "pass"],
    ["a task of the ticket documents it", plain, [anItem({ ...ours, documentation: [plain] })], "pass"],
    ["a task of another ticket names it", plain, [anItem({ upstream: { id: "PROJ-7" }, spec: plain })], "fail"],
    [
      "its path holds the id of a task of the ticket",
      "specs/task-1/spec.md",
      [anItem({ ...ours, id: "task-1" })],
      "pass",
    ],
    ["its path holds the id of a task of another ticket", "specs/task-1/spec.md", [anItem({ id: "task-1" })], "fail"],
  ])("answers when %s", (_, path, items, outcome) => {
    expect(judge(path, items)?.outcome).toBe(outcome);
  });

  it("accepts the number of a GitHub ticket in the path", () => {
    const ref = "github:acme/shop#42";
    expect(judge("specs/42-login/spec.md", [], { links: [aLink(ref)], reads: [aRead(aTicket(ref))] })?.outcome).toBe(
      "pass",
    );
  });

  it("lists the candidates when several could be meant, or the one that nothing ties to the change", () => {
    const candidates = ["specs/a/spec.md", "specs/b/spec.md"];
    expect(judge(undefined, [], { candidates })).toMatchObject({
      outcome: "fail",
      severity: "error",
      refs: candidates,
      says: expect.stringContaining(candidates.join(", ")),
    });
    expect(judge(undefined, [], { candidates }, false)?.severity).toBe("warning");
  });

  it("has nothing to ask without a spec, or without a ticket", () => {
    expect(judge(undefined, [])?.outcome).toBe("not-applicable");
    expect(judge(plain, [], { links: [] })?.outcome).toBe("not-applicable");
  });

  it("does not accept a ticket that is only context", () => {
    const links = [aLink("jira:PROJ-7"), aLink("jira:PROJ-1042", { relation: "context" })];
    expect(judge("specs/PROJ-1042/spec.md", [], { links })?.outcome).toBe("fail");
  });
});

describe("namesTicket", () => {
  it.each<[Item["upstream"], TicketRef, boolean]>([
    [{ id: "proj-1042" }, "jira:PROJ-1042", true],
    [{ id: "jira:PROJ-1042" }, "jira:PROJ-1042", true],
    [{ id: "PROJ-104" }, "jira:PROJ-1042", false],
    [{ id: "#42" }, "github:acme/shop#42", true],
    [{ id: "42" }, "github:acme/shop#42", true],
    [{ id: "42" }, "github:acme/other#42", false],
    [{ id: "acme/shop#42" }, "github:acme/shop#42", true],
    [{ url: "https://acme.atlassian.net/browse/PROJ-1042?x=1" }, "jira:PROJ-1042", true],
    [{ url: "https://acme.atlassian.net/browse/XPROJ-1042" }, "jira:PROJ-1042", false],
    [{ url: "https://github.com/acme/shop/issues/42#c1" }, "github:acme/shop#42", true],
    [{ url: "https://github.com/acme/shop/issues/421" }, "github:acme/shop#42", false],
    [undefined, "jira:PROJ-1042", false],
  ])("%j names %s: %s", (upstream, ref, named) => {
    expect(namesTicket(upstream, ref, "acme/shop")).toBe(named);
  });
});
