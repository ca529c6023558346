-- One row is the key of a treatment that the diary shows with exactly this content; of equal ones, the last.
select key
from visible_treatment
where diary_id = $1 and day = $2 and kind = $3 and product = $4 and unit = $6
    and dose is not distinct from cast($5 as double precision)
    and side is not distinct from cast($7 as text)
    and note is not distinct from cast($8 as text)
    and end_day is not distinct from cast($9 as date)
    and coalesce(sites, '') = $10
    and coalesce(side_effects, '') = $11
order by key desc
