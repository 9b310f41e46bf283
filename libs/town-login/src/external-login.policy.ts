/** Coming back from the other login takes no longer: people may have to find their card. */
export const VISIT_MINUTES = 15;

/** Visits that one network may begin in a quarter of an hour. */
export const VISITS_PER_CLIENT = { name: 'external-client', points: 60, seconds: 15 * 60 };

export const RETURN_PATH = '/anmelden/extern/zurueck';
