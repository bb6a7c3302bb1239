import { describe, expect, it } from 'vitest';
import { cleanFileName, contentDisposition, withExtension } from './file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['verslag.pdf', 'verslag.pdf'],
    ['../../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\ik\\foto.JPG', 'foto.jpg'],
    ['a\r\nSet-Cookie: x.txt', 'aSet-Cookie x.txt'],
    ['citaat%22 %0D%0Aregel.txt', 'citaat regel.txt'],
    ['rapport\u202excod.exe.txt', 'rapportxcod.exe.txt'],
    ['...verborgen.txt', 'verborgen.txt'],
    ['.txt', 'bestand.txt'],
    ['\u200b.png', 'bestand.png'],
    ['', 'bestand'],
    ['  dubbele   spaties .txt', 'dubbele spaties.txt'],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanFileName(given)).toBe(clean);
  });

  it('keeps its extension when it is too long', () => {
    const name = cleanFileName(`${'é'.repeat(500)}.docx`);
    expect([...name]).toHaveLength(120);
    expect(name.endsWith('.docx')).toBe(true);
  });

  it('takes another extension', () => {
    expect([withExtension('foto.gif', 'webp'), withExtension('foto', 'webp')]).toEqual([
      'foto.webp',
      'foto.webp',
    ]);
  });

  it('stands safely in a header', () => {
    expect(contentDisposition('attachment', 'Zoë "\\%\'(1).txt')).toBe(
      "attachment; filename=\"Zoe ___'(1).txt\"; filename*=UTF-8''Zo%C3%AB%20%22%5C%25%27%281%29.txt",
    );
  });
});
