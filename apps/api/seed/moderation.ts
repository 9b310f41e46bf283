import type { NoticeContent, ReasonPresetContent } from './content.types.js';

export const reasonPresets: ReasonPresetContent[] = [
  {
    label: 'Persönliche Angaben über andere',
    text: 'Wir haben deinen Beitrag nicht veröffentlicht: Er nennt eine Person so, dass andere sie erkennen können. Nimm Namen, Anschrift oder Kennzeichen heraus, dann prüfen wir ihn neu. Oder beschwere dich; dann entscheidet jemand anderes.',
    ground: 'Spielregel 3: keine persönlichen Angaben über andere, Art. 6 Abs. 1 DSGVO',
  },
  {
    label: 'Beleidigung',
    text: 'Wir haben deinen Beitrag nicht veröffentlicht: Er setzt Menschen herab. Deinen Grund kannst du ohne Beleidigung neu schreiben. Oder beschwere dich; dann entscheidet jemand anderes.',
    ground: 'Spielregel 2: keine Beleidigungen',
  },
  {
    label: 'Strafbare Beleidigung oder Drohung',
    text: 'Wir haben deinen Beitrag ausgeblendet: Wir halten ihn für eine strafbare Beleidigung oder Bedrohung. Du kannst dich beschweren; dann entscheidet jemand anderes.',
    ground: '§ 185 StGB (Beleidigung), § 241 StGB (Bedrohung)',
  },
  {
    label: 'Hetze gegen Gruppen',
    text: 'Wir haben deinen Beitrag ausgeblendet: Er ruft zu Hass gegen eine Gruppe von Menschen auf. Du kannst dich beschweren; dann entscheidet jemand anderes.',
    ground: '§ 130 StGB (Volksverhetzung)',
  },
  {
    label: 'Werbung',
    text: 'Wir haben deinen Beitrag nicht veröffentlicht: Er wirbt für einen Betrieb, ein Produkt oder eine Wahl. Wenn eine Idee für die Stadt darin steckt, schreib sie ohne Werbung auf. Oder beschwere dich; dann entscheidet jemand anderes.',
    ground: 'Spielregel 4: keine Werbung',
  },
  {
    label: 'Keine Idee für Einbeck',
    text: 'Wir haben deinen Beitrag nicht veröffentlicht: Wir erkennen darin keinen Vorschlag für Einbeck. Schreib in einem Satz, was anders werden soll und wo. Oder beschwere dich; dann entscheidet jemand anderes.',
    ground: 'Spielregel 1: ein Vorschlag für Einbeck',
  },
  {
    label: 'Mangel, der gleich behoben werden kann',
    text: 'Wir haben deinen Beitrag nicht veröffentlicht, sondern als Mangel an den Bauhof gegeben: Ein Schlagloch oder eine kaputte Lampe braucht keine Unterstützung, nur eine Reparatur. Wenn du mehr als die Reparatur meinst, schreib es neu auf oder beschwere dich; dann entscheidet jemand anderes.',
    ground: 'Spielregel 1: ein Vorschlag für Einbeck',
  },
  {
    label: 'Fremder Text oder fremdes Bild',
    text: 'Wir haben deinen Beitrag ausgeblendet: Er übernimmt einen fremden Text. Beschreib die Idee mit eigenen Worten und nenne die Quelle. Oder beschwere dich; dann entscheidet jemand anderes.',
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
