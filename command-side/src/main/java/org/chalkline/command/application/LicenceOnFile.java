package org.chalkline.command.application;

import static org.chalkline.command.CommonRefusal.UNKNOWN_LICENCE;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.application.ApplicationRefusal.LICENCE_NOT_IN_FORCE;

import java.time.LocalDate;
import java.util.Comparator;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What a licence says on a day, by its facts on record at this moment.
 *
 * @param over whether it has ended, or its school is terminating
 * @param renewal the application for its renewal that is pending, if one is
 * @param silenceRenews whether that one keeps it in force beyond its term
 */
record LicenceOnFile(
        SchoolId school,
        LicenceContent content,
        LocalDate validUntil,
        boolean over,
        @Nullable ApplicationId renewal,
        boolean silenceRenews) {

    /**
     * The licence as it is on the day, on which it must be in force.
     *
     * @throws RefusedException {@code UNKNOWN_LICENCE}; {@code LICENCE_NOT_IN_FORCE}
     */
    static LicenceOnFile requireInForce(FactsOf facts, LicenceId id, LocalDate day) {
        var all = facts.of(id.toString());
        if (all.isEmpty()) throw new RefusedException(UNKNOWN_LICENCE);
        LicenceOnFile licence = null;
        var inEffect =
                all.stream()
                        .filter(fact -> !fact.effectiveOn().isAfter(day))
                        .sorted(Comparator.comparing(Fact::effectiveOn))
                        .toList();
        for (var fact : inEffect) {
            if (fact instanceof LicenceEvent event) licence = after(licence, event);
        }
        if (licence == null) throw new RefusedException(LICENCE_NOT_IN_FORCE);
        boolean expired = day.isAfter(licence.validUntil) && !licence.silenceRenews;
        refuseIf(licence.over || expired, LICENCE_NOT_IN_FORCE);
        return licence;
    }

    private static @Nullable LicenceOnFile after(@Nullable LicenceOnFile was, LicenceEvent event) {
        if (event instanceof LicenceFounded e) {
            return new LicenceOnFile(e.schoolId(), e.content(), e.validUntil(), false, null, false);
        }
        if (was == null) return null;
        return switch (event) {
            case LicenceFounded e -> was;
            case LicenceChanged e -> was.saying(e.content());
            case RenewalSought e -> was.renewing(e.application(), e.silenceRenews());
            case LicenceRenewed e -> was.until(e.validUntil());
            case LicenceContinued e -> was.continued(e);
            case LicenceDeemedRenewed e -> was.renewedBySilence(e);
            case RenewalEnded e -> was.renewing(null, false);
            case LicenceExpired e -> was.covers(e) || was.silenceRenews ? was : was.ended();
            case LicenceRevoked e -> was.ended();
            case LicenceWithdrawn e -> was.ended();
            case LicenceCancelled e -> was.ended();
            case LicenceDeregistered e -> was.ended();
            case TerminationBegun e -> was.ended();
            case AnnualReportFiled e -> was;
            case AnnualInspectionGraded e -> was;
            case RectificationOrdered e -> was;
            case RectificationRechecked e -> was;
            case AnnualInspectionPublished e -> was;
            case TerminationAnnounced e -> was;
            case LapseAnnounced e -> was;
            case LiquidationOpened e -> was;
            case CreditorsPaid e -> was;
            case PupilsResettled e -> was;
            case LicenceRecovered e -> was;
        };
    }

    /** Whether a renewal that came on record after this left it without object: the term ran on. */
    private boolean covers(LicenceEvent event) {
        return !event.effectiveOn().isAfter(validUntil);
    }

    private LicenceOnFile renewedBySilence(LicenceDeemedRenewed event) {
        boolean pending = event.application().equals(renewal);
        return covers(event) || !pending ? this : until(event.validUntil());
    }

    private LicenceOnFile saying(LicenceContent now) {
        return new LicenceOnFile(school, now, validUntil, over, renewal, silenceRenews);
    }

    private LicenceOnFile renewing(@Nullable ApplicationId by, boolean silence) {
        return new LicenceOnFile(school, content, validUntil, over, by, silence);
    }

    private LicenceOnFile until(LocalDate day) {
        return new LicenceOnFile(school, content, day, over, null, false);
    }

    /** It had expired, if anything. */
    private LicenceOnFile continued(LicenceContinued event) {
        return new LicenceOnFile(school, content, event.validUntil(), false, null, false);
    }

    private LicenceOnFile ended() {
        return new LicenceOnFile(school, content, validUntil, true, renewal, silenceRenews);
    }
}
