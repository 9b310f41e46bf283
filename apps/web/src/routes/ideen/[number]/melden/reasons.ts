/** Why something can be reported; the words of the API. */
export const reasons = ['INSULT', 'PRIVATE_DATA', 'ADVERTISING', 'ILLEGAL', 'OTHER'] as const;
