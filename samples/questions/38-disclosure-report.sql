-- The lines of the form, in its order, and which outcomes of an item each counts; whether the item was given.
WITH line(line, n, result, ground, given) AS (
  VALUES ('GIVEN', 1, 'OPEN_ALREADY', '', 1), ('GIVEN', 1, 'PROVIDED', '', 1),
         ('STATE_SECRET', 3, 'WITHHELD', 'STATE_SECRET', 0), ('BARRED_BY_LAW', 4, 'WITHHELD', 'BARRED_BY_LAW', 0),
         ('SECURITY', 5, 'WITHHELD', 'SECURITY', 0), ('THIRD_PARTY', 6, 'WITHHELD', 'TRADE_SECRET', 0),
         ('THIRD_PARTY', 6, 'WITHHELD', 'PRIVACY', 0), ('INTERNAL_AFFAIRS', 7, 'WITHHELD', 'INTERNAL_AFFAIRS', 0),
         ('PROCESS', 8, 'WITHHELD', 'PROCESS', 0), ('ENFORCEMENT_FILE', 9, 'WITHHELD', 'ENFORCEMENT_FILE', 0),
         ('UNDER_OTHER_LAW', 10, 'UNDER_OTHER_LAW', '', 0), ('NOT_HELD', 11, 'NOT_HELD', '', 0),
         ('NOT_HELD', 11, 'NOT_OURS', '', 0), ('NEEDS_WORKING_OUT', 12, 'NEEDS_WORKING_OUT', '', 0),
         ('PETITION', 14, 'NO_REQUEST', '', 0), ('REPEATED', 15, 'REPEATED', '', 0),
         ('PUBLICATION', 16, 'PUBLICATION', '', 0), ('BEYOND_REASON', 17, 'BEYOND_REASON', '', 0)),
year(year) AS (VALUES (2025), (2024)),
-- What stands: what was set aside, and not restored since, is left out.
fact AS (
  SELECT e.position, e.aggregate_id AS id, e.type, e.payload, e.payload ->> 'effectiveOn' AS day
    FROM event e
   WHERE (e.type LIKE 'disclosure.%' OR e.type LIKE 'contest.%') AND e.position <= :position
     AND coalesce((
           SELECT r.type FROM event r, json_each(r.payload, '$.acts') a
            WHERE r.type IN ('standing.ActsSetAside', 'standing.ActRestored')
              AND r.aggregate_id = e.aggregate_id AND r.position <= :position
              AND e.sequence BETWEEN a.value ->> 'first' AND a.value ->> 'last'
            ORDER BY r.position DESC LIMIT 1), '') <> 'standing.ActsSetAside'),
request AS (
  SELECT y.year, f.id, f.payload ->> 'kind' AS kind, f.day AS received
    FROM year y JOIN fact f ON f.type = 'disclosure.RequestReceived' AND f.day <= y.year || '-12-31'),
-- Each item as it was answered by the end of the year; one without an answer has no line.
item AS (
  SELECT r.year, r.id, a.day,
         CASE WHEN a.payload ->> 'result' = 'IN_PART' THEN 'GIVEN_IN_PART' ELSE l.line END AS line,
         coalesce(l.n, 2) AS n, a.payload ->> 'result' = 'IN_PART' OR coalesce(l.given, 0) AS given
    FROM request r
    JOIN (SELECT DISTINCT id, payload ->> 'item' AS item FROM fact WHERE type = 'disclosure.ItemAsked') i
      ON i.id = r.id
    LEFT JOIN fact a ON a.id = r.id AND a.type = 'disclosure.ItemAnswered' AND a.payload ->> 'item' = i.item
                    AND a.day <= r.year || '-12-31'
    LEFT JOIN line l ON l.result = a.payload ->> 'result' AND l.ground = coalesce(a.payload ->> 'ground', '')),
answered AS (
  SELECT year, id, max(day) AS day,
         CASE WHEN count(DISTINCT line) = 1 THEN max(line)
              WHEN max(given) THEN 'GIVEN_IN_PART'
              ELSE (SELECT line FROM item f WHERE f.year = item.year AND f.id = item.id ORDER BY n LIMIT 1)
         END AS line
    FROM item
   GROUP BY year, id
  HAVING count(line) = count(*)),
done AS (
  SELECT year, id, day, line FROM answered
  UNION ALL
  SELECT y.year, f.id, f.day,
         CASE f.type WHEN 'disclosure.RequestWithdrawn' THEN 'OTHER'
                     WHEN 'disclosure.RequestClosedUnpaid' THEN 'FEE_UNPAID' ELSE 'NOT_CLARIFIED_IN_TIME' END
    FROM year y
    JOIN fact f ON f.type IN ('disclosure.RequestAbandoned', 'disclosure.RequestWithdrawn',
                              'disclosure.RequestClosedUnpaid')
               AND f.day <= y.year || '-12-31'),
register AS (
  SELECT r.year, r.kind, CAST(substr(r.received, 1, 4) AS INTEGER) AS came, d.line,
         CAST(substr(d.day, 1, 4) AS INTEGER) AS ended
    FROM request r LEFT JOIN done d ON d.year = r.year AND d.id = r.id),
contest AS (
  SELECT f.id, f.day, f.payload ->> '$.matter.acts[0].of' AS of
    FROM fact f WHERE f.type = 'contest.ReviewCopyReceived'),
ruled AS (
  SELECT y.year, c.id, o.day,
         CASE WHEN o.payload ->> '$.outcome.result' = 'MAINTAIN' THEN 'MAINTAINED'
              WHEN o.payload ->> '$.outcome.result' IN ('DISMISS', 'RESTORE') THEN 'OTHER'
              WHEN o.id IS NOT NULL THEN 'CORRECTED' END AS outcome
    FROM year y
    JOIN contest c ON c.of LIKE 'disclosure-request/%' AND c.day <= y.year || '-12-31'
    LEFT JOIN fact o ON o.id = c.id AND o.type = 'contest.OutcomeServed' AND o.day <= y.year || '-12-31'),
figure AS (
  SELECT year, iif(came = year, 'RECEIVED', 'CARRIED_IN') AS line, kind AS col FROM register
   WHERE coalesce(ended, year) = year
  UNION ALL
  SELECT year, coalesce(line, 'CARRIED_OUT'), kind FROM register WHERE coalesce(ended, year) = year
  UNION ALL
  SELECT year, 'REVIEW', coalesce(outcome, 'PENDING') FROM ruled
   WHERE outcome IS NULL OR substr(day, 1, 4) = CAST(year AS TEXT))
SELECT line, col, sum(year = 2025), sum(year = 2024), sum(year = 2025) - sum(year = 2024)
  FROM figure
 GROUP BY line, col
 ORDER BY line || '/' || col
