package org.chalkline.command.programme;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.programme.Lifelong.*;
import static org.chalkline.command.programme.LifelongProviderRefusal.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.chalkline.command.Reason;
import org.chalkline.command.programme.LifelongProviderCommand.*;
import org.chalkline.kernel.programme.LifelongProviderEvent.*;
import org.chalkline.kernel.programme.LifelongProviderId;
import org.chalkline.kernel.school.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who guides a community school, where it has learning points, how it was evaluated. */
class LifelongProviderTest {
    private static final LifelongProviderId ID = new LifelongProviderId(COMMUNITY);
    private static final String REPORT = "ab".repeat(32);
    private static final GuidanceBegun GUIDED = new GuidanceBegun(ID, COLLEGE, MEI, DAY);
    private static final LearningPointOpened POINT =
            new LearningPointOpened(ID, "L-1", "East", "1 Road", SUBDISTRICT, MEI, DAY);
    private static final ProviderEvaluated EVALUATED =
            new ProviderEvaluated(
                    ID,
                    "E-1",
                    2025,
                    ProviderGrade.PASSED,
                    "Institute",
                    REPORT,
                    "lifelong",
                    MEI,
                    DAY);

    private final Lifelong lifelong = new Lifelong();
    private FixtureConfiguration<LifelongProvider> provider =
            new AggregateTestFixture<>(LifelongProvider.class);

    @BeforeEach
    void open() {
        provider = new AggregateTestFixture<>(LifelongProvider.class);
        provider.registerInjectableResource(lifelong.office());
    }

    private ResultValidator<LifelongProvider> when(Object command, Object... given) {
        return given.length == 0
                ? provider.givenNoPriorActivity().when(command)
                : provider.given(given).when(command);
    }

    private void refused(Reason reason, Object command, Object... given) {
        when(command, given).expectNoEvents().expectExceptionDetails(reason.refusal());
        open();
    }

    private static BeginGuidance guide(LifelongProviderId school, SchoolId college, int after) {
        return new BeginGuidance(school, college, MEI, day(after));
    }

    private static OpenLearningPoint openPoint(String name) {
        return new OpenLearningPoint(ID, "L-1", name, "1 Road", SUBDISTRICT, MEI, DAY);
    }

    private static EvaluateProvider evaluate(String number, int year, ProviderGrade grade) {
        return new EvaluateProvider(
                ID, number, year, grade, "Institute", REPORT, "lifelong", MEI, DAY);
    }

    @Test
    void one_college_guides_a_community_school_on_a_day() {
        when(guide(ID, COLLEGE, 0)).expectEvents(GUIDED);
        open();
        refused(NOT_A_COMMUNITY_SCHOOL, guide(new LifelongProviderId(SKILLS), COLLEGE, 0));
        refused(NOT_A_COMMUNITY_COLLEGE, guide(ID, SKILLS, 0));
        var other = new SchoolId("college-2");
        refused(GUIDED_BY_ANOTHER, guide(ID, other, 30), GUIDED);
        var ended = new GuidanceEnded(ID, COLLEGE, MEI, day(40));
        refused(GUIDED_BY_ANOTHER, guide(ID, other, 39), GUIDED, ended);
        when(guide(ID, other, 40), GUIDED, ended)
                .expectEvents(new GuidanceBegun(ID, other, MEI, day(40)));
    }

    @Test
    void what_was_not_begun_by_then_does_not_end() {
        refused(NOT_GUIDED, new EndGuidance(ID, MEI, day(1)), POINT);
        refused(NOT_GUIDED, new EndGuidance(ID, MEI, DAY), GUIDED);
        when(new EndGuidance(ID, MEI, day(1)), GUIDED)
                .expectEvents(new GuidanceEnded(ID, COLLEGE, MEI, day(1)));
    }

    @Test
    void each_learning_point_has_a_code_of_its_own_and_is_closed_once() {
        when(openPoint("East"), POINT).expectNoEvents();
        open();
        refused(LEARNING_POINT_EXISTS, openPoint("West"), POINT);
        refused(UNKNOWN_LEARNING_POINT, new CloseLearningPoint(ID, "L-2", MEI, day(9)), POINT);
        refused(ACT_OUT_OF_ORDER, new CloseLearningPoint(ID, "L-1", MEI, DAY.minusDays(1)), POINT);
        refused(
                UNKNOWN_LEARNING_POINT,
                new CloseLearningPoint(ID, "L-1", MEI, day(10)),
                POINT,
                new LearningPointClosed(ID, "L-1", MEI, day(9)));
    }

    @Test
    void an_evaluation_has_a_number_of_its_own_and_is_of_no_year_to_come() {
        when(evaluate("E-1", 2025, ProviderGrade.PASSED)).expectEvents(EVALUATED);
        open();
        refused(EVALUATION_EXISTS, evaluate("E-1", 2025, ProviderGrade.FAILED), EVALUATED);
        refused(YEAR_NOT_OVER, evaluate("E-2", 2027, ProviderGrade.PASSED), EVALUATED);
    }
}
