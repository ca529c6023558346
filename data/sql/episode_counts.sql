-- One row is one day with an episode:
--   file_episodes  the largest over the files' sources of the number of spasms; null where there is none
--   hand_episodes  the number of spasms entered by hand
--   worst          the highest intensity
with spasm as (
    select
        case
            when e.precision = 'day' then cast(e.onset as date)
            else cast(e.onset - d.day_start_hour * interval '1 hour' as date)
        end as day,
        e.source,
        coalesce(e.count, 1) as n,
        e.intensity
    from {spasms} e
    join diary d on d.diary_id = e.diary_id
    where e.diary_id = $1
),
per_source as (
    select day, source, sum(n) as n, max(intensity) as worst from spasm group by day, source
)
select
    day,
    cast(max(case when source <> 'hand' then n end) as double precision) as file_episodes,
    cast(coalesce(max(case when source = 'hand' then n end), 0) as double precision) as hand_episodes,
    max(worst) as worst
from per_source
group by day
