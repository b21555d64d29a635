-- What stands: what was set aside, and not restored since, is left out.
WITH fact AS (
  SELECT e.position, e.type, e.payload, e.payload ->> 'effectiveOn' AS since, e.payload ->> 'book' AS book,
         e.payload ->> 'placement' AS placement
    FROM event e
   WHERE e.type LIKE 'admission.%' AND e.payload ->> 'book' LIKE '____-PRIMARY-%'
     AND e.position <= :position AND e.payload ->> 'effectiveOn' <= '2026-06-30'
     AND coalesce((
           SELECT r.type FROM event r, json_each(r.payload, '$.acts') a
            WHERE r.type IN ('standing.ActsSetAside', 'standing.ActRestored')
              AND r.aggregate_id = e.aggregate_id AND r.position <= :position
              AND e.sequence BETWEEN a.value ->> 'first' AND a.value ->> 'last'
            ORDER BY r.position DESC LIMIT 1), '') <> 'standing.ActsSetAside'),
quota AS (
  SELECT book, quota FROM (
    SELECT book, payload ->> 'quota' AS quota,
           row_number() OVER (PARTITION BY book ORDER BY since DESC, position DESC) AS n
      FROM fact WHERE type = 'admission.QuotaSet')
   WHERE n = 1),
-- What a child's seat came to last.
seat AS (
  SELECT book, type FROM (
    SELECT book, placement, type,
           row_number() OVER (PARTITION BY book, placement ORDER BY since DESC, position DESC) AS n
      FROM fact
     WHERE type IN ('admission.SeatKept', 'admission.SeatTaken', 'admission.SeatGivenBack', 'admission.OfferWithdrawn'))
   WHERE n = 1),
offered AS (
  SELECT q.book, q.quota, substr(q.book, 14) AS school, substr(q.book, 1, 4) AS year,
         (SELECT count(*) FROM seat s
           WHERE s.book = q.book AND s.type IN ('admission.SeatKept', 'admission.SeatTaken')) AS offered,
         (SELECT count(*) FROM seat s WHERE s.book = q.book AND s.type = 'admission.SeatTaken') AS taken,
         (SELECT count(*) FROM fact f WHERE f.book = q.book AND f.type = 'admission.SeatDeclined') AS declined
    FROM quota q),
granted AS (
  SELECT book, payload,
         row_number() OVER (PARTITION BY book ORDER BY since, position) AS n
    FROM fact WHERE type = 'admission.ExceptionGranted')
SELECT o.school, o.year, o.quota, o.offered, o.taken, o.declined, o.offered - o.quota,
       coalesce((SELECT sum(g.payload ->> 'seats') FROM granted g WHERE g.book = o.book), 0),
       g.payload ->> 'exception', g.payload ->> 'seats',
       iif(g.book IS NULL, NULL, (SELECT count(*) FROM json_each(g.payload, '$.vote.votes') v WHERE v.value ->> 'ballot' = 'FOR')),
       iif(g.book IS NULL, NULL, (SELECT count(*) FROM json_each(g.payload, '$.vote.votes') v WHERE v.value ->> 'ballot' = 'AGAINST')),
       g.payload ->> '$.decision.documentNumber', g.payload ->> '$.decision.officer'
  FROM offered o
  LEFT JOIN granted g ON g.book = o.book AND g.n = 1
 ORDER BY o.school, o.year
