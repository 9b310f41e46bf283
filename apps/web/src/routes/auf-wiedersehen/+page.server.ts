/** Only read: `lib/pleasant` is all the script it needs. */
export const csr = false;
