export { TownBuilder } from './builders.js';
export { type Ended, runCommand } from './command.js';
export { openTown, type TestTown } from './open-town.js';
export { createEmptyDatabase, createTestDatabase } from './test-database.js';
export { type Circumstances, SoftwarePasskey } from './software-passkey.js';
export { type LoginProvider, signInThere, startLoginProvider } from './login-provider.js';
export { faultsIn } from './merge-faults.js';
export { workbook } from './workbook.js';
