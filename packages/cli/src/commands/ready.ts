import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const ready: Handler = () =>
  Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "ready is not available yet"));
