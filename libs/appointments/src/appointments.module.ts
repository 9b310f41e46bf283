import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { ChallengesModule } from '@ein/challenges';
import { MailModule } from '@ein/mail';
import { Retention } from '@ein/platform';
import { TownModule } from '@ein/town';
import { AppointmentDeskResolver } from './appointment-desk.resolver.js';
import { AppointmentDesk } from './appointment-desk.service.js';
import { AppointmentLinks } from './appointment-links.service.js';
import { AppointmentOwnData } from './appointment-own-data.repository.js';
import { AppointmentReminding } from './appointment-reminding.service.js';
import { AppointmentResolver } from './appointment.resolver.js';
import { AppointmentTelling } from './appointment-telling.service.js';
import { BookingRepository } from './booking.repository.js';
import { BookingService } from './booking.service.js';
import { SlotDesk } from './slot-desk.service.js';
import { SlotRepository } from './slot.repository.js';
import { SlotsService } from './slots.service.js';

@Module({
  imports: [AccountsModule, ChallengesModule, MailModule, TownModule],
  providers: [
    AppointmentDesk,
    AppointmentDeskResolver,
    AppointmentLinks,
    AppointmentOwnData,
    AppointmentReminding,
    AppointmentResolver,
    AppointmentTelling,
    BookingRepository,
    BookingService,
    SlotDesk,
    SlotRepository,
    SlotsService,
  ],
})
export class AppointmentsModule implements OnModuleInit {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      key: 'appointment',
      forget: (before) => this.bookings.deleteOver(before),
    });
    this.retention.register({
      key: 'appointment_open',
      forget: (before) => this.bookings.deleteUnconfirmed(before),
    });
  }
}
