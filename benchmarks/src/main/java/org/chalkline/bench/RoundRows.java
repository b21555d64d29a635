package org.chalkline.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.command.admission.SeatBookCommand.SetQuota;
import org.chalkline.command.admission.placement.PlacementCommand.RegisterPlacement;
import org.chalkline.command.admission.placement.PlacementCommand.SetCategory;
import org.chalkline.command.admission.placement.PlacementCommand.VerifyPlacement;
import org.chalkline.command.admission.placement.PlacementListCommand.HoldRound;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonTexts;
import org.chalkline.command.reaction.Reactions;
import org.chalkline.command.school.SchoolCommand.ApproveCapacity;
import org.chalkline.kernel.admission.EligibilityRules;
import org.chalkline.kernel.admission.EligibilityRules.Category;
import org.chalkline.kernel.admission.SeatBookEvent.SeatKept;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.placement.PlacementListId;
import org.chalkline.kernel.placement.PlacementRoundId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;

/** A round of placements: very many children are ranked, and offered their seats. */
final class RoundRows {
    private static final int SCHOOLS = 60;
    private static final int CHILDREN_OF_EACH = 1_000;

    /** One school in six that are made up is one of the stage. */
    private static final int KINDS = 6;

    private static final int YEAR = 2026;
    private static final int CALLERS = 32;
    private static final double A_MINUTE = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final LocalDate REGISTERED = LocalDate.of(YEAR, 4, 21);
    private static final LocalDate VERIFIED = LocalDate.of(YEAR, 5, 16);
    private static final LocalDate CATEGORISED = LocalDate.of(YEAR, 5, 20);
    private static final LocalDate RANKED = LocalDate.of(YEAR, 6, 2);
    private static final String OFFICER = "officer-0";
    private static final PersonId GUARDIAN = new PersonId("guardian");

    private RoundRows() {}

    /** Each child is placed once: so all are measured at once, after one school alone. */
    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        try (var children = new Children(workplace.folder("rounds"))) {
            double alone = children.placed(0, 1);
            System.err.printf(Locale.ROOT, "  one school alone: %.1f s%n", alone);
            double all = children.placed(1, SCHOOLS + 1);
            var row =
                    new Ratio(
                            "60,000 placements ranked and offered in one round, with all facts",
                            "one minute",
                            Bound.TIME_AT_MOST,
                            1);
            double ratio = all / A_MINUTE;
            return List.of(new Ratio.Result(row, all, A_MINUTE, ratio, ratio, ratio, 1));
        }
    }

    /** The whole program, with children on the lists of schools. */
    private static final class Children implements AutoCloseable {
        private final Running running;
        private final Category category =
                EligibilityRules.of(Stage.PRIMARY, YEAR).orElseThrow().categories().getFirst();

        Children(Path folder) throws Exception {
            running = new Running(folder, "--chalkline.ledger.enabled=false");
            for (var power :
                    List.of(
                            Power.APPROVE_SCHOOL_FIGURES,
                            Power.PLAN_ADMISSIONS,
                            Power.VERIFY_PLACEMENTS,
                            Power.PLACE_PUPILS)) {
                BenchmarkActs.powers(power).forEach(this::handIn);
            }
            handIn(person(GUARDIAN));
            for (int i = 0; i <= SCHOOLS; i++) open(i);
            atOnce((SCHOOLS + 1) * CHILDREN_OF_EACH, this::list);
            awaitWhatFollows();
        }

        private void handIn(Object command) {
            BenchmarkActs.handIn(
                    running.gateway(), command, BenchmarkActs.context(ThreadLocalRandom.current()));
        }

        private static RegisterPerson person(PersonId person) {
            var born = LocalDate.of(2019, 10, 1);
            return new RegisterPerson(
                    person,
                    new PersonTexts("Name of " + person.value(), null, born, null),
                    ProcessingGround.STATUTORY_DUTY,
                    "Placements",
                    null,
                    REGISTERED);
        }

        private static SchoolId school(int number) {
            return BenchmarkActs.school(number * KINDS + 1);
        }

        private static SeatBookId book(int school) {
            return SeatBookId.of(school(school), Stage.PRIMARY, YEAR);
        }

        private void open(int number) {
            var on = LocalDate.of(2025, 9, 1);
            handIn(BenchmarkActs.register(number * KINDS + 1));
            var decision = BenchmarkActs.decision(number, on);
            var room = Map.of(Stage.PRIMARY, 6 * CHILDREN_OF_EACH);
            handIn(new ApproveCapacity(school(number), room, decision, on));
            var quota = BenchmarkActs.decision(SCHOOLS + 1 + number, REGISTERED);
            handIn(new SetQuota(book(number), CHILDREN_OF_EACH, quota, REGISTERED));
        }

        private void list(int number) {
            var child = new PersonId("c-" + number);
            var placement = PlacementId.of(child, YEAR);
            handIn(person(child));
            handIn(
                    new RegisterPlacement(
                            placement,
                            Stage.PRIMARY,
                            GUARDIAN,
                            "长宁路",
                            7,
                            null,
                            null,
                            OFFICER,
                            REGISTERED));
            handIn(new VerifyPlacement(placement, category.proofs(), OFFICER, VERIFIED));
            handIn(
                    new SetCategory(
                            placement,
                            book(number / CHILDREN_OF_EACH),
                            category.category(),
                            OFFICER,
                            CATEGORISED));
        }

        private static void atOnce(int times, IntConsumer work) throws Exception {
            try (var callers = Executors.newFixedThreadPool(CALLERS)) {
                var underWay = new ArrayList<Future<?>>();
                for (int i = 0; i < times; i++) {
                    int number = i;
                    underWay.add(callers.submit(() -> work.accept(number)));
                }
                for (var each : underWay) each.get();
            }
        }

        private void awaitWhatFollows() throws InterruptedException {
            var facts = running.part(FactStream.class);
            var reactions = running.part(Reactions.class);
            for (long met = FactStream.NOTHING; met < facts.head(); ) {
                met = facts.head();
                if (reactions.await(met, PATIENCE)) continue;
                throw new IllegalStateException("what follows isn't recorded");
            }
        }

        /** Seconds until the children on the lists of these schools have their offers. */
        double placed(int from, int to) throws Exception {
            var lists =
                    IntStream.range(from, to).mapToObj(i -> PlacementListId.of(book(i))).toList();
            long begun = System.nanoTime();
            handIn(new HoldRound(new PlacementRoundId("R-" + from), lists, OFFICER, RANKED));
            awaitWhatFollows();
            double took = (System.nanoTime() - begun) / 1e9;
            var facts = running.part(FactsOf.class);
            for (int i = from; i < to; i++) {
                long kept =
                        facts.of(book(i).toString()).stream()
                                .filter(SeatKept.class::isInstance)
                                .count();
                if (kept != CHILDREN_OF_EACH) throw new IllegalStateException(i + ": " + kept);
            }
            return took;
        }

        @Override
        public void close() {
            running.close();
        }
    }
}
