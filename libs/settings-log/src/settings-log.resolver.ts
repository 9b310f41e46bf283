import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  Request,
  type RequestContext,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { SettingChangesArgs, UndoSettingChangeInput } from './setting-change.inputs.js';
import { UndoSettingChangeResult } from './setting-change.problems.js';
import { SettingChangeConnection, SettingKindType } from './setting-change.type.js';
import { SettingsLog } from './settings-log.service.js';

@Resolver()
export class SettingsLogResolver {
  constructor(private readonly log: SettingsLog) {}

  @Staff('admin')
  @Query(() => SettingChangeConnection, {
    name: 'settingChanges',
    description: 'What admins changed, newest first: before and after in plain words.',
  })
  async settingChanges(
    @Request() { language }: RequestContext,
    @Args() args: SettingChangesArgs,
  ): Promise<SettingChangeConnection> {
    return this.log.page(args, language);
  }

  @Staff('admin')
  @Query(() => [SettingKindType], {
    name: 'settingKinds',
    description: 'All kinds of things that admins keep.',
  })
  settingKinds(@Request() { language }: RequestContext): SettingKindType[] {
    return this.log.kindsIn(language);
  }

  @Staff('admin')
  @Mutation(() => UndoSettingChangeResult, {
    name: 'undoSettingChange',
    description: 'Takes the last change of a thing back, by a new change.',
  })
  async undoSettingChange(
    @CurrentViewer() viewer: SignedInViewer,
    @Request() { language }: RequestContext,
    @Args('input') { changeId }: UndoSettingChangeInput,
  ): Promise<UndoSettingChangeResult> {
    return this.log.undo(viewer, changeId, language);
  }
}
