package org.chalkline.query.headmaster;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.*;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.chalkline.kernel.school.SchoolId;

/** One school's heads over sixteen years, and the career of one of them. */
public final class HeadmasterStory {
    public static final SchoolId SCHOOL = new SchoolId("P-1");
    public static final SchoolId OTHER = new SchoolId("M-1");
    public static final PersonId WANG = new PersonId("wang");
    public static final PersonId ZHAO = new PersonId("zhao");
    public static final PersonId LI = new PersonId("li");
    private static final Personal SEALED = new Personal(LI, PersonalField.CONDUCT, "sealed-1");
    private static final List<Vote> VOTES =
            List.of(
                    new Vote("a", Ballot.FOR, null, null),
                    new Vote("b", Ballot.FOR, null, null),
                    new Vote("c", Ballot.AGAINST, null, SEALED));

    private static CollectiveVote vote(VoteRule rule, List<Vote> votes) {
        return new CollectiveVote(
                "Party group", rule, null, List.of("a", "b", "c"), List.of(), votes, "M");
    }

    private HeadmasterStory() {}

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static Decision decision(String number, String on) {
        return new Decision(
                number,
                "Bureau",
                "chief",
                day(on),
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Compulsory Education Law", "26", "2018")),
                "As planned.",
                List.of(),
                null,
                null,
                null,
                null,
                new RemedyNotice("Changning District Education Bureau", 30, null, null, false));
    }

    /** Wang headed it, Zhao acted, Li was chosen, served, and was transferred. */
    public static List<Fact> office() {
        return List.of(
                new HeadTakenOver(SCHOOL, WANG, false, null, "register", day("2010-09-01")),
                new DepartureTakenOver(
                        SCHOOL, WANG, Departure.RETIRED, "register", day("2022-03-01")),
                new VacancyArose(SCHOOL, VacancyCause.HEAD_DEPARTED, day("2022-03-01")),
                new ActingHeadDesignated(
                        SCHOOL, ZHAO, null, decision("1", "2022-03-10"), null, day("2022-03-10")),
                new CandidateNominated(SCHOOL, LI, "clerk", SEALED, day("2022-04-01")),
                new CandidateNominated(SCHOOL, ZHAO, "clerk", SEALED, day("2022-04-01")),
                new InspectionOrdered(
                        SCHOOL, LI, List.of("x", "y", "z"), "clerk", day("2022-04-02")),
                new TieDeclared(SCHOOL, LI, "z", SEALED, day("2022-04-03")),
                new InspectionConcluded(
                        SCHOOL, LI, List.of("x", "y"), true, SEALED, "D", day("2022-05-01")),
                new CollectivelyDecided(
                        SCHOOL, LI, vote(VoteRule.MAJORITY_OF_ALL, VOTES), day("2022-05-10")),
                new PublicNoticeGiven(SCHOOL, LI, "web site", day("2022-05-20"), day("2022-05-11")),
                new ObjectionRaised(SCHOOL, LI, "1", SEALED, day("2022-05-15")),
                new ObjectionAnswered(SCHOOL, LI, "1", false, SEALED, "clerk", day("2022-05-22")),
                new HeadAppointed(
                        SCHOOL,
                        LI,
                        day("2023-09-01"),
                        day("2025-08-31"),
                        decision("2", "2022-06-01"),
                        day("2022-09-01")),
                new ActingEnded(SCHOOL, ZHAO, day("2022-03-10"), day("2022-09-01")),
                new ProbationPassed(SCHOOL, LI, decision("3", "2023-09-05"), day("2023-09-05")),
                new HeadReappointed(
                        SCHOOL,
                        LI,
                        day("2029-08-31"),
                        decision("4", "2025-06-01"),
                        day("2025-09-01")),
                new HeadTransferred(
                        SCHOOL, LI, OTHER, decision("5", "2026-06-20"), day("2026-07-01")),
                new VacancyArose(SCHOOL, VacancyCause.HEAD_DEPARTED, day("2026-07-01")),
                new DepartureAuditOrdered(SCHOOL, LI, "Audit office", "clerk", day("2026-07-02")),
                new DepartureAuditReported(
                        SCHOOL, LI, AuditOpinion.NOTHING_FOUND, SEALED, "R", day("2026-08-20")));
    }

    /** What befell Li beside the office. */
    public static List<Fact> career() {
        return List.of(
                new RankTakenOver(LI, "JUNIOR", "register", day("2015-01-01")),
                new RankApplied(LI, "R-1", "SENIOR_2", day("2024-03-01")),
                new RankEvidenceFiled(
                        LI, "R-1", List.of(new Evidence("A plan", "E")), day("2024-03-02")),
                new PanelFormed(LI, "R-1", List.of("a", "b", "c"), "clerk", day("2024-03-10")),
                new PanelVoted(
                        LI, "R-1", vote(VoteRule.TWO_THIRDS_OF_PRESENT, VOTES), day("2024-03-20")),
                new PanelTieDeclared(LI, "R-1", "c", SEALED, day("2024-03-21")),
                new PanelVoted(
                        LI,
                        "R-1",
                        vote(VoteRule.TWO_THIRDS_OF_PRESENT, VOTES.subList(0, 2)),
                        day("2024-03-25")),
                new RankNoticeGiven(LI, "R-1", "web site", day("2024-04-05"), day("2024-03-26")),
                new RankObjectionRaised(LI, "R-1", "1", SEALED, day("2024-03-28")),
                new RankObjectionAnswered(
                        LI, "R-1", "1", false, SEALED, "clerk", day("2024-04-06")),
                new RankConferred(
                        LI, "R-1", "SENIOR_2", decision("7", "2024-04-10"), day("2024-04-10")),
                new AnnuallyAssessed(
                        LI,
                        2023,
                        AnnualGrade.EXCELLENT,
                        List.of("E"),
                        decision("8", "2023-12-20"),
                        day("2023-12-20")),
                new TermAssessed(
                        LI,
                        SCHOOL,
                        day("2025-08-31"),
                        TermGrade.QUALIFIED,
                        List.of("E"),
                        decision("9", "2025-05-20"),
                        day("2025-05-20")));
    }

    /** Li's warning, and how Li contested it. */
    public static List<Fact> sanction() {
        var matter = new Matter(Matter.Kind.SANCTION, "S-1");
        return List.of(
                new SanctionImposed(
                        LI,
                        "S-1",
                        Sanction.WARNING,
                        2,
                        Capacity.HEAD,
                        SCHOOL,
                        "clerk",
                        SEALED,
                        day("2026-04-15"),
                        decision("10", "2025-10-15"),
                        day("2025-10-15")),
                new ReviewSought(LI, matter, day("2025-10-16"), SEALED, day("2025-10-20")),
                new ReviewDecided(
                        LI,
                        matter,
                        Contested.MAINTAINED,
                        SEALED,
                        decision("11", "2025-11-10"),
                        day("2025-11-10")),
                new AppealLodged(LI, matter, SEALED, day("2025-11-20")),
                new AppealDecided(
                        LI,
                        matter,
                        Contested.MAINTAINED,
                        SEALED,
                        decision("12", "2026-01-10"),
                        day("2026-01-10")),
                new SanctionPeriodEnded(LI, "S-1", day("2026-04-16")),
                new SanctionLifted(
                        LI, "S-1", "N", decision("13", "2026-04-20"), day("2026-04-20")));
    }
}
