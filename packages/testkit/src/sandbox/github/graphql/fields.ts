import { getOperationAST, Kind, OperationTypeNode, parse } from "graphql";
import type { SandboxRequest } from "../../service.js";

/** Names of the mutations that a request asks for, in order; nothing for a query, and for what cannot be read. */
export function graphqlFields({ json }: SandboxRequest): readonly string[] | undefined {
  const { query, operationName } = (json ?? {}) as { readonly query?: unknown; readonly operationName?: string | null };
  if (typeof query !== "string" || !/\bmutation\b/.test(query)) return undefined;
  try {
    const operation = getOperationAST(parse(query, { noLocation: true }), operationName);
    if (operation?.operation !== OperationTypeNode.MUTATION) return undefined;
    return operation.selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
  } catch {
    return undefined;
  }
}
