import { tokenEndsLetter, tokenRevokedLetter } from '@ein/access-tokens';
import {
  agreeLetter,
  changedLetter,
  proveLetter,
  takenLetter,
  waitLetter,
} from '@ein/address-change';
import { erasureLetter } from '@ein/own-data';
import { roleLetter } from '@ein/roles';
import { securityLetter, signInLetter } from '@ein/sign-in';
import { pageFor } from '@ein/mail';
import { always, link, NOW, type Samples, type Write } from './sample.js';

/** Of accounts. */
export const ACCOUNT = {
  signInLetter: always(
    (say, reader) =>
      signInLetter({
        locale: reader.language,
        code: '123456',
        link: link(reader, '/anmelden/link'),
        title: say.title,
      }),
    (_, reader) =>
      signInLetter({
        locale: reader.language,
        code: '123456',
        link: link(reader, '/anmelden/link'),
      }),
  ),
  agreeLetter: always((say, reader) =>
    agreeLetter(reader.language, {
      to: say.address,
      code: '123456',
      link: link(reader, '/adresse/bestaetigen'),
    }),
  ),
  proveLetter: always((_, reader) =>
    proveLetter(reader.language, {
      code: '123456',
      link: link(reader, '/adresse/bestaetigen'),
    }),
  ),
  takenLetter: always((_, { language }) => takenLetter(language)),
  waitLetter: always((say, reader) =>
    waitLetter(reader.language, {
      to: say.address,
      until: NOW,
      link: link(reader, '/adresse/anhalten'),
    }),
  ),
  changedLetter: always((say, { language }) => changedLetter(language, say.address)),
  erasureLetter: always((_, { language }) => erasureLetter(language, '123456')),
  securityLetter: always(
    ...(
      [
        'passkey-added',
        'passkey-removed',
        'totp-added',
        'totp-removed',
        'recovery-used',
        'oidc-linked',
        'oidc-unlinked',
      ] as const
    ).map(
      (news): Write =>
        (say, reader) =>
          securityLetter({
            locale: reader.language,
            news,
            link: pageFor(reader, '/konto/sicherheit'),
            name: say.name,
          }),
    ),
  ),
  roleLetter: always(
    (say, reader) => roleLetter({ from: 'resident', to: 'moderator', because: say.text }, reader),
    (say, reader) => roleLetter({ from: 'admin', to: 'resident', because: say.text }, reader),
  ),
  tokenEndsLetter: always((say, reader) =>
    tokenEndsLetter({ name: say.name, on: '2026-12-10' }, reader),
  ),
  tokenRevokedLetter: always((say, reader) =>
    tokenRevokedLetter({ name: say.name, reason: say.text }, reader),
  ),
} satisfies Samples;
