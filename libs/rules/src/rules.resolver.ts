import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  Public,
  Request,
  type RequestContext,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { COMPARISON_COST } from '@ein/editing';
import {
  PublishRulesInput,
  RulesComparisonArgs,
  RulesArgs,
  RulesLocaleArgs,
  SaveRulesInput,
} from './rules.inputs.js';
import { PublishRulesResult, SaveRulesResult } from './rules.problems.js';
import { RulesService } from './rules.service.js';
import { RulesWriting } from './rules-writing.service.js';
import { RulesComparison, RulesDraftType, RulesType, RulesVersionType } from './rules.type.js';

@Resolver()
export class RulesResolver {
  constructor(
    private readonly service: RulesService,
    private readonly writing: RulesWriting,
  ) {}

  @Public()
  @Query(() => RulesType, {
    name: 'rules',
    nullable: true,
    description: 'The rules of the house: those that hold today, or another version.',
  })
  async rules(@Args() { version, locale }: RulesArgs): Promise<RulesType | null> {
    return this.service.rules(version ?? null, locale ?? 'de');
  }

  @Public()
  @Query(() => [RulesVersionType], {
    name: 'rulesVersions',
    description: 'All versions of the rules, newest first, with those that are announced.',
  })
  async rulesVersions(@Args() { locale }: RulesLocaleArgs): Promise<RulesVersionType[]> {
    return this.service.versions(locale ?? 'de');
  }

  @Public()
  @Query(() => RulesComparison, {
    name: 'rulesComparison',
    nullable: true,
    description: 'What changed from one version of the rules to another; null: no such version.',
    complexity: COMPARISON_COST,
  })
  async rulesComparison(
    @Args() args: RulesComparisonArgs,
    @Request() { clientAddress }: RequestContext,
  ): Promise<RulesComparison | null> {
    return this.service.comparison(args, args.locale ?? 'de', clientAddress);
  }

  @Staff('admin')
  @Query(() => RulesDraftType, {
    name: 'rulesDraft',
    description: 'The next version of the rules, and what it changes.',
  })
  async rulesDraft(): Promise<RulesDraftType> {
    return this.writing.draft();
  }

  @Staff('admin')
  @Mutation(() => SaveRulesResult, {
    name: 'saveRulesDraft',
    description: 'Keeps the next version of the rules, finished or not. Nobody else sees it.',
  })
  async saveRulesDraft(@Args('input') input: SaveRulesInput): Promise<SaveRulesResult> {
    return this.writing.save(input);
  }

  @Staff('admin')
  @Mutation(() => RulesDraftType, {
    name: 'discardRulesDraft',
    description: 'Throws the draft away; what was published last is where the next one begins.',
  })
  async discardRulesDraft(): Promise<RulesDraftType> {
    return this.writing.discard();
  }

  @Staff('admin')
  @Mutation(() => PublishRulesResult, {
    name: 'publishRules',
    description: 'Makes the draft the next version of the rules, for good.',
  })
  async publishRules(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: PublishRulesInput,
  ): Promise<PublishRulesResult> {
    return this.writing.publish(viewer, input);
  }
}
