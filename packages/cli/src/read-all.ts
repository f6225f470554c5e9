import { SatelliteError } from "@satellite/core";

/** Standard input, or what stands for it. */
export type Input = AsyncIterable<Uint8Array | string>;

/** Far above any text that a tracker takes. Bytes. */
const usualMax = 4 * 1024 * 1024;

/**
 * All of an input, as UTF-8.
 *
 * @throws SatelliteError TOO_LONG beyond the limit, which is given in bytes; USAGE for what is no UTF-8
 */
export async function readAll(input: Input, what: string, maxBytes = usualMax): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    size += bytes.length;
    if (size > maxBytes) throw new SatelliteError("TOO_LONG", `${what} has more than ${maxBytes} bytes`);
    parts.push(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(parts));
  } catch (cause) {
    throw new SatelliteError("USAGE", `${what} is no UTF-8`, { cause });
  }
}
