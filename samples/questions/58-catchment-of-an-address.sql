WITH fact AS (
  SELECT e.type, e.payload, e.payload ->> 'catchment' AS version, e.payload ->> 'zone' AS zone, e.position
    FROM event e
   WHERE e.type LIKE 'admission.%' AND e.payload ->> 'catchment' LIKE '%-PRIMARY' AND e.position <= :position),
-- The latest version whose first day has come.
version AS (
  SELECT max(version) AS version FROM fact
   WHERE type = 'admission.CatchmentPublished' AND payload ->> 'inForceFrom' <= '2025-06-30'),
lies AS (
  SELECT f.version, f.zone FROM fact f JOIN version v ON v.version = f.version
   WHERE f.type = 'admission.AddressEntered'
     AND f.payload ->> '$.entry.compound' = '新村1期')
SELECT l.version, l.zone, z.payload ->> 'name', z.payload ->> '$.schools[0]', z.payload ->> '$.schools[1]',
       z.payload ->> '$.schools[2]', z.payload ->> '$.schools[3]'
  FROM lies l JOIN fact z ON z.type = 'admission.ZoneDrawn' AND z.version = l.version AND z.zone = l.zone;

WITH fact AS (
  SELECT e.type, e.payload, e.payload ->> 'catchment' AS version, e.payload ->> 'zone' AS zone, e.position
    FROM event e
   WHERE e.type LIKE 'admission.%' AND e.payload ->> 'catchment' LIKE '%-PRIMARY' AND e.position <= :position),
-- The latest version whose first day has come.
version AS (
  SELECT max(version) AS version FROM fact
   WHERE type = 'admission.CatchmentPublished' AND payload ->> 'inForceFrom' <= '2026-06-30'),
lies AS (
  SELECT f.version, f.zone FROM fact f JOIN version v ON v.version = f.version
   WHERE f.type = 'admission.AddressEntered'
     AND f.payload ->> '$.entry.compound' = '新村1期')
SELECT l.version, l.zone, z.payload ->> 'name', z.payload ->> '$.schools[0]', z.payload ->> '$.schools[1]',
       z.payload ->> '$.schools[2]', z.payload ->> '$.schools[3]'
  FROM lies l JOIN fact z ON z.type = 'admission.ZoneDrawn' AND z.version = l.version AND z.zone = l.zone;

WITH fact AS (
  SELECT e.type, e.payload, e.payload ->> 'catchment' AS version, e.payload ->> 'zone' AS zone, e.position
    FROM event e
   WHERE e.type LIKE 'admission.%' AND e.payload ->> 'catchment' LIKE '%-PRIMARY' AND e.position <= :position),
-- The latest version whose first day has come.
version AS (
  SELECT max(version) AS version FROM fact
   WHERE type = 'admission.CatchmentPublished' AND payload ->> 'inForceFrom' <= '2026-06-30'),
lies AS (
  SELECT f.version, f.zone FROM fact f JOIN version v ON v.version = f.version
   WHERE f.type = 'admission.AddressEntered'
     AND f.payload ->> '$.entry.road' = '定西路'
     AND 17 BETWEEN f.payload ->> '$.entry.from' AND f.payload ->> '$.entry.to'
     AND f.payload ->> '$.entry.side' IN ('ALL', 'ODD'))
SELECT l.version, l.zone, z.payload ->> 'name', z.payload ->> '$.schools[0]', z.payload ->> '$.schools[1]',
       z.payload ->> '$.schools[2]', z.payload ->> '$.schools[3]'
  FROM lies l JOIN fact z ON z.type = 'admission.ZoneDrawn' AND z.version = l.version AND z.zone = l.zone
