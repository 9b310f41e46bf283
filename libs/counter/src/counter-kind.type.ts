import { registerEnumType } from '@nestjs/graphql';

export const CounterKind = { IDEA: 'idea', COMMENT: 'comment', VOTE: 'vote' } as const;
export type CounterKind = (typeof CounterKind)[keyof typeof CounterKind];
registerEnumType(CounterKind, {
  name: 'CounterKind',
  description: 'What was written down for somebody at the counter.',
});
