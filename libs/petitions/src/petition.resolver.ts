import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IdeaType } from '@ein/ideas';
import {
  CurrentViewer,
  NotFound,
  Public,
  resultUnion,
  Role,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { RecordPetitionInput } from './petition.inputs.js';
import { PetitionService } from './petition.service.js';
import { PetitionFacts } from './petition.type.js';

const RecordPetitionResult = resultUnion(
  'RecordPetitionResult',
  'The idea, or that there is none.',
  IdeaType,
  [NotFound],
);

@Resolver()
export class PetitionResolver {
  constructor(private readonly service: PetitionService) {}

  @Public()
  @Query(() => PetitionFacts, {
    name: 'petitionFacts',
    description: 'How many must sign an Einwohnerantrag (§ 31 NKomVG) here.',
  })
  async petitionFacts(): Promise<PetitionFacts> {
    return this.service.facts();
  }

  @Staff(Role.OFFICE)
  @Mutation(() => RecordPetitionResult, {
    name: 'recordPetition',
    description: 'Says that an idea was handed in as an Einwohnerantrag, or takes that back.',
  })
  async recordPetition(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: RecordPetitionInput,
  ): Promise<IdeaType | NotFound> {
    return this.service.record(viewer, input);
  }
}
