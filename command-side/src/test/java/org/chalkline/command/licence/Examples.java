package org.chalkline.command.licence;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.InspectionGrade;
import org.chalkline.kernel.licence.LicenceEvent.TerminationGround;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent.ClueReceived;
import org.chalkline.kernel.penalty.PenaltyEvent.ClueSource;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyImposed;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;

/** Licences, days and decisions that the tests of this package tell their stories with. */
final class Examples {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

    static final LicenceId LICENCE = new LicenceId("L-1");
    static final LicenceId SECOND = new LicenceId("L-2");
    static final LicenceId THIRD = new LicenceId("L-3");
    static final SchoolId SCHOOL = new SchoolId("P-1");
    static final ApplicationId ESTABLISHMENT = new ApplicationId("2022-001");
    static final ApplicationId RENEWAL = new ApplicationId("2025-001");
    static final ApplicationId OTHER = new ApplicationId("2025-002");

    /** The first term. Its last day is a Sunday. */
    static final LocalDate ISSUED = LocalDate.of(2022, 9, 1);

    static final LocalDate LAST_DAY = LocalDate.of(2025, 8, 31);
    static final LocalDate DAY_AFTER = LocalDate.of(2025, 9, 1);

    /** The thirtieth working day before the last: 9 in July and 21 in August. */
    static final LocalDate LAST_TO_APPLY = LocalDate.of(2025, 8, 1);

    static final LocalDate NEXT_LAST_DAY = LocalDate.of(2028, 8, 31);

    static final String OFFICER = "officer-12";
    static final String DIGEST = "b".repeat(64);
    static final ResettlementPlan PLAN =
            new ResettlementPlan("All pupils move to Tianshan Road No. 1.", DIGEST);
    static final Site SITE = new Site("1 Yan'an West Road", "310105001");
    static final Organiser.Organisation ORGANISER =
            new Organiser.Organisation("Morning Light Foundation", "91310105MA1FW", "Shanghai");
    static final LicenceContent CONTENT =
            new LicenceContent("Morning Light School", SchoolKind.PRIMARY, false, ORGANISER, SITE);

    static final List<Fact> POWERS =
            Power.values().stream()
                    .<Fact>map(
                            power ->
                                    new PowerDelegated(
                                            new OfficerId(OFFICER),
                                            power,
                                            "delegation-1",
                                            "director",
                                            null,
                                            LocalDate.of(2020, 1, 1)))
                    .toList();

    private Examples() {}

    static Decision decided(LocalDate on) {
        return decided("长教许〔" + on.getYear() + "〕7号", OFFICER, on);
    }

    static Decision decided(String number, String officer, LocalDate on) {
        return new Decision(
                number,
                "Changning District Education Bureau",
                officer,
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Private Education Law", "12", "2018")),
                "The conditions are met.",
                List.of(),
                null,
                "They said nothing.",
                null,
                null,
                new RemedyNotice(
                        "Changning District People's Government",
                        60,
                        "Shanghai Railway Transport Court",
                        6,
                        false));
    }

    static ApplicationSubmitted submitted(
            ApplicationId application, Proposal proposal, LocalDate on) {
        return new ApplicationSubmitted(
                application, ORGANISER, proposal, List.of(), "private-education", on);
    }

    static ApplicationSubmitted renewalSubmitted(LocalDate on) {
        return submitted(RENEWAL, new Proposal.Renewal(LICENCE, NEXT_LAST_DAY), on);
    }

    static IssueLicence issue() {
        return issue(LICENCE, SCHOOL, ESTABLISHMENT);
    }

    static IssueLicence issue(LicenceId licence, SchoolId school, ApplicationId application) {
        return new IssueLicence(
                licence, school, application, CONTENT, LAST_DAY, null, decided(ISSUED), ISSUED);
    }

    static SeekRenewal seek(LocalDate on) {
        return new SeekRenewal(LICENCE, RENEWAL, ORGANISER.name(), on);
    }

    static RenewLicence renew(LocalDate on) {
        return new RenewLicence(LICENCE, RENEWAL, NEXT_LAST_DAY, decided(on), on);
    }

    static EndRenewal refuseRenewal(LocalDate on) {
        return new EndRenewal(RENEWAL, "Too few teachers.", decided(on), on);
    }

    static EndRenewal withdrawRenewal(LocalDate on) {
        return new EndRenewal(RENEWAL, "No longer wanted.", null, on);
    }

    static FileAnnualReport report(int year, LocalDate on) {
        return new FileAnnualReport(LICENCE, year, DIGEST, on);
    }

    static GradeAnnualInspection grade(int year, InspectionGrade grade, LocalDate on) {
        return new GradeAnnualInspection(LICENCE, year, grade, decided(on), on);
    }

    static OrderRectification order(int year, LocalDate deadline, LocalDate on) {
        return new OrderRectification(
                LICENCE, year, "The second exit is blocked.", deadline, true, decided(on), on);
    }

    static final PenaltyCaseId PENALTY = new PenaltyCaseId("PC-1");

    /** A clue that puts the licence at stake. */
    static ClueReceived clue() {
        return new ClueReceived(
                PENALTY,
                ClueSource.REPORT,
                null,
                null,
                LICENCE,
                "Funds were withdrawn.",
                "Law",
                OFFICER,
                ISSUED);
    }

    /** The penalty that cancels the licence, by the article's eighth item. */
    static PenaltyImposed penalty(PenaltyKind kind) {
        return new PenaltyImposed(
                PENALTY,
                Offender.of("Elm Ltd", "91310105MA1TEST"),
                List.of(kind),
                null,
                null,
                null,
                null,
                kind == PenaltyKind.LICENCE_CANCELLED ? 8 : null,
                List.of(),
                null,
                null,
                null,
                null,
                decided("罚-1", OFFICER, ISSUED),
                ISSUED);
    }

    /** The same penalty, served on that day. */
    static CancelByPenalty cancel(LocalDate on) {
        return new CancelByPenalty(PENALTY, "罚-1", "Elm Ltd", on);
    }

    static BeginTermination begin(TerminationGround ground, LocalDate on) {
        var granted = ground == TerminationGround.BY_CHARTER ? OTHER : null;
        return new BeginTermination(LICENCE, ground, granted, decided(on), on);
    }
}
