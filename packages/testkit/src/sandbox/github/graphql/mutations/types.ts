/** What a mutation is given: one input. */
export interface Given<T> {
  readonly input: T & { readonly clientMutationId?: string | null };
}

export type Payload = Readonly<Record<string, unknown>>;
