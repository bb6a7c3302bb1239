import type { NetworkRole } from '@leerkring/shared/policy/actor.ts';

/** What a role is called here: a network has its own word for who facilitates. */
export function roleName(
  role: NetworkRole,
  roles: Readonly<Record<NetworkRole, string>>,
  facilitatorLabel: string,
): string {
  const name = role === 'facilitator' && facilitatorLabel ? facilitatorLabel : roles[role];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
