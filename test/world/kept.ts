import type { Schedule, Setting } from "./schedule.js";

const calm: Setting = {
  topology: "one",
  strategy: "manual",
  lagMs: 0,
  skewMs: [0, 0, 0],
  normalises: false,
};
const run = { do: "run", by: 0, nth: 0, happenings: [] } as const;
const edit = { do: "edit", by: 0, nth: 0 } as const;

/** Schedules that broke a law once, as small as they could be made, each with what it showed. */
export const kept: readonly { readonly showed: string; readonly schedule: Schedule }[] = [
  {
    showed: "a local text that the ticket's won over by strategy stood nowhere (seed 7)",
    schedule: {
      setting: { ...calm, strategy: "remote-wins" },
      acts: [
        { ...run, verb: "sync" },
        { ...edit, on: "item", edit: { kind: "append", which: 0 } },
        { ...edit, on: "ticket", edit: { kind: "append", which: 0 } },
      ],
    },
  },
  {
    showed:
      "a pull on another machine made a second item of a ticket whose maker had died before its file said so (seed 8)",
    schedule: {
      setting: { ...calm, topology: "apart" },
      acts: [
        { ...run, verb: "create", nth: 2, happenings: [{ at: 7, what: "death", when: "after" }] },
        { ...run, verb: "pull", by: 1, nth: 3 },
      ],
    },
  },
  {
    showed: "what a tracker had answered and not done was never tried again (seed 100)",
    schedule: {
      setting: calm,
      acts: [
        { ...run, verb: "sync" },
        { ...edit, on: "item", edit: { kind: "title", which: 0 } },
        { ...run, verb: "sync", happenings: [{ at: 1, what: "fault", fault: "nothing", lasts: 5 }] },
      ],
    },
  },
  {
    showed:
      "an item that was edited while its ticket was made did not say so, and the ticket was made again (seed 1004)",
    schedule: {
      setting: calm,
      acts: [
        { ...run, verb: "sync" },
        {
          ...run,
          verb: "create",
          nth: 2,
          happenings: [
            { at: 5, what: "meanwhile", act: { ...edit, nth: 2, on: "item", edit: { kind: "title", which: 0 } } },
          ],
        },
        { ...run, verb: "create", nth: 2 },
      ],
    },
  },
  {
    showed:
      "a tree that had yet to pull wrote an older text over what another had agreed in the store of both (seed 1)",
    schedule: {
      setting: { ...calm, topology: "share" },
      acts: [
        { ...run, verb: "sync" },
        { ...edit, on: "ticket", edit: { kind: "append", which: 0 } },
        { ...run, verb: "sync" },
        { ...run, verb: "sync", by: 1 },
      ],
    },
  },
  {
    showed: "two machines that share no store made a ticket each of one item, hours apart (seed 2003)",
    schedule: {
      setting: { ...calm, topology: "apart" },
      acts: [
        { ...run, verb: "create", nth: 2 },
        { do: "wait", ms: 3_600_000 },
        { ...run, verb: "create", by: 1, nth: 2 },
      ],
    },
  },
  {
    showed: "of two tickets that were made from one item at the same moment both stayed its own (seed 3)",
    schedule: {
      setting: { ...calm, topology: "apart" },
      acts: [
        { ...run, verb: "sync" },
        {
          ...run,
          verb: "create",
          nth: 2,
          happenings: [{ at: 3, what: "meanwhile", act: { ...run, verb: "create", by: 1, nth: 2 } }],
        },
      ],
    },
  },
  {
    showed: "a ticket whose maker died was never tied, by a journal that was written too late (seed 3)",
    schedule: {
      setting: calm,
      acts: [
        { ...run, verb: "sync" },
        { ...run, verb: "create", nth: 2, happenings: [{ at: 3, what: "death", when: "after" }] },
      ],
    },
  },
  {
    showed: "an import made a second item of a ticket whose item had another id there by then (seed 486889658)",
    schedule: {
      setting: { ...calm, topology: "share", makes: true },
      acts: [
        { do: "fate", on: "item", by: 0, nth: 2, fate: "rename" },
        { ...run, verb: "sync", by: 1 },
        { ...run, verb: "import" },
        { ...edit, on: "item", edit: { kind: "title", which: 0 } },
      ],
    },
  },
  {
    showed:
      "a paragraph that came by git in its author's spelling, and by the ticket in the tracker's, was there twice (seed 1758322543)",
    schedule: {
      setting: { ...calm, topology: "apart", normalises: true },
      acts: [
        { ...run, verb: "sync" },
        { ...run, verb: "sync", by: 1 },
        { ...edit, on: "item", edit: { kind: "insert", which: 1 } },
        { ...edit, on: "item", by: 1, edit: { kind: "delete", which: 0 } },
        { ...run, verb: "sync" },
      ],
    },
  },
  {
    showed: "of two tickets of one moment the older came second, where an import had tied it (seed 831843139)",
    schedule: {
      setting: { ...calm, topology: "apart" },
      acts: [
        { ...run, verb: "sync", by: 1 },
        {
          ...run,
          verb: "create",
          by: 1,
          nth: 2,
          happenings: [{ at: 3, what: "meanwhile", act: { ...run, verb: "create", nth: 2 } }],
        },
        { ...run, verb: "import", by: 1, happenings: [{ at: 1, what: "meanwhile", act: { do: "share", by: 0 } }] },
      ],
    },
  },
  {
    showed:
      "what a person had added to a ticket whose text only goes up was kept by the first push, and taken away by the second (seed 923936773)",
    schedule: {
      setting: { ...calm, topology: "apart", makes: true },
      acts: [
        { ...run, verb: "sync" },
        { ...edit, on: "item", nth: 2, edit: { kind: "replace", which: 1 } },
        { ...edit, on: "item", by: 1, nth: 2, edit: { kind: "delete", which: 0 } },
        { ...edit, on: "ticket", nth: 3, edit: { kind: "append", which: 0 } },
      ],
    },
  },
  {
    showed:
      "what a person had made of a ticket's title was taken away by a machine that found the ticket made already (seed 1372030938)",
    schedule: {
      setting: { ...calm, topology: "apart", makes: true },
      acts: [
        { ...run, verb: "sync" },
        { ...edit, on: "ticket", nth: 3, edit: { kind: "title", which: 0 } },
        { ...edit, on: "item", nth: 2, edit: { kind: "title", which: 0 } },
        { ...run, verb: "sync", by: 1 },
        { ...run, verb: "sync" },
      ],
    },
  },
  {
    showed:
      "what a tracker had answered and not done, before the process died, was held for done by the next run (seed 2144541380)",
    schedule: {
      setting: calm,
      acts: [
        { ...run, verb: "sync" },
        { ...edit, on: "item", edit: { kind: "title", which: 0 } },
        {
          ...run,
          verb: "sync",
          happenings: [
            { at: 1, what: "fault", fault: "nothing", lasts: 5 },
            { at: 15, what: "death", when: "before" },
          ],
        },
      ],
    },
  },
  {
    showed:
      "an edit of an item that an import had made a moment before was written over by the next sync (seed 746151598)",
    schedule: {
      setting: calm,
      acts: [
        { do: "fate", on: "item", by: 0, nth: 0, fate: "delete" },
        { ...run, verb: "sync" },
        {
          ...run,
          verb: "import",
          happenings: [
            { at: 14, what: "meanwhile", act: { ...edit, nth: 2, on: "item", edit: { kind: "title", which: 0 } } },
          ],
        },
      ],
    },
  },
];
