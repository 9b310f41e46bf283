import { accounts } from './accounts.js';
import { administration } from './administration.js';
import { analysis } from './analysis.js';
import { answers } from './answers.js';
import { appointments } from './appointments.js';
import { challenges } from './challenges.js';
import { comments } from './comments.js';
import { counter } from './counter.js';
import { duplicates } from './duplicates.js';
import { editing } from './editing.js';
import { events } from './events.js';
import { follows } from './follows.js';
import { hints } from './hints.js';
import { kiosk } from './kiosk.js';
import { ideas } from './ideas.js';
import { imports } from './imports.js';
import { legal } from './legal.js';
import { listing } from './listing.js';
import { meetingRoom } from './meeting-room.js';
import { merging } from './merging.js';
import { moderation } from './moderation.js';
import { notifications } from './notifications.js';
import { opinions } from './opinions.js';
import { petitions } from './petitions.js';
import { photos } from './photos.js';
import { platform } from './platform.js';
import { projects } from './projects.js';
import { publishing } from './publishing.js';
import { reportDocument } from './report-document.js';
import { reports } from './reports.js';
import { rules } from './rules.js';
import { returning } from './returning.js';
import { sanctions } from './sanctions.js';
import { search } from './search.js';
import { surveys } from './surveys.js';
import { transparency } from './transparency.js';
import { votes } from './votes.js';
import { workplace } from './workplace.js';

/** By area: what the libraries say to people in German, and the same in English; `accounts` is for all from sessions to own data. */
export const CATALOGUE: Record<string, Record<string, string>> = {
  accounts,
  administration,
  analysis,
  answers,
  appointments,
  challenges,
  comments,
  counter,
  duplicates,
  editing,
  events,
  follows,
  hints,
  ideas,
  imports,
  kiosk,
  legal,
  listing,
  meetingRoom,
  merging,
  moderation,
  notifications,
  opinions,
  petitions,
  photos,
  platform,
  projects,
  publishing,
  reportDocument,
  reports,
  rules,
  returning,
  sanctions,
  search,
  surveys,
  transparency,
  votes,
  workplace,
};
