import { expect, test } from 'vitest';
import { withoutStyles } from './without-styles.ts';

test.each([
  ['<p style="color:red" class="x">a</p>', '<p class="x">a</p>'],
  ["<td style='width: 9pt' colspan=2>a</td>", '<td colspan=2>a</td>'],
  ['<td style=width:9pt>a</td>', '<td>a</td>'],
  ['<b style="font-weight:normal" id="doc">a <i>b</i></b>', '<span>a <i>b</i></b>'],
  ['<b>vet</b>', '<b>vet</b>'],
  ['<p>schrijf style="color" in de tag</p>', '<p>schrijf style="color" in de tag</p>'],
])('%s is pasted as %s', (html, clean) => {
  expect(withoutStyles(html)).toBe(clean);
});
