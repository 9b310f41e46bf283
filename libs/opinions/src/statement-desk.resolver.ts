import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type SignedInViewer, Staff } from '@ein/platform';
import {
  MendStatementInput,
  MoveStatementInput,
  TakeStatementInput,
  WriteStatementInput,
} from './opinion.inputs.js';
import { StatementResultOfStaff } from './opinion.problems.js';
import { StatementDesk } from './opinion-statement.type.js';
import { StatementDeskService } from './statement-desk.service.js';

@Resolver()
export class StatementDeskResolver {
  constructor(private readonly desk: StatementDeskService) {}

  @Staff('admin')
  @Query(() => StatementDesk, {
    name: 'statementDesk',
    nullable: true,
    description: 'All statements of a project, drafts and withheld ones too.',
  })
  async statementDesk(@Args('slug') slug: string): Promise<StatementDesk | null> {
    return this.desk.desk(slug);
  }

  @Staff('admin')
  @Mutation(() => StatementResultOfStaff, {
    name: 'writeStatement',
    description: 'Puts down a draft in own words.',
  })
  async writeStatement(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: WriteStatementInput,
  ): Promise<StatementResultOfStaff> {
    return this.desk.write(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => StatementResultOfStaff, {
    name: 'takeStatement',
    description: 'Puts down a draft in the words of a public comment.',
  })
  async takeStatement(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: TakeStatementInput,
  ): Promise<StatementResultOfStaff> {
    return this.desk.take(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => StatementResultOfStaff, {
    name: 'mendStatement',
    description: 'Other words for a draft.',
  })
  async mendStatement(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MendStatementInput,
  ): Promise<StatementResultOfStaff> {
    return this.desk.mend(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => StatementResultOfStaff, {
    name: 'moveStatement',
    description: 'Opens or closes a statement for answers.',
  })
  async moveStatement(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MoveStatementInput,
  ): Promise<StatementResultOfStaff> {
    return this.desk.move(viewer, input);
  }
}
