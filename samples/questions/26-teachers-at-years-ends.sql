WITH RECURSIVE day(day) AS (
  SELECT '2017-12-31' UNION ALL SELECT date(day, '+1 year') FROM day WHERE day < '2026-12-31'),
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
-- The kind of a school that was never converted while it had teachers is that of its founding.
school AS (
  SELECT aggregate_id AS code, payload ->> '$.particulars.kind' AS kind
    FROM event
   WHERE type IN ('school.SchoolRegistered', 'school.SchoolEstablished') AND position <= :position)
SELECT p.day, s.kind, count(*)
  FROM post p LEFT JOIN school s ON s.code = p.school
 GROUP BY p.day, s.kind
 ORDER BY p.day, s.kind
