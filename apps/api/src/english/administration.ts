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
  'Such mit höchstens 100 Zeichen.': 'Search with 100 characters at most.',
};
