import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';
import { Staff } from '@ein/platform';
import { COLUMN_NAMES, csvLine, README_OF_ARCHIVE } from './archive-columns.policy.js';
import { ArchiveService } from './archive.service.js';
import { DecisionArchiveAbout, DecisionArchivePage } from './archive.type.js';

@ArgsType()
export class DecisionArchiveArgs {
  @Field(() => String, { nullable: true, description: 'What the page before gave as its next.' })
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [0-9a-f-]{36}$/)
  after?: string | null;
}

@Resolver()
export class ArchiveResolver {
  constructor(private readonly service: ArchiveService) {}

  @Staff('admin')
  @Query(() => DecisionArchiveAbout, {
    name: 'decisionArchive',
    description: 'What the archive of decisions holds, column by column.',
  })
  async decisionArchive(): Promise<DecisionArchiveAbout> {
    return { readme: README_OF_ARCHIVE, head: csvLine(COLUMN_NAMES) };
  }

  @Staff('admin')
  @Query(() => DecisionArchivePage, {
    name: 'archivedDecisions',
    description: 'All decisions for the archive, oldest first, without the people in them.',
  })
  async archivedDecisions(@Args() { after }: DecisionArchiveArgs): Promise<DecisionArchivePage> {
    const { rows, next } = await this.service.page(after ?? null);
    return {
      rows: rows.map((row) => JSON.stringify(row)),
      lines: rows.map((row) => csvLine(COLUMN_NAMES.map((name) => row[name]))),
      next,
    };
  }
}
