-- Which pairs turn on one question. A row outlives its pair, which may come back: who reads asks whether the pair stands.
create table dispute_pair (
  pair    text not null primary key,
  dispute text not null
) strict, without rowid;

create index dispute_pair_by_dispute on dispute_pair (dispute);

-- Ids of disputes that have become a part of another. Always one step from the end.
create table dispute_alias (
  old_id text not null primary key,
  new_id text not null
) strict, without rowid;

create index dispute_alias_by_target on dispute_alias (new_id);

-- Pairs that were found and say again what editors dismissed, in other articles. They are not shown; should the editors open
-- the dismissed one again, they are sought anew.
create table repeated_pair (
  id          text not null primary key,
  left_quote  text not null references quote (id) on delete cascade,
  right_quote text not null references quote (id) on delete cascade,
  repeats     text not null
) strict, without rowid;

create index repeated_pair_by_left on repeated_pair (left_quote);
create index repeated_pair_by_right on repeated_pair (right_quote);
create index repeated_pair_by_repeated on repeated_pair (repeats);

-- What readers say of pairs. Nothing of the reader is kept, and of the time the day.
create table report (
  n       integer not null primary key autoincrement,
  pair    text not null,
  day     text not null,
  reason  text not null,
  comment text not null
) strict;

create index report_by_pair on report (pair);
