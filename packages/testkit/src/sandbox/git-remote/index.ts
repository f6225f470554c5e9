/** The sandbox's repositories as git remotes: smart HTTP by git's own `http-backend`, over the world's commits and branches. */
export { gitBackend } from "./run.js";
export { serveGit, type GitRemote, type GitRemoteOptions } from "./serve.js";
