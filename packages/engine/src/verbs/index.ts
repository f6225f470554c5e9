/** One command on items a folder: reads, core's decisions, a plan, the receipts. Faces give words in and take words out. */
export type { Answer, Desk } from "../desk/index.js";
