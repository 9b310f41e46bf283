import { Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SanctionKind, SanctionReading } from '@ein/sanctions';
import { TransparencyType } from './transparency.type.js';
import { YearReportType } from './year-report.type.js';

@ObjectType({ description: 'How many warnings, suspensions or blocks there were.' })
export class SanctionRow {
  @Field(() => SanctionKind)
  kind: SanctionKind;

  @Field(() => Int)
  sanctions: number;

  @Field(() => Int, { description: 'Taken back before their end.' })
  lifted: number;
}

@Resolver(() => TransparencyType)
export class SanctionFiguresResolver {
  constructor(private readonly reading: SanctionReading) {}

  @ResolveField(() => [SanctionRow], {
    description: 'Warnings, suspensions and blocks of the year, by kind.',
  })
  async sanctions(@Parent() { year }: TransparencyType): Promise<SanctionRow[]> {
    return this.reading.figures(year);
  }
}

/** Art. 24 (1) (b) Digital Services Act asks for suspensions in the yearly report. */
@Resolver(() => YearReportType)
export class YearSanctionsResolver {
  constructor(private readonly reading: SanctionReading) {}

  @ResolveField(() => [SanctionRow], {
    description: 'Warnings, suspensions and blocks of the year, by kind.',
  })
  async sanctions(@Parent() { year }: YearReportType): Promise<SanctionRow[]> {
    return this.reading.figures(year);
  }
}
