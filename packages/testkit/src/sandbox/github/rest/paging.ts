import type { SandboxAnswer } from "../../service.js";
import type { Call } from "./call.js";

interface PageOptions {
  readonly perPage?: number;
  /** GitHub lists no further than this, such as the first 250 commits of a pull request. */
  readonly cap?: number;
  readonly wrap?: (rows: unknown[], total: number) => unknown;
}

/** `page` and `per_page` (100 at most), with a `Link` header as GitHub writes it. */
export function paged<T>(
  call: Call,
  all: readonly T[],
  view: (row: T) => unknown,
  options: PageOptions = {},
): SandboxAnswer {
  const rows = all.slice(0, options.cap);
  const number = (name: string, fallback: number) => {
    const value = Number(call.request.query.get(name) ?? fallback);
    return Number.isInteger(value) && value > 0 ? value : fallback;
  };
  const perPage = Math.min(number("per_page", options.perPage ?? 30), 100);
  const page = number("page", 1);
  const last = Math.max(1, Math.ceil(rows.length / perPage));
  const shown = rows.slice((page - 1) * perPage, page * perPage).map((row) => view(row));
  const link = linkHeader(call, page, last);
  return {
    status: 200,
    json: options.wrap ? options.wrap(shown, rows.length) : shown,
    ...(link === "" ? {} : { headers: { link } }),
  };
}

function linkHeader(call: Call, page: number, last: number): string {
  const path = call.request.path.replace(/^.*?\/api\/v3/, "");
  const to = (target: number, rel: string) => {
    const query = new URLSearchParams(call.request.query);
    query.set("page", String(target));
    return `<${call.api}${path}?${query.toString()}>; rel="${rel}"`;
  };
  const back = page > 1 ? [to(page - 1, "prev")] : [];
  const on = page < last ? [to(page + 1, "next"), to(last, "last")] : [];
  const first = page > 1 ? [to(1, "first")] : [];
  return [...back, ...on, ...first].join(", ");
}
