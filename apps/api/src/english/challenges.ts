export const challenges: Record<string, string> = {
  'Diese Angabe des Formulars stimmt nicht.': 'This part of the form is not right.',
  'Wir prüfen kurz, dass hier kein Programm schreibt. Dann kommt es an.':
    'We are checking briefly that no program is writing here. Then it arrives.',
};
