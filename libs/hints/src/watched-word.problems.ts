import { ObjectType } from '@nestjs/graphql';
import { NotFound, Problem, resultUnion } from '@ein/platform';
import { WatchedWordType } from './watched-word.type.js';

@ObjectType({ implements: () => Problem })
export class WordNotUsable extends Problem {}

export const WatchWordResult = resultUnion(
  'WatchWordResult',
  'The word on the list, or why it cannot stand there.',
  WatchedWordType,
  [WordNotUsable],
);
export type WatchWordResult = WatchedWordType | WordNotUsable;

export const SwitchWordResult = resultUnion(
  'SwitchWordResult',
  'The word as it is now, or why nothing changed.',
  WatchedWordType,
  [NotFound],
);
export type SwitchWordResult = WatchedWordType | NotFound;
