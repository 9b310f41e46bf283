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
      'Jemand anderes hat den Entwurf inzwischen gespeichert. Was darin geändert ist, steht unten; dein Text steht noch hier. Speicherst du ihn noch einmal, gilt deiner.',
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
