package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.LicensingStory.day;

import java.util.List;
import java.util.Map;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.hearing.HearingEvent.*;
import org.chalkline.kernel.procedure.hearing.HearingId;
import org.chalkline.kernel.procedure.legality.LegalityEvent.*;
import org.chalkline.kernel.procedure.legality.LegalityReviewId;
import org.chalkline.kernel.school.SchoolEvent.SchoolMoved;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Site;
import org.junit.jupiter.api.Test;

class HearingQueriesTest extends QueryTest {
    private static final String OF = "application/A1";
    private static final HearingId HEARING = HearingId.of(OF, 1);
    private static final String DRAFT = "a".repeat(64);

    private void hearing() {
        record(
                new RightToHearingTold(
                        HEARING, OF, List.of("Elm", "Oak"), "N-1", "Chen", day("2026-03-02")),
                new HearingRequested(HEARING, OF, "Oak", day("2026-03-04")),
                new HearingCalled(
                        HEARING,
                        OF,
                        day("2026-03-17"),
                        "Room 1",
                        "Sun",
                        "H-1",
                        "Chen",
                        day("2026-03-05")),
                new HearingAdjourned(
                        HEARING,
                        OF,
                        day("2026-03-30"),
                        "Room 2",
                        "Typhoon.",
                        "H-2",
                        "Chen",
                        day("2026-03-17")),
                new PresiderReplaced(
                        HEARING,
                        OF,
                        "Wu",
                        Replacement.RECUSED,
                        "Sits on the board.",
                        "Chen",
                        day("2026-03-30")),
                new HearingHeld(HEARING, OF, DRAFT, List.of("Oak", "Zhao"), day("2026-03-30")));
    }

    private static Decision citing(String number, String paper) {
        return new Decision(
                number,
                "Bureau",
                "Li",
                day("2026-04-02"),
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Administrative Licensing Law", "48", "2019")),
                "As heard.",
                List.of("b".repeat(64), paper),
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void acts_are_found_by_the_record_of_a_hearing_that_they_cite_and_by_their_matter() {
        hearing();
        record(
                new SchoolMoved(
                        new SchoolId("S1"),
                        new Site("2 Road", "310105002"),
                        citing("1", DRAFT),
                        day("2026-04-02")),
                new SchoolMoved(
                        new SchoolId("S2"),
                        new Site("3 Road", "310105002"),
                        citing("2", "c".repeat(64)),
                        day("2026-04-02")));
        var asked = "{ facts(first: 9, filter: {%s}) { totalCount edges { node { of } } } }";
        var resting = asked.formatted("evidenceHearingWhere: {standing: [HELD]}");
        assertThat(ask(resting).nodes("facts", "of")).containsExactly("S1");
        var leaving = "documentNumberKnown: true, not: {evidenceHearingWhere: {standing: [HELD]}}";
        assertThat(ask(asked.formatted(leaving)).nodes("facts", "of")).containsExactly("S2");
        var heard = asked.formatted("ofHearingWhere: {standing: [HELD]}");
        assertThat(ask(heard).nodes("facts", "of")).isNotEmpty().containsOnly(OF);
        var told = asked.formatted("ofHearingWhere: {standing: [TOLD]}");
        assertThat(ask(told).at("facts.totalCount")).isEqualTo(0L);
    }

    @Test
    void shows_the_course_of_a_hearing_on_both_clocks() {
        hearing();
        var answer =
                ask(
                        """
                        { hearing(code: "application/A1:hearing.1") { code of standing notices { parties notice officer } requests { by effectiveOn }
                            withdrawals { by } ofOwnMotion hearingOn place presider called { hearingOn presider notice officer } adjournments { hearingOn reasons notice }
                            replacements { presider ground reasons } held { record participants } givenUp { ground } basis { complete } } }
                        """);
        assertThat(answer.at("hearing.standing")).isEqualTo("HELD");
        assertThat(answer.at("hearing.hearingOn")).isEqualTo("2026-03-30");
        assertThat(answer.at("hearing.place")).isEqualTo("Room 2");
        assertThat(answer.at("hearing.presider")).isEqualTo("Wu");
        assertThat(answer.at("hearing.called.presider")).isEqualTo("Sun");
        assertThat(answer.at("hearing.adjournments[0].reasons")).isEqualTo("Typhoon.");
        assertThat(answer.at("hearing.replacements[0].ground")).isEqualTo("RECUSED");
        assertThat(answer.at("hearing.ofOwnMotion")).isEqualTo(false);
        var then =
                ask(
                        "query($at: AsOf) { hearing(code: \"application/A1:hearing.1\", asOf: $at) { standing presider } }",
                        "at",
                        Map.of("effectiveOn", "2026-03-16"));
        assertThat(then.at("hearing.standing")).isEqualTo("CALLED");
        assertThat(then.at("hearing.presider")).isEqualTo("Sun");
    }

    @Test
    void finds_hearings_by_what_became_of_them() {
        hearing();
        var second = HearingId.of(OF, 2);
        record(
                new HearingCalled(
                        second,
                        OF,
                        day("2026-05-12"),
                        "Room 1",
                        "Sun",
                        "H-3",
                        "Chen",
                        day("2026-04-20")));
        assertThat(
                        ask("{ hearings(first: 5, filter: {standing: [HELD], adjournments: {from: 1}, presider: [\"Wu\"]}) { edges { node { code } } } }")
                                .nodes("hearings", "code"))
                .containsExactly(HEARING.value());
        assertThat(
                        ask("{ hearings(first: 5, filter: {ofOwnMotion: true, of: [\"application/A1\"]}) { edges { node { code } } } }")
                                .nodes("hearings", "code"))
                .containsExactly(second.value());
        assertThat(
                        ask("{ hearingHistory(code: \"application/A1:hearing.1\", first: 9) { edges { node { summary } } } }")
                                .nodes("hearingHistory", "summary"))
                .hasSize(6)
                .contains("Put off to 2026-03-30 at Room 2: Typhoon.");
    }

    @Test
    void shows_what_a_legality_review_says_of_a_draft() {
        var review = LegalityReviewId.of(OF, 1);
        record(
                new LegalityReviewAsked(
                        review, OF, DRAFT, "planning", "law unit", "Li", day("2026-03-02")),
                new LegalityOpinionGiven(
                        review,
                        OF,
                        Opinion.LAWFUL_IF_CHANGED,
                        "Article 3 goes.",
                        DRAFT,
                        "Zhao",
                        day("2026-03-12")));
        var asked =
                """
                { legalityReview(code: "application/A1:legality.1") { of standing draft unit reviewingUnit askedBy askedOn
                    sentBack { reasons } given { opinion reasons paper officer } changed { draft } } }
                """;
        var answer = ask(asked);
        assertThat(answer.at("legalityReview.standing")).isEqualTo("LAWFUL_IF_CHANGED");
        assertThat(answer.at("legalityReview.given.officer")).isEqualTo("Zhao");
        record(
                new LegalityChangesMade(
                        review, OF, "b".repeat(64), "It is gone.", "Li", day("2026-03-13")));
        assertThat(ask(asked).at("legalityReview.standing")).isEqualTo("CHANGED");
        assertThat(
                        ask("{ legalityReviews(first: 5, filter: {reviewingUnit: [\"law unit\"], answeredOn: {to: \"2026-03-12\"}}) { edges { node { code } } } }")
                                .nodes("legalityReviews", "code"))
                .containsExactly(review.value());
    }
}
