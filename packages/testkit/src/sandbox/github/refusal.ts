import type { SandboxAnswer } from "../service.js";

/** One entry of `errors` in a 422. @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
export interface FieldError {
  readonly resource: string;
  readonly code: "missing" | "missing_field" | "invalid" | "already_exists" | "unprocessable" | "custom";
  /** Absent where a whole is refused: `A pull request already exists for acme:feat.` */
  readonly field?: string;
  readonly value?: unknown;
  readonly message?: string;
}

/** What a handler throws when GitHub would refuse; the router turns it into the answer. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors?: readonly (FieldError | string)[],
  ) {
    super(message);
  }

  toAnswer(): SandboxAnswer {
    const json = {
      message: this.message,
      ...(this.errors ? { errors: this.errors } : {}),
      documentation_url: "https://docs.github.com/rest",
      status: String(this.status),
    };
    return { status: this.status, json };
  }
}

export const notFound = (): Refusal => new Refusal(404, "Not Found");
export const forbidden = (): Refusal => new Refusal(403, "Resource not accessible by integration");
export const invalid = (...errors: FieldError[]): Refusal => new Refusal(422, "Validation Failed", errors);
/** A body that does not fit the operation's schema; GitHub answers in one sentence. */
export const malformed = (says: string): Refusal => new Refusal(422, `Invalid request.\n\n${says}`);
