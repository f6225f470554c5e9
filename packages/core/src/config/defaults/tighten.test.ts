import { describe, expect, it } from "@jest/globals";
import { defaultConfig, tighten } from "./index.js";

const modes = ["off", "warn", "strict"] as const;

describe("tighten", () => {
  it.each(modes.flatMap((from, low) => modes.map((to, high) => [from, to, high >= low] as const)))(
    "config %s, input %s: taken %j",
    (from, to, taken) => {
      const { config, ignored } = tighten({ ...defaultConfig(), mode: from }, { mode: to });
      expect(config.mode).toBe(taken ? to : from);
      expect(ignored).toEqual(taken ? [] : ["mode"]);
    },
  );

  it("leaves the config alone without inputs", () => {
    const config = defaultConfig();
    expect(tighten(config, {})).toEqual({ config, ignored: [] });
  });

  it("gives defaults that nobody shares", () => {
    expect(defaultConfig()).toEqual(defaultConfig());
    expect(defaultConfig().policy).not.toBe(defaultConfig().policy);
  });
});
