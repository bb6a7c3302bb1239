import type {
  NetworkPart,
  NetworkSpace,
} from '@leerkring/shared/features/networks/networks.view.ts';
import type { PartLink } from '#lib/shells/nav.ts';

/** The parts that have pages, and where. A part that is not built yet does not show. */
const paths: Partial<Record<NetworkPart, string>> = {
  overview: '',
  chat: '/gesprek',
  threads: '/onderwerpen',
  questions: '/leervragen',
  practices: '/praktijk',
  members: '/leden',
  facilitation: '/begeleiding',
};

/** The rail of a network for this person: switched on, built, and allowed. */
export function partLinks(
  space: NetworkSpace,
  unread: Partial<Record<NetworkPart, number>>,
): PartLink[] {
  return space.parts.flatMap((part): PartLink[] => {
    const path = paths[part];
    if (path === undefined || !mayUse(part, space)) return [];
    return [{ part, href: `/n/${space.slug}${path}`, count: unread[part] }];
  });
}

function mayUse(part: NetworkPart, { can, role }: NetworkSpace): boolean {
  // Guests and experts come for their meeting, and for a question that an expert was asked about.
  if (part === 'questions' || part === 'practices') return role !== 'guest' && role !== 'expert';
  if (part === 'facilitation') return can.invite || can.change;
  return part === 'members' ? can.seeMembers : true;
}
