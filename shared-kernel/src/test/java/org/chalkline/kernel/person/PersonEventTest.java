package org.chalkline.kernel.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.person.PersonEvent.PersonCorrected;
import org.chalkline.kernel.person.PersonEvent.PersonErased;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonEvent.PersonRestricted;
import org.chalkline.kernel.person.PersonEvent.RestrictionLifted;
import org.junit.jupiter.api.Test;

class PersonEventTest {
    private static final PersonId LI = new PersonId("p-1");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final PersonRestricted RESTRICTED = new PersonRestricted(LI, "争议", DAY);
    private static final RestrictionLifted LIFTED = new RestrictionLifted(LI, "已解决", DAY);
    private static final PersonErased ERASED =
            new PersonErased(LI, ErasureGround.PURPOSE_ACHIEVED, SampleDecisions.FULL, DAY);

    @Test
    void a_key_stands_as_the_last_act_upon_it_says_and_an_erasure_is_the_last_of_all() {
        assertThat(PersonEvent.standing(List.of())).isEqualTo(KeyStanding.OPEN);
        assertThat(PersonEvent.standing(List.of(RESTRICTED))).isEqualTo(KeyStanding.RESTRICTED);
        assertThat(PersonEvent.standing(List.of(RESTRICTED, LIFTED))).isEqualTo(KeyStanding.OPEN);
        assertThat(PersonEvent.standing(List.of(RESTRICTED, ERASED, RESTRICTED, LIFTED)))
                .isEqualTo(KeyStanding.ERASED);
    }

    @Test
    void a_correction_without_a_number_leaves_the_number() {
        var registered =
                new PersonRegistered(
                        LI,
                        of(PersonalField.NAME, "1"),
                        of(PersonalField.IDENTITY_NUMBER, "2"),
                        null,
                        null,
                        ProcessingGround.STATUTORY_DUTY,
                        "教师资格",
                        null,
                        DAY);
        var name =
                new PersonCorrected(
                        LI, of(PersonalField.NAME, "3"), null, null, "误录", "0".repeat(64), DAY);
        var number =
                new PersonCorrected(
                        LI,
                        null,
                        of(PersonalField.IDENTITY_NUMBER, "4"),
                        null,
                        "误录",
                        "0".repeat(64),
                        DAY);
        assertThat(PersonEvent.identityNumber(List.of(registered, name)))
                .isEqualTo(registered.identityNumber());
        assertThat(PersonEvent.identityNumber(List.of(registered, number, name)))
                .isEqualTo(number.identityNumber());
    }

    private static Personal of(PersonalField field, String sealed) {
        return new Personal(LI, field, sealed);
    }
}
