import { journalContract } from "../../testkit/src/contracts/journal.js";
import { memoryJournal } from "./memory-journal.js";

journalContract("memory", () => Promise.resolve(memoryJournal()));
