-- What editors say, above what was extracted and never written over it.

-- One row for each thing and each field of it of which editors say something; "value" is JSON.
-- "look_up" is what the field is found by: the key of a name, the id of a speaker, a slug.
--   pair        decision, label
--   quote       speaker, country, said_on, words, withdrawn; words_at: where the words stand now
--   article     withdrawn
--   speaker     name, kind, country, merged_into; made: it came from the desk
--   collection  slug, title, text, published, item:…
create table layer (
  kind    text not null check (kind in ('article', 'quote', 'pair', 'speaker', 'collection')),
  id      text not null,
  field   text not null,
  value   text not null,
  look_up text,
  primary key (kind, id, field)
) strict, without rowid;

create index layer_by_field on layer (kind, field, look_up);

-- The pairs of which editors say something, as the program found them: such a pair comes back with
-- its quotes, whether the program finds it again or not.
create table decided_pair (
  id          text not null primary key,
  left_quote  text not null,
  right_quote text not null,
  label       text not null,
  denied_by   text,
  reason      text not null,
  shared      text not null,
  differs     text not null,
  rule        text not null,
  score       real not null
) strict, without rowid;

create index decided_pair_by_left on decided_pair (left_quote);
create index decided_pair_by_right on decided_pair (right_quote);

-- The quotes of which editors say something, by what they are found again when they are gone.
create table anchor (
  quote   text not null primary key,
  article text not null references article (id),
  words   text not null
) strict, without rowid;

create index anchor_by_article on anchor (article);

-- Ids of pairs whose quotes have moved. Always one step from the end.
create table pair_alias (
  old_id text not null primary key,
  new_id text not null
) strict, without rowid;

create index pair_alias_by_target on pair_alias (new_id);

-- What entries of the trail speak of. "id" follows the thing when it moves; several rows may have
-- come to the same.
create table thing (
  n    integer not null primary key,
  kind text not null,
  id   text not null
) strict;

create index thing_by_id on thing (kind, id);

-- "changes" is JSON: for each field what was there before and after.
create table trail (
  n       integer not null primary key,
  at      text not null,
  editor  text not null,
  action  text not null,
  thing   integer not null references thing (n),
  changes text not null,
  undoes  integer references trail (n)
) strict;

create index trail_by_thing on trail (thing, n);
create index trail_by_editor on trail (editor, n);
create index trail_by_time on trail (at);
create index trail_by_undone on trail (undoes) where undoes is not null;

create trigger trail_is_not_changed before update on trail
begin
  select raise(abort, 'entries of the trail are never changed');
end;

create trigger trail_is_not_shortened before delete on trail
begin
  select raise(abort, 'entries of the trail are never deleted');
end;

-- Decisions stand in the layer; there were no editors before it.
alter table contradiction drop column status;
alter table contradiction drop column decided_by;
alter table contradiction drop column decided_at;
alter table contradiction drop column decided_why;

-- 1: whatever names the thing is to be followed too.
alter table change_log add column spread integer not null default 0;

create index speaker_by_merger on speaker (merged_into) where merged_into is not null;
