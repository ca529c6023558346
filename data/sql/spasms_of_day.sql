-- One row is what the diary knows of the spasms of one day:
--   single_files  those that files tell one by one, of the file with most of them; single_hand those entered by hand
--   total_files   the largest total that a file states; total_hand the one a person stated last; null where nobody did
with spasm as (
    select e.source, coalesce(e.count, 1) as n
    from visible_episode e
    join diary d on d.diary_id = e.diary_id
    where e.diary_id = $1 and case
        when e.precision = 'day' then cast(e.onset as date)
        else cast(e.onset - d.day_start_hour * interval '1 hour' as date)
    end = $2
),
per_source as (
    select source, sum(n) as n from spasm group by source
),
stated as (
    select value, by_hand, rank from visible_day_value
    where diary_id = $1 and day = $2 and factor = 'spasm_count' and value is not null
)
select
    cast(coalesce((select max(n) from per_source where source <> 'hand'), 0) as integer) as single_files,
    cast(coalesce((select max(n) from per_source where source = 'hand'), 0) as integer) as single_hand,
    (select max(value) from stated where not by_hand) as total_files,
    (select value from stated where by_hand order by rank desc limit 1) as total_hand
