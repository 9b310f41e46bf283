import { readdirSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { type Language, LANGUAGES, newId } from '@ein/platform';
import { messageOf } from '../../../libs/mail/src/mailer.js';
import { STOP_LINK } from '../../../libs/mail/src/letter.js';
import { HOSTILE, LETTERS, readerOf, type Write } from './letters.js';
import { pageBehind } from './pages-of-links.js';

const LIBS = new URL('../../../libs/', import.meta.url);
const HOST = 'ideen.town.example';
const STOP_URL = `https://${HOST}/abbestellen/token-of-this-person`;
const MOST_BYTES = 100 * 1024;
const HARMLESS = 'Sicherer Radweg';

/** Words that no English sentence of ours holds. */
const GERMAN = new Set(
  'der das und ist nicht du dir dich dein deine deiner wir uns ein eine einer einem zu zur zum mit von auf aus bei nach oder wenn wer wie noch nur auch hat haben wird jetzt kein keine dann dort hier um als sie er es ihr idee beitrag stadt antwort konto adresse'.split(
    ' ',
  ),
);
/** Words that both languages have: our name, months, numbers, codes and letters of the alphabet. */
const IN_BOTH = new Set(
  'In An will B EIN Ideen raum E Mail mail K M Code code Link link App Passkey Person in an so was November 7K3M 9QXA'.split(
    ' ',
  ),
);

/** One mail of those that the product can send. */
interface Mail {
  write: Write;
  language: Language;
  stoppable: boolean;
}

const MAILS = Object.entries(LETTERS).flatMap(([name, { writes, stoppable }]) =>
  writes.flatMap((write, at) =>
    LANGUAGES.map((language): [string, Mail] => [
      `${name}${writes.length > 1 ? ` ${at + 1}` : ''} (${language})`,
      { write, language, stoppable },
    ]),
  ),
);
const IN_ENGLISH = MAILS.filter(([, { language }]) => language === 'en');

/** The mail as it leaves the house, read as a mail program reads it; with its size on the way. */
async function arrived({ write, language, stoppable }: Mail, text: string) {
  const letter = write(text, readerOf(language));
  const own = (part: string) => part.replaceAll(STOP_LINK, STOP_URL);
  const mail = {
    id: newId(),
    recipient: 'anna@example.org',
    subject: letter.subject,
    text: own(letter.text),
    html: own(letter.html),
    attempts: 1,
    createdAt: new Date(),
    firstTriedAt: new Date(),
    stopUrl: stoppable ? STOP_URL : null,
    unreachable: false,
    calendar: null,
    requestId: null,
    senderName: null,
  };
  const transport = createTransport({ streamTransport: true, buffer: true });
  const { message } = await transport.sendMail(messageOf(mail, `ideen@${HOST}`));
  const raw = message as Buffer;
  return { parsed: await simpleParser(raw, { skipHtmlToText: true }), bytes: raw.length };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What people read of the HTML part, as words. */
function wordsOfHtml(html: string): string[] {
  const body = html
    .slice(html.indexOf('<body'))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => ENTITIES[name] ?? '');
  return words(body);
}

const words = (text: string): string[] =>
  text
    .replace(/https:\/\/\S+/g, ' ')
    .replace(/[^\p{L}\p{N}%{}$]+/gu, ' ')
    .trim()
    .split(/\s+/)
    .sort();

/** Every element but paragraphs and line breaks, which a text may have more of. */
const tags = (html: string) =>
  [...html.matchAll(/<(\/?[a-z0-9]+)/gi)]
    .map(([, tag]) => tag)
    .filter((tag) => !/^\/?(p|br)$/i.test(tag ?? ''));
const htmlOf = (mail: ParsedMail) => mail.html || '';
const linksOf = (html: string) => [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to);

describe('every mail the product can send', () => {
  it('has a sample', async () => {
    const found: string[] = [];
    for (const lib of readdirSync(LIBS)) {
      const folder = new URL(`${lib}/src/`, LIBS);
      const files = readdirSync(folder).filter((name) => name.endsWith('.letter.ts'));
      for (const file of files) {
        const exported = (await import(new URL(file, folder).pathname)) as object;
        found.push(
          ...Object.entries(exported).flatMap(([name, value]) =>
            typeof value === 'function' && name.endsWith('Letter') ? name : [],
          ),
        );
      }
    }
    expect(Object.keys(LETTERS).sort()).toEqual(found.sort());
  });

  it.each(MAILS)('%s arrives whole', async (_name, sample) => {
    const { parsed, bytes } = await arrived(sample, HARMLESS);
    const [html, text] = [htmlOf(parsed), parsed.text ?? ''];
    expect(bytes).toBeLessThan(MOST_BYTES);
    expect(parsed.subject?.length).toBeGreaterThan(10);
    expect(parsed.from?.value[0]).toEqual({ name: 'EIN.Ideen.raum', address: `ideen@${HOST}` });
    // The twin says the same, word for word; the name in the head is the sender's, and its dashes are lines.
    const shown = wordsOfHtml(html)
      .join(' ')
      .replace('EIN Ideen raum', '')
      .replace('EIN EIN', 'EIN');
    const inText = new Set(words(text));
    expect(shown.split(' ').filter((word) => !inText.has(word))).toEqual([]);
    const inHtml = new Set(wordsOfHtml(html));
    expect(words(text).filter((word) => !inHtml.has(word))).toEqual([]);
    const why = {
      de: /Warum bekommst du diese E-Mail\? \S/,
      en: /Why do you get this e-mail\? \S/,
    };
    expect(text).toMatch(why[sample.language]);
    expect(html).toContain(`<html lang="${sample.language}"`);
  });

  it.each(MAILS)('%s fetches nothing and leads only home', async (_name, sample) => {
    const { parsed } = await arrived(sample, HARMLESS);
    const html = htmlOf(parsed);
    expect(html).not.toMatch(/<(script|iframe|object|embed|form|link|video|audio)\b/i);
    expect(html.replace(/xmlns(:\w)?="[^"]*"/g, '')).not.toMatch(/url\(|@import|http:\/\//i);
    for (const to of linksOf(html))
      expect(to).toMatch(new RegExp(`^(https://${HOST}/|data:image/png;base64,|cid:)`));
    const addresses = [...(parsed.text ?? '').matchAll(/https?:\/\/([^/\s]+)/g)].map(
      ([, host]) => host,
    );
    expect(new Set(addresses.filter((host) => host !== HOST))).toEqual(new Set());
  });

  it.each(MAILS)('%s says how it is stopped, where it can be', async (_name, sample) => {
    const { parsed } = await arrived(sample, HARMLESS);
    const header = parsed.headers.get('list') as { unsubscribe?: { url: string } } | undefined;
    const post = parsed.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line;
    expect(header?.unsubscribe?.url).toBe(sample.stoppable ? STOP_URL : undefined);
    expect(post).toBe(
      sample.stoppable ? 'List-Unsubscribe-Post: List-Unsubscribe=One-Click' : undefined,
    );
    expect((parsed.text ?? '').includes(STOP_URL)).toBe(sample.stoppable);
    expect(htmlOf(parsed).includes(`href="${STOP_URL}"`)).toBe(sample.stoppable);
  });

  it.each(MAILS)('%s leads to pages that there are, in its language', async (_name, mail) => {
    const html = htmlOf((await arrived(mail, HARMLESS)).parsed);
    const pages = linksOf(html).flatMap((to) => (to?.startsWith('https:') ? [new URL(to)] : []));
    // The stop link of each person is the sample's own, and put in by the outbox.
    for (const page of pages.filter(({ href }) => href !== STOP_URL)) {
      expect(page.pathname.startsWith('/en/')).toBe(mail.language === 'en');
      expect({ path: page.pathname, page: pageBehind(page.pathname) }).toEqual({
        path: page.pathname,
        page: expect.stringContaining('+page.svelte'),
      });
    }
  });

  it.each(IN_ENGLISH)(
    '%s has no German left but what people and the town said',
    async (_, mail) => {
      const { parsed } = await arrived(mail, HARMLESS);
      const ours = `${parsed.subject}\n${parsed.text}`
        .replaceAll(HARMLESS, '')
        .replaceAll('EIN.Ideen.raum', '')
        .replace(/https:\S+/g, '');
      expect(ours).not.toMatch(/[äöüÄÖÜß„]/);
      expect(words(ours).filter((word) => GERMAN.has(word.toLowerCase()))).toEqual([]);
      const german = words(
        (await arrived({ ...mail, language: 'de' }, HARMLESS)).parsed.text ?? '',
      );
      const shared = words(ours).filter((word) => /\p{L}/u.test(word) && german.includes(word));
      expect(shared.filter((word) => !IN_BOTH.has(word))).toEqual([]);
    },
  );

  it.each(IN_ENGLISH)('%s says which words are German', async (_, mail) => {
    const html = htmlOf((await arrived(mail, HARMLESS)).parsed);
    const alone = [...html.matchAll(/<(\w+)([^>]*)>\s*Sicherer Radweg\s*</g)];
    for (const [, element, attributes] of alone)
      if (element !== 'title' && element !== 'h1') expect(attributes).toContain('lang="de"');
    expect(html).not.toMatch(/<h1[^>]*>\s*Sicherer Radweg/);
  });

  it.each(MAILS)('%s keeps what people wrote inert', async (_name, sample) => {
    const harmless = await arrived(sample, HARMLESS);
    for (const hostile of HOSTILE) {
      const { parsed } = await arrived(sample, hostile);
      expect(tags(htmlOf(parsed))).toEqual(tags(htmlOf(harmless.parsed)));
      expect([...parsed.headers.keys()].sort()).toEqual([...harmless.parsed.headers.keys()].sort());
      expect(parsed.to).toMatchObject({ value: [{ address: 'anna@example.org' }] });
      expect(linksOf(htmlOf(parsed)).filter((to) => to?.includes('evil.example'))).toEqual([]);
      expect(parsed.subject).not.toMatch(/[\r\n]/);
      expect(htmlOf(parsed) + parsed.text).not.toContain('\u202e');
    }
  });
});
