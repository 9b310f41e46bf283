export { ReasonPresetChanged } from './preset.events.js';
export { PresetsModule } from './presets.module.js';
export { ReasonPreset } from './reason-preset.entity.js';
