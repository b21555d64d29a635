-- Questions across districts, of which each has a program and a record of its own. Every district's lists lie in a folder
-- named after it, as it handed them out: DISTRICT/schools.parquet and DISTRICT/assets.parquet, nothing of people.

-- schools by kind and state
SELECT kind, status, count(*)::INT AS schools
FROM read_parquet('*/schools.parquet')
GROUP BY ALL ORDER BY ALL;

-- assets by category, and what they cost, in fen
SELECT category, count(*)::INT AS assets, (sum(cost) * 100)::BIGINT AS fen
FROM read_parquet('*/assets.parquet')
GROUP BY ALL ORDER BY ALL;

-- of each district: schools, and the cost of assets
WITH s AS (SELECT parse_path(filename)[-2] AS district, count(*) AS schools FROM read_parquet('*/schools.parquet', filename = true) GROUP BY ALL),
     a AS (SELECT parse_path(filename)[-2] AS district, sum(cost) AS cost FROM read_parquet('*/assets.parquet', filename = true) GROUP BY ALL)
SELECT district, schools::INT AS schools, (cost * 100)::BIGINT AS fen
FROM s JOIN a USING (district)
ORDER BY district;
