import { applyAction, type SubmitFunction } from '$app/forms';
import { invalidateAll } from '$app/navigation';

/** Sends a form whose answer is this same page without leaving the place one reads at. */
export const inPlace: SubmitFunction =
  () =>
  async ({ result }) => {
    const stays =
      result.type === 'redirect' &&
      new URL(result.location, location.href).pathname === location.pathname;
    if (stays) await invalidateAll();
    else await applyAction(result);
  };
