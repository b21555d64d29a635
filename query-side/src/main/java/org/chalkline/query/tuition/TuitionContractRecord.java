package org.chalkline.query.tuition;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.query.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one learner's contract on a day; is what GraphQL calls {@code
 * TuitionContract}.
 *
 * @param contract its code within the account
 * @param terms sealed
 * @param price of one lesson
 * @param taught what the lessons come to that the learner had
 * @param refundAskedOn since when they wait for their tuition; absent while they don't
 * @param leftOwing what they were owed when the account was closed; absent where they weren't
 */
@RecordBuilder
public record TuitionContractRecord(
        TuitionAccountId account,
        String contract,
        PersonId learner,
        String course,
        @Nullable Personal terms,
        Money price,
        LocalDate since,
        Yuan deposited,
        Yuan taught,
        Yuan refunded,
        int lessons,
        @Nullable LocalDate refundAskedOn,
        @Nullable Money leftOwing)
        implements TuitionContractRecordBuilder.With {

    /** The tuition that was paid and neither taught for nor refunded. */
    public Yuan owed() {
        var left = deposited.minus(taught).minus(refunded);
        return left.fen() > 0 ? left : Yuan.ZERO;
    }
}
