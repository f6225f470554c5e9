/** The app's side: a message as the effects that it asks for. */
import type { ChangeRef, Deed, Effect, TicketRef } from "@satellite/core";
import type { ForgeMessage } from "@satellite/core/schema";

export function toEffects(message: ForgeMessage): readonly Effect[] {
  const on: TicketRef = `jira:${message.ticket.key}`;
  const change = changeOf(message);
  return message.effects.map((asked) => ({
    ...toDeed(asked, on, change),
    key: asked.key,
    because: "message",
    says: `${words[asked.kind]} ${message.ticket.key}`,
  }));
}

/** `change:github:acme/shop#42` */
export function changeOf({ pullRequest, repository }: ForgeMessage): ChangeRef {
  return `change:github:${repository.fullName}#${pullRequest.number}`;
}

const words = { transition: "move", comment: "comment on", link: "link", remember: "remember the change on" };

function toDeed(asked: ForgeMessage["effects"][number], on: TicketRef, change: ChangeRef): Deed {
  switch (asked.kind) {
    case "transition": {
      const { expect = "", fields = {}, names, to } = asked;
      const named = asked.transition === undefined ? {} : { transition: asked.transition };
      return { kind: "move", on, to, names, ...named, expect, fields };
    }
    case "comment": {
      const { body, digest } = asked;
      const known = asked.known === undefined ? {} : { known: asked.known };
      return { kind: "comment", on, identity: change, body, digest, ...known };
    }
    case "link": {
      const { digest, resolved, summary, title, url } = asked;
      return { kind: "link", on, to: change, url, title, summary, resolved, digest };
    }
    case "remember":
      return { kind: "remember", on, change, entry: asked.entry };
  }
}
