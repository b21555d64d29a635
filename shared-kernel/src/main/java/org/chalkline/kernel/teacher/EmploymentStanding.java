package org.chalkline.kernel.teacher;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.TeacherEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is employed as a teacher, as far as it matters to other features.
 *
 * @param employment by the last act; absent where they are not employed
 * @param since from which day
 * @param lastAct the day of the last act on the employment
 * @param transferring whether a transfer was ordered and isn't settled
 */
public record EmploymentStanding(
        @Nullable Employment employment, LocalDate since, LocalDate lastAct, boolean transferring) {

    private static final EmploymentStanding NONE =
            new EmploymentStanding(null, Fact.SINCE_EVER, Fact.SINCE_EVER, false);

    /** How the person stands by their facts, of whom nothing need be on file. */
    public static EmploymentStanding of(PersonId person, FactsOf facts) {
        var standing = NONE;
        for (var fact : facts.of(new TeacherId(person).toString())) {
            if (fact instanceof TeacherEvent event) standing = standing.after(event);
        }
        return standing;
    }

    /** Whether they are employed at that school on that day, as far as the last act tells. */
    public boolean at(SchoolId school, LocalDate day) {
        return employment != null && !day.isBefore(since) && employment.school().equals(school);
    }

    private EmploymentStanding after(TeacherEvent fact) {
        var on = fact.effectiveOn();
        return switch (fact) {
            case TeacherTakenOver e -> employed(e.employment(), on);
            case TeacherHired e -> employed(e.employment(), on);
            case TeacherTransferred e -> employed(e.to(), on);
            case EmploymentContinued e -> employed(e.to(), on);
            case TeacherReinstated e -> employed(e.employment(), on);
            case EmploymentEnded e -> employed(null, on);
            case ContractRenewed e -> new EmploymentStanding(employment, since, on, transferring);
            case TransferOrdered e -> new EmploymentStanding(employment, since, on, true);
            case TransferFailed e -> new EmploymentStanding(employment, since, lastAct, false);
            default -> this; // changes no employment
        };
    }

    private static EmploymentStanding employed(@Nullable Employment now, LocalDate on) {
        return new EmploymentStanding(now, on, on, false);
    }
}
