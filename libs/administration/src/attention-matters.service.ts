import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Attention, type Matter } from '@ein/attention';
import { OperationService } from '@ein/operations';
import { addWorkingDays, berlinDay, Clock } from '@ein/platform';
import { AttentionMattersRepository } from './attention-matters.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const SOON_WORKING_DAYS = 5;
/** Who has not been here for so long may have left the house. */
const UNUSED_DAYS = 90;
/** Pages are looked at once a year. */
const REVIEW_DAYS = 365;

/** Tells what the features of the product know; further ones register their own. */
@Injectable()
export class AttentionMatters implements OnModuleInit {
  constructor(
    private readonly attention: Attention,
    private readonly matters: AttentionMattersRepository,
    private readonly operations: OperationService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const matter of [...this.overdue(), ...this.coming(), ...this.people(), ...this.texts()])
      this.attention.register(matter);
  }

  private overdue(): Matter[] {
    return [
      {
        key: 'queue-overdue',
        words: {
          one: {
            de: 'Ein Eintrag der Moderation ist überfällig',
            en: 'One item of moderation is overdue',
          },
          more: {
            de: '{count} Einträge der Moderation sind überfällig',
            en: '{count} items of moderation are overdue',
          },
        },
        ...{ path: '/moderation?reiter=alle&frist=ueberfaellig', urgent: true, monthly: true },
        count: () => this.matters.countOverdueItems(this.clock.now()),
      },
      {
        key: 'answers-overdue',
        words: {
          one: {
            de: 'Eine Antwort der Stadt ist überfällig',
            en: 'One answer of the town is overdue',
          },
          more: {
            de: '{count} Antworten der Stadt sind überfällig',
            en: '{count} answers of the town are overdue',
          },
        },
        ...{ path: '/amt', urgent: true, monthly: true },
        count: () => this.matters.countOverdueAnswers(berlinDay(this.clock.now())),
      },
      {
        key: 'operations',
        words: {
          one: {
            de: 'Ein Teil des Betriebs braucht Hilfe',
            en: 'One part of the operation needs help',
          },
          more: {
            de: '{count} Teile des Betriebs brauchen Hilfe',
            en: '{count} parts of the operation need help',
          },
        },
        ...{ path: '/betrieb', urgent: true, monthly: true },
        count: async () =>
          (await this.operations.checks()).filter(({ level }) => level === 'act').length,
      },
    ];
  }

  private coming(): Matter[] {
    return [
      {
        key: 'answers-due',
        words: {
          one: {
            de: 'Eine Antwort der Stadt ist in einer Woche fällig',
            en: 'One answer of the town is due within a week',
          },
          more: {
            de: '{count} Antworten der Stadt sind in einer Woche fällig',
            en: '{count} answers of the town are due within a week',
          },
        },
        ...{ path: '/amt', urgent: false, monthly: false },
        count: () => {
          const today = berlinDay(this.clock.now());
          return this.matters.countAnswersDue(today, addWorkingDays(today, SOON_WORKING_DAYS));
        },
      },
      {
        key: 'role-requests',
        words: {
          one: {
            de: 'Eine Änderung einer Rolle wartet auf eine zweite Person',
            en: 'One change of a role waits for a second person',
          },
          more: {
            de: '{count} Änderungen von Rollen warten auf eine zweite Person',
            en: '{count} changes of roles wait for a second person',
          },
        },
        ...{ path: '/verwaltung/menschen', urgent: false, monthly: false },
        count: () => this.matters.countRoleRequests(this.clock.now()),
      },
    ];
  }

  private people(): Matter[] {
    return [
      {
        key: 'no-second-factor',
        words: {
          one: {
            de: 'Ein Konto der Stadt hat keinen zweiten Faktor',
            en: 'One account of the town has no second factor',
          },
          more: {
            de: '{count} Konten der Stadt haben keinen zweiten Faktor',
            en: '{count} accounts of the town have no second factor',
          },
        },
        ...{ path: '/verwaltung/menschen', urgent: false, monthly: true },
        count: () => this.matters.countStaffWithoutSecondFactor(),
      },
      {
        key: 'unused-staff',
        words: {
          one: {
            de: 'Ein Konto der Stadt wurde drei Monate nicht benutzt',
            en: 'One account of the town was not used for three months',
          },
          more: {
            de: '{count} Konten der Stadt wurden drei Monate nicht benutzt',
            en: '{count} accounts of the town were not used for three months',
          },
        },
        ...{ path: '/verwaltung/menschen', urgent: false, monthly: true },
        count: () => this.matters.countUnusedStaff(this.daysAgo(UNUSED_DAYS)),
      },
    ];
  }

  private texts(): Matter[] {
    return [
      {
        key: 'old-pages',
        words: {
          one: {
            de: 'Eine Seite der Stadt ist ein Muster oder wurde ein Jahr nicht geprüft',
            en: 'One page of the town is a sample or was not reviewed for a year',
          },
          more: {
            de: '{count} Seiten der Stadt sind Muster oder wurden ein Jahr nicht geprüft',
            en: '{count} pages of the town are samples or were not reviewed for a year',
          },
        },
        ...{ path: '/verwaltung/seiten', urgent: false, monthly: true },
        count: () => this.matters.countOldPages(this.daysAgo(REVIEW_DAYS)),
      },
    ];
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}
