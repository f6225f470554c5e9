/** A project's page: which of its statuses stand for which state, and where tickets may be moved. */
import { useEffect, useState } from "react";
import { Form, Inline, Label, LoadingButton, SectionMessage, Select, Stack, Text, Toggle } from "@forge/react";
import type { Bad, ProjectAnswer, ProjectState } from "../shared/defs";
import { ask, useAnswer } from "./ask";
import { Field, Problem, Section } from "./fields";
import { isNotShown, Loading, Reason } from "./not-shown";
import {
  choiceOf,
  forbidden,
  goneFrom,
  optionsOf,
  states,
  toNames,
  toOptions,
  toSaved,
  type Choice,
} from "./project-view";
import { useSending, type Sending } from "./send";
import { line } from "./words";

export function ProjectPage() {
  const { answer, waits, again, put } = useAnswer<ProjectAnswer>(() => ask("project"));
  if (answer === undefined || (waits && isNotShown(answer))) return <Loading says="Reading the project" />;
  if (isNotShown(answer)) return <Reason why={answer} again={again} />;
  // Only what was typed can be bad, and nothing was typed to get here.
  return answer.kind === "bad" ? (
    <Reason why={asFailure(answer)} again={again} />
  ) : (
    <Settings state={answer} put={put} />
  );
}

const asFailure = ({ says }: Bad) => ({ kind: "failed", code: "BAD_INPUT", says }) as const;

interface SettingsProps {
  readonly state: ProjectState;
  readonly put: (state: ProjectState) => void;
}

function Settings({ state, put }: SettingsProps) {
  const [choice, choose] = useState(() => choiceOf(state));
  const [saved, setSaved] = useState(false);
  const sending = useSending();
  useEffect(() => choose(choiceOf(state)), [state]);
  const change = (next: Choice): void => {
    setSaved(false);
    choose(next);
  };
  const save = (): void =>
    sending.send(
      () => ask("saveProject", toSaved(choice)),
      (answer) => {
        put(answer);
        setSaved(true);
      },
    );
  return (
    <Form onSubmit={save}>
      <Stack space="space.300">
        <Gone names={goneFrom(state)} />
        <Mapping state={state} choice={choice} change={change} sending={sending} />
        <Targets state={state} choice={choice} change={change} sending={sending} />
        <Problem sending={sending} fields={["allowed", ...states.map((one) => `statusMap.${one.state}`)]} />
        {saved ? <SectionMessage appearance="success" title="Saved" /> : null}
        <Inline>
          <LoadingButton type="submit" appearance="primary" isLoading={sending.busy}>
            Save
          </LoadingButton>
        </Inline>
      </Stack>
    </Form>
  );
}

const Gone = ({ names }: { readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <SectionMessage appearance="warning" title="Some statuses are gone">
      <Text>{`This project does not have these any more; saving forgets them: ${line(names.join(", "), 300)}`}</Text>
    </SectionMessage>
  );

interface PartProps {
  readonly state: ProjectState;
  readonly choice: Choice;
  readonly change: (next: Choice) => void;
  readonly sending: Sending;
}

const Mapping = ({ state, choice, change, sending }: PartProps) => (
  <Section
    title={`States of ${line(state.projectKey, 100)}`}
    about="Which of this project's statuses stand for each state. The first is where tickets are moved; a state without any goes by Jira's own category."
  >
    {states.map((one) => (
      <Field
        key={one.state}
        id={`state-${one.state}`}
        label={one.label}
        helper={one.helper}
        problem={sending.problemOf(`statusMap.${one.state}`)}
      >
        <Select
          inputId={`state-${one.state}`}
          isMulti
          options={optionsOf(state)}
          value={toOptions(choice.statusMap[one.state] ?? [])}
          placeholder="By category"
          onChange={(chosen) => change({ ...choice, statusMap: { ...choice.statusMap, [one.state]: toNames(chosen) } })}
        />
      </Field>
    ))}
  </Section>
);

function Targets({ state, choice, change, sending }: PartProps) {
  const never = forbidden(choice);
  return (
    <Section
      title="Where tickets may be moved"
      about="Without a limit, to every status that a state above or the message names."
    >
      <Inline space="space.100" alignBlock="center">
        <Toggle id="limits" isChecked={choice.limits} onChange={() => change({ ...choice, limits: !choice.limits })} />
        <Label labelFor="limits">Only to the statuses chosen here</Label>
      </Inline>
      {choice.limits ? (
        <Field
          id="allowed"
          label="Allowed statuses"
          helper="None chosen: tickets are never moved."
          problem={sending.problemOf("allowed")}
        >
          <Select
            inputId="allowed"
            isMulti
            options={optionsOf(state)}
            value={toOptions(choice.allowed)}
            placeholder="None"
            onChange={(chosen) => change({ ...choice, allowed: toNames(chosen) })}
          />
        </Field>
      ) : null}
      {never.length === 0 ? null : (
        <SectionMessage appearance="information" title="Never reached">
          <Text>{`A state above names these, but they are not allowed here: ${line(never.join(", "), 300)}`}</Text>
        </SectionMessage>
      )}
    </Section>
  );
}
