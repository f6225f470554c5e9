/** Tests run on the sources, as native ES modules; journeys run what is in dist/. */
const swc = (tsx) => [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx },
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "es6" },
    sourceMaps: "inline",
  },
];

// Workers read it as well: where coverage is measured, the sources are what is to be seen.
if (process.argv.includes("--coverage")) process.env.SATELLITE_COVERAGE = "1";

export default {
  globalSetup: "<rootDir>/test/native/bundle.mjs",
  resolver: "<rootDir>/test/native/resolver.cjs",
  testEnvironment: "<rootDir>/test/environment.mjs",
  // One more than the cores of a small machine: where one suite waits for a process or a page, another goes on.
  maxWorkers: 3,
  workerIdleMemoryLimit: "700MB",
  // A test that hangs ends; a machine that is busy ends none.
  testTimeout: 60_000,
  testMatch: [
    "<rootDir>/packages/*/src/**/*.test.ts",
    "<rootDir>/test/**/*.test.ts",
    "<rootDir>/forge-app/src/**/*.test.{ts,tsx}",
  ],
  testPathIgnorePatterns: ["/node_modules/", "/lib/", "<rootDir>/test/bench/", "<rootDir>/test/peers/"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: { "^.+\\.ts$": swc(false), "^.+\\.tsx$": swc(true) },
  transformIgnorePatterns: ["/node_modules/"],
  moduleNameMapper: {
    "^fast-check$": "<rootDir>/test/properties.mjs",
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
  coverageProvider: "v8",
  collectCoverageFrom: ["packages/*/src/**/*.ts", "forge-app/src/**/*.{ts,tsx}", "!**/*.test.ts", "!**/generated/**"],
};
