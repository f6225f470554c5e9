/** The sandbox's state as a few lines, and what differs between two moments. */

export async function snapshot(sandbox) {
  const github = (path) => ask(`${sandbox.github.apiUrl}/repos/acme/shop${path}`, `Bearer ${sandbox.github.token}`);
  const jira = (path) =>
    ask(
      `${sandbox.jira.baseUrl}/rest/api/3${path}`,
      `Basic ${Buffer.from(`${sandbox.jira.email}:${sandbox.jira.token}`).toString("base64")}`,
    );
  const state = {};
  for (const pull of await github("/pulls?state=open&per_page=50")) {
    const checks = await github(`/commits/${pull.head.sha}/check-runs`);
    const comments = await github(`/issues/${pull.number}/comments`);
    state[`PR #${pull.number} "${pull.title}"`] = {
      labels: pull.labels.map((label) => label.name).join(", ") || "none",
      milestone: pull.milestone?.title ?? "none",
      spec: (pull.body ?? "").includes("satellite:spec") ? "in the text" : "not in the text",
      comments: String(comments.length),
      check: checks.check_runs.map((run) => `${run.name}: ${run.conclusion}`).join("; ") || "none",
    };
  }
  for (const key of ["PROJ-1042", "OPS-12"]) {
    const issue = await jira(`/issue/${key}?fields=summary,status`);
    const comments = await jira(`/issue/${key}/comment`);
    const links = await jira(`/issue/${key}/remotelink`);
    state[`${key} "${issue.fields.summary}"`] = {
      status: issue.fields.status.name,
      comments: String(comments.comments.length),
      links: links.map((link) => link.object.title).join(", ") || "none",
    };
  }
  return state;
}

async function ask(url, authorization) {
  const answer = await fetch(url, { headers: { authorization, accept: "application/json" } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

export function show(state, say) {
  for (const [name, values] of Object.entries(state)) {
    say(`  ${name}`);
    say(
      `    ${Object.entries(values)
        .map(([key, value]) => `${key}: ${value}`)
        .join(" · ")}`,
    );
  }
}

export function changes(before, after) {
  // A title may change; what it is the title of stays.
  const nameOf = (name) => name.split(' "')[0];
  const earlier = Object.fromEntries(Object.entries(before).map(([name, values]) => [nameOf(name), values]));
  return Object.entries(after).flatMap(([name, values]) =>
    Object.entries(values)
      .filter(([key, value]) => earlier[nameOf(name)]?.[key] !== value)
      .map(([key, value]) => `${nameOf(name)} ${key}: ${earlier[nameOf(name)]?.[key] ?? "none"} → ${value}`),
  );
}

/** What the Jira app's panel says, in lines. */
export function panelLines(panel) {
  if (panel.kind !== "changes") return [`the panel shows nothing: ${panel.kind}`];
  return panel.changes.flatMap(({ ref, state, verdict, passed, findings, spec }) => [
    `${ref.replace("change:github:", "")} ${state}: ${verdict ?? "not checked"}, ${passed ?? 0} rules passed`,
    ...findings.map(({ outcome, says, remedy }) => `${outcome}: ${says}${remedy === undefined ? "" : ` ${remedy}`}`),
    ...(spec === undefined ? [] : [`spec ${spec.path}, SHA-256 ${spec.sha256.slice(0, 12)}`]),
  ]);
}
