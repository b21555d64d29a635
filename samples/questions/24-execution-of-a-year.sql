WITH line AS (
  SELECT aggregate_id AS id, payload ->> '$.heading.year' AS year,
         substr(payload ->> '$.heading.function', 1, 3) AS class
    FROM event
   WHERE type = 'budget.LineDrafted' AND payload ->> '$.heading.year' = 2020
     AND position <= :position),
-- What moves the approved, available, committed, paid or refunded amount of a line.
moved AS (
  SELECT l.class, l.year, e.type,
         CAST(round(coalesce(e.payload ->> '$.amount.amount', 0) * 100) AS INTEGER) AS fen,
         CASE WHEN CAST(substr(e.payload ->> 'effectiveOn', 1, 4) AS INTEGER) < l.year THEN '01'
              WHEN CAST(substr(e.payload ->> 'effectiveOn', 1, 4) AS INTEGER) > l.year THEN '12'
              ELSE substr(e.payload ->> 'effectiveOn', 6, 2) END AS month
    FROM event e JOIN line l ON l.id = e.aggregate_id
   WHERE e.position <= :position AND e.payload ->> 'effectiveOn' <= '2026-06-30'
     AND e.type IN ('budget.LineApproved', 'budget.UnitReplied', 'budget.EarlySpendingArranged',
                    'budget.FundsCommitted', 'budget.CommitmentReleased', 'budget.PaymentMade',
                    'budget.PaymentRefunded', 'budget.FundsReallocatedAway',
                    'budget.FundsReallocatedHere', 'budget.BudgetAdjusted',
                    'budget.SpecialTransferAdded', 'budget.CarryOverReceived', 'budget.FundsKept', 'budget.FundsFreed'))
SELECT month,
       printf('%d.%02d', paid / 100, paid % 100), printf('%d.%02d', refunded / 100, refunded % 100)
  FROM (SELECT month,
               sum(iif(type = 'budget.PaymentMade', fen, 0)) AS paid,
               sum(iif(type = 'budget.PaymentRefunded', fen, 0)) AS refunded
          FROM moved
         GROUP BY month)
 ORDER BY month
