import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { fullName, type Repository } from "../github/world/model.js";
import { takePush } from "../github/world/push.js";
import type { World } from "../github/world/world.js";
import { makeBares, type Bares } from "./bare.js";
import { httpBackend, type CgiAnswer } from "./cgi.js";
import { movesBetween, readCommits } from "./inward.js";
import { writeCommits } from "./outward.js";
import { moveRefs, refsOf, type Refs } from "./refs.js";
import { readRequest, type GitRequest } from "./request.js";
import { gitBackend } from "./run.js";

export interface GitRemoteOptions {
  /** The world as it is now; another one after a reset. */
  readonly world: () => World;
  /** The token that stands for whoever sends none. */
  readonly nobody: string;
  /** Absent or 0: any free port. */
  readonly port?: number;
}

export interface GitRemote {
  /** `<origin>/acme/shop.git` is what git clones. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves every repository of the world to git. Nothing is written to disk before the first request. */
export async function serveGit(options: GitRemoteOptions): Promise<GitRemote> {
  const house = createHouse(options);
  const server = createServer((message, response) => {
    house.answer(message, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else tell(response, 500, `the sandbox itself failed: ${error instanceof Error ? error.message : String(error)}`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await house.close();
    },
  };
}

function createHouse({ nobody, world }: GitRemoteOptions) {
  let bares: Promise<Bares> | undefined;
  /** Which world each folder shows. */
  const shown = new Map<string, World>();
  /** Ids of the commits that the folder holds; it keeps those of earlier worlds. */
  const held = new Set<string>();
  /** What writes runs one after the other. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const writeOut = async (folder: string, now: World, repository: Repository): Promise<Refs> => {
    const missing = [...repository.commits.values()].filter(({ sha }) => !held.has(sha));
    if (missing.length > 0) await writeCommits(folder, repository.commits, missing);
    for (const { sha } of missing) held.add(sha);
    const anew = shown.get(folder) !== now;
    shown.set(folder, now);
    return moveRefs(folder, repository, anew);
  };
  const takeIn = async (folder: string, now: World, { actor, repository }: GitRequest, before: Refs) => {
    const moves = movesBetween(before, await refsOf(folder));
    const commits = await readCommits(folder, repository.commits, moves);
    for (const { sha } of commits) held.add(sha);
    if (moves.length > 0) takePush(now, repository, { commits, moves, by: actor.user.login });
  };

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const now = world();
    const request = readRequest(now, message, nobody);
    if ("says" in request) return tell(response, request.status, request.says);
    if (!(await gitBackend())) return tell(response, 501, noBackend);
    const home = await (bares ??= makeBares());
    const folder = await home.open(fullName(request.repository));
    const asked = {
      root: home.root,
      path: request.path,
      query: request.query,
      login: request.actor.user.login,
      message,
    };
    if (request.kind === "push")
      return inTurn(async () => {
        const before = await writeOut(folder, now, request.repository);
        const made = await httpBackend(asked);
        // Whoever hears that the push is done may ask the API about it at once.
        const body = Buffer.concat(await made.body.toArray());
        await takeIn(folder, now, request, before);
        response.writeHead(made.status, made.headers).end(body);
      });
    if (request.kind === "refs") await inTurn(() => writeOut(folder, now, request.repository));
    await send(response, await httpBackend(asked));
  }
  return {
    answer,
    async close(): Promise<void> {
      await turn;
      await (await bares)?.remove();
    },
  };
}

export const noBackend =
  "git http-backend is not on this machine, so the sandbox has no git remote: install git with its HTTP server";

/** Git shows plain text to its user, each line after `remote:`. */
function tell(response: ServerResponse, status: number, says: string): void {
  const ask = status === 401 ? { "www-authenticate": 'Basic realm="GitHub"' } : {};
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...ask }).end(`${says}\n`);
}

async function send(response: ServerResponse, { body, headers, kill, status }: CgiAnswer): Promise<void> {
  response.writeHead(status, headers);
  try {
    await pipeline(body, response);
  } finally {
    kill();
  }
}
