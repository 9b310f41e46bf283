import { isHydrated } from './page.ts';

// After a refused form the reader must hear first what is wrong, not start at the top of the page again.
if (!isHydrated()) document.querySelector<HTMLElement>('main [role="alert"][tabindex]')?.focus();
