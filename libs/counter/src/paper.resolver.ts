import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  NotFound,
  resultUnion,
  Role,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import {
  AddPaperScanInput,
  MakePaperFormsInput,
  PaperScanArgs,
  PaperScanInput,
} from './paper.inputs.js';
import { PaperService } from './paper.service.js';
import { PaperScan } from './paper.type.js';

const AddPaperScanResult = resultUnion(
  'AddPaperScanResult',
  'The scan as it waits, or why it was not taken.',
  PaperScan,
  [NotFound],
);

@Resolver()
export class PaperResolver {
  constructor(private readonly papers: PaperService) {}

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Query(() => [PaperScan], { description: 'Scans that wait to be typed in, oldest first.' })
  async paperScans(): Promise<PaperScan[]> {
    return this.papers.waiting();
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Query(() => PaperScan, { nullable: true, description: 'One scan that waits.' })
  async paperScan(@Args() { scanId }: PaperScanArgs): Promise<PaperScan | null> {
    return this.papers.scan(scanId);
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Mutation(() => [Int], { description: 'Draws numbers for forms, to be printed now.' })
  async makePaperForms(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { count }: MakePaperFormsInput,
  ): Promise<number[]> {
    return this.papers.makeForms(viewer, count);
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Mutation(() => AddPaperScanResult, { description: 'Puts an uploaded picture among the scans.' })
  async addPaperScan(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { ticket }: AddPaperScanInput,
  ): Promise<PaperScan | NotFound> {
    return this.papers.add(viewer, ticket);
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Mutation(() => Boolean, { description: 'Nothing can be typed in from this scan.' })
  async setScanAside(@Args('input') { scanId }: PaperScanInput): Promise<boolean> {
    return this.papers.setAside(scanId);
  }
}
