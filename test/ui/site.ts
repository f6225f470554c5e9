/** One page of the app in a browser: served from loopback under the platform's policy, drawn by the stand-in host. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, dirname, join } from "node:path";
import { bundleEntry, uiKitStyle } from "../../packages/testkit/src/uikit/index.js";
import { axePath, productionPolicy, root } from "./tools.js";

export type PageKey = "panel" | "admin" | "project";

export interface Site {
  readonly url: (page: PageKey, theme: "light" | "dark") => string;
  readonly close: () => Promise<void>;
}

const titles: Readonly<Record<PageKey, string>> = {
  panel: "PROJ-1042 Keep the basket",
  admin: "Satellite",
  project: "Satellite",
};
const around = `
body { margin: 0; } main { padding: 16px; } h1 { margin: 0 0 16px; font: 600 20px/24px system-ui, sans-serif; }
html { background: #ffffff; color: #1d2433; } html[data-theme="dark"] { background: #1b1e23; color: #dfe3e8; }
.panel-title { margin: 0 0 8px; font: 600 14px/20px system-ui, sans-serif; }
`;

export async function serveSite(): Promise<Site> {
  const scripts: Record<PageKey, string> = { panel: "", admin: "", project: "" };
  for (const key of Object.keys(scripts) as PageKey[]) scripts[key] = await scriptOf(key);
  const host = await bundleEntry(join(root, "test/ui/host.ts"));
  const policy = productionPolicy();
  const server = createServer(
    (request, response) => void answer(request.url ?? "/", response, { scripts, host, policy }),
  );
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  await mkdir(join(root, "test/output"), { recursive: true });
  const { port } = server.address() as AddressInfo;
  return {
    url: (page, theme) => `http://127.0.0.1:${port}/${page}/?theme=${theme}`,
    close: () => closed(server),
  };
}

const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/** Forge's own bundle where it is as new as its sources, else ours. */
async function scriptOf(key: PageKey): Promise<string> {
  const forge = join(root, ".cache/forge/hmac/ui", key, `${key}.js`);
  const sources = ["frontend", "shared"].map((name) => join(root, "forge-app/src", name));
  const newest = Math.max(...sources.flatMap(filesIn).map((file) => statSync(file).mtimeMs));
  if (existsSync(forge) && statSync(forge).mtimeMs > newest) return forge;
  return bundleEntry(join(root, `forge-app/src/frontend/${key}-entry.tsx`));
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.includes(".test."))
    .map((name) => join(folder, name));

interface Parts {
  readonly scripts: Readonly<Record<PageKey, string>>;
  readonly host: string;
  readonly policy: string;
}

async function answer(url: string, response: ServerResponse, { scripts, host, policy }: Parts): Promise<void> {
  const [, page = "", file = ""] = new URL(url, "http://127.0.0.1").pathname.split("/");
  const send = (type: string, body: string | Uint8Array): void =>
    void response.writeHead(200, { "content-type": type, "content-security-policy": policy }).end(body);
  const script = scripts[page as PageKey];
  if (script === undefined) return void response.writeHead(404).end();
  if (file === "") return send("text/html; charset=utf-8", pageHtml(page as PageKey, basename(script)));
  if (file === "style.css") return send("text/css", uiKitStyle + around);
  if (file === "host.js") return send("text/javascript", await readFile(host));
  if (file === "axe.js") return send("text/javascript", await readFile(axePath()));
  const beside = join(dirname(script), basename(file));
  if (!existsSync(beside)) return void response.writeHead(404).end();
  return send("text/javascript", readFileSync(beside));
}

const pageHtml = (page: PageKey, script: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${titles[page]}</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="style.css"></head>
<body><main><h1>${titles[page]}</h1>${page === "panel" ? '<h2 class="panel-title">Satellite</h2>' : ""}<div id="root"></div></main>
<script src="host.js"></script><script src="${script}"></script></body></html>`;
