import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type SignedInViewer, Staff } from '@ein/platform';
import { SaveTownPageInput, TownPageArgs } from './town-page.inputs.js';
import { SaveTownPageResult } from './town-page.problems.js';
import { EditableTownPage, TownPagePreview, TownPageSource } from './town-page.type.js';
import { TownPageWriting } from './town-page-writing.service.js';

@Resolver()
export class TownPageResolver {
  constructor(private readonly writing: TownPageWriting) {}

  @Staff('admin')
  @Query(() => [EditableTownPage], {
    name: 'editableTownPages',
    description: 'The pages that the town keeps, in every language.',
  })
  async editableTownPages(): Promise<EditableTownPage[]> {
    return this.writing.list();
  }

  @Staff('admin')
  @Query(() => TownPageSource, {
    name: 'townPageSource',
    description: 'A page as it is written, with every text it had.',
  })
  async townPageSource(@Args() { slug, locale }: TownPageArgs): Promise<TownPageSource> {
    return this.writing.source(slug, locale);
  }

  @Staff('admin')
  @Mutation(() => TownPagePreview, {
    name: 'previewTownPage',
    description: 'A page as it would look; nothing is saved.',
  })
  async previewTownPage(@Args('input') input: SaveTownPageInput): Promise<TownPagePreview> {
    return this.writing.preview(input.slug, input.locale, input.title, input.body);
  }

  @Staff('admin')
  @Mutation(() => SaveTownPageResult, {
    name: 'saveTownPage',
    description: 'Puts another text on a page; every text it had is kept.',
  })
  async saveTownPage(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SaveTownPageInput,
  ): Promise<SaveTownPageResult> {
    return this.writing.save(viewer, input);
  }
}
