WITH known(position) AS (
  SELECT max(position) FROM event WHERE recorded_at <= '2024-01-28T04:00:00Z'
  UNION ALL SELECT :position),
ruling AS (
  SELECT e.position, e.aggregate_id, e.type, r.value ->> 'first' AS first, r.value ->> 'last' AS last
    FROM event e, json_each(e.payload, '$.acts') r
   WHERE e.type IN ('standing.ActsSetAside', 'standing.ActRestored')),
told AS (
  SELECT k.position AS known, f.position, aggregate_id AS school, type, payload, payload ->> 'effectiveOn' AS day
    FROM event f JOIN known k ON f.position <= k.position
   WHERE type LIKE 'school.%' AND payload ->> 'effectiveOn' <= '2024-03-01'
     AND coalesce((SELECT type FROM ruling r
                    WHERE r.aggregate_id = f.aggregate_id AND f.sequence BETWEEN r.first AND r.last
                      AND r.position <= k.position
                    ORDER BY r.position DESC LIMIT 1), '') <> 'standing.ActsSetAside'),
said AS (
  SELECT known, school, day, position,
         CASE type WHEN 'school.SchoolRecordCorrected' THEN iif(payload ->> 'field' = 'KIND', payload ->> 'now', NULL)
                   ELSE coalesce(payload ->> '$.particulars.kind', payload ->> 'kind') END AS kind,
         coalesce(payload ->> '$.particulars.ownership', payload ->> 'ownership') AS ownership
    FROM told
   WHERE type IN ('school.SchoolRegistered', 'school.SchoolEstablished', 'school.SchoolConverted', 'school.SchoolRecordCorrected')),
school AS (
  SELECT DISTINCT known, school,
         (SELECT kind FROM said s WHERE s.known = t.known AND s.school = t.school AND kind IS NOT NULL
           ORDER BY day DESC, position DESC LIMIT 1) AS kind,
         (SELECT ownership FROM said s WHERE s.known = t.known AND s.school = t.school AND ownership IS NOT NULL
           ORDER BY day DESC, position DESC LIMIT 1) AS ownership
    FROM told t
   WHERE NOT EXISTS (
           SELECT 1 FROM told e
            WHERE e.known = t.known AND e.school = t.school
              AND (type IN ('school.SchoolClosed', 'school.SchoolAbsorbed', 'school.SchoolClosureTakenOver')
                   OR type = 'school.SchoolDivided' AND payload ->> 'dissolved')))
SELECT school FROM school WHERE kind = 'PRESCHOOL' AND ownership = 'PRIVATE' ORDER BY known, school
