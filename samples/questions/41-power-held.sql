WITH RECURSIVE day(n, on_day) AS (VALUES (1, '2019-05-15'), (2, '2019-06-15')),
held AS (
  SELECT n, g.payload ->> 'officer' AS officer, g.payload ->> 'instrument' AS instrument,
         g.payload ->> 'delegatedBy' AS by, g.payload ->> 'effectiveOn' AS since, g.payload ->> 'until' AS until
    FROM event g JOIN day
   WHERE g.type = 'administration.PowerDelegated' AND g.payload ->> 'power' = 'DECIDE_APPLICATIONS'
     AND g.position <= :position AND g.payload ->> 'effectiveOn' <= on_day
     AND coalesce(g.payload ->> 'until', on_day) >= on_day
     AND NOT EXISTS (
           SELECT 1 FROM event e
            WHERE e.aggregate_id = g.aggregate_id AND e.position BETWEEN g.position AND :position
              AND e.payload ->> 'effectiveOn' <= on_day
              AND (e.type = 'administration.OfficerLeft'
                   OR e.type = 'administration.PowerTakenBack' AND e.payload ->> 'power' = 'DECIDE_APPLICATIONS'))),
chain(number, officer, instrument, by, since, until) AS (
  SELECT 1, officer, instrument, by, since, until FROM held WHERE n = 1 AND officer = '基础教育科副科长'
  UNION ALL
  SELECT number + 1, h.officer, h.instrument, h.by, h.since, h.until FROM chain c JOIN held h ON h.n = 1 AND h.officer = c.by)
SELECT * FROM (SELECT officer, instrument, NULL, NULL, NULL FROM held ORDER BY n, officer)
UNION ALL
SELECT * FROM (SELECT officer, instrument, by, since, until FROM chain ORDER BY number)
