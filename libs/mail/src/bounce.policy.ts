/** So many mails may come back for other reasons before the address counts as dead. */
const MOST_RETURNED = 3;

/** Statuses (RFC 3463) that say the mailbox is not there: bad address, domain or mailbox disabled. */
const NOT_THERE = /^5\.(1\.[0-36]|1\.10|2\.1|4\.4)$/;

/** Whether nothing more should go to an address after this many permanent failures, the last of this status. */
export function stopsAfter(count: number, status: string): boolean {
  return NOT_THERE.test(status) || count >= MOST_RETURNED;
}

/** The enhanced status in a server's answer; without one the plain code speaks: 550, 551 and 553 mean the mailbox. */
export function statusOf(answer: string, code: number): string {
  const enhanced = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(answer)?.[1];
  if (enhanced) return enhanced;
  return [550, 551, 553].includes(code) ? '5.1.1' : '5.0.0';
}
