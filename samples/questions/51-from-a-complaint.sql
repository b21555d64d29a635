SELECT l.payload ->> 'kind', d.payload ->> 'result', l.payload ->> 'school', i.payload ->> 'investigator',
       d.payload ->> '$.decision.documentNumber', d.payload ->> '$.decision.officer', d.payload ->> '$.decision.approver',
       d.payload ->> '$.decision.decidedOn'
  FROM event l
  LEFT JOIN event i ON i.aggregate_id = l.aggregate_id AND i.type = 'complaint.ComplaintInvestigated' AND i.position <= :position
  LEFT JOIN event d ON d.aggregate_id = l.aggregate_id AND d.type = 'complaint.ComplaintDecided' AND d.position <= :position
 WHERE l.type = 'complaint.ComplaintLodged' AND l.payload ->> 'complaint' = :complaint;
SELECT position, type, aggregate_id, payload ->> '$.decision.documentNumber', payload ->> '$.decision.officer'
  FROM event
 WHERE aggregate_id LIKE '%' || :school || '%' AND payload ->> '$.decision.documentNumber' IS NOT NULL AND position <= :position
 ORDER BY position;
SELECT l.payload ->> 'complaint', l.payload ->> 'kind', l.payload ->> 'school', d.payload ->> 'result',
       d.payload ->> '$.decision.documentNumber', d.payload ->> '$.decision.decidedOn'
  FROM event d
  JOIN event l ON l.aggregate_id = d.aggregate_id AND l.type = 'complaint.ComplaintLodged'
 WHERE d.type = 'complaint.ComplaintDecided' AND d.payload ->> '$.decision.officer' = :officer
   AND d.payload ->> 'complaint' <> :complaint AND d.position <= :position
 ORDER BY 1
