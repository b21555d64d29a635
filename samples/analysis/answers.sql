-- Five questions, answered by DuckDB from lists taken out as Parquet into the working folder. Each
-- statement is one answer; the day is the variable "day". Percentiles are the nearest rank.

-- 1. How many schools of each kind stand open?
SELECT kind, count(*)::INT AS schools
FROM 'schools.parquet' WHERE status = 'OPEN'
GROUP BY kind ORDER BY kind NULLS FIRST;

-- 22. What did the assets of each unit cost, by category; the ten greatest
SELECT unit, category, count(*)::INT AS assets, (sum(cost) * 100)::BIGINT AS fen
FROM 'assets.parquet'
GROUP BY unit, category ORDER BY fen DESC, unit, category LIMIT 10;

-- 29. How long do applications take, by kind and month of receipt?
SELECT a.kind, strftime(a.submittedOn, '%Y-%m') AS month, count(*)::INT AS applications,
       quantile_disc(a.decidedOn - a.submittedOn, 0.5)::INT AS median,
       quantile_disc(a.decidedOn - a.submittedOn, 0.9)::INT AS ninetieth,
       (count(*) FILTER (WHERE EXISTS (
           SELECT 1 FROM 'missed.parquet' m
           WHERE m.of = 'application/' || a.code AND m.rule = 'licensing.decision')))::INT AS late
FROM 'licenceApplications.parquet' a WHERE a.decidedOn IS NOT NULL
GROUP BY ALL ORDER BY a.kind, month;

-- 30. Which deadlines were missed, by rule and unit, the worst first?
SELECT rule, responsibleUnit AS unit, count(*)::INT AS missed,
       (count(*) FILTER (WHERE closedOn IS NULL))::INT AS open, max(exceededBy)::INT AS most
FROM 'missed.parquet'
GROUP BY rule, responsibleUnit ORDER BY missed DESC, rule, unit;

-- 34. How old are the assets of each category, in whole years?
SELECT category, date_sub('year', acquiredOn, getvariable('day'))::INT AS years, count(*)::INT AS assets
FROM 'assets.parquet' WHERE acquiredOn IS NOT NULL
GROUP BY ALL ORDER BY category, years;
