import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type SignedInViewer, Staff } from '@ein/platform';
import {
  ImportRunArgs,
  ImportRunInput,
  ImportRunsArgs,
  StartImportInput,
} from './import.inputs.js';
import { ChangeImportResult } from './import.problems.js';
import { ImportService } from './import.service.js';
import { ImportedRow, ImportRemark, ImportRunType, ImportWord } from './import.type.js';

/** Files of the former platform, for admins. */
@Resolver(() => ImportRunType)
export class ImportResolver {
  constructor(private readonly service: ImportService) {}

  @Staff('admin')
  @Query(() => [ImportRunType], { name: 'imports', description: 'Of a project, newest first.' })
  async imports(@Args() { projectId }: ImportRunsArgs): Promise<ImportRunType[]> {
    return this.service.of(projectId);
  }

  @Staff('admin')
  @Query(() => ImportRunType, { name: 'import', nullable: true, description: 'One of them.' })
  async import(@Args() { importId }: ImportRunArgs): Promise<ImportRunType | null> {
    return this.service.find(importId);
  }

  @ResolveField(() => [ImportedRow], {
    description: 'The first hundred ideas that come in.',
    complexity: 60,
  })
  async rows(@Parent() { id }: ImportRunType): Promise<ImportedRow[]> {
    return this.service.rows(id);
  }

  @ResolveField(() => [ImportRemark], {
    description: 'Rows that do not come in, then those that do not come in whole.',
    complexity: 60,
  })
  async remarks(@Parent() { id }: ImportRunType): Promise<ImportRemark[]> {
    return this.service.remarks(id);
  }

  @ResolveField(() => [ImportWord], { description: 'Former categories.', complexity: 20 })
  async categories(@Parent() { id }: ImportRunType): Promise<ImportWord[]> {
    return this.service.categories(id);
  }

  @ResolveField(() => [ImportWord], { description: 'Former statuses.', complexity: 20 })
  async statuses(@Parent() { id }: ImportRunType): Promise<ImportWord[]> {
    return this.service.statuses(id);
  }

  @Staff('admin')
  @Mutation(() => ChangeImportResult, {
    name: 'startImport',
    description: 'Makes ideas of the rows that nobody sees, or goes on with it.',
  })
  async startImport(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: StartImportInput,
  ): Promise<ChangeImportResult> {
    return this.service.start(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => ChangeImportResult, {
    name: 'stopImport',
    description: 'Stops what is running; it can go on later.',
  })
  async stopImport(@Args('input') { importId }: ImportRunInput): Promise<ChangeImportResult> {
    return this.service.stop(importId);
  }

  @Staff('admin')
  @Mutation(() => ChangeImportResult, {
    name: 'publishImport',
    description: 'Shows all that was made of it to everybody; there is no way back.',
  })
  async publishImport(@Args('input') { importId }: ImportRunInput): Promise<ChangeImportResult> {
    return this.service.publish(importId);
  }

  @Staff('admin')
  @Mutation(() => ChangeImportResult, {
    name: 'discardImport',
    description: 'Throws it away with all that was made of it; the result is what it was.',
  })
  async discardImport(@Args('input') { importId }: ImportRunInput): Promise<ChangeImportResult> {
    return this.service.discard(importId);
  }
}
