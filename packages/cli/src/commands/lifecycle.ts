import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const lifecycle: Handler = () =>
  Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "lifecycle is not available yet"));
