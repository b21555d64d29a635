-- What stands: what was set aside, and not restored since, is left out.
WITH fact AS (
  SELECT e.position, e.aggregate_id AS id, e.type, e.payload
    FROM event e
   WHERE e.type LIKE 'inspection.%' AND e.position <= :position AND e.payload ->> 'effectiveOn' <= '2026-06-30'
     AND coalesce((
           SELECT r.type FROM event r, json_each(r.payload, '$.acts') a
            WHERE r.type IN ('standing.ActsSetAside', 'standing.ActRestored')
              AND r.aggregate_id = e.aggregate_id AND r.position <= :position
              AND e.sequence BETWEEN a.value ->> 'first' AND a.value ->> 'last'
            ORDER BY r.position DESC LIMIT 1), '') <> 'standing.ActsSetAside'),
again AS (
  SELECT id, max(payload ->> 'attempt') AS rounds FROM fact
   WHERE type = 'inspection.RectificationFoundWanting' GROUP BY id)
SELECT p.payload ->> 'inspection', p.payload ->> 'school', a.rounds,
       (SELECT json_array_length(l.payload, '$.problems') FROM fact l
         WHERE l.id = a.id AND l.type = 'inspection.OpinionLetterIssued')
       - (SELECT count(*) FROM fact v WHERE v.id = a.id AND v.type = 'inspection.RectificationVerified')
  FROM again a JOIN fact p ON p.id = a.id AND p.type = 'inspection.InspectionPlanned'
 ORDER BY 1;

-- What stands: what was set aside, and not restored since, is left out.
WITH fact AS (
  SELECT e.position, e.aggregate_id AS id, e.type, e.payload
    FROM event e
   WHERE e.type LIKE 'supervision.%' AND e.position <= :position AND e.payload ->> 'effectiveOn' <= '2026-06-30'
     AND coalesce((
           SELECT r.type FROM event r, json_each(r.payload, '$.acts') a
            WHERE r.type IN ('standing.ActsSetAside', 'standing.ActRestored')
              AND r.aggregate_id = e.aggregate_id AND r.position <= :position
              AND e.sequence BETWEEN a.value ->> 'first' AND a.value ->> 'last'
            ORDER BY r.position DESC LIMIT 1), '') <> 'standing.ActsSetAside'),
-- The end of the last one, as is told of it or follows from its letter; else since when the school is watched.
school AS (
  SELECT s.payload ->> 'supervised' AS school, s.payload ->> 'effectiveOn' AS since,
         nullif(max(coalesce(s.payload ->> 'lastInspectedOn', ''),
                    coalesce((SELECT max(i.payload ->> 'endedOn') FROM fact i
                               WHERE i.id = s.id AND i.type = 'supervision.ComprehensivelyInspected'), '')), '') AS last
    FROM fact s WHERE s.type = 'supervision.SchoolPutUnderSupervision')
SELECT school, coalesce(last, since), last FROM school
 WHERE coalesce(last, since) <= '2021-06-30'
 ORDER BY school
