package org.chalkline.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolEvent.CapacityApproved;
import org.chalkline.kernel.school.SchoolEvent.PostsApproved;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosed;
import org.chalkline.kernel.school.SchoolEvent.SchoolMoved;
import org.chalkline.kernel.school.SchoolEvent.SchoolRecordCorrected;
import org.chalkline.kernel.school.SchoolEvent.SchoolRegistered;
import org.chalkline.kernel.school.SchoolEvent.SchoolRenamed;

/**
 * A district's history, made up from a seed. It comes in waves: in the first each school is
 * registered, in each later one each school has one fact more, in an order of the wave's own. The
 * waves spread over fifteen years whatever their number, so a history of ten times the facts tells
 * of the same schools on the same days. One fact in ten has effect up to two years before those of
 * its wave, one in twenty up to half a year after them; a tenth of the schools close after a
 * quarter of the waves, and what comes of them afterwards had effect before.
 *
 * @param schools how many
 * @param waves how many facts each has
 */
record History(int schools, int waves) {
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 15 * 365;
    private static final int LONGEST_BACK = 730;
    private static final int LONGEST_AHEAD = 180;
    private static final int ONE_CLOSES_IN = 10;
    private static final String DIGEST = "a".repeat(64);

    /** A fact and its number among its school's. */
    record Numbered(int sequence, SchoolEvent fact) {}

    int facts() {
        return schools * waves;
    }

    /** The last position of the first half. */
    long middle() {
        return facts() / 2 - 1L;
    }

    /** The day on which the second half begins. */
    LocalDate middleDay() {
        return firstDay(waves / 2);
    }

    /** All facts, in the order of their recording. */
    Stream<Numbered> stream() {
        return IntStream.range(0, waves).boxed().flatMap(this::wave);
    }

    private Stream<Numbered> wave(int wave) {
        var random = new Random(wave);
        var order = new ArrayList<>(IntStream.range(0, schools).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().map(school -> new Numbered(wave, fact(wave, school, random)));
    }

    private LocalDate firstDay(int wave) {
        return FIRST_DAY.plusDays((long) DAYS * wave / waves);
    }

    private SchoolEvent fact(int wave, int school, Random random) {
        if (wave == 0) return registered(school);
        var closes = school % ONE_CLOSES_IN == 0;
        int closing = Math.max(1, waves / 4);
        if (closes && wave == closing) return closed(school, firstDay(wave));
        return change(school, wave, random, day(wave, closes && wave > closing, random));
    }

    private LocalDate day(int wave, boolean late, Random random) {
        if (late) return FIRST_DAY.plusDays(random.nextInt(DAYS / 4));
        var day = firstDay(wave).plusDays(random.nextInt(DAYS / waves));
        int chance = random.nextInt(20);
        if (chance == 0) return day.plusDays(random.nextInt(LONGEST_AHEAD));
        if (chance > 2) return day;
        var earlier = day.minusDays(random.nextInt(LONGEST_BACK));
        return earlier.isBefore(FIRST_DAY) ? FIRST_DAY : earlier;
    }

    private static SchoolEvent registered(int school) {
        return new SchoolRegistered(
                BenchmarkActs.school(school),
                BenchmarkActs.particulars(school),
                BenchmarkActs.openedOn(school),
                "2009 district register",
                BenchmarkActs.openedOn(school));
    }

    private static SchoolEvent closed(int school, LocalDate day) {
        return new SchoolClosed(
                BenchmarkActs.school(school),
                new ResettlementPlan("All pupils go to the nearest school of their kind.", DIGEST),
                BenchmarkActs.decision(school, day),
                day);
    }

    private static SchoolEvent change(int school, int wave, Random random, LocalDate day) {
        var id = BenchmarkActs.school(school);
        var decision = BenchmarkActs.decision(school, day);
        return switch (random.nextInt(5)) {
            case 0 -> new SchoolRenamed(id, "长宁区第%d学校 (%d)".formatted(school, wave), decision, day);
            case 1 ->
                    new SchoolMoved(id, BenchmarkActs.site(random.nextInt(100_000)), decision, day);
            case 2 -> {
                var kind = BenchmarkActs.particulars(school).kind();
                var capacity = Map.of(kind.stages().iterator().next(), 100 + random.nextInt(2_000));
                yield new CapacityApproved(id, capacity, decision, day);
            }
            case 3 -> new PostsApproved(id, random.nextInt(300), decision, day);
            default -> corrected(school, random, day);
        };
    }

    private static SchoolEvent corrected(int school, Random random, LocalDate day) {
        return new SchoolRecordCorrected(
                BenchmarkActs.school(school),
                RecordField.ADDRESS,
                BenchmarkActs.site(school).address(),
                BenchmarkActs.site(random.nextInt(100_000)).address(),
                "The house number was misread when the register was taken over.",
                List.of(DIGEST),
                "officer-1",
                null,
                day);
    }
}
