import { error } from '@sveltejs/kit';
import { ask, type Caller } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { RULES, type Rules } from './rules.graphql.ts';
import { versionIn } from './version.ts';

/** Changes when a program that reads the copy would have to change. */
const FORMAT = 1;

/** The version that the address names, or the one that holds today. */
export async function rulesFor(event: Caller): Promise<Rules> {
  const version = versionIn(event.url.searchParams.get('fassung'));
  const { rules } = await ask(event, RULES, { version, locale: event.locals.language });
  return rules ?? error(404, m.error_title_404());
}

/** What Art. 14 of the Digital Services Act wants to be read by programs too: rules, means of moderation, complaints. */
export function asJson(rules: Rules, origin: string): string {
  const { number, validFrom, publishedAt, inForce, demo, locale, note, intro, closing } = rules;
  const copy = {
    format: 'ein-ideen-raum/rules',
    formatVersion: FORMAT,
    version: number,
    language: locale,
    validFrom,
    publishedAt,
    inForce,
    demo,
    whatChanged: note,
    intro,
    rules: rules.rules.map((rule) => ({
      number: rule.number,
      title: rule.title,
      text: rule.text,
      url: `${origin}/spielregeln?fassung=${number}#regel-${rule.number}`,
    })),
    closing,
    moderation: {
      automatedMeans: m.rules_means_text(),
      automatedDecisions: false,
      complaint: m.rules_complaint_text(),
      complaintMonths: 6,
    },
  };
  return `${JSON.stringify(copy, null, 2)}\n`;
}

export function asMarkdown(rules: Rules): string {
  const head = `${m.rules_version({ number: rules.number })}, ${m.rules_valid_from({ date: rules.validFrom })}`;
  return [
    `# ${m.rules_title()}`,
    rules.demo ? `${head}. **${m.town_page_demo()}** ${m.town_page_demo_text()}` : `${head}.`,
    rules.intro,
    rules.rules.map(({ number, title, text }) => `${number}. **${title}.** ${text}`).join('\n'),
    rules.closing,
    `## ${m.rules_means()}\n\n${m.rules_means_text()}`,
    `## ${m.rules_complaint()}\n\n${m.rules_complaint_text()}`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
