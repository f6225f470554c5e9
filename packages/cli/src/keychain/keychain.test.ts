import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { accountOf, keychainOf, maxTokenChars } from "./index.js";
import { fakeSystem, type FakeSystem } from "./testing.js";

let system: FakeSystem;
beforeEach(() => {
  system = fakeSystem();
});
afterEach(() => system.remove());

const secret = "tok\"en\\'$(x)`%PATH%;#--_-w_=";
const account = "jira:acme.atlassian.net";

describe.each(["linux", "darwin", "win32"] as const)("the keychain of %s", (platform) => {
  const keychain = () => keychainOf({ ...system.env, GITHUB_TOKEN: "ghp_of-the-environment" }, platform);

  it("keeps a secret, replaces it, gives it back and forgets it", () => {
    expect(keychain().get(account)).toEqual({ none: true });
    expect(keychain().set(account, "first")).toBeUndefined();
    expect(keychain().set(account, secret)).toBeUndefined();
    expect(system.kept()).toEqual({ [account]: secret });
    expect(keychain().get(account)).toEqual({ secret });
    expect(keychain().remove(account)).toBe(true);
    expect(keychain().remove(account)).toBe(false);
    expect(keychain().get(account)).toEqual({ none: true });
  });

  it("puts no secret into arguments or an environment", () => {
    keychain().set(account, secret);
    keychain().get(account);
    keychain().remove(account);
    expect(system.calls().length).toBeGreaterThanOrEqual(4);
    for (const call of system.calls()) {
      expect(call.argv.join("\n")).not.toContain(secret);
      expect(Object.values(call.env).join("\n")).not.toContain(secret);
      expect(call.env).not.toHaveProperty("GITHUB_TOKEN");
    }
  });

  it.each([
    ["two lines", "two\nlines"],
    ["with a blank", "a blank"],
    ["beyond ASCII", "ümlaut"],
    ["without a character", ""],
    ["that is too long", "x".repeat(maxTokenChars + 1)],
  ])("takes none %s", (_what, text) => {
    expect(keychain().set(account, text)).toEqual({ failed: "this is no token", absent: false });
    expect(system.calls()).toEqual([]);
  });

  it("gives nothing on that is no token, and says what the program said, but not the secret", () => {
    system.keep(account, "a\r\nx-evil: 1");
    expect(keychain().get(account)).toMatchObject({ failed: expect.stringMatching(/is no token$/), absent: false });
    system.fail(`locked, though ${secret} was given`);
    expect(keychain().set(account, secret)).toMatchObject({
      failed: expect.stringContaining("locked, though … was given"),
    });
    expect(keychain().remove(account)).toMatchObject({ failed: expect.stringContaining("locked") });
  });

  it("says that there is none where the program is missing", () => {
    const bare = keychainOf({ PATH: "/nowhere", SystemRoot: "/nowhere" }, platform);
    expect(bare.get(account)).toEqual({ failed: expect.stringMatching(/is not installed$/), absent: true });
    expect(bare.set(account, secret)).toMatchObject({ absent: true });
  });
});

describe("a keychain", () => {
  it("is absent where secret-tool has no service to ask", () => {
    system.fail("secret-tool: Cannot autolaunch D-Bus without X11 $DISPLAY");
    expect(keychainOf(system.env, "linux").get(account)).toMatchObject({ absent: true });
    system.fail("secret-tool: Cannot unlock the collection");
    expect(keychainOf(system.env, "linux").get(account)).toMatchObject({ absent: false });
  });

  it("runs nothing when it is switched off", () => {
    const off = keychainOf({ ...system.env, SATELLITE_KEYCHAIN: "off" }, "linux");
    expect([off.get(account), off.set(account, "x"), off.remove(account)]).toEqual(
      [1, 2, 3].map(() => ({ failed: "it is switched off (SATELLITE_KEYCHAIN=off)", absent: true })),
    );
    expect(system.calls()).toEqual([]);
  });

  it.each([
    ["https://acme.atlassian.net", "jira:acme.atlassian.net"],
    ["https://ACME.atlassian.net/x?y", "jira:acme.atlassian.net"],
    ["https://acme.example:8443", "jira:acme.example:8443"],
    ["http://acme.atlassian.net", "jira:http://acme.atlassian.net"],
    ["https://sara:pw@acme.example", "jira:acme.example"],
    ["acme", undefined],
    ["file:///etc", undefined],
  ])("keeps the token of %s as %s", (site, wanted) => expect(accountOf("jira", site)).toBe(wanted));
});
