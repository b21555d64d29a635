SELECT aggregate_id, type, payload ->> '$.decision.officer', payload ->> 'effectiveOn'
  FROM event
 WHERE payload ->> '$.decision.documentNumber' = '长教编〔2017〕53号' AND position <= :position
 ORDER BY position
