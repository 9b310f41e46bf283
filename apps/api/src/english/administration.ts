/** What admins are told where they keep settings, themes, places, people and texts. */
export const administration: Record<string, string> = {
  'Das lässt sich nicht zurücknehmen. Ändere es dort, wo es geführt wird.':
    'This cannot be taken back. Change it where it is kept.',
  'Das wurde seitdem noch einmal geändert. Nimm zuerst die neuere Änderung zurück oder ändere es von Hand.':
    'This has been changed again since. Take the newer change back first, or change it by hand.',
  'Diese Art gibt es nicht.': 'There is no such kind.',
  'Diese Änderung gibt es nicht.': 'There is no such change.',
  'Eine Vorlage bleibt für die Zahlen vergangener Jahre. Du kannst sie abschalten.':
    'A preset stays for the figures of past years. You can switch it off.',
  'Bitte gib 3 bis 100 Zeichen ein.': 'Please enter 3 to 100 characters.',
  'Bitte wähle eine Rolle.': 'Please choose a role.',
  'Das ist die letzte Person mit dieser Rolle. Gib sie zuerst jemand anderem.':
    'This is the last person with this role. Give it to somebody else first.',
  'Über deine eigene Rolle oder Anfrage entscheidet jemand anderes aus der Verwaltung.':
    'Somebody else of the administration decides about your own role or request.',
  'Diese Anfrage gibt es nicht.': 'There is no such request.',
  'Diese Person gibt es nicht.': 'There is no such person.',
  'Diese Rolle hat die Person schon.': 'They have this role already.',
  'Für diese Person wartet schon eine Änderung. Erst muss darüber entschieden werden.':
    'A change already waits for this person. It has to be decided first.',
  'Sag in 5 bis 300 Zeichen, warum.': 'Say why in 5 to 300 characters.',
  'Über diese Anfrage ist schon entschieden, oder ihre Zeit ist vorbei.':
    'This request has been decided, or its time is over.',
  'Such mit höchstens 100 Zeichen.': 'Search with 100 characters at most.',
  'Das geht nur mit zwei verschiedenen; was bleibt, muss angeboten werden.':
    'This only works with two different ones; the one that stays must be offered.',
  'Das ist in etwas anderem aufgegangen.': 'This has been merged into something else.',
  'Das Jahr hat vier Ziffern.': 'The year has four digits.',
  'Das Thema ist in einem anderen aufgegangen; seine Ideen gehören jetzt dorthin.':
    'The theme has been merged into another one; its ideas belong there now.',
  'Der Name braucht 2 bis 60 Zeichen.': 'The name needs 2 to 60 characters.',
  'Der Name braucht 3 bis 60 Zeichen.': 'The name needs 3 to 60 characters.',
  'Der Name braucht Buchstaben oder Ziffern.': 'The name needs letters or digits.',
  'Der Text braucht {min} bis {max} Zeichen.': 'The text needs {min} to {max} characters.',
  'Der Text darf höchstens 500 Zeichen haben.': 'The text can have at most 500 characters.',
  'Die Breite ist eine Zahl von −90 bis 90, zum Beispiel 51,82.':
    'The latitude is a number from −90 to 90, for example 51.82.',
  'Die Länge ist eine Zahl von −180 bis 180, zum Beispiel 9,87.':
    'The longitude is a number from −180 to 180, for example 9.87.',
  'Die Ortschaft ist in einer anderen aufgegangen; ihre Ideen gehören jetzt dorthin.':
    'The village has been merged into another one; its ideas belong there now.',
  'Die Quelle braucht 3 bis 200 Zeichen.': 'The source needs 3 to 200 characters.',
  'Diese Einstellung gibt es nicht.': 'There is no such setting.',
  'Diese Ortschaft gibt es nicht.': 'There is no such village.',
  'Dieses Thema gibt es nicht.': 'There is no such theme.',
  'Ein anderes Thema heißt inzwischen so.': 'Another theme has this name by now.',
  'Ein anderes Thema heißt oder hieß so. Bitte wähle einen anderen Namen.':
    'Another theme has or had this name. Please choose another name.',
  'Eine andere Ortschaft heißt inzwischen so.': 'Another village has this name by now.',
  'Eine andere Ortschaft heißt oder hieß so. Bitte wähle einen anderen Namen.':
    'Another village has or had this name. Please choose another name.',
  'Eines der Themen heißt inzwischen anders.': 'One of the themes has another name by now.',
  'Eines muss bleiben, sonst kann niemand eine Idee einordnen.':
    'One has to stay, or nobody can sort an idea.',
  'Es braucht beides: Breite und Länge.': 'It needs both: latitude and longitude.',
  'Es gibt Ideen oder Menschen in dieser Ortschaft. Du kannst sie auslaufen lassen oder zusammenlegen.':
    'There are ideas or people in this village. You can retire it or merge it.',
  'Es gibt Ideen zu diesem Thema. Du kannst es auslaufen lassen oder zusammenlegen.':
    'There are ideas on this theme. You can retire it or merge it.',
  'Jemand anderes hat das inzwischen geändert. Deine Angaben stehen noch hier.':
    'Somebody else has changed this in the meantime. What you entered is still here.',
  'Bitte gib eine Adresse an, die mit https:// beginnt.':
    'Please give an address that begins with https://.',
  'Bitte gib eine ganze Zahl von {min} bis {max} an.':
    'Please give a whole number from {min} to {max}.',
  'Bitte gib nur Adressen ohne Pfad an, zum Beispiel https://rat.beispiel.de.':
    'Please give only addresses without a path, for example https://rat.example.org.',
  'Bitte nenne auch Quelle und Jahr der Zahl.':
    'Please also give the source and the year of the number.',
  'Bitte wähle das Thema, das bleibt.': 'Please choose the theme that stays.',
  'Bitte wähle die Ortschaft, die bleibt.': 'Please choose the village that stays.',
  'Bitte wähle ja oder nein.': 'Please choose yes or no.',
  'Bitte wähle, was es ist.': 'Please choose what it is.',
  'Bitte wähle, wie genau das ist.': 'Please choose how precise this is.',
  'Wie viele Menschen dort leben, ist eine ganze Zahl ab 1.':
    'How many people live there is a whole number from 1.',
  'Bitte schreib nur Worte. Links und Werte setzt die Plattform ein, deshalb gehen hier keine Internetadressen und keine spitzen oder geschweiften Klammern.':
    'Please write words only. The platform puts in links and values, so no addresses of web pages and no angle or curly brackets go here.',
  'Jemand anderes hat die Erklärung inzwischen geändert. Deine Angaben stehen noch hier.':
    'Somebody else has changed the statement meanwhile. What you wrote still stands here.',
  'An diesem Tag beginnen inzwischen andere Zeiten.': 'Other hours begin on that day by now.',
  'An diesem Tag gibt es schon eine Veranstaltung, die so heißt.':
    'There is an event of that name on that day already.',
  'Von dort gibt es Karten. Du kannst den Namen und den Tag ändern.':
    'There are cards from there. You can change the name and the day.',
  'Eine Seite bleibt stehen. Du kannst ihren Text ändern.':
    'A page stays. You can change its text.',
  'Diese Veranstaltung gibt es nicht.': 'There is no such event.',
  'Diese E-Mail gibt es nicht.': 'This mail does not exist.',
  'Bitte wähle, als wer du schauen willst.': 'Please choose as whom you want to look.',
  'Du schaust dir die Seiten nur an. Beende die Ansicht, um etwas zu tun.':
    'You only look at the pages. End the view to do something.',
};
