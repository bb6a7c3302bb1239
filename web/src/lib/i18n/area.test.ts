import type { AddressForm } from '@leerkring/shared/locale.ts';
import { expect, it } from 'vitest';
import { addressed, defineArea, resolveTexts } from './area.ts';
import { plural } from './plural.ts';

const area = defineArea('sample', {
  send: 'Versturen',
  ask: addressed('Stel je vraag', 'Stel uw vraag'),
  unsent: (count: number) => plural(count, 'bericht', 'berichten'),
  greet: (name: string) => addressed(`Dag ${name}, fijn dat je er bent`, `Welkom, ${name}`),
  group: { yours: addressed('Jouw netwerk', 'Uw netwerk') },
});

function texts(form: () => AddressForm) {
  return resolveTexts(area.nl, form);
}

it('speaks to a teacher with je and to a school leader with u', () => {
  expect(texts(() => 'je')).toMatchObject({
    send: 'Versturen',
    ask: 'Stel je vraag',
    group: { yours: 'Jouw netwerk' },
  });
  expect(texts(() => 'u')).toMatchObject({ ask: 'Stel uw vraag', group: { yours: 'Uw netwerk' } });
});

it('follows when one moves to a network with another form of address', () => {
  let form: AddressForm = 'je';
  const t = texts(() => form);
  expect(t).toMatchObject({ ask: 'Stel je vraag' });
  form = 'u';
  expect(t).toMatchObject({ ask: 'Stel uw vraag' });
});

it('fills in parameters and counts', () => {
  const t = texts(() => 'u');
  expect(t).toHaveProperty('unsent');
  expect(call(t, 'unsent', 1)).toBe('1 bericht');
  expect(call(t, 'unsent', 0)).toBe('0 berichten');
  expect(call(t, 'greet', 'Hanna')).toBe('Welkom, Hanna');
});

function call(t: unknown, key: string, argument: unknown): unknown {
  const text: unknown = t && typeof t === 'object' ? Reflect.get(t, key) : undefined;
  return typeof text === 'function' ? text(argument) : undefined;
}
