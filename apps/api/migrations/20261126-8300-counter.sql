-- Somebody who took part in person and gave no address: nobody writes to them, nobody signs in as them. Whoever holds the
-- receipt can become the one it was written down for.
alter table account add column guest_since timestamptz(3);
alter table account drop constraint account_erased_is_nobody;
alter table account add constraint account_erased_is_nobody check (
  case when erased_at is not null then email is null and email_canonical is null and place_id is null and confirmed_at is null and role = 'resident'
       when guest_since is not null then email is null and email_canonical is null and confirmed_at is null and role = 'resident'
       else email is not null and email_canonical is not null end
);

-- What a visitor agrees to before anything is written down for them. Texts are added, never changed: each consent names its own.
create table consent_text (
  version integer primary key check (version > 0), text_de text not null check (char_length(text_de) between 20 and 2000),
  text_en text not null check (char_length(text_en) between 20 and 2000), since timestamptz(3) not null default now()
);
insert into consent_text (version, text_de, text_en) values (1,
  'Was ich gesagt habe, und der Name, den ich nenne, dürfen hier öffentlich stehen. Ich bin mindestens 14. Mit Nummer und Code von meinem Beleg sehe ich nach, was daraus wird, übernehme es in mein Konto und kann es dort wieder löschen.',
  'What I said, and the name that I give, may stand here in public. I am at least 14. With number and code from my receipt I can see what becomes of it, take it over into my account and delete it there again.');

-- An evening at which cards were written. Its own row until the calendar has one for it.
create table occasion (
  id uuid primary key, name text not null check (char_length(name) between 2 and 120), held_on date not null,
  made_by uuid references account, made_at timestamptz(3) not null, unique (name, held_on)
);

-- What was written down for somebody. `account_id` is who said it: a guest, later whoever has taken it over; null: a support that
-- counts only once it is taken over. One receipt is one code, which works once.
create table counter_entry (
  id uuid primary key, kind text not null check (kind in ('idea', 'comment', 'vote')),
  idea_id uuid not null references idea, comment_id uuid references comment, account_id uuid references account,
  code_digest bytea unique, occasion_id uuid references occasion,
  written_by uuid references account, written_at timestamptz(3) not null,
  consent_version integer not null references consent_text, consent_asked_by uuid references account, consent_at timestamptz(3) not null,
  taken_over_at timestamptz(3),
  check ((kind = 'comment') = (comment_id is not null)), check (kind = 'vote' or account_id is not null)
);
create unique index counter_entry_idea on counter_entry (idea_id) where kind = 'idea';
create unique index counter_entry_comment on counter_entry (comment_id) where kind = 'comment';
create index counter_entry_account on counter_entry (account_id);
create index counter_entry_written on counter_entry (written_at desc);

-- Who votes with a code from the desk: the same code is the same person, whatever they support.
create table counter_voter (
  code_digest bytea primary key, account_id uuid not null unique references account, since timestamptz(3) not null
);

create constraint trigger counter_entry_shown after insert or update or delete on counter_entry deferrable initially deferred for each row execute function public_changed();
create constraint trigger occasion_shown after update on occasion deferrable initially deferred for each row execute function public_changed();

insert into retention (key, position, hours, ends_with_account, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('counter_code', 8301, 17520, false, '{counter_entry,counter_voter}',
  'Code auf einem Beleg vom Tresen, nur als Prüfwert; wer es aufgeschrieben und gefragt hat', 'code on a receipt from the counter, as a digest only; who wrote it down and asked',
  'nachsehen und übernehmen, was für dich aufgeschrieben wurde', 'look up and take over what was written down for you',
  '{time}', '{time}'),
('counter_consent', 8302, null, false, '{counter_entry,occasion}',
  'Deine Einwilligung am Tresen: Fassung und Zeitpunkt', 'your consent at the counter: version and moment',
  'zeigen, dass du gefragt wurdest', 'show that you were asked',
  'wie der Text; wer ihn übernimmt, dem gehört auch die Einwilligung', 'as long as the text; whoever takes it over has the consent, too');
