package org.chalkline.query.licence;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionGraded;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionPublished;
import org.chalkline.kernel.licence.LicenceEvent.AnnualReportFiled;
import org.chalkline.kernel.licence.LicenceEvent.CreditorsPaid;
import org.chalkline.kernel.licence.LicenceEvent.LapseAnnounced;
import org.chalkline.kernel.licence.LicenceEvent.LicenceCancelled;
import org.chalkline.kernel.licence.LicenceEvent.LicenceChanged;
import org.chalkline.kernel.licence.LicenceEvent.LicenceContinued;
import org.chalkline.kernel.licence.LicenceEvent.LicenceDeemedRenewed;
import org.chalkline.kernel.licence.LicenceEvent.LicenceDeregistered;
import org.chalkline.kernel.licence.LicenceEvent.LicenceExpired;
import org.chalkline.kernel.licence.LicenceEvent.LicenceFounded;
import org.chalkline.kernel.licence.LicenceEvent.LicenceIssued;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRecovered;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRenewed;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRevoked;
import org.chalkline.kernel.licence.LicenceEvent.LicenceTakenOver;
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
import org.chalkline.query.licence.LicenceRecord.Lapse;
import org.chalkline.query.licence.LicenceRecord.Rectification;
import org.chalkline.query.licence.LicenceRecord.Status;
import org.chalkline.query.licence.LicenceRecord.Term;
import org.chalkline.query.licence.LicenceRecord.TermOrigin;
import org.chalkline.query.licence.TerminationProgress.Announcement;
import org.chalkline.query.licence.TerminationProgress.Beginning;
import org.chalkline.query.licence.TerminationProgress.Liquidation;
import org.chalkline.query.licence.TerminationProgress.Payment;
import org.chalkline.query.licence.TerminationProgress.Recovery;
import org.chalkline.query.licence.TerminationProgress.Resettlement;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one licence into its {@link LicenceRecord}.
 *
 * <p>Facts come in the order of the days on which they take effect, not of their recording. So a
 * renewal recorded late, with an earlier date, may come before the expiry that had been recorded
 * first: an expiry, or a renewal by silence, on a day that a term covers by then was superseded,
 * and changes nothing. Nor does silence after a refusal, or an expiry while silence renews.
 */
public final class LicenceView implements AggregateView<LicenceRecord> {

    @Override
    public String name() {
        return "licences";
    }

    @Override
    public int version() {
        return 7;
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
    public List<Column<LicenceRecord>> columns() {
        return LicenceTable.TABLE.columns();
    }

    @Override
    public @Nullable LicenceRecord evolve(@Nullable LicenceRecord before, Fact fact) {
        if (fact instanceof LicenceFounded e) {
            if (before != null) throw new IllegalStateException("issued twice");
            return founded(e);
        }
        var draft = new LicenceDraft(Objects.requireNonNull(before, "not issued"));
        apply(draft, (LicenceEvent) fact);
        return draft.done();
    }

    private static LicenceRecord founded(LicenceFounded e) {
        var term =
                switch (e) {
                    case LicenceIssued i ->
                            new Term(
                                    i.effectiveOn(),
                                    i.validUntil(),
                                    TermOrigin.ISSUED,
                                    i.application(),
                                    i.decision(),
                                    null);
                    case LicenceTakenOver t ->
                            new Term(
                                    t.effectiveOn(),
                                    t.validUntil(),
                                    TermOrigin.TAKEN_OVER,
                                    null,
                                    null,
                                    t.source());
                };
        return LicenceRecordBuilder.builder()
                .id(e.licenceId())
                .school(e.schoolId())
                .status(Status.VALID)
                .content(e.content())
                .terms(List.of(term))
                .inspections(List.of())
                .build();
    }

    private static void apply(LicenceDraft draft, LicenceEvent event) {
        switch (event) {
            case LicenceFounded e -> throw new IllegalStateException("issued twice");
            case LicenceChanged e -> draft.licence.content(e.content());
            case RenewalSought e -> renewalSought(draft, e);
            case LicenceRenewed e -> renewed(draft, e);
            case LicenceDeemedRenewed e -> deemedRenewed(draft, e);
            case RenewalEnded e -> renewalEnded(draft, e);
            case LicenceContinued e -> continued(draft, e);
            case LapseAnnounced e ->
                    draft.licence.lapse(
                            new Lapse(e.effectiveOn(), e.findings(), e.where(), e.officer()));
            case LicenceExpired e -> expired(draft, e);
            case LicenceRevoked e -> revoked(draft, e);
            case LicenceWithdrawn e -> withdrawn(draft, e);
            case LicenceCancelled e -> cancelled(draft, e);
            case LicenceDeregistered e ->
                    draft.licence
                            .status(Status.DEREGISTERED)
                            .deregistration(
                                    new Deregistration(
                                            e.effectiveOn(),
                                            e.ground(),
                                            e.resettlement(),
                                            e.decision()));
            case AnnualReportFiled e ->
                    draft.inspected(
                            e.year(), i -> i.reportedOn(e.effectiveOn()).report(e.report()));
            case AnnualInspectionGraded e ->
                    draft.inspected(
                            e.year(),
                            i ->
                                    i.gradedOn(e.effectiveOn())
                                            .grade(e.grade())
                                            .gradedUpon(e.decision().evidence()));
            case RectificationOrdered e ->
                    draft.inspected(e.year(), i -> i.rectification(ordered(e)));
            case RectificationRechecked e ->
                    draft.inspected(
                            e.year(), i -> i.rectification(rechecked(i.rectification(), e)));
            case AnnualInspectionPublished e ->
                    draft.inspected(
                            e.year(),
                            i -> i.publishedOn(e.effectiveOn()).publishedWhere(e.where()));
            case TerminationAnnounced e ->
                    draft.terminated(
                            t ->
                                    t.announcement(
                                            new Announcement(
                                                    e.effectiveOn(), e.intendedOn(), e.where())));
            case TerminationBegun e -> {
                var begun =
                        new Beginning(e.effectiveOn(), e.ground(), e.application(), e.decision());
                draft.terminated(t -> t.beginning(begun));
                draft.terminate();
            }
            case LiquidationOpened e ->
                    draft.terminated(
                            t ->
                                    t.liquidation(
                                            new Liquidation(
                                                    e.effectiveOn(), e.liquidator(), e.members())));
            case CreditorsPaid e -> {
                var payment =
                        new Payment(e.effectiveOn(), e.rank(), e.claims(), e.paid(), e.statement());
                draft.terminated(t -> t.payments(Copies.plus(t.payments(), payment)));
            }
            case PupilsResettled e ->
                    draft.terminated(
                            t ->
                                    t.resettlement(
                                            new Resettlement(e.effectiveOn(), e.resettlement())));
            case LicenceRecovered e ->
                    draft.terminated(
                            t ->
                                    t.recovery(
                                            new Recovery(
                                                    e.effectiveOn(),
                                                    e.sealDestroyed(),
                                                    e.record())));
        }
    }

    private static Rectification ordered(RectificationOrdered e) {
        return LicenceRecordRectificationBuilder.builder()
                .orderedOn(e.effectiveOn())
                .deficiencies(e.deficiencies())
                .deadline(e.deadline())
                .admissionsSuspended(e.admissionsSuspended())
                .build();
    }

    private static Rectification rechecked(
            @Nullable Rectification ordered, RectificationRechecked e) {
        if (ordered == null) throw new IllegalStateException("nothing was ordered");
        return ordered.with(
                b ->
                        b.recheckedOn(e.effectiveOn())
                                .rectified(e.rectified())
                                .findings(e.findings()));
    }

    private static boolean covered(LicenceDraft draft, LicenceEvent e) {
        return !e.effectiveOn().isAfter(draft.validUntil());
    }

    private static void renewalSought(LicenceDraft draft, RenewalSought e) {
        draft.licence.renewal(
                LicenceRecordRenewalBuilder.builder()
                        .soughtOn(e.effectiveOn())
                        .application(e.application())
                        .inTime(e.inTime())
                        .silenceRenews(e.silenceRenews())
                        .build());
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
                        e.decision(),
                        null));
    }

    private static void deemedRenewed(LicenceDraft draft, LicenceDeemedRenewed e) {
        if (covered(draft, e) || draft.renewalEnded()) return;
        draft.add(
                new Term(
                        draft.validUntil().plusDays(1),
                        e.validUntil(),
                        TermOrigin.DEEMED_RENEWED,
                        e.application(),
                        null,
                        null));
    }

    /** The old term ran to its end first. */
    private static void continued(LicenceDraft draft, LicenceContinued e) {
        draft.add(
                new Term(
                        draft.validUntil().plusDays(1),
                        e.validUntil(),
                        TermOrigin.CONTINUED,
                        null,
                        e.decision(),
                        null));
    }

    private static void renewalEnded(LicenceDraft draft, RenewalEnded e) {
        var sought = Objects.requireNonNull(draft.licence.renewal(), "no renewal was sought");
        draft.licence.renewal(sought.with(b -> b.endedOn(e.effectiveOn()).why(e.why())));
        draft.renewalSettled();
    }

    private static void expired(LicenceDraft draft, LicenceExpired e) {
        if (covered(draft, e) || draft.hasEnded() || draft.silenceRenews()) return;
        draft.end(ended(Status.EXPIRED, e).build());
    }

    private static void revoked(LicenceDraft draft, LicenceRevoked e) {
        draft.end(
                ended(Status.REVOKED, e)
                        .revocationGround(e.ground())
                        .compensation(e.compensation())
                        .decision(e.decision())
                        .build());
    }

    private static void withdrawn(LicenceDraft draft, LicenceWithdrawn e) {
        draft.end(
                ended(Status.WITHDRAWN, e)
                        .withdrawalGround(e.ground())
                        .compensation(e.compensation())
                        .decision(e.decision())
                        .build());
    }

    private static void cancelled(LicenceDraft draft, LicenceCancelled e) {
        draft.end(ended(Status.CANCELLED, e).penaltyItem(e.item()).decision(e.decision()).build());
    }

    private static LicenceRecordEndingBuilder ended(Status as, LicenceEvent e) {
        return LicenceRecordEndingBuilder.builder().as(as).on(e.effectiveOn()).builder();
    }
}
