package org.chalkline.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.DangerReported;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.junit.jupiter.api.Test;

class InformantTest {
    private static final PersonId TOLD = new PersonId("P-1");
    private static final LocalDate DUE = LocalDate.of(2024, 3, 25);

    @Test
    void who_told_of_a_danger_is_needed_until_its_last_day_has_passed() {
        List<Fact> facts =
                List.of(
                        new DangerReported(
                                SupervisedSchoolId.of("1201"),
                                "D-1",
                                "A wall leans.",
                                TOLD,
                                new Personal(TOLD, PersonalField.CONDUCT, "c2VhbGVk"),
                                "safety",
                                DUE,
                                "Mei",
                                DUE.minusDays(5)));
        assertThat(InspectionFeature.toldOfDanger(TOLD, facts, DUE))
                .contains(OpenMatter.DANGER_REPORTED);
        assertThat(InspectionFeature.toldOfDanger(TOLD, facts, DUE.plusDays(1))).isEmpty();
        assertThat(InspectionFeature.toldOfDanger(new PersonId("P-2"), facts, DUE)).isEmpty();
    }
}
