/** What the log hears of sanctions; reasons stay in their rows, the log holds their salted digest. */
export const SanctionImposed = 'SanctionImposed';
export const SanctionLifted = 'SanctionLifted';
export const SanctionSeen = 'SanctionSeen';
export const SanctionAppealed = 'SanctionAppealed';
export const SanctionAppealDecided = 'SanctionAppealDecided';
