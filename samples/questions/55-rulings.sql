SELECT position,
       (payload ->> '$.act.of') || '@' || (payload ->> '$.act.sequence'),
       payload ->> '$.act.document', payload ->> '$.proceeding.body', payload ->> 'ground'
  FROM event
 WHERE (type LIKE 'standing.%' OR type = 'correction.ValueCorrected') AND position <= :position
 ORDER BY position
