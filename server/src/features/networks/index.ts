// What others register with comes first: they may be loaded while this is still loading.
export {
  onMembershipChanged,
  onMembershipCommitted,
  onNetworkArchived,
  onNetworkChanged,
  onNetworkCreated,
  onRegionAdded,
  type MembershipChanged,
  type NetworkChanged,
  type NetworkCreated,
  type RegionAdded,
} from './network.events.ts';
export { addEdition, changeEdition, listEditions, type EditionInput } from './edition.actions.ts';
export { acceptInvitation, type Accepted, type AccountInput } from './invitation.acceptance.ts';
export {
  invite,
  resendInvitation,
  revokeInvitation,
  type InvitationInput,
} from './invitation.actions.ts';
export { refreshMember } from './member.keys.ts';
export {
  appoint,
  changeMembership,
  endMembership,
  type Appointment,
} from './membership.actions.ts';
export {
  actorWithin,
  findLiveMembership,
  forgetMemberships,
  membersOf,
  membershipsOf,
  shareNetwork,
  type MemberFact,
} from './membership.facts.ts';
export {
  accessNetwork,
  networkById,
  networkBySlug,
  networkFacts,
  networksByIds,
} from './network.access.ts';
export {
  archiveNetwork,
  changeNetwork,
  createNetwork,
  type NetworkChange,
  type NewNetwork,
} from './network.actions.ts';
export { saveThreadSettings, type ThreadSettingsChange } from './thread-settings.ts';
export type { StoredNetwork } from './network.model.ts';
export type { StoredEdition } from './edition.model.ts';
export type { StoredRegion } from './region.model.ts';
export { networksFeature } from './networks.feature.ts';
export { createOrganiser, createProgramme, setOrganisers } from './organiser.actions.ts';
export { addRegion, changeRegion, type RegionInput } from './region.actions.ts';
export { currentEdition, editionsOf } from './edition.reading.ts';
export { regionsOf, requireRegions } from './region.reading.ts';
