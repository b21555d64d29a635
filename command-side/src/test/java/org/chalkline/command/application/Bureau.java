package org.chalkline.command.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.application.Examples.*;

import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.hearing.Hearing;
import org.chalkline.command.procedure.hearing.HearingActs;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.service.ServiceActs;
import org.chalkline.command.procedure.service.Serving;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockExtended;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockReckonedAnew;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockResumed;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.power.Power;
import org.jspecify.annotations.Nullable;

/** A bureau in memory: applications, the records they rest on, and all that was recorded. */
final class Bureau extends BureauInMemory<Bureau> {
    private static final ApplicationFeature FEATURE = new ApplicationFeature();

    final PersonalDataInMemory people = new PersonalDataInMemory();

    Bureau() {
        super(TODAY);
        var office =
                new ApplicationOffice(
                        clock, new Calendars(factsOf), new Powers(factsOf), factsOf, people);
        open(
                inMemory()
                        .registerComponent(ApplicationOffice.class, c -> office)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(LicenceApplication.class))
                        .registerCommandHandler(c -> services())
                        .registerCommandHandler(c -> hearings())
                        .registerCommandHandler(
                                c -> recusals("application", LicenceApplication.class, people)));
        onRecord(
                power(WINDOW, Power.ACCEPT_APPLICATIONS),
                power(PREPARER, Power.EXAMINE_APPLICATIONS),
                power(REVIEWER, Power.EXAMINE_APPLICATIONS),
                power(SECOND_REVIEWER, Power.EXAMINE_APPLICATIONS),
                power(PRESIDER, Power.PRESIDE_HEARINGS),
                power(SECOND_PRESIDER, Power.PRESIDE_HEARINGS),
                power(DECIDER, Power.DECIDE_APPLICATIONS),
                power(HEAD, Power.EXTEND_PERIODS),
                power(HEAD, Power.DECIDE_RECUSALS),
                issued(LICENCE, SCHOOL),
                issued(SECOND_LICENCE, SECOND_SCHOOL),
                opened(SCHOOL),
                opened(SECOND_SCHOOL));
    }

    private ServiceActs services() {
        var office = procedureOffice();
        return Serving.of(procedures(FEATURE.featureOfApplications(), office), office);
    }

    private HearingActs hearings() {
        var office = procedureOffice();
        return Hearing.of(
                procedures(FEATURE.featureOfApplications(), office),
                office,
                FEATURE.heardApplications());
    }

    /** Facts of other aggregates, which are on record from now on. */
    void onRecord(Fact... facts) {
        knowing(facts);
    }

    /** What day it is from now on. */
    void today(LocalDate day) {
        on(day);
    }

    /** Hands in a command that must be refused by this name, and record nothing. */
    void refuse(String code, Object command) {
        int before = facts().size();
        assertThat(submit(command)).extracting(Refusal::code).isEqualTo(code);
        assertThat(facts()).hasSize(before);
    }

    /** The latest clock of the rule, as a register folds it: by the days of effect. */
    StatutoryPeriod clock(ApplicationId application, RuleId rule) {
        var ids =
                facts(ClockOpened.class).stream()
                        .filter(e -> e.of().equals(application.toString()))
                        .filter(e -> e.rule().rule().equals(rule))
                        .map(ClockEvent::clockId)
                        .toList();
        assertThat(ids).as("clocks of " + rule).isNotEmpty();
        StatutoryPeriod period = null;
        var ofIt =
                facts(ClockEvent.class).stream()
                        .filter(e -> e.clockId().equals(ids.getLast()))
                        .sorted(java.util.Comparator.comparing(Fact::effectiveOn))
                        .toList();
        for (var fact : ofIt) period = fact.after(period, StatuteBook.standard());
        return Objects.requireNonNull(period);
    }

    /** The last day of the rule's latest clock as the latest fact that names one has it. */
    @Nullable LocalDate due(RuleId rule) {
        LocalDate due = null;
        for (var fact : facts(ClockEvent.class)) {
            if (!fact.clockId().value().contains(":" + rule)) continue;
            due =
                    switch (fact) {
                        case ClockOpened e -> e.due().date();
                        case ClockResumed e -> e.due().date();
                        case ClockExtended e -> e.due().date();
                        case ClockReckonedAnew e -> e.due().date();
                        default -> due; // names no other day
                    };
        }
        return due;
    }
}
