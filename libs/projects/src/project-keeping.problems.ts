import { Field, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Problem, resultUnion } from '@ein/platform';
import { KeptProject } from './kept-project.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'Somebody else has changed the project since it was read.',
})
export class ProjectEdited extends Problem {
  @Field(() => KeptProject, { description: 'As it now is.' })
  current: KeptProject;

  constructor(current: KeptProject) {
    super(
      'Jemand anderes hat das Projekt inzwischen geändert. Was du geschrieben hast, steht noch hier. Sieh dir an, was anders ist, und speichere dann noch einmal.',
    );
    this.current = current;
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'People support already: the rule of the result stands.',
})
export class RuleFrozen extends Problem {
  @Field()
  since: Date;

  constructor(since: Date, when: string) {
    super(
      `Die Regel für das Ergebnis steht seit dem ${when} fest: Seitdem wird unterstützt, und alle verlassen sich darauf.`,
    );
    this.since = since;
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'Two phases of one kind run at the same time, and nobody said that it is meant.',
})
export class PhasesOverlap extends Problem {
  constructor(one: string, other: string) {
    super(
      `„${one}“ und „${other}“ sind von einer Art und laufen gleichzeitig. Wenn das so gemeint ist, kreuze es an.`,
    );
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'Something is missing that people must know before the project is public.',
})
export class ProjectIncomplete extends Problem {}

export const KeepProjectResult = resultUnion(
  'KeepProjectResult',
  'The project as it then is, or why nothing changed.',
  KeptProject,
  [ProjectEdited, RuleFrozen, PhasesOverlap, ProjectIncomplete, NotAllowed, NotFound],
);
export type KeepProjectResult =
  | KeptProject
  | ProjectEdited
  | RuleFrozen
  | PhasesOverlap
  | ProjectIncomplete
  | NotAllowed
  | NotFound;

@ObjectType({ description: 'The draft is gone.' })
export class ProjectDiscarded {
  @Field()
  name: string;
}

export const DiscardProjectResult = resultUnion(
  'DiscardProjectResult',
  'That the draft is gone, or why it stays.',
  ProjectDiscarded,
  [ProjectEdited, NotAllowed, NotFound],
);
export type DiscardProjectResult = ProjectDiscarded | ProjectEdited | NotAllowed | NotFound;
