import { describe, expect, it } from "@jest/globals";
import type { Dialects, Place } from "../contracts/index.js";
import { findMentions } from "./index.js";

const shop: Dialects = { repository: "acme/shop" };

function refs(text: string, place: Place = "body", dialects: Dialects = shop): string[] {
  return findMentions([{ text, in: place }], dialects).mentions.map(({ ref }) => ref);
}

function reasons(text: string, place: Place = "body", dialects: Dialects = shop): string[] {
  return findMentions([{ text, in: place }], dialects).ignored.map(({ raw, reason }) => `${raw} ${reason}`);
}

describe("GitHub", () => {
  it.each([
    ["#42", ["github:acme/shop#42"]],
    ["(#42), #43.", ["github:acme/shop#42", "github:acme/shop#43"]],
    ["GH-42 gh-43", ["github:acme/shop#42"]],
    ["other/repo.js#7", ["github:other/repo.js#7"]],
    ["ACME/Shop#7 and #7", ["github:acme/shop#7"]],
    ["https://github.com/acme/shop/issues/42#issuecomment-1", ["github:acme/shop#42"]],
    ["[x](https://github.com/acme/shop/issues/42).", ["github:acme/shop#42"]],
    ["https://github.com/acme/shop/pull/42#issuecomment-9", []],
    ["https://example.com/page#42", []],
    ["https://github.com@example.com/acme/shop/issues/42", []],
    ["foo#42", []],
    ["a/b/c#42", []],
    ["&#42; #042 #0 #42a #1.5 #2024-01-02 ##42", []],
    ["Merge pull request #7 from acme/login", []],
    ["`#42` and ``a ` #43``", []],
    ["```\n#42\n```\n#43", ["github:acme/shop#43"]],
    ["~~~\n#42\n~~~\n#43", ["github:acme/shop#43"]],
    ["```\n#42", []],
    ["text\n\n    #42\n\n#43", ["github:acme/shop#43"]],
    ["text\n    #42", ["github:acme/shop#42"]],
    ["- item\n\n    #42", ["github:acme/shop#42"]],
    ["- item\n\n     #42\n\n      #43", ["github:acme/shop#42"]],
    ["> ```\n> #42\n\n#43", ["github:acme/shop#43"]],
    ["`unclosed #42\n\nnext` #43", ["github:acme/shop#42", "github:acme/shop#43"]],
    ["\\`#42\\`", ["github:acme/shop#42"]],
    ["`https://github.com/acme/shop/issues/42`", []],
    ["\\#42", ["github:acme/shop#42"]],
  ])("%j in a body names %j", (text, expected) => expect(refs(text)).toEqual(expected));

  it.each<Place>(["title", "commit"])("knows no code in a %s", (place) => {
    expect(refs("fix `#42`", place)).toEqual(["github:acme/shop#42"]);
  });

  it("leaves #42 out when no repository is known", () => {
    expect(refs("#42 GH-43", "body", {})).toEqual([]);
    expect(reasons("#42 GH-43", "body", {})).toEqual(["#42 no-tracker", "GH-43 no-tracker"]);
  });

  it("belongs to GitHub Enterprise Server when that is the host", () => {
    const dialects = { ...shop, hosts: { github: "https://github.acme.example" } };
    expect(
      refs("https://github.acme.example/acme/shop/issues/4 https://github.com/acme/shop/issues/5", "body", dialects),
    ).toEqual(["github:acme/shop#4"]);
  });
});
