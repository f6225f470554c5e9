/** For tests: the systems' programs, played by scripts that keep secrets in a file and write down how they were called. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface Call {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface FakeSystem {
  /** For the child's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Every start of a program, in order. */
  calls(): readonly Call[];
  /** What is kept, by account. */
  kept(): Readonly<Record<string, string>>;
  keep(account: string, secret: string): void;
  /** From now on every call fails, with these words. */
  fail(says: string): void;
  remove(): void;
}

const head = `#!${process.execPath}
const fs = require("node:fs");
const folder = process.env.FAKE_FOLDER;
const argv = process.argv.slice(2);
fs.appendFileSync(folder + "/calls", JSON.stringify({ argv, env: process.env }) + "\\n");
const read = () => JSON.parse(fs.readFileSync(folder + "/kept", "utf8"));
const write = (kept) => fs.writeFileSync(folder + "/kept", JSON.stringify(kept));
const put = (account, secret) => write({ ...read(), [account]: secret });
const drop = (account) => { const { [account]: was, ...rest } = read(); write(rest); return was !== undefined; };
if (fs.existsSync(folder + "/fails")) { console.error(fs.readFileSync(folder + "/fails", "utf8")); process.exit(1); }
const stdin = () => fs.readFileSync(0, "utf8");
const end = (code) => process.exit(code);
`;

/** https://manpages.debian.org/secret-tool: attributes are pairs, the secret is all of stdin, nothing found ends with 1. */
const secretTool = `${head}
const [verb, ...rest] = argv;
const words = rest.filter((one) => !one.startsWith("--"));
if (words[0] !== "service" || words[1] !== "satellite" || words[2] !== "account") end(2);
if (verb === "store" && rest[0].startsWith("--label=")) put(words[3], stdin());
else if (verb === "lookup") { const found = read()[words[3]]; if (found === undefined) end(1); process.stdout.write(found); }
else if (verb === "clear") end(drop(words[3]) ? 0 : 1);
else end(2);
`;

/** security(1) of macOS: -i reads commands from stdin, quotes and backslashes as in a shell; not found ends with 44. */
const security = `${head}
const option = (words, name) => words[words.indexOf(name) + 1];
if (argv[0] === "-i") {
  for (const line of stdin().split("\\n").filter(Boolean)) {
    const words = [...line.matchAll(/"((?:[^"\\\\]|\\\\.)*)"|(\\S+)/g)].map((m) => (m[1] ?? m[2]).replace(/\\\\(.)/g, "$1"));
    if (words[0] !== "add-generic-password" || !words.includes("-U") || option(words, "-s") !== "satellite") end(2);
    put(option(words, "-a"), option(words, "-w"));
  }
} else if (option(argv, "-s") !== "satellite") end(2);
else if (argv[0] === "find-generic-password" && argv.at(-1) === "-w") {
  const found = read()[option(argv, "-a")];
  if (found === undefined) { console.error("security: SecKeychainSearchCopyNext: The specified item could not be found."); end(44); }
  console.log(found);
} else if (argv[0] === "delete-generic-password") end(drop(option(argv, "-a")) ? 0 : 44);
else end(2);
`;

/** Plays what the scripts ask of the vault; the language itself is not played. */
const powershell = `${head}
if (argv.slice(0, 3).join(" ") !== "-NoProfile -NonInteractive -Command" || argv[3].includes('"')) end(2);
const [account, secret] = stdin().split("\\n");
if (argv[3].includes("$vault.Add(")) put(account, secret);
else if (argv[3].includes("$vault.Remove(")) end(drop(account) ? 0 : 44);
else { const found = read()[account]; if (found === undefined) end(44); process.stdout.write(found); }
`;

export function fakeSystem(): FakeSystem {
  const folder = mkdtempSync(join(tmpdir(), "satellite-keychain-"));
  const windows = join(folder, "windows");
  const programs = { "bin/secret-tool": secretTool, "bin/security": security };
  const path = `${windows}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
  for (const [name, text] of [...Object.entries(programs), ["", powershell] as const]) {
    const file = name === "" ? path : join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, 0o755);
  }
  writeFileSync(join(folder, "kept"), "{}");
  const kept = (): Record<string, string> =>
    JSON.parse(readFileSync(join(folder, "kept"), "utf8")) as Record<string, string>;
  const calls = (): Call[] =>
    existsSync(join(folder, "calls"))
      ? readFileSync(join(folder, "calls"), "utf8")
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as Call)
      : [];
  return {
    env: {
      PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}`,
      FAKE_FOLDER: folder,
      SystemRoot: windows,
      SATELLITE_KEYCHAIN: "",
    },
    calls,
    kept,
    keep: (account, secret) => writeFileSync(join(folder, "kept"), JSON.stringify({ ...kept(), [account]: secret })),
    fail: (says) => writeFileSync(join(folder, "fails"), says),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
