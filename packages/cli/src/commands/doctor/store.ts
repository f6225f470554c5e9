import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import type { SettledConfig } from "@satellite/core";
import { gitMaybe, trackedAmong } from "@satellite/git";
import { topOf } from "../../config-files.js";
import { exit } from "../../exit.js";
import type { Face } from "../../face.js";
import { clock } from "../../services.js";
import type { Line } from "./line.js";

/** Whether the store can be used, what waits in it, and that git leaves it alone. Looking makes and moves nothing. */
export async function checkStore({ globals }: Face, config: SettledConfig): Promise<Line[]> {
  const { lookAtStore } = await import("@satellite/store/files");
  const top = await topOf(globals);
  if (top === undefined) return [];
  const { url } = config.store;
  const look = await lookAtStore(url, top);
  const about = "store";
  switch (look.is) {
    case "problem":
      return [{ about, state: "fail", says: look.says, remedy: "Correct store.url.", code: exit.usage }];
    case "foreign": {
      const remedy = "Name another file in store.url.";
      const says = `${look.path} is another program's database`;
      return [{ about, state: "fail", says, remedy, code: exit.usage }];
    }
    case "absent":
      return [
        { about, state: "ok", says: "none yet: the first command on items makes it" },
        ...(await gitLines(top, look.path)),
      ];
    case "broken": {
      const remedy = "The next command on items sets it aside and takes the links from the files.";
      return [{ about, state: "warn", says: `${look.path}: ${look.why}`, remedy }, ...(await gitLines(top, look.path))];
    }
    case "shared":
      return globals.offline ? [{ about, state: "warn", says: "not asked: --offline" }] : opened(url, top);
    default: {
      if (look.version !== look.latest) return [otherVersion(look), ...(await gitLines(top, look.path))];
      return [...(await opened(url, top)), ...backupLines(look.path), ...(await gitLines(top, look.path))];
    }
  }
}

function otherVersion({ latest, path, version }: { latest: number; path: string; version: number }): Line {
  const older = version < latest;
  const says = `${path} is of version ${version}, and this Satellite writes ${latest}`;
  const remedy = older
    ? "The next command on items brings it forward, and keeps a copy."
    : "Update Satellite: an older one would set the store aside and begin anew.";
  return { about: "store", state: "warn", says, remedy };
}

async function opened(url: string, root: string): Promise<Line[]> {
  const { openStore } = await import("@satellite/store/files");
  const found = await openStore(url, { root, clock, tracked: (paths) => trackedAmong(root, paths) });
  if ("problem" in found) {
    const { code, says } = found.problem;
    const remedy = code === "STORE_TRACKED" ? "Take it out of git: `git rm --cached`." : "See docs/state.md.";
    return [{ about: "store", state: "fail", says, remedy, code: exit.usage }];
  }
  const { store } = found;
  try {
    const [links, pending] = [await store.links.all(), await store.journal.pending()];
    const ok: Line = { about: "store", state: "ok", says: `${store.kind}, ${links.length} links` };
    if (pending.length === 0) return [ok];
    const since = new Date(Math.min(...pending.map(({ begunAtMs }) => begunAtMs)));
    const says = `${pending.length} writes wait, the first since ${Number.isNaN(since.getTime()) ? "?" : since.toISOString()}`;
    const remedy = "The next command that may write sends them; `satellite log` shows them.";
    return [ok, { about: "store", state: "warn", says, remedy }];
  } finally {
    await store.close();
  }
}

/** Copies that a migration made, or that somebody set beside it. */
function backupLines(path: string): Line[] {
  const folder = dirname(path);
  const copies = readdirSync(folder).filter((name) => name.startsWith(`${basename(path)}.`) && name.endsWith(".bak"));
  const times = copies.map((name) => statSync(join(folder, name)).mtimeMs);
  const says =
    times.length === 0 ? "none; links are rebuilt from the files" : new Date(Math.max(...times)).toISOString();
  return [{ about: "last backup", state: "ok", says }];
}

/** The store holds texts of tickets: it belongs to no repository. */
async function gitLines(top: string, path: string): Promise<Line[]> {
  const inside = relative(top, path).replaceAll("\\", "/");
  if (inside.startsWith("..")) return [];
  if ((await trackedAmong(top, [inside])).length > 0) {
    const remedy = `\`git rm --cached ${inside}\`, and ignore its folder.`;
    return [{ about: "store", state: "fail", says: `git keeps ${inside}`, remedy, code: exit.usage }];
  }
  const ignored = await gitMaybe(top, ["check-ignore", "-q", "--no-index", "--", inside]);
  if (ignored !== undefined) return [{ about: "store", state: "ok", says: `${inside} is ignored by git` }];
  const folder = dirname(inside);
  if (!isThere(path)) return [];
  return [
    {
      about: "store",
      state: "warn",
      says: `${inside} is not ignored by git`,
      remedy: `Add \`${folder}/\` to .gitignore.`,
    },
  ];
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
