package org.chalkline.command.licence;

import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.licence.LicenceRefusal.COMPENSATION_FORBIDDEN;
import static org.chalkline.command.licence.LicenceRefusal.COMPENSATION_MISSING;
import static org.chalkline.command.licence.LicenceRefusal.GROUND_DOES_NOT_MATCH;
import static org.chalkline.command.licence.LicenceRefusal.LAPSE_ANNOUNCED;
import static org.chalkline.command.licence.LicenceRefusal.LICENCE_NOT_LAPSED;
import static org.chalkline.command.licence.LicenceRefusal.SCHOOL_NOT_TERMINATED;
import static org.chalkline.command.procedure.standing.StandingRefusal.ACT_STAYED;
import static org.chalkline.kernel.procedure.power.Power.END_LICENCES;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.licence.LicenceCommand.AnnounceLapse;
import org.chalkline.command.licence.LicenceCommand.CancelByPenalty;
import org.chalkline.command.licence.LicenceCommand.DeregisterLicence;
import org.chalkline.command.licence.LicenceCommand.RevokeLicence;
import org.chalkline.command.licence.LicenceCommand.WithdrawLicence;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent.DeregistrationGround;
import org.chalkline.kernel.licence.LicenceEvent.LapseAnnounced;
import org.chalkline.kernel.licence.LicenceEvent.LicenceCancelled;
import org.chalkline.kernel.licence.LicenceEvent.LicenceDeregistered;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRevoked;
import org.chalkline.kernel.licence.LicenceEvent.LicenceWithdrawn;
import org.chalkline.kernel.licence.LicenceEvent.RevocationGround;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyImposed;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActStayed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The four ends of a licence that the bureau decides, and that law keeps apart: revocation of what
 * should not have been granted, withdrawal in the public interest, cancellation as a penalty, and
 * the deregistration that follows upon them, upon expiry, and upon the school's termination.
 */
@Component
class LicenceEnds {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    private final LicencesOnFile licences;

    LicenceEnds(LicencesOnFile licences) {
        this.licences = licences;
    }

    @CommandHandler
    void handle(RevokeLicence c, LicenceOffice office) throws Exception {
        var fact =
                new LicenceRevoked(
                        c.licence(), c.ground(), c.compensation(), c.decision(), c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    office.require(c.decision(), END_LICENCES, c.effectiveOn());
                    // What was gained by fraud is revoked though it has expired meanwhile.
                    if (c.ground() == RevocationGround.FRAUD_OR_BRIBERY) {
                        licence.requireNotEnded();
                        refuseIf(c.compensation() != null, COMPENSATION_FORBIDDEN);
                    } else {
                        licence.requireInForce();
                        requireCompensation(c.compensation(), "69");
                    }
                });
    }

    @CommandHandler
    void handle(WithdrawLicence c, LicenceOffice office) throws Exception {
        var compensation = c.compensation() == null ? "" : c.compensation();
        var fact =
                new LicenceWithdrawn(
                        c.licence(), c.ground(), compensation, c.decision(), c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    licence.requireInForce();
                    office.require(c.decision(), END_LICENCES, c.effectiveOn());
                    requireCompensation(compensation, "8");
                });
    }

    private static void requireCompensation(@Nullable String compensation, String article) {
        if (compensation == null || compensation.isBlank()) {
            throw new RefusedException(
                    COMPENSATION_MISSING.citing("Administrative Licensing Law", article));
        }
        requireText(compensation, TEXT);
    }

    @CommandHandler
    void handle(CancelByPenalty c, LicenceOffice office) throws Exception {
        var facts = office.facts().of(c.penaltyCase().toString());
        var licence = PenaltyEvent.licenceAtStake(facts);
        var penalty = cancelling(facts, c);
        if (licence == null || penalty == null || penalty.licenceItem() == null) return;
        refuseIf(isStayed(c.penaltyCase(), penalty, office), ACT_STAYED);
        boolean cancelled =
                office.facts().of(licence.toString()).stream()
                        .anyMatch(
                                each ->
                                        each instanceof LicenceCancelled e
                                                && e.decision().equals(penalty.decision()));
        if (cancelled) return;
        var fact =
                new LicenceCancelled(
                        licence, penalty.licenceItem(), penalty.decision(), c.effectiveOn());
        licences.with(licence, found -> found.follow(fact, office, found::requireInForce));
    }

    /** Nothing is done upon a penalty that is stayed, in whichever aggregate (56). */
    private static boolean isStayed(
            PenaltyCaseId id, PenaltyImposed penalty, LicenceOffice office) {
        var recorded = office.facts().recorded(id.toString());
        var number = penalty.decision().documentNumber();
        return recorded.stream()
                .anyMatch(
                        fact ->
                                fact instanceof ActStayed stay
                                        && ActStanding.isStayed(stay, number, recorded));
    }

    /** The penalty that was served; absent where it cancels no licence, or others were served. */
    private static @Nullable PenaltyImposed cancelling(List<Fact> facts, CancelByPenalty c) {
        for (var fact : facts) {
            if (!(fact instanceof PenaltyImposed e)) continue;
            boolean served =
                    e.decision().documentNumber().equals(c.document())
                            && (c.receiver() == null
                                    ? wasServed(facts, e)
                                    : e.party().servedAs().equals(c.receiver()));
            if (served && e.kinds().contains(PenaltyKind.LICENCE_CANCELLED)) return e;
        }
        return null;
    }

    private static boolean wasServed(List<Fact> facts, PenaltyImposed penalty) {
        return facts.stream()
                .anyMatch(
                        fact ->
                                fact instanceof PaperServed e
                                        && e.document().equals(penalty.decision().documentNumber())
                                        && e.receiver().equals(penalty.party().servedAs()));
    }

    @CommandHandler
    void handle(AnnounceLapse c, LicenceOffice office) throws Exception {
        var fact =
                new LapseAnnounced(
                        c.licence(), c.findings(), c.where(), c.officer(), c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    licence.requireNotEnded();
                    office.require(c.officer(), END_LICENCES, c.effectiveOn());
                    requireText(c.findings(), TEXT);
                    requireLine(c.where(), LINE);
                    refuseIf(licence.onFile().lapseAnnounced(), LAPSE_ANNOUNCED);
                    refuseIf(!licence.onFile().expiredBy(c.effectiveOn()), LICENCE_NOT_LAPSED);
                });
    }

    @CommandHandler
    void handle(DeregisterLicence c, LicenceOffice office) throws Exception {
        licences.with(
                c.licence(),
                licence -> {
                    licence.requireExists();
                    var fact =
                            new LicenceDeregistered(
                                    c.licence(),
                                    licence.onFile().founded().schoolId(),
                                    c.ground(),
                                    licence.onFile().termination().resettlement(),
                                    c.decision(),
                                    c.effectiveOn());
                    licence.act(fact, office, () -> requireEndable(licence, c, office));
                });
    }

    /** A termination that has begun is carried through, whatever the ground. */
    private static void requireEndable(Licence licence, DeregisterLicence c, LicenceOffice office) {
        licence.requireRegistered();
        office.require(c.decision(), END_LICENCES, c.effectiveOn());
        var file = licence.onFile();
        requireGround(c.ground(), file);
        if (file.termination().begun()) file.termination().requireFinished();
        refuseIf(
                !file.termination().begun() && (file.cancelled() || file.revoked()),
                SCHOOL_NOT_TERMINATED);
    }

    private static void requireGround(DeregistrationGround ground, LicenceState file) {
        boolean matches =
                switch (ground) {
                    case EXPIRED -> file.expired() && !file.takenAway();
                    case TERMINATED -> file.termination().begun();
                    case REVOKED_WITHDRAWN_OR_CANCELLED -> file.takenAway();
                    case FORCE_MAJEURE -> !file.expired() && !file.takenAway();
                };
        refuseIf(!matches, GROUND_DOES_NOT_MATCH);
    }
}
