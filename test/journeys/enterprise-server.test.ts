import { expect, it } from "@jest/globals";
import { defaultSeed } from "@satellite/testkit/sandbox";
import { expectVerdict, openStage, repository } from "./stage.js";

const webUrl = "https://ghe.acme.example";
const seed = defaultSeed();
const stage = openStage({ ...seed, github: { ...seed.github, serverUrl: webUrl } });

it("on an Enterprise Server every address is the server's own", async () => {
  const told = await stage.pull(7, "opened", { github: { ...stage.sandbox.github, webUrl } });
  expectVerdict(told, "pass", 0);
  expect(stage.pullState().body).toContain(`${webUrl}/acme/shop/blob/`);
  expect(stage.ticketState().remoteLinks).toMatchObject([{ url: `${webUrl}/acme/shop/pull/7` }]);
  expect(JSON.stringify(stage.sandbox.state())).not.toContain("https://github.com/acme");
  expect(told.requests.every((one) => one.service === "jira" || /^\/api\/(?:v3\/|graphql$)/.test(one.path))).toBe(true);
});

it("an issue's address on that server names a ticket", async () => {
  stage.github.edit(repository, 8, { title: "Tidy the cart", body: `For ${webUrl}/acme/shop/issues/3` });
  const told = await stage.pull(8, "edited", { github: { ...stage.sandbox.github, webUrl } });
  expectVerdict(told, "pass", 0);
  expect(told.outputs["primary-ticket"]).toBe("github:acme/shop#3");
});
