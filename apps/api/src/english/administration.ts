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
  'Deine eigene Anfrage bestätigt jemand anderes aus der Verwaltung.':
    'Your own request is confirmed by another admin.',
  'Diese Anfrage gibt es nicht.': 'There is no such request.',
  'Diese Person gibt es nicht.': 'There is no such person.',
  'Diese Rolle hat die Person schon.': 'They have this role already.',
  'Für diese Person wartet schon eine Änderung. Erst muss darüber entschieden werden.':
    'A change already waits for this person. It has to be decided first.',
  'Sag in 5 bis 300 Zeichen, warum.': 'Say why in 5 to 300 characters.',
  'Über diese Anfrage ist schon entschieden, oder ihre Zeit ist vorbei.':
    'This request has been decided, or its time is over.',
  'Such mit höchstens 100 Zeichen.': 'Search with 100 characters at most.',
};
