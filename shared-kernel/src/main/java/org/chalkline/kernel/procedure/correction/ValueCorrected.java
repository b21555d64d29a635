package org.chalkline.kernel.procedure.correction;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.jspecify.annotations.Nullable;

/**
 * A value in a fact was recorded wrongly, and is put right. As known from here on, the fact says
 * what it ought to have said, from its own day; as known before, nothing has changed.
 *
 * @param act the fact that says it
 * @param path where the value stands in the fact's stored form, as a JSON pointer (RFC 6901)
 * @param was what stood there until now, as text; absent where there was nothing
 * @param is what is right; absent where nothing ought to stand there
 * @param back whether it is known to say again what was corrected before
 * @param why how the mistake came about, and how it was found
 * @param evidence SHA-256 digests of the papers that show what is right, at least one
 * @param officer who put it right
 * @param correctedOn the day on which it was put right
 * @param effectiveOn the day from which the fact has effect, as is known now
 */
@FactType("correction.ValueCorrected")
public record ValueCorrected(
        ContestedAct act,
        String path,
        @Nullable String was,
        @Nullable String is,
        boolean back,
        String why,
        List<String> evidence,
        String officer,
        LocalDate correctedOn,
        LocalDate effectiveOn)
        implements AboutFacts {

    public ValueCorrected {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String of() {
        return act.of();
    }

    @Override
    public BitSet facts() {
        var numbers = new BitSet();
        numbers.set(Math.toIntExact(act.sequence()));
        return numbers;
    }

    @Override
    public boolean changesFold() {
        return true;
    }
}
