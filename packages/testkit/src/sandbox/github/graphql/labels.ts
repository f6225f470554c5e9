import { nodeId } from "../view/place.js";
import { fullName, type Label, type Milestone, type Repository } from "../world/model.js";
import { actorNode, moment, type Scene } from "./scene.js";

export function labelNode(scene: Scene, repository: Repository, label: Label) {
  return {
    __typename: "Label",
    id: nodeId("LA", label.id),
    name: label.name,
    color: label.color,
    description: label.description,
    isDefault: false,
    url: `${scene.world.serverUrl}/${fullName(repository)}/labels/${encodeURIComponent(label.name)}`,
  };
}

export function milestoneNode(scene: Scene, repository: Repository, milestone: Milestone) {
  const within = [...repository.threads.values()].filter((thread) => thread.milestone === milestone.number);
  const closed = within.filter((thread) => thread.state === "closed").length;
  return {
    __typename: "Milestone",
    id: nodeId("MI", milestone.id),
    number: milestone.number,
    title: milestone.title,
    description: milestone.description,
    state: milestone.state.toUpperCase(),
    closed: milestone.state === "closed",
    closedAt: moment(milestone.closedAt),
    createdAt: moment(milestone.createdAt),
    updatedAt: moment(milestone.updatedAt),
    dueOn: moment(milestone.dueOn),
    creator: () => actorNode(scene, milestone.creator),
    progressPercentage: within.length === 0 ? 0 : (closed / within.length) * 100,
    url: `${scene.world.serverUrl}/${fullName(repository)}/milestone/${milestone.number}`,
  };
}
