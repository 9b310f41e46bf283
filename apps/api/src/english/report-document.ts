/** What stands in the way of an edition; the edition itself is a paper for the council, in German. */
export const reportDocument: Record<string, string> = {
  'Das Zitat ist nicht Zeichen für Zeichen, was in {source} steht.':
    'The quote is not letter by letter what stands in {source}.',
  'Die Quelle {source} wurde geändert oder entfernt. Prüfe den Satz.':
    'The source {source} was changed or removed. Check the sentence.',
  'Die Tabelle „{table}“ hat nicht in jeder Zeile für jede Spalte einen Wert.':
    'The table “{table}” does not have a value for each column in each row.',
  'Dieser Satz hat keine Quelle. Nenne eine, oder kennzeichne ihn als Einschätzung der Verwaltung.':
    'This sentence has no source. Name one, or mark it as an assessment of the administration.',
  'Dieses Zitat wurde entfernt.': 'This quote was removed.',
  'Eine Zahl fehlt, ohne dass ein Wort sagt, warum.': 'A number is missing and no word says why.',
  'Eine Zahl in diesem Satz hat keine Abfrage, aus der sie stammt.':
    'A number in this sentence has no query that it comes from.',
  'Eine Zahl ist keine Zahl.': 'A number is no number.',
  'Eine Gruppe unter {number} Menschen steht mit ihrer Zahl im Bericht.':
    'A group of fewer than {number} people stands in the report with its number.',
  'Hier steht kein Satz.': 'No sentence stands here.',
  'Zwei Sätze haben dieselbe Kennung.': 'Two sentences have the same id.',
};
