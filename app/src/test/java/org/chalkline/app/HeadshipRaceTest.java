package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.chalkline.command.headship.HeadshipCommand.DesignateActingHead;
import org.chalkline.command.headship.HeadshipCommand.EndActingHead;
import org.chalkline.command.headship.HeadshipCommand.FileHeadAppointment;
import org.chalkline.command.headship.HeadshipCommand.FileHeadDeparture;
import org.chalkline.command.headship.HeadshipCommand.SettleHeadship;
import org.chalkline.command.headship.HeadshipCommand.TakeOverHead;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many clerks record who heads the same few schools, all at once, through the gateway and the store
 * of the program. However their acts fall among each other, no school has two heads on one day.
 */
@Tag("drill")
class HeadshipRaceTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate FIRST = TODAY.minusDays(900);
    private static final String DIGEST = "e".repeat(64);
    private static final int CLERKS = 6;
    private static final int ACTS = 60;
    private static final int SCHOOLS = 3;

    /** A time that somebody heads a school, as the facts tell it without any help. */
    private record Time(PersonId head, boolean acting, LocalDate from, @Nullable LocalDate left) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (left == null || day.isBefore(left));
        }
    }

    @Test
    void no_school_has_two_heads_on_one_day(@TempDir Path folder) throws Exception {
        var settings = new Server.Settings(folder.resolve("data"), 0, "none", List.of());
        try (var server = Server.start(settings);
                var caller = new Caller(server)) {
            prepare(caller);
            var gateway = server.part(CommandGateway.class);
            var accepted = race(gateway);
            assertThat(accepted).as("acts that were carried out").isGreaterThan(20);
            for (int n = 0; n < SCHOOLS; n++) {
                var office = new HeadshipId(new SchoolId("race-" + n));
                // As the watcher does: a term filed after its end has ended on its own day.
                var acting = context("settle-" + n);
                var settled = gateway.submit(new SettleHeadship(office), acting);
                assertThat(settled).isInstanceOf(Outcome.Accepted.class);
                verify(server.part(FactsOf.class).of(office.toString()));
            }
        }
    }

    private static void prepare(Caller caller) {
        for (int n = 0; n < SCHOOLS; n++) {
            caller.data(
                    """
                    mutation { registerSchool(command: {id: "race-s%1$d"}, input: {
                      school: "race-%1$d", openedOn: "2000-09-01", source: "test",
                      particulars: {name: "race", kind: PRIMARY, ownership: PRIVATE, site: {address: "x"}}}) { __typename } }
                    """
                            .formatted(n));
        }
        for (int n = 0; n < 4; n++) {
            caller.data(
                    """
                    mutation { registerPerson(command: {id: "race-p%1$d"}, input: {
                      person: "racer-%1$d", name: "甲乙丙", birthDate: "1970-01-01", ground: CONTRACT_OR_PERSONNEL,
                      purpose: "personnel", effectiveOn: "2015-01-01"}) { __typename } }
                    """
                            .formatted(n));
        }
        caller.data(
                """
                mutation { delegatePower(command: {id: "race-power"}, input: {officer: "clerk", power: TAKE_FILINGS,
                  instrument: "I", delegatedBy: "Head", effectiveOn: "2015-01-01"}) { __typename } }
                """);
    }

    private static int race(CommandGateway gateway) throws Exception {
        try (var clerks = Executors.newFixedThreadPool(CLERKS)) {
            var work = new ArrayList<Callable<Integer>>();
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                var chance = new Random(4711 + clerk);
                int me = clerk;
                work.add(
                        () -> {
                            int accepted = 0;
                            for (int n = 0; n < ACTS; n++) {
                                var id = "race-" + me + "-" + n;
                                var outcome = gateway.submit(act(chance), context(id));
                                if (outcome instanceof Outcome.Accepted a && !a.facts().isEmpty()) {
                                    accepted++;
                                }
                            }
                            return accepted;
                        });
            }
            int accepted = 0;
            for (var done : clerks.invokeAll(work)) accepted += done.get();
            return accepted;
        }
    }

    private static CommandContext context(String id) {
        return new CommandContext("clerk", "clerk", null, "test", id, null, null, null, null);
    }

    private static Object act(Random chance) {
        var office = new HeadshipId(new SchoolId("race-" + chance.nextInt(SCHOOLS)));
        var who = new PersonId("racer-" + chance.nextInt(4));
        var from = FIRST.plusDays(chance.nextInt(900));
        var until = from.plusDays(chance.nextInt(400));
        return switch (chance.nextInt(6)) {
            case 0, 1 ->
                    new FileHeadAppointment(
                            office, who, "Board", until, null, DIGEST, "clerk", TODAY, from);
            case 2 ->
                    new FileHeadDeparture(
                            office, who, Departure.RESIGNED, DIGEST, "clerk", TODAY, from);
            case 3 ->
                    new DesignateActingHead(
                            office, who, chance.nextBoolean() ? until : null, null, DIGEST, TODAY);
            case 4 -> new EndActingHead(office, who, TODAY);
            default ->
                    new TakeOverHead(
                            office,
                            who,
                            false,
                            from,
                            until.isBefore(TODAY) ? until : null,
                            null,
                            Departure.UNSTATED,
                            "old register");
        };
    }

    private static void verify(List<Fact> facts) {
        var times = new ArrayList<Time>();
        for (var fact : facts) {
            switch (fact) {
                case HeadTakenOver e -> times.add(new Time(e.head(), false, e.effectiveOn(), null));
                case AppointmentFiled e ->
                        times.add(new Time(e.head(), false, e.effectiveOn(), null));
                case ActingHeadDesignated e ->
                        times.add(new Time(e.head(), true, e.effectiveOn(), null));
                case ActingEnded e -> end(times, e.head(), true, e.since(), e.effectiveOn());
                case DepartureTakenOver e -> last(times, e.head(), e.effectiveOn());
                case DepartureFiled e -> last(times, e.head(), e.effectiveOn());
                case TermRanOut e -> last(times, e.head(), e.effectiveOn());
                default -> {} // nobody enters or leaves by it
            }
        }
        for (var day = FIRST; day.isBefore(TODAY.plusDays(500)); day = day.plusDays(1)) {
            var on = day;
            assertThat(times.stream().filter(time -> time.covers(on)))
                    .as("heads on %s of %s", on, facts)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static void end(
            List<Time> times, PersonId head, boolean acting, LocalDate from, LocalDate left) {
        times.replaceAll(
                time ->
                        time.head().equals(head)
                                        && time.acting() == acting
                                        && time.from().equals(from)
                                        && (time.left() == null || time.left().isAfter(left))
                                ? new Time(head, acting, from, left)
                                : time);
    }

    /** The latest of theirs that had begun before and runs; else one that began on that day. */
    private static void last(List<Time> times, PersonId head, LocalDate left) {
        times.stream()
                .filter(t -> t.head().equals(head) && !t.acting() && !t.from().isAfter(left))
                .filter(t -> t.left() == null || t.left().isAfter(left))
                .max(
                        Comparator.comparing((Time t) -> t.from().isBefore(left))
                                .thenComparing(Time::from))
                .ifPresent(t -> end(times, head, false, t.from(), left));
    }
}
