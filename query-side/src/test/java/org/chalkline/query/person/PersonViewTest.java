package org.chalkline.query.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.person.ErasureGround;
import org.chalkline.kernel.person.PersonEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonViewTest {
    private static final PersonId LI = new PersonId("p-1");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LegalBasis ARCHIVES = new LegalBasis("Archives Law", "13", "2020");
    private static final LegalBasis TEACHERS = new LegalBasis("Teachers Law", "14", "2009");

    private static final Decision DECISION = SampleDecisions.FULL;

    private static final PersonRegistered REGISTERED =
            new PersonRegistered(
                    LI,
                    of(PersonalField.NAME, "1"),
                    of(PersonalField.IDENTITY_NUMBER, "2"),
                    of(PersonalField.BIRTH_DATE, "3"),
                    null,
                    ProcessingGround.STATUTORY_DUTY,
                    "x",
                    null,
                    MARCH);

    private static Personal of(PersonalField field, String sealed) {
        return new Personal(LI, field, sealed);
    }

    private static PersonRecord fold(Fact... facts) {
        @Nullable PersonRecord person = null;
        var view = new PersonView();
        for (var fact : facts) person = view.evolve(person, fact);
        return Objects.requireNonNull(person);
    }

    @Test
    void what_is_corrected_takes_the_place_of_what_was_wrong_and_the_rest_stays() {
        var person =
                fold(
                        REGISTERED,
                        new ContactChanged(LI, of(PersonalField.CONTACT, "4"), MARCH),
                        new PersonCorrected(
                                LI,
                                null,
                                of(PersonalField.IDENTITY_NUMBER, "5"),
                                null,
                                "r",
                                "0",
                                JUNE),
                        new PersonRenamed(LI, of(PersonalField.NAME, "6"), "0", JUNE));
        assertThat(person.name()).isEqualTo(of(PersonalField.NAME, "6"));
        assertThat(person.identityNumber()).isEqualTo(of(PersonalField.IDENTITY_NUMBER, "5"));
        assertThat(person.birthDate()).isEqualTo(REGISTERED.birthDate());
        assertThat(person.contact()).isEqualTo(of(PersonalField.CONTACT, "4"));
    }

    @Test
    void of_several_retentions_the_last_day_counts_and_one_article_has_one() {
        var person =
                fold(
                        REGISTERED,
                        new RetentionSet(LI, JUNE.plusYears(9), ARCHIVES, null, DECISION, MARCH),
                        new RetentionSet(LI, JUNE.plusYears(3), TEACHERS, null, DECISION, MARCH),
                        new RetentionSet(LI, JUNE.plusYears(1), ARCHIVES, null, DECISION, JUNE));
        assertThat(person.retentions()).hasSize(2);
        assertThat(person.retainedUntil()).isEqualTo(JUNE.plusYears(3));
    }

    @Test
    void holds_and_restrictions_stand_until_they_are_lifted() {
        var hold = new HoldPlaced(LI.toString(), "1", "court", "r", DECISION, MARCH);
        var restricted = new PersonRestricted(LI, "r", MARCH);
        assertThat(fold(REGISTERED, hold, restricted).holds()).hasSize(1);
        assertThat(fold(REGISTERED, hold, restricted).restriction()).isNotNull();
        var after =
                fold(
                        REGISTERED,
                        hold,
                        restricted,
                        new HoldLifted(LI.toString(), "1", "2", "r", DECISION, JUNE),
                        new RestrictionLifted(LI, "r", JUNE));
        assertThat(after.holds()).isEmpty();
        assertThat(after.restriction()).isNull();
    }

    @Test
    void
            an_erasure_shows_its_decision_and_when_the_key_was_gone_also_of_who_was_never_registered() {
        var erased = new PersonErased(LI, ErasureGround.OTHER_LAW, decision(), JUNE);
        assertThat(Objects.requireNonNull(fold(erased).erasure()).keyDestroyedOn()).isNull();
        var gone = fold(erased, new KeyDestroyed(LI, JUNE));
        assertThat(gone.name()).isNull();
        assertThat(Objects.requireNonNull(gone.erasure()).keyDestroyedOn()).isEqualTo(JUNE);
        assertThat(fold(new KeyDestroyed(LI, JUNE)).erasure()).isNull();
    }

    private static Decision decision() {
        return new Decision(
                "1",
                "b",
                "o",
                JUNE,
                null,
                null,
                List.of(),
                List.of(ARCHIVES),
                "r",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
