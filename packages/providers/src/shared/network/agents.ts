import type { Agent } from "node:http";
import { HttpClient } from "@actions/http-client";

/**
 * The agent for one address, by the runner toolkit's own reading of HTTPS_PROXY and NO_PROXY; loopback is never behind a proxy.
 * A chunk of its own: the toolkit's client costs a third of a run, and few stand behind a proxy.
 */
export const agentFor = (url: URL): Agent => new HttpClient("satellite").getAgent(url.href);
