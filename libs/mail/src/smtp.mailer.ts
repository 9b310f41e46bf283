import { createTransport } from 'nodemailer';
import { Mailer, MailRefused, messageOf } from './mailer.js';
import { statusOf } from './bounce.policy.js';
import type { LeasedMail } from './mail.repository.js';

const TIMEOUT_MS = 20_000;
const ABOUT_THIS_MAIL = ['EENVELOPE', 'EMESSAGE'];

interface SmtpFailure {
  code?: string;
  responseCode?: number;
  response?: string;
}

/** 5xx for sender, recipient or content stays so; 4xx, a closed door or a wrong password may change. */
function isFinal(error: unknown): boolean {
  const { code, responseCode = 0 } = error as SmtpFailure;
  return ABOUT_THIS_MAIL.includes(code ?? '') && responseCode >= 500;
}

/** Only an answer to the envelope is about the mailbox; one to the text says nothing of it. */
function refusalOf({
  message,
  code,
  response,
  responseCode = 0,
}: Error & SmtpFailure): MailRefused {
  const aboutMailbox = code === 'EENVELOPE';
  return new MailRefused(
    message,
    aboutMailbox ? statusOf(response ?? message, responseCode) : null,
  );
}

/** Sends through the server of `MAIL_URL`, one connection kept open. */
export class SmtpMailer extends Mailer {
  private readonly transport;
  private readonly from: string;

  constructor(mailUrl: string, defaultFrom: string) {
    super();
    const url = new URL(mailUrl);
    this.from = url.searchParams.get('from') ?? defaultFrom;
    url.searchParams.delete('from');
    this.transport = createTransport({
      url: url.toString(),
      pool: true,
      maxConnections: 1,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    });
  }

  async send(mail: LeasedMail): Promise<void> {
    try {
      await this.transport.sendMail(messageOf(mail, this.from));
    } catch (error) {
      if (isFinal(error)) throw refusalOf(error as Error & SmtpFailure);
      throw error;
    }
  }

  /** What was handed over is in somebody else's mailbox. */
  async forget(): Promise<void> {}

  close(): void {
    this.transport.close();
  }
}
