import { Module } from '@nestjs/common';
import { RulesModule } from '@ein/rules';
import { SettingsLogModule } from '@ein/settings-log';
import { PresetHistory } from './preset-history.service.js';
import { PresetRepository } from './preset.repository.js';
import { PresetResolver } from './preset.resolver.js';
import { PresetService } from './preset.service.js';

@Module({
  imports: [RulesModule, SettingsLogModule],
  providers: [PresetRepository, PresetHistory, PresetService, PresetResolver],
})
export class PresetsModule {}
