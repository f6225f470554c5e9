import { afterEach } from "@jest/globals";
import { journalContract, storeContract } from "@satellite/testkit/contracts";
import { makePlace, type Place } from "../files/testing.js";

const places: Place[] = [];
afterEach(() => {
  for (const place of places.splice(0)) place.remove();
});

function place(): Place {
  const made = makePlace();
  places.push(made);
  return made;
}

journalContract("sqlite", async () => (await place().open()).store.journal);

storeContract("sqlite", () => {
  const made = place();
  return Promise.resolve({
    clock: made.clock,
    lasts: true,
    open: async () => (await made.open()).store,
    close: () => Promise.resolve(),
  });
});
