import type {
  EditionView,
  NetworkPart,
  NetworkSpace,
  PageBlock,
} from '@leerkring/shared/features/networks/networks.view.ts';

// Written out again because the views come with the schemas, which no page should carry.

/** The blocks of the public page, in their order. */
export const pageBlocks: readonly PageBlock[] = [
  'why',
  'forWhom',
  'how',
  'when',
  'where',
  'offer',
  'ask',
  'next',
];

export const visibilities: readonly NetworkSpace['visibility'][] = ['listed', 'page', 'hidden'];

/** The parts that can be switched on and off; overview and facilitation are always there. */
export const switchableParts: readonly NetworkPart[] = ['chat', 'members'];

export const editionStatuses: readonly EditionView['status'][] = [
  'concept',
  'announced',
  'open',
  'running',
  'closing',
  'closed',
  'archived',
];
