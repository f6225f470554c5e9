import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

export const auth: Handler = () => Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "auth is not available yet"));
