import { m } from '#lib/messages/generated/messages.js';

/** The pages of an account, in the order of the navigation. Each feature adds its row. */
export const accountPages = (): { path: string; label: string }[] => [
  { path: '/konto', label: m.profile_nav_overview() },
  { path: '/konto/neues', label: m.account_news() },
  { path: '/konto/was-daraus-wurde', label: m.account_outcomes() },
  { path: '/konto/mitteilungen', label: m.told_title() },
  { path: '/konto/profil', label: m.profile_nav_profile() },
  { path: '/konto/adresse', label: m.profile_nav_address() },
  { path: '/konto/sicherheit', label: m.session_security() },
  { path: '/konto/zugaenge', label: m.token_title() },
  { path: '/konto/einwohner', label: m.assurance_nav() },
  { path: '/konto/daten', label: m.profile_nav_data() },
  { path: '/konto/loeschen', label: m.profile_nav_delete() },
];
