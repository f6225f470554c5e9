import { describe, expect, it } from "@jest/globals";
import { mayWrite, onCloseOf, type Writing } from "./may-write.js";

const writings: readonly Writing[] = ["field", "state", "comment"];

/** What may be written when somebody asked for it by name, and what when nobody did. */
const table = [
  ["primary", "sync", "field state comment", "field state comment"],
  ["primary", "export", "field state comment", "field state comment"],
  ["primary", "manual", "field state comment", ""],
  ["primary", "import", "", ""],
  ["secondary", "sync", "state comment", "state comment"],
  ["secondary", "export", "state comment", "state comment"],
  ["secondary", "manual", "state comment", ""],
  ["secondary", "import", "", ""],
  ["derived", "sync", "state comment", "state comment"],
  ["derived", "export", "state comment", "state comment"],
  ["derived", "manual", "state comment", ""],
  ["derived", "import", "", ""],
  ["context", "sync", "", ""],
  ["context", "export", "", ""],
  ["context", "manual", "", ""],
  ["context", "import", "", ""],
] as const;

describe("what may be written through a link", () => {
  it.each(table)("%s, %s: asked %j, unasked %j", (relation, syncMode, asked, unasked) => {
    const allowed = (byName: boolean): string =>
      writings.filter((what) => mayWrite({ relation, syncMode }, what, byName) === true).join(" ");
    expect([allowed(true), allowed(false)]).toEqual([asked, unasked]);
  });

  it.each([
    ["context", "sync", "comment", "context"],
    ["primary", "import", "field", "sync_mode: import"],
    ["primary", "manual", "state", "sync_mode: manual"],
    ["derived", "sync", "field", "derived"],
  ] as const)("says why not: %s, %s, %s", (relation, syncMode, what, word) =>
    expect(mayWrite({ relation, syncMode }, what, false)).toEqual({ reason: expect.stringContaining(word) }),
  );
});

const nothing = { comment: false, close: false };

describe("what closing an item does to its ticket", () => {
  it.each(table)(
    "%s, %s: nothing by default, and never more than the link may write",
    (...[relation, syncMode, asked]) => {
      const link = { relation, syncMode };
      expect(onCloseOf({ ...link, onClose: "none" })).toEqual(nothing);
      const refused = asked === "" ? { reason: expect.any(String) } : undefined;
      expect(onCloseOf({ ...link, onClose: "comment" })).toEqual(refused ?? { comment: true, close: false });
      expect(onCloseOf({ ...link, onClose: "close" })).toEqual(refused ?? { comment: true, close: true });
      expect(onCloseOf({ ...link, onClose: "sync" })).toEqual(refused ?? { comment: false, close: true });
    },
  );
});
