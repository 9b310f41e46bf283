import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  Request,
  type RequestContext,
  Role,
  SignedIn,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { MakeDeskCodesInput, UseDeskCodeInput } from './assurance.inputs.js';
import { UseDeskCodeResult } from './assurance.problems.js';
import { AssuranceService } from './assurance.service.js';
import { DeskCodeSheetRow, DeskCodesMade, OwnAssurance } from './assurance.type.js';

@Resolver()
export class AssuranceResolver {
  constructor(private readonly assurance: AssuranceService) {}

  @SignedIn()
  @Query(() => OwnAssurance, { nullable: true, description: 'How sure the own account is.' })
  async myAssurance(@CurrentViewer() viewer: SignedInViewer): Promise<OwnAssurance | null> {
    return this.assurance.of(viewer.id);
  }

  @SignedIn()
  @Mutation(() => UseDeskCodeResult, {
    description: 'Takes a code that was handed out at the desk.',
  })
  async useDeskCode(
    @CurrentViewer() viewer: SignedInViewer,
    @Request() request: RequestContext,
    @Args('input') input: UseDeskCodeInput,
  ) {
    return this.assurance.useCode(viewer, request, input.code);
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Query(() => [DeskCodeSheetRow], { description: 'Sheets of codes for the desk, newest first.' })
  async deskCodeSheets(): Promise<DeskCodeSheetRow[]> {
    return this.assurance.sheets();
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Mutation(() => DeskCodesMade, {
    description: 'Makes a sheet of codes for the desk, to be printed now.',
  })
  async makeDeskCodes(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MakeDeskCodesInput,
  ): Promise<DeskCodesMade> {
    return this.assurance.makeCodes(viewer, input.count);
  }
}
