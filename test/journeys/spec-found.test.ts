import { expect, it } from "@jest/globals";
import { configWith } from "./config.js";
import { expectVerdict, openStage, repository } from "./stage.js";

const stage = openStage();

it("finds a ticket's own spec among those of tickets whose keys begin alike", async () => {
  const spec = "# Plan\n\n## Acceptance Criteria\n\n- [ ] works\n";
  const others = Array.from({ length: 30 }, (_, at) => [`specs/PROJ-104${at + 20}0-a/spec.md`, spec] as const);
  const own = "specs/zz-PROJ-104-cart/spec.md";
  stage.onMain({ ...Object.fromEntries(others), [own]: spec, ...configWith({ policy: { spec: { required: true } } }) });
  const from = "feat/proj-104-cart";
  stage.github.branch(repository, from);
  stage.github.commit(repository, from, { message: "PROJ-104 cart", author: "sara", files: { "src/b.ts": "1\n" } });
  const pull = stage.github.openPull(repository, {
    number: 42,
    title: "PROJ-104 cart",
    body: "",
    author: "sara",
    head: from,
  });
  const told = await stage.pull(pull.number);
  expectVerdict(told, "fail", 1); // the sandbox has no such ticket; its spec is found all the same
  expect(told.outputs["spec-path"]).toBe(own);
});
