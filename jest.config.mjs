/** Tests run on the sources, as native ES modules; journeys run what is in dist/. */
const swc = [
  "@swc/jest",
  {
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "es6" },
    sourceMaps: "inline",
  },
];

export default {
  testEnvironment: "node",
  // Workers, even on two cores: one process for all suites grows to gigabytes and slows down.
  maxWorkers: 2,
  workerIdleMemoryLimit: "700MB",
  testMatch: ["<rootDir>/packages/*/src/**/*.test.ts", "<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/lib/", "<rootDir>/test/bench/", "<rootDir>/test/peers/"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "^.+\\.ts$": swc },
  transformIgnorePatterns: ["/node_modules/"],
  moduleNameMapper: {
    "^@satellite/([^/]+)$": "<rootDir>/packages/$1/src/index.ts",
    "^@satellite/([^/]+)/(.+)$": "<rootDir>/packages/$1/src/$2/index.ts",
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
  coverageProvider: "v8",
  collectCoverageFrom: ["packages/*/src/**/*.ts", "!**/*.test.ts", "!**/generated/**"],
};
