WITH fact AS (
  SELECT position, type, payload ->> 'effectiveOn' AS effective,
         date(recorded_at, '+8 hours') AS recorded
    FROM event
   WHERE payload ->> 'effectiveOn' <> '0001-01-01' AND position <= :position)
SELECT position, type, CAST(julianday(recorded) - julianday(effective) AS INTEGER), effective, recorded
  FROM fact
 WHERE julianday(recorded) - julianday(effective) > 30
 ORDER BY position DESC
 LIMIT 100
