export const surveys: Record<string, string> = {
  'Bitte gib Anfang und Ende an.': 'Please give start and end.',
  'Bitte gib den Tag des Beschlusses als Datum an.':
    'Please give the day of the decision as a date.',
  'Bitte gib mindestens zwei verschiedene Möglichkeiten an.':
    'Please give at least two different options.',
  'Bitte wähle ein Projekt.': 'Please choose a project.',
  'Bitte wähle eine Art.': 'Please choose a kind.',
  'Das Ende dieser Umfrage ist schon vorbei.': 'The end of this survey has passed already.',
  'Das Ende liegt vor dem Anfang.': 'The end is before the start.',
  'Der Titel hat 5 bis 120 Zeichen.': 'The title has 5 to 120 characters.',
  'Die Einleitung hat höchstens 2.000 Zeichen.': 'The introduction has at most 2,000 characters.',
  'Die Frage hat 5 bis 300 Zeichen.': 'The question has 5 to 300 characters.',
  'Die Vorlage hat 3 bis 120 Zeichen.': 'The paper has 3 to 120 characters.',
  'Diese Antwort gibt es nicht.': 'There is no such answer.',
  'Diese Frage braucht eine Antwort.': 'This question needs an answer.',
  'Diese Umfrage gibt es nicht.': 'There is no such survey.',
  'Diese Umfrage nimmt gerade keine Antworten an.': 'This survey takes no answers right now.',
  'Eine Antwort hat höchstens 2.000 Zeichen.': 'An answer has at most 2,000 characters.',
  'Eine Befragung nach § 35 NKomVG braucht beides: den Tag des Beschlusses und die Vorlage.':
    'A survey under § 35 NKomVG needs both: the day of the decision and the paper.',
  'Eine Frage hat höchstens zwölf Möglichkeiten.': 'A question has at most twelve options.',
  'Eine Möglichkeit hat höchstens 120 Zeichen.': 'An option has at most 120 characters.',
  'Eine Umfrage braucht mindestens eine Frage.': 'A survey needs at least one question.',
  'Hier ist Platz für 200 Zeichen.': 'There is room for 200 characters here.',
  'Nur eine offene Umfrage lässt sich beenden.': 'Only an open survey can be ended.',
  'Texte lassen sich erst zeigen, wenn die Umfrage beendet ist.':
    'Texts can only be shown when the survey is closed.',
  'Veröffentlichte Umfragen ändern sich nicht mehr: Alle sollen dieselben Fragen sehen.':
    'Published surveys do not change any more: everybody shall see the same questions.',
  'Zu dieser Frage wird nichts geschrieben.': 'Nothing is written to this question.',
};
