import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const log: Handler = () => Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "log is not available yet"));
