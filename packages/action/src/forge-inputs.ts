import type { Toolkit } from "./toolkit.js";
import type { WrongInput } from "./inputs.js";

/** The Jira app that writes for us, and how we prove who asks. */
export interface ForgeInputs {
  readonly url: string;
  readonly proof:
    | { readonly kind: "hmac"; readonly keyId: string; readonly secret: string }
    | { readonly kind: "oidc"; readonly cloudId: string };
}

/** With a key: its signature. Without: GitHub's own token, which is bound to the site by its cloud id. */
export function readForge(
  toolkit: Pick<Toolkit, "input">,
  checkedUrl: (name: "forge-url") => string,
  wrong: WrongInput[],
): ForgeInputs | undefined {
  const url = checkedUrl("forge-url");
  const keyId = toolkit.input("forge-key-id");
  const secret = toolkit.input("forge-secret");
  const cloudId = toolkit.input("jira-cloud-id");
  if (toolkit.input("forge-url") === "") {
    if (keyId !== "" || secret !== "")
      wrong.push({ name: "forge-url", says: "is missing; a key for the Jira app is given" });
    return undefined;
  }
  if (keyId === "" && secret === "") {
    if (cloudId === "")
      wrong.push({
        name: "jira-cloud-id",
        says: "is missing; without forge-key-id, GitHub's token is bound to the site by it",
      });
    return { url, proof: { kind: "oidc", cloudId } };
  }
  if (keyId === "") wrong.push({ name: "forge-key-id", says: "is missing; forge-secret is given" });
  if (secret === "") wrong.push({ name: "forge-secret", says: "is missing; forge-key-id is given" });
  else if (!/^[\w-]{43}=?$/.test(secret))
    wrong.push({
      name: "forge-secret",
      says: "is no key of the Jira app: 43 characters, as its admin page shows them",
    });
  return { url, proof: { kind: "hmac", keyId, secret } };
}
