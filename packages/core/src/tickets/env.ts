import type { SettledConfig } from "../config/settled.js";
import { providerIds } from "../contracts/ref.js";

/** Names of the hints for a planner's environment. */
const names = { providers: "ATELIER_EXTERNAL_PROVIDERS", repo: "ATELIER_GITHUB_REPO" } as const;

function enabled({ remotes }: Pick<SettledConfig, "remotes">): readonly string[] {
  return providerIds.filter((id) => id !== "custom" && remotes[id].enabled);
}

/** The hints as lines that a shell reads as they stand: no value needs quotes, since none holds more than these characters. */
export function envLines(config: Pick<SettledConfig, "remotes">, repository: string): readonly string[] {
  const isPlain = /^[\w.-]+\/[\w.-]+$/.test(repository);
  return [
    `${names.providers}=${enabled(config).join(",")}`,
    ...(isPlain && enabled(config).includes("github") ? [`${names.repo}=${repository}`] : []),
  ];
}

/** Where hints in the environment say other than the config, which alone counts. */
export function envHints(
  env: Readonly<Record<string, string | undefined>>,
  config: Pick<SettledConfig, "remotes">,
  repository: string,
): readonly string[] {
  const own = enabled(config);
  const named = (env[names.providers] ?? "").split(",").map((word) => word.trim().toLowerCase());
  const off = named.filter((word) => word !== "" && !own.includes(word)).map((word) => word.slice(0, 40));
  const repo = env[names.repo]?.trim() ?? "";
  return [
    ...(off.length === 0
      ? []
      : [`${names.providers} names ${off.slice(0, 5).join(", ")}: not enabled in the config, which alone counts`]),
    ...(repo === "" || repo === repository
      ? []
      : [
          `${names.repo} names ${repo.slice(0, 100)}, and the repository here is ${repository || "none"}, which counts`,
        ]),
  ];
}
