import type { SettledConfig } from "@satellite/core";
import { exit, type ExitCode } from "../../exit.js";
import type { Face } from "../../face.js";
import { keychainOf } from "../../keychain/index.js";
import { siteOf, type Tracker } from "./sites.js";

/** Where each tracker's token comes from; never the token, and no service is asked. */
export function status(face: Face, config: SettledConfig, asked: readonly Tracker[]): ExitCode {
  const lines = asked.map((tracker) => {
    const site = siteOf(tracker, config, face.env);
    const found = site.find();
    const { enabled } = config.remotes[tracker];
    return { tracker, site: site.url ?? null, enabled, from: found?.from ?? "none", name: found?.name ?? null };
  });
  const keychain = keychainState(face);
  face.json({ credentials: lines, keychain });
  for (const { enabled, from, name, site, tracker } of lines) {
    const where =
      from === "none" ? face.paint("yellow", "no token") : `token from ${from === "gh" ? "" : `the ${from}: `}${name}`;
    face.line(`${tracker}  ${site ?? "no site"}  ${where}${enabled ? "" : "  (switched off in the config)"}`);
  }
  face.line(keychain.there ? `keychain  ${keychain.name}` : `keychain  none: ${keychain.why}`);
  return exit.done;
}

function keychainState({ env }: Face): { name: string; there: boolean; why: string | null } {
  const keychain = keychainOf(env);
  const found = keychain.get("status");
  return "failed" in found
    ? { name: keychain.name, there: false, why: found.failed }
    : { name: keychain.name, there: true, why: null };
}
