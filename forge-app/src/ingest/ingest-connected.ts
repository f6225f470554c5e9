import { encodeAnswer, headers, statusOf } from "@satellite/contract";
import { cloudIdOf, header, hmacVerifier, oidcVerifier, type Verifier, type WebRequest } from "../auth";
import { answerReads } from "./reads";
import { take } from "./take";

export interface DynamicAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

/** The dynamic web trigger: GitHub's token or a key proves the sender, and the answer says more than a status. */
export async function ingestConnected(request: WebRequest, context: unknown): Promise<DynamicAnswer> {
  const { fate, ...more } = await take(request, verifierFor(request, context), answerReads);
  return {
    statusCode: statusOf(fate),
    headers: { "content-type": ["application/json"], "cache-control": ["no-store"] },
    body: encodeAnswer(fate, more),
  };
}

function verifierFor(request: WebRequest, context: unknown): Verifier {
  if (header(request, headers.key) !== undefined) return hmacVerifier;
  const cloudId = cloudIdOf(context);
  // Without the site's id no token can be told to be for it.
  return cloudId === undefined ? { verify: () => Promise.resolve({ no: "busy" }) } : oidcVerifier(cloudId);
}
