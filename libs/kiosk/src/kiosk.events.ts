/** What admins do with kiosks; the subject is the kiosk. */
export const KioskAdded = 'KioskAdded';
export const KioskCodeRenewed = 'KioskCodeRenewed';
export const KioskEnrolledEvent = 'KioskEnrolled';
export const KioskRevoked = 'KioskRevoked';
