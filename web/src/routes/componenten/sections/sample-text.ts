import type { LongText } from '@leerkring/shared/long-text.ts';

const words = (text: string) => ({ type: 'paragraph' as const, content: [textOf(text)] });
const textOf = (text: string) => ({ type: 'text' as const, text });
const cell = (type: 'tableHeader' | 'tableCell', text: string) => ({
  type,
  content: [words(text)],
});
const row = (type: 'tableHeader' | 'tableCell', ...texts: string[]) => ({
  type: 'tableRow' as const,
  content: texts.map((text) => cell(type, text)),
});
const task = (checked: boolean, text: string) => ({
  type: 'taskItem' as const,
  attrs: { checked },
  content: [words(text)],
});

/** Everything that a long text can hold, except what was uploaded. */
export const sampleLongText: LongText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [textOf('Wat we probeerden')] },
    words('Drie weken lang keken we samen naar één les, met een kijkwijzer van vijf vragen.'),
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [words('één vraag per les')] },
        { type: 'listItem', content: [words('nabespreken binnen een dag')] },
      ],
    },
    {
      type: 'table',
      content: [
        row('tableHeader', 'Klas', 'Vooraf', 'Achteraf', 'Wat opviel'),
        row('tableCell', '4 havo', '5,8', '6,4', 'Meer vragen van leerlingen zelf'),
        row('tableCell', '5 vwo', '6,9', '7,1', 'Weinig verschil'),
      ],
    },
    { type: 'blockquote', content: [words('Ik wist niet dat dit ook mocht, zei een collega.')] },
    { type: 'taskList', content: [task(true, 'kijkwijzer delen'), task(false, 'opnieuw in mei')] },
    { type: 'heading', attrs: { level: 3 }, content: [textOf('Hoe verder')] },
    {
      type: 'paragraph',
      content: [
        { type: 'mention', attrs: { id: '0'.repeat(24), label: 'Femke Fictief' } },
        textOf(' denkt mee. Zie https://leerkring.example/kijkwijzer voor het '),
        { type: 'text', text: 'hele formulier', marks: [{ type: 'bold' }] },
        textOf('.'),
      ],
    },
    { type: 'codeBlock', content: [textOf('gemiddelde = som / aantal')] },
  ],
};
