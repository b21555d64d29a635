WITH split AS (
  SELECT DISTINCT
         substr(aggregate_id, instr(aggregate_id, '/') + 1) AS code
    FROM event
   WHERE type LIKE 'documentnumber.%' AND position <= :position),
number AS (
  SELECT code,
         rtrim(rtrim(code, '0123456789'), '-') AS series,
         CAST(replace(code, rtrim(code, '0123456789'), '') AS INTEGER) AS number
    FROM split)
SELECT rtrim(rtrim(series, '0123456789'), '-'),
       replace(series, rtrim(series, '0123456789'), ''),
       max(number), max(number) - count(*)
  FROM number
 WHERE rtrim(series, '0123456789') LIKE '%-'
 GROUP BY series
HAVING max(number) > count(*)
 ORDER BY series
