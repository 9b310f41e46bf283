/** What one deed of somebody without an account adds to the suspicion against its network. */
export const POINTS = { deed: 1, hurried: 3, trapped: 10 } as const;

const HOUR = 3600;

/**
 * In the demo everybody comes from this computer, so that it and the town see one sum: so many times as wide there, and wider
 * than the demo's limits of sign-in, so that programs that try it out meet those before a proof.
 */
export const DEMO_SUSPICION_FACTOR = 20;

/** How many points of one network, and of all together, are usual in an hour; their numbers come from the configuration. */
export const NETWORK = { name: 'challenge-network', seconds: HOUR };
export const TOWN = { name: 'challenge-town', seconds: HOUR };

/** Waiting costs a program nothing, so that it works only so often. */
export const WAITS_PER_NETWORK = { name: 'challenge-wait', points: 10, seconds: HOUR };
export const WAITS_IN_TOWN = { name: 'challenge-waits', points: 200, seconds: HOUR };

/** Setting a challenge costs us work: beyond so many new ones a network is handed the same ones for a while. */
export const NEW_PER_NETWORK = {
  name: 'challenge-new',
  points: 60,
  seconds: 60,
  perProcess: true,
};

/** For so long one challenge is handed out to a flooding network, unless somebody solves it before. */
export const SAME_SECONDS = 60;

/** Seconds that everybody waits while the town sees more of them: longer, but strangers lock nobody out by waiting. */
export const LONGER_WAIT = 10 * 60;

/** A challenge can be solved for this long. */
export const MINUTES_VALID = 10;

/** A waiting ticket can be used for this long after its waiting time: nobody who is slow or interrupted loses it. */
export const TICKET_HOURS = 12;

/** The stamp of a form counts for this long: a page that stood open for a day says nothing any more. */
const STAMP_HOURS = 24;

/** What a send says about its sender. */
export interface Signs {
  /** Something stands in the field that people do not see. */
  trapped: boolean;
  /** It came before anybody could have read the form, or with a stamp that is not ours; to send no stamp at all is no sign. */
  hurried: boolean;
}

export const pointsOf = ({ trapped, hurried }: Signs): number =>
  trapped ? POINTS.trapped : hurried ? POINTS.hurried : POINTS.deed;

/** How much work is asked for: none up to the usual number, then twice as much with each further one, up to four times. */
export const levelOf = (fullness: number): 0 | 1 | 2 | 3 =>
  fullness <= 1 ? 0 : fullness <= 2 ? 1 : fullness <= 3 ? 2 : 3;

/** Of how many tries one is right. The lower bound keeps a challenge from being free. */
export const triesOf = (level: number, most: number): { least: number; most: number } => {
  const tries = most * 2 ** (Math.max(1, level) - 1);
  return { least: Math.ceil(tries / 2), most: tries };
};

/** Whether a form shown at this moment was sent too fast or too late to be believed. */
export const isHurried = (shownAt: number, now: number, seconds: number): boolean =>
  now - shownAt < seconds * 1000 || now - shownAt > STAMP_HOURS * HOUR * 1000;
