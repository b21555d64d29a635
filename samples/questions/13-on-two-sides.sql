WITH part(position, name, part) AS (
  SELECT position, payload ->> '$.decision.officer', 'officer' FROM event
  UNION SELECT position, payload ->> 'officer', 'officer' FROM event
  UNION SELECT position, payload ->> '$.decision.approver', 'approver' FROM event
  UNION SELECT position, payload ->> 'approver', 'approver' FROM event
  UNION SELECT position, payload ->> 'preparer', 'preparer' FROM event
  UNION SELECT position, payload ->> 'payee', 'payee' FROM event
  UNION SELECT position, payload ->> 'candidate', 'candidate' FROM event
  UNION SELECT position, value, 'members' FROM event, json_each(payload, '$.vote.members')),
both AS (
  SELECT position, name, group_concat(part, ', ' ORDER BY part) AS parts, count(*) AS sides
    FROM part WHERE name IS NOT NULL GROUP BY position, name)
SELECT e.position, e.type, e.aggregate_id, b.parts,
       coalesce(e.payload ->> '$.decision.officer', e.payload ->> 'officer'), e.payload ->> 'payee'
  FROM both b JOIN event e ON e.position = b.position
 WHERE b.sides > 1 AND e.position <= :position
 ORDER BY e.position
