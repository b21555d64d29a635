package org.chalkline.query.administration;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.administration.OfficerId;
import org.chalkline.kernel.administration.Power;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one officer. It is folded from the facts by {@link OfficerView}, and
 * is what GraphQL calls {@code Officer}.
 *
 * @param delegations powers that were delegated, those that are over too, in the order of their
 *     beginning
 */
public record OfficerRecord(OfficerId id, List<Delegation> delegations) {

    /**
     * A power that was delegated.
     *
     * @param instrument the number of the document that delegates it
     * @param from the first day on which it is held
     * @param until the last day, absent where the document names none
     * @param takenBackOn the first day on which it is held no longer, because it was taken back
     * @param takenBackBy the number of the document that takes it back
     */
    @RecordBuilder
    public record Delegation(
            Power power,
            String instrument,
            String delegatedBy,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate takenBackOn,
            @Nullable String takenBackBy)
            implements OfficerRecordDelegationBuilder.With {

        /** Whether it is held on the day. */
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from)
                    && (until == null || !day.isAfter(until))
                    && (takenBackOn == null || day.isBefore(takenBackOn));
        }
    }

    public OfficerRecord {
        delegations = List.copyOf(delegations);
    }

    /** The powers held on the day, each once, in the order of the enum. */
    List<Power> powersOn(LocalDate day) {
        return delegations.stream()
                .filter(each -> each.holdsOn(day))
                .map(Delegation::power)
                .distinct()
                .sorted()
                .toList();
    }
}
