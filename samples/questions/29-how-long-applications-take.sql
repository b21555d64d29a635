WITH fact AS (
  SELECT e.*, substr(e.aggregate_id, instr(e.aggregate_id, '/') + 1) AS code
    FROM event e
   WHERE e.aggregate_id LIKE 'application/%' AND e.position <= :position
     AND e.payload ->> 'effectiveOn' <= '2026-06-30'
     AND coalesce((
           SELECT r.type FROM event r, json_each(r.payload, '$.acts') a
            WHERE r.type IN ('standing.ActsSetAside', 'standing.ActRestored')
              AND r.aggregate_id = e.aggregate_id AND r.position <= :position
              AND e.sequence BETWEEN a.value ->> 'first' AND a.value ->> 'last'
            ORDER BY r.position DESC LIMIT 1), '') <> 'standing.ActsSetAside'),
ended AS (
  SELECT aggregate_id, max(payload ->> 'effectiveOn') AS day FROM fact
   WHERE type IN ('application.ApplicationGranted', 'application.ApplicationRefused',
                  'application.ApplicationWithdrawn', 'application.AcceptanceRefused',
                  'application.LicenceFoundUnnecessary', 'application.FoundOutsideJurisdiction')
   GROUP BY aggregate_id),
one AS (
  SELECT s.aggregate_id AS id, s.payload ->> '$.proposal.kind' AS kind,
         substr(s.payload ->> 'effectiveOn', 1, 7) AS month,
         julianday(e.day) - julianday(s.payload ->> 'effectiveOn') AS days
    FROM fact s LEFT JOIN ended e ON e.aggregate_id = s.aggregate_id
   WHERE s.type = 'application.ApplicationSubmitted'),
-- Closed after its last day, or run out before anything closed it.
late AS (
  SELECT DISTINCT aggregate_id AS id, substr(payload ->> 'clockId', instr(payload ->> 'clockId', ':') + 1) AS rule
    FROM event e
   WHERE type IN ('clock.ClockMet', 'clock.ClockOvertaken', 'clock.ClockLapsed') AND position <= :position
     AND payload ->> 'effectiveOn' <= '2026-06-30'
     AND (payload ->> 'exceededBy' > 0
          OR type = 'clock.ClockLapsed' AND NOT EXISTS (
            SELECT 1 FROM event c
             WHERE c.aggregate_id = e.aggregate_id AND c.type IN ('clock.ClockMet', 'clock.ClockOvertaken')
               AND c.payload ->> 'clockId' = e.payload ->> 'clockId' AND c.position <= :position
               AND c.payload ->> 'effectiveOn' < e.payload ->> 'effectiveOn'))),
-- The time for a preparation is the applicant's, and so is that to ask for a hearing.
ranked AS (
  SELECT o.kind, o.month, o.days,
         (SELECT count(*) FROM late l WHERE l.id = o.id
             AND (l.rule = 'licensing.decision' OR l.rule LIKE 'private-education.%-decision')) AS decided,
         (SELECT count(*) FROM late l WHERE l.id = o.id
             AND l.rule NOT IN ('private-education.preparation-period', 'licensing.hearing-request')) AS periods,
         row_number() OVER (PARTITION BY o.kind, o.month, o.days IS NULL ORDER BY o.days) AS n,
         count(o.days) OVER (PARTITION BY o.kind, o.month) AS of
    FROM one o)
SELECT kind, month, count(*),
       CAST(min(iif(n * 100 >= of * 50, days, NULL)) AS INTEGER),
       CAST(min(iif(n * 100 >= of * 90, days, NULL)) AS INTEGER),
       printf('%.4f', avg(decided)), sum(periods)
  FROM ranked
 GROUP BY kind, month
 ORDER BY kind, month
