import { Module } from '@nestjs/common';
import { EditingModule } from '@ein/editing';
import { RulesRepository } from './rules.repository.js';
import { RulesResolver } from './rules.resolver.js';
import { RulesService } from './rules.service.js';
import { RulesWriting } from './rules-writing.service.js';

@Module({
  imports: [EditingModule],
  providers: [RulesRepository, RulesService, RulesWriting, RulesResolver],
  exports: [RulesService],
})
export class RulesModule {}
