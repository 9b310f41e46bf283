import { ObjectType } from '@nestjs/graphql';
import { Problem, resultUnion } from '@ein/platform';
import { TownPageSource } from './town-page.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'Somebody else has written the page since it was read.',
})
export class TownPageEdited extends Problem {
  constructor() {
    super('Jemand anderes hat die Seite inzwischen geändert. Dein Text steht noch hier.');
  }
}

export const SaveTownPageResult = resultUnion(
  'SaveTownPageResult',
  'The page as it then is, or why it was not saved.',
  TownPageSource,
  [TownPageEdited],
);
export type SaveTownPageResult = TownPageSource | TownPageEdited;
