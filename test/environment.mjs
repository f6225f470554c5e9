/**
 * Node's own environment of jest, with what the language brings bound once more as constants: a name that is looked up in the
 * global object of a context of its own costs a call into node each time, which is a tenth of what the tests cost. What a test
 * may put something else in the place of (`Date`, `fetch`, timers) stays as it is.
 */
import { runInContext } from "node:vm";
import { TestEnvironment } from "jest-environment-node";

const names =
  "Array ArrayBuffer BigInt Boolean DataView Error Intl JSON Map Math Number Object Promise Proxy RangeError Reflect RegExp Set " +
  "String Symbol SyntaxError TypeError Uint8Array WeakMap WeakSet decodeURIComponent encodeURIComponent isNaN parseFloat parseInt";
const constants = names
  .split(" ")
  .map((name) => `const ${name} = globalThis.${name};`)
  .join("\n");

/** An error of code that the process has loaded once (test/native) is an error to a test as well. */
function acceptErrors(ofContext) {
  const isOwn = Function.prototype[Symbol.hasInstance];
  Object.defineProperty(ofContext, Symbol.hasInstance, {
    value(thing) {
      return isOwn.call(this, thing) || (this === ofContext && thing instanceof Error);
    },
  });
}

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    runInContext(constants, this.getVmContext());
    acceptErrors(runInContext("Error", this.getVmContext()));
    this.global[Symbol.for("satellite.native")] = (url) => import(url);
  }
}
