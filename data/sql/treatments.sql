-- One row is one treatment as the diary stands.
select day, kind, product, dose, unit, side, note, end_day, sites, side_effects
from visible_treatment
where diary_id = $1
order by day, kind, product, key
