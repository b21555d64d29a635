WITH money AS (
  SELECT payload ->> 'project' AS project, type, payload ->> 'lineId' AS line,
         CAST(replace(payload ->> '$.amount.amount', '.', '') AS INTEGER) AS fen
    FROM event WHERE type IN ('budget.FundsKept', 'budget.ProjectFundsSpent', 'budget.FundsFreed') AND position <= :position)
SELECT s.payload ->> 'project', s.payload ->> 'school', g.payload ->> 'line', g.payload ->> '$.amount.amount',
       (SELECT printf('%.2f', coalesce(sum(fen), 0) / 100.0) FROM money WHERE project = s.payload ->> 'project' AND type = 'budget.FundsKept'),
       (SELECT printf('%.2f', coalesce(sum(fen), 0) / 100.0) FROM money WHERE project = s.payload ->> 'project' AND type = 'budget.ProjectFundsSpent'),
       (SELECT printf('%.2f', coalesce(sum(fen), 0) / 100.0) FROM money WHERE project = s.payload ->> 'project' AND type = 'budget.FundsFreed')
  FROM event s
  JOIN event g ON g.aggregate_id = s.aggregate_id AND g.type = 'research.ProjectGranted' AND g.position <= :position
 WHERE s.type = 'research.ProjectSubmitted'
 ORDER BY 1;
WITH money AS (
  SELECT payload ->> 'project' AS project, type, CAST(replace(payload ->> '$.amount.amount', '.', '') AS INTEGER) AS fen
    FROM event WHERE type IN ('budget.FundsKept', 'budget.ProjectFundsSpent') AND position <= :position)
SELECT o.payload ->> 'outcome', o.payload ->> 'project',
       (SELECT printf('%.2f', coalesce(sum(fen), 0) / 100.0) FROM money WHERE project = o.payload ->> 'project' AND type = 'budget.FundsKept'),
       (SELECT printf('%.2f', coalesce(sum(fen), 0) / 100.0) FROM money WHERE project = o.payload ->> 'project' AND type = 'budget.ProjectFundsSpent'),
       o.payload ->> 'outcomeKind', o.payload ->> 'effectiveOn', p.payload ->> 'effectiveOn'
  FROM event o
  LEFT JOIN event p ON p.aggregate_id = o.aggregate_id AND p.type = 'research.OutcomePublished' AND p.position <= :position
 WHERE o.type = 'research.OutcomeFiled' AND o.position <= :position
 ORDER BY 1
