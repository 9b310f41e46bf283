/** Somebody has another role; the subject is their account. */
export const RoleChanged = 'RoleChanged';

/** An admin asked for another role of somebody; the subject is the request. */
export const RoleRequested = 'RoleRequested';

/** A request ended without another role: refused, or after its time; the subject is the request. */
export const RoleRequestEnded = 'RoleRequestEnded';

/** An admin looked people up and saw their addresses; the subject is the admin, `ids` whom they saw. */
export const PeopleLookedUp = 'PeopleLookedUp';
