import { describe, expect, it } from '@jest/globals';
import { toHtml } from './html.js';
import { HOSTILE_TEXTS, amount, samplePlace, sampleQuote } from './sample-parts.js';
import { emptyReport, sampleReport } from './sample-report.js';

const BASE = 'https://ideen.einbeck.example';

describe('An edition as a file of HTML', () => {
  const html = toHtml(sampleReport(), BASE);

  it('is one file in German that asks no other host and runs nothing', () => {
    expect(html).toContain('<html lang="de">');
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/);
    const hosts = [...html.matchAll(/(?:src|href)="(https?:\/\/[^/"]+)/g)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set([BASE]));
  });

  it('has landmarks, one title, headings in order and heading cells', () => {
    for (const tag of ['<header>', '<main>', '<footer>']) expect(html.split(tag)).toHaveLength(2);
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2));
    expect(html.match(/<table>/g)?.length).toBe(html.match(/<caption>/g)?.length);
    expect(html).toContain('<th scope="col"');
    expect(html).toContain('<th scope="row">');
    expect(html).toMatch(/<svg[^>]* role="img" aria-label="Beteiligung nach Ortschaft\. /);
  });

  it('draws as many places as the edition says, and says of how many with a figure', () => {
    const places = Array.from({ length: 14 }, (_, nr) =>
      samplePlace(`Ort ${nr}`, amount(9 + nr), amount(20 + nr)),
    );
    const unknown = samplePlace('Ohne Zahl', amount(9), { value: null, word: 'keine Angabe' });
    const shown = (placesDrawn?: number) =>
      toHtml(
        sampleReport({ places: [...places, unknown], ...(placesDrawn && { placesDrawn }) }),
        BASE,
      );
    expect(shown()).toContain('Gezeigt: 10 von 14. Alle stehen in der Tabelle.');
    expect(shown(12)).toContain('Gezeigt: 12 von 14.');
    expect(shown(12)).toContain(
      '<th scope="row"><a href="https://ideen.einbeck.example/ideen?ort=ort%200">Ort 0',
    );
  });

  it('says where quotes were left out and why', () => {
    expect(html).toContain('1 Zitat ausgelassen. Grund: Meint eine bestimmte Person.');
    expect(html).toContain('Die Verwaltung hat 4 gefundene Zitate ausgelassen.');
    const none = { ...sampleReport().coverage, quotesLeftOut: 0 };
    expect(toHtml(sampleReport({ coverage: none }), BASE)).toContain(
      'Die Verwaltung hat kein gefundenes Zitat ausgelassen.',
    );
  });

  it('says in words what the dots show', () => {
    expect(html).toMatch(
      /<p>Für \d+ von 47 Ortschaften zeigen wir, wie viele sich beteiligt haben\.<\/p>/,
    );
  });

  it('leads to the list behind a figure and to the source of a quote', () => {
    expect(html).toContain(`<a href="${BASE}/ideen?thema=verkehr">Drei der fünf</a>`);
    expect(html).toContain(`<a href="${BASE}/ideen/187/radweg#beitrag-110">[K-110]</a>`);
  });

  it('is the same for the same document', () => {
    expect(toHtml(sampleReport(), BASE)).toBe(html);
  });

  it('shows what people wrote and never runs it', () => {
    const hostile = toHtml(
      sampleReport({
        title: '</title><script>alert(1)</script>',
        subtitle: HOSTILE_TEXTS[3],
        missing: HOSTILE_TEXTS.map((text, index) => sampleQuote(text, 500 + index)),
        caveats: [...HOSTILE_TEXTS],
        path: '/berichte/"></style><script>',
        places: HOSTILE_TEXTS.map((name) => samplePlace(name, amount(9), amount(7))),
      }),
      BASE,
    );
    expect(hostile).not.toMatch(/<script|<img/);
    expect(hostile.match(/<\/style>/g)).toHaveLength(1);
    expect(hostile).toContain('&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('says that a text was taken away, and not where it stood', () => {
    const quote = sampleQuote('Ein Satz, der weg muss.', 77);
    const removed = {
      ...quote,
      text: null,
      source: { ...quote.source, state: 'removed' as const },
    };
    const shown = toHtml(sampleReport({ missing: [removed] }), BASE);
    expect(shown).toContain('Dieses Zitat wurde entfernt');
    expect(shown).not.toContain('beitrag-77');
    const outdated = { ...quote, source: { ...quote.source, state: 'outdated' as const } };
    expect(toHtml(sampleReport({ missing: [outdated] }), BASE)).toContain(
      'Quelle seither geändert',
    );
  });

  it('says of a sentence of the town that its source is gone, and not which it was', () => {
    const { source } = sampleQuote('Ein Satz, der weg muss.', 77);
    const removed = { ...source, label: '', path: '', state: 'removed' as const };
    const editor = { kind: 'editor' as const, id: 'e-1', text: 'Viele wollen das.' };
    const shown = toHtml(sampleReport({ missing: [{ ...editor, sources: [removed] }] }), BASE);
    expect(shown).toContain('Quelle nicht mehr öffentlich');
  });

  it('is whole with nothing in it', () => {
    const { coverage } = sampleReport();
    const few = toHtml(sampleReport({ coverage: { ...coverage, peopleQuoted: 3 } }), BASE);
    expect(few).toContain('in einem Thema.');
    expect(few).not.toContain('sind mit mindestens einem Satz zitiert');
    expect(toHtml(emptyReport(), BASE)).toContain('Im gewählten Ausschnitt steht keine Idee.');
  });
});
