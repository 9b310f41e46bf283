import { m } from '#lib/messages/generated/messages.js';

export interface RuleOf {
  resultRule: 'MOST_VOTES' | 'JURY' | 'COUNCIL' | null;
  chosenCount: number | null;
  runnerUp: 'NEXT' | 'ANEW' | 'NONE' | null;
}

/** How it is decided what is chosen, and what happens when that is withdrawn; '' where nothing is chosen. */
export function ruleWords({ resultRule, chosenCount, runnerUp }: RuleOf): string {
  if (!resultRule || !runnerUp) return '';
  const count = chosenCount ?? 1;
  const chosen = {
    MOST_VOTES: m.project_rule_most_votes,
    JURY: m.project_rule_jury,
    COUNCIL: m.project_rule_council,
  }[resultRule]({ count });
  const then = {
    NEXT: m.project_runner_up_next,
    ANEW: m.project_runner_up_anew,
    NONE: m.project_runner_up_none,
  }[runnerUp]();
  return `${chosen} ${then}`;
}
