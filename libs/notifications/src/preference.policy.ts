import { Channel, Preset, ToldKind } from './told-kind.type.js';

/** What somebody chose; what is missing has its default. */
export type Choices = Partial<Record<ToldKind, Channel>>;

/** Who is decided about must be told at once: Art. 17 Digital Services Act (EU) 2022/2065. */
export const LOCKED: readonly ToldKind[] = [ToldKind.DECISION];

/** The rows of the settings, in their order. */
export const KINDS: readonly ToldKind[] = Object.values(ToldKind);

const everything = (channel: Channel): Record<ToldKind, Channel> => ({
  answer: channel,
  progress: channel,
  reply: channel,
  mention: channel,
  comment: channel,
  change: channel,
  renewal: channel,
  merge: channel,
  new_idea: channel,
  phase: channel,
  decision: Channel.NOW,
});

/** Whoever is spoken to or asked hears it at once, everything else waits for the mail of the day. */
const IMPORTANT: Record<ToldKind, Channel> = {
  ...everything(Channel.DIGEST),
  answer: Channel.NOW,
  reply: Channel.NOW,
  mention: Channel.NOW,
  renewal: Channel.NOW,
  merge: Channel.NOW,
};

export const PRESETS: Record<Preset, Record<ToldKind, Channel>> = {
  all: everything(Channel.NOW),
  important: IMPORTANT,
  answers: { ...everything(Channel.NONE), answer: Channel.NOW },
  nothing: everything(Channel.NONE),
};

export function channelOf(choices: Choices, kind: ToldKind): Channel {
  return LOCKED.includes(kind) ? Channel.NOW : (choices[kind] ?? IMPORTANT[kind]);
}

/** The set that somebody's choices amount to; null when they are their own. */
export function presetOf(choices: Choices): Preset | null {
  const same = (preset: Preset) =>
    KINDS.every((kind) => channelOf(choices, kind) === PRESETS[preset][kind]);
  return Object.values(Preset).find(same) ?? null;
}

/** Everything that would have come in the mail of the day stays on the site alone. */
export function withoutDigest(choices: Choices): Choices {
  const moved = KINDS.filter((kind) => channelOf(choices, kind) === Channel.DIGEST);
  return { ...choices, ...Object.fromEntries(moved.map((kind) => [kind, Channel.SITE])) };
}

/** How a mail goes out: during a pause it waits for the digest after it. Decisions know no pause. */
export function mailFor(
  kind: ToldKind,
  setting: { choices: Choices; pausedUntil: Date | null },
  now: Date,
): 'now' | 'digest' | 'none' {
  if (LOCKED.includes(kind)) return 'now';
  const channel = channelOf(setting.choices, kind);
  if (channel === Channel.SITE || channel === Channel.NONE) return 'none';
  const paused = setting.pausedUntil !== null && setting.pausedUntil > now;
  return channel === Channel.NOW && !paused ? 'now' : 'digest';
}
