/** Loaded into a measured process: leaves its CPU time (user + system, microseconds) in a file. */
const { appendFileSync } = require("node:fs");

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  appendFileSync(process.env.SATELLITE_CPU_FILE, `${user + system}\n`);
});
