import { roomsOfNetwork } from '@leerkring/server/features/chat';
import type { RoomView } from '@leerkring/shared/features/chat/chat.view.ts';
import type { NetworkPlan } from './network-plan.ts';
import type { NetworkKey } from './networks/index.ts';
import { actorOf, coordinatorOf, type DemoWorld } from './world.ts';

/** Looks up the rooms of a network under the names that stories use. */
export async function readRooms(
  world: DemoWorld,
  key: NetworkKey,
  plan: NetworkPlan,
): Promise<void> {
  const network = world.networks[key];
  const coordinator = await actorOf(world, coordinatorOf(plan));
  const rooms = await roomsOfNetwork(coordinator, network.id);
  network.rooms = Object.fromEntries(rooms.map((room) => [storyName(room, plan), room.s]));
}

function storyName({ kind, name }: RoomView, { meetingRooms = [] }: NetworkPlan): string {
  if (kind === 'general') return 'algemeen';
  if (kind === 'facilitators') return 'begeleiders';
  return meetingRooms.find((room) => room.name === name)?.key ?? name;
}
