import type { Step } from './step-form.ts';

/** What was typed stays: the preset comes after it, and gives a ground where none was written. */
export function withPreset(step: Step, preset: { text: string; ground: string } | undefined): Step {
  if (!preset) return step;
  const known = step.reason.includes(preset.text);
  const reason = known ? step.reason : [step.reason, preset.text].filter(Boolean).join('\n\n');
  return { ...step, reason, ground: step.ground || preset.ground };
}
