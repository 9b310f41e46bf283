import type {
  LeftOutQuotes,
  OpinionResults,
  OpinionStatement,
  ReportDocument,
  StancePoint,
  TopicSides,
} from './report-document.js';
import {
  amount,
  sampleContribution,
  sampleCount,
  sampleEditor,
  sampleMinority,
  samplePlace,
  samplePoint,
  sampleQuote,
  sampleTopic,
  UNDER_FIVE,
  UNKNOWN,
} from './sample-parts.js';

const PUBLISHED = '2026-11-20T11:00:00.000Z';

/** A whole edition, every section filled; `changes` replaces parts of it. */
export function sampleReport(changes: Partial<ReportDocument> = {}): ReportDocument {
  const points = [
    samplePoint('Tempo 30 in der Mühlengasse', 231, [14, 6, 13]),
    samplePoint('Glatter Weg durchs Pflaster', 214, [11, 7, 9]),
    samplePoint('Radweg nach Süden', 187, [15, 12, 8]),
  ];
  return {
    format: 'ein-bericht/1',
    publisher: { town: 'Einbeck', platform: 'EIN.Ideen.raum' },
    number: 3,
    title: 'Was die Stadt bewegt',
    subtitle: 'Alle Ideen des Jahres 2026',
    scope: {
      words: 'Alle Projekte, Themen und Ortschaften vom 1. Januar bis 20. November 2026.',
      project: null,
      theme: null,
      place: null,
      from: '2026-01-01',
      until: '2026-11-20',
      states: [],
    },
    cutoff: PUBLISHED,
    publishedAt: PUBLISHED,
    methodVersion: '2026.1',
    previousHash: 'ab'.repeat(32),
    path: '/berichte/ausgabe/3',
    questions: sampleQuestions(points),
    caveats: [
      'Nicht repräsentativ. 2.304 Menschen haben sich selbst entschieden mitzumachen.',
      'Eine Unterstützung ist keine Unterschrift nach § 31 NKomVG. Gruppen unter 5 Personen zeigen wir nicht.',
    ],
    topics: [
      { ...sampleTopic(1), sides: sampleSides(true), leftOut: sampleLeftOut() },
      { ...sampleTopic(2), sides: sampleSides(false) },
    ],
    disputedTopicsNote: 'Dasselbe Maß über alle Beiträge eines gefundenen Themas.',
    ...sampleMiddle(points),
    ...sampleEnd(),
    ...changes,
  };
}

/** The part of a report between its topics and the answers of the town. */
function sampleMiddle(
  points: StancePoint[],
): Pick<
  ReportDocument,
  'places' | 'placesNote' | 'townPerThousand' | 'disputed' | 'minorities' | 'missing'
> {
  return {
    places: [
      samplePlace('Süddorf', amount(312), amount(178)),
      samplePlace('Kernstadt', amount(1_386), amount(99)),
      samplePlace('Oberfeld', amount(23), amount(55)),
      samplePlace('Kleinwiesen', UNDER_FIVE, UNDER_FIVE),
      samplePlace('Waldhäuser', amount(9), UNKNOWN),
    ],
    placesNote: [sampleCount('c-p', 'Aus {none} kam noch nichts.', { none: { result: 9 } })],
    townPerThousand: 77,
    disputed: points.map((point, index) => ({
      ...point,
      sentences: [sampleQuote('Nachts braucht dort niemand schneller zu fahren.', 900 + index)],
      ...(index === 1 && { leftOut: [{ count: 1, reason: 'Meint eine bestimmte Person' }] }),
    })),
    minorities: [
      sampleMinority('Ruhebänke ohne Werbung', [sampleQuote('Eine Bank ist zum Sitzen da.', 950)]),
    ],
    missing: [
      sampleCount('c-m', 'Aus {places} Ortschaften hat sich niemand beteiligt.', {
        places: { result: 9, word: 'neun', path: '/berichte/ausgabe/3/ohne' },
      }),
    ],
  };
}

function sampleQuestions(points: StancePoint[]): ReportDocument['questions'] {
  return {
    wants: {
      lead: [
        sampleCount('c-1', 'Sichere Wege. {share} meist unterstützten Ideen handeln vom Rad.', {
          share: { result: 3, word: 'Drei der fünf', path: '/ideen?thema=verkehr' },
        }),
      ],
      ideas: points.map(({ label, title, path }, index) => {
        return { label, title, path, votes: amount(214 - 50 * index) };
      }),
    },
    who: {
      lead: [
        sampleCount('c-2', 'Aus Süddorf beteiligen sich {more} wie aus der Kernstadt.', {
          more: { result: 1.8, word: 'fast doppelt so viele', path: '/ideen?ort=sueddorf' },
        }),
      ],
      figures: [
        sampleFigure('menschen', 'Menschen', 2_304),
        sampleFigure('ideen', 'neue Ideen', 47),
        sampleFigure('orte', 'von 47 Ortschaften', 38),
      ],
      places: { counted: 38, all: 47 },
    },
    disputed: {
      lead: [sampleEditor('e-1', 'Am stärksten Tempo 30. Beim Radweg geht es um Bedingungen.')],
      points,
    },
    decide: {
      lead: [sampleCount('c-4', '{n} Punkte bis Ende Januar.', { n: { result: 3, word: 'Drei' } })],
      decisions: [
        sampleDecision('2026-12-08', 'Planungsmittel für den Radweg', 'Bauausschuss', 187),
        sampleDecision('2026-12-16', 'Standort des Brunnens', 'Verwaltungsausschuss', 214),
        sampleDecision(null, 'Muster für das Pflaster', 'Rat', 231),
      ],
    },
  };
}

function sampleFigure(key: string, label: string, result: number) {
  const slot = { query: key, params: {}, result, word: null, path: `/berichte/ausgabe/3/${key}` };
  return { key, label, slot };
}

function sampleDecision(date: string | null, subject: string, body: string, number: number) {
  return { date, subject, body, label: `Idee ${String(number)}`, path: `/ideen/${String(number)}` };
}

function sampleEnd(): Pick<
  ReportDocument,
  'changes' | 'answers' | 'opinions' | 'coverage' | 'method' | 'tables' | 'charts' | 'contributions'
> {
  return {
    changes: [
      { kind: 'new', subject: 'Radwege', path: null, before: null, after: '87 Beiträge' },
      { kind: 'changed', subject: 'Tempo 30', path: '/ideen/231', before: '12', after: '33' },
    ],
    answers: [
      {
        label: 'Idee 187',
        title: 'Radweg nach Süden',
        path: '/ideen/187',
        state: 'Geplant',
        date: '2026-11-02T09:00:00.000Z',
        office: 'Tiefbau',
        sentences: [sampleQuote('Der erste Abschnitt wird im Frühjahr gebaut.', 960)],
      },
    ],
    opinions: sampleOpinions(),
    coverage: {
      contributions: 1_200,
      covered: 1_010,
      people: amount(2_304),
      peopleQuoted: amount(310),
      quotesLeftOut: 4,
      sentences: [
        sampleCount('c-9', '{left} Beiträge stehen in keinem Thema.', { left: { result: 190 } }),
      ],
    },
    method: {
      paragraphs: ['Sätze werden ausgewählt, nie geschrieben.', 'Gleiche Texte, gleicher Bericht.'],
      parameters: [{ name: 'Ähnlichkeit ab', value: '0,25' }],
      path: '/berichte/methode',
    },
    tables: [],
    charts: [],
    contributions: {
      total: 3,
      listed: [1, 2, 4].map(sampleContribution),
      csvPath: '/berichte/ausgabe/3/beitraege.csv',
    },
  };
}

function sampleSides(contested: boolean): TopicSides {
  return { contested, for: amount(21), if: amount(4), against: amount(contested ? 17 : 2) };
}

function sampleLeftOut(): LeftOutQuotes[] {
  return [
    { count: 2, reason: 'Sagt dasselbe wie K-901.' },
    { count: 1, reason: 'Ohne den Zusammenhang missverständlich' },
  ];
}

function sampleStatement(number: number, side: OpinionStatement['side']): OpinionStatement {
  const share = (value: number) => ({ value, word: null });
  return {
    ...{ id: `aussage-${String(number)}`, label: `Aussage ${String(number)}`, side },
    text: 'Die Innenstadt soll samstags ohne Autos sein.',
    path: `/projekte/wege/meinungen/ergebnis#aussage-${String(number)}`,
    source: null,
    ...{ agree: share(0.57), disagree: share(0.31), pass: share(0.12) },
  };
}

function sampleOpinions(): OpinionResults {
  const { agree: _a, disagree: _d, pass: _p, side: _s, ...disputed } = sampleStatement(4, null);
  const hidden = { value: null, word: 'nicht gezeigt' };
  return {
    people: amount(120),
    votes: amount(1_840),
    ...{ tooFew: null, note: 'Keine Gruppe ist kleiner als 10.', countedAt: PUBLISHED },
    groups: [
      { name: 'Gruppe A', people: amount(70), statements: [sampleStatement(1, 'agree')] },
      {
        ...{ name: 'Gruppe B', people: amount(50) },
        statements: [{ ...sampleStatement(2, 'disagree'), pass: hidden, agree: hidden }],
      },
    ],
    consensus: [sampleStatement(3, 'agree')],
    disputed: [
      {
        ...disputed,
        shares: [
          {
            group: 'Gruppe A',
            agree: { value: 0.8, word: null },
            ...{ disagree: hidden, pass: hidden },
          },
        ],
      },
    ],
    path: '/projekte/wege/meinungen/ergebnis',
  };
}

/** A draft of a scope in which nobody wrote anything. */
export function emptyReport(): ReportDocument {
  const nothing = { lead: [] };
  return sampleReport({
    number: null,
    publishedAt: null,
    previousHash: null,
    questions: {
      wants: { ...nothing, ideas: [] },
      who: { ...nothing, figures: [], places: null },
      disputed: { ...nothing, points: [] },
      decide: { ...nothing, decisions: [] },
    },
    caveats: [],
    topics: [],
    places: [],
    placesNote: [],
    townPerThousand: null,
    disputed: [],
    minorities: [],
    missing: [],
    changes: [],
    answers: [],
    opinions: null,
    coverage: {
      ...{ contributions: 0, covered: 0, sentences: [] },
      ...{ people: amount(0), peopleQuoted: amount(0) },
    },
    method: { paragraphs: [], parameters: [], path: null },
    contributions: { total: 0, listed: [], csvPath: null },
  });
}
