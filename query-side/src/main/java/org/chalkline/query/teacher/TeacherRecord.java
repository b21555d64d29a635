package org.chalkline.query.teacher;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.AppraisalId;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.StaffingRules;
import org.chalkline.kernel.teacher.StaffingRules.Rule;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnd;
import org.chalkline.kernel.teacher.TeacherEvent.RegistrationResult;
import org.chalkline.kernel.teacher.TeacherEvent.UnqualifiedOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one teacher. It is folded from their facts by {@link TeacherView},
 * and is what GraphQL calls {@code Teacher}.
 *
 * @param employments those that ended too, in their order
 * @param pending the transfer that is under way
 * @param titles in the order in which they were conferred
 * @param registration absent where none was ever decided or taken over
 * @param training by the day of completion
 * @param source the register they were taken over from; absent for who was hired
 */
@RecordBuilder
public record TeacherRecord(
        PersonId person,
        Status status,
        List<Post> employments,
        @Nullable Transfer pending,
        List<Conferred> titles,
        @Nullable Registration registration,
        List<Training> training,
        @Nullable String source)
        implements TeacherRecordBuilder.With {

    /** Whether they are in service. */
    public enum Status {
        EMPLOYED,
        TRANSFERRING,
        NOT_EMPLOYED
    }

    /**
     * An employment.
     *
     * @param from its first day here: the contract may be older
     * @param recruitment by which it came about; absent for others
     * @param confirmed whether the school has a post for it; absent off the establishment
     * @param unqualified the qualification that fell away; absent where none did
     * @param endedOn the first day without it
     */
    @RecordBuilder
    public record Post(
            SchoolId school,
            Staffing staffing,
            Contract contract,
            LocalDate from,
            @Nullable RecruitmentId recruitment,
            @Nullable Boolean confirmed,
            @Nullable Unqualified unqualified,
            @Nullable LocalDate endedOn,
            @Nullable EmploymentEnd why)
            implements TeacherRecordPostBuilder.With {}

    /**
     * That a qualification fell away, and what was decided of it.
     *
     * @param certificates their numbers
     * @param decideBy the last day on which the decision is in time
     * @param outcome absent until it is decided, as are the three after it
     */
    @RecordBuilder
    public record Unqualified(
            List<String> certificates,
            LocalDate since,
            LocalDate decideBy,
            @Nullable UnqualifiedOutcome outcome,
            @Nullable LocalDate decidedOn,
            @Nullable Personal reasons,
            @Nullable Decision decision)
            implements TeacherRecordUnqualifiedBuilder.With {
        public Unqualified {
            certificates = List.copyOf(certificates);
        }
    }

    /** A transfer that was ordered and is not settled. */
    public record Transfer(String number, SchoolId to, LocalDate orderedOn, Decision decision) {}

    /**
     * A title.
     *
     * @param appraisal upon which; absent where it was taken over
     */
    public record Conferred(Title title, LocalDate since, @Nullable AppraisalId appraisal) {}

    /** How the periodic registration stands. */
    public enum RegistrationStatus {
        REGISTERED,
        DEFERRED,
        FAILED,
        LAPSED
    }

    /**
     * The periodic registration.
     *
     * @param validUntil the last day of the last one that passed
     * @param decidedOn absent where it was taken over
     * @param hours that were counted
     * @param reasons why it did not pass
     */
    @RecordBuilder
    public record Registration(
            RegistrationStatus status,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate decidedOn,
            @Nullable Integer hours,
            @Nullable Personal reasons,
            @Nullable Decision decision)
            implements TeacherRecordRegistrationBuilder.With {

        static RegistrationStatus of(RegistrationResult result) {
            return switch (result) {
                case PASSED -> RegistrationStatus.REGISTERED;
                case DEFERRED -> RegistrationStatus.DEFERRED;
                case FAILED -> RegistrationStatus.FAILED;
            };
        }
    }

    /** Further education that was completed. */
    public record Training(
            String certificate, String provider, String course, int hours, LocalDate completedOn) {}

    public TeacherRecord {
        employments = List.copyOf(employments);
        titles = List.copyOf(titles);
        training = List.copyOf(training);
    }

    /** The present employment; absent where there is none. */
    public @Nullable Post employment() {
        if (employments.isEmpty()) return null;
        var last = employments.getLast();
        return last.endedOn() == null ? last : null;
    }

    /** The title held; absent where there is none. */
    public @Nullable Title title() {
        return titles.isEmpty() ? null : titles.getLast().title();
    }

    /** By when it is to be decided whether they stay; absent where nothing is to be. */
    public @Nullable LocalDate unqualifiedDue() {
        var post = employment();
        var unqualified = post == null ? null : post.unqualified();
        return unqualified == null || unqualified.outcome() != null ? null : unqualified.decideBy();
    }

    /** The hours of all further education on record. */
    public int trainingHours() {
        return training.stream().mapToInt(Training::hours).sum();
    }

    /**
     * How many hours it still takes to be registered again, of those that count by the last day of
     * the registration: those of the years before it (Interim Measures for the Periodic
     * Registration of Teacher Qualifications, 8).
     */
    public @Nullable Integer hoursLacking() {
        var until = registeredUntil();
        if (until == null) return null;
        var after = until.minusYears(StaffingRules.number(Rule.REGISTRATION_YEARS, until));
        int hours =
                training.stream()
                        .filter(each -> each.completedOn().isAfter(after))
                        .filter(each -> !each.completedOn().isAfter(until))
                        .mapToInt(Training::hours)
                        .sum();
        return Math.max(0, StaffingRules.number(Rule.REGISTRATION_HOURS, until) - hours);
    }

    /** The last day of the registration; absent where there is none. */
    public @Nullable LocalDate registeredUntil() {
        return registration == null ? null : registration.validUntil();
    }
}
