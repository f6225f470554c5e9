/** Loaded before a program: at its end it tells the largest memory that its process had, in KB. */
process.on("exit", () => process._rawDebug(`peak ${process.resourceUsage().maxRSS}`));
