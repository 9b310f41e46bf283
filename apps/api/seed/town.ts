import type { CategoryContent, ProjectContent, TownContent } from './content.types.js';

export const town: TownContent = {
  name: 'Einbeck',
  platformName: 'EIN.Ideen.raum',
  roomName: 'EIN.Lebens.raum',
  roomAddress: 'Marktplatz 16, 37574 Einbeck',
  postalCode: '37574',
  ags: '03155013',
  ars: '031550013013',
  residents: 29751,
  residentsYear: 2024,
  places: 47,
  contactEmail: 'ideen@einbeck.example',
  answerWorkingDays: 30,
};

/** The town enters its own count (`npm run residents`). */
export const residentsSource = 'Beispielzahlen dieser Demo, keine amtliche Zählung';

/** Stands for the town's own address, which the town enters. */
export const defectReporter = {
  name: 'Mängelmelder der Stadt',
  url: 'https://maengelmelder.einbeck.example/',
};

/** Who harvests them is agreed with GovData, which then gives a contributor's id. */
export const openData = { licence: 'dl-de/zero-2-0', municipalityKey: town.ags };

/** Nobody has checked the demo: the town has that done, and enters what was found. */
export const accessibility = {
  status: 'partial',
  gaps: [
    {
      what: 'Videos in Deutscher Gebärdensprache',
      reason: 'not_yet',
      why: 'Sie sind noch nicht aufgenommen.',
      alternative: 'Ein Gespräch im EIN.Lebens.raum',
    },
    {
      what: 'Texte, die andere schreiben',
      reason: 'exempt',
      why: 'Auf ihre Sprache haben wir keinen Einfluss.',
      alternative: 'Die Moderation erklärt sie auf Wunsch.',
    },
    {
      what: 'Vorlagen im Ratsinformationssystem',
      reason: 'exempt',
      why: 'Dieses System betreiben andere.',
      alternative: null,
    },
  ],
  method: 'self',
  assessedBy: 'Beispielprüfung dieser Demo',
  assessedOn: '2026-11-02',
  reviewedOn: '2026-11-02',
  email: town.contactEmail,
  phone: null,
  answerDays: 28,
  arbitrationName: 'Schlichtungsstelle (die Stadt trägt sie ein)',
  arbitrationUrl: 'https://schlichtungsstelle.example/',
  arbitrationContact: null,
  demo: true,
};

export const categories: CategoryContent[] = [
  { slug: 'verkehr', name: 'Verkehr' },
  { slug: 'spielplaetze-gruen', name: 'Spielplätze und Grün' },
  { slug: 'klima-wasser', name: 'Klima und Wasser' },
  { slug: 'innenstadt', name: 'Innenstadt' },
  { slug: 'barrierefreiheit', name: 'Barrierefreiheit' },
  { slug: 'kultur-freizeit', name: 'Kultur und Freizeit' },
  { slug: 'sport-vereine', name: 'Sport und Vereine' },
  { slug: 'digitales', name: 'Digitales' },
  { slug: 'wohnen-versorgung', name: 'Wohnen und Versorgung' },
  { slug: 'familie-bildung', name: 'Familie und Bildung' },
];

export const projects: ProjectContent[] = [
  {
    slug: 'wasser-in-der-stadt',
    name: 'Themenjahr 2027: Wasser in der Stadt',
    question: 'Welche Orte sollen kühler, grüner, lebendiger werden?',
    permanent: false,
    openedDaysAgo: 72,
    phases: [
      { kind: 'collect', name: 'Ideen sammeln', startsInDays: -72, endsInDays: -24 },
      { kind: 'support', name: 'Unterstützen', startsInDays: -23, endsInDays: 12 },
      { kind: 'decide', name: 'Prüfen und entscheiden', startsInDays: 13, endsInDays: 62 },
      { kind: 'answer', name: 'Antworten und umsetzen', startsInDays: 63, endsInDays: 240 },
    ],
  },
  {
    slug: 'bahnhofsumfeld-salzderhelden',
    name: 'Neugestaltung Bahnhofsumfeld Salzderhelden',
    question: 'Ankommen, umsteigen, warten: Was fehlt dir dort?',
    permanent: false,
    openedDaysAgo: 18,
    phases: [
      { kind: 'collect', name: 'Ideen sammeln', startsInDays: -18, endsInDays: 26 },
      { kind: 'support', name: 'Unterstützen', startsInDays: 27, endsInDays: 55 },
      { kind: 'discuss', name: 'Entwurf besprechen', startsInDays: 56, endsInDays: 97 },
      { kind: 'answer', name: 'Entscheiden und antworten', startsInDays: 98, endsInDays: 140 },
    ],
  },
  {
    slug: 'ideenkasten',
    name: 'Ideenkasten',
    question: 'Für alles, was in kein Projekt passt. Er bleibt immer offen.',
    permanent: true,
    openedDaysAgo: 420,
    phases: [],
  },
];
