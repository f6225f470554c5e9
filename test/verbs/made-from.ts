import type { VerbBench } from "./bench.js";

/** A ticket of Jira says that it was made from this item, as whoever makes one leaves it there. */
export async function sayMadeFrom({ sandbox }: VerbBench, key: string, item: string): Promise<void> {
  const { baseUrl, email, token } = sandbox.jira;
  await fetch(`${baseUrl}/rest/api/3/issue/${key}/properties/satellite.item`, {
    method: "PUT",
    headers: { authorization: `Basic ${btoa(`${email}:${token}`)}`, "content-type": "application/json" },
    body: JSON.stringify({ schema: "satellite/item@1", item }),
  });
}
