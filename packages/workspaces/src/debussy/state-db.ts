/**
 * Debussy's own record of runs, a SQLite database; read from a copy and never written.
 *
 * - `runs(id, master_plan_path, started_at, completed_at, status, current_phase)`
 * - `phase_executions(id, run_id, phase_id, attempt, status, started_at, completed_at, claude_pid, log_path, error_message)`:
 *   the newest row of a plan and phase counts; `phase_id` is the number in the phases table (`1`, `3.2`)
 * - `completed_features(id, name, completed_at, issues_json, plan_path)`: `issues_json` is a list of
 *   `{"type": "github" | "jira", "id": "10" | "PROJ-1"}`; rows whose JSON is broken are passed over, as Debussy does
 *
 * Times are ISO 8601 texts: UTC with offset in `completed_features`, local time without one in the others. Statuses are
 * lower case there (`pending`, `running`, `validating`, `completed`, `failed`, `blocked`, `awaiting_human`).
 *
 * @see https://github.com/matt-grain/Claude-Debussy (`src/debussy/core/state.py`)
 */
export const debussyState = {
  path: ".debussy/state.db",
  completedFeatures: "SELECT name, completed_at, issues_json, plan_path FROM completed_features ORDER BY id DESC",
  phaseExecutions:
    "SELECT runs.master_plan_path AS plan, phase_id AS phase, phase_executions.status AS status, " +
    "COALESCE(phase_executions.completed_at, phase_executions.started_at) AS at " +
    "FROM phase_executions JOIN runs ON runs.id = run_id ORDER BY phase_executions.id DESC",
} as const;
