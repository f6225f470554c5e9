import { afterEach, describe, expect, it } from "@jest/globals";
import { openConsumer } from "../../../test/forge/consumer";
import { aMessage, link } from "../../../test/forge/message";
import { closeReceivers } from "../../../test/forge/receiving";
import * as app from "../index";
import { rememberSeq, saveDevinfo } from "../store";

afterEach(closeReceivers);

describe("Jira's own development panel", () => {
  const open = async (on: boolean) => {
    const consumer = await openConsumer(app, undefined, { variant: "connected" });
    await consumer.within(() => saveDevinfo(on));
    return consumer;
  };
  const bulk = "POST /rest/devinfo/0.10/bulk";

  it("is told of the pull request when an admin wants it", async () => {
    const { audit, deliver, jira } = await open(true);
    await deliver(aMessage({ effects: [link()] }));
    expect(jira.requests()).toContain(bulk);
    expect(await audit()).toMatchObject([{ fate: "applied", effects: ["link: done", "devinfo: done"] }]);
  });

  it("is not told otherwise", async () => {
    const { deliver, jira } = await open(false);
    await deliver(aMessage({ effects: [link()] }));
    expect(jira.requests()).not.toContain(bulk);
  });

  it("that does not take it holds nothing else up", async () => {
    const { audit, deliver, issue, jira } = await open(true);
    jira.faults.add({ service: "jira", path: "/rest/devinfo", kind: "status", status: 403 });
    await deliver(aMessage({ effects: [link()] }));
    expect(issue().remoteLinks).toHaveLength(1);
    expect(await audit()).toMatchObject([{ fate: "partly", effects: ["link: done", "devinfo: refused FORBIDDEN"] }]);
  });

  it("that is busy is told when the message comes back", async () => {
    const { audit, deliver, jira, site } = await open(true);
    jira.faults.add({ service: "jira", path: "/rest/devinfo", kind: "status", status: 503 });
    expect(await deliver(aMessage({ effects: [link()] }))).toMatchObject([{ outcome: "retry" }]);
    site.advance(900_000);
    await site.drain();
    expect((await audit())[0]).toMatchObject({ fate: "applied", effects: ["link: unchanged", "devinfo: done"] });
  });
});

it("the daily sweep takes what is past and says how much", async () => {
  const { site, within } = await openConsumer(app);
  await within(() => rememberSeq("1", "4242#7", [1, 1, 1], new Date(Date.now() - 91 * 86_400_000)));
  await site.runScheduled("sweep");
  expect(site.logs.at(-1)).toContain("0 entries of the audit, 1 of the order, 0 keys");
  expect([...site.storage().keys()].filter((name) => name.startsWith("seq:"))).toEqual([]);
});
