WITH paid AS (
  SELECT payload ->> 'assetId' AS asset, payload ->> '$.amount.amount' AS amount
    FROM event
   WHERE type = 'asset.PaymentDrawnOn' AND position <= :position
     AND (payload ->> '$.payment.line') || '/' || (payload ->> '$.payment.payment') = :payment),
asset AS (
  SELECT e.payload ->> 'assetId' AS asset, e.payload ->> 'effectiveOn' AS day, position, type,
         payload ->> 'place' AS place, coalesce(payload ->> 'custodian', payload ->> 'to') AS custodian
    FROM event e JOIN paid ON paid.asset = e.payload ->> 'assetId'
   WHERE e.aggregate_id = 'asset/' || asset
     AND position <= :position AND payload ->> 'effectiveOn' <= '2021-06-30'),
stocktaking AS (
  SELECT e.payload ->> 'stocktakingId' AS code, e.payload -> 'assets' AS expected
    FROM event e
   WHERE type = 'asset.AssetsExpected' AND position <= :position
     AND EXISTS (SELECT 1 FROM json_each(e.payload, '$.assets') a JOIN paid ON paid.asset = a.value)),
counted AS (
  SELECT e.payload ->> 'stocktakingId' AS code,
         sum(c.value ->> 'present') AS present, sum(NOT c.value ->> 'present') AS missing
    FROM event e, json_each(e.payload, '$.counts') c
   WHERE e.type = 'asset.AssetsCounted' AND position <= :position
   GROUP BY e.payload ->> 'stocktakingId')
SELECT printf('%.2f', sum(CAST(amount AS REAL))),
       (SELECT payload ->> '$.heading.economic' FROM event
         WHERE type = 'budget.LineDrafted' AND payload ->> 'lineId' = substr(:payment, 1, instr(:payment, '/') - 1)),
       NULL, NULL, NULL
  FROM paid
UNION ALL
SELECT * FROM (
  SELECT DISTINCT asset,
         (SELECT place FROM asset p WHERE p.asset = a.asset AND place IS NOT NULL ORDER BY day DESC, position DESC LIMIT 1),
         (SELECT custodian FROM asset c
           WHERE c.asset = a.asset AND type IN ('asset.AssetSignedFor', 'asset.CustodyHandedOver', 'asset.AssetReturnedToStore')
           ORDER BY day DESC, position DESC LIMIT 1), NULL, NULL
    FROM asset a ORDER BY asset)
UNION ALL
SELECT * FROM (
  SELECT s.code, b.payload ->> 'effectiveOn', json_array_length(expected), present, missing
    FROM stocktaking s JOIN counted USING (code)
    JOIN event b ON b.type = 'asset.StocktakingBegun' AND b.payload ->> 'stocktakingId' = s.code
   ORDER BY b.payload ->> 'effectiveOn')
UNION ALL
SELECT * FROM (
  SELECT payload ->> 'disposalId', payload ->> 'manner', payload ->> 'preparer', payload ->> '$.originalCost.amount', NULL
    FROM event e
   WHERE type = 'asset.DisposalRequested' AND position <= :position
     AND EXISTS (SELECT 1 FROM json_each(e.payload, '$.assets') a JOIN paid ON paid.asset = a.value)
   ORDER BY 1)
