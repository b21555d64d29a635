WITH day(day) AS (SELECT '2026-06-30'),
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
  HAVING max(what = 'ended') = 0 AND max(what = 'kind') = 1)
SELECT kind, subdistrict, count(*), coalesce(sum(capacity), 0), iif(count(capacity) = 0, NULL, printf('%.4f', avg(capacity))),
       printf('%.4f', avg(ownership = 'PRIVATE'))
  FROM school
 GROUP BY kind, subdistrict
 ORDER BY kind, subdistrict
