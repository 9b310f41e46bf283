import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EditionTableType } from './edition-table.type.js';
import { EditionTables } from './edition-tables.service.js';
import { ReportEditionType } from './report.type.js';

/** A list counts twenty times: about as much as reading the whole edition. */
const ITS_TABLES = 50;

@Resolver(() => ReportEditionType)
export class EditionTableResolver {
  constructor(private readonly service: EditionTables) {}

  @ResolveField(() => [EditionTableType], {
    complexity: ITS_TABLES,
    description: 'Its tables, each a file of its own.',
  })
  async tables(@Parent() { number }: ReportEditionType): Promise<EditionTableType[]> {
    return this.service.list(number);
  }
}
