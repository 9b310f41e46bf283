export const reports: Record<string, string> = {
  'Bitte gib den Tag so an: 2026-11-26.': 'Please give the day like this: 2026-11-26.',
  'Bitte nenne Quellen so: Idee 12, K-47.': 'Please name sources like this: Idee 12, K-47.',
  'Bitte schreib in einem Satz, was für den Bericht folgt.':
    'Please write in one sentence what follows for the report.',
  'Das Zitat ist nicht Zeichen für Zeichen, was in seiner Quelle steht.':
    'The quote is not letter by letter what stands in its source.',
  'Der Bericht ist noch nicht veröffentlicht. Bitte sieh dir die genannten Sätze an.':
    'The report is not published yet. Please look at the sentences named.',
  'Der Satz braucht mindestens 5 Zeichen.': 'The sentence needs at least 5 characters.',
  'Der Satz hat höchstens 1.000 Zeichen.': 'The sentence has at most 1,000 characters.',
  'Der Titel braucht mindestens 5 Zeichen.': 'The title needs at least 5 characters.',
  'Der Titel hat höchstens 120 Zeichen.': 'The title has at most 120 characters.',
  'Die Notiz hat höchstens 500 Zeichen.': 'The note has at most 500 characters.',
  'Die Aussage {number} steht nicht Zeichen für Zeichen in {source}. Der Bericht kann so nicht erscheinen.':
    'Statement {number} does not stand letter by letter in {source}. The report cannot be published like this.',
  'Die Texte wurden zuletzt am {read} gelesen, das ist mehr als {days} Tage her. Lass die Texte neu lesen; das steht oben auf dieser Seite.':
    'The texts were last read on {read}, more than {days} days ago. Have the texts read again; that stands at the top of this page.',
  'Seit dem {read} hat sich mehr als ein Zehntel der Texte geändert. Neu: {added}, bearbeitet: {edited}, nicht mehr dabei: {gone}. Lass die Texte neu lesen; das steht oben auf dieser Seite.':
    'More than a tenth of the texts have changed since {read}. New: {added}, edited: {edited}, no longer in it: {gone}. Have the texts read again; that stands at the top of this page.',
  'Diese Aufgabe ist schon erledigt.': 'This task is done already.',
  'Diese Worte stehen dort nicht Zeichen für Zeichen, oder sie nennen jemanden mit Namen.':
    'These words do not stand there letter by letter, or they name somebody.',
  'Bitte nenne den Grund. Er steht in der Ausgabe.':
    'Please give the reason. It stands in the edition.',
  'Der Grund hat höchstens 200 Zeichen.': 'The reason has at most 200 characters.',
  'Dieses Zitat gibt es nicht.': 'There is no such quote.',
  'Dieses Zitat steht nicht mehr im Entwurf.': 'This quote is no longer in the draft.',
  'Dieses Zitat wurde gefunden. Nenne den Grund, wenn du es herausnimmst; die Ausgabe nennt ihn auch.':
    'This quote was found. Give the reason when you leave it out; the edition tells it, too.',
  'Diesen Abschnitt gibt es nicht.': 'There is no such section.',
  'Diesen Entwurf gibt es nicht mehr.': 'This draft is no longer there.',
  'Diesen Entwurf gibt es nicht.': 'There is no such draft.',
  'Diesen Filter gibt es nicht.': 'There is no such filter.',
  'Diesen Satz gibt es nicht.': 'There is no such sentence.',
  'Ein Satz hat höchstens 20 Quellen.': 'A sentence has at most 20 sources.',
  'Ein Zitat bleibt, wie es geschrieben wurde. Nimm es heraus und zitiere eine andere Stelle.':
    'A quote stays as it was written. Take it out and quote another passage.',
  'Ein Zitat hat genau eine Quelle, zum Beispiel K-47.':
    'A quote has exactly one source, for example K-47.',
  'Ein gezählter Satz braucht mindestens eine dieser Zahlen: {names}.':
    'A counted sentence needs at least one of these numbers: {names}.',
  'Eine Zahl in diesem Satz lässt sich nicht zählen.':
    'A number in this sentence cannot be counted.',
  'Höchstens 200 Ideen auf einmal.': 'At most 200 ideas at once.',
  'Jemand anderes hat den Entwurf inzwischen geändert. Er steht hier, wie er jetzt ist; deine Eingabe ist nicht verloren.':
    'Somebody else has changed the draft meanwhile. It stands here as it is now; what you typed is not lost.',
  'Zahlen in einem gezählten Satz kommen aus der Zählung. Schreib statt einer Ziffer ihren Platzhalter.':
    'Numbers in a counted sentence come from the count. Write their placeholder instead of a digit.',
  'Zu diesem Punkt haben sich mindestens drei Menschen geäußert. Ein Zitat von ihnen bleibt im Bericht. Nimm zuerst ein anderes auf.':
    'At least three people spoke about this point. One quote of theirs stays in the report. Take another one in first.',
  'Es können 1 bis 100 Ausgaben geholt werden.': 'Between 1 and 100 editions can be fetched.',
  'Gerade wird ein anderer Bericht veröffentlicht. Bitte versuche es gleich noch einmal.':
    'Another report is being published right now. Please try again in a moment.',
  'Mit dieser Auswahl bleibt nichts übrig: Keine Idee und kein Beitrag passt dazu.':
    'Nothing is left with this selection: no idea and no comment matches it.',
  'Noch ist keine Idee veröffentlicht. Ein Bericht hätte keinen Inhalt.':
    'No idea has been published yet. A report would have no content.',
  'Es können 1 bis 50 Texte geholt werden.': 'Between 1 and 50 texts can be fetched.',
  'Zum Punkt „{topic}“ steht kein Zitat im Bericht. Nimm eines wieder auf.':
    'No quote stands in the report on the point “{topic}”. Take one in again.',
  '{source} wurde geändert oder ist nicht mehr öffentlich. Prüfe den Satz.':
    '{source} was changed or is no longer public. Check the sentence.',
  '„{source}“ gibt es nicht, oder es ist nicht öffentlich.':
    'There is no “{source}”, or it is not public.',
  '„{source}“ ist keine Quelle. Schreib Idee 12 oder K-47.':
    '“{source}” is no source. Write Idee 12 or K-47.',
};
