import { ObjectType } from '@nestjs/graphql';
import { NotAllowed, Problem, resultUnion } from '@ein/platform';
import { RulesDraftType, RulesType } from './rules.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'Somebody else has saved or published the draft since it was read.',
})
export class RulesDraftChanged extends Problem {
  constructor() {
    super(
      'Jemand anderes hat den Entwurf inzwischen gespeichert. Dein Text steht noch hier. Öffne den Entwurf in einem zweiten Fenster und vergleiche.',
    );
  }
}

export const SaveRulesResult = resultUnion(
  'SaveRulesResult',
  'The draft as it then is, or why it was not saved.',
  RulesDraftType,
  [RulesDraftChanged],
);
export type SaveRulesResult = RulesDraftType | RulesDraftChanged;

export const PublishRulesResult = resultUnion(
  'PublishRulesResult',
  'The new version, or why it was not published.',
  RulesType,
  [RulesDraftChanged, NotAllowed],
);
export type PublishRulesResult = RulesType | RulesDraftChanged | NotAllowed;
