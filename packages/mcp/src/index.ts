/**
 * The commands as tools of the Model Context Protocol, over standard input and output. `tools` lists them, `call` carries one
 * out, `words` answers; whoever starts the server gives it a house to open desks in.
 */
export { serveMcp, type McpStreams } from "./serve.js";
export type { CallWish, Judging, McpHouse } from "./house.js";
export { tools, type Tool } from "./tools/index.js";
