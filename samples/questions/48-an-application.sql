WITH told AS (
  SELECT position, type, payload, payload ->> 'effectiveOn' AS day
    FROM event WHERE aggregate_id = :of AND position <= :position)
SELECT s.payload ->> '$.proposal.kind', iif(g.type IS NULL, 'ACCEPTED', 'GRANTED'), s.payload ->> 'unit', s.day,
       s.payload ->> '$.applicant.name', s.payload ->> '$.proposal.licenceId', s.payload ->> '$.proposal.content.name',
       s.payload ->> '$.papers[0].kind', s.payload ->> '$.papers[0].digest',
       a.day, 'false', a.payload ->> 'certificate', a.payload ->> 'officer',
       b.day, b.payload ->> 'preparer', b.payload ->> '$.reviewers[0]',
       c.payload ->> 'reviewer', c.payload ->> 'recommendation', c.payload ->> 'findings',
       x.day, x.payload ->> 'notice', y.day, 'GRANTED', g.day,
       g.payload ->> '$.decision.documentNumber', g.payload ->> '$.decision.officer', g.payload ->> '$.decision.approver',
       coalesce((SELECT payload ->> 'is' FROM told WHERE type = 'correction.ValueCorrected'
                    AND payload ->> '$.act.position' = g.position AND payload ->> 'path' = '/decision/decidedOn'),
                g.payload ->> '$.decision.decidedOn'),
       g.payload ->> '$.decision.reasons'
  FROM told s
  JOIN told a ON a.type = 'application.ApplicationAccepted'
  JOIN told b ON b.type = 'application.ReviewBegun'
  JOIN told c ON c.type = 'application.ReviewConcluded'
  JOIN told x ON x.type = 'application.ExpertReviewOrdered'
  JOIN told y ON y.type = 'application.ExpertReviewConcluded'
  LEFT JOIN told g ON g.type = 'application.ApplicationGranted'
 WHERE s.type = 'application.ApplicationSubmitted'
UNION ALL
SELECT * FROM (
  SELECT o.payload ->> 'clockId',
         CASE e.type WHEN 'clock.ClockMet' THEN 'MET' WHEN 'clock.ClockOvertaken' THEN 'OVERTAKEN' ELSE 'RUNNING' END,
         e.payload ->> '$.due.date', e.day, e.payload ->> 'by', e.payload ->> 'exceededBy', NULL,
         NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM told o LEFT JOIN told e ON e.type IN ('clock.ClockMet', 'clock.ClockOvertaken')
     AND e.payload ->> 'clockId' = o.payload ->> 'clockId'
   WHERE o.type = 'clock.ClockOpened' ORDER BY 1)
UNION ALL
SELECT payload ->> 'document', payload ->> 'receiver', day, payload ->> 'mode', payload ->> 'receivedBy', NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM told WHERE type = 'service.PaperServed'
UNION ALL
SELECT * FROM (
  SELECT position, type, day, coalesce(payload ->> '$.decision.officer', payload ->> 'officer'),
         iif(position IN (SELECT payload ->> '$.act.position' FROM told WHERE type = 'correction.ValueCorrected'), 'true', 'false'),
         NULL, NULL,
         NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM told ORDER BY position)
