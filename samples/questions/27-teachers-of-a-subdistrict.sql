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
-- None of these schools has moved.
school AS (
  SELECT aggregate_id AS code, payload ->> '$.particulars.site.subdistrict' AS subdistrict
    FROM event
   WHERE type IN ('school.SchoolRegistered', 'school.SchoolEstablished') AND position <= :position)
SELECT substr(p.teacher, instr(p.teacher, '/') + 1),
       (SELECT coalesce(t.payload ->> '$.title.title', t.payload ->> 'title') FROM event t
          WHERE t.aggregate_id = p.teacher AND t.position <= :position AND t.payload ->> 'effectiveOn' <= p.day
            AND (t.type = 'teacher.TitleConferred' OR t.payload ->> '$.title.title' IS NOT NULL)
          ORDER BY t.payload ->> 'effectiveOn' DESC, t.position DESC LIMIT 1),
       p.school, p.staffing, p.since
  FROM post p JOIN school s ON s.code = p.school
 WHERE s.subdistrict = :subdistrict
 ORDER BY p.teacher
