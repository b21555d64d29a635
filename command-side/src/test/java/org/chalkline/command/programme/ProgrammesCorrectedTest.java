package org.chalkline.command.programme;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.programme.Lifelong.*;
import static org.chalkline.command.programme.LifelongProviderRefusal.GUIDED_BY_ANOTHER;
import static org.chalkline.command.programme.LifelongProviderRefusal.NOT_GUIDED;
import static org.chalkline.command.programme.LifelongProviderRefusal.YEAR_NOT_OVER;
import static org.chalkline.command.programme.ProgrammeRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.Reason;
import org.chalkline.command.procedure.correction.Correctable;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.programme.Audience;
import org.chalkline.kernel.programme.LifelongProviderEvent.*;
import org.chalkline.kernel.programme.LifelongProviderId;
import org.chalkline.kernel.programme.ProgrammeEvent.*;
import org.chalkline.kernel.programme.ProgrammeId;
import org.chalkline.kernel.programme.ProgrammeKind;
import org.junit.jupiter.api.Test;

/** What no correction makes of a programme or a provider: something that can't have been so. */
class ProgrammesCorrectedTest {
    private static final ProgrammeId ID = new ProgrammeId("P-1");
    private static final LifelongProviderId PROVIDER = new LifelongProviderId(COMMUNITY);
    private static final CommitmentId CLAIM = new CommitmentId("C-1");

    private final ProgrammesCorrected programmes = new ProgrammesCorrected();
    private final LifelongProvidersCorrected providers = new LifelongProvidersCorrected();

    private static List<Fact> recorded() {
        return new ArrayList<>(
                List.of(
                        new ProgrammeProposed(
                                ID,
                                "Calligraphy",
                                COLLEGE,
                                null,
                                ProgrammeKind.SENIOR_EDUCATION,
                                Audience.SENIORS,
                                SUBDISTRICT,
                                40,
                                null,
                                "lifelong",
                                MEI,
                                DAY),
                        new ProgrammeFiled(ID, "F-1", MEI, day(1)),
                        opened(60),
                        asked(40),
                        new PlacesOpened(ID, CLAIM, 40, Money.of("8000"), LINE, day(9)),
                        started(55, 20),
                        new ProgrammeEnded(ID, 38, 50, MEI, day(90))));
    }

    private static EnrolmentOpened opened(int capacity) {
        return new EnrolmentOpened(ID, capacity, MEI, day(7));
    }

    private static PlacesAsked asked(int places) {
        return new PlacesAsked(
                ID,
                CLAIM,
                COLLEGE,
                places,
                Money.of("200"),
                Money.of("8000"),
                LINE,
                USE,
                MEI,
                day(9));
    }

    private static ProgrammeStarted started(int enrolled, int after) {
        return new ProgrammeStarted(ID, enrolled, MEI, day(after));
    }

    private static void refused(Reason reason, Correctable correctable, List<Fact> facts) {
        assertThatThrownBy(() -> correctable.require(facts))
                .hasMessageContaining(reason.rule().message());
    }

    private void refused(Reason reason, int at, Fact corrected) {
        var facts = recorded();
        programmes.require(facts);
        facts.set(at, corrected);
        refused(reason, programmes, facts);
    }

    @Test
    void a_corrected_programme_has_no_more_learners_than_it_takes() {
        refused(LEARNERS_OUT_OF_RANGE, 2, opened(54));
        refused(PLACES_OVER_CAPACITY, 2, opened(39));
        refused(LEARNERS_OUT_OF_RANGE, 5, started(49, 20));
        refused(HOURS_OUT_OF_RANGE, 6, new ProgrammeEnded(ID, 0, 50, MEI, day(90)));
    }

    @Test
    void a_corrected_day_leaves_the_steps_in_their_order() {
        refused(ACT_OUT_OF_ORDER, 5, started(55, 91));
        refused(ACT_OUT_OF_ORDER, 5, started(55, 8));
    }

    @Test
    void no_correction_opens_a_place_without_its_money() {
        refused(PLACES_WITHOUT_MONEY, 3, asked(41));
        refused(
                PLACES_WITHOUT_MONEY,
                4,
                new PlacesOpened(ID, CLAIM, 41, Money.of("8000"), LINE, day(9)));
    }

    @Test
    void no_correction_lets_two_colleges_guide_a_school_or_ends_what_had_not_begun() {
        var facts =
                new ArrayList<Fact>(
                        List.of(
                                new GuidanceBegun(PROVIDER, COLLEGE, MEI, DAY),
                                new GuidanceEnded(PROVIDER, COLLEGE, MEI, day(30)),
                                new GuidanceBegun(PROVIDER, COLLEGE, MEI, day(30)),
                                new LearningPointOpened(
                                        PROVIDER, "L-1", "East", "1 Road", SUBDISTRICT, MEI, DAY),
                                new LearningPointClosed(PROVIDER, "L-1", MEI, day(9)),
                                evaluated(2026)));
        providers.require(facts);
        refusedWith(
                facts, GUIDED_BY_ANOTHER, 2, new GuidanceBegun(PROVIDER, COLLEGE, MEI, day(29)));
        refusedWith(facts, NOT_GUIDED, 1, new GuidanceEnded(PROVIDER, COLLEGE, MEI, DAY));
        refusedWith(
                facts,
                ACT_OUT_OF_ORDER,
                4,
                new LearningPointClosed(PROVIDER, "L-1", MEI, DAY.minusDays(1)));
        refusedWith(facts, YEAR_NOT_OVER, 5, evaluated(2027));
    }

    private void refusedWith(List<Fact> recorded, Reason reason, int at, Fact corrected) {
        var facts = new ArrayList<>(recorded);
        facts.set(at, corrected);
        refused(reason, providers, facts);
    }

    private static ProviderEvaluated evaluated(int year) {
        return new ProviderEvaluated(
                PROVIDER,
                "E-1",
                year,
                ProviderGrade.PASSED,
                "Institute",
                "ab".repeat(32),
                "lifelong",
                MEI,
                LocalDate.of(2026, 10, 1));
    }
}
