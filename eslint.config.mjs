import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { BOUNDARIES } from './boundaries.mjs';

/** Only tests and the parts that put everything together may import the first; tests of any feature look at what was recorded and who was erased. */
const TESTING = 'testing';
const IN_TESTS = [TESTING, 'event-log', 'own-data'];

/** Libraries that belong to one part of the product alone. */
const FENCED = [
  {
    package: 'typeorm',
    only: ['libs/*/src/*.entity.ts', 'libs/*/src/*.repository.ts', 'libs/platform/src/**'],
    say: 'TypeORM stays behind entities, repositories and the platform.',
  },
  { package: 'nodemailer', only: ['libs/mail/src/**'], say: 'Mail leaves through @ein/mail.' },
  {
    package: 'sharp',
    only: ['libs/photos/src/**'],
    say: 'Pictures are drawn by @ein/photos.',
  },
  {
    package: 'meilisearch',
    only: ['libs/search-index/src/**'],
    say: 'Meilisearch is behind the port of @ein/search-index.',
  },
];

const restrict = (allowed, extra = []) => [
  'error',
  {
    patterns: [
      {
        group: ['@ein/*', ...allowed.map((name) => `!@ein/${name}`)],
        message: 'Not in the order of the libraries: see eslint.config.mjs.',
      },
      {
        group: ['../../*', '**/dist/*', '@ein/*/*'],
        message: 'Libraries are entered through their door.',
      },
      ...extra,
    ],
  },
];

const libraryRules = Object.entries(BOUNDARIES).flatMap(([name, allowed]) => {
  const own = `libs/${name}/src/**`;
  const open = FENCED.filter((fence) => fence.only.includes(own));
  const closed = FENCED.filter((fence) => !open.includes(fence));
  const without = (packages) =>
    closed
      .filter((fence) => !packages.includes(fence.package))
      .map((fence) => ({ group: [fence.package], message: fence.say }));
  return [
    {
      files: [`libs/${name}/src/**/*.ts`],
      rules: { 'no-restricted-imports': restrict(allowed, without([])) },
    },
    {
      files: [`libs/${name}/src/*.{entity,repository}.ts`],
      rules: { 'no-restricted-imports': restrict(allowed, without(['typeorm'])) },
    },
    {
      files: [`libs/${name}/src/**/*.spec.ts`],
      rules: {
        'no-restricted-imports': restrict([...new Set([...allowed, ...IN_TESTS])]),
      },
    },
  ];
});

export default ts.config(
  {
    ignores: [
      '**/dist/',
      '**/build/',
      '**/.svelte-kit/',
      'var/',
      '.nx/',
      'coverage/',
      'apps/web/src/lib/messages/generated/',
      '**/*.d.ts',
      'apps/web/test-results/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ['**/*.{ts,mjs,svelte}'],
    languageOptions: { globals: globals.node },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'no-param-reassign': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['libs/*/src/**/*.ts', 'apps/api/**/*.ts'],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/await-thenable': 'error',
      // Nest reads types of constructor parameters at run time, so their imports must stay values.
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  ...libraryRules,
  // Resolvers delegate; their lines are decorators and arguments, so statements are what is counted.
  {
    files: ['libs/*/src/*.resolver.ts'],
    rules: { 'max-statements': ['error', 5] },
  },
  {
    files: ['apps/web/src/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@ein/*', '!@ein/personal-data', '@nestjs/*', 'typeorm', 'pg'],
              message: 'The web knows the API only by its schema.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{spec,e2e-spec}.ts', 'apps/*/e2e/**', 'apps/api/seed/**', 'libs/testing/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 600] },
  },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: { 'svelte/no-at-html-tags': 'error', 'svelte/no-navigation-without-resolve': 'off' },
  },
  // The one component that prints HTML; the API has sanitised it.
  { files: ['apps/web/src/lib/ui/Markdown.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
);
