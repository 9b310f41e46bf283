import type { PageContent } from './content.types.js';

const NOTE = `
**Das ist ein Demo-Text** in Einfacher Sprache. Eine Gruppe hat ihn noch nicht geprüft. Darum steht hier nicht „Leichte Sprache“.
`.trim();

const page = (slug: string, title: string, body: string): PageContent => ({
  slug,
  locale: 'de-simple',
  title,
  demo: true,
  body: `${NOTE}\n\n${body.trim()}`,
});

/** Einfache Sprache: short sentences, one thought each, nobody hides behind a passive, hard words are explained. */
export const simplePages: PageContent[] = [
  page(
    'start',
    'Einfache Sprache',
    `
## Was ist EIN.Ideen.raum?

Diese Seite gehört der Stadt Einbeck. Hier sagen Menschen, was in Einbeck besser werden soll. So ein Vorschlag heißt **Idee**.

Drei Beispiele für eine Idee:

- Auf dem Markt fehlt eine Bank.
- Der Weg zur Schule soll heller sein.
- Der Bus soll auch am Abend fahren.

Du kannst alle Ideen lesen. Dafür brauchst du keine Anmeldung.

## Was möchtest du wissen?

- [So funktioniert es](/einfach/so-funktionierts)
- [Eine Idee schreiben](/einfach/idee-schreiben)
- [Unterstützen und mitreden](/einfach/mitreden)
- [So geht es mit deiner Idee weiter](/einfach/wie-es-weitergeht)
- [Wenn wir deinen Text nicht zeigen](/einfach/nicht-veroeffentlicht)
- [Die Spielregeln](/einfach/spielregeln)
- [Das machen wir mit deinen Daten](/einfach/datenschutz)
- [Eine Seite für alle](/einfach/barrierefreiheit)

## Brauchst du Hilfe?

Komm zu uns in den EIN.Lebens.raum. Die Adresse ist Marktplatz 16 in Einbeck. Du erzählst uns deine Idee. Wir schreiben sie mit dir auf.

Du kannst uns auch eine E-Mail schreiben: ideen@einbeck.example
`,
  ),
  page(
    'so-funktionierts',
    'So funktioniert es',
    `
## Der Weg einer Idee

1. **Du schreibst deine Idee.** Das dauert ungefähr drei Minuten.
2. **Ein Mensch liest sie.** Er schaut, ob sie die Spielregeln einhält. Das dauert meistens zwei Arbeitstage.
3. **Alle lesen deine Idee.** Andere Menschen unterstützen sie. Sie schreiben auch Gründe dafür und dagegen.
4. **Ein Amt arbeitet daran.** Ein Amt ist ein Teil der Stadtverwaltung. Du siehst jeden Schritt auf der Seite.
5. **Die Stadt antwortet dir.** Sie hat dafür 30 Arbeitstage Zeit. Das sind ungefähr sechs Wochen.
6. **Du siehst, was daraus wird.**

Manchmal sagt die Stadt: Das geht nicht. Dann sagt sie auch den Grund.

Manches gehört nicht der Stadt, zum Beispiel der Bahnhof. Dann geben wir deine Idee weiter. Wir sagen dir, an wen.

## Was heißt „unterstützen“?

Du findest eine Idee gut? Dann drückst du auf „Unterstützen“. Die Stadt sieht dann, wie viele Menschen die Idee wollen.

- Jeder Mensch zählt bei einer Idee einmal.
- Niemand sieht, dass du das warst. Alle sehen nur die Zahl.
- Du kannst deine Unterstützung zurücknehmen.

Wichtig: Das ist keine Unterschrift für einen Antrag. Manche Anträge brauchen nach dem Gesetz Unterschriften auf Papier.

## Warum stehen die Ideen jeden Tag anders da?

Die Liste wechselt ihre Reihenfolge. Der Zufall entscheidet. So hat jede Idee die gleiche Chance. Du kannst die Reihenfolge selbst ändern.
`,
  ),
  page(
    'idee-schreiben',
    'Eine Idee schreiben',
    `
## Schritt 1: Was?

Schreib einen kurzen Titel. Zum Beispiel: „Mehr Bänke am Markt“.

Dann beschreibst du deine Idee. Diese Fragen helfen dir:

- Was stört dich heute?
- Was soll anders werden?
- Wem hilft das?

Gibt es schon eine ähnliche Idee? Dann zeigen wir sie dir. Du kannst sie unterstützen. Du kannst auch deine eigene Idee weiterschreiben.

## Schritt 2: Wo?

Wähle eine Ortschaft aus der Liste. Eine Ortschaft ist ein Dorf oder ein Teil der Stadt. Geht es um alle Orte? Dann wähle „ganz Einbeck“.

## Schritt 3: Absenden

Wir brauchen deine E-Mail-Adresse. Niemand sieht sie auf der Seite.

Wir schicken dir eine E-Mail mit einem Code. Ein Code ist eine Zahl mit sechs Ziffern. Diese Zahl tippst du auf der Seite ein.

Du hast dafür 14 Tage Zeit. Danach löschen wir den Text.

## Ist dein Text sicher?

Ja. Dein Gerät merkt sich den Text, während du schreibst. Das Internet ist kurz weg? Dein Text bleibt da.

## Das schreibst du besser nicht

- Namen von anderen Menschen
- Telefonnummern und Adressen
- Auto-Kennzeichen
`,
  ),
  page(
    'mitreden',
    'Unterstützen und mitreden',
    `
## Einen Grund schreiben

Unter jeder Idee stehen Gründe. Du kannst auch einen Grund schreiben. Du wählst selbst:

- **Dafür**: Du willst die Idee.
- **Ja, wenn …**: Du willst die Idee, aber etwas muss sich ändern.
- **Dagegen**: Du willst die Idee nicht.
- **Frage**: Du möchtest etwas wissen.

Sag immer, warum. Das hilft der Stadt.

## „Guter Grund“

Findest du den Grund von jemand anderem gut? Dann drück auf „Guter Grund“.

## Etwas melden

Liest du etwas Schlimmes? Zum Beispiel eine Beleidigung? Dann drück auf „Melden“. Dafür brauchst du keine Anmeldung. Ein Mensch von der Stadt schaut sich das an.

## Anmelden

Wer unterstützt oder schreibt, meldet sich an. Du brauchst kein Passwort. Du gibst deine E-Mail-Adresse ein. Wir schicken dir einen Code. Den Code tippst du ein. Fertig.
`,
  ),
  page(
    'wie-es-weitergeht',
    'So geht es mit deiner Idee weiter',
    `
Du hast deine Idee abgeschickt. Jetzt passiert das:

1. **Du bekommst eine E-Mail mit einem Code.** Tipp den Code auf der Seite ein. Dann wissen wir: Die Adresse gehört dir.
2. **Deine Idee bekommt eine Nummer.** Heb die Nummer auf. Mit ihr findest du deine Idee wieder.
3. **Ein Mensch liest deine Idee.** Das dauert meistens zwei Arbeitstage. Du bekommst dann wieder eine E-Mail.
4. **Alle können deine Idee lesen.**
5. **Die Stadt antwortet.** Das dauert höchstens 30 Arbeitstage. Das sind ungefähr sechs Wochen.

## Was bedeuten die Wörter bei deiner Idee?

- **Eingegangen**: Die Stadt hat deine Idee bekommen.
- **In Prüfung**: Die Stadt überlegt, ob die Idee geht.
- **Im Fachamt**: Ein bestimmtes Amt kümmert sich.
- **Rückfrage offen**: Die Stadt möchte noch etwas wissen.
- **Im Ausschuss**: Eine Gruppe aus dem Rat redet darüber. Den Rat wählen die Menschen in Einbeck.
- **Angenommen**: Die Stadt macht das.
- **Teilweise angenommen**: Die Stadt macht einen Teil davon.
- **Nicht möglich**: Die Stadt macht das nicht. Sie sagt den Grund.
- **Umgesetzt**: Es ist fertig.

## Du hast dich anders entschieden?

Du kannst deinen Text ändern. Du kannst deine Idee auch zurückziehen. Beides findest du in deinem Konto.
`,
  ),
  page(
    'nicht-veroeffentlicht',
    'Wenn wir deinen Text nicht zeigen',
    `
Manchmal zeigen wir einen Text nicht. Oder wir nehmen ihn wieder weg. Das machen wir nur, wenn er gegen eine Spielregel oder ein Gesetz ist.

## Du erfährst den Grund

Wir schicken dir eine E-Mail. Darin steht:

- was wir entschieden haben,
- warum wir so entschieden haben,
- gegen welche Regel dein Text ist.

Ein Mensch entscheidet das. Kein Computer entscheidet allein.

## Das kannst du tun

**Ändere deinen Text.** Oft reicht eine kleine Änderung. Nimm zum Beispiel einen Namen heraus.

**Beschwere dich.** Eine Beschwerde heißt: Du sagst uns, dass die Entscheidung falsch ist. Das kostet nichts. Schreib uns ein paar Sätze. Jemand anderes schaut sich deinen Text noch einmal an. Du bekommst eine Antwort mit Grund.

Du kannst auch zu einem Gericht gehen. Das zuständige Gericht heißt Verwaltungsgericht.
`,
  ),
  page(
    'spielregeln',
    'Die Spielregeln',
    `
Hier reden viele Menschen miteinander. Darum gibt es sieben Regeln.

1. **Schreib einen Vorschlag für Einbeck.** Sag, was anders werden soll. Sag auch, wo.
2. **Beleidige niemanden.** Rede über die Sache. Drohe nicht.
3. **Schreib nichts Persönliches über andere.** Keine Namen, keine Adressen, keine Kennzeichen.
4. **Mach keine Werbung.** Nicht für Geschäfte und nicht für Wahlen.
5. **Schreib selbst.** Nimm eigene Wörter.
6. **Unterstütze eine Idee einmal.** Jeder Mensch hat ein Konto.
7. **Halte dich an das Gesetz.** Verbotenes nehmen wir weg. Wir sagen dir dann das Gesetz dazu.

## Wer passt auf?

Menschen von der Stadt lesen jede Idee, bevor alle sie sehen. Gründe und Fragen stehen sofort da. Du kannst alles melden.

Wir zeigen, was die Regeln einhält. Es ist egal, ob uns die Idee gefällt.

## Wie alt musst du sein?

Ab 14 Jahren kannst du allein mitmachen. Bist du jünger? Dann komm mit deinen Eltern oder deiner Schule zu uns.
`,
  ),
  page(
    'datenschutz',
    'Das machen wir mit deinen Daten',
    `
Daten sind zum Beispiel dein Name oder deine E-Mail-Adresse.

## Du liest nur?

Dann speichern wir nichts von dir. Dein Gerät speichert auch nichts. Keine andere Firma erfährt, dass du hier bist.

## Du machst mit?

Dann brauchen wir deine E-Mail-Adresse. Niemand sieht sie auf der Seite. Wir brauchen sie, damit jeder Mensch nur einmal zählt. Wir schicken dir auch Nachrichten an diese Adresse.

Diese Dinge sehen alle:

- den Namen, den du dir aussuchst,
- deine Ortschaft, wenn du sie angibst,
- deine Texte.

Diese Dinge sieht niemand auf der Seite:

- deine E-Mail-Adresse,
- welche Ideen du unterstützt.

## Was ist mit Cookies?

Ein Cookie ist eine kleine Notiz auf deinem Gerät. Wenn du nur liest, schreiben wir keine Notiz. Wenn du dich anmeldest, schreiben wir eine. So weiß die Seite, dass du angemeldet bist. Meldest du dich ab, ist die Notiz weg. Wenn du eine Idee schreibst, steht dein Text in einer Notiz. So geht er nicht verloren. Nach einem Tag ist sie weg.

Schreibst du einen Text? Dann merkt sich dein Gerät den Text, bis du ihn abschickst.

## Deine Rechte

Du darfst fragen, was wir über dich speichern. Du darfst Fehler berichtigen. Du darfst dein Konto löschen. Schreib dafür an ideen@einbeck.example oder komm zu uns.

Machen wir etwas falsch? Dann beschwere dich beim Land Niedersachsen. Die Stelle heißt „Landesbeauftragte für den Datenschutz“.
`,
  ),
  page(
    'barrierefreiheit',
    'Eine Seite für alle',
    `
Alle Menschen sollen diese Seite nutzen können. Auch Menschen mit Behinderung. Das nennt man **barrierefrei**.

## Was geht schon?

- Du kannst alles mit der Tastatur bedienen.
- Du kannst die Schrift größer machen.
- Ein Programm kann dir die Seite vorlesen.
- Es gibt eine helle und eine dunkle Seite.
- Es gibt diese Texte in Einfacher Sprache.

## Was geht noch nicht?

- Videos in Gebärdensprache fehlen noch.
- Texte von anderen Menschen sind manchmal schwer.
- Papiere vom Rat stehen auf einer anderen Seite. Die können wir nicht ändern.

## Etwas geht nicht?

Schreib uns eine E-Mail: ideen@einbeck.example. Sag uns, was nicht geht. Wir antworten in zwei Wochen.

Hilft dir unsere Antwort nicht? Dann gibt es eine Schlichtungsstelle. Sie hilft bei Streit. Das kostet dich nichts.
`,
  ),
];
