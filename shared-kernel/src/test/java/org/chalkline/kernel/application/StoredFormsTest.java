package org.chalkline.kernel.application;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.FULL;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;

class StoredFormsTest extends StoredForms {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2029, 8, 31);
    private static final ApplicationId ID = new ApplicationId("2026-001");
    private static final LicenceId LICENCE = new LicenceId("L-2026-001");
    private static final LicenceId SECOND = new LicenceId("L-2026-002");
    private static final SchoolId SCHOOL = new SchoolId("CN-0101");
    private static final Organiser ORGANISER =
            new Organiser.Organisation("晨光教育基金会", "91310105MA1FW00000", "上海市长宁区");
    private static final LicenceContent CONTENT =
            new LicenceContent(
                    "晨光小学", SchoolKind.PRIMARY, false, ORGANISER, new Site("延安西路1号", "310105001"));
    private static final ResettlementPlan PLAN =
            new ResettlementPlan("All pupils move to CN-0002.", DIGEST);
    private static final List<Paper> PAPERS =
            List.of(new Paper(PaperKind.APPLICATION_REPORT, "申请报告", DIGEST));
    private static final Proposal RENEWAL = new Proposal.Renewal(LICENCE, LAST_DAY);

    /** Every proposal, with what it can leave out and without. */
    private static final List<Proposal> PROPOSALS =
            List.of(
                    new Proposal.Preparation(CONTENT, true),
                    new Proposal.Establishment(SCHOOL, LICENCE, CONTENT, true, ID, LAST_DAY),
                    new Proposal.Establishment(SCHOOL, LICENCE, CONTENT, false, null, LAST_DAY),
                    new Proposal.Change(LICENCE, List.of(Proposal.Subject.ORGANISER), CONTENT),
                    new Proposal.Division(
                            LICENCE,
                            List.of(new Proposal.Formed(SCHOOL, SECOND, CONTENT)),
                            true,
                            PLAN),
                    new Proposal.Division(LICENCE, List.of(), false, null),
                    new Proposal.Merger(LICENCE, List.of(SECOND), PLAN),
                    new Proposal.Merger(LICENCE, List.of(SECOND), null),
                    RENEWAL,
                    new Proposal.Termination(LICENCE, PLAN),
                    new Proposal.Termination(LICENCE, null));

    StoredFormsTest() {
        super(ApplicationEvent.class, facts());
    }

    private static List<ApplicationEvent> facts() {
        var facts = new ArrayList<ApplicationEvent>();
        for (var proposal : PROPOSALS) {
            facts.add(new ApplicationSubmitted(ID, ORGANISER, proposal, PAPERS, "民办教育科", DAY));
        }
        facts.addAll(reception());
        facts.addAll(review());
        facts.addAll(end());
        return facts;
    }

    private static List<ApplicationEvent> reception() {
        return List.of(
                new LicenceFoundUnnecessary(ID, "None is needed.", "officer-12", DAY),
                new FoundOutsideJurisdiction(ID, "Another district", SPARE, DAY),
                new CorrectionRequested(ID, List.of("No charter."), "notice-3", "officer-12", DAY),
                new PapersCorrected(ID, PAPERS, DAY),
                new ApplicationAccepted(ID, "certificate-3", "officer-12", DAY),
                new ApplicationDeemedAccepted(ID, DAY),
                new AcceptanceRefused(ID, SPARE, DAY));
    }

    private static List<ApplicationEvent> review() {
        return List.of(
                new ReviewBegun(ID, "officer-3", List.of("officer-4", "officer-5"), DAY),
                new ExpertReviewOrdered(ID, "notice-4", DAY),
                new SiteInspected(ID, List.of("officer-4", "officer-5"), "As stated.", DIGEST, DAY),
                new StatementHeard(ID, "居民委员会", "No objection.", DIGEST, "officer-4", DAY),
                new ApplicantSucceeded(
                        ID,
                        ORGANISER,
                        new Organiser.Organisation("新晨教育基金会", "91310105MA1FW00009", "上海市长宁区"),
                        SuccessionGround.REORGANISATION,
                        List.of(DIGEST),
                        "officer-12",
                        DAY),
                new ExpertReviewConcluded(ID, DAY),
                new ExtensionProposed(ID, 10, "An expert is ill.", "officer-3", DAY),
                new ReviewConcluded(
                        ID, "officer-4", Recommendation.REFUSE, "Too few teachers.", DAY));
    }

    private static List<ApplicationEvent> end() {
        return List.of(
                new ApplicationGranted(ID, RENEWAL, FULL, DAY),
                new ApplicationRefused(ID, RENEWAL, SPARE, DAY),
                new ApplicationWithdrawn(ID, RENEWAL, "No longer wanted.", DAY),
                new PreparationLapsed(ID, DAY),
                new PreparationUsed(ID, new ApplicationId("2027-001"), DAY));
    }
}
