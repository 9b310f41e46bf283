export const accounts: Record<string, string> = {
  'Bitte gib den Code aus der E-Mail ein.': 'Please enter the code from the email.',
  'Bitte gib die Adresse an, an die der Code ging.':
    'Please give the address that the code was sent to.',
  'Bitte gib eine E-Mail-Adresse an, zum Beispiel name@beispiel.de.':
    'Please give an email address, for example name@example.org.',
  'Bitte wähle eine Ortschaft.': 'Please choose a village.',
  'Der Code hat sechs Ziffern.': 'The code has six digits.',
  'Der Code stimmt nicht. {rest}': 'This code is not right. {rest}',
  'Der Name braucht mindestens einen Buchstaben.': 'The name needs at least one letter.',
  'Der Name braucht mindestens {min} Zeichen.': 'The name needs at least {min} characters.',
  'Der Name darf höchstens 60 Zeichen haben.': 'The name can have at most 60 characters.',
  'Der Name darf höchstens {max} Zeichen haben.': 'The name can have at most {max} characters.',
  'Die Sprache ist de oder en.': 'The language is de or en.',
  'Diesen Abschnitt gibt es nicht.': 'There is no such section.',
  'Dieser Code oder Link gilt nicht mehr. Jeder gilt 15 Minuten, für fünf Versuche und nur einmal. Lass dir einen neuen schicken.':
    'This code or link is no longer valid. Each is valid for 15 minutes, for five tries and only once. Ask for a new one.',
  'Dieser Link ist nicht vollständig.': 'This link is not complete.',
  'Dieser Name klingt nach der Stadt oder der Moderation. Bitte wähle einen anderen.':
    'This name sounds like the town or the moderators. Please choose another one.',
  'Dieser Weg ist zu lang.': 'This path is too long.',
  'Solange dein Konto gesperrt ist, bleibt dein Name, wie er ist.':
    'As long as your account is suspended or blocked, your name stays as it is.',
  'Du hast noch {left} Versuch.': 'You have {left} try left.',
  'Du hast noch {left} Versuche.': 'You have {left} tries left.',
  'Er gilt jetzt nicht mehr. Nutze den Link in der E-Mail oder lass dir einen neuen Code schicken.':
    'It is no longer valid. Use the link in the email or ask for a new code.',
  'Für Konten der Stadt reicht die E-Mail allein nicht. Ein zweiter Faktor ist noch nicht eingerichtet, deshalb bleibt diese Anmeldung gesperrt.':
    'For accounts of the town an email is not enough. A second factor is not set up yet, so this sign-in stays blocked.',
  'Bestätige zuerst noch einmal, dass du es bist. Das gilt dann für {minutes} Minuten.':
    'First confirm once more that it is you. That then holds for {minutes} minutes.',
  'Bitte gib den Code aus der App oder einen Ersatzcode ein.':
    'Please enter the code from the app or a backup code.',
  'Bitte gib den Code von deinem Zettel ein.': 'Please enter the code from your slip of paper.',
  'Bitte gib eine Zahl von 1 bis {most} an.': 'Please give a number from 1 to {most}.',
  'Codes aus einer App gibt es für Konten der Stadt.':
    'Codes from an app are for accounts of the town.',
  'Die andere Anmeldung antwortet gerade nicht. Mit einem Code aus der E-Mail geht es weiter.':
    'The other sign-in does not answer right now. You can go on with a code from the email.',
  'Diese Adresse ist zu lang.': 'This address is too long.',
  'Diese Anfrage gibt es nicht.': 'There is no such request.',
  'Diese Anmeldung gibt es nicht.': 'There is no such sign-in.',
  'Diese Anmeldung hat nicht geklappt: Sie wurde abgebrochen, ist zu alt oder gehört zu einem anderen Browser. Beginne noch einmal.':
    'This sign-in did not work: it was broken off, is too old or belongs to another browser. Start again.',
  'Mitmachen kannst du ab 14 Jahren. Beginne noch einmal auf der Seite „Anmelden“: Mit dem Knopf dort bestätigst du, mindestens 14 zu sein.':
    'You can take part from the age of 14. Start again on the page “Sign in”: with the button there you confirm to be at least 14.',
  'Diese Anmeldung ist nicht vollständig.': 'This sign-in is not complete.',
  'Diese Antwort ist nicht lesbar.': 'This answer cannot be read.',
  'Diese Antwort ist zu lang.': 'This answer is too long.',
  'Diesen Passkey gibt es nicht mehr.': 'This passkey is no longer there.',
  'Diesen Passkey gibt es nicht.': 'There is no such passkey.',
  'Dieser Code stimmt nicht oder wurde schon benutzt. Nimm den Code, den deine App gerade anzeigt, oder einen Ersatzcode.':
    'This code is not right or was used before. Take the code that your app shows now, or a backup code.',
  'Dieser Code stimmt nicht, ist schon benutzt oder abgelaufen. Einen neuen bekommst du vor Ort.':
    'This code is not right, was used before or has expired. You get a new one in person.',
  'Dieser Passkey ist schon eingetragen.': 'This passkey is already registered.',
  'Eine App ist schon eingerichtet. Entferne sie zuerst.':
    'An app is already set up. Remove it first.',
  'Eines der beiden Konten ist schon mit einem anderen verknüpft. Melde dich mit einem Code aus der E-Mail an und trenne dort die Verknüpfung mit „{label}“.':
    'One of the two accounts is already linked to another one. Sign in with a code from the email and remove the link to “{label}” there.',
  'Gib dem Passkey einen Namen mit 1 bis 60 Zeichen.':
    'Give the passkey a name of 1 to 60 characters.',
  'Gib zuerst deinen zweiten Faktor ein. Erst danach kannst du ihn ändern.':
    'Enter your second factor first. Only then can you change it.',
  'Mehr als {most} Passkeys gehen nicht. Entferne zuerst einen.':
    'More than {most} passkeys are not possible. Remove one first.',
  'Mit diesem Passkey hat es nicht geklappt. Versuche es noch einmal oder nimm den Code aus der E-Mail.':
    'This passkey did not work. Try again or take the code from the email.',
  'Bestätige zuerst die neue Adresse mit ihrem Code.':
    'First confirm the new address with its code.',
  'Bitte wähle, was mit deinen Texten geschieht.': 'Please choose what happens to your texts.',
  'Das ist schon deine Adresse.': 'This is your address already.',
  'Es läuft keine Änderung deiner Adresse.': 'No change of your address is under way.',
  'Mit der neuen Adresse gibt es hier schon ein Konto. Melde dich damit an. Wenn du es nicht brauchst, lösche es und ändere dann die Adresse hier.':
    'There is already an account with the new address. Sign in with it. If you do not need it, delete it and then change the address here.',
  'Mitmachen kannst du ab 14 Jahren. Vor Ort schreiben wir deine Idee mit dir auf.':
    'You can take part from the age of 14. If you come in person, we write your idea down with you.',
  'Der Name hat 1 bis 60 Zeichen.': 'The name has 1 to 60 characters.',
  'Bitte wähle, wie lange der Zugang gilt.': 'Please choose how long the token works.',
  'Diesen Zugang gibt es nicht.': 'There is no such token.',
  'Bitte schreib in 3 bis 500 Zeichen, warum.': 'Please write in 3 to 500 characters why.',
  'Du hast schon {count} Zugänge. Beende einen, dann geht ein neuer.':
    'You have {count} tokens already. End one, then a new one works.',
  'Dieser Zugang ist schon beendet.': 'This token has ended already.',
  'Dieser Zugang gilt nicht oder nicht mehr.': 'This token does not work, or no more.',
  'Mit einem Zugang für Programme kann man nur lesen.': 'With a token, programs can only read.',
};
