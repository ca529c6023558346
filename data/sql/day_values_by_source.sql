-- One row is the same as in day_values.sql, with what decides between sources: asked for only where there are several,
-- because names are the slowest part of it.
select
    day,
    case
        when factor <> 'spasm_count' then factor
        when by_hand then 'total_by_hand'
        else 'total_of_files'
    end as factor,
    value, source, rank, by_hand
from visible_day_value
where diary_id = $1 and value is not null
