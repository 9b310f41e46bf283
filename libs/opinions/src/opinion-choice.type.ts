import { registerEnumType } from '@nestjs/graphql';

export const OpinionChoice = { AGREE: 'agree', DISAGREE: 'disagree', PASS: 'pass' } as const;
export type OpinionChoice = (typeof OpinionChoice)[keyof typeof OpinionChoice];
registerEnumType(OpinionChoice, {
  name: 'OpinionChoice',
  description: 'What somebody says to a statement; to pass is an answer too.',
});

export const OpinionSide = { AGREE: 'agree', DISAGREE: 'disagree' } as const;
export type OpinionSide = (typeof OpinionSide)[keyof typeof OpinionSide];
registerEnumType(OpinionSide, {
  name: 'OpinionSide',
  description: 'On which side of a statement people stand.',
});
