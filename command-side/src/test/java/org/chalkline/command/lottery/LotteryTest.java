package org.chalkline.command.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.lottery.LotteryRefusal.*;
import static org.chalkline.kernel.lottery.RankFormula.SHA256_OF_SEED_COLON_NUMBER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.lottery.LotteryCommand.*;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.fact.SignedFacts;
import org.chalkline.kernel.lottery.DrawNumber;
import org.chalkline.kernel.lottery.LotteryEvent.*;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.kernel.lottery.Ranking;
import org.chalkline.kernel.lottery.SeedKind;
import org.chalkline.kernel.lottery.SeedSource;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lotteries: in which order their steps are taken, and what is refused. */
class LotteryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DRAWING = LocalDate.of(2026, 6, 8);
    private static final LotteryId ID = new LotteryId("L-1");
    private static final String DIGEST = Sha256.hex("x");
    private static final String NOTARY = "Notary office";
    private static final String SEED = "03 07 12 19 24 31 + 08";
    private static final SeedSource SOURCE = source("63", "2026-06-07T13:15:00Z");
    private static final SeedSource FALLBACK = source("64", "2026-06-07T13:45:00Z");
    private static final SeedSource LATER = source("65", "2026-06-10T13:15:00Z");
    private static final List<DrawNumber> NUMBERS =
            IntStream.rangeClosed(1, 9).mapToObj(i -> new DrawNumber(i, "R-" + i)).toList();

    /** What the log says, which the test decides. */
    private static final class Log implements SignedFacts {
        private boolean signs = true;
        private Instant at = Instant.parse("2026-06-01T08:00:00Z");

        @Override
        public Optional<Signed> covering(String subject, long sequence) {
            return signs ? Optional.of(new Signed(40 + sequence, "checkpoint")) : Optional.empty();
        }

        @Override
        public Optional<Instant> recordedAt(String subject, long sequence) {
            return sequence < 0 ? Optional.empty() : Optional.of(at);
        }
    }

    private static final class Bureau extends BureauInMemory<Bureau> {
        private final Log log = new Log();

        Bureau() {
            super(DAY);
            var office =
                    new LotteryOffice(
                            clock, new Calendars(factsOf), new Powers(factsOf), factsOf, log);
            open(
                    inMemory()
                            .registerComponent(LotteryOffice.class, c -> office)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(Lottery.class)));
            for (var officer : List.of("Chen", "Li")) {
                knowing(
                        new PowerDelegated(
                                new OfficerId(officer),
                                Power.RUN_LOTTERIES,
                                "1",
                                "mayor",
                                null,
                                LocalDate.of(2020, 1, 2)));
            }
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static SeedSource source(String draw, String at) {
        return new SeedSource(
                SeedKind.STATE_LOTTERY, "双色球", draw, "Lottery's page", Instant.parse(at));
    }

    private static AnnounceLottery announcement(SeedSource seed, SeedSource fallback, int seats) {
        return new AnnounceLottery(
                ID,
                "Grade 1",
                seats,
                seed,
                fallback,
                SHA256_OF_SEED_COLON_NUMBER,
                NOTARY,
                "basic",
                "Chen",
                DAY);
    }

    private static AnnounceLottery announcement() {
        return announcement(SOURCE, FALLBACK, 5);
    }

    private static EnterRoster entering(List<DrawNumber> numbers) {
        return new EnterRoster(ID, numbers, "Chen", DAY);
    }

    private static EnterRoster entering(int number, String registration) {
        return entering(List.of(new DrawNumber(number, registration)));
    }

    private static CloseRoster closing(List<DrawNumber> numbers) {
        return new CloseRoster(ID, numbers.size(), Ranking.digestOf(numbers), "Chen", DAY);
    }

    private static SignRoster signing(LocalDate on) {
        return new SignRoster(ID, "Chen", on);
    }

    private static AnnounceSeedAnew anew(LocalDate on) {
        return new AnnounceSeedAnew(ID, LATER, LATER, "Signed too late.", "Chen", on);
    }

    private static RecordSeed seed(
            SeedSource source, @Nullable String unpublished, String seed, LocalDate on) {
        return new RecordSeed(ID, source, unpublished, seed, DIGEST, NOTARY, "Chen", on);
    }

    private static RecordSeed seed() {
        return seed(SOURCE, null, SEED, DRAWING);
    }

    private static DrawLottery drawing() {
        return new DrawLottery(ID, NOTARY, "Chen", DRAWING);
    }

    private static ChallengeLottery challenge() {
        return new ChallengeLottery(ID, "Number 4 is missing.", DIGEST, "Chen", DRAWING);
    }

    private static ConfirmLottery confirmation(String officer, @Nullable String answer) {
        var decision =
                new Decision(
                        "D-1",
                        "Bureau",
                        officer,
                        DRAWING,
                        null,
                        null,
                        List.of(),
                        List.of(new LegalBasis("Compulsory Education Law", "12", "2018")),
                        "It was redone.",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null);
        return new ConfirmLottery(ID, answer, decision, DRAWING);
    }

    private void closed() {
        bureau.accept(announcement(), entering(NUMBERS), closing(NUMBERS));
    }

    private void signed() {
        closed();
        bureau.accept(signing(DAY));
        bureau.on(DRAWING);
    }

    private void drawn() {
        signed();
        bureau.accept(seed(), drawing());
    }

    @Test
    void a_lottery_is_drawn_from_its_roster_and_its_seed_and_confirmed_by_another() {
        drawn();
        var ranking = Ranking.of(IntStream.rangeClosed(1, 9).boxed().toList(), SEED);
        assertThat(bureau.facts(LotteryDrawn.class).getFirst().ranking())
                .isEqualTo(ranking.digest());
        bureau.refuse(PREPARER_DECIDES, confirmation("Chen", null));
        assertThat(bureau.accept(confirmation("Li", null)))
                .hasExactlyElementsOfTypes(LotteryConfirmed.class);
        bureau.refuse(CONFIRMED_ALREADY, challenge());
    }

    @Test
    void what_was_recorded_already_succeeds_again_and_records_nothing() {
        drawn();
        for (var again :
                List.of(
                        announcement(),
                        entering(NUMBERS),
                        closing(NUMBERS),
                        signing(DAY),
                        seed(),
                        drawing())) {
            assertThat(bureau.accept(again)).as(again.toString()).isEmpty();
        }
    }

    @Test
    void a_roster_that_is_signed_after_the_seed_was_published_is_drawn_by_another_seed() {
        closed();
        bureau.on(DRAWING);
        bureau.log.at = Instant.parse("2026-06-08T01:00:00Z");
        bureau.accept(signing(DRAWING));
        bureau.refuse(ROSTER_UNSIGNED, seed());
        // The fallback may not be chosen either by who knows the first.
        bureau.refuse(ROSTER_UNSIGNED, seed(FALLBACK, "Called off.", SEED, DRAWING));
        bureau.accept(anew(DRAWING));
        bureau.refuse(SEED_NOT_AS_NAMED, seed());
        bureau.refuse(SEED_NOT_PUBLISHED_YET, seed(LATER, null, SEED, DRAWING));
        var later = LocalDate.of(2026, 6, 11);
        bureau.on(later);
        bureau.accept(seed(LATER, null, SEED, later));
        assertThat(bureau.accept(new DrawLottery(ID, NOTARY, "Chen", later))).hasSize(1);
    }

    @Test
    void the_fallback_is_taken_with_the_reason_why_the_source_published_nothing() {
        signed();
        bureau.refuse(SEED_NOT_AS_NAMED, seed(FALLBACK, null, SEED, DRAWING));
        bureau.refuse(SEED_NOT_AS_NAMED, seed(SOURCE, "Called off.", SEED, DRAWING));
        assertThat(bureau.accept(seed(FALLBACK, "Called off.", SEED, DRAWING))).hasSize(1);
    }

    @Test
    void a_challenge_is_answered_by_who_confirms() {
        drawn();
        bureau.refuse(CHALLENGE_UNANSWERED, confirmation("Li", "Nobody asked."));
        bureau.accept(challenge());
        bureau.refuse(CHALLENGE_UNANSWERED, confirmation("Li", null));
        assertThat(bureau.accept(confirmation("Li", "It has rank 7."))).hasSize(1);
    }

    @Test
    void where_no_log_is_kept_no_roster_is_signed() {
        closed();
        bureau.log.signs = false;
        bureau.refuse(ROSTER_UNSIGNED, signing(DAY));
    }

    /** What is refused, after which steps. */
    private record Refused(LotteryRefusal reason, Steps after, LotteryCommand asked) {
        @Override
        public String toString() {
            return reason + " " + asked.getClass().getSimpleName();
        }
    }

    private enum Steps {
        NONE,
        ANNOUNCED,
        CLOSED,
        SIGNED,
        SEED,
        DRAWN
    }

    static Stream<Refused> refusals() {
        var drand =
                new SeedSource(
                        SeedKind.DRAND,
                        "quicknet",
                        "4711",
                        "api.drand.sh",
                        Instant.parse("2026-06-07T13:15:00Z"));
        var past = source("60", "2026-05-31T13:15:00Z");
        var other = source("63b", "2026-06-07T13:15:00Z");
        var tooMany =
                IntStream.rangeClosed(1, 1_001).mapToObj(i -> new DrawNumber(i, "R-" + i)).toList();
        return Stream.of(
                new Refused(UNKNOWN_LOTTERY, Steps.NONE, entering(NUMBERS)),
                new Refused(LOTTERY_EXISTS, Steps.ANNOUNCED, announcement(SOURCE, FALLBACK, 6)),
                new Refused(SEATS_IMPLAUSIBLE, Steps.NONE, announcement(SOURCE, FALLBACK, 0)),
                new Refused(SEED_UNPROVABLE, Steps.NONE, announcement(drand, FALLBACK, 5)),
                new Refused(SEED_UNPROVABLE, Steps.NONE, announcement(SOURCE, drand, 5)),
                new Refused(SEED_NOT_AHEAD, Steps.NONE, announcement(past, FALLBACK, 5)),
                new Refused(SEED_NOT_AHEAD, Steps.NONE, announcement(FALLBACK, SOURCE, 5)),
                new Refused(ROSTER_EMPTY, Steps.ANNOUNCED, entering(List.of())),
                new Refused(ROSTER_EMPTY, Steps.ANNOUNCED, closing(List.of())),
                new Refused(ROSTER_TOO_LONG, Steps.ANNOUNCED, entering(tooMany)),
                new Refused(DRAW_NUMBER_MALFORMED, Steps.ANNOUNCED, entering(0, "R-1")),
                new Refused(REGISTRATION_MALFORMED, Steps.ANNOUNCED, entering(1, "Wang Fang")),
                new Refused(
                        DRAW_NUMBER_TWICE,
                        Steps.ANNOUNCED,
                        entering(List.of(new DrawNumber(1, "R-1"), new DrawNumber(1, "R-2")))),
                new Refused(
                        REGISTRATION_TWICE,
                        Steps.ANNOUNCED,
                        entering(List.of(new DrawNumber(1, "R-1"), new DrawNumber(2, "R-1")))),
                new Refused(ROSTER_OPEN, Steps.ANNOUNCED, signing(DAY)),
                new Refused(ROSTER_CLOSED, Steps.CLOSED, entering(10, "R-10")),
                new Refused(ROSTER_CLOSED, Steps.SIGNED, closing(NUMBERS.subList(0, 8))),
                new Refused(ROSTER_SIGNED_ALREADY, Steps.SIGNED, signing(DRAWING)),
                new Refused(SEED_FIXED, Steps.SIGNED, anew(DRAWING)),
                new Refused(SEED_FIXED, Steps.SEED, anew(DRAWING)),
                new Refused(SEED_UNKNOWN, Steps.SIGNED, drawing()),
                new Refused(SEED_NOT_AS_NAMED, Steps.SIGNED, seed(other, null, SEED, DRAWING)),
                new Refused(SEED_MALFORMED, Steps.SIGNED, seed(SOURCE, null, " 3", DRAWING)),
                new Refused(SEED_MALFORMED, Steps.SIGNED, seed(SOURCE, null, "三", DRAWING)),
                new Refused(SEED_KNOWN_ALREADY, Steps.SEED, seed(SOURCE, null, "04", DRAWING)),
                new Refused(NOT_DRAWN, Steps.SEED, challenge()),
                new Refused(NOT_DRAWN, Steps.SEED, confirmation("Li", null)),
                new Refused(DRAWN_ALREADY, Steps.DRAWN, anew(DRAWING)),
                new Refused(
                        DRAWN_ALREADY,
                        Steps.DRAWN,
                        new DrawLottery(ID, "Another notary", "Chen", DRAWING)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_breaks_a_rule_is_refused_by_its_name(Refused refused) {
        if (refused.after().compareTo(Steps.ANNOUNCED) >= 0) bureau.accept(announcement());
        if (refused.after().compareTo(Steps.CLOSED) >= 0) {
            bureau.accept(entering(NUMBERS), closing(NUMBERS));
        }
        if (refused.after().compareTo(Steps.SIGNED) >= 0) {
            bureau.accept(signing(DAY));
            bureau.on(DRAWING);
        }
        if (refused.after().compareTo(Steps.SEED) >= 0) bureau.accept(seed());
        if (refused.after().compareTo(Steps.DRAWN) >= 0) bureau.accept(drawing());
        bureau.refuse(refused.reason(), refused.asked());
    }

    @Test
    void a_roster_is_closed_as_it_was_entered_or_not_at_all() {
        bureau.accept(announcement(), entering(NUMBERS));
        bureau.refuse(ROSTER_DIFFERS, closing(NUMBERS.subList(0, 8)));
        bureau.refuse(
                ROSTER_DIFFERS,
                new CloseRoster(ID, NUMBERS.size(), Sha256.hex("other"), "Chen", DAY));
        bureau.refuse(DRAW_NUMBER_TWICE, entering(9, "R-99"));
        bureau.refuse(REGISTRATION_TWICE, entering(99, "R-9"));
    }
}
