import type { PersonalKind } from '@ein/personal-data';
import type { HintCategory } from './hint.type.js';

/** One plain sentence for each thing that can be noticed. */
export const WORD_REASONS: Record<HintCategory, string> = {
  insult: 'Das steht auf der Wortliste: Es kann jemanden beleidigen.',
  hate: 'Das steht auf der Wortliste: Es kann eine Gruppe von Menschen herabsetzen.',
  signs: 'Das steht auf der Wortliste: Es kann ein verbotenes Kennzeichen sein.',
  threat: 'Das steht auf der Wortliste: Es kann eine Drohung sein.',
  personal_data: 'Das steht auf der Wortliste: Es kann etwas über einen Menschen verraten.',
  ads: 'Das steht auf der Wortliste: Es klingt nach Werbung.',
  off_topic: 'Das steht auf der Wortliste: Es passt vielleicht nicht hierher.',
};

export const PERSONAL_REASONS: Record<PersonalKind, string> = {
  phone: 'Hier steht eine Telefonnummer.',
  email: 'Hier steht eine E-Mail-Adresse.',
  iban: 'Hier steht eine Kontonummer.',
  plate: 'Hier steht ein Kennzeichen.',
  address: 'Hier steht die Anschrift eines Menschen.',
};

export const SHORT_LINK = 'Dieser Link verbirgt, wohin er führt.';
export const manyLinks = (count: number) => `Der Text enthält ${count} Links.`;
export const CAPITALS = 'Der Text steht fast ganz in Großbuchstaben.';
export const REPEATED_BY_SAME =
  'Dasselbe oder fast dasselbe hat dieses Konto in den letzten Tagen schon geschrieben.';
export const REPEATED_BY_OTHERS =
  'Dasselbe oder fast dasselbe hat in den letzten Tagen ein anderes Konto geschrieben.';
export const burstOn = (count: number) =>
  `In einer Stunde haben ${count} neue Konten zu dieser Idee geschrieben.`;
export const burstAnywhere = (count: number) =>
  `In einer Stunde haben ${count} neue Konten geschrieben.`;
