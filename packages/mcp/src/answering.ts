import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { JSONRPCMessage, RequestId } from "@modelcontextprotocol/sdk/types.js";

/** Standard input and output; knows which requests still wait for their answer. */
export class AnsweringTransport extends StdioServerTransport {
  readonly #open = new Set<RequestId>();
  #drained: (() => void) | undefined;

  /** To be called once the server listens. */
  watch(): void {
    const inner = this.onmessage;
    // eslint-disable-next-line unicorn/prefer-add-event-listener -- the SDK has no other door
    this.onmessage = (message) => {
      const cancelled =
        "method" in message && message.method === "notifications/cancelled" ? message.params : undefined;
      if (cancelled !== undefined) this.#answered(cancelled["requestId"] as RequestId);
      else if ("method" in message && "id" in message) this.#open.add(message.id);
      inner?.(message);
    };
  }

  /** Resolves when nothing waits for an answer any more. */
  drained(): Promise<void> {
    return new Promise((done) => {
      this.#drained = done;
      if (this.#open.size === 0) done();
    });
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message);
    if (!("method" in message) && "id" in message && message.id !== undefined) this.#answered(message.id);
  }

  #answered(id: RequestId): void {
    this.#open.delete(id);
    if (this.#open.size === 0) this.#drained?.();
  }
}
