/** Headers that prove who sends a body. Made anew for every try: a signature ages, and a token counts once. */
import type { ErrorCode } from "@satellite/core";
import { isSecret, sign, type Signed } from "@satellite/contract";
import type { ForgeOptions } from "./options.js";

export type Proven = { readonly headers: Signed } | { readonly code: ErrorCode; readonly says: string };

export async function prove(body: string, { clock, proof }: Pick<ForgeOptions, "clock" | "proof">): Promise<Proven> {
  if (proof.kind === "hmac") {
    const { keyId, secret } = proof;
    // Neither may reach a header unless it is what the app gave out.
    if (!/^[\w.:-]{1,100}$/.test(keyId)) return no("forge-key-id is no id of a key; copy it from the app's admin page");
    if (!isSecret(secret)) return no("forge-secret is no key of the app; make a new one on its admin page");
    return { headers: sign(body, { id: keyId, secret }, clock.nowMs()) };
  }
  const token = await proof.token().catch(() => "");
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token))
    return no(
      "GitHub gave the job no OIDC token; give it `permissions: id-token: write`, or use forge-key-id and forge-secret",
    );
  return { headers: { authorization: `Bearer ${token}` } };
}

function no(says: string): Proven {
  return { code: "NO_CREDENTIALS", says };
}
