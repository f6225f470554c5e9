/** The way out of this machine: straight, or through the proxy that the environment names. What a proxy needs is loaded only behind one. */
import { nodeTransport, type NodeTransportOptions, type Transport } from "../http/index.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the environment names a proxy (HTTPS_PROXY, HTTP_PROXY, in small letters too). NO_PROXY is for the single request. */
export function namesProxy(env: Environment): boolean {
  return ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"].some((name) => (env[name] ?? "") !== "");
}

/** @param env tells whether there is a proxy; which one is for which address is read off the process by the agents */
export function networkTransport(env: Environment, options: Omit<NodeTransportOptions, "agent"> = {}): Transport {
  if (!namesProxy(env)) return nodeTransport(options);
  let proxied: Promise<Transport> | undefined;
  const open = async (): Promise<Transport> => {
    const { agentFor } = await import("./agents.js");
    return nodeTransport({ ...options, agent: (url) => Promise.resolve(agentFor(url)) });
  };
  return async (request) => (await (proxied ??= open()))(request);
}
