WITH known(position) AS (
  SELECT max(position) FROM event WHERE recorded_at <= '2019-07-15T04:00:00Z'
  UNION ALL SELECT :position),
ruling AS (
  SELECT e.position, e.aggregate_id, e.type, r.value ->> 'first' AS first, r.value ->> 'last' AS last
    FROM event e, json_each(e.payload, '$.acts') r
   WHERE e.type IN ('standing.ActsSetAside', 'standing.ActRestored')),
told AS (
  SELECT k.position AS known, f.position, aggregate_id AS school, type, payload, payload ->> 'effectiveOn' AS day
    FROM event f JOIN known k ON f.position <= k.position
   WHERE type LIKE 'school.%' AND payload ->> 'effectiveOn' <= '2019-09-01'
     AND coalesce((SELECT type FROM ruling r
                    WHERE r.aggregate_id = f.aggregate_id AND f.sequence BETWEEN r.first AND r.last
                      AND r.position <= k.position
                    ORDER BY r.position DESC LIMIT 1), '') <> 'standing.ActsSetAside'),
primary_school AS (
  SELECT DISTINCT known, school
    FROM told t
   WHERE 'PRIMARY' = (
           SELECT coalesce(payload ->> '$.particulars.kind', payload ->> 'kind', payload ->> 'now')
             FROM told k
            WHERE k.school = t.school AND k.known = t.known
              AND (type IN ('school.SchoolRegistered', 'school.SchoolEstablished', 'school.SchoolConverted')
                   OR type = 'school.SchoolRecordCorrected' AND payload ->> 'field' = 'KIND')
            ORDER BY day DESC, position DESC LIMIT 1)
     AND NOT EXISTS (
           SELECT 1 FROM told e
            WHERE e.school = t.school AND e.known = t.known
              AND (type IN ('school.SchoolClosed', 'school.SchoolAbsorbed', 'school.SchoolClosureTakenOver')
                   OR type = 'school.SchoolDivided' AND payload ->> 'dissolved')))
SELECT count(*),
       sum((SELECT (SELECT sum(value) FROM json_each(c.payload, '$.capacity'))
              FROM told c
             WHERE c.known = s.known AND c.school = s.school AND type = 'school.CapacityApproved'
             ORDER BY day DESC, position DESC LIMIT 1))
  FROM primary_school s
 GROUP BY known
 ORDER BY known
