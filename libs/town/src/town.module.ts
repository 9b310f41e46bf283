import { Module } from '@nestjs/common';
import { DefectReporterResolver } from './defect-reporter.resolver.js';
import { DefectReporterService } from './defect-reporter.service.js';
import { TownRepository } from './town.repository.js';
import { TownResolver } from './town.resolver.js';
import { TownService } from './town.service.js';

@Module({
  providers: [
    DefectReporterService,
    DefectReporterResolver,
    TownRepository,
    TownService,
    TownResolver,
  ],
  exports: [TownService],
})
export class TownModule {}
