export const sanctions: Record<string, string> = {
  'Bitte sag, wie viele Tage.': 'Please say how many days.',
  'Bitte schreib in 10 bis 2.000 Zeichen, was gegen die Maßnahme spricht.':
    'Please write in 10 to 2,000 characters what speaks against the measure.',
  'Bitte schreib in 10 bis 2.000 Zeichen, was geschehen ist.':
    'Please write in 10 to 2,000 characters what happened.',
  'Bitte wähle eine Maßnahme.': 'Please choose a measure.',
  'Bitte wähle, worum es geht.': 'Please choose what it is about.',
  'Dein Konto ist bis zum {day} gesperrt. Warum, und wie du dich beschweren kannst, steht in deinem Konto.':
    'Your account is suspended until {day}. Your account page says why, and how you can complain.',
  'Dein Konto ist gesperrt. Warum, und wie du dich beschweren kannst, steht in deinem Konto.':
    'Your account is blocked. Your account page says why, and how you can complain.',
  'Diese Beschwerde gibt es nicht.': 'This complaint does not exist.',
  'Diese Maßnahme gibt es nicht.': 'This measure does not exist.',
  'Diese Maßnahme gilt nicht mehr.': 'This measure no longer holds.',
  'Diese Maßnahme ist schon aufgehoben.': 'This measure is already lifted.',
  'Dieses Konto gibt es nicht.': 'This account does not exist.',
  'Dieses Konto ist gelöscht.': 'This account is deleted.',
  'Dieses Konto ist schon gesperrt.': 'This account is already blocked.',
  'Du hast dich über diese Maßnahme schon beschwert.':
    'You have already complained about this measure.',
  'Eine Sperre auf Zeit dauert höchstens 180 Tage.': 'A suspension lasts at most 180 days.',
  'Eine Sperre auf Zeit dauert mindestens einen Tag.': 'A suspension lasts at least a day.',
  'Hier geht es um dein eigenes Konto. Darüber entscheidet jemand anderes.':
    'This is about your own account. Somebody else decides about it.',
  'Vor einer Sperre auf Zeit steht eine Verwarnung. In einem schweren Fall nenne die Grundlage dafür.':
    'A suspension follows on a warning. In a severe case, name the ground for it.',
  'Vor einer Sperre ohne Ende steht eine Sperre auf Zeit. In einem schweren Fall nenne die Grundlage dafür.':
    'A block follows on a suspension. In a severe case, name the ground for it.',
  'Über Konten von Beschäftigten und Ratsmitgliedern entscheidet die Administration.':
    'Admins decide about accounts of staff and council members.',
};
