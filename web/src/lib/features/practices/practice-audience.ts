import type { PracticeState } from '@leerkring/shared/features/practices/practice-steps.ts';

/** Who reads a good practice where it stands now. */
export function practiceAudience(
  state: PracticeState,
): 'me' | 'facilitators' | 'network' | 'public' {
  switch (state) {
    case 'draft':
      return 'me';
    case 'submitted':
    case 'approved':
    case 'retired':
      return 'facilitators';
    case 'public':
      return 'public';
    default:
      return 'network';
  }
}
