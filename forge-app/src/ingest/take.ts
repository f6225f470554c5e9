/** One flow for both triggers: size, proof, shape, what the proof allows, once, and then the queue. */
import {
  decode,
  maxMessageBytes,
  type Fate,
  type ForgeAnswer,
  type ForgeMessage,
  type ForgeRead,
} from "@satellite/contract";
import type { Proof, Verifier, WebRequest } from "../auth";
import { claim, dropParcel, release } from "../store";
import { enqueue } from "./enqueue";
import { jobName } from "./job";
import { noteRefusal } from "./refusals";

export type Taken = { readonly fate: Fate } & Pick<ForgeAnswer, "reason" | "reads">;

/** Answers a question about tickets; absent where an answer has no body. */
export type AnswerReads = (read: ForgeRead, proof: Proof) => Promise<Taken>;

/** Longer than a message is taken for, so that a name is never free again too early. */
const claimDays = 1;

export async function take(request: WebRequest, verifier: Verifier, answerReads?: AnswerReads): Promise<Taken> {
  const { body } = request;
  if (typeof body !== "string" || body === "") return { fate: "invalid", reason: "the request has no body" };
  if (body.length > maxMessageBytes || Buffer.byteLength(body) > maxMessageBytes)
    return { fate: "invalid", reason: `the message is larger than ${maxMessageBytes} bytes` };
  const verified = await verifier.verify(request, body);
  if ("no" in verified) {
    if (verified.no === "busy") return { fate: "busy" };
    if (verified.known !== undefined)
      await noteRefusal({ source: verified.known, reason: `UNAUTHORIZED: ${verified.no}` });
    return { fate: "unauthorized", reason: verified.no };
  }
  return receive(body, verified.ok, answerReads);
}

async function receive(body: string, proof: Proof, answerReads: AnswerReads | undefined): Promise<Taken> {
  const refuse = async (fate: "invalid" | "unauthorized", reason: string, shown = reason): Promise<Taken> => {
    await noteRefusal({ source: proof.source, repository: proof.repository, reason });
    return { fate, reason: shown };
  };
  const decoded = decode(body);
  if ("bad" in decoded) return refuse("invalid", decoded.bad.code, decoded.bad.says);
  const { repository } = "read" in decoded ? decoded.read : decoded.message;
  if (repository.id !== proof.repositoryId) return refuse("unauthorized", "the proof is another repository's");
  if (repository.fullName.toLowerCase() !== proof.repository.toLowerCase())
    return refuse("unauthorized", "the repository has another name than its proof");
  if ("read" in decoded) {
    if (!answerReads) return refuse("invalid", "questions are answered by the connected app only");
    const once = await claimOnce(proof);
    return once === "claimed" ? answerReads(decoded.read, proof) : { fate: once === "busy" ? "busy" : "unauthorized" };
  }
  const { message } = decoded;
  if (!mayTouch(proof, message.ticket.key)) return refuse("unauthorized", "project not allowed for this repository");
  return post(message, proof);
}

/** Whether the proof's projects hold the one that this key names. */
export function mayTouch({ projects }: Pick<Proof, "projects">, key: string): boolean {
  return projects.includes(key.slice(0, key.lastIndexOf("-")));
}

/** What was claimed is given back when the message does not come on the queue, so that it can be sent again. */
async function post(message: ForgeMessage, proof: Proof): Promise<Taken> {
  const name = `delivery:${proof.repositoryId}:${message.delivery}`;
  const claimed = await claim(name, claimDays);
  if (claimed === "taken") return { fate: "duplicate" };
  if (claimed === "busy") return { fate: "busy" };
  const once = await claimOnce(proof);
  if (once !== "claimed") {
    await giveBack(name);
    return once === "busy" ? { fate: "busy" } : { fate: "unauthorized", reason: "this token was used before" };
  }
  if (await enqueue(message, proof)) return { fate: "accepted" };
  await giveBack(name);
  if (proof.once !== undefined) await giveBack(proof.once);
  await dropParcel(jobName(proof.repositoryId, message.delivery)).catch(() => undefined);
  return { fate: "busy" };
}

async function claimOnce({ once }: Proof): Promise<"claimed" | "taken" | "busy"> {
  return once === undefined ? "claimed" : claim(once, claimDays);
}

/** Once more when storage is busy: a claim that stays would make the sender believe that all went well. */
async function giveBack(name: string): Promise<void> {
  await release(name).catch(() => release(name).catch(() => undefined));
}
