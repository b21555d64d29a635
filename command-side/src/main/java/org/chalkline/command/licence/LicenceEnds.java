package org.chalkline.command.licence;

import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.licence.LicenceRefusal.COMPENSATION_FORBIDDEN;
import static org.chalkline.command.licence.LicenceRefusal.COMPENSATION_MISSING;
import static org.chalkline.command.licence.LicenceRefusal.GROUND_DOES_NOT_MATCH;
import static org.chalkline.command.licence.LicenceRefusal.ITEM_OUT_OF_RANGE;
import static org.chalkline.command.licence.LicenceRefusal.LAPSE_ANNOUNCED;
import static org.chalkline.command.licence.LicenceRefusal.LICENCE_NOT_LAPSED;
import static org.chalkline.command.licence.LicenceRefusal.PENALTY_NEEDED;
import static org.chalkline.command.licence.LicenceRefusal.REMEDY_NOTICE_MISSING;
import static org.chalkline.command.licence.LicenceRefusal.SCHOOL_NOT_TERMINATED;
import static org.chalkline.kernel.procedure.power.Power.END_LICENCES;
import static org.chalkline.kernel.procedure.power.Power.IMPOSE_PENALTIES;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.licence.LicenceCommand.AnnounceLapse;
import org.chalkline.command.licence.LicenceCommand.CancelLicence;
import org.chalkline.command.licence.LicenceCommand.DeregisterLicence;
import org.chalkline.command.licence.LicenceCommand.RevokeLicence;
import org.chalkline.command.licence.LicenceCommand.WithdrawLicence;
import org.chalkline.kernel.licence.LicenceEvent.DeregistrationGround;
import org.chalkline.kernel.licence.LicenceEvent.LapseAnnounced;
import org.chalkline.kernel.licence.LicenceEvent.LicenceCancelled;
import org.chalkline.kernel.licence.LicenceEvent.LicenceDeregistered;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRevoked;
import org.chalkline.kernel.licence.LicenceEvent.LicenceWithdrawn;
import org.chalkline.kernel.licence.LicenceEvent.RevocationGround;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.hearing.Hearings;
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
    private static final int LAST_ITEM = 8;

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
    void handle(CancelLicence c, LicenceOffice office) throws Exception {
        var fact = new LicenceCancelled(c.licence(), c.item(), c.decision(), c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    licence.requireInForce();
                    office.require(c.decision(), IMPOSE_PENALTIES, c.effectiveOn());
                    refuseIf(c.item() < 1 || c.item() > LAST_ITEM, ITEM_OUT_OF_RANGE);
                    refuseIf(c.decision().remedyNotice() == null, REMEDY_NOTICE_MISSING);
                    requireHeard(licence, c.decision(), office);
                });
    }

    /**
     * Who is to lose a licence is told so first, and heard (Administrative Penalty Law, 44, 63).
     */
    private static void requireHeard(Licence licence, Decision decision, LicenceOffice office) {
        var file = licence.onFile();
        var facts = FactsThatStand.of(office.facts().of(file.issued().subject()));
        var hearings = Hearings.of(facts);
        boolean told = hearings.wasTold(file.content().organiser().servedAs());
        boolean open = hearings.outstanding() || licence.clocks().hearingCanBeAskedFor();
        refuseIf(!told || open || decision.partyStatement() == null, PENALTY_NEEDED);
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
                                    licence.onFile().issued().schoolId(),
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
