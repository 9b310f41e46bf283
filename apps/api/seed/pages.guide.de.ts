import type { PageContent } from './content.types.js';

export const germanGuidePages: PageContent[] = [
  {
    slug: 'spielregeln',
    locale: 'de',
    title: 'Spielregeln',
    demo: true,
    body: `
**Das ist ein Demo-Text.** Die Stadt beschließt die Spielregeln vor dem Start.

Hier reden Menschen miteinander, die im selben Ort leben. Dafür reichen sieben Regeln.

## Die sieben Regeln

1. **Ein Vorschlag für Einbeck.** Schreib, was anders werden soll und wo. Schlaglöcher und kaputte Lampen meldest du besser als Mangel, dann werden sie schneller repariert.
2. **Keine Beleidigungen.** Streite über die Sache. Wer andere herabsetzt, droht oder hetzt, wird nicht veröffentlicht.
3. **Keine persönlichen Angaben über andere.** Keine Namen, keine Hausnummern, keine Kennzeichen, keine Fotos mit erkennbaren Menschen ohne deren Ja.
4. **Keine Werbung.** Nicht für Betriebe, nicht für Produkte, nicht für Wahlen.
5. **Eigene Worte.** Schreib selbst und nenne Quellen.
6. **Eine Person, eine Stimme.** Jede Person unterstützt eine Idee einmal, mit einem Konto.
7. **Das Gesetz gilt auch hier.** Was verboten ist, entfernen wir und nennen den Paragrafen.

## Wie wir moderieren

Ideen prüft ein Mensch, bevor sie erscheinen, in der Regel innerhalb von zwei Arbeitstagen. Beiträge erscheinen sofort, wenn ein Projekt es nicht anders festlegt; dann prüft auch sie zuerst ein Mensch. Jede Idee und jeden Beitrag kann man melden, auch ohne Konto.

Wir veröffentlichen, was die Regeln einhält. Ob uns eine Idee gefällt, spielt keine Rolle. Lehnen wir ab oder blenden wir aus, bekommt die Autorin oder der Autor eine E-Mail mit dem Grund und der Regel oder dem Paragrafen dazu. Stand etwas schon öffentlich da, bleibt ein Hinweis stehen: dass hier etwas war, wann es entfernt wurde und warum. Kein Programm entscheidet allein.

## Wenn du anderer Meinung bist

Du kannst dich beschweren, kostenlos und mit ein paar Sätzen. Über die Beschwerde entscheidet jemand anderes als beim ersten Mal. Du bekommst die Antwort mit Begründung. Der Weg zum Verwaltungsgericht bleibt dir offen.

## Ab welchem Alter?

Ab 14 Jahren kannst du allein mitmachen. Jüngere kommen mit Eltern oder Schule in den EIN.Lebens.raum, wir schreiben die Idee gemeinsam auf.
`.trim(),
  },
  {
    slug: 'so-funktionierts',
    locale: 'de',
    title: 'So funktioniert es',
    demo: true,
    body: `
**Das ist ein Demo-Text.** Er beschreibt, wie die Software arbeitet. Fristen und Zuständigkeiten legt die Stadt fest.

## Der Weg einer Idee

1. **Du schreibst sie auf.** Drei Schritte, etwa drei Minuten. Deine Adresse bestätigst du ganz am Ende mit einem Code.
2. **Wir prüfen die Spielregeln**, in der Regel innerhalb von zwei Arbeitstagen.
3. **Andere unterstützen und ergänzen Gründe**: dafür, dagegen, oder „Ja, wenn …“.
4. **Das zuständige Amt arbeitet daran.** Jeder Schritt steht mit Datum und einem Satz auf der Seite.
5. **Die Stadt antwortet öffentlich**, spätestens nach 30 Arbeitstagen. Ein Nein bekommt Gründe, ein Ja einen nächsten Schritt.
6. **Du verfolgst es weiter**, bis zum Ausschuss, zum Rat und zur Umsetzung.

Gehört etwas nicht der Stadt, zum Beispiel eine Landesstraße oder ein Bahnsteig, geben wir die Idee weiter und sagen, an wen.

## Was eine Unterstützung bedeutet

Sie zeigt dem Rat, wie vielen Menschen etwas wichtig ist. Jede Person zählt je Idee einmal. Du kannst deine Unterstützung zurücknehmen, solange unterstützt werden kann. Wer unterstützt, bleibt geheim, die Zahl ist öffentlich und genau.

Eine Unterstützung hier ist keine Unterschrift für einen Einwohnerantrag nach § 31 NKomVG. Der braucht Unterschriften auf Papier. Und die Zahlen sind nicht repräsentativ: Mitgemacht hat, wer mitmachen wollte.

## Wie die Reihenfolge entsteht

Die Liste ist zuerst zufällig sortiert. Sonst stünden immer dieselben Ideen oben, nur weil sie schon oben stehen.

- Jede Nacht entstehen 16 neue Reihenfolgen. Bei deinem Besuch bekommst du eine davon, ganz zufällig.
- Ideen, die bisher wenige unterstützt oder besprochen haben, bekommen bis zu dreifaches Gewicht. Oben stehen sie damit öfter, aber nicht immer.
- Die Nummer der Reihenfolge steht in der Adresse der Seite. So bleibt sie beim Weiterblättern gleich, und wir brauchen kein Cookie.
- Wer du bist und was du gelesen hast, spielt keine Rolle.

Du kannst umstellen: neueste zuerst, zuletzt besprochen oder am meisten unterstützt.

## Kein Internet, keine Lust zu tippen?

Komm in den EIN.Lebens.raum, Marktplatz 16. Erzähl deine Idee, wir schreiben sie mit dir auf.
`.trim(),
  },
];
