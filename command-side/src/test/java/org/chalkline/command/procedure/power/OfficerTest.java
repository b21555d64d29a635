package org.chalkline.command.procedure.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.procedure.power.PowersRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.DECIDE_APPLICATIONS;
import static org.chalkline.kernel.procedure.power.Power.PRESIDE_HEARINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.Reason;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.procedure.power.PowersCommand.TakeBackPower;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficerTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
    private static final OfficerId LI = new OfficerId("李处长");

    private final List<Fact> elsewhere = new ArrayList<>();
    private FixtureConfiguration<Officer> officer;

    @BeforeEach
    void open() {
        officer = new AggregateTestFixture<>(Officer.class);
        officer.registerInjectableResource(
                Clock.fixed(TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE));
        FactsOf facts =
                subject -> elsewhere.stream().filter(f -> f.subject().equals(subject)).toList();
        officer.registerInjectableResource(
                new PostingOffice(
                        Clock.fixed(TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE),
                        new Calendars(facts),
                        new Powers(facts),
                        facts));
        officer.registerInjectableResource(new Signatures(facts, Clock.system(ZONE)));
        officer.registerInjectableResource(
                new DelegationRules(facts, Set.of("王局长"), PowerCatalogue.standard()));
    }

    private static DelegatePower delegate(Power power, LocalDate from, @Nullable LocalDate until) {
        return new DelegatePower(LI, power, "长教〔2026〕1号", "王局长", until, from);
    }

    private static PowerDelegated delegated(
            Power power, LocalDate from, @Nullable LocalDate until) {
        return new PowerDelegated(LI, power, "长教〔2026〕1号", "王局长", until, from);
    }

    private static TakeBackPower takeBack(Power power, LocalDate on) {
        return new TakeBackPower(LI, power, "长教〔2026〕9号", on);
    }

    private static PowerTakenBack takenBack(Power power, LocalDate on) {
        return new PowerTakenBack(LI, power, "长教〔2026〕9号", on);
    }

    private ResultValidator<Officer> when(Object command, PowersEvent... given) {
        return given.length == 0
                ? officer.givenNoPriorActivity().when(command)
                : officer.given((Object[]) given).when(command);
    }

    private void refused(Reason reason, Object command, PowersEvent... given) {
        when(command, given).expectNoEvents().expectExceptionDetails(reason.refusal());
    }

    private void recorded(PowersEvent fact, Object command, PowersEvent... given) {
        when(command, given).expectSuccessfulHandlerExecution().expectEvents(fact);
    }

    private void adds_nothing(Object command, PowersEvent... given) {
        when(command, given).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_power_is_delegated_taken_back_and_delegated_anew() {
        var first = delegated(DECIDE_APPLICATIONS, JANUARY, null);
        var back = takenBack(DECIDE_APPLICATIONS, JUNE);
        var again = delegated(DECIDE_APPLICATIONS, JUNE.plusMonths(1), DECEMBER);
        recorded(first, delegate(DECIDE_APPLICATIONS, JANUARY, null));
        open();
        recorded(back, takeBack(DECIDE_APPLICATIONS, JUNE), first);
        open();
        recorded(again, delegate(DECIDE_APPLICATIONS, JUNE.plusMonths(1), DECEMBER), first, back);

        var facts = List.<PowersEvent>of(first, back, again);
        assertThat(held(facts, JANUARY.minusDays(1))).isFalse();
        assertThat(held(facts, JANUARY)).isTrue();
        assertThat(held(facts, JUNE.minusDays(1))).isTrue();
        assertThat(held(facts, JUNE)).isFalse();
        assertThat(held(facts, JUNE.plusMonths(1))).isTrue();
        assertThat(held(facts, DECEMBER)).isTrue();
        assertThat(held(facts, DECEMBER.plusDays(1))).isFalse();
    }

    private static boolean held(List<PowersEvent> facts, LocalDate day) {
        return PowersEvent.instrument(facts, DECIDE_APPLICATIONS, day) != null;
    }

    @Test
    void what_is_on_file_word_for_word_is_not_recorded_again() {
        var given = delegated(DECIDE_APPLICATIONS, JANUARY, null);
        var back = takenBack(DECIDE_APPLICATIONS, JUNE);
        adds_nothing(delegate(DECIDE_APPLICATIONS, JANUARY, null), given);
        open();
        adds_nothing(delegate(DECIDE_APPLICATIONS, JANUARY, null), given, back);
        open();
        adds_nothing(takeBack(DECIDE_APPLICATIONS, JUNE), given, back);
    }

    @Test
    void a_power_that_is_held_cannot_be_delegated_again_for_the_same_days() {
        refused(
                POWER_HELD_ALREADY,
                delegate(DECIDE_APPLICATIONS, DECEMBER, null),
                delegated(DECIDE_APPLICATIONS, JANUARY, DECEMBER));
    }

    @Test
    void a_delegation_may_follow_the_end_of_another_and_of_its_taking_back() {
        var next = DECEMBER.plusDays(1);
        recorded(
                delegated(DECIDE_APPLICATIONS, next, null),
                delegate(DECIDE_APPLICATIONS, next, null),
                delegated(DECIDE_APPLICATIONS, JANUARY, DECEMBER));
        open();
        recorded(
                delegated(DECIDE_APPLICATIONS, JUNE, null),
                delegate(DECIDE_APPLICATIONS, JUNE, null),
                delegated(DECIDE_APPLICATIONS, JANUARY, DECEMBER),
                takenBack(DECIDE_APPLICATIONS, JUNE));
    }

    @Test
    void different_powers_do_not_overlap_and_the_older_may_be_recorded_later() {
        recorded(
                delegated(PRESIDE_HEARINGS, JANUARY, null),
                delegate(PRESIDE_HEARINGS, JANUARY, null),
                delegated(DECIDE_APPLICATIONS, JUNE, null));
    }

    @Test
    void what_happened_to_one_power_is_recorded_in_the_order_of_its_days() {
        var later = delegated(DECIDE_APPLICATIONS, JUNE, null);
        refused(ACT_OUT_OF_ORDER, delegate(DECIDE_APPLICATIONS, JANUARY, JUNE.minusDays(1)), later);
        open();
        refused(ACT_OUT_OF_ORDER, takeBack(DECIDE_APPLICATIONS, JANUARY), later);
    }

    @Test
    void a_delegation_cannot_end_before_it_begins() {
        refused(
                DELEGATION_ENDS_BEFORE_IT_BEGINS,
                delegate(DECIDE_APPLICATIONS, JUNE, JUNE.minusDays(1)));
        open();
        recorded(
                delegated(DECIDE_APPLICATIONS, JUNE, JUNE),
                delegate(DECIDE_APPLICATIONS, JUNE, JUNE));
    }

    @Test
    void nobody_delegates_a_power_to_themselves() {
        refused(
                DELEGATED_TO_ONESELF,
                new DelegatePower(LI, PRESIDE_HEARINGS, "1", LI.value(), null, JANUARY));
    }

    @Test
    void nobody_records_a_delegation_to_themselves_nor_has_it_recorded_for_them() {
        var self = LI.value();
        for (var context :
                List.of(
                        Map.of(CommandContext.ACTOR, self),
                        Map.of(CommandContext.ACTOR, "clerk", CommandContext.ON_BEHALF_OF, self))) {
            open();
            officer.givenNoPriorActivity()
                    .when(delegate(PRESIDE_HEARINGS, JANUARY, null), context)
                    .expectNoEvents()
                    .expectExceptionDetails(DELEGATED_TO_ONESELF.refusal());
        }
        open();
        officer.givenNoPriorActivity()
                .when(
                        delegate(PRESIDE_HEARINGS, JANUARY, null),
                        Map.of(CommandContext.ACTOR, "clerk"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_who_holds_a_power_that_day_delegates_it() {
        var chen = "陈处长";
        var command = new DelegatePower(LI, PRESIDE_HEARINGS, "1", chen, null, JUNE);
        refused(DELEGATOR_NOT_EMPOWERED, command);
        open();
        elsewhere.add(
                new PowerDelegated(
                        new OfficerId(chen), DECIDE_APPLICATIONS, "1", "王局长", null, JANUARY));
        elsewhere.add(
                new PowerDelegated(
                        new OfficerId(chen),
                        PRESIDE_HEARINGS,
                        "1",
                        "王局长",
                        JUNE.minusDays(1),
                        JANUARY));
        refused(DELEGATOR_NOT_EMPOWERED, command);
        open();
        elsewhere.add(
                new PowerDelegated(new OfficerId(chen), PRESIDE_HEARINGS, "2", "王局长", null, JUNE));
        recorded(new PowerDelegated(LI, PRESIDE_HEARINGS, "1", chen, null, JUNE), command);
    }

    @Test
    void what_is_not_held_that_day_cannot_be_taken_back() {
        refused(UNKNOWN_OFFICER, takeBack(DECIDE_APPLICATIONS, JUNE));
        open();
        refused(
                POWER_NOT_HELD,
                takeBack(PRESIDE_HEARINGS, JUNE),
                delegated(DECIDE_APPLICATIONS, JANUARY, null));
        open();
        refused(
                POWER_NOT_HELD,
                takeBack(DECIDE_APPLICATIONS, DECEMBER),
                delegated(DECIDE_APPLICATIONS, JANUARY, JUNE));
        open();
        refused(
                POWER_NOT_HELD,
                takeBack(DECIDE_APPLICATIONS, DECEMBER),
                delegated(DECIDE_APPLICATIONS, JANUARY, null),
                takenBack(DECIDE_APPLICATIONS, JUNE));
    }

    @Test
    void a_delegation_may_begin_ahead_but_not_beyond_what_anybody_means() {
        recorded(
                delegated(DECIDE_APPLICATIONS, TODAY.plusYears(1), null),
                delegate(DECIDE_APPLICATIONS, TODAY.plusYears(1), null));
        open();
        refused(
                InputRefusal.TOO_FAR_AHEAD,
                delegate(DECIDE_APPLICATIONS, TODAY.plusYears(11), null));
        open();
        refused(
                InputRefusal.TOO_FAR_AHEAD,
                delegate(DECIDE_APPLICATIONS, JANUARY, TODAY.plusYears(11)));
    }

    @Test
    void the_document_and_who_delegates_are_named() {
        refused(
                InputRefusal.TEXT_MISSING,
                new DelegatePower(LI, PRESIDE_HEARINGS, " ", "王局长", null, JANUARY));
        open();
        refused(
                InputRefusal.TEXT_MISSING,
                new DelegatePower(LI, PRESIDE_HEARINGS, "1", "", null, JANUARY));
        open();
        refused(
                InputRefusal.TEXT_MISSING,
                new TakeBackPower(LI, DECIDE_APPLICATIONS, "", JUNE),
                delegated(DECIDE_APPLICATIONS, JANUARY, null));
    }

    /** That somebody holds presiding over hearings, for these units. */
    private void held(
            String officer,
            String by,
            @Nullable List<UnitId> units,
            @Nullable LocalDate until,
            LocalDate from) {
        elsewhere.add(
                new PowerDelegated(
                        new OfficerId(officer),
                        PRESIDE_HEARINGS,
                        "1",
                        by,
                        units,
                        null,
                        until,
                        from));
    }

    private static DelegatePower given(
            String by,
            @Nullable List<UnitId> units,
            @Nullable LocalDate givenOn,
            @Nullable LocalDate until) {
        return new DelegatePower(LI, PRESIDE_HEARINGS, "2", by, units, givenOn, until, JUNE);
    }

    @Test
    void each_link_of_the_chain_is_held_by_who_gave_it() {
        held("陈处长", "孙科长", null, null, JANUARY);
        refused(DELEGATOR_NOT_EMPOWERED, given("陈处长", null, null, null));
        open();
        // Held today, but not on the day on which it was given.
        held("孙科长", "王局长", null, null, JANUARY.plusDays(1));
        refused(DELEGATOR_NOT_EMPOWERED, given("陈处长", null, null, null));
        open();
        elsewhere.removeLast();
        held("孙科长", "王局长", null, null, JANUARY);
        when(given("陈处长", null, null, null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void nobody_has_a_power_by_way_of_themselves() {
        held("陈处长", "孙科长", null, null, JANUARY);
        held("孙科长", LI.value(), null, null, JANUARY);
        refused(DELEGATION_CIRCULAR, given("陈处长", null, null, null));
        open();
        elsewhere.clear();
        held("陈处长", "孙科长", null, null, JANUARY);
        held("孙科长", "陈处长", null, null, JANUARY);
        refused(DELEGATOR_NOT_EMPOWERED, given("陈处长", null, null, null));
    }

    @Test
    void a_delegation_does_not_cover_what_was_done_before_its_document() {
        refused(DELEGATION_BACKDATED, given("王局长", null, JUNE.plusDays(1), null));
        open();
        refused(CommonRefusal.ACT_IN_FUTURE, given("王局长", null, TODAY.plusDays(1), null));
        open();
        when(given("王局长", null, JUNE, null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void nobody_gives_a_power_for_longer_or_for_more_than_they_hold_it() {
        var own = List.of(new UnitId("CN-0001"), new UnitId("CN-0002"));
        held("陈处长", "王局长", own, DECEMBER, JANUARY);
        refused(DELEGATION_OUTLASTS_POWER, given("陈处长", own, null, null));
        open();
        refused(DELEGATION_OUTLASTS_POWER, given("陈处长", own, null, DECEMBER.plusDays(1)));
        open();
        refused(SCOPE_BEYOND_OWN, given("陈处长", null, null, DECEMBER));
        open();
        refused(SCOPE_BEYOND_OWN, given("陈处长", List.of(new UnitId("CN-0003")), null, DECEMBER));
        open();
        refused(SCOPE_EMPTY, given("王局长", List.of(), null, null));
        open();
        when(given("陈处长", List.of(new UnitId("CN-0002")), null, DECEMBER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_holds_a_power_for_some_units_from_each_of_two_gives_on_either() {
        held("陈处长", "王局长", List.of(new UnitId("CN-0001")), null, JANUARY);
        held("陈处长", "王局长", List.of(new UnitId("CN-0002")), null, JANUARY);
        for (var unit : List.of("CN-0001", "CN-0002")) {
            open();
            when(given("陈处长", List.of(new UnitId(unit)), null, null))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void a_power_for_some_units_is_followed_by_one_for_others_but_not_for_the_same() {
        var first =
                new PowerDelegated(
                        LI,
                        PRESIDE_HEARINGS,
                        "1",
                        "王局长",
                        List.of(new UnitId("CN-0001")),
                        null,
                        null,
                        JANUARY);
        refused(POWER_HELD_ALREADY, given("王局长", null, null, null), first);
        open();
        refused(
                POWER_HELD_ALREADY,
                given("王局长", List.of(new UnitId("CN-0001")), null, null),
                first);
        open();
        when(given("王局长", List.of(new UnitId("CN-0002")), null, null), first)
                .expectSuccessfulHandlerExecution();
    }
}
