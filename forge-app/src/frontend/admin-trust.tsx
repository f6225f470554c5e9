/** Repositories that prove themselves by GitHub's own token, without any secret. */
import { useState } from "react";
import { Button, CodeBlock, Form, Heading, Inline, LoadingButton, Stack, Text } from "@forge/react";
import type { TrustRecord } from "../shared/records";
import type { SectionOf } from "./admin";
import { projectList, toNumber, toProjects, trustSnippet } from "./admin-view";
import { ask } from "./ask";
import { Card } from "./card";
import { Confirm, LineField, Problem, Section } from "./fields";
import { useSending } from "./send";
import { line, whenIso } from "./words";

export function TrustSection({ state, put }: SectionOf) {
  const [removing, setRemoving] = useState<TrustRecord>();
  const sending = useSending();
  const remove = ({ repositoryId }: TrustRecord): void =>
    sending.send(
      () => ask("removeTrust", { repositoryId }),
      (answer) => {
        setRemoving(undefined);
        put(answer);
      },
    );
  return (
    <Section
      title="Trusted repositories"
      about="Their workflows prove themselves by the token that GitHub signs for each run. No secret is kept anywhere."
    >
      {state.trust.length === 0 ? <Text>No repository is trusted yet.</Text> : null}
      {state.trust.map((record) => (
        <TrustPart key={record.repositoryId} record={record} remove={() => setRemoving(record)} />
      ))}
      <TrustForm put={put} />
      <Text>Their workflow needs this:</Text>
      <CodeBlock language="yaml" shouldWrapLongLines showLineNumbers={false} text={trustSnippet(state)} />
      {removing === undefined ? null : (
        <Confirm
          title={`Stop trusting ${line(removing.repository, 100)}?`}
          says="From now on its runs are refused, unless they are signed with a key."
          act="Stop trusting"
          sending={sending}
          onYes={() => remove(removing)}
          onNo={() => setRemoving(undefined)}
        />
      )}
    </Section>
  );
}

function TrustPart({ record, remove }: { readonly record: TrustRecord; readonly remove: () => void }) {
  const { repository, repositoryId, ownerId, workflow, createdAt } = record;
  return (
    <Card>
      <Stack space="space.100">
        <Heading as="h3" size="xsmall">
          {line(repository, 200)}
        </Heading>
        <Text>{`Projects ${projectList(record)}; ${workflow === undefined ? "any workflow" : line(workflow, 300)}`}</Text>
        <Text size="small" color="color.text.subtle">
          {`Repository id ${repositoryId} · owner id ${ownerId} · since ${whenIso(createdAt, Date.now())}`}
        </Text>
        <Inline>
          <Button spacing="compact" onClick={remove}>
            Stop trusting
          </Button>
        </Inline>
      </Stack>
    </Card>
  );
}

const empty = { repository: "", repositoryId: "", ownerId: "", projects: "", workflow: "" };
type Typed = typeof empty;

const parts: readonly { readonly field: keyof Typed; readonly label: string; readonly helper: string }[] = [
  { field: "repository", label: "Repository to trust", helper: "As on GitHub: owner/name." },
  { field: "repositoryId", label: "Its id", helper: "gh api repos/acme/shop --jq .id" },
  { field: "ownerId", label: "Its owner's id", helper: "gh api repos/acme/shop --jq .owner.id" },
  { field: "projects", label: "Projects it may write to", helper: "Keys of Jira projects: PROJ, OPS." },
  {
    field: "workflow",
    label: "Workflow (optional)",
    helper: "acme/shop/.github/workflows/satellite.yml; empty: any workflow of the repository.",
  },
];

const toRecord = ({
  repository,
  repositoryId,
  ownerId,
  projects,
  workflow,
}: Typed): Omit<TrustRecord, "createdAt"> => ({
  repository: repository.trim(),
  repositoryId: toNumber(repositoryId),
  ownerId: toNumber(ownerId),
  projects: toProjects(projects),
  ...(workflow.trim() === "" ? {} : { workflow: workflow.trim() }),
});

function TrustForm({ put }: Pick<SectionOf, "put">) {
  const [typed, setTyped] = useState(empty);
  const sending = useSending();
  const save = (): void =>
    sending.send(
      () => ask("saveTrust", toRecord(typed)),
      (answer) => {
        setTyped(empty);
        put(answer);
      },
    );
  return (
    <Form onSubmit={save}>
      <Stack space="space.150">
        <Heading as="h3" size="small">
          Trust a repository
        </Heading>
        {parts.map(({ field, label, helper }) => (
          <LineField
            key={field}
            id={`trust-${field}`}
            label={label}
            helper={helper}
            value={typed[field]}
            set={(value) => setTyped((now) => ({ ...now, [field]: value }))}
            problem={sending.problemOf(field)}
          />
        ))}
        <Problem sending={sending} fields={parts.map(({ field }) => field)} />
        <Inline>
          <LoadingButton type="submit" isLoading={sending.busy}>
            Trust this repository
          </LoadingButton>
        </Inline>
      </Stack>
    </Form>
  );
}
