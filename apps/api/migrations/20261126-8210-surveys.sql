-- Surveys of a project. One answer for each person and survey; who answered what is never public.
create table survey (
  id uuid primary key, project_id uuid not null references project, number integer not null, title text not null check (length(title) between 5 and 120),
  intro text not null default '' check (length(intro) <= 2000), decided_on date, paper text check (length(paper) between 3 and 120),
  opens_at timestamptz(3) not null, closes_at timestamptz(3) not null check (closes_at > opens_at), published_at timestamptz(3),
  live_results boolean not null default false, created_at timestamptz(3) not null, unique (project_id, number),
  -- § 35 NKomVG: the council decides on it. Without its decision it is no "Befragung".
  check ((decided_on is null) = (paper is null))
);

create table survey_question (
  id uuid primary key, survey_id uuid not null references survey on delete cascade, position integer not null,
  kind text not null check (kind in ('single', 'multiple', 'scale', 'short', 'long')), text text not null check (length(text) between 5 and 300),
  options text[] not null default '{}', needed boolean not null, texts_shown boolean not null default false,
  unique (survey_id, position), check ((kind in ('single', 'multiple')) = (cardinality(options) >= 2)), check (not texts_shown or kind in ('short', 'long'))
);

create table survey_response (
  survey_id uuid not null references survey on delete cascade, account_id uuid not null references account,
  created_at timestamptz(3) not null, changed_at timestamptz(3) not null, primary key (survey_id, account_id)
);
create index survey_response_by_account on survey_response (account_id);

-- `chosen` counts options from 1; of a scale it is the step.
create table survey_answer (
  survey_id uuid not null, account_id uuid not null, question_id uuid not null references survey_question on delete cascade,
  chosen smallint[] not null default '{}', text text not null default '' check (length(text) <= 2000),
  primary key (question_id, account_id), foreign key (survey_id, account_id) references survey_response on delete cascade,
  check (cardinality(chosen) > 0 or text <> '')
);
create index survey_answer_by_response on survey_answer (survey_id, account_id);

insert into retention (key, position, hours, ends_with_account, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('survey', 822, null, true, '{survey_response,survey_answer}',
  'Deine Antworten in Umfragen', 'your answers in surveys',
  'jede Person einmal zählen, dich deine Antwort ändern lassen', 'count each person once, let you change your answer',
  'bis du sie zurückziehst oder dein Konto löschst', 'until you withdraw them or delete your account');
