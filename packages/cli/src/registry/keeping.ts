import { oneOf, type Adder } from "./adder.js";

const formats = ["markdown", "adf", "html", "notion", "wiki"] as const;

/** What is set up once, and looked after. */
export function addKeeping(command: Adder): void {
  command(
    "auth <action> [tracker]",
    "tokens into and out of the system's keychain: login, logout, status",
    async () => (await import("../commands/auth.js")).auth,
  );
  command(
    "convert",
    "rich text from one form to another, stdin to stdout",
    async () => (await import("../commands/convert.js")).convert,
    (one) =>
      one
        .addOption(oneOf("--from <format>", "what comes in", formats).makeOptionMandatory())
        .addOption(oneOf("--to <format>", "what goes out", formats).makeOptionMandatory()),
  );
  command(
    "schema [name]",
    "a JSON Schema: config, verdict, tickets, property, forge, forge-read, forge-answer",
    async () => (await import("../commands/schema.js")).schema,
  );
  command(
    "doctor",
    "config, credentials, clocks, workspace: each line ok, warn or fail",
    async () => (await import("../commands/doctor.js")).doctor,
  );
  command(
    "init",
    "set a repository up: config and workflow",
    async () => (await import("../commands/init.js")).init,
    (one) =>
      one.addOption(
        oneOf("--from <tool>", "take over an existing set-up", [
          "backlog",
          "leanspec",
          "debussy",
          "atelier",
          "backlog-jira",
        ]),
      ),
  );
}
