import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const mcp: Handler = () => Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "mcp is not available yet"));
