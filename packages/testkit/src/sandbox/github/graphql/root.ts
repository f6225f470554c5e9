import { budget, reaches } from "../rest/index.js";
import { findThreads } from "../rest/search.js";
import { Refusal } from "../refusal.js";
import { isPull } from "../world/model.js";
import { connection, type PageArgs } from "./connection.js";
import { GraphqlFailure } from "./failure.js";
import { findById, unresolved } from "./lookup.js";
import { pullNode } from "./pulls.js";
import { repositoryNode } from "./repository.js";
import { actorNode, moment, type Scene } from "./scene.js";
import { commentNode, issueNode } from "./threads.js";

function node(scene: Scene, id: string): object {
  const found = findById(scene, id);
  if (found === undefined) throw unresolved(id);
  const { repository } = found;
  if (found.thread === undefined) return repositoryNode(scene, repository);
  const { thread, comment } = found;
  if (comment !== undefined) return commentNode(scene, repository, thread, comment);
  return isPull(thread) ? pullNode(scene, repository, thread) : issueNode(scene, repository, thread);
}

/** @see https://docs.github.com/graphql/reference/queries#nodes */
function nodes(scene: Scene, ids: readonly string[]): readonly object[] {
  if (ids.length > 100)
    throw new GraphqlFailure(
      "ARGUMENT_LIMIT",
      `You may not provide more than 100 node ids; you provided ${ids.length}.`,
    );
  // One that is not there is null, with an error of its own.
  return ids.map((id) => {
    try {
      return node(scene, id);
    } catch (error) {
      return error as Error;
    }
  });
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
    nodes: ({ ids }: { ids: readonly string[] }) => nodes(scene, ids),
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
