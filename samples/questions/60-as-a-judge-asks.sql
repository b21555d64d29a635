WITH told AS (
  SELECT position, type, payload, payload ->> '$.decision.officer' AS officer, payload ->> '$.decision.approver' AS approver
    FROM event WHERE aggregate_id = :of AND position <= :position),
powers AS (
  SELECT payload ->> 'officer' AS officer, position || char(10) || type AS answer
    FROM event
   WHERE type = 'administration.PowerDelegated' AND payload ->> 'power' = 'DECIDE_APPLICATIONS' AND position <= :position),
clocks AS (
  SELECT payload ->> 'clockId' AS clock, group_concat(position || char(10) || type, char(10)) AS answers
    FROM (SELECT * FROM told WHERE type IN ('clock.ClockExtended', 'clock.ClockMet', 'clock.ClockOvertaken') ORDER BY position)
   GROUP BY 1)
SELECT act.position, act.payload ->> '$.decision.documentNumber', act.officer, act.payload ->> '$.decision.decidedOn',
       iif(EXISTS (SELECT 1 FROM told WHERE type LIKE 'standing.%'), 'CONTESTED', 'STANDS'),
       'decider', 'AUTHORITY', act.position, act.type,
       'power', 'AUTHORITY', (SELECT answer FROM powers WHERE officer = act.officer),
       'approver-power', 'AUTHORITY', (SELECT answer FROM powers WHERE officer = act.approver),
       'signature', 'AUTHORITY',
       'recusal', 'AUTHORITY',
       'findings', 'EVIDENCE',
       'evidence', 'EVIDENCE',
       'law:1', 'LAW', act.position, act.type,
       (SELECT group_concat('clock:' || clock || char(10) || 'PROCEDURE' || char(10) || answers, char(10))
          FROM (SELECT * FROM clocks ORDER BY clock)),
       'hearing', 'PROCEDURE',
       'statement', 'PROCEDURE',
       'notice', 'PROCEDURE',
       'vote', 'PROCEDURE',
       'legality', 'PROCEDURE',
       'served', 'PROCEDURE', (SELECT group_concat(position || char(10) || type, char(10)) FROM told WHERE type = 'service.PaperServed'),
       'remedies', 'PROCEDURE',
       'reasons', 'PURPOSE', act.position, act.type,
       'departure', 'PURPOSE'
  FROM told act
 WHERE act.type = 'application.ApplicationGranted'
