import 'reflect-metadata';
import { PlaceService } from '@ein/places';
import { lend } from './lend.js';

/** Lends the places of the town to a command. */
export const withPlaces = <T>(
  env: NodeJS.ProcessEnv,
  work: (places: PlaceService) => Promise<T>,
): Promise<T> => lend(env, PlaceService, work);
