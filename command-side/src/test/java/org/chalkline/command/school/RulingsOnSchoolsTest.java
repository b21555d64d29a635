package org.chalkline.command.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.school.Examples.DAY;
import static org.chalkline.command.school.Examples.YAN_AN;
import static org.chalkline.command.school.Examples.decided;

import java.util.Objects;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.kernel.school.SchoolEvent.PostsApproved;
import org.chalkline.kernel.school.SchoolEvent.SchoolRenamed;
import org.junit.jupiter.api.Test;

/** What a ruling on one act of a school means for its others. */
class RulingsOnSchoolsTest {
    private static final SchoolRenamed RENAMED =
            new SchoolRenamed(YAN_AN, "Elm", decided(DAY), DAY);

    @Test
    void a_name_is_given_anew_by_another_name_and_not_by_an_approval_of_posts() {
        var rule =
                Objects.requireNonNull(
                        new SchoolFeature()
                                .featureOfSchools()
                                .dependents()
                                .get(ProcedureSubjects.BARE));
        var later = DAY.plusYears(1);
        assertThat(
                        rule.isDoneAnew(
                                RENAMED, new SchoolRenamed(YAN_AN, "Oak", decided(later), later)))
                .isTrue();
        assertThat(rule.isDoneAnew(RENAMED, new PostsApproved(YAN_AN, 60, decided(later), later)))
                .isFalse();
    }
}
