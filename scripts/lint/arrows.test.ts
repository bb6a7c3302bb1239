import { describe, expect, it } from 'vitest';
import { forbiddenArrow, forbiddenPackage } from './arrows.ts';

const chat = 'server/src/features/chat/message.actions.ts';
const allowed: [string, string][] = [
  [chat, 'server/src/features/chat/message.model.ts'],
  ['server/src/features/chat/polls/poll.ts', 'server/src/features/chat/message.model.ts'],
  [chat, 'server/src/features/people/index.ts'],
  [chat, 'server/src/realtime/publish.ts'],
  [chat, 'server/src/platform/database.ts'],
  [chat, 'shared/src/features/chat/chat.view.ts'],
  ['server/src/app.ts', 'server/src/features/chat/index.ts'],
  ['server/src/main.ts', 'seeds/src/index.ts'],
  ['server/src/platform/store.ts', 'server/embedded/src/index.ts'],
  ['server/src/app.ts', 'web/build/handler.js'],
  ['seeds/src/story.ts', 'server/src/features/chat/index.ts'],
  ['tests/api/chat.test.ts', 'web/src/lib/realtime/replica.ts'],
  ['tests/support/browser.ts', 'scripts/browser.ts'],
  ['web/src/routes/+page.svelte', 'web/src/lib/features/chat/Room.svelte'],
  ['web/src/lib/features/chat/Room.svelte', 'web/src/lib/ui/Button.svelte'],
  ['web/src/lib/features/chat/Room.svelte', 'web/src/lib/features/chat/room.svelte.ts'],
  ['web/src/hooks.server.ts', 'shared/src/index.ts'],
  ['scripts/compose.test.ts', 'server/src/platform/config.ts'],
];

const refused: [string, string, RegExp][] = [
  ['shared/src/index.ts', 'server/src/app.ts', /contract that both ends read/],
  ['server/embedded/src/index.ts', 'shared/src/index.ts', /nothing of ours/],
  ['server/src/platform/http.ts', chat, /platform knows no feature/],
  ['server/src/platform/http.ts', 'server/src/realtime/rooms.ts', /platform knows no feature/],
  ['server/src/realtime/rooms.ts', chat, /realtime knows no feature/],
  [chat, 'server/src/features/people/person.actions.ts', /through its index\.ts/],
  [chat, 'server/src/features/people/person.model.ts', /private to its feature/],
  [chat, 'server/embedded/src/index.ts', /A server feature imports/],
  [chat, 'tests/support/server.ts', /A server feature imports/],
  ['server/src/app.ts', 'server/src/features/chat/chat.operations.ts', /through its index\.ts/],
  ['server/src/app.ts', 'seeds/src/index.ts', /only server\/src\/main\.ts/],
  ['server/src/app.ts', 'web/src/hooks.server.ts', /server imports server and shared/],
  ['seeds/src/story.ts', 'tests/support/server.ts', /never import tests/],
  ['tests/api/chat.test.ts', 'server/src/features/chat/message.model.ts', /private to its feature/],
  ['tests/api/chat.test.ts', chat, /through its index\.ts/],
  ['web/src/routes/+page.server.ts', 'server/src/app.ts', /web folders and shared only/],
  ['web/src/hooks.server.ts', 'server/src/app.ts', /never server, seeds or tests/],
  ['web/src/lib/ui/Button.svelte', 'web/src/lib/features/chat/Room.svelte', /below the features/],
  ['web/src/lib/realtime/socket.ts', 'web/src/routes/+page.svelte', /below the features/],
  [
    'web/src/lib/features/chat/Room.svelte',
    'web/src/lib/features/people/Person.svelte',
    /compose two features/,
  ],
];

describe('the import arrows', () => {
  it.each(allowed)('let %s import %s', (from, to) => {
    expect(forbiddenArrow(from, to)).toBeNull();
  });

  it.each(refused)('stop %s from importing %s', (from, to, sentence) => {
    expect(forbiddenArrow(from, to)).toMatch(sentence);
  });

  it('keep shared free of packages that do not run in a browser', () => {
    const file = 'shared/src/features/chat/chat.contract.ts';
    expect(forbiddenPackage(file, 'zod')).toBeNull();
    expect(forbiddenPackage(file, '@orpc/contract/plugins')).toBeNull();
    expect(forbiddenPackage(file, 'node:fs')).toMatch(/zod and @orpc\/contract only/);
    expect(forbiddenPackage(file, 'mongoose')).toMatch(/zod and @orpc\/contract only/);
    expect(forbiddenPackage('shared/src/chat.test.ts', 'vitest')).toBeNull();
  });
});
