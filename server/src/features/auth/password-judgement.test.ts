import { describe, expect, it } from 'vitest';
import { passwordProblem } from './password-judgement.ts';

const noor = {
  email: 'noor.bakker@school-leiden.example',
  givenName: 'Noor',
  familyName: 'Bakker',
};

describe('passwordProblem', () => {
  it.each([
    'leerkring-demo',
    'een paarse fiets bij de sloot',
    'school klas leraar leerling vergadering',
    '7#kQ!92$xZ@4',
    'Noor-houdt-van-hardlopen',
    'schooltuinen aan de Maas',
    'Ιωάννης μεγάλος',
    'été à la montagne',
    '\u{1f6b2}\u{1f333}\u{1f41f} en de rest van het jaar',
  ])('takes %s', (password) => {
    expect(passwordProblem(password, noor)).toBeUndefined();
  });

  it.each([
    'leernetwerk2026',
    'L33rn3tw3rk!2026',
    'Onderwijs-2026!',
    'Welkom01Welkom01',
    'P@ssw0rd1234',
    'passwordpassword',
    'wachtwoord123',
    'correct horse battery staple',
    'iloveyou12345',
    'trustno1trustno1',
    'qwertyuiop12',
    'qazwsxedc123',
    '1qaz2wsx3edc',
    'abcdefghijklm',
    '98765432109876',
    '06-12345678 90',
    'aaaaaaaaaaaaaa',
    'abcabcabcabc',
  ])('finds %s too common', (password) => {
    expect(passwordProblem(password, noor)).toBe('common');
  });

  it.each([
    'noor.bakker@school-leiden.example',
    'NoorBakker2026',
    'bakker-welkom-1',
    'N00rB@kker!!!!',
  ])('finds %s too close to its owner', (password) => {
    expect(passwordProblem(password, noor)).toBe('personal');
    const other = { email: 'sem@school.example', givenName: 'Sem', familyName: 'Vos' };
    expect(passwordProblem('vijf groene appels', other)).toBeUndefined();
  });

  it('counts characters, not bytes, at the lower end and bytes at the upper', () => {
    expect(passwordProblem('zéër kört é', noor)).toBe('short');
    expect(passwordProblem('zéër kört ééň', noor)).toBeUndefined();
    expect(passwordProblem(`${'zomerbries'.repeat(25)}abcdef`, noor)).toBeUndefined();
    expect(passwordProblem(`${'zomerbries'.repeat(25)}abcdefg`, noor)).toBe('long');
    expect(passwordProblem('é'.repeat(129), noor)).toBe('long');
  });

  it('judges the form that is stored: a ligature counts as its letters', () => {
    expect(passwordProblem('ﬁets ﬁets ﬁ', noor)).not.toBe('short');
  });
});
