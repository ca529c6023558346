-- One row is one number of one day from one source, as the diary stands. The spasm count comes under two names, for it has
-- its own rule: `total_by_hand` where a person stated it, `total_of_files` where a file did.
select
    day,
    case
        when factor <> 'spasm_count' then factor
        when by_hand then 'total_by_hand'
        else 'total_of_files'
    end as factor,
    value
from visible_day_value
where diary_id = $1 and value is not null
