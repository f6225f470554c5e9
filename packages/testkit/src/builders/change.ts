import type { Change, ChangedFile, Commit, Person, Repository } from "@satellite/core";

const hex = "0123456789abcdef";

/** 2026-01-05T09:00:00Z: when the change of these tests was opened. */
export const openedAtMs = 1_767_603_600_000;

export function aPerson(login = "sara", overrides: Partial<Person> = {}): Person {
  return { login, type: "user", id: `id-of-${login}`, ...overrides };
}

export function aRepository(overrides: Partial<Repository> = {}): Repository {
  return {
    fullName: "acme/shop",
    url: "https://github.com/acme/shop",
    defaultBranch: "main",
    id: 4711,
    owner: "organization",
    ...overrides,
  };
}

/** @param n tells commits apart: their SHA is 40 times its hexadecimal digit */
export function aCommit(n = 1, overrides: Partial<Commit> = {}): Commit {
  return {
    sha: (hex[n % 16] as string).repeat(40),
    message: "Add the login form",
    author: aPerson(),
    parents: 1,
    committedAtMs: openedAtMs - 60_000,
    ...overrides,
  };
}

export function aFile(path: string, overrides: Partial<ChangedFile> = {}): ChangedFile {
  return { path, status: "modified", ...overrides };
}

/** An open pull request #7 of sara's, from a branch of the same repository, that names nothing. */
export function aChange(overrides: Partial<Change> = {}): Change {
  return {
    ref: "change:github:acme/shop#7",
    kind: "pull_request",
    repository: aRepository(),
    number: 7,
    url: "https://github.com/acme/shop/pull/7",
    title: "Add the login form",
    body: "",
    state: "open",
    draft: false,
    author: aPerson("sara", { role: "write" }),
    base: { ref: "main", sha: "b".repeat(40) },
    head: { ref: "login-form", sha: "a".repeat(40), repository: "acme/shop" },
    fork: false,
    labels: [],
    milestone: null,
    commits: [aCommit()],
    files: [aFile("src/login.ts")],
    complete: { commits: true, files: true },
    development: [],
    approvals: [],
    createdAtMs: openedAtMs,
    updatedAtMs: openedAtMs,
    ours: {},
    ...overrides,
  };
}
