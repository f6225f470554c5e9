import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const pr: Handler = () => Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "pr is not available yet"));
