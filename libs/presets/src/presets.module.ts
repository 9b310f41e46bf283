import { Module } from '@nestjs/common';
import { RulesModule } from '@ein/rules';
import { PresetRepository } from './preset.repository.js';
import { PresetResolver } from './preset.resolver.js';
import { PresetService } from './preset.service.js';

@Module({
  imports: [RulesModule],
  providers: [PresetRepository, PresetService, PresetResolver],
})
export class PresetsModule {}
