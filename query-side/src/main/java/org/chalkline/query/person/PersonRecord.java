package org.chalkline.query.person;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.person.ErasureGround;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * What the projection holds of one person: what is known of them sealed, and open what became of
 * the record. It is folded from the facts by {@link PersonView}.
 *
 * @param registration absent for who is known to another feature alone
 * @param restriction absent while there is none
 * @param erasure absent while there is none
 */
@RecordBuilder
public record PersonRecord(
        PersonId id,
        Known known,
        @Nullable Registration registration,
        List<Retention> retentions,
        List<Hold> holds,
        @Nullable Restriction restriction,
        @Nullable Erasure erasure)
        implements PersonRecordBuilder.With {

    /** What is known of somebody, sealed. */
    public record Known(
            @Nullable Personal name,
            @Nullable Personal identityNumber,
            @Nullable Personal birthDate,
            @Nullable Personal contact) {
        static final Known NOTHING = new Known(null, null, null, null);

        /** What is said anew takes the place of what was known, and the rest stays. */
        Known and(Known more) {
            return new Known(
                    more.name == null ? name : more.name,
                    more.identityNumber == null ? identityNumber : more.identityNumber,
                    more.birthDate == null ? birthDate : more.birthDate,
                    more.contact == null ? contact : more.contact);
        }
    }

    /** Why somebody is on record. */
    public record Registration(
            ProcessingGround ground, String purpose, @Nullable String consent, LocalDate on) {}

    /** Until when a provision has the record kept. */
    public record Retention(LocalDate until, LegalBasis basis) {}

    /** A legal hold that stands. */
    public record Hold(String hold, String body, String reasons, LocalDate since) {}

    /** A restriction that stands. */
    public record Restriction(String reasons, LocalDate since) {}

    /**
     * An erasure.
     *
     * @param keyDestroyedOn absent until the key is destroyed
     */
    @RecordBuilder
    public record Erasure(
            ErasureGround ground,
            Decision decision,
            LocalDate on,
            @Nullable LocalDate keyDestroyedOn)
            implements PersonRecordErasureBuilder.With {}

    public PersonRecord {
        retentions = List.copyOf(retentions);
        holds = List.copyOf(holds);
    }

    static PersonRecord unknown(PersonId id) {
        return PersonRecordBuilder.builder()
                .id(id)
                .known(Known.NOTHING)
                .retentions(List.of())
                .holds(List.of())
                .build();
    }

    public @Nullable Personal name() {
        return known.name();
    }

    public @Nullable Personal identityNumber() {
        return known.identityNumber();
    }

    public @Nullable Personal birthDate() {
        return known.birthDate();
    }

    public @Nullable Personal contact() {
        return known.contact();
    }

    /** Until when the record is kept at least; absent where no provision says. */
    public @Nullable LocalDate retainedUntil() {
        return retentions.stream().map(Retention::until).max(LocalDate::compareTo).orElse(null);
    }

    PersonRecord known(Known more) {
        return withKnown(known.and(more));
    }
}
