-- Treatments get an end, the muscles and the side effects. Check-ins become entries like all others: appended, undone with
-- their import, exported and restored; the table of the first schema never held a row.

drop view visible_treatment;
drop view newest_treatment;

alter table treatment add column end_day date;
alter table treatment add column sites text;
alter table treatment add column side_effects text;

drop table check_in;

create table check_in (
    diary_id bigint not null,
    import_id bigint not null,
    key text not null,
    source text not null,
    deleted boolean not null,
    day date not null,
    kind text not null,
    replies text not null
);

create view newest_treatment as
select
    t.diary_id, t.import_id, t.key, t.source, t.deleted,
    t.day, t.kind, t.product, t.dose, t.unit, t.side, t.note, t.end_day, t.sites, t.side_effects, i.rank, i.by_hand
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

create view newest_check_in as
select
    t.diary_id, t.import_id, t.key, t.source, t.deleted,
    t.day, t.kind, t.replies, i.rank, i.by_hand
from (
    select r.diary_id, r.key, max(live.rank) as rank
    from check_in r
    join import live on live.diary_id = r.diary_id and live.import_id = r.import_id
    where live.undone_at is null
    group by r.diary_id, r.key
) newest
join import i on i.diary_id = newest.diary_id and i.rank = newest.rank
join check_in t on t.diary_id = newest.diary_id and t.key = newest.key and t.import_id = i.import_id;

create view visible_check_in as
select * from newest_check_in where not deleted;
