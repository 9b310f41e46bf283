import { Args, Query, Resolver } from '@nestjs/graphql';
import { Request, type RequestContext, Staff } from '@ein/platform';
import { PresetPreviewArgs } from './moderation.inputs.js';
import { PresetPreview } from './preset-preview.service.js';

@Resolver()
export class PresetPreviewResolver {
  constructor(private readonly previews: PresetPreview) {}

  @Staff('admin')
  @Query(() => String, {
    name: 'presetPreview',
    description: 'The mail that a reason preset would give for a refused idea, as plain text.',
  })
  async presetPreview(
    @Args() args: PresetPreviewArgs,
    @Request() { language }: RequestContext,
  ): Promise<string> {
    return this.previews.mail(args, language);
  }
}
