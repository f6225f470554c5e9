import { journalContract, storeContract } from "@satellite/testkit/contracts";
import { memoryStore } from "./memory-store.js";

journalContract("memory store", () => Promise.resolve(memoryStore({ clock: { nowMs: () => 0 } }).journal));

storeContract("memory", () => {
  const clock = { atMs: 0 };
  return Promise.resolve({
    clock,
    lasts: false,
    open: () => Promise.resolve(memoryStore({ clock: { nowMs: () => clock.atMs } })),
    close: () => Promise.resolve(),
  });
});
