WITH needs(type, power) AS (
  VALUES
    ('application.AcceptanceRefused', 'ACCEPT_APPLICATIONS'),
    ('application.ApplicationGranted', 'DECIDE_APPLICATIONS'),
    ('application.ApplicationRefused', 'DECIDE_APPLICATIONS'),
    ('application.FoundOutsideJurisdiction', 'ACCEPT_APPLICATIONS'),
    ('asset.AssetLeased', 'LEASE_ASSETS'),
    ('asset.AssetRequestGranted', 'ALLOCATE_ASSETS'),
    ('asset.AssetRequestRefused', 'ALLOCATE_ASSETS'),
    ('asset.InvestmentApproved', 'APPROVE_INVESTMENTS'),
    ('asset.LeaseEndedByDefault', 'LEASE_ASSETS'),
    ('complaint.ComplaintDecided', 'DECIDE_COMPLAINTS'),
    ('datarequest.DataRequestRefused', 'ANSWER_DATA_REQUESTS'),
    ('headmaster.AnnuallyAssessed', 'ASSESS_HEADS'),
    ('headmaster.RankConferred', 'CONFER_RANKS'),
    ('headmaster.RankRefused', 'CONFER_RANKS'),
    ('headmaster.TermAssessed', 'ASSESS_HEADS'),
    ('headship.HeadAppointed', 'APPOINT_HEADS'),
    ('headship.HeadReappointed', 'APPOINT_HEADS'),
    ('headship.HeadRemoved', 'APPOINT_HEADS'),
    ('headship.HeadTransferred', 'APPOINT_HEADS'),
    ('headship.ProbationFailed', 'APPOINT_HEADS'),
    ('headship.ProbationPassed', 'APPOINT_HEADS'),
    ('hold.HoldLifted', 'HOLD_RECORDS'),
    ('hold.HoldPlaced', 'HOLD_RECORDS'),
    ('licence.AnnualInspectionGraded', 'INSPECT_LICENSEES'),
    ('licence.LicenceCancelled', 'IMPOSE_PENALTIES'),
    ('licence.LicenceDeregistered', 'END_LICENCES'),
    ('licence.LicenceRevoked', 'END_LICENCES'),
    ('licence.LicenceWithdrawn', 'END_LICENCES'),
    ('licence.RectificationOrdered', 'INSPECT_LICENSEES'),
    ('normative.ClauseAmended', 'ISSUE_DOCUMENTS'),
    ('normative.DocumentIssued', 'ISSUE_DOCUMENTS'),
    ('normative.DocumentKept', 'ISSUE_DOCUMENTS'),
    ('normative.DocumentRepealed', 'ISSUE_DOCUMENTS'),
    ('penalty.CasePassedOn', 'IMPOSE_PENALTIES'),
    ('penalty.ImposedOnTheSpot', 'INVESTIGATE'),
    ('penalty.InstalmentsAllowed', 'DEFER_FINES'),
    ('penalty.OffenceNotProven', 'IMPOSE_PENALTIES'),
    ('penalty.PaymentDeferred', 'DEFER_FINES'),
    ('penalty.PenaltyImposed', 'IMPOSE_PENALTIES'),
    ('penalty.PenaltyWaived', 'IMPOSE_PENALTIES'),
    ('personnel.AppealDecided', 'DECIDE_REVIEWS'),
    ('personnel.ReviewDecided', 'DECIDE_REVIEWS'),
    ('qualification.QualificationGranted', 'DECIDE_QUALIFICATIONS'),
    ('qualification.QualificationLost', 'DECIDE_QUALIFICATIONS'),
    ('qualification.QualificationRefused', 'DECIDE_QUALIFICATIONS'),
    ('qualification.QualificationRevoked', 'DECIDE_QUALIFICATIONS'),
    ('unit.UnitAbolished', 'ORGANISE_UNITS'),
    ('unit.UnitMerged', 'ORGANISE_UNITS'),
    ('unit.UnitRenamed', 'ORGANISE_UNITS'),
    ('unit.UnitSetUp', 'ORGANISE_UNITS')),
power AS (
  SELECT position, type, payload ->> 'officer' AS officer, payload ->> 'power' AS power,
         payload ->> 'effectiveOn' AS since, payload ->> 'until' AS until
    FROM event WHERE type LIKE 'administration.%' AND position <= :position),
act AS (
  SELECT e.position, e.type, e.aggregate_id, e.payload ->> '$.decision.officer' AS officer, n.power,
         e.payload ->> '$.decision.documentNumber' AS document,
         e.payload ->> '$.decision.decidedOn' AS day
    FROM event e JOIN needs n ON n.type = e.type
   WHERE e.payload ->> 'decision' IS NOT NULL AND e.position <= :position)
SELECT position, type, aggregate_id, officer, power, day, document
  FROM act a
 WHERE NOT EXISTS (
         SELECT 1 FROM power g
          WHERE g.type = 'administration.PowerDelegated' AND g.officer = a.officer AND g.power = a.power
            AND a.day BETWEEN g.since AND coalesce(g.until, a.day)
            AND NOT EXISTS (
                  SELECT 1 FROM power t
                   WHERE t.officer = g.officer AND t.position > g.position AND t.since <= a.day
                     AND (t.type = 'administration.OfficerLeft'
                          OR t.type = 'administration.PowerTakenBack' AND t.power = g.power)))
 ORDER BY position
