WITH RECURSIVE day(day) AS (
  SELECT '2018-12-31' UNION ALL SELECT date(day, '+1 year') FROM day WHERE day < '2025-12-31'),
-- What stands: what was set aside, and not restored since, is left out.
fact AS (
  SELECT e.position, e.aggregate_id AS code, e.type, e.payload, e.payload ->> 'effectiveOn' AS since
    FROM event e
   WHERE e.type LIKE 'school.%' AND e.position <= :position
     AND coalesce((
           SELECT r.type FROM event r, json_each(r.payload, '$.acts') a
            WHERE r.type IN ('standing.ActsSetAside', 'standing.ActRestored')
              AND r.aggregate_id = e.aggregate_id AND r.position <= :position
              AND e.sequence BETWEEN a.value ->> 'first' AND a.value ->> 'last'
            ORDER BY r.position DESC LIMIT 1), '') <> 'standing.ActsSetAside'),
said AS (
  SELECT code, position, since, 'kind' AS what, coalesce(payload ->> '$.particulars.kind', payload ->> 'kind') AS value
    FROM fact WHERE type IN ('school.SchoolRegistered', 'school.SchoolEstablished', 'school.SchoolConverted')
  UNION ALL
  SELECT code, position, since, 'ownership', payload ->> '$.particulars.ownership'
    FROM fact WHERE type IN ('school.SchoolRegistered', 'school.SchoolEstablished')
  UNION ALL
  SELECT code, position, since, 'subdistrict',
         coalesce(payload ->> '$.particulars.site.subdistrict', payload ->> '$.site.subdistrict', payload ->> 'now')
    FROM fact
   WHERE type IN ('school.SchoolRegistered', 'school.SchoolEstablished', 'school.SchoolMoved')
      OR type = 'school.SchoolRecordCorrected' AND payload ->> 'field' = 'SUBDISTRICT'
  UNION ALL
  SELECT code, position, since, 'name',
         coalesce(payload ->> '$.particulars.name', payload ->> 'name', payload ->> 'now')
    FROM fact
   WHERE type IN ('school.SchoolRegistered', 'school.SchoolEstablished', 'school.SchoolRenamed')
      OR type = 'school.SchoolRecordCorrected' AND payload ->> 'field' = 'NAME'
  UNION ALL
  SELECT code, position, since, 'capacity', (SELECT sum(value) FROM json_each(payload, '$.capacity'))
    FROM fact WHERE type = 'school.CapacityApproved'
  UNION ALL
  SELECT code, position, since, 'posts', payload ->> 'posts' FROM fact WHERE type = 'school.PostsApproved'
  UNION ALL
  SELECT code, position, since, 'ended', 1
    FROM fact
   WHERE type IN ('school.SchoolClosed', 'school.SchoolAbsorbed', 'school.SchoolClosureTakenOver')
      OR type = 'school.SchoolDivided' AND payload ->> 'dissolved'),
-- What was said last by the day, of each.
known AS (
  SELECT day, code, what, value FROM (
    SELECT d.day, s.code, s.what, s.value,
           row_number() OVER (PARTITION BY d.day, s.code, s.what ORDER BY s.since DESC, s.position DESC) AS n
      FROM day d JOIN said s ON s.since <= d.day)
   WHERE n = 1),
school AS (
  SELECT day, code,
         max(iif(what = 'kind', value, NULL)) AS kind,
         max(iif(what = 'ownership', value, NULL)) AS ownership,
         max(iif(what = 'subdistrict', value, NULL)) AS subdistrict,
         max(iif(what = 'name', value, NULL)) AS name,
         max(iif(what = 'capacity', value, NULL)) AS capacity,
         max(iif(what = 'posts', CAST(value AS INTEGER), NULL)) AS posts
    FROM known
   GROUP BY day, code
  HAVING max(what = 'ended') = 0 AND max(what = 'kind') = 1),
spent AS (
  SELECT d.day, l.payload ->> '$.heading.unit' AS school,
         sum(iif(p.type = 'budget.PaymentMade', 1, -1)
             * CAST(round((p.payload ->> '$.amount.amount') * 100) AS INTEGER)) AS fen
    FROM day d JOIN event l JOIN event p ON p.aggregate_id = l.aggregate_id
   WHERE l.type = 'budget.LineDrafted' AND l.payload ->> '$.heading.year' = CAST(substr(d.day, 1, 4) AS INTEGER)
     AND p.type IN ('budget.PaymentMade', 'budget.PaymentRefunded')
     AND p.payload ->> 'effectiveOn' <= d.day AND p.position <= :position
   GROUP BY d.day, l.payload ->> '$.heading.unit')
SELECT s.day, s.kind,
       printf('%d.%02d', sum(p.fen) / 100, sum(p.fen) % 100), sum(s.capacity),
       printf('%.4f', round(sum(iif(s.capacity IS NULL, NULL, coalesce(p.fen, 0))) / 100.0 / sum(s.capacity), 4))
  FROM school s LEFT JOIN spent p ON p.school = s.code AND p.day = s.day
 GROUP BY s.day, s.kind
HAVING sum(p.fen) > 0
 ORDER BY s.day, s.kind
