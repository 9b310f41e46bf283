import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { AccessibilityStatementType } from './accessibility.type.js';
import { TownService } from './town.service.js';
import { TownPageType, TownType } from './town.type.js';

@Resolver()
export class TownResolver {
  constructor(private readonly service: TownService) {}

  @Public()
  @Query(() => TownType, {
    name: 'town',
    description: 'What the town says of itself and of its meeting room.',
  })
  async town(): Promise<TownType> {
    return this.service.facts();
  }

  @Public()
  @Query(() => AccessibilityStatementType, {
    name: 'accessibilityStatement',
    nullable: true,
    description: 'The facts of the accessibility statement; null: the town has not said any.',
  })
  async accessibilityStatement(): Promise<AccessibilityStatementType | null> {
    return this.service.statement();
  }

  @Public()
  @Query(() => TownPageType, {
    name: 'townPage',
    nullable: true,
    description: 'A page of the town: impressum, datenschutz, barrierefreiheit, kontakt …',
  })
  async townPage(
    @Args('slug') slug: string,
    @Args('locale', {
      type: () => String,
      nullable: true,
      description: 'de (default), en, or de-simple for Einfache Sprache.',
    })
    locale: string | null,
  ): Promise<TownPageType | null> {
    return this.service.page(slug, locale ?? 'de');
  }
}
