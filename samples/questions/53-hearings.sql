WITH told AS (
  SELECT position, type, payload, payload ->> 'hearing' AS hearing, payload ->> 'of' AS of, payload ->> 'effectiveOn' AS day
    FROM event WHERE type LIKE 'hearing.%' AND position <= :position),
hearing AS (
  SELECT hearing, of,
         (SELECT payload FROM told h WHERE h.hearing = t.hearing AND h.type = 'hearing.HearingHeld') AS held,
         (SELECT payload ->> 'hearingOn' FROM told h WHERE h.hearing = t.hearing AND payload ->> 'hearingOn' IS NOT NULL
           ORDER BY position DESC LIMIT 1) AS called,
         (SELECT payload ->> 'presider' FROM told h WHERE h.hearing = t.hearing AND payload ->> 'presider' IS NOT NULL
           ORDER BY position DESC LIMIT 1) AS presider
    FROM told t GROUP BY hearing, of),
request AS (
  SELECT hearing, day, payload ->> 'by' AS by, row_number() OVER (PARTITION BY hearing ORDER BY position) AS number
    FROM told WHERE type = 'hearing.HearingRequested'),
decision AS (
  SELECT e.position, e.type, e.aggregate_id, e.payload ->> '$.decision.documentNumber' AS document,
         EXISTS (SELECT 1 FROM hearing h, json_each(e.payload, '$.decision.evidence') p
                  WHERE h.held ->> 'record' = p.value) AS rests,
         iif(EXISTS (SELECT 1 FROM event r, json_each(r.payload, '$.acts') a
                      WHERE r.type = 'standing.ActsSetAside' AND r.aggregate_id = e.aggregate_id
                        AND r.position <= :position
                        AND e.sequence BETWEEN a.value ->> 'first' AND a.value ->> 'last'), 'FELL', 'STANDS') AS standing
    FROM event e
   WHERE e.payload ->> '$.decision.documentNumber' IS NOT NULL AND e.position <= :position
     AND e.aggregate_id IN (SELECT of FROM hearing WHERE held IS NOT NULL))
SELECT * FROM (
  SELECT h.hearing, iif(held IS NOT NULL, 'HELD', 'TOLD'), called, presider, held ->> 'effectiveOn', held ->> 'record', NULL,
         a.day, a.by, b.day, b.by
    FROM hearing h
    LEFT JOIN request a ON a.hearing = h.hearing AND a.number = 1
    LEFT JOIN request b ON b.hearing = h.hearing AND b.number = 2
   ORDER BY h.hearing)
UNION ALL
SELECT * FROM (
  SELECT position, type, document, standing, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM decision ORDER BY NOT rests, position)
