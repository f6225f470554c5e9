/** Files that acme/shop holds. */
export const readme = "# shop\n\nWhere acme sells.\n";

export const config = `mode: strict
remotes:
  github: { enabled: true, repo: acme/shop }
  jira:
    enabled: true
    domain: acme.atlassian.net
    projects: [PROJ, OPS]
    status_map: { open: "To Do", in_progress: "In Development", blocked: "Blocked", in_review: "Code Review", closed: "Done" }
policy:
  ticket: { required: true }
  commits: change
  spec: { required: false, paths: ["specs/**/spec.md"], sections: ["Acceptance Criteria"] }
pull_request: { inject_spec: true, comment: on-failure }
milestones: { from: fix_version, create_missing: true }
on: { opened: in_progress }
`;

export const workflow = `name: Satellite
on:
  pull_request: { types: [opened, edited, synchronize, reopened, labeled, unlabeled, ready_for_review] }
  push: { branches: [main] }
  merge_group:
jobs:
  traceability:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/satellite-action@v1
`;

export const spec = `---
title: Sign in with a passkey
status: in-progress
upstream: { provider: jira, id: PROJ-1042 }
---

# Sign in with a passkey

## Overview

People sign in with what their device already holds. A password stays possible for a year.

## Design

The shop asks the browser for a credential, sends the answer to \`/session\`, and the server
checks it against the public key that it stored when the passkey was made.

| Device | Where the passkey lives |
| --- | --- |
| Phone | the phone's own keychain |
| Laptop | a security key, or the phone near it |

## Plan

- [x] Ask the browser for a passkey
- [x] Say why when there is none
- [ ] Offer to make one after a sign-in with a password

## Acceptance Criteria

- [ ] A person with a passkey signs in without typing anything
- [ ] A device without a passkey says so in one sentence, and offers the password
- [ ] A passkey that was taken back is refused, and the refusal is in the audit log

## Notes

The server keeps public keys only; nothing that it stores can sign anybody in.
`;
