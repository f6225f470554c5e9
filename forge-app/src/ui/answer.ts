import { NeedsAuthenticationError } from "@forge/api";
import { ForgeKvsError } from "@forge/kvs";
import type { Request } from "@forge/resolver";
import type { NotShown } from "../shared/defs";
import { placeOf, type Place } from "./context";
import { notAdmin, notProjectAdmin } from "./permission";

type Handler<I, O> = (request: Request<I>) => Promise<O | NotShown>;

/** For everybody who sees the page. What goes wrong inside becomes an answer with a code. */
export function answer<I, O>(give: (payload: I, place: Place) => Promise<O | NotShown>): Handler<I, O> {
  return async ({ context, payload }) => {
    try {
      return await give(payload, placeOf(context));
    } catch (error) {
      // Missing consent is the platform's to see: it asks the person for it.
      if (error instanceof NeedsAuthenticationError) throw error;
      return failed(error);
    }
  };
}

/** For people who administer Jira: looked up, as them, before anything else is done. */
export function forAdmins<I, O>(give: (payload: I, place: Place) => Promise<O | NotShown>): Handler<I, O> {
  return answer<I, O>(async (payload, place) => (await notAdmin()) ?? give(payload, place));
}

/** For people who administer the project that the page belongs to. */
export function forProjectAdmins<I, O>(
  give: (payload: I, place: Place & { readonly projectId: string }) => Promise<O | NotShown>,
): Handler<I, O> {
  return answer<I, O>(async (payload, place) => {
    const { projectId } = place;
    if (projectId === undefined) return { kind: "denied", says: "This page belongs to no project." };
    return (await notProjectAdmin(projectId)) ?? give(payload, { ...place, projectId });
  });
}

/** Words of an error may hold keys and values, so only its kind is logged. */
function failed(error: unknown): NotShown {
  if (error instanceof ForgeKvsError)
    return { kind: "failed", code: "UNAVAILABLE", says: "The app's storage could not be used; try again in a minute." };
  console.error(`a page's question failed: ${error instanceof Error ? error.name : typeof error}`);
  return { kind: "failed", code: "OUR_FAULT", says: "Something went wrong inside the app; look before you try again." };
}
