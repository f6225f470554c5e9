import type { GitHubState } from "../github/state.js";
import type { JiraState, JiraTicketState } from "../jira/index.js";
import type { LoggedExchange } from "../log.js";
import { Html, html } from "./html.js";
import { style } from "./style.js";

export interface PageState {
  readonly github: GitHubState;
  readonly jira: JiraState;
}

type Repository = GitHubState["repositories"][number];
type Pull = Repository["pulls"][number];

/** How many requests the page shows, newest first. */
const shownRequests = 200;

/** What an app of the tracker shows on its tickets: markup by ticket key, and the style that it needs. */
export interface Panels {
  readonly style: string;
  readonly byTicket: Readonly<Record<string, string>>;
}

/** What both sides look like now, for a reader. Everything from the worlds is text, never markup. */
export function renderPage(
  { github, jira }: PageState,
  requests: readonly LoggedExchange[],
  panels: Panels = { style: "", byTicket: {} },
): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Satellite sandbox</title>
        <style>
          ${new Html(style)} ${new Html(panels.style)}
        </style>
      </head>
      <body>
        <header>
          <h1>Satellite sandbox</h1>
          <p class="soft">
            GitHub and Jira on loopback. Reload to see what changed. <a href="/state">State</a>,
            <a href="/requests">requests</a>, <a href="/violations">violations</a>, <a href="/faults">faults</a> as
            JSON.
          </p>
        </header>
        <main>
          ${github.repositories.map(repositorySection)}
          <section>
            <h2>Jira</h2>
            ${jira.tickets.map((ticket) => ticketCard(ticket, panels.byTicket[ticket.key]))}
          </section>
          ${requestSection(requests)}
        </main>
      </body>
    </html> `;
  return page.text;
}

const tags = (names: readonly string[]): Html =>
  names.length === 0
    ? html`<span class="soft">none</span>`
    : html`${names.map((name) => html`<span class="tag">${name}</span> `)}`;
const orNone = (text: string | null): Html =>
  text === null || text === "" ? html`<span class="soft">none</span>` : html`${text}`;
const row = (name: string, value: Html): Html =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`;

function repositorySection(repository: Repository): Html {
  const issues = repository.issues.map(
    ({ number, title, state, labels, comments }) =>
      html`<article>
        <h3>#${number} ${title} <span class="tag">${state}</span></h3>
        <dl>${row("Labels", tags(labels))}</dl>
        ${commentList(comments)}
      </article>`,
  );
  return html`<section>
    <h2>${repository.name}</h2>
    ${repository.pulls.map((pull) => pullCard(pull, repository))}
    ${
      issues.length === 0
        ? ""
        : html`<h2>${repository.name}: issues</h2>
            ${issues}`
    }
  </section>`;
}

function pullCard(pull: Pull, { checkRuns }: Repository): Html {
  const checks = checkRuns.filter(({ headSha }) => headSha === pull.head.sha);
  const state = pull.mergedAt === null ? pull.state : "merged";
  return html`<article>
    <h3>#${pull.number} ${pull.title} <span class="tag">${pull.draft ? "draft" : state}</span></h3>
    <p class="soft">
      ${pull.author}: <code>${pull.head.ref}</code> into <code>${pull.base.ref}</code>, head
      <code>${pull.head.sha.slice(0, 7)}</code>
    </p>
    <dl>
      ${row("Labels", tags(pull.labels))} ${row("Milestone", orNone(pull.milestone))}
      ${row("Closes", tags(pull.closes))}
      ${row("Checks", checks.length === 0 ? orNone(null) : html`${checks.map(checkLine)}`)}
    </dl>
    <pre>${pull.body ?? ""}</pre>
    ${commentList(pull.comments)}
  </article>`;
}

function checkLine({ name, status, conclusion, title }: Repository["checkRuns"][number]): Html {
  const tone = conclusion === "success" ? "good" : conclusion === null ? "hint" : "bad";
  return html`<p>
    <span class="${tone}">${conclusion ?? status}</span> ${name}${title === null ? "" : html`: ${title}`}
  </p>`;
}

function commentList(
  comments: readonly { readonly author: string; readonly body?: string; readonly text?: string }[],
): Html {
  return html`${comments.map(
    ({ author, body, text }) =>
      html`<p class="soft">Comment of ${author}</p>
        <pre>${body ?? text ?? ""}</pre>`,
  )}`;
}

function ticketCard(ticket: JiraTicketState, panel?: string): Html {
  const tone = { new: "hint", indeterminate: "accent", done: "good" }[ticket.statusCategory] ?? "soft";
  const links = ticket.remoteLinks.map(
    ({ title, url, resolved }) => html`<p>${title} <span class="soft">${url}${resolved ? ", resolved" : ""}</span></p>`,
  );
  const properties = Object.entries(ticket.properties).map(
    ([key, value]) =>
      html`<p class="soft">Property ${key}</p>
        <pre>${JSON.stringify(value, null, 2)}</pre>`,
  );
  return html`<article>
    <h3>${ticket.key} ${ticket.summary} <span class="tag ${tone}">${ticket.status}</span></h3>
    <dl>
      ${row("Type", orNone(ticket.type))} ${row("Assignee", orNone(ticket.assignee))}
      ${row("Labels", tags(ticket.labels))} ${row("Fix versions", tags(ticket.fixVersions))}
      ${row("Went through", tags(ticket.path))} ${row("Links", links.length === 0 ? orNone(null) : html`${links}`)}
    </dl>
    ${panel === undefined ? "" : new Html(panel)}
    ${ticket.description === "" ? "" : html`<pre>${ticket.description}</pre>`}
    ${commentList(ticket.comments)}${properties}
  </article>`;
}

function requestSection(requests: readonly LoggedExchange[]): Html {
  const lines = requests.slice(-shownRequests).toReversed().map(requestLine);
  return html`<section>
    <h2>Requests</h2>
    <p class="soft">${requests.length} in all, ${requests.filter(({ isWrite }) => isWrite).length} of them writes.</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>No.</th>
            <th>Service</th>
            <th>Request</th>
            <th>Status</th>
            <th>Notes</th>
          </tr>
        </thead>
        <tbody>
          ${lines}
        </tbody>
      </table>
    </div>
  </section>`;
}

function requestLine(entry: LoggedExchange): Html {
  const tone = entry.status === 0 || entry.status >= 400 ? "bad" : "good";
  const notes = [
    ...(entry.isWrite ? ["write"] : []),
    ...(entry.fault === undefined ? [] : [`fault: ${entry.fault}`]),
    ...entry.violations,
  ];
  const name = entry.operation === undefined ? "" : ` ${entry.operation || "(anonymous)"}`;
  return html`<tr>
    <td>${entry.id}</td>
    <td>${entry.service}</td>
    <td><code>${entry.method} ${entry.path}${entry.query}${name}</code></td>
    <td class="${tone}">${entry.status === 0 ? "cut" : entry.status}</td>
    <td>${notes.join("; ")}</td>
  </tr>`;
}
