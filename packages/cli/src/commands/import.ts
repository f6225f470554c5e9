import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const importTickets: Handler = () =>
  Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "import is not available yet"));
