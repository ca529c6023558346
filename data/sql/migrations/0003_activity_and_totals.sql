-- A spasm tells what was being done. One that was entered by hand also remembers the import that brought it first
-- (`entered`, kept by every correction of it), and whether it came on top of a total stated before it (`on_top`; false for
-- one that may be part of that total, null where nobody said). What a stated total says then follows from the spasms that
-- are there, in whatever order they come and go, and no longer from a second total stored with each.

drop view visible_day_value;
drop view visible_episode;
drop view newest_episode;

alter table episode add column activity text;
alter table episode add column entered bigint;
alter table episode add column on_top boolean;

update episode set entered = (
    select min(born.import_id) from episode born
    where born.diary_id = episode.diary_id and born.key = episode.key
)
where source = 'hand';

create view newest_episode as
select
    t.diary_id, t.import_id, t.key, t.source, t.deleted,
    t.onset, t.precision, t.utc_offset_min, t.end_at, t.duration_s, t.ongoing, t.side, t.sites, t.movement,
    t.intensity, t.pain, t.count, t.triggers, t.activity, t.note, t.approximate, t.entered, t.on_top, i.rank, i.by_hand
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

-- One row is one spasm that was first entered by hand, as the diary stands; said apart from visible_episode, which goes
-- through every spasm of every file.
create view own_spasm as
select
    t.diary_id, t.entered, t.on_top, coalesce(t.count, 1) as n,
    case
        when t.precision = 'day' then cast(t.onset as date)
        else cast(t.onset - d.day_start_hour * interval '1 hour' as date)
    end as day
from (
    select r.diary_id, r.key, max(live.rank) as rank
    from episode r
    join import live on live.diary_id = r.diary_id and live.import_id = r.import_id
    where live.undone_at is null and r.entered is not null
    group by r.diary_id, r.key
) newest
join import i on i.diary_id = newest.diary_id and i.rank = newest.rank
join episode t on t.diary_id = newest.diary_id and t.key = newest.key and t.import_id = i.import_id
join diary d on d.diary_id = t.diary_id
where not t.deleted;

-- One row is one total stated by hand after which spasms were added: it has grown by those on top of it, and is never less
-- than the spasms entered one by one. `import_id` is that of the last of them.
create view grown_total as
select
    v.diary_id, v.key, max(s.entered) as import_id,
    greatest(
        v.value + sum(case when s.on_top and s.entered >= v.import_id then s.n else 0 end),
        sum(s.n)
    ) as value
from (
    select r.diary_id, r.key, max(live.rank) as rank
    from day_value r
    join import live on live.diary_id = r.diary_id and live.import_id = r.import_id
    where live.undone_at is null and r.factor = 'spasm_count'
    group by r.diary_id, r.key
) newest
join import i on i.diary_id = newest.diary_id and i.rank = newest.rank
join day_value v on v.diary_id = newest.diary_id and v.key = newest.key and v.import_id = i.import_id
join own_spasm s on s.diary_id = v.diary_id and s.day = v.day
where i.by_hand and not v.deleted
group by v.diary_id, v.key, v.import_id, v.value
having max(case when s.on_top is not null then s.entered end) >= v.import_id;

create view visible_day_value as
select
    v.diary_id, coalesce(g.import_id, v.import_id) as import_id, v.key, v.source, v.deleted,
    v.day, v.factor, coalesce(g.value, v.value) as value, v.value_text, v.unit, v.approximate, v.rank, v.by_hand
from newest_day_value v
left join grown_total g on g.diary_id = v.diary_id and g.key = v.key
where not v.deleted;
