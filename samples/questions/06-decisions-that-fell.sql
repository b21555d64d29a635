WITH ruling AS (
  SELECT e.position, e.aggregate_id, e.type, e.payload ->> 'ground' AS ground,
         r.value ->> 'first' AS first, r.value ->> 'last' AS last
    FROM event e, json_each(e.payload, '$.acts') r
   WHERE e.type IN ('standing.ActsSetAside', 'standing.ActRestored') AND e.position <= :position),
fallen AS (
  SELECT f.position, f.payload ->> '$.decision.documentNumber' AS number, s.ground
    FROM event f JOIN ruling s
      ON s.aggregate_id = f.aggregate_id AND f.sequence BETWEEN s.first AND s.last
   WHERE f.payload ->> '$.decision.documentNumber' IS NOT NULL
     AND s.position = (
       SELECT max(l.position) FROM ruling l
        WHERE l.aggregate_id = f.aggregate_id AND f.sequence BETWEEN l.first AND l.last)
     AND s.type = 'standing.ActsSetAside')
SELECT number, ground, count(*) FROM fallen GROUP BY number
 ORDER BY (SELECT min(position) FROM event
            WHERE payload ->> '$.decision.documentNumber' = number)
