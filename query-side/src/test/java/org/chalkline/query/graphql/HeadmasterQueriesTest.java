package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headship.HeadshipEvent.HeadTakenOver;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.query.LicensingStory;
import org.chalkline.query.headmaster.HeadmasterStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who headed which school when, where nobody did, and what careers led there. */
class HeadmasterQueriesTest extends QueryTest {

    /** What the story holds sealed was never sealed by anybody, so nobody may read it here. */
    @BeforeEach
    void nobody_says_who_reads() {
        reader = null;
    }

    private void story() {
        record(HeadmasterStory.office().toArray(new Fact[0]));
        record(HeadmasterStory.career().toArray(new Fact[0]));
        record(HeadmasterStory.sanction().toArray(new Fact[0]));
        record(
                new HeadTakenOver(
                        HeadmasterStory.OTHER,
                        HeadmasterStory.LI,
                        false,
                        LocalDate.of(2027, 6, 30),
                        "register",
                        LocalDate.of(2026, 7, 1)),
                LicensingStory.clock(
                                "headship/M-1", new RuleId("school-leaders.term"), "2026-09-01")
                        .opened("Personnel"));
        var warning =
                LicensingStory.clock(
                        "personnel/li", new RuleId("personnel.sanction-warning"), "2025-10-15");
        record(warning.opened("Personnel"), warning.lapsed());
    }

    @Test
    void nobody_is_late_where_a_period_ends_that_only_barred_something() {
        story();
        var answer =
                ask(
                        "{ clocks(first: 10, filter: { breached: true }) { edges { node { code } } }"
                                + " clock(code: \"personnel/li:personnel.sanction-warning\") { state breached exceededBy rule { lapseMeans } } }");
        assertThat(answer.nodes("clocks", "code")).isEmpty();
        assertThat(answer.at("clock.state")).isEqualTo("LAPSED");
        assertThat(answer.at("clock.breached")).isEqualTo(false);
        assertThat(answer.at("clock.exceededBy")).isEqualTo(0);
        assertThat(answer.at("clock.rule.lapseMeans")).isEqualTo("BAR_ENDED");
    }

    @Test
    void tells_who_headed_a_school_on_a_day() {
        story();
        var now =
                ask(
                        "{ headship(code: \"P-1\") { code school { code name } status head { person { code } } acting { person { code } } vacancy { since days cause }"
                                + " tenures { person { code } acting appointer from termUntil terms probation probationUntil leftOn cause to { code } decision { documentNumber }"
                                + " resolution source audit { orderedOn auditor reportedOn opinion report findings { status } } }"
                                + " candidacies { person { code } nominatedOn nominatedBy stage inspectors recused inspection { on inspectors fit report findings { text status } }"
                                + " decided { on vote { body rule members votes { member ballot sealedOpinion { status } } carried minutes } }"
                                + " notice { from until where objections { number raisedOn answeredOn upheld content { status } answer { status } } } endedOn }"
                                + " abolishedOn clocks { id } basis { projections } } }");
        assertThat(now.at("headship.status")).isEqualTo("VACANT");
        assertThat(now.at("headship.head")).isNull();
        assertThat(now.at("headship.vacancy.days")).isEqualTo(62);
        assertThat(now.at("headship.tenures[2].to.code")).isEqualTo("M-1");
        assertThat(now.at("headship.tenures[2].audit.opinion")).isEqualTo("NOTHING_FOUND");
        assertThat(now.at("headship.candidacies[0].decided.vote.votes[2].ballot"))
                .isEqualTo("AGAINST");
        var then =
                ask(
                        "{ headship(code: \"P-1\", asOf: { effectiveOn: \"2024-01-01\" }) { status head { person { code } terms } } }");
        assertThat(then.at("headship.head.person.code")).isEqualTo("li");
        assertThat(then.at("headship.head.terms")).isEqualTo(1);
        var before =
                ask(
                        "{ headship(code: \"P-1\", asOf: { effectiveOn: \"2015-01-01\" }) { head { person { code } source } } }");
        assertThat(before.at("headship.head.person.code")).isEqualTo("wang");
        assertThat(ask("{ headship(code: \"M-1\") { clocks { code } } }").at("headship.clocks"))
                .isEqualTo(List.of(Map.of("code", "headship/M-1:school-leaders.term")));
        assertThat(ask("{ headship(code: \"X\") { status } }").at("headship")).isNull();
    }

    private List<Object> offices(Map<String, Object> filter, String asOf) {
        return ask(
                        "query($f: HeadshipFilter) { headships(first: 10, filter: $f"
                                + asOf
                                + ") { edges { node { code } } totalCount } }",
                        "f",
                        filter)
                .nodes("headships", "code");
    }

    private List<Object> offices(Map<String, Object> filter) {
        return offices(filter, "");
    }

    @Test
    void lists_offices_by_each_property_and_those_vacant_for_long() {
        story();
        assertThat(offices(Map.of())).containsExactly("M-1", "P-1");
        assertThat(offices(Map.of("code", List.of("P-1")))).containsExactly("P-1");
        assertThat(offices(Map.of("status", List.of("HELD")))).containsExactly("M-1");
        assertThat(offices(Map.of("head", List.of("li")))).containsExactly("M-1");
        assertThat(offices(Map.of("since", Map.of("from", "2026-07-01")))).containsExactly("M-1");
        assertThat(offices(Map.of("termUntil", Map.of("to", "2027-12-31")))).containsExactly("M-1");
        assertThat(offices(Map.of("vacantForDays", 62))).containsExactly("P-1");
        assertThat(offices(Map.of("vacantForDays", 63))).isEmpty();
        // Somebody acts, and yet nobody appointed is in office.
        var then = ", asOf: { effectiveOn: \"2022-08-31\" }";
        assertThat(offices(Map.of("vacantForDays", 183), then)).containsExactly("P-1");
        assertThat(offices(Map.of("status", List.of("ACTING")), then)).containsExactly("P-1");
    }

    @Test
    void orders_and_counts_offices() {
        story();
        assertThat(
                        ask("{ headships(first: 10, orderBy: { field: VACANT_SINCE, direction: DESC }) { edges { node { code } } } }")
                                .nodes("headships", "code"))
                .containsExactly("P-1", "M-1");
        var counts =
                ask(
                        "{ headshipAggregate(groupBy: [STATUS]) { total groups { count values { by value } } } }");
        assertThat(counts.at("headshipAggregate.total")).isEqualTo(2L);
    }

    @Test
    void shows_a_career_with_posts_rank_assessments_and_the_sanctions_beside_it() {
        story();
        var career =
                ask(
                        "{ headmaster(code: \"li\") { code person { code } status post { school { code } acting from leftOn cause } posts { school { code } leftOn cause }"
                                + " rank { code name since decision { documentNumber } }"
                                + " appraisals { number rank appliedOn status evidence { title document } panel recused vote { votes { member ballot } carried } notice { until } decision { officer } }"
                                + " years { year grade on evidence revoked decision { officer } } terms { school { code } termUntil grade on evidence revoked decision { officer } }"
                                + " personnelFile { sanctions { number kind item capacity school { code } preparer on until status liftedOn reasons { status } decision { officer } }"
                                + " contests { matter { kind reference } reviewSoughtOn reviewOutcome reviewDecision { officer } appealLodgedOn appealOutcome reviewReasons { status } appealReasons { status } appealDecision { officer } } }"
                                + " clocks { id } basis { position } } }");
        assertThat(career.at("headmaster.code")).isEqualTo("li");
        assertThat(career.at("headmaster.status")).isEqualTo("HEADING");
        assertThat(career.at("headmaster.post.school.code")).isEqualTo("M-1");
        assertThat(career.at("headmaster.posts[0].cause")).isEqualTo("TRANSFERRED");
        assertThat(career.at("headmaster.rank.name")).isEqualTo("高级二等校长");
        assertThat(career.at("headmaster.personnelFile.sanctions[0].status")).isEqualTo("LIFTED");
        assertThat(career.at("headmaster.personnelFile.contests[0].matter.reference"))
                .isEqualTo("S-1");
        assertThat(ask("{ headmaster(code: \"nobody\") { status } }").at("headmaster")).isNull();
    }

    private List<Object> careers(Map<String, Object> filter) {
        return ask(
                        "query($f: HeadmasterFilter) { headmasters(first: 10, filter: $f) { edges { node { code } } } }",
                        "f",
                        filter)
                .nodes("headmasters", "code");
    }

    @Test
    void lists_orders_and_counts_careers() {
        story();
        assertThat(careers(Map.of())).containsExactly("li", "wang", "zhao");
        assertThat(careers(Map.of("code", List.of("wang")))).containsExactly("wang");
        assertThat(careers(Map.of("status", List.of("NOT_IN_POST"))))
                .containsExactly("wang", "zhao");
        assertThat(careers(Map.of("school", List.of("M-1")))).containsExactly("li");
        assertThat(careers(Map.of("rank", List.of("SENIOR_2")))).containsExactly("li");
        assertThat(careers(Map.of("lastGrade", List.of("EXCELLENT")))).containsExactly("li");
        assertThat(
                        ask("{ headmasters(first: 10, orderBy: { field: RANK, direction: DESC }) { edges { node { code } } } }")
                                .nodes("headmasters", "code"))
                .startsWith("li");
        var counts =
                ask(
                        "{ headmasterAggregate(filter: { rank: [\"SENIOR_2\"] }, groupBy: [STATUS, RANK, LAST_GRADE]) { total groups { count values { by value } } } }");
        assertThat(counts.at("headmasterAggregate.total")).isEqualTo(1L);
    }

    @Test
    void tells_the_history_of_an_office_and_of_a_career_with_its_posts() {
        story();
        var office =
                ask(
                        "{ headshipHistory(code: \"P-1\", first: 50) { edges { node { type summary decision { documentNumber } } } } }");
        assertThat(office.nodes("headshipHistory", "summary"))
                .contains(
                        "wang heads the school, taken over from \"register\".",
                        "z declared a tie to li and is recused.",
                        "Party group decided for li: 2 for, 1 against, 0 abstained of 3 members.",
                        "li appointed until 2025-08-31, on probation until 2023-09-01 by decision 2.",
                        "The office is vacant: HEAD_DEPARTED.");
        var career =
                ask(
                        "{ headmasterHistory(code: \"li\", first: 50) { edges { node { summary } } } }");
        assertThat(career.nodes("headmasterHistory", "summary"))
                .contains(
                        "li transferred to M-1 by decision 5.",
                        "Rank SENIOR_2 conferred by decision 7.")
                .doesNotContain("wang heads the school, taken over from \"register\".");
    }

    private List<Object> files(Map<String, Object> filter) {
        return ask(
                        "query($f: PersonnelFileFilter) { personnelFiles(first: 10, filter: $f) { edges { node { code } } } }",
                        "f",
                        filter)
                .nodes("personnelFiles", "code");
    }

    @Test
    void lists_who_is_under_sanction_and_tells_how_it_was_contested() {
        story();
        assertThat(files(Map.of("sanctionedUntil", Map.of("from", "2026-04-15"))))
                .containsExactly("li");
        assertThat(files(Map.of("sanctionedUntil", Map.of("from", "2026-04-16")))).isEmpty();
        assertThat(files(Map.of("sanction", List.of("WARNING")))).containsExactly("li");
        assertThat(files(Map.of("sanctionsRunning", Map.of("from", 1)))).isEmpty();
        assertThat(files(Map.of("contestsOpen", Map.of("from", 1)))).isEmpty();
        var history =
                ask(
                        "{ personnelFileHistory(code: \"li\", first: 50) { edges { node { summary } } } }");
        assertThat(history.nodes("personnelFileHistory", "summary"))
                .contains(
                        "Sanction S-1: WARNING until 2026-04-15 by decision 10.",
                        "Upon review, sanction S-1 maintained by decision 11.");
        var stood =
                ask(
                        "{ personnelFile(code: \"li\", asOf: { effectiveOn: \"2025-10-25\" }) { person { code } sanctions { status } contests { reviewOutcome } clocks { code } } }");
        assertThat(stood.at("personnelFile.sanctions[0].status")).isEqualTo("STANDING");
        assertThat(stood.at("personnelFile.contests[0].reviewOutcome")).isNull();
    }

    @Test
    void tells_what_changed_between_two_days() {
        story();
        var changes =
                ask(
                        "{ headshipChanges(code: \"P-1\", from: { effectiveOn: \"2026-06-30\" }, to: { effectiveOn: \"2026-07-01\" }, first: 10)"
                                + " { fields { field } } }");
        assertThat(changes.at("headshipChanges.fields"))
                .isEqualTo(
                        List.of(
                                Map.of("field", "status"),
                                Map.of("field", "vacancy"),
                                Map.of("field", "head"),
                                Map.of("field", "tenures")));
        var career =
                ask(
                        "{ headmasterChanges(code: \"li\", from: { effectiveOn: \"2024-04-09\" }, to: { effectiveOn: \"2024-04-10\" }, first: 10)"
                                + " { fields { field } } }");
        assertThat(career.at("headmasterChanges.fields"))
                .isEqualTo(List.of(Map.of("field", "rank"), Map.of("field", "appraisals")));
    }

    @Test
    void what_can_not_be_an_id_or_a_number_of_days_is_refused_with_a_code() {
        assertThat(ask("{ headship(code: \"no/such\") { status } }").code()).isEqualTo("BAD_VALUE");
        assertThat(
                        ask("{ headships(first: 1, filter: { vacantForDays: -1 }) { totalCount } }")
                                .code())
                .isEqualTo("BAD_VALUE");
    }
}
