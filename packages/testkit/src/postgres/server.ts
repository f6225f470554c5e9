import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface PostgresServer {
  /** Of a database of the server; `postgres` is always there. */
  url(database: string): string;
  /** A database that is empty. @returns its URL */
  create(database: string): string;
  stop(): Promise<void>;
}

/** The newest server that Debian's packages left here, or the one in PATH. */
function binaries(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env["PATH"] ?? "").split(":"),
  ];
  const needed = ["initdb", "postgres", "psql"];
  return folders.find((folder) => needed.every((name) => existsSync(join(folder, name))));
}

/** PostgreSQL refuses to run as root. */
function asWhom(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/**
 * Starts a server that listens on a socket in its own folder.
 *
 * @returns why there is none, where its binaries are missing
 */
export async function startPostgres(): Promise<PostgresServer | { readonly missing: string }> {
  const bin = binaries();
  if (bin === undefined) {
    return {
      missing: "PostgreSQL's server is not installed (Debian: apt-get install postgresql); its tests are left out",
    };
  }
  const who = asWhom();
  const folder = mkdtempSync(join(tmpdir(), "satellite-pg-"));
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = join(folder, "data");
  const locale = ["--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C", "--username=postgres"];
  execFileSync(join(bin, "initdb"), ["-D", data, ...locale], { ...who, cwd: folder, stdio: "ignore" });
  const settings = { listen_addresses: "", unix_socket_directories: folder, fsync: "off", max_connections: "50" };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(join(bin, "postgres"), ["-D", data, ...flags], {
    ...who,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const kill = (): void => void server.kill("SIGQUIT");
  process.once("exit", kill);
  await ready(server);
  const run = (sql: string): void => {
    execFileSync(join(bin, "psql"), ["-h", folder, "-U", "postgres", "-q", "-c", sql], { stdio: "ignore" });
  };
  const url = (database: string): string =>
    `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
  return {
    url,
    create(database) {
      run(`create database "${database}"`);
      return url(database);
    },
    async stop() {
      process.removeListener("exit", kill);
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGQUIT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves on the server's own word that it is ready. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    server.once("error", reject);
  });
}
