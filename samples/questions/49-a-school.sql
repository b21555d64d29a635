WITH told AS (
  SELECT position, aggregate_id, type, payload, payload ->> 'effectiveOn' AS day
    FROM event WHERE position <= :position AND payload ->> 'effectiveOn' <= '2019-11-08'),
school AS (SELECT * FROM told WHERE aggregate_id = :school AND type LIKE 'school.%'),
line AS (
  SELECT payload ->> 'lineId' AS line, payload ->> 'purpose' AS purpose FROM told
   WHERE type = 'budget.LineDrafted' AND payload ->> '$.heading.unit' = :school AND payload ->> '$.heading.year' = 2019),
money AS (
  SELECT payload ->> 'lineId' AS line, type, CAST(payload ->> '$.amount.amount' AS REAL)
         * iif(type = 'budget.FundsReallocatedAway' OR payload ->> 'direction' = 'DECREASE', -1, 1) AS amount
    FROM told WHERE type LIKE 'budget.%'),
asset AS (
  SELECT a.payload ->> 'assetId' AS asset, CAST(a.payload ->> '$.cost.amount' AS REAL) AS cost,
         iif((SELECT type FROM told u
               WHERE u.aggregate_id = a.aggregate_id
                 AND type IN ('asset.AssetRegistered', 'asset.AssetSignedFor', 'asset.AssetReturnedToStore')
               ORDER BY day DESC, position DESC LIMIT 1) = 'asset.AssetSignedFor', 'IN_USE', 'IN_STORE') AS status
    FROM told a WHERE type = 'asset.AssetAcquired' AND payload ->> 'unit' = :school)
SELECT (SELECT payload ->> '$.particulars.name' FROM school WHERE type = 'school.SchoolEstablished'),
       (SELECT payload ->> '$.particulars.kind' FROM school WHERE type = 'school.SchoolEstablished'),
       (SELECT payload ->> '$.particulars.ownership' FROM school WHERE type = 'school.SchoolEstablished'),
       iif((SELECT count(*) FROM school WHERE type IN ('school.SchoolClosed', 'school.SchoolAbsorbed')), 'CLOSED', 'OPEN'),
       (SELECT coalesce(payload ->> '$.site.address', payload ->> '$.particulars.site.address') FROM school
         WHERE type IN ('school.SchoolEstablished', 'school.SchoolMoved') ORDER BY day DESC LIMIT 1),
       (SELECT day FROM school WHERE type = 'school.SchoolEstablished'),
       (SELECT (SELECT sum(value) FROM json_each(school.payload, '$.capacity')) FROM school
         WHERE type = 'school.CapacityApproved' ORDER BY day DESC LIMIT 1),
       (SELECT payload ->> 'posts' FROM school WHERE type = 'school.PostsApproved' ORDER BY day DESC LIMIT 1),
       (SELECT sum(type = 'school.PostFilled') - sum(type = 'school.PostVacated') FROM school)
UNION ALL
SELECT * FROM (
  SELECT 'HELD', payload ->> 'head', day, payload ->> 'termUntil', 'false', NULL, NULL, NULL, NULL
    FROM told WHERE type = 'headship.HeadAppointed' AND payload ->> 'schoolId' = :school ORDER BY day DESC LIMIT 1)
UNION ALL
SELECT * FROM (
  SELECT payload ->> 'person', 'EMPLOYED', payload ->> '$.employment.staffing', day, NULL, NULL, NULL, NULL, NULL
    FROM told h
   WHERE type = 'teacher.TeacherHired' AND payload ->> '$.employment.school' = :school
     AND NOT EXISTS (SELECT 1 FROM told e
                      WHERE e.aggregate_id = h.aggregate_id AND e.day >= h.day
                        AND e.type IN ('teacher.EmploymentEnded', 'teacher.TeacherTransferred'))
   ORDER BY 1)
UNION ALL
SELECT * FROM (
  SELECT line, 'EXECUTING', purpose,
         printf('%.2f', (SELECT total(amount) FROM money m
                          WHERE m.line = l.line
                            AND type IN ('budget.LineApproved', 'budget.FundsReallocatedHere', 'budget.FundsReallocatedAway',
                                         'budget.SpecialTransferAdded', 'budget.CarryOverReceived', 'budget.FundsKept', 'budget.FundsFreed', 'budget.BudgetAdjusted'))),
         printf('%.2f', (SELECT total(amount) FROM money m WHERE m.line = l.line AND type = 'budget.PaymentMade')),
         NULL, NULL, NULL, NULL
    FROM line l ORDER BY line)
UNION ALL
SELECT * FROM (
  SELECT status, count(*), printf('%.2f', total(cost)), NULL, NULL, NULL, NULL, NULL, NULL
    FROM asset GROUP BY status ORDER BY status)
UNION ALL
SELECT payload ->> 'complaint', payload ->> 'kind', 'LODGED', day, NULL, NULL, NULL, NULL, NULL
  FROM told l
 WHERE type = 'complaint.ComplaintLodged' AND payload ->> 'school' = :school
   AND NOT EXISTS (SELECT 1 FROM told t WHERE t.aggregate_id = l.aggregate_id AND t.type LIKE 'complaint.%' AND t.position > l.position)
