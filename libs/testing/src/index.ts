export { TownBuilder } from './builders.js';
export { openTown, type TestTown } from './open-town.js';
export { createTestDatabase } from './test-database.js';
