WITH imposed AS (
  SELECT aggregate_id AS id, payload ->> 'effectiveOn' AS day,
         (SELECT group_concat(value, '+') FROM json_each(payload, '$.kinds')) AS kinds,
         CAST(coalesce(payload ->> '$.amount.amount', 0) AS REAL) AS fine
    FROM event WHERE type = 'penalty.PenaltyImposed' AND position <= :position),
eased AS (
  SELECT DISTINCT aggregate_id AS id FROM event
   WHERE type IN ('penalty.InstalmentsAllowed', 'penalty.PaymentDeferred') AND position <= :position),
paid AS (
  SELECT aggregate_id AS id, payload ->> 'effectiveOn' AS day, payload ->> '$.amount.amount' AS yuan
    FROM event WHERE type = 'penalty.FinePaid' AND position <= :position),
-- 3 of a hundred a day from the day that the notice names until the day on which the fine is paid, at most the fine
-- (Administrative Penalty Law, 72).
surcharge AS (
  SELECT s.aggregate_id AS id,
         min(i.fine, i.fine * 0.03 * (julianday((
           SELECT min(p.day) FROM paid p
            WHERE p.id = i.id AND (SELECT sum(q.yuan) FROM paid q WHERE q.id = i.id AND q.day <= p.day) >= i.fine))
           - julianday(s.payload ->> 'effectiveOn'))) AS yuan
    FROM event s JOIN imposed i ON i.id = s.aggregate_id
   WHERE s.type = 'penalty.SurchargeAdded' AND s.position <= :position),
ruling AS (
  SELECT aggregate_id AS id, type FROM event WHERE type LIKE 'standing.%' AND position <= :position),
one AS (
  SELECT i.kinds, f.payload ->> 'offence' AS offence, substr(i.day, 1, 4) AS year, i.fine,
         coalesce((SELECT sum(yuan) FROM paid p WHERE p.id = i.id), 0) AS paid,
         iif(i.fine > 0, i.id IN (SELECT id FROM eased), NULL) AS eased,
         coalesce((SELECT yuan FROM surcharge s WHERE s.id = i.id), 0) AS surcharge,
         (SELECT count(*) FROM ruling r WHERE r.id = i.id AND r.type = 'standing.ActChallenged') AS contests,
         (SELECT count(*) FROM ruling r WHERE r.id = i.id AND r.type = 'standing.ActUpheld') AS upheld,
         (SELECT count(*) FROM ruling r WHERE r.id = i.id
             AND r.type IN ('standing.ActsSetAside', 'standing.ActFoundUnlawful')) AS won
    FROM imposed i JOIN event f ON f.aggregate_id = i.id AND f.type = 'penalty.CaseFiled')
-- No penalty fell, so nothing is owed back.
SELECT kinds, offence, year, count(*), printf('%.2f', sum(fine)), printf('%.2f', sum(paid)),
       iif(count(eased) = 0, NULL, printf('%.4f', avg(eased))), printf('%.2f', sum(surcharge)), sum(contests), sum(upheld), sum(won), '0.00'
  FROM one
 GROUP BY kinds, offence, year
 ORDER BY kinds, offence, year
