WITH ruling AS (
  SELECT e.position, e.aggregate_id, e.type, r.value ->> 'first' AS first, r.value ->> 'last' AS last
    FROM event e, json_each(e.payload, '$.acts') r
   WHERE e.type IN ('standing.ActsSetAside', 'standing.ActRestored') AND e.position <= :position)
SELECT * FROM (
  SELECT metadata ->> 'channel', type,
         iif((SELECT type FROM ruling r
               WHERE r.aggregate_id = f.aggregate_id AND f.sequence BETWEEN r.first AND r.last
               ORDER BY r.position DESC LIMIT 1) = 'standing.ActsSetAside', 'FELL', 'STANDS') AS standing,
         iif(position IN (SELECT payload ->> '$.act.position' FROM event
                           WHERE type = 'correction.ValueCorrected' AND position <= :position), 'true', 'false') AS corrected,
         count(*)
    FROM event f
   WHERE metadata ->> 'correlationId' = :file AND position <= :position
   GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4)
UNION ALL
SELECT * FROM (
  SELECT refusal ->> 'code', count(*), NULL, NULL, NULL FROM outcome
   WHERE refusal IS NOT NULL AND tried ->> 'correlationId' = :file GROUP BY 1 ORDER BY 1)
