SELECT payload ->> '$.decision.officer', payload ->> '$.decision.decidedOn', metadata ->> 'basis', payload ->> 'effectiveOn'
  FROM event WHERE position = :of;
SELECT 'UNDER_REVIEW', b.payload ->> 'preparer', c.payload ->> 'reviewer', c.payload ->> 'recommendation'
  FROM event b
  JOIN event c ON c.aggregate_id = b.aggregate_id AND c.type = 'application.ReviewConcluded' AND c.position <= :shown
 WHERE b.aggregate_id = 'application/' || :application AND b.type = 'application.ReviewBegun' AND b.position <= :shown
   AND NOT EXISTS (SELECT 1 FROM event g WHERE g.aggregate_id = b.aggregate_id AND g.type LIKE 'application.Application%'
                      AND g.type NOT IN ('application.ApplicationSubmitted', 'application.ApplicationAccepted') AND g.position <= :shown)
