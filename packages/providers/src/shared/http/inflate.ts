import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { SatelliteError } from "@satellite/core";

/**
 * The whole text of an answer, inflated. The limit counts inflated bytes, so that a small packed
 * answer cannot fill the memory.
 * @throws {SatelliteError} BAD_ANSWER when it is larger, or packed in a way that was not asked for
 */
export async function inflated(incoming: IncomingMessage, maxBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of await unpacked(incoming)) {
    const piece = part as Buffer;
    bytes += piece.byteLength;
    if (bytes > maxBytes) {
      incoming.destroy();
      throw new SatelliteError("BAD_ANSWER", `the answer is larger than ${maxBytes} bytes`);
    }
    parts.push(piece);
  }
  return Buffer.concat(parts, bytes).toString("utf8");
}

async function unpacked(incoming: IncomingMessage): Promise<Readable> {
  const coding = (incoming.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (coding === "identity" || coding === "") return incoming;
  const zlib = await import("node:zlib");
  const unpack =
    coding === "gzip" || coding === "x-gzip"
      ? zlib.createGunzip()
      : coding === "br"
        ? zlib.createBrotliDecompress()
        : undefined;
  if (!unpack) throw new SatelliteError("BAD_ANSWER", `the answer is packed as "${coding}", which was not asked for`);
  // A cut connection must end the reading too; pipe alone would wait for ever.
  incoming.once("error", (error) => unpack.destroy(error));
  incoming.once("aborted", () => unpack.destroy(Object.assign(new Error("cut"), { code: "ECONNRESET" })));
  return incoming.pipe(unpack);
}
