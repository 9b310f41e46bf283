import { json } from '@sveltejs/kit';
import { ideaHref } from '#lib/href.ts';
import { lookOf } from '#lib/ui/status.ts';
import { pinWords } from '../pin-words.ts';
import { pinsOf } from '../pins.ts';
import type { RequestHandler } from './$types';

/** What the movable map draws: fetched by who opens it, so that the page of everybody else is half as heavy. */
export const GET: RequestHandler = async (event) => {
  const { nodes } = await pinsOf(event);
  return json(
    nodes.map((pin) => {
      const { number, lat, lon, status } = pin;
      return {
        number,
        lat,
        lon,
        tone: lookOf(status).tone,
        title: pinWords(pin),
        href: ideaHref(pin),
      };
    }),
  );
};
