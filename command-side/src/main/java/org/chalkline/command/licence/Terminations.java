package org.chalkline.command.licence;

import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.licence.LicenceRefusal.LICENCE_NOT_CANCELLED;
import static org.chalkline.command.licence.LicenceRefusal.LIQUIDATORS_MISSING;
import static org.chalkline.command.licence.LicenceRefusal.TERMINATION_NEEDS_APPLICATION;
import static org.chalkline.kernel.procedure.power.Power.END_LICENCES;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.licence.LicenceCommand.AnnounceTermination;
import org.chalkline.command.licence.LicenceCommand.BeginTermination;
import org.chalkline.command.licence.LicenceCommand.OpenLiquidation;
import org.chalkline.command.licence.LicenceCommand.PayCreditors;
import org.chalkline.command.licence.LicenceCommand.RecoverLicence;
import org.chalkline.command.licence.LicenceCommand.SettlePupils;
import org.chalkline.kernel.licence.LicenceEvent.CreditorsPaid;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRecovered;
import org.chalkline.kernel.licence.LicenceEvent.LiquidationOpened;
import org.chalkline.kernel.licence.LicenceEvent.PupilsResettled;
import org.chalkline.kernel.licence.LicenceEvent.TerminationAnnounced;
import org.chalkline.kernel.licence.LicenceEvent.TerminationBegun;
import org.chalkline.kernel.licence.LicenceEvent.TerminationGround;
import org.springframework.stereotype.Component;

/**
 * The termination of a school (Private Education Law, 56 to 60). By its charter it ends upon an
 * application that was granted; the announcement may be recorded before the grant or after it, but
 * liquidation begins on the day announced at the earliest.
 */
@Component
class Terminations {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;
    private static final int MOST_MEMBERS = 50;

    private final LicencesOnFile licences;

    Terminations(LicencesOnFile licences) {
        this.licences = licences;
    }

    @CommandHandler
    void handle(AnnounceTermination c, LicenceOffice office) throws Exception {
        var fact =
                new TerminationAnnounced(c.licence(), c.intendedOn(), c.where(), c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    licence.requireNotEnded();
                    licence.onFile().termination().requireAnnounceable();
                    requireLine(c.where(), LINE);
                    requireDate(c.intendedOn(), office.today());
                    licence.clocks()
                            .requireAnnouncedInTime(
                                    c.intendedOn(), c.effectiveOn(), office.calendar());
                });
    }

    @CommandHandler
    void handle(BeginTermination c, LicenceOffice office) throws Exception {
        var fact =
                new TerminationBegun(
                        c.licence(), c.ground(), c.application(), c.decision(), c.effectiveOn());
        if (c.application() != null) {
            // Whoever granted it was asked for the power then.
            licences.with(
                    c.licence(),
                    licence -> licence.follow(fact, office, () -> requireBeginnable(licence, c)));
            return;
        }
        licences.act(
                fact,
                office,
                licence -> {
                    office.require(c.decision(), END_LICENCES, c.effectiveOn());
                    requireBeginnable(licence, c);
                });
    }

    private static void requireBeginnable(Licence licence, BeginTermination c) {
        licence.requireRegistered();
        licence.onFile().termination().requireNotBegun();
        boolean granted = c.application() != null;
        refuseIf(
                granted != (c.ground() == TerminationGround.BY_CHARTER),
                TERMINATION_NEEDS_APPLICATION);
        if (c.ground() == TerminationGround.LICENCE_CANCELLED) {
            var file = licence.onFile();
            refuseIf(!file.cancelled() && !file.revoked(), LICENCE_NOT_CANCELLED);
        } else {
            licence.requireNotEnded();
        }
    }

    @CommandHandler
    void handle(OpenLiquidation c, LicenceOffice office) throws Exception {
        var fact = new LiquidationOpened(c.licence(), c.liquidator(), c.members(), c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    licence.requireRegistered();
                    var termination = licence.onFile().termination();
                    var begun = termination.requireCause();
                    refuseIf(c.members().isEmpty(), LIQUIDATORS_MISSING);
                    requireAtMost(c.members(), MOST_MEMBERS);
                    c.members().forEach(member -> requireLine(member, LINE));
                    termination.requireLiquidatable(
                            fact, licence.clocks().announcementAsked(begun.effectiveOn()));
                });
    }

    @CommandHandler
    void handle(PayCreditors c, LicenceOffice office) throws Exception {
        var fact =
                new CreditorsPaid(
                        c.licence(),
                        c.rank(),
                        c.claims(),
                        c.paid(),
                        c.statement(),
                        c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    licence.requireRegistered();
                    requireDigest(c.statement());
                    licence.onFile().termination().requirePayable(fact);
                });
    }

    @CommandHandler
    void handle(SettlePupils c, LicenceOffice office) throws Exception {
        var fact = new PupilsResettled(c.licence(), c.resettlement(), c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    licence.requireRegistered();
                    licence.onFile().termination().requireResettleable();
                    requireText(c.resettlement().summary(), TEXT);
                    requireDigest(c.resettlement().document());
                });
    }

    @CommandHandler
    void handle(RecoverLicence c, LicenceOffice office) throws Exception {
        var fact =
                new LicenceRecovered(c.licence(), c.sealDestroyed(), c.record(), c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    licence.requireRegistered();
                    licence.onFile().termination().requireRecoverable(fact);
                    requireDigest(c.record());
                });
    }
}
