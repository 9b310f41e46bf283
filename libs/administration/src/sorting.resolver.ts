import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Public, type SignedInViewer, Staff } from '@ein/platform';
import { PlaceKeeping } from './place-keeping.service.js';
import {
  MergePlaceInput,
  MergeThemeInput,
  MoveThemeInput,
  OfferPlaceInput,
  OfferThemeInput,
  SavePlaceInput,
  SaveThemeInput,
} from './sorting.inputs.js';
import { KeepPlaceResult, KeepThemeResult, SortingMergeResult } from './sorting.problems.js';
import { SortingRepository } from './sorting.repository.js';
import { KeptPlaceType, KeptThemeType } from './sorting.type.js';
import { ThemeKeeping } from './theme-keeping.service.js';

@Resolver()
export class SortingResolver {
  constructor(
    private readonly themes: ThemeKeeping,
    private readonly places: PlaceKeeping,
    private readonly sorting: SortingRepository,
  ) {}

  @Public()
  @Query(() => String, {
    name: 'themeNow',
    nullable: true,
    description:
      'The id of the theme that a former id or part of an address leads to; null: no other.',
  })
  async themeNow(@Args('former') former: string): Promise<string | null> {
    return this.sorting.findSuccessor('category', former.slice(0, 100));
  }

  @Public()
  @Query(() => String, {
    name: 'placeNow',
    nullable: true,
    description:
      'The id of the place that a former id or part of an address leads to; null: no other.',
  })
  async placeNow(@Args('former') former: string): Promise<string | null> {
    return this.sorting.findSuccessor('place', former.slice(0, 100));
  }

  @Staff('admin')
  @Query(() => [KeptThemeType], {
    name: 'keptThemes',
    description: 'All themes that ever were, in their order.',
  })
  async keptThemes(): Promise<KeptThemeType[]> {
    return this.themes.all();
  }

  @Staff('admin')
  @Query(() => [KeptPlaceType], { name: 'keptPlaces', description: 'All places that ever were.' })
  async keptPlaces(): Promise<KeptPlaceType[]> {
    return this.places.all();
  }

  @Staff('admin')
  @Mutation(() => KeepThemeResult, {
    name: 'saveTheme',
    description: 'Adds a theme, or renames one in the version that was read.',
  })
  async saveTheme(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SaveThemeInput,
  ): Promise<KeepThemeResult> {
    return this.themes.save(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => KeepThemeResult, {
    name: 'moveTheme',
    description: 'Moves a theme one step in the order.',
  })
  async moveTheme(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MoveThemeInput,
  ): Promise<KeepThemeResult> {
    return this.themes.move(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => KeepThemeResult, {
    name: 'offerTheme',
    description: 'Offers a theme for new ideas, or no longer.',
  })
  async offerTheme(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: OfferThemeInput,
  ): Promise<KeepThemeResult> {
    return this.themes.offer(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => SortingMergeResult, {
    name: 'mergeTheme',
    description: 'Gives all ideas of a theme to another one, for good.',
  })
  async mergeTheme(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MergeThemeInput,
  ): Promise<SortingMergeResult> {
    return this.themes.merge(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => KeepPlaceResult, {
    name: 'savePlace',
    description: 'Adds a place, or edits one in the version that was read.',
  })
  async savePlace(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SavePlaceInput,
  ): Promise<KeepPlaceResult> {
    return this.places.save(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => KeepPlaceResult, {
    name: 'offerPlace',
    description: 'Offers a place for new ideas, or no longer.',
  })
  async offerPlace(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: OfferPlaceInput,
  ): Promise<KeepPlaceResult> {
    return this.places.offer(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => SortingMergeResult, {
    name: 'mergePlace',
    description: 'Gives all ideas and people of a place to another one, for good.',
  })
  async mergePlace(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MergePlaceInput,
  ): Promise<SortingMergeResult> {
    return this.places.merge(viewer, input);
  }
}
