package org.chalkline.kernel.penalty;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a standard by which penalties are measured (裁量基准; Administrative Penalty
 * Law, 34).
 */
public sealed interface StandardEvent extends Fact {

    DiscretionStandardId standard();

    @Override
    default String subject() {
        return standard().toString();
    }

    /**
     * A measure tells what one offence is punished with.
     *
     * @param item the code of the offence: the same in the standard that follows
     * @param least the least fine; absent where none is imposed
     * @param most the highest fine; absent where none is imposed
     */
    record Measure(
            String item,
            String offence,
            LegalBasis law,
            List<PenaltyKind> kinds,
            @Nullable Money least,
            @Nullable Money most) {
        public Measure {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * It was set.
     *
     * @param replaces the standard that it takes the place of; absent where it is the first
     * @param instrument the number of the document
     * @param inForceFrom the first day on which it is in force
     * @param effectiveOn the day on which it was set
     */
    @FactType("penalty.StandardSet")
    record StandardSet(
            DiscretionStandardId standard,
            String title,
            @Nullable DiscretionStandardId replaces,
            List<Measure> measures,
            String instrument,
            LocalDate inForceFrom,
            String officer,
            LocalDate effectiveOn)
            implements StandardEvent {
        public StandardSet {
            measures = List.copyOf(measures);
        }
    }

    /** It was made public (34). */
    @FactType("penalty.StandardPublished")
    record StandardPublished(
            DiscretionStandardId standard, String where, String officer, LocalDate effectiveOn)
            implements StandardEvent {}

    /**
     * It is in force no more.
     *
     * @param by the standard that takes its place; absent where none does
     * @param effectiveOn the first day on which it isn't
     */
    @FactType("penalty.StandardEnded")
    record StandardEnded(
            DiscretionStandardId standard,
            @Nullable DiscretionStandardId by,
            String officer,
            LocalDate effectiveOn)
            implements StandardEvent {}
}
