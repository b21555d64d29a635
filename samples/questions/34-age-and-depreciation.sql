WITH day(day) AS (SELECT '2026-06-30'),
-- What is in a ledger, in whose, at what cost, since when, and how it loses its value.
ledger_entry AS (
  SELECT d.day, c.aggregate_id AS asset, c.payload ->> '$.card.category' AS category,
         c.payload ->> 'effectiveOn' AS acquired,
         coalesce((SELECT u.payload ->> 'unit' FROM event u
                    WHERE u.aggregate_id = c.aggregate_id AND u.type = 'asset.TakenOverByUnit'
                      AND u.position <= :position AND u.payload ->> 'effectiveOn' <= d.day
                    ORDER BY u.payload ->> 'effectiveOn' DESC LIMIT 1), c.payload ->> 'unit') AS unit,
         CAST(round(coalesce(c.payload ->> '$.cost.amount', c.payload ->> '$.value.amount') * 100) AS INTEGER) AS cost,
         coalesce(c.payload ->> '$.depreciation.lifeMonths', r.payload ->> '$.depreciation.lifeMonths') AS life,
         CAST(round(coalesce(c.payload ->> '$.depreciation.residual.amount',
                             r.payload ->> '$.depreciation.residual.amount') * 100) AS INTEGER) AS residual,
         s.payload ->> 'effectiveOn' AS restated,
         CAST(round((s.payload ->> '$.cost.amount') * 100) AS INTEGER) AS cost_then
    FROM day d JOIN event c
         LEFT JOIN event r ON r.aggregate_id = c.aggregate_id AND r.type = 'asset.AssetRegistered'
                          AND r.position <= :position AND r.payload ->> 'effectiveOn' <= d.day
         LEFT JOIN event s ON s.aggregate_id = c.aggregate_id AND s.type = 'asset.ConstructionAccountsSettled'
                          AND s.position <= :position AND s.payload ->> 'effectiveOn' <= d.day
   WHERE c.type IN ('asset.AssetTakenOver', 'asset.AssetAcquired', 'asset.SurplusAssetRegistered')
     AND (c.type <> 'asset.AssetAcquired' OR r.position IS NOT NULL)
     AND c.position <= :position AND c.payload ->> 'effectiveOn' <= d.day
     AND NOT EXISTS (
           SELECT 1 FROM event o
            WHERE o.aggregate_id = c.aggregate_id
              AND o.type IN ('asset.AssetDerecognised', 'asset.RentedAssetGivenBack')
              AND o.position <= :position AND o.payload ->> 'effectiveOn' <= d.day)),
aged AS (
  SELECT category,
         (strftime('%Y', day) - strftime('%Y', acquired)) * 12 + strftime('%m', day) - strftime('%m', acquired)
           - (strftime('%d', day) < strftime('%d', acquired)) AS age
    FROM ledger_entry),
ranked AS (
  SELECT category, age, row_number() OVER (PARTITION BY category ORDER BY age) AS n,
         count(*) OVER (PARTITION BY category) AS of
    FROM aged)
SELECT category, count(*), printf('%.4f', avg(age)), min(iif(n * 100 >= of * 90, age, NULL))
  FROM ranked
 GROUP BY category
 ORDER BY category;

WITH RECURSIVE day(day) AS (
  SELECT '2026-12-31' UNION ALL SELECT date(day, '+1 year') FROM day WHERE day < '2031-12-31'),
-- What is in a ledger, in whose, at what cost, since when, and how it loses its value.
ledger_entry AS (
  SELECT d.day, c.aggregate_id AS asset, c.payload ->> '$.card.category' AS category,
         c.payload ->> 'effectiveOn' AS acquired,
         coalesce((SELECT u.payload ->> 'unit' FROM event u
                    WHERE u.aggregate_id = c.aggregate_id AND u.type = 'asset.TakenOverByUnit'
                      AND u.position <= :position AND u.payload ->> 'effectiveOn' <= d.day
                    ORDER BY u.payload ->> 'effectiveOn' DESC LIMIT 1), c.payload ->> 'unit') AS unit,
         CAST(round(coalesce(c.payload ->> '$.cost.amount', c.payload ->> '$.value.amount') * 100) AS INTEGER) AS cost,
         coalesce(c.payload ->> '$.depreciation.lifeMonths', r.payload ->> '$.depreciation.lifeMonths') AS life,
         CAST(round(coalesce(c.payload ->> '$.depreciation.residual.amount',
                             r.payload ->> '$.depreciation.residual.amount') * 100) AS INTEGER) AS residual,
         s.payload ->> 'effectiveOn' AS restated,
         CAST(round((s.payload ->> '$.cost.amount') * 100) AS INTEGER) AS cost_then
    FROM day d JOIN event c
         LEFT JOIN event r ON r.aggregate_id = c.aggregate_id AND r.type = 'asset.AssetRegistered'
                          AND r.position <= :position AND r.payload ->> 'effectiveOn' <= d.day
         LEFT JOIN event s ON s.aggregate_id = c.aggregate_id AND s.type = 'asset.ConstructionAccountsSettled'
                          AND s.position <= :position AND s.payload ->> 'effectiveOn' <= d.day
   WHERE c.type IN ('asset.AssetTakenOver', 'asset.AssetAcquired', 'asset.SurplusAssetRegistered')
     AND (c.type <> 'asset.AssetAcquired' OR r.position IS NOT NULL)
     AND c.position <= :position AND c.payload ->> 'effectiveOn' <= d.day
     AND NOT EXISTS (
           SELECT 1 FROM event o
            WHERE o.aggregate_id = c.aggregate_id
              AND o.type IN ('asset.AssetDerecognised', 'asset.RentedAssetGivenBack')
              AND o.position <= :position AND o.payload ->> 'effectiveOn' <= d.day)),
aged AS (
  SELECT *, min(life, max(0, (strftime('%Y', day) - strftime('%Y', acquired)) * 12 + strftime('%m', day) - strftime('%m', acquired) + (day = date(day, 'start of month', '+1 month', '-1 day')))) AS months,
         min(life, max(0, (strftime('%Y', date(day, '-1 year')) - strftime('%Y', acquired)) * 12 + strftime('%m', date(day, '-1 year')) - strftime('%m', acquired) + (date(day, '-1 year') = date(date(day, '-1 year'), 'start of month', '+1 month', '-1 day')))) AS months_then,
         min(life, max(0, (strftime('%Y', date(restated, '-1 day')) - strftime('%Y', acquired)) * 12 + strftime('%m', date(restated, '-1 day')) - strftime('%m', acquired) + (date(restated, '-1 day') = date(date(restated, '-1 day'), 'start of month', '+1 month', '-1 day')))) AS months_before
    FROM ledger_entry),
stands AS (
  SELECT day, category, coalesce(cost_then, cost) AS cost,
         -- A straight line by whole months, to the fen below; what is left is spread anew where the cost turned out to be another.
         CASE WHEN life = 0 THEN 0
              WHEN restated IS NULL THEN (cost - residual) * months / life
              ELSE (cost - residual) * months_before / life
                   + (cost_then - residual - (cost - residual) * months_before / life) * (months - months_before) / (life - months_before)
         END AS lost,
         CASE WHEN life = 0 THEN 0
              WHEN restated IS NULL THEN (cost - residual) * months_then / life
              ELSE (cost - residual) * months_before / life
                   + (cost_then - residual - (cost - residual) * months_before / life) * (months_then - months_before) / (life - months_before)
         END AS lost_then
    FROM aged)
SELECT day, category, printf('%.2f', sum(lost - lost_then) / 100.0), printf('%.2f', sum(cost - lost) / 100.0)
  FROM stands
 GROUP BY day, category
 ORDER BY day, category
