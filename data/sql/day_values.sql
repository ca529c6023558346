-- One row is one factor of one day, from the source that is believed: by hand first, else the source with most days of
-- that factor, else the newest import. The spasm count is left out: it has its own rule.
with visible as (
    select day, factor, source, value, rank, by_hand
    from visible_day_value
    where diary_id = $1 and value is not null and factor <> 'spasm_count'
),
reach as (
    select factor, source, count(*) as n_days from visible group by factor, source
),
weighed as (
    select
        v.day, v.factor, v.value,
        case when v.by_hand then 1000000 else r.n_days end * 4000000000000 + v.rank as weight
    from visible v
    join reach r on r.factor = v.factor and r.source = v.source
),
heaviest as (
    select day, factor, max(weight) as weight from weighed group by day, factor
)
select w.day, w.factor, w.value
from weighed w
join heaviest h on h.day = w.day and h.factor = w.factor and h.weight = w.weight
