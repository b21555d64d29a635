package org.chalkline.kernel.school;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.SchoolEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * What a school was on a day, as far as it matters to other features.
 *
 * @param known whether anything is on record of it, on whatever day
 * @param open whether it had opened by that day and had not ended
 * @param ended whether it had closed, was absorbed or was dissolved by that day
 */
public record SchoolStanding(
        boolean known, boolean open, boolean ended, SchoolKind kind, Ownership ownership) {

    /**
     * The school as it stood that day.
     *
     * @param facts all of its facts, in the order of recording
     */
    public static SchoolStanding on(LocalDate day, List<? extends Fact> facts) {
        @Nullable LocalDate opening = null;
        boolean ended = false;
        for (var fact : facts) {
            if (!(fact instanceof SchoolEvent event)) continue;
            opening = opening(event, opening);
            ended |= ends(event) && !day.isBefore(event.effectiveOn());
        }
        var nothing =
                new SchoolStanding(false, false, false, SchoolKind.UNSTATED, Ownership.UNSTATED);
        var said =
                facts.stream()
                        .filter(SchoolEvent.class::isInstance)
                        .map(SchoolEvent.class::cast)
                        .filter(event -> !event.effectiveOn().isAfter(day))
                        .sorted(Comparator.comparing(Fact::effectiveOn))
                        .reduce(nothing, SchoolStanding::after, (one, other) -> other);
        boolean open = opening != null && !day.isBefore(opening) && !ended;
        return new SchoolStanding(!facts.isEmpty(), open, ended, said.kind, said.ownership);
    }

    /** The opening as it was recorded last counts, whatever was thought before. */
    private static @Nullable LocalDate opening(SchoolEvent event, @Nullable LocalDate before) {
        return switch (event) {
            case SchoolRegistered e -> e.effectiveOn();
            case SchoolEstablished e -> e.effectiveOn();
            case OpeningDateCorrected e -> e.openedOn();
            default -> before;
        };
    }

    private static boolean ends(SchoolEvent event) {
        return switch (event) {
            case SchoolClosed e -> true;
            case SchoolClosureTakenOver e -> true;
            case SchoolAbsorbed e -> true;
            case SchoolDivided e -> e.dissolved();
            default -> false; // it goes on
        };
    }

    private SchoolStanding after(SchoolEvent event) {
        return switch (event) {
            case SchoolRegistered e -> of(e.particulars().kind(), e.particulars().ownership());
            case SchoolEstablished e -> of(e.particulars().kind(), e.particulars().ownership());
            case OpeningDateCorrected e -> of(e.particulars().kind(), e.particulars().ownership());
            case SchoolConverted e -> of(e.kind(), ownership);
            case SchoolRecordCorrected e when e.field() == RecordField.KIND ->
                    of(SchoolKind.valueOf(e.now()), ownership);
            case SchoolRecordCorrected e when e.field() == RecordField.OWNERSHIP ->
                    of(kind, Ownership.valueOf(e.now()));
            default -> this; // says neither
        };
    }

    private SchoolStanding of(SchoolKind kind, Ownership ownership) {
        return new SchoolStanding(known, open, ended, kind, ownership);
    }
}
