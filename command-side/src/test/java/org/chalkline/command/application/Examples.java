package org.chalkline.command.application;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.command.procedure.hearing.HearingCommand.*;
import org.chalkline.command.procedure.service.ServiceCommand.ServePaper;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Proposal.Formed;
import org.chalkline.kernel.application.Recommendation;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.LicenceIssued;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.hearing.HearingEvent.Replacement;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolEvent.SchoolEstablished;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.jspecify.annotations.Nullable;

/** Applications, officers, licences and days that the tests of this package tell stories with. */
final class Examples {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate LONG_AGO = LocalDate.of(2020, 9, 1);

    static final ApplicationId ID = new ApplicationId("2026-001");
    static final String OF = ID.toString();
    static final ApplicationId OTHER = new ApplicationId("2026-002");
    static final LicenceId LICENCE = new LicenceId("CN-L-1");
    static final LicenceId SECOND_LICENCE = new LicenceId("CN-L-2");
    static final LicenceId NEW_LICENCE = new LicenceId("CN-L-9");
    static final SchoolId SCHOOL = new SchoolId("CN-P-1");
    static final SchoolId SECOND_SCHOOL = new SchoolId("CN-P-2");
    static final SchoolId NEW_SCHOOL = new SchoolId("CN-P-9");

    static final String WINDOW = "officer-3";
    static final String PREPARER = "officer-7";
    static final String REVIEWER = "officer-8";
    static final String SECOND_REVIEWER = "officer-9";
    static final String PRESIDER = "officer-20";
    static final String SECOND_PRESIDER = "officer-21";
    static final String DECIDER = "deputy-2";
    static final String HEAD = "head-1";
    static final String NOBODY = "officer-99";

    /** The number of whatever decision. */
    static final String DOCUMENT = "长教许〔2026〕1号";

    static final String DIGEST = "a".repeat(64);
    static final String HEARING_RECORD = "b".repeat(64);
    static final Organiser.Organisation ORGANISER =
            new Organiser.Organisation(
                    "Hongqiao Education Co.", "91310105MA1FW0001X", "1 Hongqiao Road");
    static final Organiser.Organisation SUCCESSOR =
            new Organiser.Organisation(
                    "Zhongshan Education Co.", "91310105MA1FW0002X", "9 Zhongshan Rd");
    static final Organiser.Unsealed PERSON =
            new Organiser.Unsealed(
                    new PersonId("p-li"), "Li Xiuying", "11010519491231002X", "7 Wutong Lane");
    static final String NEIGHBOUR = "residents' committee of Hongqiao Road";
    static final Site SITE = new Site("1200 Hongqiao Road", "310105009");
    static final ResettlementPlan PLAN =
            new ResettlementPlan("All pupils move to Tianshan Road by 1 September.", DIGEST);
    static final LicenceContent CONTENT =
            new LicenceContent(
                    "Hongqiao Private School", SchoolKind.SENIOR_HIGH, false, ORGANISER, SITE);
    static final RemedyNotice REMEDIES =
            new RemedyNotice(
                    "Changning District People's Government",
                    60,
                    "Shanghai Railway Transport Court",
                    6,
                    false);
    static final LocalDate VALID_UNTIL = LocalDate.of(2026, 12, 31);

    private Examples() {}

    static LocalDate day(String text) {
        return LocalDate.parse("2026-" + text);
    }

    static PowerDelegated power(String officer, Power power) {
        return new PowerDelegated(
                new OfficerId(officer), power, "长教委〔2020〕1号", HEAD, null, LONG_AGO);
    }

    static LicenceIssued issued(LicenceId id, SchoolId school) {
        return new LicenceIssued(
                id,
                school,
                new ApplicationId("2020-" + id.value()),
                CONTENT,
                VALID_UNTIL,
                decided(LONG_AGO),
                LONG_AGO);
    }

    static SchoolEstablished opened(SchoolId school) {
        return new SchoolEstablished(
                school,
                new Particulars(CONTENT.name(), CONTENT.kind(), Ownership.PRIVATE, SITE),
                null,
                decided(LONG_AGO),
                LONG_AGO);
    }

    static LicenceContent content(SchoolKind kind, boolean forProfit) {
        return new LicenceContent(CONTENT.name(), kind, forProfit, ORGANISER, SITE);
    }

    static Proposal preparing() {
        return new Proposal.Preparation(CONTENT, false);
    }

    static Proposal establishing(@Nullable ApplicationId preparation) {
        return new Proposal.Establishment(
                NEW_SCHOOL, NEW_LICENCE, CONTENT, false, preparation, LocalDate.of(2031, 8, 31));
    }

    static Proposal.Change renaming(String name) {
        return new Proposal.Change(
                LICENCE,
                List.of(Proposal.Subject.NAME),
                new LicenceContent(name, CONTENT.kind(), false, ORGANISER, SITE));
    }

    static Proposal handingOver() {
        return new Proposal.Change(
                LICENCE,
                List.of(Proposal.Subject.ORGANISER),
                new LicenceContent(CONTENT.name(), CONTENT.kind(), false, SUCCESSOR, SITE));
    }

    static Proposal converting() {
        return new Proposal.Change(
                LICENCE, List.of(Proposal.Subject.LEVEL), content(SchoolKind.TWELVE_YEAR, false));
    }

    static Proposal dividing() {
        return new Proposal.Division(
                LICENCE, List.of(new Formed(NEW_SCHOOL, NEW_LICENCE, CONTENT)), false, null);
    }

    static Proposal merging() {
        return new Proposal.Merger(LICENCE, List.of(SECOND_LICENCE), PLAN);
    }

    static Proposal renewing() {
        return new Proposal.Renewal(LICENCE, LocalDate.of(2031, 12, 31));
    }

    static Proposal terminating() {
        return new Proposal.Termination(LICENCE, PLAN);
    }

    static List<Paper> papers(PaperKind... kinds) {
        return Arrays.stream(kinds).map(kind -> new Paper(kind, kind.name(), DIGEST)).toList();
    }

    /** All papers that the proposal's article requires. */
    static List<Paper> papersFor(Proposal proposal) {
        return RequiredPapers.of(proposal).stream()
                .map(required -> new Paper(required.paper(), required.paper().name(), DIGEST))
                .toList();
    }

    static Decision decided(LocalDate on) {
        return decided(DECIDER, on, List.of(DIGEST), REMEDIES);
    }

    static Decision decided(
            String officer, LocalDate on, List<String> evidence, @Nullable RemedyNotice remedies) {
        return new Decision(
                DOCUMENT,
                "Changning District Education Bureau",
                officer,
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Private Education Law", "17", "2018")),
                "The conditions are, or are not, met.",
                evidence,
                null,
                "They said nothing.",
                null,
                "The reviewers overlooked the site.",
                remedies);
    }

    /** The same decision, which proves this and names those who withdrew. */
    static Decision proving(
            Decision d,
            @Nullable String statement,
            @Nullable String clock,
            @Nullable String departure,
            String... recused) {
        return new Decision(
                d.documentNumber(),
                d.body(),
                d.officer(),
                d.decidedOn(),
                d.approver(),
                d.delegation(),
                List.of(recused),
                d.legalBasis(),
                d.reasons(),
                d.evidence(),
                d.findings(),
                statement,
                clock,
                departure,
                d.remedyNotice());
    }

    static SubmitApplication submit(Proposal proposal, LocalDate on) {
        return submit(ID, proposal, papersFor(proposal), on);
    }

    static SubmitApplication submit(
            ApplicationId id, Proposal proposal, List<Paper> papers, LocalDate on) {
        return new SubmitApplication(id, ORGANISER, proposal, papers, "private schools unit", on);
    }

    static RequestCorrection requestCorrection(LocalDate on) {
        return new RequestCorrection(ID, List.of("The board has not signed."), "补〔1〕号", WINDOW, on);
    }

    static CorrectPapers correct(LocalDate on, PaperKind... kinds) {
        return new CorrectPapers(ID, papers(kinds), on);
    }

    static AcceptApplication accept(LocalDate on) {
        return new AcceptApplication(ID, "受〔2026〕1号", WINDOW, on);
    }

    static RefuseAcceptance refuseAcceptance(LocalDate on) {
        return new RefuseAcceptance(ID, decided(WINDOW, on, List.of(), REMEDIES), on);
    }

    static BeginReview beginReview(LocalDate on) {
        return new BeginReview(ID, PREPARER, List.of(REVIEWER), on);
    }

    static TellRightToHearing notifyParties(LocalDate on) {
        return tell("告〔1〕号", on, ORGANISER.name(), NEIGHBOUR);
    }

    static TellRightToHearing tell(String notice, LocalDate on, String... parties) {
        return new TellRightToHearing(OF, List.of(parties), notice, PREPARER, on);
    }

    static RequestHearing requestHearing(LocalDate on) {
        return new RequestHearing(OF, NEIGHBOUR, on);
    }

    static CallHearing callHearing(LocalDate on, LocalDate hearingOn) {
        return call(on, hearingOn, PRESIDER);
    }

    static CallHearing call(LocalDate on, LocalDate hearingOn, String presider) {
        return new CallHearing(
                OF, hearingOn, "Room 3, 599 Changning Road", presider, "听〔1〕号", PREPARER, on);
    }

    static AdjournHearing adjourn(LocalDate on, LocalDate hearingOn) {
        return new AdjournHearing(OF, hearingOn, "Room 5", "Typhoon.", "听〔2〕号", PREPARER, on);
    }

    static ReplacePresider replacePresider(String presider, LocalDate on) {
        return new ReplacePresider(
                OF, presider, Replacement.RECUSED, "Sits on the board.", PREPARER, on);
    }

    static HoldHearing holdHearing(LocalDate on) {
        return new HoldHearing(OF, HEARING_RECORD, List.of(ORGANISER.name(), NEIGHBOUR), on);
    }

    static OrderExpertReview orderExpertReview(LocalDate on) {
        return new OrderExpertReview(ID, "评〔1〕号: about ten days", on);
    }

    static ProposeExtension proposeExtension(LocalDate on) {
        return new ProposeExtension(ID, 10, "The site has to be inspected.", PREPARER, on);
    }

    static ConcludeReview conclude(LocalDate on) {
        return new ConcludeReview(ID, REVIEWER, Recommendation.GRANT, "The papers agree.", on);
    }

    static GrantApplication grant(LocalDate on) {
        return new GrantApplication(ID, decided(on), on);
    }

    static RefuseApplication refuse(LocalDate on) {
        return new RefuseApplication(ID, decided(on), on);
    }

    static WithdrawApplication withdraw(LocalDate on) {
        return new WithdrawApplication(ID, "The organiser has found another site.", on);
    }

    static ServePaper deliver(LocalDate on) {
        return serve(DOCUMENT, ORGANISER.name(), on);
    }

    static ServePaper serve(String document, String receiver, LocalDate on) {
        return new ServePaper(
                ID.toString(),
                document,
                receiver,
                ServiceMode.IN_PERSON,
                "Wang Min",
                DIGEST,
                null,
                null,
                PREPARER,
                on);
    }
}
