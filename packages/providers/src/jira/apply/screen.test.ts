import { describe, expect, it } from "@jest/globals";
import { fill } from "./screen.js";

const screen = (id: string, name: string, schema: Record<string, string>) => ({
  id: "41",
  name: "Finish",
  to: { name: "Done" },
  fields: { [id]: { name, required: true, schema } },
});

describe("a required field filled from the configuration", () => {
  it.each([
    ["resolution", "Resolution", { type: "resolution" }, { resolution: "Done" }, { name: "Done" }],
    ["resolution", "Resolution", { type: "resolution" }, { " resolution ": { id: "3" } }, { id: "3" }],
    ["customfield_1", "Risk", { type: "option" }, { Risk: "Low" }, { value: "Low" }],
    ["customfield_1", "Owner", { type: "user" }, { customfield_1: "5b10" }, { accountId: "5b10" }],
    ["fixVersions", "Fix versions", { type: "array", items: "version" }, { fixVersions: ["2.0"] }, [{ name: "2.0" }]],
    ["customfield_2", "Areas", { type: "array", items: "option" }, { areas: "UI" }, [{ value: "UI" }]],
    ["labels", "Labels", { type: "array", items: "string" }, { labels: ["a"] }, ["a"]],
    ["customfield_3", "Points", { type: "number" }, { Points: 3 }, 3],
    ["customfield_4", "Note", { type: "string", custom: "x:textfield" }, { Note: "ok" }, "ok"],
  ])("%s (%s) of %j from %j", (id, name, schema, values, value) => {
    expect(fill(screen(id, name, schema), values)).toEqual({ fields: { [id]: value }, missing: [] });
  });

  it("turns long text into a document, as Jira's third version wants it", () => {
    const { fields } = fill(screen("customfield_5", "Why", { type: "string", custom: "x:textarea" }), {
      why: "because",
    });
    expect(fields["customfield_5"]).toMatchObject({ type: "doc", content: [{ type: "paragraph" }] });
  });

  it("names what is missing, and leaves alone what this screen does not hold", () => {
    expect(fill(screen("resolution", "Resolution", { type: "resolution" }), { Risk: "Low" })).toEqual({
      fields: {},
      missing: ["Resolution"],
    });
  });
});
