/** Installs tools/forge; a program of its own, so that its failure need not end the caller. */
import { ensureInstalled } from "../house.mjs";
import { tools } from "./install.mjs";

ensureInstalled(tools, "tools/forge: dependencies installed");
