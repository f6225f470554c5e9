/**
 * What `fast-check` means in a test: properties are tried on the same values in every run, so that a run means the same
 * tomorrow. `PROPERTY_SEED=n` tries others; `npm run test:laws` takes new ones each time.
 */
import * as fc from "../node_modules/fast-check/lib/fast-check.js";

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_260_105) });

/** Any character but half a surrogate pair. What is called so in fast-check takes a second to be set up. */
const binary = fc
  .nat({ max: 0x10_ffff - 0x800 })
  .map((place) => String.fromCodePoint(place < 0xd800 ? place : place + 0x800));

export function string(constraints) {
  return fc.string(constraints?.unit === "binary" ? { ...constraints, unit: binary } : constraints);
}

export * from "../node_modules/fast-check/lib/fast-check.js";
export default { ...fc, string };
