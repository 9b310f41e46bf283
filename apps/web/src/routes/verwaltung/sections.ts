import { m } from '#lib/messages/generated/messages.js';

/** The pages on which admins keep what others work with, in the order in which they are shown. */
export const sections = (): { to: string; word: string }[] => [
  { to: '/moderation', word: m.admin_queue() },
  { to: '/moderation/spielregeln', word: m.rules_title() },
  { to: '/moderation/vorlagen', word: m.preset_title() },
  { to: '/moderation/wortliste', word: m.words_title() },
  { to: '/verwaltung/projekte', word: m.kp_title() },
  { to: '/moderation/projekte', word: m.policy_title() },
  { to: '/moderation/archiv', word: m.archive_title() },
  { to: '/verwaltung/themen', word: m.themes_title() },
  { to: '/verwaltung/orte', word: m.places_title() },
  { to: '/verwaltung/texte', word: m.texts_title() },
  { to: '/verwaltung/mails', word: m.letters_title() },
  { to: '/verwaltung/menschen', word: m.people_title() },
  { to: '/verwaltung/zugaenge', word: m.token_desk_title() },
  { to: '/verwaltung/ansicht', word: m.looking_title() },
  { to: '/verwaltung/aenderungen', word: m.changes_title() },
  { to: '/verwaltung/kioske', word: m.kiosks_title() },
  { to: '/verwaltung/termine', word: m.event_staff_title() },
  { to: '/verwaltung/raum', word: m.room_staff_title() },
  { to: '/verwaltung/seiten', word: m.pages_title() },
  { to: '/betrieb', word: m.op_title() },
  { to: '/verwaltung/sprechzeiten', word: m.appt_desk_title() },
  { to: '/verwaltung/umfragen', word: m.survey_desk_title() },
];
