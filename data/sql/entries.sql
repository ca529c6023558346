-- One row is one entry of the diary as it stands: a spasm, a value or a note of a day, or a treatment, with the import
-- that gave it. What an entry does not have is null.
select
    e.kind, e.day, e.onset, e.precision, e.factor, e.value, e.value_text, e.unit, e.side, e.sites, e.movement,
    e.intensity, e.duration_s, e.count, e.triggers, e.activity, e.note, e.source, e.key,
    i.import_id, i.by_hand, i.file_name, i.created_at
from (
    select
        s.import_id, s.key, s.source, 'spasm' as kind,
        case
            when s.precision = 'day' then cast(s.onset as date)
            else cast(s.onset - d.day_start_hour * interval '1 hour' as date)
        end as day,
        s.onset, s.precision, cast(null as text) as factor, cast(null as double precision) as value,
        cast(null as text) as value_text, cast(null as text) as unit, s.side, s.sites, s.movement, s.intensity,
        coalesce(s.duration_s, extract(epoch from (s.end_at - s.onset))) as duration_s, s.count, s.triggers,
        s.activity, s.note
    from visible_episode s
    join diary d on d.diary_id = s.diary_id
    where s.diary_id = $1
    union all
    select
        import_id, key, source, 'value', day, null, null, factor, value, value_text, unit,
        null, null, null, null, null, null, null, null, null
    from visible_day_value
    where diary_id = $1
    union all
    select
        import_id, key, source, 'note', day, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, note
    from visible_day_note
    where diary_id = $1
    union all
    select
        import_id, key, source, 'treatment', day, null, null, kind, dose, product, unit,
        side, null, null, null, null, null, null, null, note
    from visible_treatment
    where diary_id = $1
) e
join import i on i.diary_id = $1 and i.import_id = e.import_id
order by e.day desc, e.onset desc nulls last, e.kind, e.factor, e.source, e.key
