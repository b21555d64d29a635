package org.chalkline.command.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.procedure.clock.WhenPeriodEndsThenDeciderReminded.AskWhatFollows;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.RuleVersion;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryRule;
import org.chalkline.kernel.procedure.clock.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule has an effect by itself whose text nobody has read. All rules are gone through. */
class UnreadRulesTest {
    private static final StatuteBook BOOK = StatuteBook.standard();
    private static final LocalDate FIRST_DAY = LocalDate.of(2008, 1, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

    /** How the data say so. */
    private static final Pattern MARK =
            Pattern.compile("not at hand|[Uu]nverified|[Tt]o be verified");

    /** What was done upon lapses. */
    private static final List<ClockLapsed> FOLLOWED = new ArrayList<>();

    private final Bureau bureau = new Bureau();

    /** The calendar begins late, and some versions of laws before it. */
    private static LocalDate first(RuleVersion version) {
        var from = version.inForceFrom();
        return from.isBefore(FIRST_DAY) ? FIRST_DAY : from;
    }

    record Open(@TargetAggregateIdentifier String of, RuleVersion version) {}

    record Settle(@TargetAggregateIdentifier String of, LocalDate day) {}

    /** Has clocks of any rule. */
    static class Timer {
        @SuppressWarnings("UnusedVariable") // Axon reads it.
        @AggregateIdentifier
        private @Nullable String id;

        private final Clocks clocks = new Clocks();

        @CommandHandler
        @CreationPolicy(CREATE_IF_MISSING)
        void handle(Open c, WorkingDayCalendar calendar) {
            var on = first(c.version());
            clocks.open(c.of(), c.version().id(), "unit", on, on, calendar);
        }

        @CommandHandler
        void handle(Settle c, WorkingDayCalendar calendar) {
            clocks.settle(c.day(), calendar, FOLLOWED::add);
        }

        @EventSourcingHandler
        void on(ClockEvent fact) {
            id = fact.subject();
            clocks.on(fact);
        }
    }

    private static final class Bureau extends BureauInMemory<Bureau> {
        Bureau() {
            super(TODAY);
            var calendars = new Calendars(factsOf);
            open(
                    inMemory()
                            .registerComponent(WorkingDayCalendar.class, c -> calendars.now())
                            .registerCommandHandler(
                                    c -> new WhenPeriodEndsThenDeciderReminded(factsOf))
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(Timer.class)));
        }

        WhenPeriodEndsThenDeciderReminded reminder() {
            return new WhenPeriodEndsThenDeciderReminded(factsOf);
        }
    }

    @AfterEach
    void close() {
        FOLLOWED.clear();
        bureau.close();
    }

    static Stream<RuleVersion> versions() {
        return BOOK.rules().stream()
                .flatMap(rule -> rule.versions().stream())
                .filter(version -> version.inForceOn(first(version)));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_lapse_has_an_effect_by_a_rule_that_was_read_and_reminds_by_another(RuleVersion rule) {
        bureau.accept(new Open("timer/1", rule), new Settle("timer/1", TODAY.plusYears(20)));
        var lapsed = bureau.facts(ClockLapsed.class);
        assertThat(lapsed).hasSize(1);
        boolean read = BOOK.wasRead(rule.ref());
        assertThat(FOLLOWED).hasSize(read ? 1 : 0);

        var outcome = rule.terms().lapse().outcome();
        var reminders = bureau.reminder().to(lapsed.getFirst());
        boolean reminded = outcome == Terms.Outcome.REMINDED || (!read && outcome.writes());
        assertThat(reminders).hasSize(reminded ? 1 : 0);
        for (var asked : reminders) {
            assertThat(asked).isInstanceOf(AskWhatFollows.class);
            var why = read ? LapseRefusal.DECISION_DUE : LapseRefusal.RULE_NOT_READ;
            bureau.refuse(why.citing(rule.law(), rule.terms().article()), asked);
        }
    }

    @Test
    void what_the_data_mark_as_not_read_counts_as_not_read() {
        var marked =
                versions()
                        .filter(
                                rule ->
                                        rule.terms().reading() != null
                                                && MARK.matcher(rule.terms().reading()).find())
                        .toList();
        assertThat(marked)
                .filteredOn(rule -> rule.terms().lapse().outcome().writes())
                .isNotEmpty()
                .noneMatch(rule -> BOOK.wasRead(rule.ref()));
        assertThat(versions().map(RuleVersion::id))
                .as("all rules are gone through")
                .containsAll(BOOK.rules().stream().map(StatutoryRule::id).toList());
        assertThat(versions().filter(rule -> !BOOK.wasRead(rule.ref())))
                .filteredOn(rule -> rule.terms().lapse().outcome().writes())
                .extracting(rule -> rule.id().value())
                .containsOnly("school-leaders.term", "teacher-registration.validity");
    }
}
