import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PhaseType } from './phase.type.js';
import type { Project } from './project.entity.js';
import { ProjectStage, ResultRule, RunnerUpRule } from './project-stage.type.js';

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

  @Field(() => ProjectStage)
  stage?: ProjectStage;

  @Field({ description: 'What it is about, in Markdown.' })
  description?: string;

  @Field({ description: 'The same as safe HTML.' })
  descriptionHtml?: string;

  @Field({ description: 'Whom to ask about it.' })
  contact?: string;

  @Field({ description: 'Who decides in the end.' })
  decidedBy?: string;

  @Field({ description: 'What the town says beforehand will become of the result.' })
  promise?: string;

  @Field(() => ResultRule, { nullable: true, description: 'null: nothing is chosen here.' })
  resultRule?: ResultRule | null;

  @Field(() => Int, { nullable: true, description: 'How many ideas are chosen.' })
  chosenCount?: number | null;

  @Field(() => RunnerUpRule, { nullable: true })
  runnerUp?: RunnerUpRule | null;

  @Field(() => Date, { nullable: true, description: 'Since when nothing changes here any more.' })
  archivedAt?: Date | null;

  @Field(() => [PhaseType], { description: 'All phases in order; none for a permanent project.' })
  phases?: PhaseType[];

  @Field(() => PhaseType, { nullable: true, description: 'The phase that runs now.' })
  currentPhase?: PhaseType | null;

  @Field(() => Int, { description: 'Published ideas whose processing has not ended.' })
  openIdeaCount?: number;
}
