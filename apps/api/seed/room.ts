import type { OpeningLine } from '@ein/meeting-room';
import type { EventAccess, EventKind } from '@ein/events';

type Line = Omit<OpeningLine, 'id'>;

interface OpeningContent {
  /** ISO date, or days ago. */
  validFrom: string | number;
  lines: Line[];
  note: string;
  /** Invented. */
  demo: boolean;
}

const team = (weekday: number, helpsWith: string): Line => ({
  ...{ weekday, from: '09:00', until: '13:00', who: 'Smart-City-Team der Stadt', helpsWith },
});
const partner = (weekday: number, from: string | null, until: string | null): Line => ({
  ...{ weekday, from, until, who: 'dataport.kommunal' },
  helpsWith: from ? 'Hilfe mit Anträgen im Netz' : '',
});
const NOTE =
  'Andere Zeiten nach Vereinbarung. Dazu gibt es jeden Monat eine Veranstaltung zu einem Thema.';

/** The first was announced in November 2022; what holds now is invented, and says so. */
export const openingVersions: OpeningContent[] = [
  {
    validFrom: '2022-11-01',
    lines: [team(1, ''), team(3, ''), partner(2, null, null), partner(4, null, null)],
    note: NOTE,
    demo: false,
  },
  {
    validFrom: 60,
    lines: [
      team(1, 'Ideen aufschreiben, Fragen zur Beteiligung'),
      team(3, 'Ideen aufschreiben, Fragen zur Beteiligung'),
      partner(2, '14:00', '18:00'),
      partner(4, '14:00', '18:00'),
      partner(5, null, null),
    ],
    note: NOTE,
    demo: true,
  },
];

/** The first Wednesday at least so many days ahead. */
export const closedDay = { daysAhead: 4, weekday: 3, reason: 'Fortbildung des Teams' };

export interface EventContent {
  kind: EventKind;
  title: string;
  description: string;
  /** Days from today; negative: it is over. */
  inDays: number;
  /** Hours on Einbeck's clocks. */
  from: number;
  until: number;
  /** Null: in the meeting room. */
  place: string | null;
  access: EventAccess[];
  /** Null: nobody registers. */
  capacity: number | null;
  /** How many registered, of whom those beyond the seats wait. */
  guests: number;
  cancelled?: string;
  minutes?: string;
  /** Keys of ideas that came out of it. */
  ideas?: string[];
}

const ROOM: EventAccess[] = ['step_free', 'toilet', 'companion', 'sign_language'];

export const events: EventContent[] = [
  {
    kind: 'themed_evening',
    title: 'Themenabend: Wie wird die Innenstadt im Sommer kühler?',
    description:
      'Drei kurze Berichte, danach Tische zu Schatten, Wasser und Grün. Wir haben Karten der heißesten Plätze dabei.\n\nWas du schreibst, kommt noch am Abend auf die Seite.',
    ...{ inDays: -20, from: 18, until: 20, place: null, access: ROOM, capacity: 30, guests: 21 },
    minutes:
      'Etwa zwanzig Menschen waren da. An drei Tischen ging es um Schatten, Wasser und Grün.\n\n- **Wasser:** Ein Trinkbrunnen am Marktplatz fand die meiste Zustimmung. Offen blieb, wer ihn reinigt.\n- **Grün:** Regenwasser vom Rathausdach soll die Beete versorgen.\n- **Schatten:** Bänke stehen heute meist in der Sonne.\n\nDie Stadt prüft beide Ideen und antwortet auf deren Seiten.',
    ideas: ['trinkbrunnen-marktplatz', 'regenwasser-rathausdach'],
  },
  {
    kind: 'training',
    title: 'Eine Idee so schreiben, dass andere sie verstehen',
    description:
      'Wir üben an eigenen Beispielen: Was ist heute, was soll anders werden, wem hilft es. Tablets sind da.',
    ...{ inDays: -48, from: 15, until: 17, place: null, access: ROOM, capacity: 8, guests: 7 },
    minutes:
      'Sieben Menschen haben geübt, vier Ideen sind dabei entstanden. Am schwersten war der Anfang: Was stört mich genau, und wo. Die Übungsblätter liegen im Raum aus.',
    ideas: ['matschspielplatz-krummes-wasser'],
  },
  {
    kind: 'training',
    title: 'Mit dem Telefon mitmachen: Schritt für Schritt',
    description:
      'Anmelden, unterstützen, eine Idee schreiben. Du kannst dein eigenes Telefon mitbringen oder eines von uns nehmen. Wir haben Zeit.',
    ...{ inDays: 4, from: 15, until: 16.5, place: null, access: ROOM, capacity: 6, guests: 8 },
  },
  {
    kind: 'other',
    title: 'Rundgang am Bahnhof Salzderhelden',
    description:
      'Wir gehen die Wege zum Gleis ab und schreiben auf, was fehlt. Treffpunkt ist die Bushaltestelle am Bahnhof.',
    ...{ inDays: 6, from: 16, until: 17.5, place: 'Bahnhof Salzderhelden, Bushaltestelle' },
    ...{ access: ['companion'], capacity: 20, guests: 4 },
    cancelled: 'Der Weg am Gleis ist gesperrt. Ein neuer Termin steht bald hier.',
  },
  {
    kind: 'themed_evening',
    title: 'Themenabend: Wasser in der Stadt',
    description:
      'Welche Orte sollen kühler, grüner, lebendiger werden? Wir stellen die meistunterstützten Ideen vor und reden über das, was noch fehlt.\n\nKinder sind willkommen, es gibt einen Tisch zum Malen.',
    ...{ inDays: 8, from: 18, until: 20, place: null },
    ...{ access: [...ROOM, 'hearing_loop'], capacity: 30, guests: 11 },
  },
  {
    kind: 'council_date',
    title: 'Öffentliche Sitzung des Bauausschusses',
    description:
      'Auf der Tagesordnung stehen Ideen von dieser Seite. Zu Beginn gibt es eine Fragestunde für Einwohnerinnen und Einwohner.',
    ...{ inDays: 15, from: 17, until: 19.5, place: 'Altes Rathaus, Rathaushalle' },
    ...{ access: ['step_free', 'toilet'], capacity: null, guests: 0 },
  },
];
