package org.chalkline.command.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.application.Examples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod.State;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;

/** Whatever is asked in whatever order, what gets recorded never contradicts itself. */
class ApplicationInvariantsTest {
    private static final LocalDate FIRST = day("01-26");

    /** An act, and how many days it comes after the one before. */
    private record Step(int act, int daysLater) {}

    /** Acts on one application, in the order in which they are recorded. */
    private record Story(Proposal proposal, List<Step> steps) {

        List<Object> commands() {
            var commands = new ArrayList<>();
            var day = FIRST;
            for (var step : steps) {
                day = day.plusDays(step.daysLater());
                commands.add(command(step.act(), day));
            }
            return commands;
        }

        private Object command(int act, LocalDate on) {
            return switch (act) {
                case 0 -> submit(proposal, FIRST);
                case 1 -> accept(on);
                case 2 -> beginReview(on);
                case 3 -> conclude(on);
                case 4 -> notifyParties(on);
                case 5 -> requestHearing(on);
                case 6 -> callHearing(on, on.plusDays(14));
                case 7 -> holdHearing(on);
                case 8 -> requestCorrection(on);
                case 9 -> correct(on, PaperKind.BOARD_RESOLUTION);
                case 10 -> orderExpertReview(on);
                case 11 -> new ConcludeExpertReview(ID, on);
                case 12 -> proposeExtension(on);
                case 13 -> new ApproveExtension(ID, HEAD, on);
                case 14 ->
                        new GrantApplication(
                                ID, decided(DECIDER, on, List.of(HEARING_RECORD), null), on);
                case 15 ->
                        new RefuseApplication(
                                ID, decided(DECIDER, on, List.of(HEARING_RECORD), REMEDIES), on);
                case 16 -> deliver(on);
                case 17 -> withdraw(on);
                case 18 -> refuseAcceptance(on);
                default -> new FindLicenceUnnecessary(ID, "A nursery.", WINDOW, on);
            };
        }
    }

    private static final int ACTS = 20;

    /** Beginnings that lead far enough for the rest to matter. */
    private static final List<List<Step>> BEGINNINGS =
            List.of(
                    List.of(),
                    steps(0, 0),
                    steps(0, 0, 8, 3, 9, 5),
                    steps(0, 0, 1, 2, 2, 1, 3, 1),
                    steps(0, 0, 1, 0, 2, 0, 3, 1, 4, 1, 5, 3, 6, 1),
                    steps(0, 0, 1, 0, 2, 0, 3, 1, 6, 1, 7, 14),
                    steps(0, 0, 2, 12, 3, 1, 10, 1, 11, 4));

    private static List<Step> steps(int... actsAndDays) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < actsAndDays.length; i += 2) {
            steps.add(new Step(actsAndDays[i], actsAndDays[i + 1]));
        }
        return steps;
    }

    @Provide
    Arbitrary<Story> stories() {
        var step =
                Combinators.combine(
                                Arbitraries.integers().between(0, ACTS - 1),
                                Arbitraries.frequencyOf(
                                        Tuple.of(9, Arbitraries.integers().between(0, 9)),
                                        Tuple.of(1, Arbitraries.of(-5, 14, 40))))
                        .as(Step::new);
        return Combinators.combine(
                        Arbitraries.of(
                                renaming("Hongqiao Academy"),
                                preparing(),
                                establishing(null),
                                renewing(),
                                handingOver()),
                        Arbitraries.of(BEGINNINGS),
                        step.list().ofMaxSize(18))
                .as(
                        (proposal, beginning, rest) -> {
                            var steps = new ArrayList<>(beginning);
                            steps.addAll(rest);
                            return new Story(proposal, steps);
                        });
    }

    @Property(tries = 300)
    void whatever_is_asked_the_record_stays_sound(@ForAll("stories") Story story) {
        try (var bureau = new Bureau()) {
            for (var command : story.commands()) {
                int before = bureau.facts().size();
                if (bureau.submit(command) != null) {
                    assertThat(bureau.facts()).as("a refusal records nothing").hasSize(before);
                } else {
                    assertThat(bureau.accept(command)).as("a repeat adds nothing").isEmpty();
                }
            }
            if (bureau.facts().isEmpty()) return;
            bureau.accept(new SettleClocks(ID));
            sound(bureau.facts(ApplicationEvent.class));
            clocksAreSound(bureau.facts());
        }
    }

    /**
     * The watcher may come at any time, and acts may be recorded long after they were done: what is
     * accepted and what is refused, and who was late by how many days, is the same as without it.
     */
    @Property(tries = 200)
    void it_makes_no_difference_when_the_watcher_comes(@ForAll("stories") Story story) {
        try (var alone = new Bureau();
                var watched = new Bureau()) {
            for (var command : story.commands()) {
                assertThat(watched.submit(command))
                        .as("%s, with the watcher and without", command)
                        .isEqualTo(alone.submit(command));
                watched.submit(new SettleClocks(ID));
                if (!watched.facts().isEmpty()) clocksAreSound(watched.facts());
            }
            assertThat(met(watched)).isEqualTo(met(alone));
        }
    }

    private static List<String> met(Bureau bureau) {
        return bureau.facts(ClockMet.class).stream()
                .map(
                        met ->
                                met.clockId().value().replaceAll("#.*", "")
                                        + " "
                                        + met.effectiveOn()
                                        + " late by "
                                        + met.exceededBy())
                .sorted()
                .toList();
    }

    private static void sound(List<ApplicationEvent> facts) {
        assertThat(facts.getFirst()).isInstanceOf(ApplicationSubmitted.class);
        assertThat(facts.stream().filter(CorrectionRequested.class::isInstance).count())
                .isLessThanOrEqualTo(1);
        var lastAct = LocalDate.MIN;
        boolean accepted = false;
        int ends = 0;
        for (var fact : facts) {
            switch (fact) {
                case ApplicationDeemedAccepted e -> accepted = true;
                case PreparationLapsed e -> {} // nobody's act
                default -> {
                    assertThat(fact.effectiveOn()).as("in order").isAfterOrEqualTo(lastAct);
                    lastAct = fact.effectiveOn();
                }
            }
            if (fact instanceof ApplicationAccepted) accepted = true;
            if (fact instanceof ReviewBegun) assertThat(accepted).as("accepted").isTrue();
            if (decides(fact)) assertThat(accepted).as("accepted").isTrue();
            if (decides(fact) || turnsAway(fact) || fact instanceof ApplicationWithdrawn) ends++;
        }
        assertThat(ends).as("it ends once").isLessThanOrEqualTo(1);
    }

    private static boolean decides(ApplicationEvent fact) {
        return fact instanceof ApplicationGranted || fact instanceof ApplicationRefused;
    }

    private static boolean turnsAway(ApplicationEvent fact) {
        return fact instanceof AcceptanceRefused
                || fact instanceof LicenceFoundUnnecessary
                || fact instanceof FoundOutsideJurisdiction;
    }

    /**
     * Folded in the order of recording, as the aggregate does, and in that of the days of effect,
     * as registers do, each clock comes to the same; and when the application is done with, so are
     * its clocks.
     */
    private static void clocksAreSound(List<Fact> facts) {
        boolean finished =
                facts.stream()
                        .anyMatch(
                                fact ->
                                        fact instanceof PaperServed
                                                || fact instanceof ApplicationWithdrawn
                                                || (fact instanceof ApplicationEvent e
                                                        && turnsAway(e)));
        byClock(facts)
                .forEach(
                        (clock, its) -> {
                            var asRecorded = fold(its);
                            its.sort(Comparator.comparing(Fact::effectiveOn));
                            var asInEffect = fold(its);
                            assertThat(asInEffect.state())
                                    .as("%s of %s", clock, facts)
                                    .isEqualTo(asRecorded.state());
                            assertThat(asInEffect.settled()).isEqualTo(asRecorded.settled());
                            var told = asInEffect.explain(WorkingDayCalendar.published());
                            assertThat(told.due())
                                    .isEqualTo(asRecorded.due(WorkingDayCalendar.published()));
                            if (finished && !clock.value().contains("preparation-period")) {
                                assertThat(asRecorded.state())
                                        .as("%s of a finished application", clock)
                                        .isIn(State.MET, State.OVERTAKEN);
                            }
                        });
    }

    private static Map<ClockId, List<ClockEvent>> byClock(List<Fact> facts) {
        var clocks = new LinkedHashMap<ClockId, List<ClockEvent>>();
        for (var fact : facts) {
            if (fact instanceof ClockEvent event) {
                clocks.computeIfAbsent(event.clockId(), id -> new ArrayList<>()).add(event);
            }
        }
        return clocks;
    }

    private static StatutoryPeriod fold(List<ClockEvent> facts) {
        var period = facts.getFirst().after(null, StatuteBook.standard());
        for (var fact : facts.subList(1, facts.size())) {
            period = fact.after(period, StatuteBook.standard());
        }
        return period;
    }
}
