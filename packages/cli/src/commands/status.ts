import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const status: Handler = () =>
  Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "status is not available yet"));
