import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PhaseType } from './phase.type.js';
import type { Project } from './project.entity.js';

@ObjectType('Project', {
  description: 'A participation project; the permanent idea box is one without an end.',
})
export class ProjectType implements Omit<Project, 'position' | 'createdAt'> {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Readable name in addresses.' })
  slug: string;

  @Field()
  name: string;

  @Field({ description: 'What people are asked.' })
  question: string;

  @Field({ description: 'Open all year, without phases.' })
  permanent: boolean;

  @Field(() => [PhaseType], { description: 'All phases in order; none for a permanent project.' })
  phases?: PhaseType[];

  @Field(() => PhaseType, { nullable: true, description: 'The phase that runs now.' })
  currentPhase?: PhaseType | null;

  @Field(() => Int, { description: 'Published ideas whose processing has not ended.' })
  openIdeaCount?: number;
}
