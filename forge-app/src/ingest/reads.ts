/** How tickets stand, for a job that asks: as the app, and only in the projects that the sender may touch. */
import type { ForgeRead } from "@satellite/contract";
import { SatelliteError, type Read, type TicketRef } from "@satellite/core";
import type { Proof } from "../auth";
import { openSite, siteUrl, type ProviderOptions, type Site } from "../jira";
import { readProject } from "../store";
import { mayTouch, type Taken } from "./take";

export async function answerReads({ approval, approvals, keys }: ForgeRead, proof: Proof): Promise<Taken> {
  const asked = [...new Set(keys)];
  const allowed = asked.filter((key) => mayTouch(proof, key));
  try {
    const site = openSite("app");
    const url = await siteUrl(site.transport);
    if (url === undefined) return { fate: "busy", reason: "Jira does not say where it is" };
    const projects = [...new Set(allowed.map(projectOf))];
    const found = await Promise.all(
      projects.map((project) => {
        const own = allowed.filter((key) => projectOf(key) === project);
        return readIn(site, project, own, { siteUrl: url, ...(approvals && approval && { approval }) });
      }),
    );
    const byRef = new Map(found.flat().map((read) => [read.ref, read]));
    return { fate: "read", reads: asked.map((key) => within(proof, byRef.get(`jira:${key}`), `jira:${key}`)) };
  } catch (error) {
    if (error instanceof SatelliteError) return { fate: "busy", reason: error.code };
    throw error;
  }
}

async function readIn(
  site: Site,
  project: string,
  keys: readonly string[],
  how: Omit<ProviderOptions, "statusMap">,
): Promise<readonly Read[]> {
  const settings = await readProject(project);
  const provider = site.provider({ statusMap: settings?.statusMap ?? {}, ...how });
  return provider.read(keys.map((key): TicketRef => `jira:${key}`));
}

/** Of another project nothing is told, not even that the ticket exists; nor of one that moved there. One word for all. */
function within({ projects }: Proof, read: Read | undefined, ref: TicketRef): Read {
  const foreign = read?.outcome === "found" && !projects.includes(read.ticket.project);
  const hidden = read === undefined || read.outcome === "missing" || foreign;
  return hidden ? { outcome: "missing", ref, says: "Jira knows no such ticket that this repository may see" } : read;
}

function projectOf(key: string): string {
  return key.slice(0, key.lastIndexOf("-"));
}
