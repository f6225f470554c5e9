import { afterAll, describe, expect, it } from "@jest/globals";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { manifestOf, manifestText, registeredId } from "../../scripts/forge/manifest.mjs";
import { housePackages, stage, standaloneTsconfig, variantSource } from "../../scripts/forge/stage.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "satellite-stage-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe("a staged app, outside of this repository", () => {
  const folder = stage("connected", join(place, "app"));
  const text = (path: string): string => readFileSync(join(folder, path), "utf8");

  it("bears its variant's manifest and constant", () => {
    expect(parse(text("manifest.yml"))).toEqual(manifestOf("connected", registeredId()));
    expect(text("src/shared/variant.ts")).toContain('variant: Variant = "connected";');
  });

  it("holds the app's sources, and no tests", () => {
    const files = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" });
    expect(files).toContain("index.ts");
    expect(files.filter((name) => name.includes(".test."))).toEqual([]);
  });

  it("has a tsconfig that stands alone, and still names files in a way that Forge's linter reads", () => {
    const config = JSON.parse(text("tsconfig.json")) as {
      extends?: string;
      include: string[];
      compilerOptions: object;
    };
    expect(config).toEqual(standaloneTsconfig());
    expect(config.extends).toBeUndefined();
    expect(config.include).toEqual(["src/**/*"]);
    expect(config.compilerOptions).toMatchObject({ strict: true, exactOptionalPropertyTypes: true });
    // Forge's bundler takes what the compiler emits.
    expect(config.compilerOptions).not.toHaveProperty("noEmit");
  });

  it("finds the platform's packages and the house's", () => {
    const modules = join(folder, "node_modules");
    for (const name of housePackages)
      expect(realpathSync(join(modules, "@satellite", name))).toBe(realpathSync(join(root, "packages", name)));
    for (const name of ["@forge/api", "@forge/react", "react", "@types/node", "@atlaskit/forge-react-types"])
      expect(existsSync(join(modules, name, "package.json"))).toBe(true);
  });

  it("is made anew over what was there before", () => {
    stage("hmac", folder);
    expect(parse(text("manifest.yml"))).toEqual(manifestOf("hmac", registeredId()));
    expect(variantSource("hmac")).toBe(text("src/shared/variant.ts"));
  });

  it("is not made for a variant that does not exist", () => {
    expect(() => stage("neither" as "hmac", join(place, "other"))).toThrow(
      "there is no variant neither: hmac or connected",
    );
    expect(existsSync(join(place, "other"))).toBe(false);
  });
});

describe("the id that forge register writes", () => {
  it("stands in both manifests", () => {
    const id = "ari:cloud:ecosystem::app/3f0d6c1e-7d3c-4b52-9c41-0a6d2f6f8a11";
    for (const variant of ["hmac", "connected"]) expect(parse(manifestText(variant, id)).app.id).toBe(id);
  });
});
