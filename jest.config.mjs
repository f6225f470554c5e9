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

/** The sandbox as each process loads it once (test/native). Where coverage is measured, its sources are what is to be seen. */
const native = {
  "^@satellite/testkit/sandbox$": "<rootDir>/.cache/native/sandbox.door.mjs",
  "^@satellite/testkit/builders/(github|jira)$": "<rootDir>/.cache/native/builders-$1.door.mjs",
};
const isMeasured = process.argv.includes("--coverage");

export default {
  globalSetup: "<rootDir>/test/native/bundle.mjs",
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
    ...(isMeasured ? {} : native),
    "^@satellite/([^/]+)$": "<rootDir>/packages/$1/src/index.ts",
    "^@satellite/([^/]+)/(.+)$": "<rootDir>/packages/$1/src/$2/index.ts",
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
  coverageProvider: "v8",
  collectCoverageFrom: ["packages/*/src/**/*.ts", "forge-app/src/**/*.{ts,tsx}", "!**/*.test.ts", "!**/generated/**"],
};
