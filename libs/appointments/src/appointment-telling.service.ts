import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '@ein/platform';
import { MailOutbox } from '@ein/mail';
import { TownService } from '@ein/town';
import { calendarOf } from './appointment-calendar.policy.js';
import { AppointmentLinks } from './appointment-links.service.js';
import { appointmentLetter, type AppointmentNews } from './appointment.letter.js';
import type { Booking } from './booking.repository.js';

/** Mails that change nothing in a calendar. */
const WITHOUT_ENTRY = new Set<AppointmentNews>(['requested', 'tomorrow']);

/** Tells whoever booked what became of it. */
@Injectable()
export class AppointmentTelling {
  constructor(
    private readonly links: AppointmentLinks,
    private readonly outbox: MailOutbox,
    private readonly town: TownService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Inside the transaction of the deed. Older mails about it that still wait are not worth sending any more. */
  async tell(news: AppointmentNews, booking: Booking, sendAfter?: Date): Promise<boolean> {
    const { id, email, language, sequence } = booking;
    if (!email) return false;
    await this.outbox.cancelAbout(id);
    const reader = { language, publicUrl: this.config.publicUrl };
    const where = await this.where();
    return this.outbox.queue({
      key: `appointment:${id}:${sequence}:${news}`,
      recipient: email,
      aboutId: id,
      expiresAt: booking.heldUntil ?? booking.endsAt,
      ...(sendAfter && { sendAfter }),
      ...(!WITHOUT_ENTRY.has(news) && { calendar: await this.calendarOf(booking) }),
      ...appointmentLetter(
        news,
        { ...booking, where, url: this.links.urlOf(id, language) },
        reader,
      ),
    });
  }

  /** Nothing about it is told any more. */
  async forget(id: string): Promise<void> {
    await this.outbox.cancelAbout(id);
  }

  async calendarOf(booking: Booking): Promise<string> {
    const domain = new URL(this.config.publicUrl).hostname;
    return calendarOf(booking, { where: await this.where(), domain }, this.clock.now());
  }

  private async where(): Promise<string> {
    const { roomName, roomAddress } = await this.town.facts();
    return `${roomName}, ${roomAddress}`;
  }
}
