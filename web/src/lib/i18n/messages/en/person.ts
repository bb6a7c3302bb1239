import type { Translation } from '../../area.ts';
import type { person as nl } from '../nl/person.ts';

export const person: Translation<typeof nl> = {
  schools: 'School',
  networks: 'Together in',
  ownNetworks: 'Your networks',
  contact: 'Contact',
  email: 'E-mail',
  phone: 'Phone',
  wrote: (name) => `What ${name} wrote`,
  write: 'Send a message',
  hidden: 'Your text and photo are hidden',
  hiddenText:
    'An administrator put them out of sight. You can put up a new text or photo yourself.',
  edit: 'Change profile',
  online: 'here now',
  contactPerson: 'contact person of the school',
  noContact: (name) => `${name} shows no contact details. You can send a message.`,
  seenBy: 'This is how members of your networks see you.',
};
