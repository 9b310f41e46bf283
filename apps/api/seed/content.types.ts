/** A day counted back from the day of seeding: 0 is that day, 5 is five days before it. */
export type DaysAgo = number;

export type RoleKey = 'resident' | 'moderator' | 'office' | 'council' | 'admin';
export type StanceKey = 'for' | 'if' | 'against' | 'question';
export type PhaseKindKey = 'collect' | 'support' | 'discuss' | 'decide' | 'answer';
export type VisibilityKey = 'published' | 'submitted' | 'refused' | 'hidden' | 'withdrawn';
export type StatusKey =
  | 'received'
  | 'in_review'
  | 'assigned'
  | 'needs_information'
  | 'forwarded'
  | 'to_council'
  | 'accepted'
  | 'accepted_in_part'
  | 'declined'
  | 'not_responsible'
  | 'already_done'
  | 'planned'
  | 'in_progress'
  | 'done'
  | 'stopped';

export interface PlaceContent {
  slug: string;
  name: string;
  kind: 'Kernstadt' | 'Flecken' | 'Dorf';
  lat: number;
  lon: number;
  /** Only `exact` may be shown as a pin; the others may be 2 km off. */
  coordinateQuality: 'exact' | 'minute' | 'unverified';
  residents: number | null;
}

export interface CategoryContent {
  slug: string;
  name: string;
}

/** Days from the day of seeding; the phase includes both ends and negative is in the past. */
export interface PhaseContent {
  kind: PhaseKindKey;
  name: string;
  startsInDays: number;
  endsInDays: number;
}

export interface ProjectContent {
  slug: string;
  name: string;
  question: string;
  permanent: boolean;
  /** First day of the project, days before the day of seeding. */
  openedDaysAgo: DaysAgo;
  phases: PhaseContent[];
}

export interface PersonContent {
  key: string;
  displayName: string;
  email: string;
  place: string | null;
  role: RoleKey;
  joinedDaysAgo: DaysAgo;
}

/** How many people of a place only support and never write; they carry the counts of the ideas. */
export interface QuietSupporters {
  place: string;
  people: number;
}

export interface StepContent {
  daysAgo: DaysAgo;
  toStatus: StatusKey;
  /** One public sentence in plain German. */
  sentence: string;
  /** Required when declining or stopping. */
  reason?: string;
  office?: string;
  /** Days from the day of seeding; negative is in the past. */
  dueInDays?: number;
  forwardedTo?: string;
  committee?: string;
  /** Days from the day of seeding. */
  meetingInDays?: number;
  paper?: PaperContent;
}

/** A paper of the council, as its information system would describe it. */
export interface PaperContent {
  url: string;
  title: string;
  reference: string;
  daysAgo: number;
  paperType: string;
  file: { name: string; bytes: number };
  consultations: { committee: string; inDays: number; role: string; result?: string }[];
  /** Days since when its link answers no more. */
  brokenForDays?: number;
}

export interface FactContent {
  label: string;
  value: string;
}

export interface AnswerContent {
  daysAgo: DaysAgo;
  /** The state of work on the day of the answer; a step of that day or before names the same state. */
  status: StatusKey;
  keySentence: string;
  body: string;
  office: string;
  next?: string;
  facts: FactContent[];
}

/** A refusal, a hiding or a withdrawal with its reason; a withdrawal by the author has no ground. */
export interface RemovalContent {
  daysAgo: DaysAgo;
  reason: string;
  ground: string | null;
}

export interface AppealContent {
  daysAgo: DaysAgo;
  text: string;
}

export interface IdeaContent {
  key: string;
  title: string;
  body: string;
  author: string;
  /** null: the whole town. */
  place: string | null;
  category: string;
  project: string;
  submittedDaysAgo: DaysAgo;
  /** null: never published. */
  publishedDaysAgo: DaysAgo | null;
  votes: number;
  lat?: number;
  lon?: number;
  visibility: VisibilityKey;
  /** Hours from the moment of seeding until moderation must have decided; only for what waits. */
  dueInHours?: number;
  steps: StepContent[];
  /** When it was handed in as an Einwohnerantrag, with its signatures on paper. */
  petitionDaysAgo?: DaysAgo;
  answer?: AnswerContent;
  removal?: RemovalContent;
  appeal?: AppealContent;
}

export interface CommentContent {
  /** Needed only where a reply or a notice points here. */
  key?: string;
  author: string;
  stance: StanceKey | null;
  body: string;
  daysAgo: DaysAgo;
  goodReasons: number;
  replyTo?: string;
  /** Reads on after „Hat die Planung verändert:“. */
  changedThePlan?: string;
  removal?: RemovalContent;
}

/** All comments of one idea; each thread stands in one place so that it can be read as a talk. */
export interface ThreadContent {
  idea: string;
  comments: CommentContent[];
}

export interface NoticeContent {
  idea: string;
  /** null: the notice is about the idea itself. */
  comment: string | null;
  reason: 'insult' | 'private_data' | 'advertising' | 'illegal' | 'other';
  text: string;
  /** null: reported without an address. */
  reporter: string | null;
  hoursAgo: number;
  /** Hours from the moment of seeding until moderation must have decided. */
  dueInHours: number;
}

export interface TownContent {
  name: string;
  platformName: string;
  roomName: string;
  roomAddress: string;
  postalCode: string;
  ags: string;
  ars: string;
  residents: number;
  residentsYear: number;
  places: number;
  contactEmail: string;
  /** Working days within which the first answer is due. */
  answerWorkingDays: number;
}

export interface PageContent {
  slug: string;
  /** `de-simple` is Einfache Sprache. */
  locale: 'de' | 'en' | 'de-simple';
  title: string;
  /** Markdown. */
  body: string;
  demo: boolean;
}

export interface ReasonPresetContent {
  label: string;
  text: string;
  ground: string;
}

/** Statements of a project with how likely each camp agrees to them, in the order of the camps. */
export interface OpinionRoundContent {
  project: string;
  camps: { name: string; people: number }[];
  statements: { text: string; comment?: boolean; agrees: [number, number, number] }[];
}
