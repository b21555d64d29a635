package org.chalkline.query.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.licence.ApplicationId;
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

/** How far a school's termination has come. Each part is absent until it has happened. */
public record TerminationProgress(
        @Nullable Announcement announcement,
        @Nullable Beginning beginning,
        @Nullable Liquidation liquidation,
        List<Payment> payments,
        @Nullable Resettlement resettlement,
        @Nullable Recovery recovery) {

    static final TerminationProgress NONE =
            new TerminationProgress(null, null, null, List.of(), null, null);

    /**
     * The intended termination was announced.
     *
     * @param intendedOn the day on which it is to end
     */
    public record Announcement(LocalDate on, LocalDate intendedOn, String where) {}

    /** It began. */
    public record Beginning(
            LocalDate on,
            TerminationGround ground,
            @Nullable ApplicationId application,
            Decision decision) {}

    /** Its liquidation began. */
    public record Liquidation(LocalDate on, Liquidator liquidator, List<String> members) {
        public Liquidation {
            members = List.copyOf(members);
        }
    }

    /** A rank of creditors was paid. */
    public record Payment(
            LocalDate on, Creditors rank, Money claims, Money paid, String statement) {}

    /** The pupils were settled elsewhere. */
    public record Resettlement(LocalDate on, ResettlementPlan plan) {}

    /** The licence was taken back. */
    public record Recovery(LocalDate on, boolean sealDestroyed, String record) {}

    public TerminationProgress {
        payments = List.copyOf(payments);
    }

    TerminationProgress with(TerminationAnnounced e) {
        var told = new Announcement(e.effectiveOn(), e.intendedOn(), e.where());
        return new TerminationProgress(
                told, beginning, liquidation, payments, resettlement, recovery);
    }

    TerminationProgress with(TerminationBegun e) {
        var begun = new Beginning(e.effectiveOn(), e.ground(), e.application(), e.decision());
        return new TerminationProgress(
                announcement, begun, liquidation, payments, resettlement, recovery);
    }

    TerminationProgress with(LiquidationOpened e) {
        var opened = new Liquidation(e.effectiveOn(), e.liquidator(), e.members());
        return new TerminationProgress(
                announcement, beginning, opened, payments, resettlement, recovery);
    }

    TerminationProgress with(CreditorsPaid e) {
        var all = new ArrayList<>(payments);
        all.add(new Payment(e.effectiveOn(), e.rank(), e.claims(), e.paid(), e.statement()));
        return new TerminationProgress(
                announcement, beginning, liquidation, all, resettlement, recovery);
    }

    TerminationProgress with(PupilsResettled e) {
        var settled = new Resettlement(e.effectiveOn(), e.resettlement());
        return new TerminationProgress(
                announcement, beginning, liquidation, payments, settled, recovery);
    }

    TerminationProgress with(LicenceRecovered e) {
        var taken = new Recovery(e.effectiveOn(), e.sealDestroyed(), e.record());
        return new TerminationProgress(
                announcement, beginning, liquidation, payments, resettlement, taken);
    }
}
