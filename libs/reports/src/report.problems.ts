import { Field, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Problem, resultUnion } from '@ein/platform';
import { ReportScopeRefused } from './report-scope.problems.js';
import { PublicationProblem, ReportDraft, ReportEditionType } from './report.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'Somebody else has changed the draft since it was read.',
})
export class ReportChanged extends Problem {
  constructor() {
    super(
      'Jemand anderes hat den Entwurf inzwischen geändert. Er steht hier, wie er jetzt ist; deine Eingabe ist nicht verloren.',
    );
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'What was named as a source cannot be cited: it is not there, or not public.',
})
export class SourceNotFound extends Problem {}

@ObjectType({
  implements: () => Problem,
  description: 'A topic of which three people or more speak keeps at least one of their sentences.',
})
export class LastQuote extends Problem {
  constructor() {
    super(
      'Zu diesem Punkt haben sich mindestens drei Menschen geäußert. Ein Zitat von ihnen bleibt im Bericht. Nimm zuerst ein anderes auf.',
    );
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'A sentence cannot be written like this.',
})
export class SentenceRefused extends Problem {}

@ObjectType({
  implements: () => Problem,
  description: 'The draft has sentences that cannot be published.',
})
export class PublicationRefused extends Problem {
  @Field(() => [PublicationProblem])
  problems: PublicationProblem[];

  constructor(problems: PublicationProblem[]) {
    super('Der Bericht ist noch nicht veröffentlicht. Bitte sieh dir die genannten Sätze an.');
    this.problems = problems;
  }
}

export const CreateReportResult = resultUnion(
  'CreateReportResult',
  'The draft, or why there is none.',
  ReportDraft,
  [NotFound, ReportScopeRefused],
);
export type CreateReportResult = ReportDraft | NotFound | ReportScopeRefused;

export const ChangeReportResult = resultUnion(
  'ChangeReportResult',
  'The draft as it then is, or why it was not changed.',
  ReportDraft,
  [NotFound, NotAllowed, ReportChanged, SourceNotFound, LastQuote, SentenceRefused],
);
export type ChangeReportResult =
  | ReportDraft
  | NotFound
  | NotAllowed
  | ReportChanged
  | SourceNotFound
  | LastQuote
  | SentenceRefused;

export const PublishReportResult = resultUnion(
  'PublishReportResult',
  'The edition, or why there is none.',
  ReportEditionType,
  [NotFound, ReportChanged, PublicationRefused],
);
export type PublishReportResult = ReportEditionType | NotFound | ReportChanged | PublicationRefused;

export const SettleEditionMarkResult = resultUnion(
  'SettleEditionMarkResult',
  'The edition with the note, or why it was not taken.',
  ReportEditionType,
  [NotFound],
);
export type SettleEditionMarkResult = ReportEditionType | NotFound;
