import type { SandboxAnswer } from "../service.js";

/** A request that Jira refuses. Thrown inside the model and turned into the answer at its door. */
export class Refusal extends Error {
  readonly answer: SandboxAnswer;

  constructor(
    status: number,
    messages: readonly string[],
    errors: Readonly<Record<string, string>> = {},
    headers: Record<string, string> = {},
  ) {
    super(messages[0] ?? Object.values(errors)[0] ?? "refused");
    this.answer = { status, headers, json: { errorMessages: messages, errors } };
  }
}

export const notFound = () => new Refusal(404, ["Issue does not exist or you do not have permission to see it."]);
export const badRequest = (...messages: readonly string[]) => new Refusal(400, messages);
export const badFields = (errors: Readonly<Record<string, string>>) => new Refusal(400, [], errors);
export const offScreen = (field: string) =>
  badFields({ [field]: `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.` });
export const forbidden = (message: string) => new Refusal(403, [message]);
