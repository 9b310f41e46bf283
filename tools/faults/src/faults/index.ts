import type { Fault } from '../scene.ts';
import { OF_PROCESSES } from './of-processes.ts';
import { OF_SEVERAL } from './of-several.ts';
import { OF_SURROUNDINGS } from './of-surroundings.ts';

export const FAULTS: readonly Fault[] = [...OF_PROCESSES, ...OF_SURROUNDINGS, ...OF_SEVERAL];
