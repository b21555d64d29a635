WITH fact AS (
  SELECT * FROM event WHERE position <= :position AND payload ->> 'effectiveOn' <= '2026-06-30'),
quota AS (
  SELECT e.aggregate_id AS school, q.key AS title, q.value AS approved
    FROM fact e, json_each(e.payload, '$.quota') q
   WHERE e.type = 'school.TitleQuotaApproved'
     AND e.position = (SELECT max(position) FROM fact l
                        WHERE l.type = e.type AND l.aggregate_id = e.aggregate_id)),
filled AS (
  SELECT aggregate_id AS school, payload ->> 'title' AS title,
         sum(iif(type = 'school.PostFilled', 1, -1)) AS filled
    FROM fact
   WHERE type IN ('school.PostFilled', 'school.PostVacated') AND payload ->> 'title' IS NOT NULL
   GROUP BY aggregate_id, payload ->> 'title'),
post AS (
  SELECT q.school, q.title, q.approved, coalesce(f.filled, 0) AS filled,
         CASE q.title WHEN 'THIRD_GRADE' THEN 1 WHEN 'SECOND_GRADE' THEN 2 WHEN 'FIRST_GRADE' THEN 3
                      WHEN 'SENIOR' THEN 4 ELSE 5 END AS rank
    FROM quota q LEFT JOIN filled f ON f.school = q.school AND f.title = q.title),
-- A school's titles stand in one row.
shown AS (
  SELECT school, rank, title, approved, filled FROM post
   WHERE school IN (SELECT school FROM post WHERE filled > approved OR filled * 2 <= approved))
SELECT school,
       max(iif(rank = 1, title, NULL)), max(iif(rank = 1, approved, NULL)), max(iif(rank = 1, filled, NULL)),
       max(iif(rank = 2, title, NULL)), max(iif(rank = 2, approved, NULL)), max(iif(rank = 2, filled, NULL)),
       max(iif(rank = 3, title, NULL)), max(iif(rank = 3, approved, NULL)), max(iif(rank = 3, filled, NULL)),
       max(iif(rank = 4, title, NULL)), max(iif(rank = 4, approved, NULL)), max(iif(rank = 4, filled, NULL))
  FROM shown
 GROUP BY school
 ORDER BY school
