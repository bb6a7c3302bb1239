import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { bans } from './scripts/lint/bans.ts';
import { fileLimit, svelteLimit } from './scripts/lint/limits.ts';
import { leerkring } from './scripts/lint/plugin.ts';

const nodeSide = [
  'server/**/*.ts',
  'shared/**/*.ts',
  'seeds/**/*.ts',
  'scripts/**/*.ts',
  'tests/**/*.ts',
];
const testFiles = ['**/*.test.ts', '**/*.spec.ts', 'tests/**/*.ts'];
const printers = ['scripts/**', '**/bench/**', 'seeds/**/main.ts', '*.config.{js,ts}'];

// One set for all, because every difference makes the type checker load the project again.
const typed = {
  projectService: true,
  tsconfigRootDir: import.meta.dirname,
  extraFileExtensions: ['.svelte'],
};

// Every component makes the type checker begin anew, minutes in all: only `npm run test:long` waits.
const typedPages = ['web/src/**/*.ts', ...(process.env.LINT_COMPONENTS ? ['**/*.svelte'] : [])];

const maxLines = (max) => ['error', { max, skipBlankLines: false, skipComments: false }];

export default defineConfig(
  {
    ignores: ['**/node_modules', '**/build', '**/.svelte-kit', 'data', '.cache', '**/test-results'],
  },
  // Nobody switches a rule off in passing: an exception is a line in this file, with a reason.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },

  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,

  {
    plugins: { leerkring },
    languageOptions: { globals: globals.nodeBuiltin },
    rules: {
      // A switch counts as one: a table of cases is long, not complex.
      complexity: ['error', { max: 15, variant: 'modified' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-depth': ['error', 3],
      'max-lines': maxLines(fileLimit),
      'max-params': ['error', 5],
      'no-console': 'error',
      // We name control characters on purpose, to take them out of what people send.
      'no-control-regex': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-syntax': ['error', ...bans.everywhere],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'leerkring/file-names': 'error',
      'leerkring/function-length': 'error',
      'leerkring/import-arrows': 'error',
    },
  },

  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: {
      // The compiler knows names and types better than these rules do.
      'no-undef': 'off',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'leerkring/explained-cast': 'error',
    },
  },

  {
    files: nodeSide,
    extends: [ts.configs.recommendedTypeCheckedOnly],
    languageOptions: {
      parserOptions: typed,
    },
    rules: {
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { inheritedMethods: false } },
      ],
      '@typescript-eslint/require-await': 'off',
      // Taking functions out of an object is our habit; we have hardly a class that minds.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },

  {
    files: ['web/src/**/*.svelte', 'web/src/**/*.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
    rules: {
      // `let { a, b = $bindable() } = $props()` is one statement.
      'prefer-const': 'off',
      'svelte/prefer-const': [
        'error',
        { destructuring: 'all', excludedRunes: ['$props', '$derived'] },
      ],
      // The product lives at the root of its own host: there is no base path to resolve.
      'svelte/no-navigation-without-resolve': 'off',
      // Its reader takes the words of the reason for codes; the compiler checks the codes itself.
      'svelte/no-unused-svelte-ignore': 'off',
      // We have no stores, and looking for them costs as much as all other rules together.
      'svelte/require-store-reactive-access': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/require-each-key': 'error',
      'svelte/button-has-type': 'error',
    },
  },
  // Runes are plain TypeScript: read as a component, each file costs the type checker a new start.
  { files: ['**/*.svelte.ts'], languageOptions: { parser: ts.parser } },
  {
    files: typedPages,
    languageOptions: { parserOptions: typed },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  { files: ['**/*.svelte'], rules: { 'max-lines': maxLines(svelteLimit) } },

  {
    files: ['server/src/features/**/*.ts', 'shared/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...bans.everywhere, ...bans.ownClock] },
  },

  // Playwright reads from the first pattern which fixtures one needs, also when there are none.
  { files: ['tests/e2e/**/*.ts'], rules: { 'no-empty-pattern': 'off' } },

  {
    files: testFiles,
    rules: {
      'no-restricted-syntax': ['error', ...bans.everywhere, ...bans.lonelyTest],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'leerkring/explained-cast': 'off',
    },
  },

  { files: printers, rules: { 'no-console': 'off' } },
  // In a browser the console is the log.
  { files: ['web/src/hooks.client.ts'], rules: { 'no-console': ['error', { allow: ['error'] }] } },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  {
    files: ['deploy/mongo-replica.js'],
    languageOptions: { globals: { db: 'readonly', quit: 'readonly', rs: 'readonly' } },
  },
);
