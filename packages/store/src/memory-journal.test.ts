import { journalContract } from "@satellite/testkit/contracts";
import { memoryJournal } from "./memory-journal.js";

journalContract("memory", () => Promise.resolve(memoryJournal()));
