import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { YearReportArgs } from './transparency.inputs.js';
import { YearReportService } from './year-report.service.js';
import { YearReportType } from './year-report.type.js';

@Resolver()
export class YearReportResolver {
  constructor(private readonly service: YearReportService) {}

  @Public()
  @Query(() => YearReportType, {
    name: 'yearReport',
    description: 'The report of one year after Art. 15 and 24 of the Digital Services Act.',
  })
  async yearReport(@Args() { year }: YearReportArgs): Promise<YearReportType> {
    return this.service.ofYear(year);
  }
}
