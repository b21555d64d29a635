SELECT position, type, 'STANDS'
  FROM event e
 WHERE EXISTS (
         SELECT 1 FROM json_each(e.payload, '$.decision.legalBasis') b
          WHERE b.value ->> 'law' = 'Budget Law' AND b.value ->> 'article' = '43'
            AND b.value ->> 'version' = '2018')
   AND date(recorded_at, '+8 hours') BETWEEN '2023-01-01' AND '2023-12-31'
   AND position <= :position
 ORDER BY position
 LIMIT 100
