import { PICTURES } from './letter-pictures.js';
import type { LeasedMail } from './mail.repository.js';

/** How a mail leaves the house: by SMTP, or into the local mailbox. */
export abstract class Mailer {
  /** Throws {@link MailRefused} when trying again would not help, and any other error when it might. */
  abstract send(mail: LeasedMail): Promise<void>;

  /** Takes mails to these addresses (lower case) out of a mailbox on this computer; does nothing where there is none. */
  abstract forget(addresses: readonly string[]): Promise<void>;

  abstract close(): void;
}

/** The other side refused this mail for good; `status` is set when it refused the mailbox, not the text. */
export class MailRefused extends Error {
  constructor(
    message: string,
    readonly status: string | null = null,
  ) {
    super(message);
  }
}

/** Where a town has not said what its platform is called. */
const PRODUCT = 'EIN.Ideen.raum';

/** Mail programs offer to take it over, or to strike out what they have. */
const entryOf = (calendar: string) => ({
  filename: 'termin.ics',
  content: calendar,
  contentType: `text/calendar; charset=utf-8; method=${/^METHOD:(\w+)/m.exec(calendar)?.[1] ?? 'PUBLISH'}`,
});

/** What both ways share. The Message-ID comes from the row, so that a repeat after a crash is recognised as one. */
export function messageOf(mail: LeasedMail, from: string) {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    // Objects, never strings to parse: an address list in a recipient's name must stay a name.
    from: { name: mail.senderName ?? PRODUCT, address: from },
    to: { name: '', address: mail.recipient },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.calendar ? [...PICTURES, entryOf(mail.calendar)] : PICTURES,
    messageId: `<${mail.id}@${domain}>`,
    date: mail.firstTriedAt,
    headers: {
      'Auto-Submitted': 'auto-generated',
      // RFC 8058: one press in the mail program, no session and no further question.
      ...(mail.stopUrl && {
        'List-Unsubscribe': `<${mail.stopUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
