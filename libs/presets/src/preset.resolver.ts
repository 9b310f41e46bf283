import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type SignedInViewer, Staff } from '@ein/platform';
import {
  MoveReasonPresetInput,
  SaveReasonPresetInput,
  SwitchReasonPresetInput,
} from './preset.inputs.js';
import { SaveReasonPresetResult } from './preset.problems.js';
import { PresetService } from './preset.service.js';
import { ReasonPresetType } from './preset.type.js';

@Resolver()
export class PresetResolver {
  constructor(private readonly service: PresetService) {}

  @Staff('moderator')
  @Query(() => [ReasonPresetType], {
    name: 'reasonPresets',
    description: 'Reasons that are often given, to start from.',
  })
  async reasonPresets(): Promise<ReasonPresetType[]> {
    return this.service.offered();
  }

  @Staff('admin')
  @Query(() => [ReasonPresetType], {
    name: 'allReasonPresets',
    description: 'All presets in their order, with those that are switched off.',
  })
  async allReasonPresets(): Promise<ReasonPresetType[]> {
    return this.service.all();
  }

  @Staff('admin')
  @Mutation(() => SaveReasonPresetResult, {
    name: 'saveReasonPreset',
    description: 'Adds a preset, or edits one in the version that was read.',
  })
  async saveReasonPreset(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SaveReasonPresetInput,
  ): Promise<SaveReasonPresetResult> {
    return this.service.save(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => SaveReasonPresetResult, {
    name: 'moveReasonPreset',
    description: 'Moves a preset one step up or down in the list.',
  })
  async moveReasonPreset(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MoveReasonPresetInput,
  ): Promise<SaveReasonPresetResult> {
    return this.service.move(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => SaveReasonPresetResult, {
    name: 'switchReasonPreset',
    description: 'Offers a preset to moderators, or no longer.',
  })
  async switchReasonPreset(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SwitchReasonPresetInput,
  ): Promise<SaveReasonPresetResult> {
    return this.service.switch(viewer, input);
  }
}
