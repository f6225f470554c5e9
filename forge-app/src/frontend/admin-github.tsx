/** By what GitHub is told that a ticket changed: a GitHub App's key, or a token. Kept as a secret, never shown again. */
import { useState } from "react";
import { Button, Form, Inline, LoadingButton, Select, Stack, Text, TextArea } from "@forge/react";
import type { GitHubAccess } from "../shared/records";
import type { SectionOf } from "./admin";
import { ask } from "./ask";
import { Confirm, Field, LineField, Problem, Section } from "./fields";
import { useSending } from "./send";
import { line, whenIso } from "./words";

type Kind = GitHubAccess["kind"];

const kinds: readonly { readonly label: string; readonly value: Kind }[] = [
  { label: "GitHub App", value: "app" },
  { label: "Fine-grained token", value: "token" },
];

export function GitHubSection({ state, put }: SectionOf) {
  const { gitHub } = state;
  return (
    <Section
      title="GitHub access"
      about="With it a ticket's change reaches the repositories that wait for it, and their checks turn within seconds. To dispatch, GitHub asks for the permission to write contents; it needs no other."
    >
      {gitHub === undefined ? <AccessForm put={put} /> : <Access gitHub={gitHub} put={put} />}
    </Section>
  );
}

function Access({ gitHub, put }: Pick<SectionOf, "put"> & { readonly gitHub: GitHubAccess }) {
  const [asks, setAsks] = useState(false);
  const sending = useSending();
  const what = gitHub.kind === "app" ? `GitHub App ${line(gitHub.appId ?? "", 60)}` : "A fine-grained token";
  return (
    <Stack space="space.100">
      <Text>{`${what}, saved ${whenIso(gitHub.savedAt, Date.now())}.`}</Text>
      <Inline>
        <Button onClick={() => setAsks(true)}>Remove access</Button>
      </Inline>
      {asks ? (
        <Confirm
          title="Remove GitHub access?"
          says="GitHub is no longer told when a ticket changes; checks turn with the next scheduled run."
          act="Remove"
          sending={sending}
          onYes={() => sending.send(() => ask("removeGitHub"), put)}
          onNo={() => setAsks(false)}
        />
      ) : null}
    </Stack>
  );
}

function AccessForm({ put }: Pick<SectionOf, "put">) {
  const [kind, setKind] = useState<Kind>("app");
  const [appId, setAppId] = useState("");
  const [secret, setSecret] = useState("");
  const sending = useSending();
  const choose = (next: Kind): void => {
    setKind(next);
    setSecret("");
  };
  const save = (): void =>
    sending.send(
      () => ask("saveGitHub", kind === "app" ? { kind, appId: appId.trim(), secret } : { kind, secret }),
      (answer) => {
        setSecret("");
        put(answer);
      },
    );
  return (
    <Form onSubmit={save}>
      <Stack space="space.150">
        <Field id="github-kind" label="Kind of access" problem={sending.problemOf("kind")}>
          <Select
            inputId="github-kind"
            options={kinds}
            value={kinds.find(({ value }) => value === kind) ?? null}
            onChange={(chosen) => choose(isToken(chosen) ? "token" : "app")}
          />
        </Field>
        {kind === "app" ? (
          <LineField
            id="github-app-id"
            label="App id"
            helper="A number, or the client id; both stand on the App's own page."
            value={appId}
            set={setAppId}
            problem={sending.problemOf("appId")}
          />
        ) : null}
        <SecretField kind={kind} value={secret} set={setSecret} problem={sending.problemOf("secret")} />
        <Problem sending={sending} fields={["kind", "appId", "secret"]} />
        <Inline>
          <LoadingButton type="submit" isLoading={sending.busy}>
            Save access
          </LoadingButton>
        </Inline>
      </Stack>
    </Form>
  );
}

const isToken = (chosen: unknown): boolean => (chosen as { readonly value?: string } | null)?.value === "token";

interface SecretFieldProps {
  readonly kind: Kind;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly problem: string | undefined;
}

/** A key has lines of its own; a token is one line, and hidden while it is typed. */
const SecretField = ({ kind, value, set, problem }: SecretFieldProps) =>
  kind === "token" ? (
    <LineField id="github-secret" label="Token" type="password" value={value} set={set} problem={problem} />
  ) : (
    <Field id="github-secret" label="Private key" helper="The whole .pem file." problem={problem}>
      <TextArea
        id="github-secret"
        isMonospaced
        value={value}
        isInvalid={problem !== undefined}
        onChange={({ target }) => set(target.value ?? "")}
      />
    </Field>
  );
