/** Somebody of the staff wrote down what a visitor said; the subject is the entry. */
export const WrittenDown = 'WrittenDown';
/** Who said it signed in and took it over; the subject is the entry, or the idea where it was written at a kiosk. */
export const TakenOverByCode = 'TakenOverByCode';
