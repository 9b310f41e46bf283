/** Somebody reported a barrier; the subject is the report. */
export const BarrierReportedEvent = 'BarrierReported';
/** The office moved or answered a report. */
export const BarrierAnswered = 'BarrierAnswered';
