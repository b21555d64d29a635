package org.chalkline.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.command.research.ProjectsAlike;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.research.ProjectCallId;
import org.chalkline.kernel.research.ResearchProjectEvent.ProjectSubmitted;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolId;

/** A submitted project, compared with all that were submitted before it. */
final class ResearchRows {
    private static final int PROJECTS = Integer.getInteger("bench.projects", 20_000);
    private static final int LENGTH = 600;
    private static final int FIRST = 0x4E00;
    private static final int CHARACTERS = 1_500;
    private static final double NANOS = 1e9;
    private static final double AIM_SECONDS = 0.2;

    private ResearchRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        var random = new Random(4711);
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < PROJECTS; i++) facts.add(project("P-" + i, text(random)));
        var alike = new ProjectsAlike(() -> new InMemory(facts));
        var asked = new ResearchProjectId("asked");
        // Whoever asks first reads all of them; what is measured is each question after that.
        alike.of(asked, "课题", text(random), 1, 5);
        var row =
                new Ratio(
                        "a research project compared with %,d earlier ones".formatted(PROJECTS),
                        "0.2 seconds",
                        Bound.TIME_AT_MOST,
                        1);
        return List.of(
                row.measure(
                        rounds,
                        () -> {
                            var text = text(random);
                            long begun = System.nanoTime();
                            var found = alike.of(asked, "课题", text, 1, 5);
                            if (found.compared() != PROJECTS) {
                                throw new IllegalStateException("compared with " + found);
                            }
                            return (System.nanoTime() - begun) / NANOS;
                        },
                        () -> AIM_SECONDS));
    }

    /** Characters that are as unevenly spread as those of a language. */
    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            double often = random.nextDouble();
            text.append((char) (FIRST + (int) (CHARACTERS * often * often * often)));
        }
        return text.toString();
    }

    private static ProjectSubmitted project(String code, String synopsis) {
        return new ProjectSubmitted(
                new ResearchProjectId(code),
                new ProjectCallId("2026"),
                new PersonId("P-1"),
                new SchoolId("1201"),
                Ownership.PUBLIC,
                "课题",
                synopsis,
                Money.of("1"),
                false,
                new UnitId("bureau"),
                "research",
                "Mei",
                LocalDate.of(2026, 3, 2));
    }

    /** Facts that are at hand. */
    private record InMemory(List<Fact> facts) implements FactStream {
        @Override
        public long head() {
            return facts.size() - 1L;
        }

        @Override
        public long positionAt(Instant recordedAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reader readAfter(long position) {
            return new Reader() {
                private int next = (int) position + 1;

                @Override
                public List<RecordedFact> next(int most, Duration wait) {
                    var some = new ArrayList<RecordedFact>();
                    while (some.size() < most && next < facts.size()) {
                        var fact = facts.get(next);
                        some.add(
                                new RecordedFact(
                                        next,
                                        "event-" + next,
                                        fact.subject(),
                                        0,
                                        "research.ProjectSubmitted",
                                        1,
                                        Instant.EPOCH,
                                        Map.of(),
                                        () -> fact));
                        next++;
                    }
                    return some;
                }

                @Override
                public void close() {}
            };
        }
    }
}
