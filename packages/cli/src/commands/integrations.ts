import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const integrations: Handler = () =>
  Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "integrations is not available yet"));
