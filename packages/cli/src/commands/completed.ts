import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const completed: Handler = () =>
  Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "completed is not available yet"));
