import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@ein/platform';
import { parseMailAddress } from './mail-address.js';
import { Mailer } from './mailer.js';
import { withPictures } from './letter-pictures.js';
import { LetterWordsRepository } from './letter-words.repository.js';
import { MailRepository } from './mail.repository.js';
import { type Letter, STOP_LINK } from './letter.js';

/** One of those who get a mail. */
export interface Addressed {
  /** Which mail of which deed and person this is: queued twice, it is sent once. */
  key: string;
  recipient: string;
  /** Where this person stops mails like this one; needed by letters that say how. */
  stopUrl?: string;
}

/** What is sent, and when. */
export interface QueuedLetter extends Letter {
  /** Not before this moment; now when left out. */
  sendAfter?: Date;
  /** Worthless after this moment, and then thrown away. */
  expiresAt?: Date;
  /** An entry for a calendar that is attached (RFC 5545). */
  calendar?: string;
  /** What the text quotes, for {@link MailOutbox.cancelAbout}. */
  aboutId?: string;
  /** What it quotes beside that. */
  alsoAboutIds?: string[];
}

export type QueuedMail = QueuedLetter & Addressed;

/** Mails that are to be sent. Queue them inside the transaction of the deed, so that both stand or fall together. */
@Injectable()
export class MailOutbox {
  constructor(
    private readonly mails: MailRepository,
    private readonly mailer: Mailer,
    private readonly words: LetterWordsRepository,
    private readonly clock: Clock,
  ) {}

  /** False when this key was queued before. Throws on an address that is none: the one who took it in had to refuse it. */
  async queue(mail: QueuedMail): Promise<boolean> {
    return (await this.queueForAll(mail, [mail])) > 0;
  }

  /** The same letter to several people, each in a mail of their own; says how many were not queued before. */
  async queueForAll(mail: QueuedLetter, people: Addressed[]): Promise<number> {
    const now = this.clock.now();
    const { subject, sendAfter = now, expiresAt = null, aboutId = null } = mail;
    const { text, html } = await this.inWords(mail);
    const calendar = mail.calendar ?? null;
    const alsoAbout = mail.alsoAboutIds ?? null;
    const needsStop = text.includes(STOP_LINK);
    const addressed = people.map(({ key, recipient, stopUrl = null }) => {
      const address = parseMailAddress(recipient);
      if (!address) throw new Error(`The mail ${key} has no valid address.`);
      if (needsStop && !stopUrl)
        throw new Error(`The mail ${key} does not say where it is stopped.`);
      return { id: newId(), key, recipient: address, stopUrl };
    });
    return this.mails.insertOnce(
      { subject, text, html, calendar, sendAfter, expiresAt, aboutId, alsoAbout, createdAt: now },
      addressed,
    );
  }

  /** As it leaves the house: with what the town says in its own words. */
  async inWords({ text, html, inWords }: Letter): Promise<Pick<Letter, 'text' | 'html'>> {
    if (!inWords) return { text, html };
    const words = await this.words.find(inWords.kind, inWords.language);
    return Object.keys(words).length ? inWords.write(words) : { text, html };
  }

  /** A letter as one person reads it, to be shown on a page: with its pictures inside, and their own way to stop it. */
  async shown(letter: Letter, stopUrl: string): Promise<Letter> {
    const { text, html } = await this.inWords(letter);
    const own = (part: string) => part.replaceAll(STOP_LINK, stopUrl);
    return { subject: letter.subject, text: own(text), html: withPictures(own(html)) };
  }

  /** Takes back mails that wait: all of them, or none and false when one has left or is leaving. */
  async cancel(...keys: string[]): Promise<boolean> {
    return this.mails.deleteIfAllWait(keys, this.clock.now());
  }

  /** Takes back those of these mails that wait. */
  async cancelEach(keys: readonly string[]): Promise<void> {
    await this.mails.deleteWaiting(keys, this.clock.now());
  }

  /** Locks a mail until the transaction ends, for whoever locks more after it. */
  async hold(key: string): Promise<void> {
    await this.mails.lock(key);
  }

  /** Takes back all waiting mails that quote what has been removed. */
  async cancelAbout(...aboutIds: string[]): Promise<void> {
    await this.mails.deleteWaitingAbout(aboutIds, this.clock.now());
  }

  /** Forgets every mail to these addresses, waiting or sent. Capitals do not matter. */
  async forgetRecipients(addresses: readonly string[]): Promise<void> {
    await this.mails.deleteTo(addresses.map((address) => address.toLowerCase()));
  }

  /** Waiting mails follow somebody to a new address; codes and links for the old one are thrown away. */
  async redirect(from: string, to: string): Promise<void> {
    await this.mails.redirectWaiting(from.toLowerCase(), to, this.clock.now());
  }

  /** Takes delivered mails out of a mailbox that is ours, such as the demo's; those of others are out of our hands. */
  async forgetDelivered(addresses: readonly string[]): Promise<void> {
    await this.mailer.forget(addresses.map((address) => address.toLowerCase()));
  }

  /** Takes away what was sent or refused so long ago that no deed can be told twice any more. */
  async forgetOld(before: Date): Promise<number> {
    return this.mails.deleteDoneBefore(before);
  }
}
