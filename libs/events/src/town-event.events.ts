/** An event was written, published, moved, cancelled, or got its minutes; the subject is the event, `change` says which. */
export const TownEventChanged = 'TownEventChanged';
