import { makeResolver } from "@forge/resolver";
import type { AdminAnswer, Bad, Defs, KeyMade, PanelAnswer, ProjectAnswer, SpecAnswer, Tested } from "../shared/defs";
import { variant as built, type Variant } from "../shared/variant";
import { removeGitHub } from "../store";
import { adminState } from "./admin";
import { answer, forAdmins, forProjectAdmins } from "./answer";
import { connect, feed, trust, untrust } from "./connected";
import { testConnection } from "./connection";
import { makeKey, remakeKey, takeKeyBack } from "./keys";
import { panel, spec } from "./panel";
import { changeProject, project } from "./project";

/** One resolver serves every page, and any page can call any part of it: the guard stands at each. */
export function createUi(variant: Variant) {
  return makeResolver<Defs>({
    panel: answer<unknown, PanelAnswer>(panel),
    spec: answer<unknown, SpecAnswer>(spec),
    admin: forAdmins<unknown, AdminAnswer>((_, place) => adminState(variant, place)),
    createKey: forAdmins<unknown, KeyMade>(makeKey),
    rotateKey: forAdmins<unknown, KeyMade>(remakeKey),
    revokeKey: forAdmins<unknown, AdminAnswer | Bad>((asked, place) => takeKeyBack(variant, asked, place)),
    saveTrust: forAdmins<unknown, AdminAnswer | Bad>((asked, place) => trust(variant, asked, place)),
    removeTrust: forAdmins<unknown, AdminAnswer | Bad>((asked, place) => untrust(variant, asked, place)),
    setDevinfo: forAdmins<unknown, AdminAnswer | Bad>((asked, place) => feed(variant, asked, place)),
    saveGitHub: forAdmins<unknown, AdminAnswer | Bad>((asked, place) => connect(variant, asked, place)),
    removeGitHub: forAdmins<unknown, AdminAnswer | Bad>(async (_, place) => {
      await removeGitHub();
      return adminState(variant, place);
    }),
    testConnection: forAdmins<unknown, Tested>(() => testConnection(variant)),
    project: forProjectAdmins<unknown, ProjectAnswer>(project),
    saveProject: forProjectAdmins<unknown, ProjectAnswer>(changeProject),
  });
}

export const ui = createUi(built);
