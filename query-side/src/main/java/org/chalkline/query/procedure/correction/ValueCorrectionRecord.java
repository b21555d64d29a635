package org.chalkline.query.procedure.correction;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A value that was put right, as GraphQL's {@code ValueCorrection} shows it.
 *
 * @param of whose fact it is
 * @param act the stored name of the fact
 * @param position where the fact stands
 * @param path where the value stands in the fact
 * @param steps how it was put right, in the order in which that came to be known, at least once
 */
public record ValueCorrectionRecord(
        String of, String act, long position, String path, List<Step> steps) {

    public ValueCorrectionRecord {
        steps = List.copyOf(steps);
    }

    /**
     * It was put right once.
     *
     * @param was absent for nothing, as is {@code is}
     */
    public record Step(
            @Nullable String was,
            @Nullable String is,
            boolean back,
            String why,
            List<String> evidence,
            String officer,
            LocalDate correctedOn) {
        public Step {
            evidence = List.copyOf(evidence);
        }
    }

    static ValueCorrectionRecord after(
            @Nullable ValueCorrectionRecord before, ValueCorrected fact) {
        var step =
                new Step(
                        fact.was(),
                        fact.is(),
                        fact.back(),
                        fact.why(),
                        fact.evidence(),
                        fact.officer(),
                        fact.correctedOn());
        var steps = before == null ? List.<Step>of() : before.steps;
        var act = fact.act();
        return new ValueCorrectionRecord(
                act.of(), act.type(), act.position(), fact.path(), Copies.plus(steps, step));
    }

    /** The position of the fact and the path in it. */
    static String code(ValueCorrected fact) {
        return fact.act().position() + fact.path();
    }

    String code() {
        return position + path;
    }

    /** As it was recorded at first; absent for nothing. */
    public @Nullable String recorded() {
        return steps.getFirst().was();
    }

    /** As it is known to be; absent for nothing. */
    public @Nullable String is() {
        return steps.getLast().is();
    }

    /** Who put it right last. */
    public String officer() {
        return steps.getLast().officer();
    }

    /** When it was put right last. */
    public LocalDate correctedOn() {
        return steps.getLast().correctedOn();
    }
}
