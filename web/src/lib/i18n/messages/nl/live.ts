import { defineArea } from '../../area.ts';
import { plural } from '../../plural.ts';

const unsent = (count: number) => (count > 0 ? `, ${count} nog niet verstuurd` : '');

export const live = defineArea('live', {
  live: 'Live',
  sending: (count: number) =>
    plural(count, 'bericht wordt verstuurd', 'berichten worden verstuurd'),
  reconnecting: (count: number) => `Opnieuw verbinden${unsent(count)}`,
  failed: (count: number) => plural(count, 'bericht niet verstuurd', 'berichten niet verstuurd'),
  missed: (count: number) => `Je was weg: ${count >= 100 ? '99+' : count} nieuw`,
  waitingForLine: 'Geen verbinding. Deze bladzijde gaat vanzelf open zodra het weer kan.',
  ended: {
    session: 'Niet meer ingelogd',
    proto: 'Er is een nieuwe versie',
    slow_consumer: 'Opnieuw verbinden',
  },
  signIn: 'Inloggen',
  reload: 'Vernieuwen',
  seen: 'Gezien',
  leaveUnsent: 'Er zijn nog berichten die niet verstuurd zijn.',
  signOutUnsent: {
    title: 'Uitloggen met onverstuurde berichten?',
    text: (count: number) =>
      `Op dit apparaat ${count === 1 ? 'staat nog 1 bericht dat' : `staan nog ${count} berichten die`} niet verstuurd ${count === 1 ? 'is' : 'zijn'}. Bij uitloggen ${count === 1 ? 'verdwijnt het' : 'verdwijnen ze'}.`,
    confirm: 'Toch uitloggen',
    cancel: 'Ingelogd blijven',
  },
});
