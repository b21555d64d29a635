WITH RECURSIVE told AS (
  SELECT position, aggregate_id, type, payload, metadata ->> 'cause' AS cause, metadata ->> 'actor' AS actor,
         metadata ->> 'commandId' AS command
    FROM event WHERE position <= :position),
opened AS (
  SELECT payload ->> 'clockId' AS clock, position FROM told WHERE type = 'clock.ClockOpened'),
edge AS (
  SELECT first.position AS cause, other.position AS effect
    FROM (SELECT actor, command, min(position) AS position FROM told WHERE cause = 'command' GROUP BY actor, command) first
    JOIN told other ON other.cause = 'command' AND other.actor = first.actor AND other.command = first.command
     AND other.position > first.position
  UNION SELECT CAST(substr(cause, instr(substr(cause, 10), ':') + 10) AS INTEGER), position FROM told WHERE cause LIKE 'reaction:%'
  UNION SELECT o.position, e.position
          FROM told e JOIN opened o ON e.cause = 'clock:lapses:' || o.clock
  UNION SELECT o.position, e.position
          FROM told e JOIN opened o ON e.payload ->> 'clockId' = o.clock AND e.type LIKE 'clock.%' AND e.position > o.position
  UNION SELECT payload ->> '$.act.position', position
          FROM told WHERE type LIKE 'standing.%' OR type = 'correction.ValueCorrected'),
down(level, position) AS (
  SELECT 0, :of
  UNION SELECT d.level + 1, e.effect FROM down d JOIN edge e ON e.cause = d.position WHERE d.level < 3),
up(level, position) AS (
  SELECT 0, :of
  UNION SELECT u.level - 1, e.cause FROM up u JOIN edge e ON e.effect = u.position WHERE u.level > -3),
found AS (
  SELECT position, min(level) AS level, 1 AS way FROM down GROUP BY position
  UNION ALL SELECT position, max(level), 0 FROM up WHERE level < 0 GROUP BY position)
SELECT level, position, (SELECT type FROM told t WHERE t.position = f.position)
  FROM found f
 ORDER BY abs(level), way, position
