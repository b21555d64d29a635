package org.chalkline.command.licence;

import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.licence.LicenceRefusal.YEAR_OUT_OF_RANGE;
import static org.chalkline.kernel.procedure.power.Power.INSPECT_LICENSEES;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.licence.LicenceCommand.FileAnnualReport;
import org.chalkline.command.licence.LicenceCommand.GradeAnnualInspection;
import org.chalkline.command.licence.LicenceCommand.OrderRectification;
import org.chalkline.command.licence.LicenceCommand.PublishAnnualInspection;
import org.chalkline.command.licence.LicenceCommand.RecheckRectification;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionGraded;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionPublished;
import org.chalkline.kernel.licence.LicenceEvent.AnnualReportFiled;
import org.chalkline.kernel.licence.LicenceEvent.RectificationOrdered;
import org.chalkline.kernel.licence.LicenceEvent.RectificationRechecked;
import org.springframework.stereotype.Component;

/** Annual inspection and supervision of licensed schools, while the licence is in force. */
@Component
class AnnualInspections {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private final LicencesOnFile licences;

    AnnualInspections(LicencesOnFile licences) {
        this.licences = licences;
    }

    @CommandHandler
    void handle(FileAnnualReport c, LicenceOffice office) throws Exception {
        var fact = new AnnualReportFiled(c.licence(), c.year(), c.report(), c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    requireInspectable(licence, c.year(), c.effectiveOn());
                    requireDigest(c.report());
                    licence.onFile().inspections().requireFileable(fact);
                });
    }

    @CommandHandler
    void handle(GradeAnnualInspection c, LicenceOffice office) throws Exception {
        var fact =
                new AnnualInspectionGraded(
                        c.licence(), c.year(), c.grade(), c.decision(), c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    requireInspectable(licence, c.year(), c.effectiveOn());
                    office.require(c.decision(), INSPECT_LICENSEES, c.effectiveOn());
                    licence.onFile().inspections().requireGradable(fact);
                    var school = licence.onFile().founded().schoolId();
                    SupervisionReports.requireWeighed(school, fact, office.facts());
                });
    }

    @CommandHandler
    void handle(OrderRectification c, LicenceOffice office) throws Exception {
        var fact =
                new RectificationOrdered(
                        c.licence(),
                        c.year(),
                        c.deficiencies(),
                        c.deadline(),
                        c.admissionsSuspended(),
                        c.decision(),
                        c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    requireInspectable(licence, c.year(), c.effectiveOn());
                    requireText(c.deficiencies(), TEXT);
                    requireDate(c.deadline(), office.today());
                    office.require(c.decision(), INSPECT_LICENSEES, c.effectiveOn());
                    licence.onFile().inspections().requireOrderable(fact);
                });
    }

    @CommandHandler
    void handle(RecheckRectification c, LicenceOffice office) throws Exception {
        var fact =
                new RectificationRechecked(
                        c.licence(),
                        c.year(),
                        c.rectified(),
                        c.findings(),
                        c.inspector(),
                        c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    requireInspectable(licence, c.year(), c.effectiveOn());
                    requireText(c.findings(), TEXT);
                    office.require(c.inspector(), INSPECT_LICENSEES, c.effectiveOn());
                    licence.onFile().inspections().requireRecheckable(fact);
                });
    }

    @CommandHandler
    void handle(PublishAnnualInspection c, LicenceOffice office) throws Exception {
        var fact = new AnnualInspectionPublished(c.licence(), c.year(), c.where(), c.effectiveOn());
        licences.act(
                fact,
                office,
                licence -> {
                    licence.requireRegistered(); // a result is of interest after the licence's end
                    requireLine(c.where(), LINE);
                    licence.onFile().inspections().requirePublishable(fact);
                });
    }

    private static void requireInspectable(Licence licence, int year, LocalDate on) {
        licence.requireInForceOn(on);
        int first = licence.onFile().founded().effectiveOn().getYear();
        refuseIf(year < first || year > on.getYear(), YEAR_OUT_OF_RANGE);
    }
}
