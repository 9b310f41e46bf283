import { Injectable, type OnModuleInit } from '@nestjs/common';
import { berlinDay, Clock, dayAfter, momentOn, PeriodicWork, startOf } from '@ein/platform';
import { AppointmentTelling } from './appointment-telling.service.js';
import { BookingRepository } from './booking.repository.js';

/** The task runs from midnight in Berlin; nobody wants that mail before breakfast. */
const NOT_BEFORE = '08:00';

/** Reminds of what is tomorrow, and lets go what was never confirmed. */
@Injectable()
export class AppointmentReminding implements OnModuleInit {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly telling: AppointmentTelling,
    private readonly periodic: PeriodicWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.periodic.register({
      name: 'appointment-reminders',
      every: 'day',
      run: () => this.remind(),
    });
    this.periodic.register({
      name: 'appointments-lapse',
      every: 'hour',
      run: () => this.bookings.lapse(this.clock.now()),
    });
  }

  /** Says how many mails were queued. Runs inside the transaction of the task. */
  async remind(): Promise<number> {
    const now = this.clock.now();
    const today = berlinDay(now);
    const tomorrow = dayAfter(today);
    const due = await this.bookings.findUnreminded(startOf(tomorrow), startOf(dayAfter(tomorrow)));
    const morning = momentOn(today, NOT_BEFORE);
    for (const booking of due)
      await this.telling.tell('tomorrow', booking, morning && morning > now ? morning : now);
    await this.bookings.markReminded(
      due.map(({ id }) => id),
      now,
    );
    return due.length;
  }
}
