-- One row is the first and the last day with an episode, a value or a note.
select min(day) as first_day, max(day) as last_day
from (
    select day from visible_day_value where diary_id = $1
    union all
    select day from visible_day_note where diary_id = $1
    union all
    select
        case
            when e.precision = 'day' then cast(e.onset as date)
            else cast(e.onset - d.day_start_hour * interval '1 hour' as date)
        end as day
    from visible_episode e
    join diary d on d.diary_id = e.diary_id
    where e.diary_id = $1
) anything
