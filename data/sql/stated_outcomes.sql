-- One row is one outcome that some day row states.
select distinct factor
from visible_day_value
where diary_id = $1 and value is not null
    and factor in ('spasm_count', 'worst_intensity', 'minutes_in_spasm', 'interference')
