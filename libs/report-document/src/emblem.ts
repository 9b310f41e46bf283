const PETAL =
  'M50 40C39.88 35 38.04 24 41.26 14C45.4 18 48.16 19 50 13C51.84 19 54.6 18 58.74 14C61.96 24 60.12 35 50 40Z';
const TWIG =
  'M48.1 31a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0M47.6 24a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0 -4.8 0M47 15.5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0';

/** The mark of the platform: the Model of number 6. */
export const EMBLEM = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" rx="4" fill="#1b2a63"/><g fill="#fff">${[
  0, 1, 2, 3, 4,
]
  .map(
    (turn) =>
      `<path d="${PETAL}" transform="rotate(${String(turn * 72)} 50 50)"/><path d="${TWIG}" transform="rotate(${String(turn * 72 + 36)} 50 50)"/>`,
  )
  .join('')}<circle cx="50" cy="50" r="6"/></g></svg>`;
