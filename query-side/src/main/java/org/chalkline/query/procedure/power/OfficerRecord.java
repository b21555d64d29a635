package org.chalkline.query.procedure.power;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowerItemId;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one officer. It is folded from the facts by {@link OfficerView}, and
 * is what GraphQL calls {@code Officer}.
 *
 * @param delegations powers that were delegated, those that are over too, in the order of their
 *     beginning
 * @param postings to which units they were posted, one after the other
 * @param certificates the enforcement certificates, one after the other
 * @param subjects as whom they sign in, or did
 * @param legalQualification the number of the certificate of it; absent where there is none
 * @param leftOn the first day on which they are no officer; absent while they are one
 */
@RecordBuilder
public record OfficerRecord(
        OfficerId id,
        List<Delegation> delegations,
        List<Posting> postings,
        List<EnforcementCertificate> certificates,
        List<BoundSubject> subjects,
        @Nullable String legalQualification,
        @Nullable LocalDate leftOn)
        implements OfficerRecordBuilder.With {

    /**
     * A post in an internal unit.
     *
     * @param unit the unit's code
     * @param from the first day
     */
    public record Posting(String unit, String post, String instrument, LocalDate from) {}

    /**
     * Somebody as an issuer knows them, who is the officer.
     *
     * @param paper SHA-256 of the document that says so, where it was entered from paper
     * @param from the first day
     * @param until the first day on which they are no longer; absent while they are
     */
    public record BoundSubject(
            String issuer,
            String name,
            String instrument,
            @Nullable String paper,
            LocalDate from,
            @Nullable LocalDate until) {

        /** The same ending on that day, unless it ended before. */
        BoundSubject ending(LocalDate day) {
            return until != null
                    ? this
                    : new BoundSubject(issuer, name, instrument, paper, from, day);
        }
    }

    /** An enforcement certificate, with its first day and its last. */
    public record EnforcementCertificate(String number, LocalDate from, LocalDate until) {}

    /** The code of the unit to which the officer is posted; absent where to none. */
    public @Nullable String unit() {
        return leftOn != null || postings.isEmpty() ? null : postings.getLast().unit();
    }

    /** What the officer is there; absent where they have no post. */
    public @Nullable String post() {
        return leftOn != null || postings.isEmpty() ? null : postings.getLast().post();
    }

    /**
     * A power that was delegated.
     *
     * @param instrument the number of the document that delegates it
     * @param units the units on whose lines, assets and schools it may be used; absent where it is
     *     limited to none
     * @param givenOn the day of the document; absent where that is the first day
     * @param from the first day on which it is held
     * @param until the last day, absent where the document names none
     * @param item the item of the list of powers that it rests on; absent where it rests on none
     * @param takenBackOn the first day on which it is held no longer, because it was taken back, or
     *     its item was struck
     * @param takenBackBy the number of the document that takes it back
     */
    @RecordBuilder
    public record Delegation(
            Power power,
            String instrument,
            String delegatedBy,
            @Nullable List<UnitId> units,
            @Nullable LocalDate givenOn,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable PowerItemId item,
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
        postings = List.copyOf(postings);
        certificates = List.copyOf(certificates);
        subjects = List.copyOf(subjects);
    }

    /** The powers held on the day, each once, in the order of the enum. */
    List<Power> powersOn(LocalDate day) {
        if (leftOn != null && !day.isBefore(leftOn)) return List.of();
        return delegations.stream()
                .filter(each -> each.holdsOn(day))
                .map(Delegation::power)
                .distinct()
                .sorted()
                .toList();
    }
}
