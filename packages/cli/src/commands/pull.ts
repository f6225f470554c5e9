import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const pull: Handler = () => Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "pull is not available yet"));
