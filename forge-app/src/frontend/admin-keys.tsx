/** Repositories and their keys: made, shown once, made anew, taken back. */
import { useState } from "react";
import { Button, Heading, Inline, Lozenge, Stack, Text } from "@forge/react";
import type { KeyMade } from "../shared/defs";
import type { KeyRecord } from "../shared/records";
import type { SectionOf } from "./admin";
import { KeyForm } from "./admin-key-form";
import { SecretOnce } from "./admin-secret";
import { inOrder, projectList } from "./admin-view";
import { ask } from "./ask";
import { Card } from "./card";
import { Confirm, Problem, Section } from "./fields";
import { useSending, type Sending } from "./send";
import { line, whenIso } from "./words";

type Made = Extract<KeyMade, { kind: "made" }>;

export function KeysSection({ state, put, again }: SectionOf) {
  const [made, setMade] = useState<Made>();
  const [revoking, setRevoking] = useState<KeyRecord>();
  const sending = useSending();
  // Read anew only then: if that failed, the page would go, and the secret with it.
  const done = (): void => {
    setMade(undefined);
    again();
  };
  const close = (): void => {
    setRevoking(undefined);
    sending.forget();
  };
  const revoke = ({ id }: KeyRecord): void =>
    sending.send(
      () => ask("revokeKey", { id }),
      (answer) => {
        setRevoking(undefined);
        put(answer);
      },
    );
  return (
    <Section
      title="Repositories and keys"
      about="A key lets one repository write to the tickets of the projects that it names, and do nothing else."
    >
      {made === undefined ? null : <SecretOnce state={state} made={made} done={done} />}
      {state.keys.length === 0 ? <Text>No repository has a key yet.</Text> : null}
      {inOrder(state.keys).map((key) => (
        <KeyCard key={key.id} record={key} sending={sending} show={setMade} revoke={() => setRevoking(key)} />
      ))}
      {revoking === undefined ? <Problem sending={sending} /> : null}
      <KeyForm show={setMade} />
      {revoking === undefined ? null : (
        <Confirm
          title={`Revoke the key of ${line(revoking.repository, 100)}?`}
          says="From now on nothing that is signed with it is taken. This cannot be undone; a new key can be made."
          act="Revoke the key"
          sending={sending}
          onYes={() => revoke(revoking)}
          onNo={close}
        />
      )}
    </Section>
  );
}

interface KeyCardProps {
  readonly record: KeyRecord;
  readonly sending: Sending;
  readonly show: (made: Made) => void;
  readonly revoke: () => void;
}

function KeyCard({ record, sending, show, revoke }: KeyCardProps) {
  const isRevoked = record.revokedAt !== undefined;
  const rotate = (): void => sending.send(() => ask("rotateKey", { id: record.id }), show);
  return (
    <Card>
      <Stack space="space.100">
        <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
          <Heading as="h3" size="xsmall">
            {line(record.repository, 200)}
          </Heading>
          <Lozenge appearance={isRevoked ? "default" : "success"}>{isRevoked ? "Revoked" : "Active"}</Lozenge>
        </Inline>
        <Text>{`Projects ${projectList(record)}`}</Text>
        <Text size="small" color="color.text.subtle">
          {keyFacts(record, Date.now())}
        </Text>
        {isRevoked ? null : (
          <Inline space="space.100" rowSpace="space.100" shouldWrap>
            <Button spacing="compact" isDisabled={sending.busy} onClick={rotate}>
              Rotate
            </Button>
            <Button spacing="compact" isDisabled={sending.busy} onClick={revoke}>
              Revoke
            </Button>
          </Inline>
        )}
      </Stack>
    </Card>
  );
}

function keyFacts({ id, repositoryId, createdAt, lastUsedDay, revokedAt }: KeyRecord, nowMs: number): string {
  const used = lastUsedDay === undefined ? "Never used" : `Last used on ${line(lastUsedDay, 20)}`;
  const revoked = revokedAt === undefined ? [] : [`Revoked ${whenIso(revokedAt, nowMs)}`];
  return [
    `Key ${line(id, 60)}`,
    `repository id ${repositoryId}`,
    `made ${whenIso(createdAt, nowMs)}`,
    used,
    ...revoked,
  ].join(" · ");
}
