/** `GITHUB_OUTPUT` as the runner reads it: `name=value`, or `name<<delimiter`, lines, delimiter. */
export function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const block = /^([^=<]+)<<(.+)$/.exec(line);
    if (block?.[1] !== undefined && block[2] !== undefined) {
      const end = lines.indexOf(block[2], at + 1);
      if (end < 0) throw new Error(`output ${block[1]} is not closed`);
      outputs[block[1]] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else if (line.includes("=")) {
      outputs[line.slice(0, line.indexOf("="))] = line.slice(line.indexOf("=") + 1);
    }
  }
  return outputs;
}
