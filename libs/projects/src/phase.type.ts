import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Phase } from './phase.entity.js';

export const PhaseKind = {
  COLLECT: 'collect',
  SUPPORT: 'support',
  DISCUSS: 'discuss',
  DECIDE: 'decide',
  ANSWER: 'answer',
} as const;
export type PhaseKind = (typeof PhaseKind)[keyof typeof PhaseKind];
registerEnumType(PhaseKind, { name: 'PhaseKind', description: 'What people can do in a phase.' });

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
