/** Asks for a repository and its projects, and makes a key for it. */
import { useState } from "react";
import { Form, Heading, Inline, LoadingButton, Stack } from "@forge/react";
import type { KeyMade } from "../shared/defs";
import { toNumber, toProjects } from "./admin-view";
import { ask } from "./ask";
import { LineField, Problem } from "./fields";
import { useSending } from "./send";

type Made = Extract<KeyMade, { kind: "made" }>;

const empty = { repository: "", repositoryId: "", projects: "" };

export function KeyForm({ show }: { readonly show: (made: Made) => void }) {
  const [typed, setTyped] = useState(empty);
  const sending = useSending();
  const set = (field: keyof typeof empty) => (value: string) => setTyped((now) => ({ ...now, [field]: value }));
  const make = (): void =>
    sending.send(
      () =>
        ask("createKey", {
          repository: typed.repository.trim(),
          repositoryId: toNumber(typed.repositoryId),
          projects: toProjects(typed.projects),
        }),
      (made) => {
        setTyped(empty);
        show(made);
      },
    );
  return (
    <Form onSubmit={make}>
      <Stack space="space.150">
        <Heading as="h3" size="small">
          Add a repository
        </Heading>
        <LineField
          id="key-repository"
          label="Repository"
          placeholder="acme/shop"
          helper="As on GitHub: owner/name."
          value={typed.repository}
          set={set("repository")}
          problem={sending.problemOf("repository")}
        />
        <LineField
          id="key-repository-id"
          label="Repository id"
          placeholder="123456789"
          helper="GitHub's own number, which stays when the name changes: gh api repos/acme/shop --jq .id"
          value={typed.repositoryId}
          set={set("repositoryId")}
          problem={sending.problemOf("repositoryId")}
        />
        <LineField
          id="key-projects"
          label="Projects"
          placeholder="PROJ, OPS"
          helper="Keys of the Jira projects whose tickets it may write to."
          value={typed.projects}
          set={set("projects")}
          problem={sending.problemOf("projects")}
        />
        <Problem sending={sending} fields={["repository", "repositoryId", "projects"]} />
        <Inline>
          <LoadingButton type="submit" appearance="primary" isLoading={sending.busy}>
            Make a key
          </LoadingButton>
        </Inline>
      </Stack>
    </Form>
  );
}
