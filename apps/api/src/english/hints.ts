export const hints: Record<string, string> = {
  'Bitte schreib in 3 bis 300 Zeichen, warum das Wort dasteht.':
    'Please write in 3 to 300 characters why the word stands there.',
  'Bitte wähle eine Art.': 'Please choose a kind.',
  'Das steht auf der Wortliste: Es kann eine Drohung sein.':
    'This is on the word list: it may be a threat.',
  'Das steht auf der Wortliste: Es kann eine Gruppe von Menschen herabsetzen.':
    'This is on the word list: it may degrade a group of people.',
  'Das steht auf der Wortliste: Es kann ein verbotenes Kennzeichen sein.':
    'This is on the word list: it may be a forbidden sign.',
  'Das steht auf der Wortliste: Es kann etwas über einen Menschen verraten.':
    'This is on the word list: it may give away something about a person.',
  'Das steht auf der Wortliste: Es kann jemanden beleidigen.':
    'This is on the word list: it may insult somebody.',
  'Das steht auf der Wortliste: Es klingt nach Werbung.':
    'This is on the word list: it sounds like advertising.',
  'Das steht auf der Wortliste: Es passt vielleicht nicht hierher.':
    'This is on the word list: it may not belong here.',
  'Das versteht die Liste nicht. Erlaubt sind Wörter, ein Stern für beliebige Buchstaben (mit mindestens drei Buchstaben daneben), … für bis zu vier Wörter und | für „oder“.':
    'The list cannot read this. Allowed are words, a star for any letters (beside at least three letters), … for up to four words and | for “or”.',
  'Dasselbe oder fast dasselbe hat dieses Konto in den letzten Tagen schon geschrieben.':
    'This account has written the same, or nearly the same, in the last days.',
  'Dasselbe oder fast dasselbe hat in den letzten Tagen ein anderes Konto geschrieben.':
    'Another account has written the same, or nearly the same, in the last days.',
  'Der Text enthält {count} Links.': 'The text contains {count} links.',
  'Der Text steht fast ganz in Großbuchstaben.': 'Nearly all of the text is in capital letters.',
  'Dieser Link verbirgt, wohin er führt.': 'This link hides where it leads.',
  'Dieses Wort steht nicht auf der Liste.': 'This word is not on the list.',
  'Dieses Wort steht schon auf der Liste.': 'This word is already on the list.',
  'Ein Wort hat 2 bis 80 Zeichen.': 'A word has 2 to 80 characters.',
  'Hier steht die Anschrift eines Menschen.': 'The address of a person stands here.',
  'Hier steht ein Kennzeichen.': 'A number plate stands here.',
  'Hier steht eine E-Mail-Adresse.': 'An email address stands here.',
  'Hier steht eine Kontonummer.': 'A bank account stands here.',
  'Hier steht eine Telefonnummer.': 'A telephone number stands here.',
  'In einer Stunde haben {count} neue Konten geschrieben.':
    '{count} new accounts have written within one hour.',
  'In einer Stunde haben {count} neue Konten zu dieser Idee geschrieben.':
    '{count} new accounts have written about this idea within one hour.',
};
