/**
 * What `fast-check` means in a test: properties are tried on the same values in every run, so that a run means the same
 * tomorrow. `PROPERTY_SEED=n` tries others; `npm run test:laws` takes new ones each time.
 */
import fc from "../node_modules/fast-check/lib/fast-check.js";

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_260_105) });
export * from "../node_modules/fast-check/lib/fast-check.js";
export default fc;
