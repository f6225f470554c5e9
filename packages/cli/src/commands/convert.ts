import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const convert: Handler = () =>
  Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "convert is not available yet"));
