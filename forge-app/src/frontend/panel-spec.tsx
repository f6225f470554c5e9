/** The spec of one pull request: where it lies, its digest, and its text when somebody opens it. */
import { useState } from "react";
import { AdfRenderer, Box, Button, Code, Heading, Inline, Link, SectionMessage, Stack, Text, xcss } from "@forge/react";
import type { PanelChange, SpecAnswer } from "../shared/defs";
import { ask, useAnswer } from "./ask";
import { safeDocument, safeHref } from "./links";
import { isNotShown, Loading, Reason } from "./not-shown";
import { line, shortDigest } from "./words";

type Spec = NonNullable<PanelChange["spec"]>;

const page = xcss({ backgroundColor: "elevation.surface.sunken", borderRadius: "border.radius", padding: "space.150" });

export function SpecPart({ change, spec }: { readonly change: string; readonly spec: Spec }) {
  const [isOpen, setOpen] = useState(false);
  const href = safeHref(spec.url);
  const path = line(spec.path, 200);
  return (
    <Stack space="space.100">
      <Heading as="h4" size="xxsmall">
        Spec
      </Heading>
      <Text>
        {href === undefined ? (
          path
        ) : (
          <Link href={href} openNewTab>
            {path}
          </Link>
        )}
      </Text>
      {spec.complete ? null : <Text color="color.text.warning">Parts that the policy asks for are missing in it.</Text>}
      <Digest sha256={spec.sha256} />
      {spec.stored ? (
        <Inline>
          <Button iconAfter={isOpen ? "chevron-up" : "chevron-down"} onClick={() => setOpen(!isOpen)}>
            {isOpen ? "Hide spec" : "Show spec"}
          </Button>
        </Inline>
      ) : (
        <Text size="small" color="color.text.subtle">
          Its text is not kept in Jira; the link above leads to it.
        </Text>
      )}
      {isOpen ? <SpecText change={change} spec={spec} /> : null}
    </Stack>
  );
}

function Digest({ sha256 }: { readonly sha256: string }) {
  const [whole, showWhole] = useState(false);
  return (
    <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
      <Text size="small" color="color.text.subtle">
        SHA-256
      </Text>
      <Code>{whole ? sha256 : shortDigest(sha256)}</Code>
      <Button appearance="subtle" spacing="compact" onClick={() => showWhole(!whole)}>
        {whole ? "Shorten digest" : "Whole digest"}
      </Button>
    </Inline>
  );
}

/** Asks for the text only now that it is open. */
function SpecText({ change, spec }: { readonly change: string; readonly spec: Spec }) {
  const { answer, waits, again } = useAnswer<SpecAnswer>(() => ask("spec", { change }));
  if (answer === undefined || (waits && isNotShown(answer))) return <Loading says="Fetching the spec" />;
  if (isNotShown(answer)) return <Reason why={answer} again={again} />;
  if (answer.kind === "none") {
    return <Text>The text of this spec is not kept any more; the link above leads to it.</Text>;
  }
  return (
    <Stack space="space.100">
      {answer.sha256 === spec.sha256 ? null : (
        <SectionMessage appearance="warning" title="Another version">
          <Text>{`This text has the digest ${shortDigest(answer.sha256)}, not the one that was checked.`}</Text>
        </SectionMessage>
      )}
      <Box xcss={page}>
        <AdfRenderer document={safeDocument(answer.document)} />
      </Box>
      {answer.truncated ? (
        <SectionMessage appearance="information" title="Cut here">
          <Text>The spec is longer than Jira keeps. The link above leads to the whole of it.</Text>
        </SectionMessage>
      ) : null}
    </Stack>
  );
}
