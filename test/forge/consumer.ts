/** A receiver with a key for acme/shop, and the far side of its queue: what came of it in Jira and in the audit. */
import type { ForgeMessage } from "@satellite/contract";
import type { JiraSite } from "@satellite/testkit/builders/jira";
import type { Ran } from "@satellite/testkit/forge";
import type { AuditEntry, ProjectSettings } from "../../forge-app/src/shared/records";
import { createKey, recent, saveProject } from "../../forge-app/src/store";
import { repository } from "./message";
import { openReceiver, type Key, type Receiver, type ReceiverOptions } from "./receiving";

type Issue = ReturnType<JiraSite["world"]["all"]>[number];

export interface Consumer extends Omit<Receiver, "deliver"> {
  readonly key: Key;
  readonly issue: (key?: string) => Issue;
  readonly deliver: (...messages: readonly ForgeMessage[]) => Promise<readonly Ran[]>;
  readonly deliverTwice: (...messages: readonly ForgeMessage[]) => Promise<readonly Ran[]>;
  /** Newest first. */
  readonly audit: () => Promise<readonly AuditEntry[]>;
  readonly settle: (settings: Omit<ProjectSettings, "projectKey">) => Promise<void>;
}

type Input = Parameters<typeof createKey>[0];

export function makeKey({ within }: Receiver, more: Partial<Input> = {}): Promise<Key> {
  const input: Input = { repositoryId: repository.id, repository: repository.fullName, projects: ["PROJ"], ...more };
  return within(async () => {
    const made = await createKey(input, new Date());
    if ("bad" in made) throw new Error(made.bad);
    return { id: made.record.id, secret: made.secret };
  });
}

export async function openConsumer(
  app: ReceiverOptions["app"],
  issues?: ReceiverOptions["issues"],
  more: Partial<ReceiverOptions> = {},
): Promise<Consumer> {
  const on = await openReceiver({ app, ...(issues && { issues }), ...more });
  const key = await makeKey(on, { projects: ["PROJ", "OPS"] });
  return {
    ...on,
    key,
    issue(name = "PROJ-1") {
      const found = on.jira.world.all().find((one) => one.key === name);
      if (!found) throw new Error(`there is no ${name}`);
      return found;
    },
    deliver: (...messages) => on.deliver(key, messages),
    deliverTwice: (...messages) => on.deliver(key, messages, { twice: true }),
    audit: () => on.within(() => recent(50)),
    settle: (settings) => on.within(() => saveProject({ projectKey: "PROJ", ...settings })),
  };
}
