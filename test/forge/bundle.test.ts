/** The app as Forge bundles it: what is in the bundle, and what must not be. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules, createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleApp, deployedFrom, forgeBundle, ofNoPage, refuseVariant } from "../../scripts/forge/bundle.mjs";
import { fingerprint } from "../../scripts/forge/fingerprint.mjs";
import { handlersOf, pagesOf } from "../../scripts/forge/manifest.mjs";
import { variantSource } from "../../scripts/forge/stage.mjs";
import { whereToolsAre } from "./tools.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const app = join(root, "forge-app");
const tools = whereToolsAre();

/** Loads a bundle as the runtime does: CommonJS. The SDKs look for their two globals only when they are called. */
const load = (file: string): Record<string, unknown> => createRequire(import.meta.url)(file) as Record<string, unknown>;

/** What a bundle must not carry: this machine, and anything that looks like a credential. */
const secrets =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/]{40}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22}|ATATT3[\w-]{20}|AKIA[0-9A-Z]{16}/;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));

tools.describe.each(["hmac", "connected"] as const)("the handlers' bundle of %s", (variant) => {
  let code = "";
  beforeAll(async () => void ({ code = "" } = await bundleApp(variant, { pages: false })), 180_000);

  it("exports every handler that its manifest names, as functions", () => {
    const exported = load(code);
    expect(handlersOf(variant).filter((name: string) => typeof exported[name] !== "function")).toEqual([]);
  });

  it("holds no path of this machine, and nothing that looks like a credential, late parts included", () => {
    const parts = readdirSync(dirname(code)).filter((name) => name.endsWith(".cjs"));
    for (const file of [code, ...parts.map((name) => join(dirname(code), name))]) {
      const text = readFileSync(file, "utf8");
      expect(text).not.toContain(root.replace(/\/$/, ""));
      expect(text).not.toContain(homedir() === "/root" ? "/root/" : homedir());
      expect(text).not.toMatch(secrets);
    }
  });

  it("is small enough to start fast: under 3 MB, nothing left out to be required at run time", () => {
    const text = readFileSync(code, "utf8");
    expect(text.length).toBeLessThan(3_000_000);
    const outside = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = ""]) => name.replace(/^node:/, ""));
    expect(outside.filter((name) => !builtinModules.includes(name))).toEqual([]);
  });

  it("knows its variant", () => {
    const other = variant === "hmac" ? "connected" : "hmac";
    const text = readFileSync(join(root, ".cache/forge", variant, "src/shared/variant.ts"), "utf8");
    expect(text).toContain(`: Variant = "${variant}";`);
    expect(text).not.toContain(`: Variant = "${other}";`);
  });
});

tools.describe("the pages", () => {
  let ui = "";
  beforeAll(async () => void ({ ui = "" } = await bundleApp("hmac", { code: false })), 180_000);

  it("are one folder each, with an index.html that loads nothing from elsewhere", () => {
    expect(readdirSync(ui).toSorted()).toEqual(
      pagesOf("hmac")
        .map(({ key }: { key: string }) => key)
        .toSorted(),
    );
    for (const page of readdirSync(ui)) {
      const html = readFileSync(join(ui, page, "index.html"), "utf8");
      const loaded = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url = ""]) => url);
      expect(loaded).toContain(`${page}.js`);
      expect(loaded.filter((url) => /^(?:https?:)?\/\//.test(url))).toEqual([]);
    }
  });

  it("hold no path of this machine, no credential and no source map", () => {
    for (const file of filesIn(ui)) {
      expect(file.endsWith(".map")).toBe(false);
      const text = readFileSync(file, "utf8");
      expect(text).not.toContain(root.replace(/\/$/, ""));
      expect(text).not.toMatch(secrets);
    }
  });

  it("are each under 400 KB", () => {
    const large = filesIn(ui).filter((file) => readFileSync(file).length > 400_000);
    expect(large).toEqual([]);
  });

  it("are the same for both variants", async () => {
    const { ui: other = "" } = await bundleApp("connected", { code: false });
    const digests = (folder: string): string[] =>
      filesIn(folder)
        .map((file) => `${relative(folder, file)} ${createHash("sha256").update(readFileSync(file)).digest("hex")}`)
        .toSorted();
    expect(digests(other)).toEqual(digests(ui));
  }, 180_000);
});

tools.describe("the bundler", () => {
  it("runs in forge-app itself for hmac, as forge deploy does, and for connected in the folder that is staged", () => {
    expect(deployedFrom("hmac")).toBe(app.replace(/[/\\]$/, ""));
    expect(deployedFrom("connected")).toBe(join(root, ".cache/forge/connected"));
    expect(readFileSync(join(app, "src/shared/variant.ts"), "utf8")).toContain(': Variant = "hmac";');
  });

  it("says what is wrong with an app that it refuses", async () => {
    const missing = {
      folder: join(root, "test"),
      handlers: ["nowhere"],
      pages: [],
      out: { code: join(tmpdir(), "x.js") },
    };
    await expect(forgeBundle(missing)).rejects.toThrow(/Forge's bundler refused .*test/);
  }, 60_000);
});

describe("a page that knows its variant", () => {
  it("is refused", () => {
    const place = mkdtempSync(join(tmpdir(), "satellite-page-"));
    try {
      writeFileSync(join(place, "panel.js"), 'console.log("hmac")');
      expect(() => refuseVariant(place)).not.toThrow();
      writeFileSync(join(place, "admin.js"), `if (${JSON.stringify(ofNoPage)} === "hmac") show();`);
      expect(() => refuseVariant(place)).toThrow("the page admin.js reads shared/variant");
      expect(variantSource(ofNoPage)).toContain(ofNoPage);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});

describe("what a bundle is made of", () => {
  it("is the same digest for the same files, and another for other ones", () => {
    const none = (): boolean => false;
    expect(fingerprint("a", none)).toBe(fingerprint("a", none));
    expect(fingerprint("a", none)).not.toBe(fingerprint("b", none));
    expect(fingerprint("a", (file: string) => file === "tsconfig.base.json")).not.toBe(fingerprint("a", none));
  });

  it("counts the app, the packages that it shares and the pinned tools, and no test", () => {
    const seen: string[] = [];
    fingerprint("", (file: string) => (seen.push(file), false));
    expect(seen).toEqual(expect.arrayContaining(["forge-app/src/shared/variant.ts", "tools/forge/package-lock.json"]));
    expect(seen.some((file) => file.startsWith("packages/core/lib/"))).toBe(true);
    expect(seen.filter((file) => file.includes(".test."))).toEqual([]);
  });
});
