import { budget, reaches } from "../rest/index.js";
import { findThreads } from "../rest/search.js";
import { Refusal } from "../refusal.js";
import { nodeId } from "../view/place.js";
import { isPull } from "../world/model.js";
import { connection, type PageArgs } from "./connection.js";
import { GraphqlFailure } from "./failure.js";
import { pullNode } from "./pulls.js";
import { repositoryNode } from "./repository.js";
import { actorNode, moment, type Scene } from "./scene.js";
import { commentNode, issueNode } from "./threads.js";

function findNode(scene: Scene, id: string): object | null {
  for (const repository of scene.world.repositories.values()) {
    if (!reaches(scene.actor, repository)) continue;
    if (nodeId("R", repository.id) === id) return repositoryNode(scene, repository);
    for (const thread of repository.threads.values()) {
      if (nodeId("PR", thread.id) === id && isPull(thread)) return pullNode(scene, repository, thread);
      if (nodeId("I", thread.id) === id && !isPull(thread)) return issueNode(scene, repository, thread);
      for (const comment of thread.comments)
        if (nodeId("IC", comment.id) === id) return commentNode(scene, repository, thread, comment);
    }
  }
  return null;
}

function node(scene: Scene, id: string): object {
  const found = findNode(scene, id);
  if (found === null)
    throw new GraphqlFailure("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
  return found;
}

function search(scene: Scene, args: PageArgs & { query: string; type: string }) {
  if (!args.type.startsWith("ISSUE"))
    throw new GraphqlFailure("NOT_MODELLED", `the sandbox does not model search(type: ${args.type})`);
  try {
    const { hits } = findThreads(scene.world, scene.actor, args.query);
    const rows = hits.slice(0, 1000);
    const view = ({ repository, thread }: (typeof rows)[number]) =>
      isPull(thread) ? pullNode(scene, repository, thread) : issueNode(scene, repository, thread);
    return connection(rows, args, view, { issueCount: hits.length });
  } catch (error) {
    // GraphQL finds nothing where REST refuses.
    if (error instanceof Refusal) return connection([], args, () => ({}), { issueCount: 0 });
    throw error;
  }
}

/** The fields of `Query`, each as a function of its arguments. */
export function rootValue(scene: Scene) {
  const { world, actor } = scene;
  return {
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const found = world.repositories.get(`${owner}/${name}`.toLowerCase());
      if (found === undefined || !reaches(actor, found))
        throw new GraphqlFailure("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return repositoryNode(scene, found);
    },
    // An app's token is told its own login whole, with `[bot]`.
    viewer: () => ({ ...actorNode(scene, actor.user.login), __typename: "User", login: actor.user.login }),
    user: ({ login }: { login: string }) => {
      const user = world.users.get(login.toLowerCase());
      if (user === undefined || user.type !== "User")
        throw new GraphqlFailure("NOT_FOUND", `Could not resolve to a User with the login of '${login}'.`);
      return actorNode(scene, user.login);
    },
    node: ({ id }: { id: string }) => node(scene, id),
    nodes: ({ ids }: { ids: readonly string[] }) => ids.map((id) => node(scene, id)),
    search: (args: PageArgs & { query: string; type: string }) => search(scene, args),
    rateLimit: () => {
      const { limit, remaining, used, reset } = budget({ actor, world });
      return {
        cost: scene.size.cost,
        nodeCount: scene.size.nodes,
        limit,
        remaining,
        used,
        resetAt: moment(reset * 1000),
      };
    },
  };
}
