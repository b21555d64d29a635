SELECT payload ->> 'clockId', count(*), payload ->> '$.extension.approvedBy',
       payload ->> '$.extension.reasons'
  FROM event
 WHERE type = 'clock.ClockExtended' AND position <= :position
 GROUP BY payload ->> 'clockId'
 ORDER BY payload ->> 'clockId'
