package org.chalkline.command.headship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.HeadExamples.*;
import static org.chalkline.command.headship.Examples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.command.headship.HeadshipCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is asked in whatever order, no day has two heads. */
class SuccessionInvariantsTest {
    private static final LocalDate FIRST = day("2022-01-01");
    private static final List<PersonId> PEOPLE = List.of(LI, WANG, ZHAO);

    /** A time that somebody heads the school, as the facts tell it without any help. */
    private record Time(PersonId head, boolean acting, LocalDate from, @Nullable LocalDate left) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (left == null || day.isBefore(left));
        }
    }

    @Provide
    Arbitrary<Object> acts() {
        var people = Arbitraries.of(PEOPLE);
        var days = Arbitraries.integers().between(0, 1500).map(FIRST::plusDays);
        var lengths = Arbitraries.integers().between(0, 900);
        var file =
                Combinators.combine(people, days, lengths)
                        .as(
                                (who, from, length) ->
                                        (Object)
                                                new FileHeadAppointment(
                                                        PRIVATE,
                                                        who,
                                                        "The board",
                                                        from.plusDays(length),
                                                        null,
                                                        DIGEST,
                                                        CLERK,
                                                        from,
                                                        from));
        var acting =
                Combinators.combine(people, days, lengths.injectNull(0.3))
                        .as(
                                (who, from, length) ->
                                        (Object)
                                                new DesignateActingHead(
                                                        PRIVATE,
                                                        who,
                                                        length == null
                                                                ? null
                                                                : from.plusDays(length),
                                                        null,
                                                        DIGEST,
                                                        from));
        var end =
                Combinators.combine(people, days)
                        .as((who, on) -> (Object) new EndActingHead(PRIVATE, who, on));
        var leave =
                Combinators.combine(people, days)
                        .as(
                                (who, on) ->
                                        (Object)
                                                new FileHeadDeparture(
                                                        PRIVATE,
                                                        who,
                                                        Departure.RESIGNED,
                                                        DIGEST,
                                                        CLERK,
                                                        on,
                                                        on));
        var died =
                Combinators.combine(people, days)
                        .as((who, on) -> (Object) new RecordHeadDeath(PRIVATE, who, DIGEST, on));
        var taken =
                Combinators.combine(people, days, lengths.injectNull(0.3))
                        .as(
                                (who, from, length) ->
                                        (Object)
                                                new TakeOverHead(
                                                        PRIVATE,
                                                        who,
                                                        false,
                                                        from,
                                                        length == null
                                                                ? null
                                                                : from.plusDays(length),
                                                        null,
                                                        length != null && length % 5 == 0
                                                                ? Departure.DIED
                                                                : Departure.UNSTATED,
                                                        "old register"));
        var suspend =
                Combinators.combine(people, days, lengths.injectNull(0.3))
                        .as(
                                (who, from, length) ->
                                        (Object)
                                                new SuspendHead(
                                                        PRIVATE,
                                                        who,
                                                        length == null
                                                                ? null
                                                                : from.plusDays(length),
                                                        "x",
                                                        null,
                                                        DIGEST,
                                                        from));
        var restore =
                Combinators.combine(people, days)
                        .as(
                                (who, on) ->
                                        (Object)
                                                new EndHeadSuspension(
                                                        PRIVATE, who, null, DIGEST, on));
        return Arbitraries.oneOf(file, file, acting, end, leave, died, taken, suspend, restore);
    }

    @Property(tries = 150)
    void no_day_has_two_heads_and_no_gap_goes_unnoticed(@ForAll("lists") List<Object> acts) {
        try (var bureau = new Bureau()) {
            acts.forEach(bureau::submit);
            var unused = bureau.submit(new SettleHeadship(PRIVATE));
            var facts = bureau.facts();
            var times = times(facts);
            for (var day = FIRST; day.isBefore(TODAY); day = day.plusDays(1)) {
                var on = day;
                var heads = times.stream().filter(time -> time.covers(on)).toList();
                assertThat(heads.stream().filter(time -> !time.acting()))
                        .as("heads on %s of %s", on, facts)
                        .hasSizeLessThanOrEqualTo(1);
                assertThat(heads.stream().filter(Time::acting))
                        .as("acting on %s of %s", on, facts)
                        .hasSizeLessThanOrEqualTo(1);
                assertThat(heads.size() < 2 || suspended(facts, on))
                        .as("beside a head who isn't suspended on %s of %s", on, facts)
                        .isTrue();
            }
            assertGapsNoticed(facts, times);
            assertDeathsFinal(facts, times);
        }
    }

    /** Whether anybody is suspended that day. */
    private static boolean suspended(List<Fact> facts, LocalDate day) {
        return facts.stream()
                .anyMatch(
                        f ->
                                f instanceof HeadSuspended s
                                        && !day.isBefore(s.effectiveOn())
                                        && facts.stream()
                                                .noneMatch(
                                                        e ->
                                                                e instanceof HeadSuspensionEnded x
                                                                        && x.since()
                                                                                .equals(
                                                                                        s
                                                                                                .effectiveOn())
                                                                        && !day.isBefore(
                                                                                x.effectiveOn())));
    }

    @Test
    void a_death_before_a_later_time_of_the_same_person_leaves_no_time_open() {
        var first = "2022-01-01";
        var second = "2022-01-02";
        try (var bureau = new Bureau()) {
            for (var act :
                    List.of(
                            filed(first, first),
                            filed(second, second),
                            new RecordHeadDeath(PRIVATE, LI, DIGEST, day(first)),
                            filed("2022-01-03", "2022-01-04"),
                            new RecordHeadDeath(PRIVATE, LI, DIGEST, day("2022-01-04")))) {
                var unused = bureau.submit(act);
            }
            var unused = bureau.submit(new SettleHeadship(PRIVATE));
            assertThat(bureau.facts(HeadDied.class))
                    .extracting(HeadDied::effectiveOn)
                    .containsExactly(day("2022-01-04"));
            var times = times(bureau.facts());
            assertThat(times).hasSize(3).noneMatch(time -> time.left() == null);
            assertDeathsFinal(bureau.facts(), times);
        }
    }

    private static FileHeadAppointment filed(String from, String until) {
        return new FileHeadAppointment(
                PRIVATE, LI, "The board", day(until), null, DIGEST, CLERK, day(from), day(from));
    }

    @Provide
    Arbitrary<List<Object>> lists() {
        return acts().list().ofMinSize(2).ofMaxSize(14);
    }

    /** Whenever somebody appointed leaves and nobody follows the same day, that is told. */
    private static void assertGapsNoticed(List<Fact> facts, List<Time> times) {
        for (var time : times) {
            var left = time.left();
            if (time.acting() || left == null || left.isAfter(TODAY)) continue;
            boolean followed = times.stream().anyMatch(next -> !next.acting() && next.covers(left));
            boolean noticed =
                    facts.stream()
                            .anyMatch(
                                    f -> f instanceof VacancyArose && f.effectiveOn().equals(left));
            assertThat(followed || noticed).as("the gap from %s of %s", left, facts).isTrue();
        }
    }

    /** Everybody dies once at the most, and heads nothing afterwards. */
    private static void assertDeathsFinal(List<Fact> facts, List<Time> times) {
        var deaths = new HashMap<PersonId, LocalDate>();
        for (var fact : facts) {
            var dead =
                    switch (fact) {
                        case HeadDied e -> e.head();
                        case DepartureTakenOver e when e.cause() == Departure.DIED -> e.head();
                        default -> null;
                    };
            if (dead == null) continue;
            assertThat(deaths.put(dead, fact.effectiveOn())).as("two deaths in %s", facts).isNull();
        }
        for (var time : times) {
            var died = deaths.get(time.head());
            if (died == null) continue;
            assertThat(time.left()).as("left in %s", facts).isNotNull().isBeforeOrEqualTo(died);
        }
    }

    /** Told by hand, not by what the office itself uses. */
    private static List<Time> times(List<Fact> facts) {
        var times = new ArrayList<Time>();
        for (var fact : facts) {
            switch (fact) {
                case HeadTakenOver e ->
                        times.add(new Time(e.head(), e.acting(), e.effectiveOn(), null));
                case AppointmentFiled e ->
                        times.add(new Time(e.head(), false, e.effectiveOn(), null));
                case ActingHeadDesignated e ->
                        times.add(new Time(e.head(), true, e.effectiveOn(), null));
                case ActingEnded e -> end(times, e.head(), true, e.since(), e.effectiveOn());
                case DepartureTakenOver e -> last(times, e.head(), e.effectiveOn());
                case DepartureFiled e -> last(times, e.head(), e.effectiveOn());
                case HeadDied e -> last(times, e.head(), e.effectiveOn());
                case TermRanOut e -> last(times, e.head(), e.effectiveOn());
                default -> {} // nobody enters or leaves by it
            }
        }
        return times;
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
