package org.chalkline.command.procedure.personnel;

import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireNumber;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.personal.Seals.conductIn;
import static org.chalkline.command.personal.Seals.withoutReasons;
import static org.chalkline.command.procedure.personnel.PersonnelRefusal.*;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.procedure.personnel.PersonnelCommand.ImposeSanction;
import org.chalkline.command.procedure.personnel.PersonnelCommand.LiftSanction;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionImposed;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionLifted;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.springframework.stereotype.Component;

/**
 * Sanctions of heads, teachers and other staff of public schools, from the decision to their
 * lifting (Personnel Regulations, 28 to 31). What a removal or a dismissal ends follows by itself.
 */
@Component("personnelSanctions")
class Sanctions {
    private static final int LINE = 200;
    private static final int ITEMS = 6;

    private final PersonnelFiles files;
    private final PersonnelOffice office;

    Sanctions(PersonnelFiles files, PersonnelOffice office) {
        this.files = files;
        this.office = office;
    }

    @CommandHandler
    void handle(ImposeSanction c) throws Exception {
        requireNumber(c.sanction());
        requireLine(c.preparer(), LINE);
        var person = c.person().person();
        office.people().requireKnown(person);
        var calendar = office.calendar();
        files.act(
                new SanctionImposed(
                        person,
                        c.sanction(),
                        c.kind(),
                        c.item(),
                        c.capacity(),
                        c.school(),
                        c.preparer(),
                        office.seals().conduct(person, conductIn(c.decision())),
                        PersonnelClocks.until(c.kind(), c.effectiveOn(), calendar),
                        withoutReasons(c.decision()),
                        c.effectiveOn()),
                c.decision().decidedOn(),
                office,
                file -> {
                    refuseIf(c.preparer().equals(c.decision().officer()), PREPARER_DECIDES);
                    var power = PersonnelOffice.toSanction(c.capacity());
                    office.require(c.decision(), power, c.effectiveOn());
                    refuseIf(c.item() < 1 || c.item() > ITEMS, ITEM_OUT_OF_RANGE);
                    refuseIf(c.decision().remedyNotice() == null, REMEDY_NOTICE_MISSING);
                    file.onFile().requireSanctionable(c.sanction());
                    office.requireStaff(person, c.capacity(), c.school(), c.effectiveOn());
                    if (c.kind() == Sanction.DISMISSAL) {
                        office.requireDismissible(person, c.effectiveOn());
                    }
                },
                file ->
                        c.kind()
                                .period()
                                .ifPresent(
                                        rule ->
                                                file.clocks()
                                                        .open(
                                                                file.id(),
                                                                rule,
                                                                c.effectiveOn(),
                                                                calendar)));
    }

    @CommandHandler
    void handle(LiftSanction c) throws Exception {
        files.act(
                new SanctionLifted(
                        c.person().person(),
                        c.sanction(),
                        c.notice(),
                        c.decision(),
                        c.effectiveOn()),
                c.decision().decidedOn(),
                office,
                file -> {
                    requireDigest(c.notice());
                    var capacity = file.onFile().capacity(c.sanction());
                    var power = PersonnelOffice.toSanction(capacity);
                    office.require(c.decision(), power, c.effectiveOn());
                    file.onFile().requireLiftable(c.sanction(), c.effectiveOn());
                },
                file -> {});
    }
}
