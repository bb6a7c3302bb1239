import { expect, test } from './fixtures.ts';
import { editorOf } from './thread.ts';

test('what comes out of a word processor is cleaned', async ({ as }) => {
  const sanne = await as('sanne');
  const refused: string[] = [];
  sanne.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await sanne.goto('/n/lo2/onderwerpen/nieuw');
  const editor = await editorOf(sanne, /verhaal/);
  await editor.evaluate((field, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'plat');
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, fromWord);
  await expect(editor.getByRole('heading', { level: 2, name: 'Rooster' })).toBeVisible();
  await expect(editor.getByRole('cell', { name: 'maandag' })).toBeVisible();
  await expect(editor.locator('strong')).toHaveText('vet');
  await expect(editor.locator('img, script, [style*="color"], [class*="Mso"]')).toHaveCount(0);
  await expect(editor.locator('a')).toHaveCount(0);
  expect(refused).toEqual([]);
  await sanne.getByRole('button', { name: 'Concept weggooien' }).click();
  await expect(sanne.getByText('Het concept is weg.')).toBeVisible();
  await expect(editor).toHaveText('');
});

const fromWord = `<html><body><h1 class="MsoTitle" style="color:red">Rooster</h1>
<p class="MsoNormal" style="color:#c00"><b>vet</b> en <a href="javascript:alert(1)">link</a></p>
<img src="file:///C:/foto.png"><script>alert(1)</script>
<table border=1><tr><td style="width:99pt">maandag</td><td>zaal</td></tr></table></body></html>`;
