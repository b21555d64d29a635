package org.chalkline.query.licence;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionGraded;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionPublished;
import org.chalkline.kernel.licence.LicenceEvent.AnnualReportFiled;
import org.chalkline.kernel.licence.LicenceEvent.CreditorsPaid;
import org.chalkline.kernel.licence.LicenceEvent.LicenceCancelled;
import org.chalkline.kernel.licence.LicenceEvent.LicenceChanged;
import org.chalkline.kernel.licence.LicenceEvent.LicenceDeemedRenewed;
import org.chalkline.kernel.licence.LicenceEvent.LicenceDeregistered;
import org.chalkline.kernel.licence.LicenceEvent.LicenceExpired;
import org.chalkline.kernel.licence.LicenceEvent.LicenceIssued;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRecovered;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRenewed;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRevoked;
import org.chalkline.kernel.licence.LicenceEvent.LicenceWithdrawn;
import org.chalkline.kernel.licence.LicenceEvent.LiquidationOpened;
import org.chalkline.kernel.licence.LicenceEvent.PupilsResettled;
import org.chalkline.kernel.licence.LicenceEvent.RectificationOrdered;
import org.chalkline.kernel.licence.LicenceEvent.RectificationRechecked;
import org.chalkline.kernel.licence.LicenceEvent.RenewalEnded;
import org.chalkline.kernel.licence.LicenceEvent.RenewalSought;
import org.chalkline.kernel.licence.LicenceEvent.TerminationAnnounced;
import org.chalkline.kernel.licence.LicenceEvent.TerminationBegun;
import org.chalkline.query.licence.LicenceRecord.Deregistration;
import org.chalkline.query.licence.LicenceRecord.Ending;
import org.chalkline.query.licence.LicenceRecord.Renewal;
import org.chalkline.query.licence.LicenceRecord.Status;
import org.chalkline.query.licence.LicenceRecord.Term;
import org.chalkline.query.licence.LicenceRecord.TermOrigin;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one licence into its {@link LicenceRecord}.
 *
 * <p>Facts come in the order of the days on which they take effect, not of their recording. So a
 * renewal recorded late, with an earlier date, may come before the expiry that had been recorded
 * first: an expiry, or a renewal by silence, on a day that a term covers by then was superseded,
 * and changes nothing. Nor does silence after a refusal, or an expiry while silence renews.
 */
public final class LicenceView implements View<LicenceRecord> {

    @Override
    public String name() {
        return "licences";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<LicenceRecord> stateType() {
        return LicenceRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return LicenceEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<LicenceRecord>> columns() {
        return LicenceTable.TABLE.columns();
    }

    @Override
    public @Nullable LicenceRecord evolve(@Nullable LicenceRecord before, Fact fact) {
        if (fact instanceof LicenceIssued e) {
            if (before != null) throw new IllegalStateException("issued twice");
            return issued(e);
        }
        var draft = new LicenceDraft(Objects.requireNonNull(before, "not issued"));
        apply(draft, (LicenceEvent) fact);
        return draft.done();
    }

    private static LicenceRecord issued(LicenceIssued e) {
        var term =
                new Term(
                        e.effectiveOn(),
                        e.validUntil(),
                        TermOrigin.ISSUED,
                        e.application(),
                        e.decision());
        return new LicenceRecord(
                e.licenceId(),
                e.schoolId(),
                Status.VALID,
                e.content(),
                List.of(term),
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static void apply(LicenceDraft draft, LicenceEvent event) {
        switch (event) {
            case LicenceIssued e -> throw new IllegalStateException("issued twice");
            case LicenceChanged e -> draft.content = e.content();
            case RenewalSought e -> renewalSought(draft, e);
            case LicenceRenewed e -> renewed(draft, e);
            case LicenceDeemedRenewed e -> deemedRenewed(draft, e);
            case RenewalEnded e -> renewalEnded(draft, e);
            case LicenceExpired e -> expired(draft, e);
            case LicenceRevoked e -> revoked(draft, e);
            case LicenceWithdrawn e -> withdrawn(draft, e);
            case LicenceCancelled e -> cancelled(draft, e);
            case LicenceDeregistered e ->
                    draft.strikeOff(
                            new Deregistration(
                                    e.effectiveOn(), e.ground(), e.resettlement(), e.decision()));
            case AnnualReportFiled e ->
                    draft.inspections = AnnualInspections.with(draft.inspections, e);
            case AnnualInspectionGraded e ->
                    draft.inspections = AnnualInspections.with(draft.inspections, e);
            case RectificationOrdered e ->
                    draft.inspections = AnnualInspections.with(draft.inspections, e);
            case RectificationRechecked e ->
                    draft.inspections = AnnualInspections.with(draft.inspections, e);
            case AnnualInspectionPublished e ->
                    draft.inspections = AnnualInspections.with(draft.inspections, e);
            case TerminationAnnounced e -> draft.termination = draft.termination.with(e);
            case TerminationBegun e -> {
                draft.termination = draft.termination.with(e);
                draft.terminate();
            }
            case LiquidationOpened e -> draft.termination = draft.termination.with(e);
            case CreditorsPaid e -> draft.termination = draft.termination.with(e);
            case PupilsResettled e -> draft.termination = draft.termination.with(e);
            case LicenceRecovered e -> draft.termination = draft.termination.with(e);
        }
    }

    private static boolean covered(LicenceDraft draft, LicenceEvent e) {
        return !e.effectiveOn().isAfter(draft.validUntil());
    }

    private static void renewalSought(LicenceDraft draft, RenewalSought e) {
        draft.renewal = new Renewal(e.effectiveOn(), e.application(), e.inTime(), null, null);
        draft.awaitRenewal();
    }

    /** The old term runs to its end first. */
    private static void renewed(LicenceDraft draft, LicenceRenewed e) {
        draft.add(
                new Term(
                        draft.validUntil().plusDays(1),
                        e.validUntil(),
                        TermOrigin.RENEWED,
                        e.application(),
                        e.decision()));
    }

    private static void deemedRenewed(LicenceDraft draft, LicenceDeemedRenewed e) {
        if (covered(draft, e) || draft.renewalEnded()) return;
        draft.add(
                new Term(
                        draft.validUntil().plusDays(1),
                        e.validUntil(),
                        TermOrigin.DEEMED_RENEWED,
                        e.application(),
                        null));
    }

    private static void renewalEnded(LicenceDraft draft, RenewalEnded e) {
        var sought = Objects.requireNonNull(draft.renewal, "no renewal was sought");
        draft.renewal =
                new Renewal(
                        sought.soughtOn(),
                        sought.application(),
                        sought.inTime(),
                        e.effectiveOn(),
                        e.why());
        draft.renewalSettled();
    }

    private static void expired(LicenceDraft draft, LicenceExpired e) {
        if (covered(draft, e) || draft.hasEnded() || draft.silenceRenews()) return;
        draft.end(new Ending(Status.EXPIRED, e.effectiveOn(), null, null, null, null, null));
    }

    private static void revoked(LicenceDraft draft, LicenceRevoked e) {
        draft.end(
                new Ending(
                        Status.REVOKED,
                        e.effectiveOn(),
                        e.ground(),
                        null,
                        null,
                        e.compensation(),
                        e.decision()));
    }

    private static void withdrawn(LicenceDraft draft, LicenceWithdrawn e) {
        draft.end(
                new Ending(
                        Status.WITHDRAWN,
                        e.effectiveOn(),
                        null,
                        e.ground(),
                        null,
                        e.compensation(),
                        e.decision()));
    }

    private static void cancelled(LicenceDraft draft, LicenceCancelled e) {
        draft.end(
                new Ending(
                        Status.CANCELLED,
                        e.effectiveOn(),
                        null,
                        null,
                        e.item(),
                        null,
                        e.decision()));
    }
}
