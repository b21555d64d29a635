package org.chalkline.command.admission;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.admission.SeatBookEvent.QuotaCause;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent.RectificationOrdered;
import org.chalkline.kernel.licence.LicenceEvent.RectificationRechecked;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.kernel.school.SchoolEvent.SchoolAbsorbed;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosed;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosureTakenOver;
import org.chalkline.kernel.school.SchoolEvent.SchoolDivided;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.stereotype.Component;

/**
 * A school that has ended offers no seats, nor does one whose licence may take in nobody. Once that
 * was put right, or fell, its quotas count again.
 */
@Component
class WhenSchoolStopsThenQuotaEnds implements Reaction {

    /** Looks at all seat books of a school. No mutation: the reaction's own. */
    record StopOrResumeSchool(SchoolId school, QuotaCause cause, LocalDate effectiveOn) {}

    /** The same for the school of a licence. No mutation: the reaction's own. */
    record StopOrResumeLicensee(LicenceId licence, QuotaCause cause, LocalDate effectiveOn) {}

    private static final String LICENCE = "licence";

    @Override
    public String name() {
        return "quota-ends";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == SchoolClosed.class
                || type == SchoolClosureTakenOver.class
                || type == SchoolAbsorbed.class
                || type == SchoolDivided.class
                || type == RectificationOrdered.class
                || type == RectificationRechecked.class
                || type == ActsSetAside.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case SchoolClosed e -> ended(e);
            case SchoolClosureTakenOver e -> ended(e);
            case SchoolAbsorbed e -> ended(e);
            case SchoolDivided e when e.dissolved() -> ended(e);
            case RectificationOrdered e when e.admissionsSuspended() ->
                    List.of(
                            new StopOrResumeLicensee(
                                    e.licenceId(),
                                    QuotaCause.ADMISSIONS_SUSPENDED,
                                    e.effectiveOn()));
            case RectificationRechecked e when e.rectified() ->
                    List.of(
                            new StopOrResumeLicensee(
                                    e.licenceId(), QuotaCause.ADMISSIONS_RESUMED, e.effectiveOn()));
            case ActsSetAside e -> resumed(e);
            default -> List.of();
        };
    }

    private static List<Object> ended(Fact fact) {
        return List.of(
                new StopOrResumeSchool(
                        new SchoolId(fact.subject()), QuotaCause.SCHOOL_ENDED, fact.effectiveOn()));
    }

    private static List<Object> resumed(ActsSetAside e) {
        var kind = ProcedureSubjects.kindOf(e.of());
        var resumes = QuotaCause.ADMISSIONS_RESUMED;
        if (kind.equals(ProcedureSubjects.BARE)) {
            return List.of(new StopOrResumeSchool(new SchoolId(e.of()), resumes, e.effectiveOn()));
        }
        if (!kind.equals(LICENCE)) return List.of();
        var licence = new LicenceId(e.of().substring(LICENCE.length() + 1));
        return List.of(new StopOrResumeLicensee(licence, resumes, e.effectiveOn()));
    }
}
