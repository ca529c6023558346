-- The first schema. diary_id stands first in every table; entries are only ever appended, and an import is undone by one
-- timestamp. `rank` orders the imports: the newest wins, and what was entered by hand stands above every file.

create table diary (
    diary_id bigint not null,
    revision bigint not null default 0,
    condition text,
    time_zone text,
    day_start_hour integer not null default 0,
    settings text not null default '{}'
);

create table import (
    diary_id bigint not null,
    import_id bigint not null,
    rank bigint not null,
    by_hand boolean not null,
    sample boolean not null,
    format text not null,
    label text not null,
    header_key text not null,
    file_name text not null,
    sha256 text not null,
    answers text not null,
    created_at timestamp not null,
    undone_at timestamp,
    n_episodes integer not null default 0,
    n_days integer not null default 0,
    n_treatments integer not null default 0,
    n_quarantined integer not null default 0,
    first_day date,
    last_day date
);

create table episode (
    diary_id bigint not null,
    import_id bigint not null,
    key text not null,
    source text not null,
    deleted boolean not null,
    onset timestamp not null,
    precision text not null,
    utc_offset_min integer,
    end_at timestamp,
    duration_s double precision,
    ongoing boolean not null,
    side text,
    sites text,
    movement text,
    intensity double precision,
    pain double precision,
    count integer,
    triggers text,
    note text,
    approximate boolean not null
);

create table day_value (
    diary_id bigint not null,
    import_id bigint not null,
    key text not null,
    source text not null,
    deleted boolean not null,
    day date not null,
    factor text not null,
    value double precision,
    value_text text,
    unit text not null,
    approximate boolean not null
);

create table day_note (
    diary_id bigint not null,
    import_id bigint not null,
    key text not null,
    source text not null,
    deleted boolean not null,
    day date not null,
    note text not null
);

create table treatment (
    diary_id bigint not null,
    import_id bigint not null,
    key text not null,
    source text not null,
    deleted boolean not null,
    day date not null,
    kind text not null,
    product text not null,
    dose double precision,
    unit text not null,
    side text,
    note text
);

-- One row is one span for which a file says whether its log is complete.
create table coverage (
    diary_id bigint not null,
    import_id bigint not null,
    first_day date not null,
    last_day date not null,
    complete boolean not null
);

create table quarantine (
    diary_id bigint not null,
    import_id bigint not null,
    file_row integer not null,
    sheet text,
    column_name text,
    value text,
    reason text not null
);

create table check_in (
    diary_id bigint not null,
    check_in_id bigint not null,
    created_at timestamp not null,
    answers text not null,
    dismissed_at timestamp
);

create table share (
    diary_id bigint not null,
    share_id bigint not null,
    token_hash text not null,
    scope text not null,
    created_at timestamp not null,
    expires_at timestamp not null,
    revoked_at timestamp,
    views bigint not null default 0,
    last_viewed_at timestamp,
    revision bigint not null,
    report bytea
);

-- Each newest_ view holds, per key, the row with the highest rank among the imports that are not undone; a row that is
-- newest and deleted hides the key. Each visible_ view holds what is left: the diary as it stands.

create view newest_episode as
select
    t.diary_id, t.import_id, t.key, t.source, t.deleted,
    t.onset, t.precision, t.utc_offset_min, t.end_at, t.duration_s, t.ongoing, t.side, t.sites, t.movement,
    t.intensity, t.pain, t.count, t.triggers, t.note, t.approximate, i.rank, i.by_hand
from (
    select r.diary_id, r.key, max(live.rank) as rank
    from episode r
    join import live on live.diary_id = r.diary_id and live.import_id = r.import_id
    where live.undone_at is null
    group by r.diary_id, r.key
) newest
join import i on i.diary_id = newest.diary_id and i.rank = newest.rank
join episode t on t.diary_id = newest.diary_id and t.key = newest.key and t.import_id = i.import_id;

create view visible_episode as
select * from newest_episode where not deleted;

create view newest_day_value as
select
    t.diary_id, t.import_id, t.key, t.source, t.deleted,
    t.day, t.factor, t.value, t.value_text, t.unit, t.approximate, i.rank, i.by_hand
from (
    select r.diary_id, r.key, max(live.rank) as rank
    from day_value r
    join import live on live.diary_id = r.diary_id and live.import_id = r.import_id
    where live.undone_at is null
    group by r.diary_id, r.key
) newest
join import i on i.diary_id = newest.diary_id and i.rank = newest.rank
join day_value t on t.diary_id = newest.diary_id and t.key = newest.key and t.import_id = i.import_id;

create view visible_day_value as
select * from newest_day_value where not deleted;

create view newest_day_note as
select
    t.diary_id, t.import_id, t.key, t.source, t.deleted,
    t.day, t.note, i.rank, i.by_hand
from (
    select r.diary_id, r.key, max(live.rank) as rank
    from day_note r
    join import live on live.diary_id = r.diary_id and live.import_id = r.import_id
    where live.undone_at is null
    group by r.diary_id, r.key
) newest
join import i on i.diary_id = newest.diary_id and i.rank = newest.rank
join day_note t on t.diary_id = newest.diary_id and t.key = newest.key and t.import_id = i.import_id;

create view visible_day_note as
select * from newest_day_note where not deleted;

create view newest_treatment as
select
    t.diary_id, t.import_id, t.key, t.source, t.deleted,
    t.day, t.kind, t.product, t.dose, t.unit, t.side, t.note, i.rank, i.by_hand
from (
    select r.diary_id, r.key, max(live.rank) as rank
    from treatment r
    join import live on live.diary_id = r.diary_id and live.import_id = r.import_id
    where live.undone_at is null
    group by r.diary_id, r.key
) newest
join import i on i.diary_id = newest.diary_id and i.rank = newest.rank
join treatment t on t.diary_id = newest.diary_id and t.key = newest.key and t.import_id = i.import_id;

create view visible_treatment as
select * from newest_treatment where not deleted;

-- The one diary of this file.
insert into diary (diary_id) values (1);
