import { createHash } from 'node:crypto';
import { wordFor } from '@ein/answers';
import { SMALLEST_GROUP } from '@ein/council-figures';
import type { ProcessingStatus } from '@ein/ideas';
import {
  germanDay,
  germanMoment,
  germanNumber,
  REPORT_FORMAT,
  type ReportDocument,
} from '@ein/report-document';
import { changesBetween } from './changes.policy.js';
import { Composing } from './edition-composing.policy.js';
import type { Material } from './edition-material.policy.js';
import { OpinionsComposing } from './edition-opinions.policy.js';
import { SidesComposing } from './edition-sides.policy.js';
import type { WordsTaken } from './edition-words.policy.js';
import type { EditionFigures } from './report-edition.entity.js';
import type { Report, Scope } from './report.entity.js';
import type { ScopeNames } from './report.repository.js';
import type { Counted } from './sentence-templates.policy.js';
import { peopleAmount, shownPlaces } from './small-groups.policy.js';

/** Annex A below an edition. */
const CONTRIBUTIONS_FILE = 'beitraege.csv';
/** As many as a page of A4 has room for beside their table. */
const PLACES_DRAWN = 10;
export const METHOD_PATH = '/berichte/methode';

/** Puts an edition together. People's words are taken into `words`; the document holds what stands for them. */
export function composeEdition(material: Material, words: WordsTaken): ReportDocument {
  const { report, figures, findings, names, number, now } = material;
  const compose = new Composing(material, words);
  const sides = new SidesComposing(material, compose);
  return withLeftOut({
    format: REPORT_FORMAT,
    publisher: material.publisher,
    number,
    title: report.title,
    subtitle: `Bericht für den Rat, ${number}. Ausgabe`,
    scope: namedScope(report, names),
    cutoff: figures.countedAt,
    readUntil: findings?.cutoff ?? null,
    publishedAt: now.toISOString(),
    methodVersion: findings?.methodVersion ?? 'zahlen/1',
    previousHash: material.previousHash,
    path: `/berichte/${number}`,
    questions: compose.questions(),
    caveats: caveats(figures.totals.people),
    topics: compose.topics(),
    places: compose.places(),
    townPerThousand: compose.townPerThousand(),
    placesNote: compose.sentencesOf('places'),
    placesDrawn: PLACES_DRAWN,
    disputed: sides.contested(),
    minorities: sides.minorities(),
    ...sides.notes(),
    missing: compose.sentencesOf('missing'),
    changes: material.compared ? changesBetween(material.compared, editionFigures(material)) : [],
    comparedWith: comparedWith(material),
    answers: compose.answers(),
    opinions: new OpinionsComposing(material, compose).results(),
    coverage: {
      contributions: findings ? findings.ideas + findings.comments : 0,
      covered: findings?.covered ?? 0,
      people: peopleAmount(findings?.people ?? 0),
      peopleQuoted: peopleAmount(compose.peopleQuoted()),
      sentences: [],
    },
    method: method(material),
    tables: [],
    charts: [],
    contributions: contributions(material),
  });
}

/** So that nobody has to look for them: how many quotes are left out in all. */
function withLeftOut(document: ReportDocument): ReportDocument {
  const { topics, disputed, minorities, coverage } = document;
  const quotesLeftOut = [...topics, ...disputed, ...minorities]
    .flatMap(({ leftOut = [] }) => leftOut)
    .reduce((sum, { count }) => sum + count, 0);
  return { ...document, coverage: { ...coverage, quotesLeftOut } };
}

function comparedWith({ compared }: Material): ReportDocument['comparedWith'] {
  if (!compared) return null;
  const { number, publishedAt } = compared;
  return { number, path: `/berichte/${number}`, publishedAt: publishedAt.toISOString() };
}

/** The texts are in the file alone, so that what is taken away vanishes from it; its list is frozen with the edition. */
function contributions({ figures, number, listed }: Material): ReportDocument['contributions'] {
  const total = figures.totals.ideas + figures.totals.comments;
  if (!listed) return { total, listed: [], csvPath: null };
  const list = `ideas:${listed.ideas.join(',')};comments:${listed.comments.join(',')}`;
  return {
    ...{ total, listed: [], csvPath: `/berichte/${number}/${CONTRIBUTIONS_FILE}` },
    listHash: createHash('sha256').update(list, 'utf8').digest('hex'),
  };
}

/** What the next edition of this scope is compared with. */
export function editionFigures({ figures, findings }: Counted): EditionFigures {
  const shown = shownPlaces(figures);
  return {
    totals: figures.totals,
    topics: (findings?.topics ?? []).map(({ key, name, words, people, ideas, comments }) => ({
      ...{ key, name, words, people, ideas, comments },
    })),
    places: figures.places.map(({ id }, index) => ({ id, people: shown[index] ?? null })),
    wrote: findings?.people ?? null,
    opinions: figures.opinions ?? null,
  };
}

function namedScope(report: Report, names: ScopeNames): ReportDocument['scope'] {
  const { status } = report;
  return {
    words: scopeInWords(report, names),
    project: named(report.projectId, names.project),
    theme: named(report.categoryId, names.category),
    place: named(report.placeId, names.place),
    from: report.fromDay,
    until: report.untilDay,
    states: status ? [{ id: status, name: wordFor(status as ProcessingStatus) }] : [],
  };
}

const named = (id: string | null, name: string | null) => (id && name ? { id, name } : null);

export function scopeInWords(scope: Scope, names: ScopeNames): string {
  const { fromDay, untilDay } = scope;
  return [
    names.project ? `Ideen im Projekt ${names.project}` : 'Alle Ideen',
    names.category && `zum Thema ${names.category}`,
    names.place && `aus ${names.place}`,
    scope.status && `im Stand ${wordFor(scope.status as ProcessingStatus)}`,
    fromDay && `ab dem ${germanDay(fromDay)}`,
    untilDay && `bis zum ${germanDay(untilDay)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function caveats(count: number): string[] {
  const n = peopleAmount(count);
  return [
    `Nicht repräsentativ: ${n.word ?? germanNumber(n.value ?? 0, 0)} Menschen haben sich selbst entschieden mitzumachen.`,
    'Eine Unterstützung ist keine Unterschrift nach § 31 NKomVG.',
    `Gruppen unter ${SMALLEST_GROUP} Personen zeigen wir nicht. Wo „nicht gezeigt“ steht, ist die Gruppe so klein, oder ihre Zahl würde eine so kleine verraten.`,
  ];
}

function method({ findings, figures, report }: Material): ReportDocument['method'] {
  return {
    paragraphs: [
      'Jedes Zitat ist Zeichen für Zeichen aus einer Idee oder einem Beitrag geschnitten und führt dorthin. Kein Satz ist erzeugt.',
      'Ideen, Beiträge, Unterstützungen, Menschen, Ortschaften, Termine und Antworten sind beim Veröffentlichen neu gezählt, ebenso die Stimmen an einem Zitat.',
      ...(findings
        ? [
            `Die Zahlen der Themen und wie viele Texte in einem Thema stehen kommen aus der Auswertung der Texte. Stand der Auswertung: ${germanMoment(findings.cutoff)}.`,
          ]
        : []),
      `Kamen oder gingen seit der letzten Ausgabe weniger als ${SMALLEST_GROUP} Menschen, steht ihre frühere Zahl wieder da, damit niemand sie durch Abziehen errechnet.`,
      'Sätze der Verwaltung nennen ihre Quelle oder sind als Einschätzung gekennzeichnet.',
    ],
    parameters: [
      { name: 'Gezählt', value: germanMoment(figures.countedAt) },
      { name: 'Kleinste gezeigte Gruppe', value: String(SMALLEST_GROUP) },
      { name: 'Entwurf', value: report.id },
    ],
    path: METHOD_PATH,
  };
}
