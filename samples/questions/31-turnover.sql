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
gone AS (
  SELECT e.position, e.aggregate_id AS teacher, coalesce(e.payload ->> 'school', e.payload ->> 'from') AS school,
         e.payload ->> 'effectiveOn' AS day, e.payload ->> 'why' AS why
    FROM event e
   WHERE e.type IN ('teacher.EmploymentEnded', 'teacher.TeacherTransferred') AND e.position <= :position),
name AS (
  SELECT d.day, e.aggregate_id AS code,
         coalesce(e.payload ->> '$.particulars.name', e.payload ->> 'name', e.payload ->> 'now') AS name,
         row_number() OVER (PARTITION BY d.day, e.aggregate_id
                            ORDER BY e.payload ->> 'effectiveOn' DESC, e.position DESC) AS n
    FROM day d JOIN event e ON e.payload ->> 'effectiveOn' <= d.day
   WHERE e.position <= :position
     AND (e.type IN ('school.SchoolRegistered', 'school.SchoolEstablished', 'school.SchoolRenamed')
          OR e.type = 'school.SchoolRecordCorrected' AND e.payload ->> 'field' = 'NAME')),
total AS (
  SELECT d.day, g.school, count(*) AS gone,
         (SELECT count(*) FROM post p WHERE p.day = d.day AND p.school = g.school) AS there
    FROM day d JOIN gone g ON substr(g.day, 1, 4) = substr(d.day, 1, 4) AND g.day <= d.day
   GROUP BY d.day, g.school)
SELECT t.day, n.name, t.gone, t.there, printf('%.4f', round(1.0 * t.gone / t.there, 4))
  FROM total t JOIN name n ON n.day = t.day AND n.code = t.school AND n.n = 1
 ORDER BY t.day, n.name;

WITH gone AS (
  SELECT e.position, e.aggregate_id AS teacher, coalesce(e.payload ->> 'school', e.payload ->> 'from') AS school,
         e.payload ->> 'effectiveOn' AS day, e.payload ->> 'why' AS why
    FROM event e
   WHERE e.type IN ('teacher.EmploymentEnded', 'teacher.TeacherTransferred') AND e.position <= :position)
SELECT school, substr(day, 1, 4), why, count(*)
  FROM gone
 WHERE day <= '2026-06-30'
 GROUP BY school, substr(day, 1, 4), why
 ORDER BY school, substr(day, 1, 4), why
