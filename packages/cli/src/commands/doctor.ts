import { clean } from "../clean.js";
import { exit, worst, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { checkConfig } from "./doctor/config.js";
import { checkKeychain } from "./doctor/keychain.js";
import type { Line } from "./doctor/line.js";
import { checkRepository } from "./doctor/repository.js";
import { checkGitHub, checkJira } from "./doctor/services.js";
import { checkStore } from "./doctor/store.js";
import { checkWorkspace } from "./doctor/workspace.js";

/** Is this machine and repository ready? Each line ok, warn or fail, with the remedy. */
export async function doctor(face: Face): Promise<ExitCode> {
  const repository = await checkRepository(face);
  const { lines, config } = await checkConfig(face);
  const offline: Line = { about: "services", state: "warn", says: "not asked: --offline" };
  const services = face.globals.offline
    ? [offline]
    : (await Promise.all([checkGitHub(face, config), checkJira(face, config)])).flat();
  const local = [...(await checkWorkspace(face, config)), ...(await checkStore(face, config)), ...checkKeychain(face)];
  const all = [...repository, ...lines, ...local, ...services];
  for (const line of all) tell(line, face);
  face.json({
    lines: all.map(({ about, state, says, remedy }) => ({
      about,
      state,
      says,
      ...(remedy === undefined ? {} : { remedy }),
    })),
  });
  const codes = all.flatMap((line) => (line.state === "fail" ? [line.code ?? exit.failed] : []));
  return codes.length === 0 ? exit.done : worst(codes);
}

const styles = { ok: "green", warn: "yellow", fail: "red" } as const;

function tell({ about, state, says, remedy }: Line, face: Face): void {
  if (state === "ok" && face.globals.quiet) return;
  face.line(`${face.paint(styles[state], state.padEnd(4))}  ${clean(about)}: ${clean(says)}`);
  if (remedy !== undefined) face.line(`      ${clean(remedy)}`);
}
