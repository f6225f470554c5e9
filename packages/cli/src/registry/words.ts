export const relations = ["primary", "secondary", "context", "derived"] as const;
export const syncModes = ["manual", "import", "export", "sync"] as const;
export const states = ["open", "in_progress", "blocked", "in_review", "closed", "unknown"] as const;
