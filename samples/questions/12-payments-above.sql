SELECT aggregate_id, payload ->> '$.amount.amount', payload ->> 'payee', payload ->> 'preparer',
       coalesce(payload ->> '$.decision.officer', payload ->> 'officer'),
       coalesce(payload ->> '$.decision.approver', payload ->> 'approver')
  FROM event
 WHERE type = 'budget.PaymentMade' AND CAST(payload ->> '$.amount.amount' AS REAL) >= 100000
   AND position <= :position
 ORDER BY position
 LIMIT 100
