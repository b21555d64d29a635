WITH day(day) AS (SELECT '2026-06-30'),
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
training AS (
  SELECT aggregate_id AS teacher, payload ->> 'effectiveOn' AS day, payload ->> 'hours' AS hours
    FROM event
   WHERE type = 'teacher.TrainingRecorded' AND position <= :position AND payload ->> 'effectiveOn' <= '2026-06-30'),
hours AS (
  SELECT p.school, p.teacher, coalesce(sum(t.hours), 0) AS hours,
         row_number() OVER (PARTITION BY p.school ORDER BY coalesce(sum(t.hours), 0)) AS n,
         count(*) OVER (PARTITION BY p.school) AS of
    FROM post p LEFT JOIN training t ON t.teacher = p.teacher
   GROUP BY p.school, p.teacher)
SELECT school, count(*),
       min(iif(n * 100 >= of * 50, hours, NULL)), min(iif(n * 100 >= of * 10, hours, NULL))
  FROM hours
 GROUP BY school
 ORDER BY school;

WITH day(day) AS (SELECT '2026-06-30'),
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
training AS (
  SELECT aggregate_id AS teacher, payload ->> 'effectiveOn' AS day, payload ->> 'hours' AS hours
    FROM event
   WHERE type = 'teacher.TrainingRecorded' AND position <= :position AND payload ->> 'effectiveOn' <= '2026-06-30'),
registered AS (
  SELECT aggregate_id AS teacher, coalesce(payload ->> 'validUntil', payload ->> 'registeredUntil') AS until,
         row_number() OVER (PARTITION BY aggregate_id ORDER BY payload ->> 'effectiveOn' DESC, position DESC) AS n
    FROM event
   WHERE type IN ('teacher.TeacherTakenOver', 'teacher.RegistrationDecided')
     AND coalesce(payload ->> 'validUntil', payload ->> 'registeredUntil') IS NOT NULL
     AND position <= :position AND payload ->> 'effectiveOn' <= '2026-06-30'),
-- 360 hours in the five years before the registration ends (Interim Measures for Periodic Registration, 8).
lacking AS (
  SELECT p.teacher,
         360 - coalesce((SELECT sum(t.hours) FROM training t
                          WHERE t.teacher = p.teacher AND t.day > date(r.until, '-5 years') AND t.day <= r.until), 0) AS hours
    FROM post p JOIN registered r ON r.teacher = p.teacher AND r.n = 1)
SELECT substr(teacher, instr(teacher, '/') + 1), hours
  FROM lacking
 WHERE hours > 0
 ORDER BY teacher
