WITH day(day) AS (SELECT '2026-06-30'),
name AS (
  SELECT d.day, e.aggregate_id AS code,
         coalesce(e.payload ->> '$.particulars.name', e.payload ->> 'name', e.payload ->> 'now') AS name,
         row_number() OVER (PARTITION BY d.day, e.aggregate_id
                            ORDER BY e.payload ->> 'effectiveOn' DESC, e.position DESC) AS n
    FROM day d JOIN event e ON e.payload ->> 'effectiveOn' <= d.day
   WHERE e.position <= :position
     AND (e.type IN ('school.SchoolRegistered', 'school.SchoolEstablished', 'school.SchoolRenamed')
          OR e.type = 'school.SchoolRecordCorrected' AND e.payload ->> 'field' = 'NAME'))
SELECT code, name FROM name WHERE n = 1 AND name LIKE '%实验%' ORDER BY code;

-- 长宁区天: chang ning qu tian.
WITH day(day) AS (SELECT '2026-06-30'),
name AS (
  SELECT d.day, e.aggregate_id AS code,
         coalesce(e.payload ->> '$.particulars.name', e.payload ->> 'name', e.payload ->> 'now') AS name,
         row_number() OVER (PARTITION BY d.day, e.aggregate_id
                            ORDER BY e.payload ->> 'effectiveOn' DESC, e.position DESC) AS n
    FROM day d JOIN event e ON e.payload ->> 'effectiveOn' <= d.day
   WHERE e.position <= :position
     AND (e.type IN ('school.SchoolRegistered', 'school.SchoolEstablished', 'school.SchoolRenamed')
          OR e.type = 'school.SchoolRecordCorrected' AND e.payload ->> 'field' = 'NAME'))
SELECT code, name FROM name WHERE n = 1 AND name LIKE '%长宁区天%' ORDER BY code;

WITH day(day) AS (SELECT '2026-06-30'),
name AS (
  SELECT d.day, e.aggregate_id AS code,
         coalesce(e.payload ->> '$.particulars.name', e.payload ->> 'name', e.payload ->> 'now') AS name,
         row_number() OVER (PARTITION BY d.day, e.aggregate_id
                            ORDER BY e.payload ->> 'effectiveOn' DESC, e.position DESC) AS n
    FROM day d JOIN event e ON e.payload ->> 'effectiveOn' <= d.day
   WHERE e.position <= :position
     AND (e.type IN ('school.SchoolRegistered', 'school.SchoolEstablished', 'school.SchoolRenamed')
          OR e.type = 'school.SchoolRecordCorrected' AND e.payload ->> 'field' = 'NAME'))
SELECT code, name FROM name WHERE n = 1 AND name LIKE '%(%' OR n = 1 AND name LIKE '%（%' ORDER BY code
