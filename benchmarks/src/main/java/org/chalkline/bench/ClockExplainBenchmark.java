package org.chalkline.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.Due;
import org.chalkline.kernel.procedure.clock.Explanation;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.RuleVersion;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.clock.Terms;
import org.chalkline.kernel.procedure.clock.Terms.Ground;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to explain a period of three years, and to reckon its last day alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClockExplainBenchmark {
    private final WorkingDayCalendar calendar = WorkingDayCalendar.published();

    /** Three calendar years with a roll-forward. */
    private final StatutoryPeriod preparation =
            StatutoryPeriod.open(
                    rule("private-education.preparation-period"), LocalDate.of(2022, 2, 14));

    /** Working days over three years, two of them standing still in six stretches. */
    private final StatutoryPeriod suspended = suspended();

    /** Working days counted over three years: the most runs that three years can give. */
    private final StatutoryPeriod working =
            StatutoryPeriod.open(
                    longer(rule("licensing.decision"), 745), LocalDate.of(2022, 2, 14));

    private static RuleVersion rule(String id) {
        return StatuteBook.standard().inForce(new RuleId(id), LocalDate.of(2022, 2, 14));
    }

    /** The rule with another length: no statute counts three years in working days. */
    private static RuleVersion longer(RuleVersion rule, int length) {
        var t = rule.terms();
        var terms =
                new Terms(
                        t.article(),
                        t.words(),
                        length,
                        t.unit(),
                        t.unitSource(),
                        t.direction(),
                        t.firstDay(),
                        t.firstDaySource(),
                        t.lastDaySource(),
                        t.roll(),
                        t.rollSource(),
                        t.suspension(),
                        t.extension(),
                        t.lapse(),
                        t.reading());
        return new RuleVersion(
                rule.id(),
                rule.title(),
                rule.titleZh(),
                rule.law(),
                rule.lawZh(),
                rule.lawVersion(),
                rule.inForceFrom(),
                rule.inForceUntil(),
                rule.text(),
                rule.actor(),
                rule.owedTo(),
                rule.event(),
                terms);
    }

    private static StatutoryPeriod suspended() {
        var period =
                StatutoryPeriod.open(
                        longer(rule("licensing.decision"), 250), LocalDate.of(2022, 2, 14));
        for (int i = 0; i < 6; i++) {
            var from = period.event().plusDays(10 + 180L * i);
            period =
                    period.suspended(from, Ground.EXPERT_REVIEW, "notice " + i)
                            .resumed(from.plusDays(120));
        }
        return period;
    }

    @Benchmark
    public Explanation explainThreeCalendarYears() {
        return preparation.explain(calendar);
    }

    @Benchmark
    public Explanation explainThreeYearsOfWorkingDays() {
        return working.explain(calendar);
    }

    @Benchmark
    public Explanation explainThreeYearsWithSuspensions() {
        return suspended.explain(calendar);
    }

    @Benchmark
    public List<Explanation.Day> explainAndListEachDay() {
        return working.explain(calendar).days();
    }

    @Benchmark
    public Due reckonTheLastDay() {
        return working.due(calendar);
    }
}
