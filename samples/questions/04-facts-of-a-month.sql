SELECT position, type, metadata ->> 'actor'
  FROM event
 WHERE date(recorded_at, '+8 hours') BETWEEN '2021-03-01' AND '2021-03-31' AND position <= :position
 ORDER BY position
 LIMIT 100
