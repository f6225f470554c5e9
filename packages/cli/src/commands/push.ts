import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const push: Handler = () => Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "push is not available yet"));
