export { Appointment } from './appointment.entity.js';
export { AppointmentMatter } from './appointment-matter.entity.js';
export { AppointmentsModule } from './appointments.module.js';
export { SlotClosure } from './slot-closure.entity.js';
export { SlotSeries } from './slot-series.entity.js';
export { APPOINTMENT_NEWS, appointmentLetter } from './appointment.letter.js';
