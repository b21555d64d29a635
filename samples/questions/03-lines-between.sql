WITH point(n, day) AS (VALUES (1, '2019-03-31'), (2, '2019-10-31')),
told AS (
  SELECT n, e.position, e.type, e.payload ->> 'lineId' AS line, e.payload ->> 'effectiveOn' AS day,
         CAST(e.payload ->> '$.amount.amount' AS REAL) AS amount, e.payload
    FROM event e JOIN point p ON e.payload ->> 'effectiveOn' <= p.day
   WHERE e.type LIKE 'budget.%' AND e.position <= :position
     AND e.payload ->> 'lineId' IN (
           SELECT payload ->> 'lineId' FROM event
            WHERE type = 'budget.LineDrafted' AND payload ->> '$.heading.unit' = :unit
              AND payload ->> '$.heading.year' = 2019)),
counted AS (
  SELECT *,
         CASE type WHEN 'budget.LineApproved' THEN amount END AS approved,
         CASE WHEN type IN ('budget.FundsReallocatedHere', 'budget.SpecialTransferAdded', 'budget.CarryOverReceived', 'budget.FundsKept', 'budget.FundsFreed') THEN amount
              WHEN type = 'budget.FundsReallocatedAway' THEN -amount
              WHEN type = 'budget.BudgetAdjusted' THEN iif(payload ->> 'direction' = 'INCREASE', amount, -amount) END AS more,
         CASE WHEN type = 'budget.FundsCommitted' THEN amount
              WHEN type = 'budget.CommitmentReleased' THEN -amount
              WHEN type = 'budget.PaymentMade' AND payload ->> 'commitment' IS NOT NULL THEN -amount END AS committed,
         CASE type WHEN 'budget.PaymentMade' THEN amount END AS paid,
         CASE type WHEN 'budget.PaymentRefunded' THEN amount END AS refunded
    FROM told),
line AS (
  SELECT n, line,
         total(approved) AS approved, total(approved) + total(more) AS available, total(committed) AS committed,
         total(paid) AS paid, total(refunded) AS refunded, count(paid) AS payments, count(more) AS changes,
         max(iif(coalesce(approved, more, committed, paid, refunded) IS NULL, NULL, day || position)) AS figured,
         max(iif(paid IS NULL, NULL, day || position)) AS paid_by, max(iif(more IS NULL, NULL, day || position)) AS changed_by
    FROM counted
   GROUP BY n, line),
shown AS (
  SELECT n, line, payments, changes, figured, paid_by, changed_by,
         printf('{"approved":"%.2f","available":"%.2f","committed":"%.2f","paid":"%.2f","refunded":"%.2f","remaining":"%.2f"}',
                approved, available, committed, paid, refunded, available - committed - paid + refunded) AS figures
    FROM line),
fields(line, place, field, before, after, position) AS (
  SELECT b.line, 1, 'figures', a.figures, b.figures, substr(b.figured, 11) FROM shown a JOIN shown b ON b.line = a.line AND a.n = 1 AND b.n = 2
  UNION ALL
  SELECT b.line, 2, 'payments', a.payments, b.payments, substr(b.paid_by, 11) FROM shown a JOIN shown b ON b.line = a.line AND a.n = 1 AND b.n = 2
  UNION ALL
  SELECT b.line, 3, 'changes', a.changes, b.changes, substr(b.changed_by, 11) FROM shown a JOIN shown b ON b.line = a.line AND a.n = 1 AND b.n = 2),
differing AS (
  SELECT f.*, e.type, row_number() OVER (PARTITION BY line ORDER BY place) AS number
    FROM fields f JOIN event e ON e.position = CAST(f.position AS INTEGER)
   WHERE before <> after)
SELECT a.line, a.field, a.before, a.after, a.position, a.type,
       b.field, b.before, b.after, b.position, b.type, c.field, c.before, c.after, c.position, c.type
  FROM differing a
  LEFT JOIN differing b ON b.line = a.line AND b.number = 2
  LEFT JOIN differing c ON c.line = a.line AND c.number = 3
 WHERE a.number = 1
 ORDER BY a.line
