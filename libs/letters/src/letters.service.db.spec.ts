import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { TownTexts } from '@ein/administration';
import { EventLogModule } from '@ein/event-log';
import { LETTER_KINDS, MailOutbox, MailSender, pageFor } from '@ein/mail';
import { type Language, NotFound, type SignedInViewer } from '@ein/platform';
import { SettingsLog } from '@ein/settings-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { EXAMPLE } from './letter-examples.js';
import { LETTER_SAMPLES } from './letter-samples.js';
import { LettersModule } from './letters.module.js';
import { LettersService } from './letters.service.js';

describe('the letters of a town', () => {
  let town: TestTown;
  let letters: LettersService;
  let admin: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, LettersModule]);
    letters = town.get(LettersService);
    admin = await new TownBuilder(town.database).person('admin');
  });
  afterAll(() => town.close());

  const set = (key: string, value: string) => town.get(TownTexts).set(admin, { key, value }, 'de');
  const preview = async (kind: string, locale: Language = 'de') =>
    letters.preview({ kind, locale, sample: 1 }, 'de');

  /** The mail as it lies in the mailbox, after the worker has sent it. */
  const delivered = async (to: string): Promise<ParsedMail> => {
    while (await town.get(MailSender).sendNext());
    const folder = join(town.config.dataDir, 'mail');
    for (const name of (await readdir(folder)).filter((one) => one.endsWith('.eml'))) {
      const mail = await simpleParser(await readFile(join(folder, name)));
      if ([mail.to].flat().some((one) => one?.text === to)) return mail;
    }
    throw new Error(`Nothing came for ${to}.`);
  };
  /** A refusal with its reasons, as the moderation sends it. */
  const refusal = async (recipient: string, language: Language): Promise<ParsedMail> => {
    const [write] = LETTER_SAMPLES.decisionLetter.writes.slice(1);
    const reader = { language, publicUrl: town.config.publicUrl };
    if (!write) throw new Error('There is no such sample.');
    await town
      .get(MailOutbox)
      .queue({ ...write(EXAMPLE, reader), key: `test:${recipient}`, recipient });
    return delivered(recipient);
  };

  it('are all there, each with a preview in both languages and nothing of another host in it', async () => {
    const kinds = await letters.kinds('en');
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(Object.keys(LETTER_KINDS).sort());
    for (const { kind } of kinds)
      for (const locale of ['de', 'en'] as const) {
        const shown = await preview(kind, locale);
        expect(shown?.html).not.toMatch(/src="(?!data:image\/png)/);
        expect(shown?.text.length).toBeGreaterThan(80);
      }
    expect(await preview('noSuchLetter')).toBeNull();
    expect(
      await letters.preview({ kind: 'roleLetter', locale: 'de', sample: 99 }, 'de'),
    ).toBeNull();
  });

  it('go out with what the town says, and keep their reasons, ways out and links', async () => {
    const before = await refusal('vorher@example.org', 'de');
    await set('all.greetingDe', 'Moin,');
    await set('all.closingDe', 'Viele Grüße aus dem Rathaus');
    await set('decisionLetter.sentenceDe', 'Ruf uns an, wenn etwas unklar ist: 05561 000.');
    const after = await refusal('nachher@example.org', 'de');
    const words = (text = '') => text.split('\n').filter(Boolean);
    for (const part of [after.text, String(after.html)]) {
      expect(part).toContain('Moin,');
      expect(part).toContain('Ruf uns an, wenn etwas unklar ist: 05561 000.');
      expect(part).toContain('Viele Grüße aus dem Rathaus');
      expect(part).not.toContain('Guten Tag,');
    }
    const lost = words(before.text).filter((line) => !words(after.text).includes(line));
    expect(lost).toEqual(['Guten Tag,']);
    const english = await refusal('english@example.org', 'en');
    expect(english.text).toContain('Hello,');
    expect(english.text).not.toContain('Rathaus');
  });

  it('say what is their own before what is said in all', async () => {
    await set('all.greetingDe', 'Moin,');
    await set('signInLetter.greetingDe', 'Hallo,');
    expect((await preview('signInLetter'))?.text).toContain('Hallo,');
    expect((await preview('roleLetter'))?.text).toContain('Moin,');
    const { words } = (await preview('roleLetter')) ?? {};
    expect(words?.find(({ key }) => key === 'roleLetter.greetingDe')).toMatchObject({
      value: null,
      standard: 'Moin,',
    });
    const changed = (await letters.kinds('de')).filter((one) => one.changed);
    expect(changed.map(({ kind }) => kind)).toContain('signInLetter');
  });

  it.each([
    ['all.greetingDe', 'X'],
    ['all.closingEn', 'Read on at www.example.org'],
    ['decisionLetter.sentenceDe', 'Mehr unter https://example.org/hilfe'],
    ['decisionLetter.sentenceDe', 'Mehr steht auf einbeck.de/hilfe für alle'],
    ['decisionLetter.sentenceDe', 'Liebe {name}, wir melden uns bald.'],
    ['decisionLetter.sentenceDe', 'Kurz'],
  ])('refuse %s = %s at its field', async (key, value) => {
    await expect(set(key, value)).rejects.toMatchObject({ extensions: { fields: { value: {} } } });
  });

  it('know no other part, and stand in the log, where a change is taken back', async () => {
    expect(await set('decisionLetter.reasonDe', 'Ohne Grund')).toBeInstanceOf(NotFound);
    expect(await set('noSuchLetter.closingDe', 'Viele Grüße')).toBeInstanceOf(NotFound);
    await set('answerLetter.closingEn', 'Write to rathaus@example.org');
    expect((await preview('answerLetter', 'en'))?.text).toContain('Write to rathaus@example.org');
    const log = town.get(SettingsLog);
    const { nodes } = await log.page({ first: 1, after: null, kind: null, words: null }, 'de');
    expect(nodes[0]).toMatchObject({ label: 'Antwort der Stadt: Gruß am Ende, englisch' });
    await log.undo(admin, nodes[0]?.id ?? '', 'de');
    expect((await preview('answerLetter', 'en'))?.text).not.toContain('rathaus@example.org');
  });

  it('come as a sample to whoever asks for it, and say that they are one', async () => {
    const sent = await letters.send(admin, { kind: 'answerLetter', locale: 'de', sample: 1 });
    expect(sent).toEqual({ to: admin.email });
    const mail = await delivered(admin.email);
    expect(mail.subject).toMatch(/^Muster: /);
    expect(mail.text).toContain(
      pageFor({ language: 'de', publicUrl: town.config.publicUrl }, '/konto/mitteilungen'),
    );
    expect(await letters.send(admin, { kind: 'x', locale: 'de', sample: 1 })).toBeInstanceOf(
      NotFound,
    );
  });
});
