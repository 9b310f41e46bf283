import type { PageContent } from './content.types.js';

export const germanLegalPages: PageContent[] = [
  {
    slug: 'impressum',
    locale: 'de',
    title: 'Impressum',
    demo: true,
    body: `
**Das ist ein Demo-Text.** Er zeigt, was hier stehen muss. Er ist nicht geprüft und gilt nicht.

## Wer dieses Angebot betreibt

Stadt Einbeck, Körperschaft des öffentlichen Rechts\\
Teichenweg 1\\
37574 Einbeck

Vertreten durch die Bürgermeisterin oder den Bürgermeister. Den Namen trägt die Stadt vor dem Start ein.

## So erreichst du uns

- E-Mail: ideen@einbeck.example
- Telefon: trägt die Stadt vor dem Start ein
- Persönlich: EIN.Lebens.raum, Marktplatz 16, 37574 Einbeck

Du kannst uns auf Deutsch und auf Englisch schreiben. Das gilt auch für Behörden, die sich wegen eines Inhalts melden.

## Angaben nach dem Gesetz

- Anbieterkennzeichnung nach § 5 Digitale-Dienste-Gesetz (DDG)
- Umsatzsteuer-Identifikationsnummer: trägt die Stadt ein, falls vorhanden
- Aufsicht: trägt die Stadt vor dem Start ein
- Verantwortlich für redaktionelle Texte nach § 18 Abs. 2 Medienstaatsvertrag: trägt die Stadt vor dem Start ein

## Texte und Bilder

Was Menschen hier schreiben, bleibt ihr Text. Mit dem Absenden erlaubst du der Stadt, ihn auf dieser Seite und in Berichten an den Rat zu zeigen. Die Software ist frei, ihre Lizenz ist die EUPL 1.2.
`.trim(),
  },
  {
    slug: 'datenschutz',
    locale: 'de',
    title: 'Datenschutz',
    demo: true,
    body: `
**Das ist ein Demo-Text.** Die Stadt prüft und ersetzt ihn vor dem Start. Er beschreibt, was die Software wirklich tut.

## In Kürze

- Zum Lesen brauchst du kein Konto. Beim Lesen setzen wir kein Cookie und speichern nichts auf deinem Gerät. Deshalb gibt es hier keinen Cookie-Hinweis.
- Wir laden nichts von fremden Servern: keine Schriften, keine Karten, keine Zählpixel.
- Wenn du mitmachst, brauchen wir deine E-Mail-Adresse. Öffentlich ist sie nie.
- Wer welche Idee unterstützt, ist nie öffentlich. Öffentlich ist nur die Zahl.

## Wer verantwortlich ist

Stadt Einbeck, Teichenweg 1, 37574 Einbeck, ideen@einbeck.example. Die Kontaktdaten der oder des Datenschutzbeauftragten trägt die Stadt vor dem Start ein.

## Was wir speichern und wie lange

[[aufbewahrung]]

Diese Liste ist keine Abschrift: Nach ihr löscht das Programm jede Nacht.

Das Protokoll der Vorgänge enthält nur Kennungen und Zeitpunkte, nie deinen Text.

## Cookies nur, wenn du etwas tust

Wenn du dich anmeldest, hält ein Cookie deine Anmeldung. Es verschwindet beim Abmelden. Wenn du einen Code anforderst, merkt sich ein zweites 15 Minuten lang, für welche Adresse. Wenn du eine Idee schreibst und auf „Weiter“ drückst, liegt dein Text höchstens einen Tag in einem dritten, damit Zurück und Neuladen ihn nicht verlieren; mit dem Absenden oder Verwerfen ist es weg. Dafür brauchen wir nach § 25 Abs. 2 Nr. 2 TDDDG keine Einwilligung.

## Rechtsgrundlage

Wir verarbeiten deine Daten für eine öffentliche Aufgabe: Menschen an der Entwicklung der Stadt zu beteiligen (Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 3 NDSG). Du musst nicht mitmachen, und du musst keinen echten Namen angeben.

## Wer deine Daten sieht

Öffentlich sind dein Anzeigename, deine Ortschaft, wenn du sie angibst, und deine Texte. Deine E-Mail-Adresse sieht auch die Moderation nicht auf ihrer Arbeitsseite. Statistiken nach Ortschaft zeigen wir erst ab fünf Personen. Kein Computer entscheidet allein über dich oder deinen Text.

## Deine Rechte

Das meiste machst du unter „Mein Konto“ selbst:

- [Deine Daten](/konto/daten): alles, was wir von dir wissen, als Seite und als Datei zum Mitnehmen
- [Name und Ortschaft](/konto/profil) und [Adresse](/konto/adresse) ändern
- [Konto löschen](/konto/loeschen): sofort. Du wählst: Deine Texte bleiben ohne Namen stehen, oder sie verschwinden auch. Deine Unterstützungen enden in jedem Fall. In Sicherungskopien verschwindet alles, sobald diese überschrieben werden; nach einer Wiederherstellung löschen wir noch einmal.

Du kannst auch widersprechen oder verlangen, dass wir deine Daten nur noch eingeschränkt verarbeiten. Schreib an ideen@einbeck.example oder komm in den EIN.Lebens.raum.

## Junge Menschen

Mitmachen kannst du ab 14 Jahren. Du bestätigst das, wenn du den Code oder den Link zum Anmelden benutzt. Ein Geburtsdatum fragen wir nicht, wir merken uns nur den Zeitpunkt. Wer jünger ist, kann im EIN.Lebens.raum eine Idee aufschreiben lassen.

## Beschwerde

Wenn du meinst, dass wir etwas falsch machen, kannst du dich bei der oder dem Landesbeauftragten für den Datenschutz Niedersachsen beschweren.
`.trim(),
  },
  {
    slug: 'barrierefreiheit',
    locale: 'de',
    title: 'Erklärung zur Barrierefreiheit',
    demo: true,
    body: `
**Das ist ein Demo-Text.** Eine gültige Erklärung setzt eine Prüfung voraus. Die Stadt lässt vor dem Start prüfen und ändert die Angaben.

[[erklaerung]]

## Was geht

- Alle Seiten lassen sich mit der Tastatur bedienen und funktionieren ohne JavaScript.
- Der Stand einer Idee steht immer als Wort da, nie nur als Farbe.
- Die Schrift lässt sich vergrößern, bei 320 Pixeln Breite muss niemand quer scrollen.
- Es gibt ein dunkles Farbschema, und Bewegung lässt sich abschalten.

Wer lieber spricht als tippt: Im EIN.Lebens.raum schreiben wir deine Idee mit dir auf.
`.trim(),
  },
  {
    slug: 'kontakt',
    locale: 'de',
    title: 'Kontakt',
    demo: true,
    body: `
**Das ist ein Demo-Text.** Die Stadt trägt vor dem Start ihre Angaben ein.

## So erreichst du uns

- E-Mail: ideen@einbeck.example
- Telefon: trägt die Stadt vor dem Start ein
- Persönlich: EIN.Lebens.raum, Marktplatz 16, 37574 Einbeck
- Post: Stadt Einbeck, Teichenweg 1, 37574 Einbeck

Bei allem antwortet ein Mensch. Du kannst uns auf Deutsch und auf Englisch schreiben.

## Wenn etwas nicht stimmt

- Eine Idee oder ein Beitrag verstößt gegen die [Spielregeln](/spielregeln): Unter jedem Text steht „Melden“. Du brauchst kein Konto.
- Etwas auf der Seite lässt sich nicht bedienen: [Barriere melden](/barriere-melden).
- Du bist mit einer Entscheidung nicht einverstanden: In der Mitteilung steht, wie du dich beschwerst.

## Für Behörden

Zentrale Kontaktstelle nach Art. 11 der Verordnung (EU) 2022/2065 für Behörden der Mitgliedstaaten, die Kommission und das Gremium: ideen@einbeck.example, Sprachen Deutsch und Englisch.

## Für alle, die die Seite nutzen

Zentrale Kontaktstelle nach Art. 12 der Verordnung (EU) 2022/2065: ideen@einbeck.example, Telefon und EIN.Lebens.raum wie oben.
`.trim(),
  },
];
