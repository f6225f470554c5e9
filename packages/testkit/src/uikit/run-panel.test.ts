import { afterAll, describe, expect, it } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runPanel, type RunningPanel } from "./run-panel.js";

const folder = await mkdtemp(join(tmpdir(), "uikit-"));
afterAll(() => rm(folder, { recursive: true }));

let written = 0;
/** A page as a bundle is: one script that knows its host by `__bridge` alone. */
async function page(script: string, invoke: (key: string) => unknown = () => undefined): Promise<RunningPanel> {
  const entry = join(folder, `${(written += 1)}.js`);
  const text = (words: string) => `{ type: "String", props: { text: ${words} }, children: [] }`;
  await writeFile(
    entry,
    `const { callBridge } = self.__bridge;
     const draw = (words, props = {}) => void callBridge("reconcile", { forgeDoc: { type: "Root", children: [
       { type: "Button", props: { onClick: () => draw(words + "!"), ...props }, children: [${text("words")}] } ] } });
     ${script}`,
  );
  return runPanel({ entry, invoke: async (key) => invoke(key) });
}
const shown = (panel: RunningPanel): unknown => panel.find("Button")[0]?.children[0]?.props?.["text"];

describe("a page that runs without a browser", () => {
  it("is shown once its questions are answered and its timers have run", async () => {
    const panel = await page(
      `callBridge("invoke", { functionKey: "who" }).then((who) => setTimeout(() => draw(who), 20));`,
      () => "you",
    );
    expect(shown(panel)).toBe("you");
    expect(panel.asked()).toEqual([{ functionKey: "who", payload: undefined }]);
  });

  it("is pressed by the words of a button", async () => {
    const panel = await page(`draw("Go");`);
    await panel.click("Go");
    expect(shown(panel)).toBe("Go!");
    await expect(panel.click("Go")).rejects.toThrow('no button says "Go"');
  });

  it("cannot be pressed where a button is disabled", async () => {
    const panel = await page(`draw("Go", { isDisabled: true });`);
    await expect(panel.click("Go")).rejects.toThrow("the button Go is disabled");
  });

  it("shares nothing with another page", async () => {
    const first = await page(`globalThis.mine = "one"; draw(globalThis.mine);`);
    const second = await page(`draw(String(globalThis.mine));`);
    expect([shown(first), shown(second)]).toEqual(["one", "undefined"]);
  });

  it("keeps what was shown though the page goes on with its tree", async () => {
    const panel = await page(`
      const tree = { type: "Root", children: [{ type: "Text", props: { at: 1 }, children: [] }] };
      callBridge("reconcile", { forgeDoc: tree }).then(() => (tree.children.length = 0));`);
    expect(panel.find("Text")).toHaveLength(1);
  });

  it.each([
    ["a page that fails", `callBridge("onError", { error: new Error("broken") });`, "broken"],
    ["a page that never rests", `const again = () => setTimeout(again, 0); again();`, "it draws without end"],
  ])("does not wait for %s", async (_, script, cause) => {
    const failing = page(script);
    await expect(failing).rejects.toThrow("the page does not come to rest");
    await expect(failing).rejects.toHaveProperty("cause.message", cause);
  });

  it("does not wait for a clock", async () => {
    const panel = await page(`setTimeout(() => draw("late"), 60_000); draw("now");`);
    expect(shown(panel)).toBe("now");
    panel.close();
  });
});
