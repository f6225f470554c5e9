/** For tests alone: builders, contract suites, the sandbox, a runner for the bundle. Each by its own door. */
export {};
