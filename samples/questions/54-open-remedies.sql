WITH told AS (
  SELECT aggregate_id, sequence, type, payload, payload ->> 'effectiveOn' AS day
    FROM event
   WHERE recorded_at <= '2025-07-01T15:59:59Z' AND payload ->> 'effectiveOn' <= '2025-07-01'),
fallen AS (
  SELECT aggregate_id, r.value ->> 'first' AS first, r.value ->> 'last' AS last
    FROM told t, json_each(t.payload, '$.acts') r
   WHERE t.type = 'standing.ActsSetAside'
     AND NOT EXISTS (SELECT 1 FROM told x
                      WHERE x.type = 'standing.ActRestored' AND x.payload -> 'act' = t.payload -> 'act')),
remedy AS (
  SELECT 'DECISION' AS kind, payload ->> 'service' AS code, payload ->> 'of' AS of, payload ->> 'document' AS document,
         payload ->> 'receiver' AS receiver, day, payload ->> '$.remedies.reviewUntil' AS review,
         payload ->> '$.remedies.suitUntil' AS suit
    FROM told t
   WHERE type = 'service.PaperServed'
     AND NOT EXISTS (SELECT 1 FROM fallen f
                      WHERE f.aggregate_id = t.aggregate_id AND t.sequence BETWEEN f.first AND f.last)
     AND NOT EXISTS (SELECT 1 FROM told c
                      WHERE c.type = 'standing.ActChallenged'
                        AND c.payload ->> '$.act.document' = t.payload ->> 'document'
                        AND c.payload ->> 'by' = t.payload ->> 'receiver')
  UNION ALL
  SELECT 'INACTION', payload ->> 'clockId', payload ->> 'of', NULL, NULL, day,
         payload ->> '$.inaction.reviewUntil', payload ->> '$.inaction.suitUntil'
    FROM told t
   WHERE type = 'clock.ClockLapsed' AND payload ->> 'inaction' IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM told m
                      WHERE m.type = 'clock.ClockMet' AND m.payload ->> 'clockId' = t.payload ->> 'clockId'))
SELECT kind, of, document, receiver, day, review, suit, max(coalesce(review, suit), coalesce(suit, review)) AS until
  FROM remedy
 WHERE until >= '2025-07-01'
 ORDER BY until, code
