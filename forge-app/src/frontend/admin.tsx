/** The admin page: which repositories may write, what they sent, and how GitHub is told. */
import { Stack } from "@forge/react";
import type { AdminAnswer, AdminState, NotShown } from "../shared/defs";
import { ConnectionSection } from "./admin-connection";
import { DeliveriesSection } from "./admin-deliveries";
import { DevinfoSection } from "./admin-devinfo";
import { GitHubSection } from "./admin-github";
import { KeysSection } from "./admin-keys";
import { TrustSection } from "./admin-trust";
import { ask, useAnswer } from "./ask";
import { isNotShown, Loading, Reason } from "./not-shown";

/** What every section gets: what is known, and how to put what a change answered in its place. */
export interface SectionOf {
  readonly state: AdminState;
  readonly put: (answer: AdminState | NotShown) => void;
  readonly again: () => void;
}

export function AdminPage() {
  const { answer, waits, again, put } = useAnswer<AdminAnswer>(() => ask("admin"));
  if (answer === undefined || (waits && isNotShown(answer))) return <Loading says="Reading the settings" />;
  if (isNotShown(answer)) return <Reason why={answer} again={again} />;
  const given: SectionOf = { state: answer, put, again };
  const isConnected = answer.variant === "connected";
  return (
    <Stack space="space.400">
      <ConnectionSection {...given} />
      <KeysSection {...given} />
      {isConnected ? <TrustSection {...given} /> : null}
      {isConnected ? <GitHubSection {...given} /> : null}
      {isConnected ? <DevinfoSection {...given} /> : null}
      <DeliveriesSection {...given} />
    </Stack>
  );
}
