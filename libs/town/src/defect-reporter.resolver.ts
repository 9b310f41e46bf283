import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { DefectReporterService } from './defect-reporter.service.js';
import { DefectReporterType } from './defect-reporter.type.js';

@Resolver()
export class DefectReporterResolver {
  constructor(private readonly service: DefectReporterService) {}

  @Public()
  @Query(() => DefectReporterType, {
    name: 'defectReporter',
    nullable: true,
    description: 'Where a broken lamp or rubbish is reported instead of as an idea.',
  })
  async defectReporter(): Promise<DefectReporterType | null> {
    return this.service.defectReporter();
  }
}
