import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { takeOver, type TakenOverLinks } from "@satellite/engine/verbs/take-over";
import type { ExitCode } from "../../exit.js";
import type { Face } from "../../face.js";
import { withDesk } from "../../open-desk.js";

const folder = ".backlog-jira/snapshots";

/** The ties and snapshots of `backlog-jira`, into the store. What is to be told in JSON belongs to the command's own document. */
export async function takeOverLinks(
  face: Face,
  top: string,
): Promise<{ readonly code: ExitCode; readonly result?: TakenOverLinks }> {
  const snapshots = namesIn(join(top, folder)).map((name) => ({
    path: `${folder}/${name}`,
    text: readFileSync(join(top, folder, name), "utf8"),
  }));
  let result: TakenOverLinks | undefined;
  const code = await withDesk(
    { ...face, json: () => undefined },
    async (desk) => {
      const answer = await takeOver(desk, snapshots);
      result = answer.value;
      return answer;
    },
    ({ bases, links }) =>
      face.line(`taken over    ${links} links, ${bases} of them with what both sides agreed on last`),
    {
      onlyLooks: true,
      withoutWorkspace: ({ message }) => face.note(`links are taken over once there are tasks: ${message}`),
    },
  );
  return { code, ...(result !== undefined && { result }) };
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path).filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
}
