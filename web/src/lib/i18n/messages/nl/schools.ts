import { defineArea } from '../../area.ts';

export const schools = defineArea('schools', {
  label: 'School',
  hint: 'Typ een deel van de naam of de plaats en kies uit de lijst.',
  unknown: 'Deze school kennen we niet. Laat het veld leeg als hij er niet bij staat.',
});
