import type { Translation } from '../../area.ts';
import type { ui as nl } from '../nl/ui.ts';

export const ui: Translation<typeof nl> = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  loading: 'Loading…',
  busy: 'Working…',
  optional: 'optional',
  choose: 'Make a choice',
  breadcrumb: 'You are here',
  notifications: 'Messages of the page',
  pages: 'Pages',
  previousPage: 'Previous',
  nextPage: 'Next',
  page: (page, of) => `Page ${page} of ${of}`,
  charactersLeft: (left) => (left === 1 ? '1 character left' : `${left} characters left`),
  failed: 'That did not work',
  unreachable: 'We cannot be reached for a moment. Check the connection and try again.',
  saved: 'Saved',
  whyHidden: 'Why?',
  tone: {
    info: 'For your information',
    success: 'Done',
    warning: 'Please note',
    error: 'Something went wrong',
  },
  audience: {
    label: 'Who can see this:',
    me: 'Only me',
    facilitators: 'Facilitators',
    room: 'This group',
    school: 'My school',
    network: 'Everybody in this network',
    members: 'Members of all networks',
    public: 'Public',
  },
};
