import type { Translation } from '../../area.ts';
import { plural } from '../../plural.ts';
import type { moderation as nl } from '../nl/moderation.ts';

export const moderation: Translation<typeof nl> = {
  reporting: {
    title: 'Is something not right here?',
    text: {
      facilitators:
        'Your report goes to the facilitators only. They look at what is needed and you hear what came of it. The author does not see who reported.',
      platform:
        'Your report goes to the administrators of Leerkring, not to anybody in your networks. They see only this one thing, and you hear what came of it. The other person does not see who reported.',
    },
    reason: 'What is the matter?',
    more: 'Explanation',
    submit: 'Report',
    done: {
      facilitators:
        'Thank you. The facilitators will look at it; you will hear under Notifications.',
      platform: 'Thank you. An administrator will look at it; you will hear under Notifications.',
    },
  },
  reasons: {
    pupilData: 'It holds data about a pupil',
    hurtful: 'It is hurtful or unsafe',
    confidential: 'It should have stayed private',
    rights: 'It is the work of somebody else',
    misplaced: 'It does not belong here',
    other: 'Something else',
  },
  hiding: {
    title: 'Hide this from others?',
    text: 'Others only see that something is hidden. The author also sees why. It can always be restored.',
    reason: 'Why?',
    reasonHint: 'The author reads this.',
    submit: 'Hide',
    done: 'It is hidden.',
    restored: 'It is shown again.',
  },
  hidden: {
    title: 'This is hidden from others',
    by: (name, when) => `By ${name}, ${when}`,
    reason: 'Why',
    text: 'What it says',
    mayRestore: 'Only the author and the facilitators still see this.',
    mayAsk:
      'Only you and the facilitators still see this. Do you see it differently? Write to the facilitators.',
    restore: 'Restore',
  },
  cases: {
    title: 'Oversight',
    lead: 'What members reported. Take it up calmly and say what was done about it.',
    waiting: 'To do',
    handled: 'Handled',
    choose: 'Which reports',
    empty: 'No open reports',
    emptyText: 'When somebody reports something, it is shown here.',
    emptyHandled: 'Nothing handled yet',
    open: 'Look at it in its place',
    of: (name) => `By ${name}`,
    in: 'In',
    count: (count) => plural(count, 'report', 'reports'),
    states: {
      open: 'New',
      underReview: 'Being looked at',
      actionTaken: 'Something was done',
      noAction: 'Nothing needed',
    },
    review: 'I will look at it',
    reviewedBy: (name) => `${name} is looking at it`,
    handle: 'Close',
    note: 'Note for the facilitators',
    noteHint: 'Reporters and the author do not see this.',
    actionTaken: 'Something was done about it',
    noAction: 'Nothing was needed',
    handledBy: (name) => `Closed by ${name}`,
    hide: 'Hide',
    restore: 'Restore',
    hidden: 'Hidden',
    gone: 'This is no longer there.',
    more: 'More reports',
    platform: {
      lead: 'What people reported about a direct message or a profile, where there are no facilitators. You see only what was reported, not the rest of the conversation.',
      emptyText: 'When somebody reports a direct message or a profile, it is shown here.',
    },
  },
  kinds: {
    message: 'Message',
    thread: 'Topic',
    post: 'Reply',
    question: 'Learning question',
    practice: 'Good practice',
    material: 'Material',
    person: 'Profile',
  },
  houseRules: {
    title: 'House rules',
    changed: 'Read and confirm the house rules of this network',
    text: 'This keeps it a place where everybody can speak freely.',
    read: 'Read the house rules',
    accept: 'I will keep to these',
    accepted: (date) => `Confirmed on ${date}.`,
    none: 'This network has no house rules yet.',
  },
};
