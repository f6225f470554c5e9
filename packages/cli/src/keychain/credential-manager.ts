import type { Failed, RawKeychain } from "./keychain.js";
import { lineOf, refused, run, type Ran } from "./run.js";

/** It found nothing under that name. */
const notFound = 44;

/** Account and secret come as lines on stdin: nothing is put into the script. Without double quotes, which Windows would part. */
const script = (work: string): string =>
  [
    "$ErrorActionPreference = 'Stop'",
    "[void][Windows.Security.Credentials.PasswordVault,Windows.Security.Credentials,ContentType=WindowsRuntime]",
    "$vault = New-Object Windows.Security.Credentials.PasswordVault",
    "$account = [Console]::In.ReadLine()",
    `function Find { try { $vault.Retrieve('satellite', $account) } catch { exit ${notFound} } }`,
    work,
  ].join("; ");

export const scripts = {
  get: script("$found = Find; $found.RetrievePassword(); [Console]::Out.Write($found.Password)"),
  put: script(
    "$vault.Add((New-Object Windows.Security.Credentials.PasswordCredential('satellite', $account, [Console]::In.ReadLine())))",
  ),
  remove: script("$vault.Remove((Find))"),
};

/** The Credential Manager of Windows, through the PowerShell that every Windows has. */
export function credentialManager(env: NodeJS.ProcessEnv): RawKeychain {
  // By its whole path: Windows would look for a program in the current folder first, and that is somebody's repository.
  const root = env["SystemRoot"] ?? env["SYSTEMROOT"] ?? "C:\\Windows";
  const program = `${root}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
  const ask = (text: string, ...lines: string[]): Ran | Failed =>
    run(program, ["-NoProfile", "-NonInteractive", "-Command", text], env, lines.map((line) => `${line}\n`).join(""));
  return {
    name: "the Windows Credential Manager",
    get(account) {
      const ran = ask(scripts.get, account);
      if ("failed" in ran) return ran;
      if (ran.status === 0) return { secret: lineOf(ran.out) };
      return ran.status === notFound ? { none: true } : refused("PowerShell", ran);
    },
    put(account, secret) {
      const ran = ask(scripts.put, account, secret);
      if ("failed" in ran) return ran;
      return ran.status === 0 ? undefined : refused("PowerShell", ran, secret);
    },
    remove(account) {
      const ran = ask(scripts.remove, account);
      if ("failed" in ran) return ran;
      if (ran.status === 0) return true;
      return ran.status === notFound ? false : refused("PowerShell", ran);
    },
  };
}
