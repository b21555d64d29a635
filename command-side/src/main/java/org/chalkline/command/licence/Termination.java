package org.chalkline.command.licence;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.licence.LicenceRefusal.AMOUNT_OUT_OF_RANGE;
import static org.chalkline.command.licence.LicenceRefusal.ASSETS_EXHAUSTED;
import static org.chalkline.command.licence.LicenceRefusal.CREDITORS_OUT_OF_ORDER;
import static org.chalkline.command.licence.LicenceRefusal.CREDITORS_UNPAID;
import static org.chalkline.command.licence.LicenceRefusal.INTENDED_DAY_NOT_REACHED;
import static org.chalkline.command.licence.LicenceRefusal.LICENCE_NOT_RECOVERED;
import static org.chalkline.command.licence.LicenceRefusal.LIQUIDATION_NOT_OPENED;
import static org.chalkline.command.licence.LicenceRefusal.LIQUIDATION_OPENED_ALREADY;
import static org.chalkline.command.licence.LicenceRefusal.PUPILS_NOT_RESETTLED;
import static org.chalkline.command.licence.LicenceRefusal.PUPILS_RESETTLED_ALREADY;
import static org.chalkline.command.licence.LicenceRefusal.RANK_PAID_ALREADY;
import static org.chalkline.command.licence.LicenceRefusal.RECOVERED_ALREADY;
import static org.chalkline.command.licence.LicenceRefusal.TERMINATION_BEGUN_ALREADY;
import static org.chalkline.command.licence.LicenceRefusal.TERMINATION_NOT_ANNOUNCED;
import static org.chalkline.command.licence.LicenceRefusal.TERMINATION_NOT_BEGUN;
import static org.chalkline.command.licence.LicenceRefusal.WRONG_LIQUIDATOR;

import java.util.EnumMap;
import java.util.Map;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.Creditors;
import org.chalkline.kernel.licence.LicenceEvent.CreditorsPaid;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRecovered;
import org.chalkline.kernel.licence.LicenceEvent.LiquidationOpened;
import org.chalkline.kernel.licence.LicenceEvent.Liquidator;
import org.chalkline.kernel.licence.LicenceEvent.PupilsResettled;
import org.chalkline.kernel.licence.LicenceEvent.TerminationAnnounced;
import org.chalkline.kernel.licence.LicenceEvent.TerminationBegun;
import org.chalkline.kernel.licence.LicenceEvent.TerminationGround;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.school.ResettlementPlan;
import org.jspecify.annotations.Nullable;

/** The end of one school, as far as its licence is concerned (Private Education Law, 56 to 60). */
final class Termination {
    private static final Money MOST = Money.ofFen(10_000_000_000_000L);

    private @Nullable TerminationAnnounced announced;
    private @Nullable TerminationBegun begun;
    private @Nullable LiquidationOpened liquidation;
    private final Map<Creditors, CreditorsPaid> paid = new EnumMap<>(Creditors.class);
    private @Nullable PupilsResettled resettled;
    private @Nullable LicenceRecovered recovered;

    boolean begun() {
        return begun != null;
    }

    void requireNotBegun() {
        refuseIf(begun(), TERMINATION_BEGUN_ALREADY);
    }

    void requireBegun() {
        refuseIf(!begun(), TERMINATION_NOT_BEGUN);
    }

    /** A school that ends by its own wish may announce it after the grant as well as before. */
    void requireAnnounceable() {
        boolean may = begun == null || begun.ground() == TerminationGround.BY_CHARTER;
        refuseIf(!may || liquidation != null, TERMINATION_BEGUN_ALREADY);
    }

    /**
     * @param announcing whether the law of the day on which it began asks for an announcement
     */
    void requireLiquidatable(LiquidationOpened fact, boolean announcing) {
        var cause = requireCause();
        refuseIf(liquidation != null, LIQUIDATION_OPENED_ALREADY);
        refuseIf(fact.liquidator() != liquidator(cause.ground()), WRONG_LIQUIDATOR);
        if (cause.ground() != TerminationGround.BY_CHARTER) return;
        if (announced == null) {
            refuseIf(announcing, TERMINATION_NOT_ANNOUNCED);
        } else {
            refuseIf(fact.effectiveOn().isBefore(announced.intendedOn()), INTENDED_DAY_NOT_REACHED);
        }
    }

    TerminationBegun requireCause() {
        if (begun == null) throw new RefusedException(TERMINATION_NOT_BEGUN);
        return begun;
    }

    private static Liquidator liquidator(TerminationGround ground) {
        return switch (ground) {
            case BY_CHARTER -> Liquidator.SCHOOL;
            case LICENCE_CANCELLED -> Liquidator.AUTHORITY;
            case INSOLVENT -> Liquidator.COURT;
        };
    }

    /**
     * Ranks are paid one after the other, each in full before the next gets anything. So each is on
     * record, if only with 0, and after one that was paid in part the rest get nothing.
     */
    void requirePayable(CreditorsPaid fact) {
        requireBegun();
        refuseIf(liquidation == null, LIQUIDATION_NOT_OPENED);
        refuseIf(paid.containsKey(fact.rank()), RANK_PAID_ALREADY);
        refuseIf(
                fact.paid().exceeds(fact.claims()) || fact.claims().exceeds(MOST),
                AMOUNT_OUT_OF_RANGE);
        for (var rank : Creditors.values()) {
            if (rank == fact.rank()) return;
            var before = paid.get(rank);
            if (before == null) throw new RefusedException(CREDITORS_OUT_OF_ORDER);
            refuseIf(
                    before.claims().exceeds(before.paid()) && !fact.paid().isZero(),
                    ASSETS_EXHAUSTED);
        }
    }

    void requireResettleable() {
        requireBegun();
        refuseIf(resettled != null, PUPILS_RESETTLED_ALREADY);
    }

    /** A licence taken back while its seal was still there is recorded again when that is gone. */
    void requireRecoverable(LicenceRecovered fact) {
        requireBegun();
        refuseIf(
                recovered != null && (recovered.sealDestroyed() || !fact.sealDestroyed()),
                RECOVERED_ALREADY);
    }

    /** Refuses to go on while anything that belongs to a termination is missing. */
    void requireFinished() {
        requireBegun();
        refuseIf(liquidation == null, LIQUIDATION_NOT_OPENED);
        refuseIf(paid.size() < Creditors.values().length, CREDITORS_UNPAID);
        refuseIf(resettled == null, PUPILS_NOT_RESETTLED);
        refuseIf(recovered == null || !recovered.sealDestroyed(), LICENCE_NOT_RECOVERED);
    }

    /** Where the pupils went; absent where that isn't on record. */
    @Nullable ResettlementPlan resettlement() {
        return resettled == null ? null : resettled.resettlement();
    }

    /** Takes in a fact of the licence, if it is about this. */
    void evolve(LicenceEvent fact) {
        switch (fact) {
            case TerminationAnnounced e -> announced = e;
            case TerminationBegun e -> begun = e;
            case LiquidationOpened e -> liquidation = e;
            case CreditorsPaid e -> paid.put(e.rank(), e);
            case PupilsResettled e -> resettled = e;
            case LicenceRecovered e -> recovered = e;
            default -> {} // about something else
        }
    }
}
