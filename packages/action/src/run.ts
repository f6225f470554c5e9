import { SatelliteError } from "@satellite/core";
import { recheck, runEvent, type House, type Outcome } from "@satellite/engine";
import { readDelivery } from "./delivery.js";
import { readInputs } from "./inputs.js";
import { openHouse, tools } from "./open-house.js";
import { couldNotLook, report } from "./report.js";
import type { Toolkit } from "./toolkit.js";

/**
 * The whole Action.
 *
 * @returns the exit code: 0, or 1 when the job fails
 */
export async function runAction(env: NodeJS.ProcessEnv, toolkit: Toolkit): Promise<number> {
  let failed = false;
  const watching: Toolkit = { ...toolkit, fail: (line) => ((failed = true), toolkit.fail(line)) };
  try {
    await act(env, watching);
  } catch (error) {
    const code = error instanceof SatelliteError ? error.code : "OUR_FAULT";
    const says = error instanceof Error ? error.message : "something that is no error was thrown";
    if (env["RUNNER_DEBUG"] === "1" && error instanceof Error) toolkit.info(error.stack ?? "");
    await toolkit.summary(couldNotLook(code, says, watching, { failOn: "failure" }));
  }
  return failed ? 1 : 0;
}

async function act(env: NodeJS.ProcessEnv, toolkit: Toolkit): Promise<void> {
  const read = readInputs(toolkit);
  if ("wrong" in read) {
    for (const { name, says } of read.wrong) toolkit.error(`Input "${name}" ${says}`);
    return toolkit.fail(`${read.wrong.length} of the inputs cannot be used`);
  }
  const { inputs } = read;
  const delivered = readDelivery(env);
  if ("bad" in delivered)
    return toolkit.summary(couldNotLook(delivered.bad.code, delivered.bad.says, toolkit, { failOn: "failure" }));
  const house = await openHouse(inputs, env, toolkit);
  const parsed = await house.parse(delivered.delivery);
  if ("bad" in parsed) {
    const at = parsed.bad.path === undefined ? "" : ` at ${parsed.bad.path}`;
    return toolkit.summary(couldNotLook(parsed.bad.code, `${parsed.bad.says}${at}`, toolkit, { failOn: "failure" }));
  }
  // Told apart here, and loaded only where it is asked for: a check pays nothing for it.
  if (inputs.command === "lifecycle")
    return (await import("./lifecycle/index.js")).runLifecycle(parsed.events, { house, inputs, toolkit });
  if (inputs.command === "sync") {
    const folder = env["GITHUB_WORKSPACE"] || process.cwd();
    return (await import("./sync/index.js")).runSync(parsed.events, { house, inputs, toolkit, folder });
  }
  if (parsed.events.length === 0) toolkit.info(`Nothing in this ${delivered.delivery.name} event is for Satellite.`);
  const outcomes: Outcome[] = [];
  for (const event of parsed.events) outcomes.push(...(await outcomesOf(event, house)));
  const rechecking = parsed.events.some((event) => event.kind === "recheck");
  await report(outcomes, inputs, toolkit, rechecking);
}

async function outcomesOf(event: Parameters<typeof runEvent>[0], house: House): Promise<readonly Outcome[]> {
  return event.kind === "recheck" ? recheck(event, house, tools) : [await runEvent(event, house, tools)];
}
