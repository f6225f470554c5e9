import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const tickets: Handler = () =>
  Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "tickets is not available yet"));
