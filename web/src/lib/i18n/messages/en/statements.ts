import type { Translation } from '../../area.ts';
import type { statements as nl } from '../nl/statements.ts';

export const statements: Translation<typeof nl> = {
  privacy: {
    title: 'Privacy',
    lead: 'What Leerkring keeps about you, why, and what you have to say about it.',
    sections: {
      what: {
        title: 'What we keep',
        text: 'Your name, e-mail address, function and school. What you add yourself: a photo, a text about you, a phone number. The messages and files you share. Where and when you signed in, so that you can check it yourself.',
      },
      who: {
        title: 'Who sees it',
        text: 'Only people who share a network with you see your profile. They see your e-mail address and phone number only when you switch that on. A conversation is read only by the people of that group; a message to one colleague only by the two of you. The administrator of the platform does not enter a closed group unnoticed either.',
      },
      cookies: {
        title: 'Cookies',
        text: 'One cookie to stay signed in and two to remember your language and appearance. There are no advertisements, no trackers and no services of others that look along.',
      },
      pupils: {
        title: 'No data of pupils',
        text: 'Leerkring is for people who work at schools. Share no names, photos or stories here by which a pupil can be recognised.',
      },
      rights: {
        title: 'Your rights',
        text: 'You can see and correct your data under Settings, end your membership under Members, and ask the coordinator of your network for access, a copy or removal.',
      },
    },
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody must be able to work with Leerkring: with a keyboard, with a screen reader, on an old laptop and on a small phone.',
    sections: {
      aim: {
        title: 'What we work towards',
        text: 'We build to WCAG 2.2, level AA. Every page is checked automatically, light and dark, on large and small screens.',
      },
      state: {
        title: 'Where we are',
        text: 'No independent party has examined it yet. Automatic checks do not find everything, so there may be barriers that we do not know of.',
      },
      done: {
        title: 'What is there',
        text: 'Everything works with the keyboard. New messages are read aloud calmly. There is a dark appearance, and movement stops when your device asks for that. Letters can be twice as large without anything falling away.',
      },
      help: {
        title: 'Do you run into something?',
        text: 'Tell the facilitator of your network: which page, what you wanted to do and what happened. That helps us to improve it.',
      },
    },
  },
};
