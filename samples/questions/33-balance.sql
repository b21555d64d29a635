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
post AS (
  SELECT d.day, e.aggregate_id AS teacher,
         coalesce(e.payload ->> '$.employment.school', e.payload ->> '$.to.school') AS school,
         coalesce(e.payload ->> '$.employment.staffing', e.payload ->> '$.to.staffing') AS staffing,
         e.payload ->> 'effectiveOn' AS since
    FROM day d, event e
   WHERE e.position = (
           SELECT l.position FROM event l
            WHERE l.aggregate_id = e.aggregate_id AND l.position <= :position
              AND l.payload ->> 'effectiveOn' <= d.day
              AND l.type IN ('teacher.TeacherTakenOver', 'teacher.TeacherHired',
                             'teacher.TeacherTransferred', 'teacher.EmploymentEnded')
            ORDER BY l.payload ->> 'effectiveOn' DESC, l.position DESC LIMIT 1)
     AND e.type <> 'teacher.EmploymentEnded'
     AND coalesce(e.payload ->> '$.employment.school', e.payload ->> '$.to.school') IS NOT NULL),
spent AS (
  SELECT d.day, l.payload ->> '$.heading.unit' AS school,
         sum(iif(p.type = 'budget.PaymentMade', 1, -1)
             * CAST(round((p.payload ->> '$.amount.amount') * 100) AS INTEGER)) AS fen
    FROM day d JOIN event l JOIN event p ON p.aggregate_id = l.aggregate_id
   WHERE l.type = 'budget.LineDrafted' AND l.payload ->> '$.heading.year' = CAST(substr(d.day, 1, 4) AS INTEGER)
     AND p.type IN ('budget.PaymentMade', 'budget.PaymentRefunded')
     AND p.payload ->> 'effectiveOn' <= d.day AND p.position <= :position
   GROUP BY d.day, l.payload ->> '$.heading.unit'),
senior AS (
  SELECT p.day, p.school, count(*) AS teachers
    FROM post p
   WHERE (SELECT coalesce(t.payload ->> '$.title.title', t.payload ->> 'title') FROM event t
              WHERE t.aggregate_id = p.teacher AND t.position <= :position AND t.payload ->> 'effectiveOn' <= p.day
                AND (t.type = 'teacher.TitleConferred' OR t.payload ->> '$.title.title' IS NOT NULL)
              ORDER BY t.payload ->> 'effectiveOn' DESC, t.position DESC LIMIT 1) IN ('SENIOR', 'FULL_SENIOR')
   GROUP BY p.day, p.school),
-- What is in a ledger, in whose, at what cost, since when, and how it loses its value.
ledger_entry AS (
  SELECT d.day, c.aggregate_id AS asset, c.payload ->> '$.card.category' AS category,
         c.payload ->> 'effectiveOn' AS acquired,
         coalesce((SELECT u.payload ->> 'unit' FROM event u
                    WHERE u.aggregate_id = c.aggregate_id AND u.type = 'asset.TakenOverByUnit'
                      AND u.position <= :position AND u.payload ->> 'effectiveOn' <= d.day
                    ORDER BY u.payload ->> 'effectiveOn' DESC LIMIT 1), c.payload ->> 'unit') AS unit,
         CAST(round(coalesce(c.payload ->> '$.cost.amount', c.payload ->> '$.value.amount') * 100) AS INTEGER) AS cost,
         coalesce(c.payload ->> '$.depreciation.lifeMonths', r.payload ->> '$.depreciation.lifeMonths') AS life,
         CAST(round(coalesce(c.payload ->> '$.depreciation.residual.amount',
                             r.payload ->> '$.depreciation.residual.amount') * 100) AS INTEGER) AS residual,
         s.payload ->> 'effectiveOn' AS restated,
         CAST(round((s.payload ->> '$.cost.amount') * 100) AS INTEGER) AS cost_then
    FROM day d JOIN event c
         LEFT JOIN event r ON r.aggregate_id = c.aggregate_id AND r.type = 'asset.AssetRegistered'
                          AND r.position <= :position AND r.payload ->> 'effectiveOn' <= d.day
         LEFT JOIN event s ON s.aggregate_id = c.aggregate_id AND s.type = 'asset.ConstructionAccountsSettled'
                          AND s.position <= :position AND s.payload ->> 'effectiveOn' <= d.day
   WHERE c.type IN ('asset.AssetTakenOver', 'asset.AssetAcquired', 'asset.SurplusAssetRegistered')
     AND (c.type <> 'asset.AssetAcquired' OR r.position IS NOT NULL)
     AND c.position <= :position AND c.payload ->> 'effectiveOn' <= d.day
     AND NOT EXISTS (
           SELECT 1 FROM event o
            WHERE o.aggregate_id = c.aggregate_id
              AND o.type IN ('asset.AssetDerecognised', 'asset.RentedAssetGivenBack')
              AND o.position <= :position AND o.payload ->> 'effectiveOn' <= d.day)),
ledger AS (
  SELECT day, unit, sum(coalesce(cost_then, cost)) AS fen FROM ledger_entry GROUP BY day, unit),
quotient AS (
  SELECT s.day, s.kind, s.code,
         1.0 * s.posts / s.capacity AS posts,
         1.0 * coalesce(t.teachers, 0) / s.capacity AS seniors,
         1.0 * coalesce(a.fen, 0) / s.capacity AS assets,
         1.0 * coalesce(p.fen, 0) / s.capacity AS spent
    FROM school s
         LEFT JOIN senior t ON t.day = s.day AND t.school = s.code
         LEFT JOIN ledger a ON a.day = s.day AND a.unit = s.code
         LEFT JOIN spent p ON p.day = s.day AND p.school = s.code
   WHERE s.ownership = 'PUBLIC' AND s.kind IN ('PRIMARY', 'JUNIOR_MIDDLE', 'NINE_YEAR')),
mean AS (
  SELECT day, kind, count(*) AS schools, avg(posts) AS posts, avg(seniors) AS seniors,
         avg(assets) AS assets, avg(spent) AS spent
    FROM quotient GROUP BY day, kind)
SELECT m.day, m.kind, m.schools,
       iif(m.posts = 0, NULL, printf('%.6f', sqrt(avg((q.posts - m.posts) * (q.posts - m.posts))) / m.posts)),
       iif(m.seniors = 0, NULL, printf('%.6f', sqrt(avg((q.seniors - m.seniors) * (q.seniors - m.seniors))) / m.seniors)),
       iif(m.assets = 0, NULL, printf('%.6f', sqrt(avg((q.assets - m.assets) * (q.assets - m.assets))) / m.assets)),
       iif(m.spent = 0, NULL, printf('%.6f', sqrt(avg((q.spent - m.spent) * (q.spent - m.spent))) / m.spent))
  FROM mean m JOIN quotient q ON q.day = m.day AND q.kind = m.kind
 GROUP BY m.day, m.kind
 ORDER BY m.day, m.kind
