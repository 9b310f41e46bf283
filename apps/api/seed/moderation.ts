import type { NoticeContent, ReasonPresetContent } from './content.types.js';

export const reasonPresets: ReasonPresetContent[] = [
  {
    label: 'Persönliche Angaben über andere',
    text: 'Der Text nennt eine Person so, dass andere sie erkennen können. Nimm Namen, Anschrift oder Kennzeichen heraus, dann prüfen wir ihn neu.',
    ground: 'Spielregel 3: keine persönlichen Angaben über andere, Art. 6 Abs. 1 DSGVO',
  },
  {
    label: 'Beleidigung',
    text: 'Der Text setzt Menschen herab. Deinen Grund kannst du ohne Beleidigung neu schreiben.',
    ground: 'Spielregel 2: keine Beleidigungen',
  },
  {
    label: 'Strafbare Beleidigung oder Drohung',
    text: 'Wir halten den Text für eine strafbare Beleidigung oder Bedrohung.',
    ground: '§ 185 StGB (Beleidigung), § 241 StGB (Bedrohung)',
  },
  {
    label: 'Hetze gegen Gruppen',
    text: 'Der Text ruft zu Hass gegen eine Gruppe von Menschen auf.',
    ground: '§ 130 StGB (Volksverhetzung)',
  },
  {
    label: 'Werbung',
    text: 'Der Text wirbt für einen Betrieb, ein Produkt oder eine Wahl. Wenn eine Idee für die Stadt darin steckt, schreib sie ohne Werbung auf.',
    ground: 'Spielregel 4: keine Werbung',
  },
  {
    label: 'Keine Idee für Einbeck',
    text: 'Wir erkennen darin keinen Vorschlag für Einbeck. Schreib in einem Satz, was anders werden soll und wo.',
    ground: 'Spielregel 1: ein Vorschlag für Einbeck',
  },
  {
    label: 'Mangel, der gleich behoben werden kann',
    text: 'Ein Schlagloch oder eine kaputte Lampe braucht keine Unterstützung, nur eine Reparatur: Melde sie dem Bauhof, dort geht es schneller. Wenn du mehr als die Reparatur meinst, schreib es als Idee neu auf.',
    ground: 'Spielregel 1: ein Vorschlag für Einbeck',
  },
  {
    label: 'Fremder Text oder fremdes Bild',
    text: 'Der Beitrag übernimmt einen fremden Text. Beschreib die Idee mit eigenen Worten und nenne die Quelle.',
    ground: 'Spielregel 5: eigene Worte, § 97 UrhG',
  },
];

export const notices: NoticeContent[] = [
  {
    idea: 'tempo30-dassensen',
    comment: 'dassensen-oben',
    reason: 'insult',
    text: 'Das ist kein Grund gegen Tempo 30, sondern nur Geschimpfe über Leute, die hier nicht antworten können.',
    reporter: 'lehrerin-kern',
    hoursAgo: 26,
    dueInHours: 7,
  },
  {
    idea: 'tempo30-dassensen',
    comment: 'dassensen-oben',
    reason: 'other',
    text: 'Bitte prüfen, der Ton hilft der Diskussion nicht weiter.',
    reporter: null,
    hoursAgo: 20,
    dueInHours: 7,
  },
  {
    idea: 'schaufenster-vereine',
    comment: 'schaufenster-theater',
    reason: 'advertising',
    text: 'Hier wirbt eine Theatergruppe für sich. Ist das erlaubt?',
    reporter: 'anwohner-salz',
    hoursAgo: 15,
    dueInHours: 24,
  },
  {
    idea: 'hundetueten-hube',
    comment: null,
    reason: 'other',
    text: 'Das ist doppelt. Die Idee mit den Spendern gab es schon einmal, und der hier steht längst.',
    reporter: null,
    hoursAgo: 4,
    dueInHours: 44,
  },
];
