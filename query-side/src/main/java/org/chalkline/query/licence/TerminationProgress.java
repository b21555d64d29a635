package org.chalkline.query.licence;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceEvent.Creditors;
import org.chalkline.kernel.licence.LicenceEvent.Liquidator;
import org.chalkline.kernel.licence.LicenceEvent.TerminationGround;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.ResettlementPlan;
import org.jspecify.annotations.Nullable;

/** How far a school's termination has come. Each part is absent until it has happened. */
@RecordBuilder
public record TerminationProgress(
        @Nullable Announcement announcement,
        @Nullable Beginning beginning,
        @Nullable Liquidation liquidation,
        List<Payment> payments,
        @Nullable Resettlement resettlement,
        @Nullable Recovery recovery)
        implements TerminationProgressBuilder.With {

    static final TerminationProgress NONE =
            TerminationProgressBuilder.builder().payments(List.of()).build();

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
}
