import { readFileSync } from 'node:fs';

// The build leaves tests out, Jest compiles them: the same settings without that exclusion.
const swc = {
  ...JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8')),
  exclude: [],
};

/** Small (`*.spec.ts`), medium (`*.db.spec.ts`, real PostgreSQL and Meilisearch) and large (`apps/api/e2e`) tests in one run. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps/api', '<rootDir>/apps/web/src', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts', '**/e2e/**/*.e2e-spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/build/', '/apps/web/e2e/'],
  modulePathIgnorePatterns: ['/dist/', '/build/'],
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  globalSetup: '<rootDir>/libs/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/global-teardown.mjs',
  testTimeout: 20_000,
  // Modules of finished files stay in memory (Node keeps what `vm` has loaded as ES modules), so a process that has grown is
  // replaced by a new one. One process alone, Jest's choice on two cores, ran out of memory.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
