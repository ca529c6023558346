-- One row is one day with a stated total or an episode:
--   file_count     the largest over the sources of (stated total, sum of the episodes); null where only hand entries are
--   hand_episodes  the sum of the episodes entered by hand
--   hand_total     the total stated by hand, which is final
--   stated         true when some day row states a total
--   worst          the highest intensity among the episodes
with spasm as (
    select
        case
            when e.precision = 'day' then cast(e.onset as date)
            else cast(e.onset - d.day_start_hour * interval '1 hour' as date)
        end as day,
        e.source,
        coalesce(e.count, 1) as n,
        e.intensity
    from visible_episode e
    join diary d on d.diary_id = e.diary_id
    where e.diary_id = $1
),
per_source as (
    select day, source, sum(n) as n, max(intensity) as worst from spasm group by day, source
),
total as (
    select day, value, rank, by_hand from visible_day_value
    where diary_id = $1 and factor = 'spasm_count' and value is not null
),
newest_hand_total as (
    select day, max(rank) as rank from total where by_hand group by day
),
told as (
    select
        day,
        case when source <> 'hand' then n end as file_count,
        case when source = 'hand' then n end as hand_episodes,
        cast(null as double precision) as hand_total,
        0 as stated,
        worst
    from per_source
    union all
    select day, value, null, null, 1, null from total where not by_hand
    union all
    select t.day, null, null, t.value, 1, null
    from total t
    join newest_hand_total h on h.day = t.day and h.rank = t.rank
)
select
    day,
    cast(max(file_count) as double precision) as file_count,
    cast(coalesce(sum(hand_episodes), 0) as double precision) as hand_episodes,
    max(hand_total) as hand_total,
    max(stated) = 1 as stated,
    max(worst) as worst
from told
group by day
