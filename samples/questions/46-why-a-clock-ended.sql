WITH RECURSIVE
-- The holidays of 2022 from March to May, and the weekends worked for them (国办发明电〔2021〕11号).
holiday(day) AS (VALUES ('2022-04-03'), ('2022-04-04'), ('2022-04-05'), ('2022-04-30'), ('2022-05-01'),
                        ('2022-05-02'), ('2022-05-03'), ('2022-05-04')),
worked(day) AS (VALUES ('2022-04-02'), ('2022-04-24'), ('2022-05-07')),
told AS (
  SELECT position, type, payload, payload ->> 'effectiveOn' AS day
    FROM event WHERE type LIKE 'clock.%' AND payload ->> 'clockId' = :clock AND position <= :position),
stood(since, until) AS (
  SELECT s.day, (SELECT min(day) FROM told r WHERE r.type = 'clock.ClockResumed' AND r.day > s.day)
    FROM told s WHERE s.type = 'clock.ClockSuspended'),
-- Twenty working days (Administrative Licensing Law, 42), and what they were extended by.
length(days) AS (
  SELECT 20 + total(payload ->> '$.extension.length') FROM told WHERE type = 'clock.ClockExtended'),
day(day) AS (
  SELECT payload ->> 'event' FROM told WHERE type = 'clock.ClockOpened'
  UNION ALL SELECT date(day, '+1 day') FROM day WHERE day < '2022-12-31'),
kind(day, kind) AS (
  SELECT day,
         CASE WHEN day = (SELECT min(day) FROM day) THEN 'EVENT_DAY'
              WHEN EXISTS (SELECT 1 FROM stood WHERE day.day >= since AND day.day < until) THEN 'SUSPENDED'
              WHEN day IN (SELECT day FROM worked) THEN 'COUNTED'
              WHEN day IN (SELECT day FROM holiday) OR strftime('%w', day) IN ('0', '6') THEN 'NOT_A_WORKING_DAY'
              ELSE 'COUNTED' END
    FROM day),
numbered AS (
  SELECT day, kind, sum(kind = 'COUNTED') OVER (ORDER BY day) AS number FROM kind),
last(day) AS (SELECT min(day) FROM numbered WHERE number = (SELECT days FROM length))
SELECT (SELECT min(day) FROM day), (SELECT day FROM last),
       e.payload ->> '$.extension.length', e.payload ->> '$.extension.approvedOn',
       e.payload ->> '$.extension.approvedBy', e.payload ->> '$.extension.reasons',
       (SELECT day FROM told WHERE type = 'clock.ClockMet'),
       s.payload ->> 'ground', s.payload ->> 'notice', stood.since, stood.until
  FROM told e, told s JOIN stood ON stood.since = s.day
 WHERE e.type = 'clock.ClockExtended' AND s.type = 'clock.ClockSuspended'
UNION ALL
SELECT * FROM (
  SELECT day, kind, iif(kind = 'COUNTED', number, NULL), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM numbered WHERE day <= (SELECT day FROM last) ORDER BY day)
