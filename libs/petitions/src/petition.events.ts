/** The office has recorded, or taken back, that an idea was handed in as an Einwohnerantrag. */
export const PetitionRecorded = 'PetitionRecorded';
