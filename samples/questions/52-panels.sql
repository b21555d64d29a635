WITH panel AS (
  SELECT position, aggregate_id AS of, payload ->> 'effectiveOn' AS day, payload
    FROM event e
   WHERE payload ->> '$.vote.members' IS NOT NULL AND position <= :position
     AND NOT EXISTS (
           SELECT 1 FROM event again
            WHERE again.position > e.position AND again.position <= :position
              AND again.type = e.type AND again.payload ->> 'voteId' = e.payload ->> 'voteId')
     -- What was set aside, and not restored since, is left out.
     AND coalesce((
           SELECT r.type FROM event r, json_each(r.payload, '$.acts') a
            WHERE r.type IN ('standing.ActsSetAside', 'standing.ActRestored')
              AND r.aggregate_id = e.aggregate_id AND r.position <= :position
              AND e.sequence BETWEEN a.value ->> 'first' AND a.value ->> 'last'
            ORDER BY r.position DESC LIMIT 1), '') <> 'standing.ActsSetAside'),
tie AS (
  SELECT aggregate_id || coalesce(':' || (payload ->> 'candidate'), ':' || (payload ->> 'appraisal'), '') AS matter,
         type, payload ->> 'member' AS member, payload ->> 'effectiveOn' AS day, payload ->> 'by' AS by,
         payload ->> 'officer' AS officer, payload ->> 'recused' AS recused
    FROM event
   WHERE position <= :position
     AND type IN ('recusal.RecusalDeclared', 'recusal.RecusalAskedFor', 'recusal.RecusalDecided',
                  'headship.TieDeclared', 'headmaster.PanelTieDeclared')
  UNION ALL
  SELECT aggregate_id, type, payload ->> 'member', payload ->> 'effectiveOn', NULL, NULL, NULL
    FROM event WHERE position <= :position AND type = 'appraisal.MemberRecused')
SELECT * FROM (
  SELECT of, day, payload ->> '$.vote.body',
         iif(payload ->> '$.vote.rule' = 'HEAD_UPON_DISCUSSION',
           -- The head decides, whatever the others think.
           iif((SELECT max(value ->> 'ballot' = 'FOR') FROM json_each(payload, '$.vote.votes')
                 WHERE value ->> 'member' = payload ->> '$.vote.chair'), 'true', 'false'),
           iif((SELECT sum(value ->> 'ballot' = 'FOR') FROM json_each(payload, '$.vote.votes'))
               * iif(payload ->> '$.vote.rule' = 'TWO_THIRDS_OF_PRESENT', 3, 2)
               > (json_array_length(payload, iif(payload ->> '$.vote.rule' = 'MAJORITY_OF_ALL', '$.vote.members', '$.vote.votes'))
                  * iif(payload ->> '$.vote.rule' = 'TWO_THIRDS_OF_PRESENT', 2, 1)
                  - (payload ->> '$.vote.rule' = 'TWO_THIRDS_OF_PRESENT')), 'true', 'false')),
         payload ->> '$.vote.members[0]', payload ->> '$.vote.members[1]', payload ->>
         '$.vote.members[2]', payload ->> '$.vote.members[3]', payload ->> '$.vote.members[4]',
         payload ->> '$.vote.members[5]', payload ->> '$.vote.members[6]',
         NULL, NULL, NULL, NULL, NULL
    FROM panel ORDER BY day)
UNION ALL
SELECT * FROM (
  SELECT of, day,
         payload ->> '$.vote.votes[0].member', payload ->> '$.vote.votes[0].ballot', payload ->>
         '$.vote.votes[1].member', payload ->> '$.vote.votes[1].ballot', payload ->>
         '$.vote.votes[2].member', payload ->> '$.vote.votes[2].ballot', payload ->>
         '$.vote.votes[3].member', payload ->> '$.vote.votes[3].ballot', payload ->>
         '$.vote.votes[4].member', payload ->> '$.vote.votes[4].ballot', payload ->>
         '$.vote.votes[5].member', payload ->> '$.vote.votes[5].ballot', payload ->>
         '$.vote.votes[6].member', payload ->> '$.vote.votes[6].ballot'
    FROM panel ORDER BY day)
UNION ALL
SELECT * FROM (
  SELECT t.matter || ':' || t.member,
         CASE max(recused) WHEN 1 THEN 'RECUSED' WHEN 0 THEN 'REFUSED' ELSE 'DECLARED' END,
         min(day), max(by), max(iif(type = 'recusal.RecusalDecided', day, NULL)), max(officer),
         NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM tie t GROUP BY t.matter, t.member ORDER BY 1)
