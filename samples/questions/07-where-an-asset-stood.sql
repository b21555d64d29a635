WITH told AS (
  SELECT position, type, payload, payload ->> 'effectiveOn' AS day,
         coalesce(payload ->> 'custodian', payload ->> 'to') AS custodian, payload ->> 'place' AS place
    FROM event
   WHERE aggregate_id = 'asset/' || :asset AND position <= :position AND payload ->> 'effectiveOn' <= '2021-06-30')
SELECT iif(custodian IS NULL, 'IN_STORE', 'IN_USE'), place, custodian,
       (SELECT payload ->> 'unit' FROM told WHERE type = 'asset.AssetAcquired')
  FROM (SELECT * FROM told ORDER BY day DESC, position DESC LIMIT 1)
UNION ALL
SELECT * FROM (
  SELECT day,
         CASE type WHEN 'asset.AssetAcquired' THEN 'ACQUIRED' WHEN 'asset.AssetRegistered' THEN 'REGISTERED'
                   WHEN 'asset.AssetSignedFor' THEN 'SIGNED_FOR' WHEN 'asset.CustodyHandedOver' THEN 'HANDED_OVER' END,
         place, custodian
    FROM told ORDER BY day, position)
