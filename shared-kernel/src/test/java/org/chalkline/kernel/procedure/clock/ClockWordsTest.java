package org.chalkline.kernel.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.kernel.procedure.clock.Periods.day;

import java.util.Set;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.command.RefusalException;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod.State;
import org.chalkline.kernel.procedure.clock.Terms.Approver;
import org.chalkline.kernel.procedure.clock.Terms.Ground;
import org.chalkline.kernel.procedure.clock.Terms.Lapse;
import org.chalkline.kernel.procedure.clock.Terms.Lengthening;
import org.chalkline.kernel.procedure.clock.Terms.Outcome;
import org.chalkline.kernel.procedure.clock.Terms.Stopping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each word for a clock does is said by the law that uses it, and by nothing else. */
class ClockWordsTest {
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.published();
    private static final RuleVersion RULE = Periods.open("licensing.decision", "2024-03-04").rule();

    /** The rule as some law might have it. */
    private static StatutoryPeriod under(
            @Nullable Ground ground, @Nullable Approver approver, Outcome outcome) {
        var terms = RULE.terms();
        var other =
                new Terms(
                        terms.article(),
                        terms.words(),
                        terms.length(),
                        terms.unit(),
                        terms.unitSource(),
                        terms.direction(),
                        terms.firstDay(),
                        terms.firstDaySource(),
                        terms.lastDaySource(),
                        terms.roll(),
                        terms.rollSource(),
                        ground == null
                                ? null
                                : new Stopping(Set.of(ground), true, terms.unitSource()),
                        approver == null
                                ? null
                                : new Lengthening(10, approver, true, terms.unitSource()),
                        new Lapse(outcome, Terms.EffectFrom.DAY_AFTER_LAST, terms.unitSource()),
                        null);
        var rule =
                new RuleVersion(
                        RULE.id(),
                        RULE.title(),
                        RULE.titleZh(),
                        RULE.law(),
                        RULE.lawZh(),
                        RULE.lawVersion(),
                        RULE.inForceFrom(),
                        RULE.inForceUntil(),
                        RULE.text(),
                        RuleVersion.Actor.AUTHORITY,
                        null,
                        RULE.event(),
                        other);
        return StatutoryPeriod.open(rule, day("2024-03-04"));
    }

    @ParameterizedTest
    @EnumSource
    void a_ground_stops_a_period_whose_law_names_it_and_no_other(Ground ground) {
        var still =
                under(ground, null, Outcome.NOTHING).suspended(day("2024-03-06"), ground, "n-1");
        assertThat(still.state()).isEqualTo(State.SUSPENDED);
        assertThat(still.explain(CALENDAR).lines()).anyMatch(line -> line.contains(ground.name()));
        var stopsForNothing = under(null, null, Outcome.NOTHING);
        assertThatThrownBy(() -> stopsForNothing.suspended(day("2024-03-06"), ground, "n-1"))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("GROUND_NOT_IN_LAW");
    }

    @ParameterizedTest
    @EnumSource
    void who_may_lengthen_a_period_is_named_by_its_law(Approver approver) {
        var longer = new Extension(5, day("2024-03-06"), "Li Wei", approver, "Much to read.");
        var extended = under(null, approver, Outcome.NOTHING).extended(longer);
        assertThat(extended.explain(CALENDAR).lines())
                .anyMatch(line -> line.contains(approver.name()));
        for (var other : Approver.values()) {
            if (other == approver) continue;
            var period = under(null, other, Outcome.NOTHING);
            assertThatThrownBy(() -> period.extended(longer)).isInstanceOf(RefusalException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_a_lapse_means_the_act_can_be_recorded_after_it(Outcome outcome) {
        var period = under(null, null, outcome);
        var late = day("2024-06-03");
        assertThat(period.lapsedOn(CALENDAR, late)).isPresent();
        var met = period.met(late, period.due(CALENDAR));
        assertThat(met.state()).isEqualTo(State.MET);
        assertThat(met.exceededBy(CALENDAR, late)).isPositive();
    }
}
