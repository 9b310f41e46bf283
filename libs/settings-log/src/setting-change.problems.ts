import { ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Problem, resultUnion } from '@ein/platform';
import { SettingChangeType } from './setting-change.type.js';

@ObjectType({
  implements: () => Problem,
  description:
    'It has been changed again since, so that taking this back would undo more than this.',
})
export class ChangedSince extends Problem {
  constructor() {
    super(
      'Das wurde seitdem noch einmal geändert. Nimm zuerst die neuere Änderung zurück oder ändere es von Hand.',
    );
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'Something else stands on it as it is now.',
})
export class StillNeeded extends Problem {}

export const UndoSettingChangeResult = resultUnion(
  'UndoSettingChangeResult',
  'The change that takes the other back, or why it stays.',
  SettingChangeType,
  [ChangedSince, StillNeeded, NotAllowed, NotFound],
);
export type UndoSettingChangeResult =
  SettingChangeType | ChangedSince | StillNeeded | NotAllowed | NotFound;
