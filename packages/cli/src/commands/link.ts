import { SatelliteError } from "@satellite/core";
import type { Handler } from "../registry/index.js";

const soon: Handler = () => Promise.reject(new SatelliteError("NOT_AVAILABLE_YET", "links are not available yet"));
export const link = soon;
export const unlink = soon;
export const links = soon;
