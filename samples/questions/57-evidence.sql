WITH paper AS (
  SELECT payload ->> '$.paper.digest' AS digest, payload ->> 'timing' AS timing
    FROM event WHERE type = 'casefile.PaperFiled' AND position <= :position),
act AS (
  SELECT position, type, aggregate_id, payload ->> '$.decision.documentNumber' AS document,
         EXISTS (SELECT 1 FROM json_each(payload, '$.decision.evidence') e JOIN paper ON digest = e.value) AS held,
         EXISTS (SELECT 1 FROM json_each(payload, '$.decision.evidence') e JOIN paper ON digest = e.value
                  WHERE timing <> 'IN_TIME') AS later
    FROM event
   WHERE json_array_length(payload, '$.decision.evidence') > 0 AND position <= :position)
SELECT position, type, aggregate_id, document FROM act WHERE later
UNION ALL
SELECT * FROM (SELECT type, count(*), NULL, NULL FROM act WHERE held GROUP BY type ORDER BY type)
UNION ALL
SELECT * FROM (SELECT type, count(*), NULL, NULL FROM act WHERE NOT held GROUP BY type ORDER BY type)
