/** One pull request in the panel. */
import { Heading, Inline, Link, Lozenge, SectionMessage, Stack, Text } from "@forge/react";
import type { PanelChange, PanelFinding } from "../shared/defs";
import { Card } from "./card";
import { safeHref } from "./links";
import { SpecPart } from "./panel-spec";
import { changeName, line, outcomeBadge, stateBadge, verdictBadge, verdictSentence, when, worstFirst } from "./words";

export function ChangeCard({ change }: { readonly change: PanelChange }) {
  const state = stateBadge(change.state);
  const verdict = verdictBadge(change.verdict);
  return (
    <Card>
      <Stack space="space.150">
        <Title change={change} />
        <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
          <Lozenge appearance={state.look}>{state.label}</Lozenge>
          <Lozenge appearance={verdict.look} isBold>
            {verdict.label}
          </Lozenge>
        </Inline>
        <Text>{verdictSentence(change)}</Text>
        {change.spec?.drifted === true ? <Drifted approvedAtMs={change.approvedAtMs} /> : null}
        {worstFirst(change.findings).map((finding, at) => (
          <FindingPart key={`${finding.rule} ${at}`} finding={finding} />
        ))}
        {change.spec === undefined ? null : <SpecPart change={change.ref} spec={change.spec} />}
        {change.spec === undefined && change.verdict !== undefined ? <NoSpec /> : null}
        <Foot change={change} />
      </Stack>
    </Card>
  );
}

function Title({ change }: { readonly change: PanelChange }) {
  const href = safeHref(change.url);
  const name = changeName(change.ref);
  return (
    <Stack space="space.050">
      <Heading as="h3" size="xsmall">
        {line(change.title) || name}
      </Heading>
      <Text size="small">
        {href === undefined ? (
          name
        ) : (
          <Link href={href} openNewTab>
            {name}
          </Link>
        )}
      </Text>
    </Stack>
  );
}

function Drifted({ approvedAtMs }: { readonly approvedAtMs: number | undefined }) {
  const since = approvedAtMs === undefined ? "" : ` It was approved ${when(approvedAtMs, Date.now())}.`;
  return (
    <SectionMessage appearance="warning" title="The spec changed after approval">
      <Text>{`What was approved is not what the pull request follows now.${since} Read the spec and approve again.`}</Text>
    </SectionMessage>
  );
}

function FindingPart({ finding }: { readonly finding: PanelFinding }) {
  const { label, look } = outcomeBadge(finding.outcome);
  return (
    <Stack space="space.050">
      <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
        <Lozenge appearance={look}>{label}</Lozenge>
        <Text size="small" color="color.text.subtle">
          {line(finding.rule, 60)}
        </Text>
      </Inline>
      <Text>{line(finding.says, 300)}</Text>
      {finding.remedy === undefined ? null : (
        <Text color="color.text.subtle">{`To do: ${line(finding.remedy, 300)}`}</Text>
      )}
    </Stack>
  );
}

const NoSpec = () => <Text color="color.text.subtle">No spec was found for this pull request.</Text>;

function Foot({ change }: { readonly change: PanelChange }) {
  const href = safeHref(change.detailsUrl);
  if (href === undefined && change.checkedAtMs === undefined) return null;
  return (
    <Stack space="space.050">
      {change.checkedAtMs === undefined ? null : (
        <Text size="small" color="color.text.subtle">{`Checked ${when(change.checkedAtMs, Date.now())}`}</Text>
      )}
      {href === undefined ? null : (
        <Text size="small">
          <Link href={href} openNewTab>
            Run and evidence
          </Link>
        </Text>
      )}
    </Stack>
  );
}
