package org.chalkline.command.credit;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.credit.CreditRefusal.MORE_CONVERTED_THAN_EARNED;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.chalkline.command.procedure.correction.Correctable;
import org.chalkline.kernel.credit.CreditAccountId;
import org.chalkline.kernel.credit.CreditEvent;
import org.chalkline.kernel.credit.CreditEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In a corrected account no credit is converted before it is earned, with more points than it has,
 * or by a pair that the catalogue of the day hasn't for its course.
 */
@Component
class CreditsCorrected implements Correctable {

    @Override
    public String kind() {
        return CreditAccountId.KIND;
    }

    @Override
    public void require(List<Fact> facts) {
        var earned = new HashMap<String, CreditEarned>();
        var opened = Fact.SINCE_EVER;
        for (var fact : facts) {
            if (!(fact instanceof CreditEvent event)) continue;
            refuseIf(event.effectiveOn().isBefore(opened), ACT_OUT_OF_ORDER);
            switch (event) {
                case AccountOpened e -> opened = e.effectiveOn();
                case CreditEarned e -> {
                    CreditAccount.requirePoints(e.points());
                    earned.put(e.credit(), e);
                }
                case CreditConverted e -> requireConvertible(e, earned.get(e.credit()));
                case CreditAnnulled e -> requireAfter(earned.get(e.credit()), e.effectiveOn());
                case ConversionRefused e -> {} // nothing rests on it
            }
        }
    }

    private static void requireConvertible(
            CreditConverted conversion, @Nullable CreditEarned credit) {
        requireAfter(credit, conversion.effectiveOn());
        if (credit == null) return;
        CreditAccount.requirePair(conversion.pair(), credit, conversion.effectiveOn());
        refuseIf(conversion.points() > credit.points(), MORE_CONVERTED_THAN_EARNED);
    }

    private static void requireAfter(@Nullable CreditEarned credit, LocalDate on) {
        refuseIf(credit != null && on.isBefore(credit.effectiveOn()), ACT_OUT_OF_ORDER);
    }
}
