package org.chalkline.app.bundle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.bundle.MadeUp.fact;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.chalkline.app.bundle.Checklist.Line;
import org.chalkline.app.bundle.Checklist.Point;
import org.chalkline.app.bundle.Scope.OfCase;
import org.chalkline.app.wiring.Offline;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseOpened;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperFiled;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperSuperseded;
import org.chalkline.kernel.procedure.casefile.CasePaper;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.casefile.CaseParty.PartyRole;
import org.chalkline.kernel.procedure.casefile.PaperTiming;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.Due;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.RuleRef;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingHeld;
import org.chalkline.kernel.procedure.hearing.HearingEvent.RightToHearingTold;
import org.chalkline.kernel.procedure.hearing.HearingId;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityOpinionGiven;
import org.chalkline.kernel.procedure.legality.LegalityEvent.Opinion;
import org.chalkline.kernel.procedure.legality.LegalityReviewId;
import org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeGiven;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalDeclared;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceId;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteTaken;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.junit.jupiter.api.Test;

/** What the respondent's file of a case says, and that it says it of facts alone. */
class CaseAccountTest {
    private static final FactCatalogue CATALOGUE = Offline.parts(ZoneOffset.UTC).catalogue();
    private static final String OF = "application/A-1";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final String CITED = Sha256.hex("lease");
    private static final String UNFILED = Sha256.hex("never filed");
    private static final Scope SCOPE = new OfCase(OF);

    private static CasePaper paper(String name, LocalDate collectedOn) {
        return new CasePaper(
                Sha256.hex(name),
                name,
                "Elm Ltd",
                collectedOn,
                collectedOn,
                "the site",
                null,
                null);
    }

    private static PaperFiled filed(int seq, String name, LocalDate on, PaperTiming timing) {
        return new PaperFiled(OF, seq, paper(name, on), timing, null, "keeper", on);
    }

    private static Decision decision() {
        return new Decision(
                "D 8",
                "Bureau",
                "li",
                DAY,
                "zhao",
                "No. 1",
                List.of(),
                List.of(new LegalBasis("Administrative Licensing Law", "38", "2019")),
                "All conditions are met.",
                List.of(CITED, UNFILED),
                "The site is fit.",
                "Nothing to add.",
                null,
                "The reviewer wanted a second visit, which was made.",
                new RemedyNotice("Government", 60, "Court", 6, false),
                "ab".repeat(32));
    }

    private static PowerDelegated power(String officer) {
        return new PowerDelegated(
                new OfficerId(officer),
                Power.DECIDE_APPLICATIONS,
                "No. 1",
                "head",
                null,
                LocalDate.of(2020, 1, 1));
    }

    private static List<Fact> story() {
        var clock = new ClockId(OF + ":licensing.decision");
        var due = new Due(LocalDate.of(2026, 3, 30), false, 1);
        return List.of(
                power("li"),
                power("zhao"),
                power("keeper"),
                new CaseOpened(
                        OF,
                        "许可2026-1",
                        "设立幼儿园",
                        "licensing",
                        List.of(new CaseParty(PartyRole.APPLICANT, null, "Elm Ltd")),
                        "keeper",
                        DAY.minusDays(20)),
                filed(1, "lease", DAY.minusDays(19), PaperTiming.IN_TIME),
                filed(2, "plan", DAY.minusDays(18), PaperTiming.IN_TIME),
                new ClockOpened(
                        clock,
                        OF,
                        new RuleRef(new RuleId("licensing.decision"), "2019"),
                        DAY.minusDays(18),
                        "licensing",
                        due,
                        DAY.minusDays(18)),
                new RecusalDeclared(OF, "sun", "A cousin.", null, DAY.minusDays(15)),
                new RightToHearingTold(
                        HearingId.of(OF, 1),
                        OF,
                        List.of("Elm Ltd"),
                        "N 1",
                        "chen",
                        DAY.minusDays(14)),
                new HearingHeld(
                        HearingId.of(OF, 1), OF, CITED, List.of("Elm Ltd"), DAY.minusDays(9)),
                new NoticeGiven(
                        ProcedureId.of(OF, "notice.1"),
                        OF,
                        "x",
                        CITED,
                        "gate",
                        DAY.minusDays(3),
                        null,
                        "chen",
                        DAY.minusDays(9)),
                new LegalityOpinionGiven(
                        LegalityReviewId.of(OF, 1),
                        OF,
                        Opinion.LAWFUL,
                        "Sound.",
                        CITED,
                        "qian",
                        DAY.minusDays(4)),
                new VoteTaken(
                        ProcedureId.of(OF, "vote.1"),
                        OF,
                        "x",
                        "Grant?",
                        new CollectiveVote(
                                "Board",
                                VoteRule.MAJORITY_OF_ALL,
                                "li",
                                List.of("li", "zhao"),
                                List.of(),
                                List.of(
                                        new Vote("zhao", Ballot.FOR, null, null),
                                        new Vote("li", Ballot.FOR, null, null)),
                                CITED),
                        "keeper",
                        DAY.minusDays(1)),
                fact(ApplicationGranted.class, new ApplicationId("A-1"), decision(), DAY),
                new ClockMet(clock, OF, "li", 0, due, DAY),
                new PaperServed(
                        ServiceId.of(OF, 1),
                        OF,
                        "D 8",
                        "Elm Ltd",
                        ServiceMode.IN_PERSON,
                        "Mr Elm",
                        CITED,
                        null,
                        null,
                        null,
                        "keeper",
                        DAY.plusDays(2)),
                filed(3, "photograph", DAY.plusDays(5), PaperTiming.LATER),
                new PaperSuperseded(OF, 2, 3, "Clearer.", "keeper", DAY.plusDays(6)));
    }

    private static List<BundledEvent> events(List<? extends Fact> facts) throws Exception {
        return new Selection(MadeUp.store(CATALOGUE, facts), CATALOGUE, facts.size() - 1L)
                .of(SCOPE);
    }

    private static CaseAccount account(List<BundledEvent> events) {
        return requireNonNull(CaseAccount.of(SCOPE, events));
    }

    private static List<Line> lines(CaseAccount account) {
        return account.decisions().isEmpty()
                ? account.undecided()
                : account.decisions().getFirst().checklist();
    }

    @Test
    void every_point_of_the_article_is_asked_and_each_line_is_answered_by_facts() throws Exception {
        var lines = lines(account(events(story())));
        var points = new HashSet<Point>();
        for (var line : lines) points.add(line.point());
        assertThat(points).containsExactlyInAnyOrder(Point.values());
        assertThat(lines).extracting(Line::id).doesNotHaveDuplicates();
        var unanswered = lines.stream().filter(Line::none).map(Line::id).toList();
        assertThat(unanswered).containsExactly("evidence:" + UNFILED);
        assertThat(lines.toString())
                .contains(
                        "DECIDE_APPLICATIONS, No. 1",
                        "in force",
                        "in time",
                        "carried",
                        "Elm Ltd, IN_PERSON")
                .contains("clock:application/A-1:licensing.decision");
    }

    @Test
    void what_loses_the_fact_that_answers_it_says_none() throws Exception {
        var all = events(story());
        for (var line : lines(account(all))) {
            if (line.none()) continue;
            var gone = new TreeSet<Long>();
            for (var answer : line.answers()) gone.add(answer.position());
            var left = all.stream().filter(e -> !gone.contains(e.position())).toList();
            assertThat(left).as(line.id()).hasSize(all.size() - gone.size());
            var then = lines(account(left)).stream().filter(l -> l.id().equals(line.id())).toList();
            assertThat(then).as(line.id()).allMatch(Line::none);
            // What only the act answers is asked all the same, without the act.
            var point = lines(account(left)).stream().filter(l -> l.point() == line.point());
            assertThat(point.anyMatch(Line::none)).as(line.id()).isTrue();
        }
    }

    @Test
    void a_power_that_was_taken_back_by_then_answers_nothing() throws Exception {
        var facts = new ArrayList<>(story());
        facts.add(
                3,
                new PowerTakenBack(
                        new OfficerId("li"), Power.DECIDE_APPLICATIONS, "No. 2", DAY.minusDays(1)));
        var line = lines(account(events(facts))).stream().filter(l -> l.id().equals("power"));
        assertThat(line).singleElement().matches(Line::none);
    }

    @Test
    void the_catalogue_numbers_papers_by_class_and_marks_what_came_later() throws Exception {
        var catalogue = account(events(story())).catalogue();
        assertThat(catalogue)
                .extracting(e -> e.part() + " " + e.number() + " " + e.title())
                .containsExactly(
                        "CITED 1 lease", "FILED 1 plan", "LATER 1 photograph", "UNFILED 1 null");
        assertThat(catalogue.get(1).supersededBy()).isEqualTo(3);
        assertThat(catalogue.get(0).source()).isEqualTo("Elm Ltd");
        assertThat(catalogue.get(0).proves()).isEqualTo("the site");
        assertThat(catalogue.get(2).isLater()).isTrue();
    }

    @Test
    void it_says_who_took_part_what_was_served_and_of_what_case() throws Exception {
        var account = account(events(story()));
        assertThat(account.number()).isEqualTo("许可2026-1");
        assertThat(account.standing()).isEqualTo("OPEN");
        assertThat(account.parties().getFirst().name()).isEqualTo("Elm Ltd");
        assertThat(account.services()).singleElement().matches(s -> s.receiver().equals("Elm Ltd"));
        assertThat(account.participants())
                .extracting(CaseAccount.Participant::name)
                .contains("li", "zhao", "chen", "qian", "keeper", "sun");
    }

    @Test
    void a_case_without_an_act_is_asked_all_the_same() throws Exception {
        var facts = story().stream().filter(f -> !(f instanceof ApplicationGranted)).toList();
        var account = account(events(facts));
        assertThat(account.decisions()).isEmpty();
        assertThat(account.undecided().stream().filter(Line::none).map(Line::id))
                .contains("decider", "power", "findings", "evidence", "law", "served", "reasons");
    }

    @Test
    void papers_that_arrive_while_it_is_gathered_are_not_in_it() throws Exception {
        var facts = story();
        var still = MadeUp.store(CATALOGUE, facts);
        var growing = new Growing(facts);
        var upTo = facts.size() - 1L;
        var gathered = new Selection(growing, CATALOGUE, upTo).of(SCOPE);
        assertThat(growing.head()).isGreaterThan(upTo);
        assertThat(gathered).isEqualTo(new Selection(still, CATALOGUE, upTo).of(SCOPE));
    }

    /** One more paper is filed whenever somebody reads on. */
    private static final class Growing implements StoredFacts {
        private final List<Fact> facts;

        Growing(List<Fact> facts) {
            this.facts = new ArrayList<>(facts);
        }

        @Override
        public long head() {
            return facts.size() - 1L;
        }

        @Override
        public Reader readAfter(long position) {
            return new Reader() {
                private long at = position;

                @Override
                public List<StoredFact> next(int most, Duration wait) throws InterruptedException {
                    int seq = facts.size();
                    facts.add(filed(seq, "paper " + seq, DAY, PaperTiming.LATER));
                    try (var reader = MadeUp.store(CATALOGUE, facts).readAfter(at)) {
                        var turn = reader.next(7, wait);
                        if (!turn.isEmpty()) at = turn.getLast().position();
                        return turn;
                    }
                }

                @Override
                public void close() {}
            };
        }
    }
}
