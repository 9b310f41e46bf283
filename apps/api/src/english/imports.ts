export const imports: Record<string, string> = {
  'Ab Zeile {line} ist ein Anführungszeichen offen geblieben. Prüfe die Datei in einer Tabelle und speichere sie neu.':
    'From row {line} on a quotation mark is left open. Check the file in a spreadsheet and save it anew.',
  'Auf der früheren Beteiligungsplattform stand die Idee auf „{word}“.':
    'On the former participation platform the state of the idea was “{word}”.',
  'Auf der früheren Beteiligungsplattform steht dazu keine Begründung.':
    'The former participation platform gives no reason for this.',
  'Das geht nur, solange nichts davon öffentlich ist und nichts läuft.':
    'This is only possible as long as nothing of it is public and nothing is running.',
  'Das ist eine Tabelle mit Beiträgen. Sie gehört in das andere Feld.':
    'This is a table of comments. It belongs into the other field.',
  'Das ist eine Tabelle mit Ideen. Sie gehört in das andere Feld.':
    'This is a table of ideas. It belongs into the other field.',
  'Das ist keine Tabelle. Es geht eine Datei mit der Endung .xlsx oder .csv.':
    'This is no table. A file that ends in .xlsx or .csv will do.',
  'Der Beitrag, auf den er antwortet (ID {id}), steht nicht in der Datei.':
    'The comment that it replies to (ID {id}) is not in the file.',
  'Der Import ist inzwischen weiter. Lade die Seite neu.':
    'The import has moved on meanwhile. Reload the page.',
  'Der Text hat {count} Zeichen. Möglich sind {most}.':
    'The text has {count} characters. {most} are possible.',
  'Der Text ist leer.': 'The text is empty.',
  'Der Titel hat {count} Zeichen. Möglich sind {most}.':
    'The title has {count} characters. {most} are possible.',
  'Der Titel ist leer.': 'The title is empty.',
  'Die Datei ist beschädigt. Lade sie noch einmal von der früheren Plattform herunter.':
    'The file is damaged. Download it from the former platform once more.',
  'Die Datei ist eine Tabelle im alten Format (.xls) oder mit einem Kennwort geschützt. Speichere sie ohne Kennwort als .xlsx oder .csv.':
    'The file is a table in the old format (.xls) or protected by a password. Save it without one as .xlsx or .csv.',
  'Die Datei ist gepackt klein und ausgepackt riesig. So etwas öffnen wir nicht.':
    'The file is small as it is packed, and huge when it is unpacked. We do not open such a thing.',
  'Die Datei ist größer als 10 MB. Eine Ausfuhr mit 5.000 Ideen hat etwa 5 MB. Teile sie auf, oder nimm Bilder heraus.':
    'The file is larger than 10 MB. An export of 5,000 ideas has about 5 MB. Split it, or take pictures out.',
  'Die Datei ist leer.': 'The file is empty.',
  'Die Idee dazu ist nicht mehr öffentlich.': 'Its idea is not public any more.',
  'Die Idee „{reference}“ kommt nicht mit und ist auch noch nicht hier.':
    'The idea “{reference}” does not come in and is not here yet.',
  'Die Kennung (ID) fehlt. Ohne sie käme der Beitrag beim nächsten Mal doppelt.':
    'The ID is missing. Without it the comment would come twice the next time.',
  'Die Tabelle hat mehr als 100 Spalten. Das ist keine Ausfuhr von Ideen oder Beiträgen.':
    'The table has more than 100 columns. This is no export of ideas or comments.',
  'Die Tabelle hat mehr als 5.000 Zeilen. Teile sie auf; was doppelt ist, kommt nur einmal an.':
    'The table has more than 5,000 rows. Split it; what is there twice comes in once.',
  'Diesen Import gibt es nicht mehr.': 'This import is not there any more.',
  'Dieser Beitrag wurde schon auf der früheren Plattform gelöscht.':
    'This comment was deleted on the former platform already.',
  'Dieser Import ist schon weiter. Lade die Dateien neu hoch.':
    'This import has moved on. Upload the files anew.',
  'Doppelt: Dasselbe steht schon in Zeile {line}.': 'Twice: the same stands in row {line} already.',
  'Eine Zahl fehlt: „{value}“ ist keine.': 'A number is left out: “{value}” is none.',
  'Es fehlt die Spalte {column}. In der ersten Zeile steht: {names}.':
    'The column {column} is missing. The first row says: {names}.',
  'Es steht nicht dabei, zu welcher Idee er gehört: Der Link und die Referenz fehlen.':
    'It does not say to which idea it belongs: link and reference are missing.',
  'Hier läuft gerade nichts.': 'Nothing is running here.',
  'In der Datei stehen nur Überschriften und keine Zeilen darunter.':
    'There are only headings in the file and no rows below.',
  'In der Zeile steht eine Formel. Trag den Wert selbst ein; Formeln rechnen wir nicht aus.':
    'There is a formula in the row. Enter the value itself; we do not reckon formulas.',
  'Ohne Datum: „{value}“ ist kein Tag, der schon war.':
    'Without a date: “{value}” is no day that has been.',
  'Ohne Stelle auf der Karte: Sie liegt außerhalb der Stadt.':
    'Without a spot on the map: it lies outside of the town.',
  'Ohne Stelle auf der Karte: „{value}“ ist kein Ort.':
    'Without a spot on the map: “{value}” is no place.',
  'Ohne den Link: Er ist keine Webadresse.': 'Without the link: it is no web address.',
  'Ortschaft nicht erkannt: „{label}“. Die Idee gilt für die ganze Stadt.':
    'Place not recognised: “{label}”. The idea is about the whole town.',
  'Umlaute sind kaputt („Ã¤“ oder „�“). Speichere die Datei in UTF-8.':
    'Umlauts are broken (“Ã¤” or “�”). Save the file in UTF-8.',
  'Veröffentliche zuerst das Projekt. Die Ideen bleiben danach verborgen, bis du sie veröffentlichst.':
    'Publish the project first. The ideas stay hidden until you publish them.',
  'Zeile {line} lässt sich nicht lesen. Prüfe die Datei in einer Tabelle und speichere sie neu.':
    'Row {line} cannot be read. Check the file in a spreadsheet and save it anew.',
};
