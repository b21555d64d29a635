WITH ruling AS (
  SELECT e.position, e.aggregate_id, e.type, r.value ->> 'first' AS first, r.value ->> 'last' AS last
    FROM event e, json_each(e.payload, '$.acts') r
   WHERE e.type IN ('standing.ActsSetAside', 'standing.ActRestored') AND e.position <= :position),
told AS (
  SELECT position, aggregate_id AS school, type, payload, payload ->> 'effectiveOn' AS day
    FROM event f
   WHERE type LIKE 'school.%' AND position <= :position AND payload ->> 'effectiveOn' <= '2020-09-01'
     AND coalesce((SELECT type FROM ruling r
                    WHERE r.aggregate_id = f.aggregate_id AND f.sequence BETWEEN r.first AND r.last
                    ORDER BY r.position DESC LIMIT 1), '') <> 'standing.ActsSetAside'),
school AS (
  SELECT DISTINCT school,
         (SELECT coalesce(payload ->> '$.particulars.kind', payload ->> 'kind', payload ->> 'now')
            FROM told k
           WHERE k.school = t.school
             AND (type IN ('school.SchoolRegistered', 'school.SchoolEstablished', 'school.SchoolConverted')
                  OR type = 'school.SchoolRecordCorrected' AND payload ->> 'field' = 'KIND')
           ORDER BY day DESC, position DESC LIMIT 1) AS kind
    FROM told t
   WHERE NOT EXISTS (
           SELECT 1 FROM told e
            WHERE e.school = t.school
              AND (type IN ('school.SchoolClosed', 'school.SchoolAbsorbed', 'school.SchoolClosureTakenOver')
                   OR type = 'school.SchoolDivided' AND payload ->> 'dissolved'))
     AND '2020-09-01' >= coalesce(
           (SELECT payload ->> 'openedOn' FROM told c
             WHERE c.school = t.school AND type = 'school.OpeningDateCorrected'
             ORDER BY position DESC LIMIT 1), ''))
SELECT kind, count(*) FROM school GROUP BY kind ORDER BY kind
