-- One row is one episode as the diary stands, with the day it belongs to: a date-only onset is that date, any other moves
-- with the hour at which the person's day starts.
select
    e.onset,
    case
        when e.precision = 'day' then cast(e.onset as date)
        else cast(e.onset - d.day_start_hour * interval '1 hour' as date)
    end as day,
    e.precision, e.side, e.sites, e.movement, e.intensity, e.pain, e.count,
    coalesce(e.duration_s, extract(epoch from (e.end_at - e.onset))) as duration_s,
    e.triggers, e.activity, e.note, e.source, e.import_id, e.key, e.end_at, e.utc_offset_min, e.ongoing, e.approximate
from visible_episode e
join diary d on d.diary_id = e.diary_id
where e.diary_id = $1
order by e.onset, e.key
