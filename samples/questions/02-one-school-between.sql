WITH point(n, position, day) AS (
  SELECT 1, max(position), '2019-12-31' FROM event WHERE recorded_at <= '2019-12-31T15:59:59Z'
  UNION ALL SELECT 2, :position, '2025-12-31'),
told AS (
  SELECT n, e.position, type, payload, payload ->> 'effectiveOn' AS day
    FROM event e JOIN point p ON e.position <= p.position AND payload ->> 'effectiveOn' <= p.day
   WHERE aggregate_id = '310105-J05'),
says(n, place, field, value, position, day) AS (
  SELECT n, 1, 'name', coalesce(payload ->> '$.particulars.name', payload ->> 'name'), position, day FROM told
  UNION ALL SELECT n, 2, 'kind', coalesce(payload ->> '$.particulars.kind', payload ->> 'kind'), position, day FROM told
  UNION ALL SELECT n, 3, 'address', coalesce(payload ->> '$.particulars.site.address', payload ->> '$.site.address'), position, day FROM told
  UNION ALL SELECT n, 4, 'status', iif(payload ->> 'particulars' IS NULL, 'CLOSED', 'OPEN'), position, day FROM told
    WHERE payload ->> 'particulars' IS NOT NULL OR type IN ('school.SchoolAbsorbed', 'school.SchoolClosed')
  UNION ALL SELECT n, 5, 'ending', iif(type = 'school.SchoolAbsorbed', 'ABSORBED', 'CLOSED'), position, day FROM told
    WHERE type IN ('school.SchoolAbsorbed', 'school.SchoolClosed')
  UNION ALL SELECT n, 6, 'closedOn', day, position, day FROM told WHERE type IN ('school.SchoolAbsorbed', 'school.SchoolClosed')
  UNION ALL SELECT n, 7, 'mergedInto', payload ->> 'into', position, day FROM told WHERE type = 'school.SchoolAbsorbed'
  UNION ALL SELECT n, 8, 'capacity', payload ->> 'capacity', position, day FROM told WHERE type = 'school.CapacityApproved'
  UNION ALL SELECT n, 9, 'posts', payload ->> 'posts', position, day FROM told WHERE type = 'school.PostsApproved'),
last AS (
  SELECT n, place, field, value, position,
         row_number() OVER (PARTITION BY n, field ORDER BY day DESC, position DESC) AS back
    FROM says WHERE value IS NOT NULL)
SELECT a.field, b.value, a.value, a.position, e.type,
       e.payload ->> '$.decision.documentNumber', e.payload ->> '$.decision.officer', e.payload ->> '$.decision.approver'
  FROM last a LEFT JOIN last b ON b.n = 1 AND b.back = 1 AND b.field = a.field
  JOIN event e ON e.position = a.position
 WHERE a.n = 2 AND a.back = 1 AND a.value IS NOT b.value
 ORDER BY a.place
