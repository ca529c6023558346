-- One row is one value of one day from one source, as the diary stands; the spasms of a list count as its source's total.
select day, factor, value, source, rank, by_hand
from visible_day_value
where diary_id = $1
union all
select
    case
        when e.precision = 'day' then cast(e.onset as date)
        else cast(e.onset - d.day_start_hour * interval '1 hour' as date)
    end as day,
    'spasm_count' as factor,
    cast(sum(coalesce(e.count, 1)) as double precision) as value,
    e.source,
    max(e.rank) as rank,
    false as by_hand
from visible_episode e
join diary d on d.diary_id = e.diary_id
where e.diary_id = $1
group by 1, e.source
