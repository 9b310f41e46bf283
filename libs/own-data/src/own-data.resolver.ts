import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, SignedIn, type SignedInViewer } from '@ein/platform';
import { OwnDataArgs, OwnDataSectionsArgs } from './own-data.inputs.js';
import { OwnDataService } from './own-data.service.js';
import { OwnDataPage, OwnDataSection } from './own-data.type.js';

@Resolver()
export class OwnDataResolver {
  constructor(private readonly copy: OwnDataService) {}

  @SignedIn()
  @Query(() => [OwnDataSection], {
    description: 'What the copy of the own data consists of, and what its columns mean.',
  })
  ownDataSections(@Args() { locale }: OwnDataSectionsArgs): OwnDataSection[] {
    return this.copy.sections(locale ?? 'de');
  }

  @SignedIn()
  @Query(() => OwnDataPage, {
    description: 'Rows of one section of the own data: everything that is kept, nothing of others.',
  })
  async ownData(
    @CurrentViewer() viewer: SignedInViewer,
    @Args() { section, skip }: OwnDataArgs,
  ): Promise<OwnDataPage> {
    return this.copy.page(viewer, section, skip ?? 0);
  }
}
