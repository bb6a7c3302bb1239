import type { Translation } from '../../area.ts';
import type { facilitatorHelp as nl } from '../nl/facilitator-help.ts';

export const facilitatorHelp: Translation<typeof nl> = {
  title: 'Help for facilitators',
  lead: 'Ten minutes to know how to keep a network going. Start at the top.',
  parts: {
    invite: {
      title: 'Bring people in',
      text: 'Invite somebody by mail and choose role, region and school at once. The link works for fourteen days; expired? Send it again. When somebody changes schools, you move them under Members: the learning questions of a school belong to that school.',
      link: 'To invitations',
    },
    chat: {
      title: 'Keep the conversation going',
      text: 'In the first week, answer everything, even with one sentence. Pin what everybody must find. What is more than talk becomes an insight, action or resource of a learning question in one tap, from the menu of a message.',
      link: 'To the conversation',
    },
    threads: {
      title: 'Topics and announcements',
      text: 'Start a topic for what takes longer than a day. An announcement reaches everybody and shows who read it. Mark the answer that counts as the outcome, so that nobody has to search.',
      link: 'To topics',
    },
    questions: {
      title: 'Guide learning questions',
      text: 'Submitted means: it is your turn. Plan a talk, go through the criteria together, and give the question back or adopt it. The wall shows what moves; what stands still gets a mark that only you see. Join questions that belong together into a theme. An expert whom you or the school asks to think along sees only that one question; what guests see belongs to their meeting.',
      link: 'To the wall',
    },
    practices: {
      title: 'From closed to public',
      text: 'Two colleagues read a good practice first. Then you approve it for the network and the coordinator for everybody. Whoever takes part in words or pictures gives their own consent and can always withdraw it.',
      link: 'To practice',
    },
    oversight: {
      title: 'When something is not right',
      text: 'Reports arrive under Oversight. Hide what can do harm, say why, and then talk. Hiding is not removing: you can restore it. Data about pupils you always hide at once.',
      link: 'To oversight',
    },
  },
};
