import { readForge, type ForgeInputs } from "./forge-inputs.js";
import type { Toolkit } from "./toolkit.js";

export interface Inputs {
  readonly command: "check" | "sync" | "lifecycle";
  readonly githubToken: string;
  readonly config: string;
  readonly mode?: "strict" | "warn" | "off";
  readonly jira: { readonly baseUrl: string; readonly email: string; readonly token: string; readonly cloudId: string };
  /** The Jira app that writes to tickets in our stead. */
  readonly forge?: ForgeInputs;
  readonly autoClose: boolean;
  readonly dryRun: boolean;
  readonly failOn: "failure" | "never";
  readonly checkName: string;
  /** Inputs that were given and that no part answers to yet. */
  readonly notYet: readonly string[];
}

/** A wrong input: which, and what would be right. */
export interface WrongInput {
  readonly name: string;
  readonly says: string;
}

const secrets = ["github-token", "jira-token", "notion-token", "azure-token", "linear-token", "forge-secret"] as const;
const later = ["notion-token", "azure-token", "linear-token"] as const;

/** All inputs, read and checked; every wrong one in one answer. */
export function readInputs(toolkit: Toolkit): { inputs: Inputs } | { wrong: readonly WrongInput[] } {
  for (const name of secrets) toolkit.secret(toolkit.input(name));
  const wrong: WrongInput[] = [];
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | undefined => {
    const value = toolkit.input(name);
    if (value === "") return undefined;
    const found = values.find((one) => one === value.toLowerCase());
    if (found === undefined) wrong.push({ name, says: `is "${value.slice(0, 40)}"; it may be ${values.join(", ")}` });
    return found;
  };
  const flag = (name: string): boolean => oneOf(name, ["true", "false"] as const) === "true";
  const mode = oneOf("mode", ["strict", "warn", "off"] as const);
  const command = oneOf("command", ["check", "sync", "lifecycle"] as const) ?? "check";
  const attest = flag("attest");
  const forge = readForge(toolkit, (name) => checkedUrl(name, toolkit.input(name), wrong), wrong);
  const notYet: string[] = later.filter((name) => toolkit.input(name) !== "");
  if (attest) notYet.push("attest");
  const inputs: Inputs = {
    command,
    githubToken: toolkit.input("github-token"),
    config: toolkit.input("config"),
    ...(mode === undefined ? {} : { mode }),
    jira: {
      baseUrl: checkedUrl("jira-base-url", toolkit.input("jira-base-url"), wrong).replace(/\/+$/, ""),
      email: toolkit.input("jira-email"),
      token: toolkit.input("jira-token"),
      cloudId: toolkit.input("jira-cloud-id"),
    },
    ...(forge === undefined ? {} : { forge }),
    autoClose: flag("auto-close"),
    dryRun: flag("dry-run"),
    failOn: oneOf("fail-on", ["failure", "never"] as const) ?? "failure",
    checkName: toolkit.input("check-name") || "satellite / traceability",
    notYet,
  };
  if (inputs.checkName.length > 100) wrong.push({ name: "check-name", says: "has more than 100 characters" });
  if (!/^(?!\/)[\w./@-]*$/.test(inputs.config) || inputs.config.includes(".."))
    wrong.push({ name: "config", says: "must be a path inside the repository" });
  return wrong.length > 0 ? { wrong } : { inputs };
}

const examples = {
  "jira-base-url": "https://company.atlassian.net",
  "forge-url": "https://a1b2c3.webtrigger.atlassian.app, as the app's admin page shows it",
} as const;

/** https everywhere; http only on loopback. A token never travels in the clear. */
function checkedUrl(name: "jira-base-url" | "forge-url", text: string, wrong: WrongInput[]): string {
  if (text === "") return "";
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const loopback = url?.hostname === "127.0.0.1" || url?.hostname === "localhost" || url?.hostname === "[::1]";
  if (
    url === undefined ||
    (url.protocol !== "https:" && !(url.protocol === "http:" && loopback)) ||
    url.username !== "" ||
    url.password !== ""
  ) {
    wrong.push({ name, says: `must be an https address like ${examples[name]}` });
    return "";
  }
  return text;
}
