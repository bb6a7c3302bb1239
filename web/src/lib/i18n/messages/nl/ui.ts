import { defineArea } from '../../area.ts';

export const ui = defineArea('ui', {
  close: 'Sluiten',
  cancel: 'Annuleren',
  undo: 'Ongedaan maken',
  loading: 'Laden…',
  busy: 'Bezig…',
  optional: 'niet verplicht',
  choose: 'Maak een keuze',
  breadcrumb: 'U bent hier',
  notifications: 'Meldingen van de pagina',
  pages: 'Bladeren',
  previousPage: 'Vorige',
  nextPage: 'Volgende',
  page: (page: number, of: number) => `Bladzijde ${page} van ${of}`,
  charactersLeft: (left: number) => (left === 1 ? 'Nog 1 teken' : `Nog ${left} tekens`),
  tone: {
    info: 'Ter informatie',
    success: 'Gelukt',
    warning: 'Let op',
    error: 'Er ging iets mis',
  },
  audience: {
    label: 'Wie kan dit zien:',
    me: 'Alleen ik',
    facilitators: 'Begeleiders',
    room: 'Deze groep',
    school: 'Mijn school',
    network: 'Iedereen in dit netwerk',
    members: 'Leden van alle netwerken',
    public: 'Openbaar',
  },
});
