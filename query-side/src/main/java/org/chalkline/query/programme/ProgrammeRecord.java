package org.chalkline.query.programme;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.programme.Audience;
import org.chalkline.kernel.programme.ProgrammeId;
import org.chalkline.kernel.programme.ProgrammeKind;
import org.chalkline.kernel.programme.TeachingForm;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one programme of lifelong education; is what GraphQL calls
 * {@code Programme}.
 *
 * @param licence the provider's; absent where it takes none
 * @param document the number of the decision that approved or refused it, or of its filing
 * @param decidedOn since when that has effect
 * @param capacity how many can learn; absent before enrolment
 * @param enrolled how many learned; absent before the start
 * @param hoursTaught how many hours were taught; absent before the end
 * @param completed how many learned to its end; absent before that
 * @param endedOn its last day, or that from which it was stopped; absent before
 * @param stoppedBy the number of the decision that stopped it; absent where none did
 * @param source the list that it was taken over from; absent where it wasn't
 */
@RecordBuilder
public record ProgrammeRecord(
        ProgrammeId programme,
        String title,
        SchoolId provider,
        @Nullable LicenceId licence,
        ProgrammeKind kind,
        Audience audience,
        String subdistrict,
        int hours,
        @Nullable Partner partner,
        String unit,
        Status status,
        LocalDate proposedOn,
        @Nullable String document,
        @Nullable LocalDate decidedOn,
        @Nullable Integer capacity,
        List<Teaching> teachers,
        List<Places> places,
        @Nullable Integer enrolled,
        @Nullable LocalDate startedOn,
        @Nullable Integer hoursTaught,
        @Nullable Integer completed,
        @Nullable LocalDate endedOn,
        @Nullable String stoppedBy,
        @Nullable String source)
        implements ProgrammeRecordBuilder.With {

    /** Tells how far it has come. */
    public enum Status {
        PROPOSED,
        APPROVED,
        FILED,
        REFUSED,
        ENROLLING,
        RUNNING,
        ENDED,
        STOPPED
    }

    /**
     * Holds with whom from abroad it is given. Of one that was taken over the name alone is known.
     */
    public record Partner(
            String name,
            @Nullable String country,
            @Nullable String approval,
            @Nullable String authority,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate approvedUntil) {}

    /**
     * Holds who teaches in it.
     *
     * @param until the first day without; absent while they do
     */
    public record Teaching(
            PersonId person,
            TeachingForm form,
            @Nullable String evidence,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** Tells what became of places that a line was asked to pay for. */
    public enum PlacesStatus {
        ASKED,
        OPEN,
        DECLINED,
        CLOSED
    }

    /**
     * Holds places that a line of the budget was asked to pay for.
     *
     * @param why the line declined, as a stable word; absent where it didn't
     */
    public record Places(
            String claim,
            int places,
            Money price,
            Money amount,
            BudgetLineId line,
            PlacesStatus status,
            @Nullable String why,
            LocalDate on) {

        Places now(PlacesStatus other, @Nullable String because) {
            return new Places(claim, places, price, amount, line, other, because, on);
        }
    }

    public ProgrammeRecord {
        teachers = List.copyOf(teachers);
        places = List.copyOf(places);
    }

    /** How many places a line pays for. */
    public int publicPlaces() {
        return places.stream()
                .filter(each -> each.status() == PlacesStatus.OPEN)
                .mapToInt(Places::places)
                .sum();
    }

    /** The year in which it began; of one that didn't, in which it was proposed. */
    public int year() {
        return (startedOn == null ? proposedOn : startedOn).getYear();
    }
}
