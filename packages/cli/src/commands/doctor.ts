import { exit, worst, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { checkConfig } from "./doctor/config.js";
import { checkGitHub, checkJira } from "./doctor/services.js";
import { checkRepository } from "./doctor/repository.js";
import type { Line } from "./doctor/line.js";

/** Is this machine and repository ready? Each line ok, warn or fail, with the remedy. */
export async function doctor(face: Face): Promise<ExitCode> {
  const repository = await checkRepository(face);
  const { lines, config } = await checkConfig(face);
  const services = face.globals.offline
    ? [{ about: "services", state: "warn", says: "not asked: --offline" } satisfies Line]
    : (await Promise.all([checkGitHub(face, config), checkJira(face, config)])).flat();
  const all = [...repository, ...lines, ...services];
  for (const line of all) {
    const style = line.state === "ok" ? "green" : line.state === "warn" ? "yellow" : "red";
    face.line(`${face.paint(style, line.state.padEnd(4))}  ${line.about}: ${line.says}`);
    if (line.remedy !== undefined && line.state !== "ok") face.line(`      ${line.remedy}`);
  }
  face.json({ lines: all });
  const codes = all.flatMap((line) => (line.state === "fail" ? [line.code ?? exit.failed] : []));
  return codes.length === 0 ? exit.done : worst(codes);
}
