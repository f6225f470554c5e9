import { hmacVerifier, type WebRequest } from "../auth";
import { take } from "./take";

/**
 * The static web trigger: answers with one of the outputs that the manifest lists. A question cannot be answered so.
 */
export async function ingest(request: WebRequest): Promise<{ outputKey: string }> {
  const { fate } = await take(request, hmacVerifier);
  return { outputKey: fate };
}
