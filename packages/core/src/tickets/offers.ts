/** Something that a planner may offer. Nothing of it is done unless somebody says so. */
export interface Offer {
  readonly offer: "import" | "sync" | "export" | "push-back";
  readonly says: string;
  readonly default: "none";
  /** Items that it is about; absent: none in particular. */
  readonly bead_ids?: readonly string[];
}

export interface OfferGround {
  readonly provider: string;
  readonly can: {
    readonly import: boolean;
    readonly create: boolean;
    readonly update: boolean;
    readonly sync: boolean;
  };
  readonly linked: readonly string[];
  readonly unlinked: readonly string[];
  /** Items whose text says markedly more than their ticket's. */
  readonly richer: readonly string[];
}

export function offersFor({ can, linked, provider, richer, unlinked }: OfferGround): readonly Offer[] {
  const offer = (name: Offer["offer"], says: string, ids?: readonly string[]): Offer => ({
    offer: name,
    says,
    default: "none",
    ...(ids === undefined ? {} : { bead_ids: ids }),
  });
  return [
    ...(can.import ? [offer("import", `import tickets of ${provider}`)] : []),
    ...(can.sync && linked.length > 0 ? [offer("sync", `refresh the cached state from ${provider}`, linked)] : []),
    ...(can.create && unlinked.length > 0 ? [offer("export", `make tickets in ${provider}`, unlinked)] : []),
    ...(can.update && richer.length > 0
      ? [offer("push-back", `the local text says more than the ticket's in ${provider}: update it`, richer)]
      : []),
  ];
}
