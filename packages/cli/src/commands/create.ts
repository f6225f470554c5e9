import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const create: Handler = () =>
  Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "create is not available yet"));
