import { NestFactory } from '@nestjs/core';
import { Bounces, MailModule, type ReportOutcome } from '@ein/mail';
import { PlatformModule, readConfig } from '@ein/platform';

/** Gives mails that came back to the town that the environment names; says how many of each outcome there were. */
export async function takeReports(
  env: NodeJS.ProcessEnv,
  mails: readonly Buffer[],
): Promise<Map<ReportOutcome, number>> {
  class ReportsModule {}
  const app = await NestFactory.createApplicationContext(
    { module: ReportsModule, imports: [PlatformModule.forRoot(readConfig(env)), MailModule] },
    { logger: ['error'], abortOnError: false },
  );
  try {
    const counts = new Map<ReportOutcome, number>();
    for (const mail of mails) {
      const outcome = await app.get(Bounces).takeReport(mail);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    return counts;
  } finally {
    await app.close();
  }
}
