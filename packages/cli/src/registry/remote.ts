/** Flags of every command that take a value. */
const withValue = new Set(["--cwd", "--config"]);

/** `satellite remote pull` is `satellite pull`: the word falls away where it stands in the command's place. */
export function withoutRemote(argv: readonly string[]): readonly string[] {
  let at = 0;
  while (at < argv.length && argv[at]?.startsWith("-") === true) at += withValue.has(argv[at] ?? "") ? 2 : 1;
  return argv[at] === "remote" ? [...argv.slice(0, at), ...argv.slice(at + 1)] : argv;
}
