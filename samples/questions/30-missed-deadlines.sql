WITH rule(name, means) AS (
  VALUES ('archives.transfer', 'NOTHING'), ('budget-regulations.unit-disclosure', 'NOTHING'),
         ('budget.accounts-reply-to-department', 'NOTHING'), ('budget.accounts-reply-to-unit', 'NOTHING'),
         ('budget.adjustment-comments', 'NOTHING'), ('budget.department-disclosure', 'NOTHING'),
         ('budget.reply-to-department', 'NOTHING'), ('budget.reply-to-unit', 'NOTHING'),
         ('disclosure.answer', 'NOTHING'), ('disclosure.clarify', 'NOTHING'), ('disclosure.deferred', 'NOTHING'),
         ('disclosure.look-again', 'NOTHING'), ('disclosure.publish', 'NOTHING'), ('disclosure.report', 'NOTHING'),
         ('enforcement.publish', 'NOTHING'),
         ('document.clean-up', 'NOTHING'), ('document.filing', 'NOTHING'), ('document.validity', 'NOTHING'),
         ('licensing.correction-notice', 'DEEMED_ACCEPTED'), ('licensing.decision', 'NOTHING'),
         ('licensing.delivery', 'NOTHING'), ('licensing.hearing-held', 'NOTHING'),
         ('licensing.hearing-notice', 'NOTHING'), ('licensing.renewal-decision', 'DEEMED_RENEWED'),
         ('litigation.remaking', 'NOTHING'), ('matter.hotline', 'NOTHING'), ('matter.report', 'NOTHING'),
         ('penalty.court', 'RIGHT_LOST'), ('penalty.decision', 'NOTHING'), ('penalty.limitation', 'RIGHT_LOST'),
         ('penalty.service', 'NOTHING'), ('personal-information.access', 'NOTHING'),
         ('private-education.establishment-decision', 'NOTHING'),
         ('private-education.preparation-decision', 'NOTHING'), ('review.answer', 'DEEMED_UNPROVEN'),
         ('school-leaders.probation', 'NOTHING'), ('school-leaders.term', 'EXPIRED'),
         ('staff-sanctions.appeal-decision', 'NOTHING'), ('staff-sanctions.review-decision', 'NOTHING'),
         ('suit.answer', 'DEEMED_UNPROVEN'), ('teacher-qualification.decision', 'NOTHING'),
         ('supervision.comprehensive', 'NOTHING'), ('supervision.opinion', 'NOTHING'), ('supervision.term', 'EXPIRED'),
         ('plan.actuals', 'NOTHING'), ('research.call', 'NOTHING'), ('research.end', 'NOTHING'),
         ('research.mid-term', 'NOTHING'), ('tuition.alert', 'NOTHING'), ('teachers-law.complaint', 'NOTHING')),
ruling AS (
  SELECT e.position, e.aggregate_id, e.type, r.value ->> 'first' AS first, r.value ->> 'last' AS last
    FROM event e, json_each(e.payload, '$.acts') r
   WHERE e.type IN ('standing.ActsSetAside', 'standing.ActRestored') AND e.position <= :position),
told AS (
  SELECT position, type, payload ->> 'clockId' AS clock, payload ->> '$.rule.rule' AS rule,
         payload ->> 'unit' AS unit, payload ->> '$.due.date' AS due,
         payload ->> 'effectiveOn' AS day, payload ->> 'by' AS by
    FROM event f
   WHERE type LIKE 'clock.%' AND position <= :position AND payload ->> 'effectiveOn' <= '2026-09-30'
     AND coalesce((SELECT type FROM ruling r
                    WHERE r.aggregate_id = f.aggregate_id AND f.sequence BETWEEN r.first AND r.last
                    ORDER BY r.position DESC LIMIT 1), '') <> 'standing.ActsSetAside'),
clock AS (
  SELECT clock, max(told.rule) AS rule, max(unit) AS unit, max(by) AS by, means,
         max(CASE WHEN type IN ('clock.ClockMet', 'clock.ClockOvertaken') THEN day END) AS closed,
         max(CASE WHEN type = 'clock.ClockMet' THEN 'MET' WHEN type = 'clock.ClockOvertaken' THEN 'OVERTAKEN' END) AS ended,
         max(type = 'clock.ClockLapsed') AS lapsed,
         sum(type = 'clock.ClockExtended') AS extended,
         (SELECT due FROM told l WHERE l.clock = told.clock AND due IS NOT NULL
           ORDER BY day DESC, position DESC LIMIT 1) AS due
    FROM told JOIN rule ON rule.name = (SELECT rule FROM told o WHERE o.clock = told.clock AND o.rule IS NOT NULL)
   GROUP BY clock),
missed AS (
  SELECT clock, rule, unit, by, means, extended,
         coalesce(ended, CASE WHEN lapsed THEN 'LAPSED' ELSE 'RUNNING' END) AS state,
         CAST(CASE WHEN closed IS NOT NULL THEN julianday(closed) - julianday(due)
                   WHEN means = 'NOTHING' THEN julianday('2026-09-30') - julianday(due) END AS INTEGER) AS late
    FROM clock
   WHERE coalesce(closed, '2026-09-30') > due)
SELECT * FROM (
  SELECT rule, unit, by, count(*), max(late), coalesce(sum(late), 0) FROM missed
   GROUP BY rule, unit, by ORDER BY max(late) DESC, rule, unit, by)
UNION ALL
SELECT * FROM (
  SELECT clock, unit, state, late, extended, means FROM missed ORDER BY late DESC, clock)
