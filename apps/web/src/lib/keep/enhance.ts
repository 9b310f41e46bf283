import type { SubmitFunction } from '$app/forms';
import { say } from './line.ts';
import { leaveNothing } from './offline.ts';
import { forgetText, leadsToSignIn } from './store.ts';

/**
 * `use:enhance={keeping()}`: a form that the framework runs stays as it is when its answer never comes or the service
 * cannot give one, and is sent once however often somebody presses.
 */
export const keeping =
  (submit?: SubmitFunction): SubmitFunction =>
  (input) => {
    const form = input.formElement;
    const line = form.querySelector<HTMLElement>('[data-keep-line]');
    if (form.ariaBusy === 'true') return input.cancel();
    form.ariaBusy = 'true';
    const answered = submit?.(input);
    return async (outcome) => {
      form.ariaBusy = null;
      const { result } = outcome;
      const lost = result.type === 'error' && (result.status ?? 500) >= 500;
      if (lost && line)
        return say(line, navigator.onLine && result.status ? 'unavailable' : 'offline');
      const key = line?.dataset.keep;
      if (key && result.type === 'redirect' && !leadsToSignIn(result.location)) {
        forgetText(key);
        await leaveNothing();
      }
      const show = await answered;
      await (show ? show(outcome) : outcome.update({ reset: false }));
    };
  };
