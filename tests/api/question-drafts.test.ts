import { expect, it } from 'vitest';
import { startApp } from '../support/app.ts';
import { begin, bringTo, makeQuestionWorld, move, open, write } from './questioning.ts';

it('what was given back grows as one new wording, however often it is saved', async () => {
  const world = await makeQuestionWorld(await startApp());
  const { hanna, yara, slug } = world;
  const { id } = (await begin(hanna, slug, { wording: 'Moeten we een toetsweek afschaffen?' }))
    .question;
  await bringTo(world, id, 'inReview');
  expect((await move(yara, id, ['inReview', 'draft'], 'Er zit een oplossing in.')).status).toBe(
    200,
  );

  let page = (await open(hanna, id)).body;
  const wordings = [
    'Wat doet onze',
    'Wat doet onze toetsweek',
    'Wat doet onze toetsweek met leren?',
  ];
  for (const wording of wordings) page = (await write(hanna, page, { wording })).body;
  page = (await write(hanna, page, { why: 'De oplossing is eruit' })).body;
  expect(page.versions.map(({ nr, wording, why }) => [nr, wording, why])).toEqual([
    [1, 'Moeten we een toetsweek afschaffen?', ''],
    [2, wordings[2], 'De oplossing is eruit'],
  ]);

  await move(hanna, id, ['draft', 'submitted']);
  page = (await open(hanna, id)).body;
  page = (await write(hanna, page, { wording: 'Wat doet een toetsweek met leren?' })).body;
  expect(page.versions).toHaveLength(3);
});
