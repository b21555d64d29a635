package org.chalkline.kernel.headmaster;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.chalkline.kernel.research.OutcomeId;
import org.chalkline.kernel.school.SchoolId;

/** Every fact of careers, with all that can be absent and without. */
final class HeadmasterSamples {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate LATER = LocalDate.of(2030, 8, 31);
    private static final SchoolId SCHOOL = new SchoolId("CN-0101");
    private static final PersonId LI = new PersonId("p-17");
    private static final Personal CONDUCT = new Personal(LI, PersonalField.CONDUCT, "c2VhbGVk");
    private static final Personal FAMILY = new Personal(LI, PersonalField.FAMILY, "dGll");
    private static final CollectiveVote VOTE =
            new CollectiveVote(
                    "Party group",
                    VoteRule.MAJORITY_OF_ALL,
                    null,
                    List.of("a", "b", "x"),
                    List.of("x"),
                    List.of(
                            new Vote("a", Ballot.FOR, null, null),
                            new Vote("b", Ballot.AGAINST, null, CONDUCT)),
                    DIGEST);
    private static final Matter MATTER = new Matter(Matter.Kind.ANNUAL_ASSESSMENT, "2025");

    private HeadmasterSamples() {}

    /** All of them. */
    static List<Fact> all() {
        return List.of(
                new RankTakenOver(LI, "JUNIOR", "register of 2020", DAY),
                new RankApplied(LI, "R-1", "SENIOR_2", DAY),
                new RankEvidenceFiled(LI, "R-1", List.of(new Evidence("A plan", DIGEST)), DAY),
                new RankOutcomesCited(LI, "R-1", List.of(new OutcomeId(DIGEST)), DAY),
                new PanelFormed(LI, "R-1", List.of("a", "b"), "clerk-1", DAY),
                new PanelTieDeclared(LI, "R-1", "a", FAMILY, DAY),
                new PanelVoted(LI, "R-1", VOTE, DAY),
                new RankNoticeGiven(LI, "R-1", "web site", LATER, DAY),
                new RankObjectionRaised(LI, "R-1", "1", CONDUCT, DAY),
                new RankObjectionAnswered(LI, "R-1", "1", true, CONDUCT, "clerk-1", DAY),
                new RankConferred(LI, "R-1", "SENIOR_2", SPARE, DAY),
                new RankRefused(LI, "R-1", SPARE, DAY),
                new AnnuallyAssessed(LI, 2025, AnnualGrade.EXCELLENT, List.of(DIGEST), SPARE, DAY),
                new TermAssessed(
                        LI, SCHOOL, LATER, TermGrade.QUALIFIED, List.of(DIGEST), SPARE, DAY),
                new AssessmentRevoked(LI, MATTER, SPARE, DAY));
    }
}
