SELECT position, aggregate_id, type, payload ->> '$.decision.documentNumber'
  FROM event
 WHERE coalesce(payload ->> '$.decision.officer', payload ->> '$.officer') = '基础教育科科长'
   AND date(recorded_at, '+8 hours') BETWEEN '2023-01-01' AND '2023-06-30'
   AND position <= :position
 ORDER BY position
 LIMIT 100
