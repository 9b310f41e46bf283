import { ObjectType } from '@nestjs/graphql';
import { Problem, resultUnion, TooManyRequests } from '@ein/platform';
import { SecondFactorFirst } from '@ein/second-factor';
import { FreshProofRequired } from '@ein/sessions';
import { SignedIn } from '@ein/sign-in';
import { ExternalLinked, ExternalUnlinked, ExternalVisitBegun } from './external-login.type.js';

@ObjectType({
  implements: () => Problem,
  description:
    'The way back does not fit the way there: used, too old, broken off, or of another browser.',
})
export class ExternalRefused extends Problem {
  constructor(
    message = 'Diese Anmeldung hat nicht geklappt: Sie wurde abgebrochen, ist zu alt oder gehört zu einem anderen Browser. Beginne noch einmal.',
  ) {
    super(message);
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'The other login does not vouch for an address, so nobody can be found by it.',
})
export class ExternalAddressUnconfirmed extends Problem {
  constructor(label: string) {
    super(
      `„${label}“ hat deine E-Mail-Adresse nicht bestätigt. Melde dich zuerst mit einem Code aus der E-Mail an. Danach kannst du beide Konten unter „Sicherheit und Anmeldung“ verknüpfen.`,
    );
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'The other account, or this one, is linked with another one already.',
})
export class ExternalLinkedElsewhere extends Problem {
  constructor(label: string) {
    super(
      `Eines der beiden Konten ist schon mit einem anderen verknüpft. Melde dich mit einem Code aus der E-Mail an und trenne dort die Verknüpfung mit „${label}“.`,
    );
  }
}

@ObjectType({ implements: () => Problem, description: 'There is no other login, or it is down.' })
export class ExternalUnavailable extends Problem {
  constructor() {
    super(
      'Die andere Anmeldung antwortet gerade nicht. Mit einem Code aus der E-Mail geht es weiter.',
    );
  }
}

export const BeginExternalSignInResult = resultUnion(
  'BeginExternalSignInResult',
  'The way to the other login, or why there is none.',
  ExternalVisitBegun,
  [TooManyRequests, ExternalUnavailable],
);
export const BeginExternalLinkResult = resultUnion(
  'BeginExternalLinkResult',
  'The way to the other login, or why there is none.',
  ExternalVisitBegun,
  [TooManyRequests, ExternalUnavailable, FreshProofRequired, SecondFactorFirst],
);
export const ConfirmExternalResult = resultUnion(
  'ConfirmExternalResult',
  'Signed in or linked, or why not.',
  SignedIn,
  [
    ExternalLinked,
    ExternalRefused,
    ExternalAddressUnconfirmed,
    ExternalLinkedElsewhere,
    ExternalUnavailable,
  ],
);
export const UnlinkExternalResult = resultUnion(
  'UnlinkExternalResult',
  'Unlinked, or why not.',
  ExternalUnlinked,
  [FreshProofRequired, SecondFactorFirst],
);
