import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Phase } from './phase.entity.js';
import { PhaseKind } from './phase-kind.js';

@ObjectType('Phase', { description: 'A dated part of a project.' })
export class PhaseType implements Omit<Phase, 'projectId' | 'position'> {
  @Field(() => ID)
  id: string;

  @Field(() => PhaseKind)
  kind: PhaseKind;

  @Field()
  name: string;

  @Field()
  startsAt: Date;

  @Field()
  endsAt: Date;
}
