package org.chalkline.command.asset;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRefusal.PAYMENT_AFTER_ACQUISITION;
import static org.chalkline.command.asset.AssetRefusal.PAYMENT_EXHAUSTED;
import static org.chalkline.command.asset.AssetRefusal.PAYMENT_OF_ANOTHER_UNIT;
import static org.chalkline.command.asset.AssetRefusal.UNKNOWN_PAYMENT;

import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.asset.PaymentUseEvent;
import org.chalkline.kernel.asset.PaymentUseEvent.PaymentDrawnOn;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;

/**
 * How far one payment has been used up by the assets it paid for. It is an aggregate of its own, so
 * that two acquisitions that race for the rest of a payment end in one asset and one refusal.
 */
@Aggregate
public class PaymentAccount {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private PaymentUse id;

    private final Acts acts = new Acts();
    private Money drawn = Money.ZERO;

    /** Draws what an asset takes of the payment, and refuses more than there is. */
    void draw(Funding funding, AssetId asset, UnitId unit, LocalDate on, AssetOffice office) {
        var fact = new PaymentDrawnOn(funding.payment(), asset, funding.amount(), on);
        if (acts.know(fact)) return;
        var paid = office.payment(funding.payment());
        var paidOn = paid.paidOn();
        if (paidOn == null) throw new RefusedException(UNKNOWN_PAYMENT);
        refuseIf(!unit.equals(paid.unit()), PAYMENT_OF_ANOTHER_UNIT);
        refuseIf(paidOn.isAfter(on), PAYMENT_AFTER_ACQUISITION);
        long together = Math.addExact(drawn.fen(), funding.amount().fen());
        refuseIf(together > paid.amount().fen(), PAYMENT_EXHAUSTED);
        apply(fact);
    }

    @EventSourcingHandler
    void on(PaymentUseEvent fact) {
        id = fact.payment();
        acts.add(fact);
        switch (fact) {
            case PaymentDrawnOn e -> drawn = drawn.plus(e.amount());
        }
    }

    PaymentAccount() {} // for Axon
}
