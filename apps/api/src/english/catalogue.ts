import { accounts } from './accounts.js';
import { answers } from './answers.js';
import { challenges } from './challenges.js';
import { comments } from './comments.js';
import { editing } from './editing.js';
import { follows } from './follows.js';
import { ideas } from './ideas.js';
import { listing } from './listing.js';
import { moderation } from './moderation.js';
import { notifications } from './notifications.js';
import { photos } from './photos.js';
import { platform } from './platform.js';
import { reports } from './reports.js';
import { search } from './search.js';
import { transparency } from './transparency.js';
import { votes } from './votes.js';

/** By library: what it says to people in German, and the same in English. */
export const CATALOGUE: Record<string, Record<string, string>> = {
  accounts,
  answers,
  challenges,
  comments,
  editing,
  follows,
  ideas,
  listing,
  moderation,
  notifications,
  photos,
  platform,
  reports,
  search,
  transparency,
  votes,
};
