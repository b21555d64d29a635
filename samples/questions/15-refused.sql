WITH refused AS (
  SELECT command_id, recorded_at,
         lower(substr(tried ->> 'command', 1, 1)) || substr(tried ->> 'command', 2) AS command,
         tried ->> 'of' AS of, tried ->> 'actor' AS actor,
         refusal ->> 'code' AS code, refusal ->> 'law' AS law, refusal ->> 'article' AS article
    FROM outcome
   WHERE refusal IS NOT NULL AND tried ->> 'actor' = 'chalkline')
SELECT * FROM (
  SELECT code, coalesce(law, ''), count(*), NULL, NULL, NULL, NULL, NULL FROM refused GROUP BY code, law ORDER BY code, law)
UNION ALL
SELECT * FROM (
  SELECT r.command_id, command, of, code, law, article, e.position, e.type
    FROM refused r
    LEFT JOIN event e ON e.position = (
           SELECT min(position) FROM event
            WHERE aggregate_id = r.of AND metadata ->> 'actor' = r.actor AND recorded_at > r.recorded_at)
   ORDER BY r.recorded_at DESC, r.command_id DESC LIMIT 100)
