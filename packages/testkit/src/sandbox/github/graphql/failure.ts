/** An error in a GraphQL answer; GitHub writes its type beside the message. */
export class GraphqlFailure extends Error {
  constructor(
    readonly type:
      | "NOT_FOUND"
      | "FORBIDDEN"
      | "UNPROCESSABLE"
      | "MISSING_PAGINATION_BOUNDARIES"
      | "EXCESSIVE_PAGINATION"
      | "ARGUMENT_LIMIT"
      | "NOT_MODELLED",
    message: string,
  ) {
    super(message);
  }
}
