import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public, Staff } from '@ein/platform';
import { ReportExtentArgs } from './report-scope.inputs.js';
import { ReportScopes } from './report-scope.service.js';
import { EditionScope, ReportExtent } from './report-scope.type.js';

@Resolver()
export class ReportScopeResolver {
  constructor(private readonly scopes: ReportScopes) {}

  @Staff('office')
  @Query(() => ReportExtent, {
    name: 'reportExtent',
    description: 'Counts what a report would read, before it is begun.',
  })
  async reportExtent(@Args() { scope }: ReportExtentArgs): Promise<ReportExtent> {
    return this.scopes.count(scope);
  }

  @Public()
  @Query(() => [EditionScope], {
    name: 'reportScopes',
    description: 'What published editions speak of, the one written about last first.',
  })
  async reportScopes(): Promise<EditionScope[]> {
    return this.scopes.published();
  }
}
