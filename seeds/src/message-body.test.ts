import { expect, test } from 'vitest';
import { bodyOf } from './message-body.ts';

const find = (name: string) => (name === 'Bo' ? { id: 'b', name: 'Bo Schets' } : undefined);

test('rows become paragraphs and one list, names that are known become mentions', () => {
  expect(bodyOf('Dag @Bo en @Niemand, **let op**\n- een\n- twee', find)).toEqual({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Dag ' },
          { type: 'mention', attrs: { id: 'b', label: 'Bo Schets' } },
          { type: 'text', text: ' en ' },
          { type: 'text', text: '@Niemand' },
          { type: 'text', text: ', ' },
          { type: 'text', text: 'let op', marks: [{ type: 'bold' }] },
        ],
      },
      {
        type: 'bulletList',
        content: ['een', 'twee'].map((text) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        })),
      },
    ],
  });
});
