WITH ruling AS (
  SELECT e.position, e.aggregate_id, e.type, r.value ->> 'first' AS first, r.value ->> 'last' AS last
    FROM event e, json_each(e.payload, '$.acts') r
   WHERE e.type IN ('standing.ActsSetAside', 'standing.ActRestored') AND e.position <= :position),
told AS (
  SELECT type, payload, payload ->> 'service' AS code, payload ->> 'effectiveOn' AS day
    FROM event f
   WHERE type LIKE 'service.%' AND position <= :position
     AND coalesce((SELECT type FROM ruling r
                    WHERE r.aggregate_id = f.aggregate_id AND f.sequence BETWEEN r.first AND r.last
                    ORDER BY r.position DESC LIMIT 1), '') <> 'standing.ActsSetAside'),
back_then AS (SELECT * FROM told WHERE day <= '2019-10-31')
SELECT * FROM (
  SELECT code, payload ->> 'document', payload ->> 'receiver', day, payload ->> 'mode',
         payload ->> 'receivedBy', payload ->> 'receipt', payload ->> 'officer', NULL
    FROM told WHERE type = 'service.PaperServed' ORDER BY code)
UNION ALL
SELECT * FROM (
  SELECT code, payload ->> 'document', payload ->> 'receiver',
         iif((SELECT count(*) FROM back_then x WHERE x.code = a.code AND x.type = 'service.ServiceAnnounced'), 'ANNOUNCED', 'ATTEMPTED'),
         day, payload ->> 'mode', payload ->> 'failure', payload ->> 'officer',
         (SELECT payload ->> 'until' FROM back_then x WHERE x.code = a.code AND x.type = 'service.ServiceAnnounced')
    FROM back_then a
   WHERE type = 'service.ServiceAttempted'
     AND NOT EXISTS (SELECT 1 FROM back_then x WHERE x.code = a.code AND x.type = 'service.PaperServed')
   ORDER BY code)
