/** The shape of `satellite.yml`, one file a section. Types only at run time: validators are generated from it. */
import { type Static } from "@sinclair/typebox";
import { oneOf, section } from "./parts.js";
import { policy } from "./policy.js";
import { people, remotes } from "./remotes.js";
import { mapping, store, sync, workspace } from "./sync.js";
import { labels, milestones, on, pullRequest } from "./writes.js";

export const ConfigSchema = section(
  "Configuration of Satellite: satellite.yml at the root or in .github/.",
  {
    mode: oneOf(["strict", "warn", "off"], "What a bad answer does to the job."),
    remotes,
    people,
    policy,
    pull_request: pullRequest,
    labels,
    milestones,
    on,
    workspace,
    mapping,
    sync,
    store,
  },
  { $id: "https://satellite.dev/schema/config-1.json", title: "Satellite config" },
);

/** The file as it was written: every key may be left out. */
export type RawConfig = Static<typeof ConfigSchema>;
