package org.chalkline.command.procedure.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.command.HeadExamples.*;

import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.AppealDecided;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.AppealLodged;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Contested;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.ReviewDecided;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.ReviewSought;
import org.junit.jupiter.api.Test;

/** What a person's file tells of what they contest. */
class PersonnelStateTest {
    private static final Matter YEAR = new Matter(Matter.Kind.ANNUAL_ASSESSMENT, "2025");
    private static final Personal SEALED = new Personal(LI, PersonalField.CONDUCT, "c2VhbGVk");
    private static final ReviewSought SOUGHT =
            new ReviewSought(LI, YEAR, day("2026-01-20"), SEALED, day("2026-02-10"));

    private static ReviewDecided reviewed(Contested outcome) {
        var on = day("2026-03-02");
        return new ReviewDecided(LI, YEAR, outcome, SEALED, decided(OTHER, on), on);
    }

    private static AppealDecided appealed(Contested outcome) {
        var on = day("2026-05-04");
        return new AppealDecided(LI, YEAR, outcome, SEALED, decided(CHIEF, on), on);
    }

    @Test
    void what_was_revoked_and_decided_anew_can_be_contested_anew() {
        var upon =
                List.of(
                        PersonnelState.of(List.of(SOUGHT, reviewed(Contested.REVOKED))),
                        PersonnelState.of(
                                List.of(
                                        SOUGHT,
                                        reviewed(Contested.MAINTAINED),
                                        new AppealLodged(LI, YEAR, SEALED, day("2026-03-20")),
                                        appealed(Contested.REVOKED))));
        for (var file : upon) {
            assertThatCode(() -> file.contest(YEAR).requireNoReview()).doesNotThrowAnyException();
            assertThat(file.anyContested()).isFalse();
        }
    }

    @Test
    void what_was_maintained_is_contested_once() {
        var file = PersonnelState.of(List.of(SOUGHT, reviewed(Contested.MAINTAINED)));
        assertThatThrownBy(() -> file.contest(YEAR).requireNoReview())
                .isInstanceOf(RefusedException.class);
    }
}
