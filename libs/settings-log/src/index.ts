export { SettingChanged } from './setting-change.events.js';
export { ChangedSince, StillNeeded } from './setting-change.problems.js';
export { type Kept, type KeptKind } from './kept-kind.js';
export { SettingsLog } from './settings-log.service.js';
export { SettingsLogModule } from './settings-log.module.js';
