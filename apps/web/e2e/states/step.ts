import { expect, type Page } from '@playwright/test';

/** Something that is done on a page before it is looked at. */
export type Step = (page: Page) => Promise<void>;

/** A page in one of its states. */
export interface Shown {
  path: string;
  /** Whose session it is; nobody's without one. */
  who?: string;
  /** What is done on the page before it is looked at. */
  then?: Step;
}

export const press =
  (name: string): Step =>
  (page) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).click();

export const alert: Step = (page) => expect(page.getByRole('alert').first()).toBeVisible();

export const both =
  (...steps: Step[]): Step =>
  async (page) => {
    for (const step of steps) await step(page);
  };

export const onPhone: Step = (page) => page.setViewportSize({ width: 360, height: 780 });
