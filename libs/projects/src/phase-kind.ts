import { registerEnumType } from '@nestjs/graphql';

export const PhaseKind = {
  COLLECT: 'collect',
  SUPPORT: 'support',
  DISCUSS: 'discuss',
  DECIDE: 'decide',
  ANSWER: 'answer',
} as const;
export type PhaseKind = (typeof PhaseKind)[keyof typeof PhaseKind];
registerEnumType(PhaseKind, { name: 'PhaseKind', description: 'What people can do in a phase.' });
