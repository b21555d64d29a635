package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What several decide together, over HTTP: ties, the recused, notices and their answers, on any
 * matter by one mechanism.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VotingLoopTest {
    private static final String DIGEST = Sha256.hex("the minutes");

    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        server = Server.start(new Server.Settings(empty.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "votes");
        clerk.empower(
                "Chen",
                List.of(
                        "APPROVE_SCHOOL_FIGURES",
                        "STAFF_SCHOOLS",
                        "APPRAISE_TITLES",
                        "NOMINATE_HEADS",
                        "KEEP_PROCEDURES",
                        "TAKE_COMPLAINTS",
                        "DECIDE_COMPLAINTS"));
        clerk.empower("Chief", List.of("DECIDE_RECUSALS", "DECIDE_COMPLAINTS"));
        for (var school : List.of("S-1", "S-2")) school(school);
        person("P-1", "欧阳青桐");
        caller.post(
                "/intake/teachers",
                """
                [{"row": 1, "commandId": "t-2", "teacher": "T-2", "name": "慕容白杨", "birthDate": "1985-01-02", "school": "S-2",
                  "contractFrom": "2023-09-01", "contractUntil": "2029-08-31", "title": "FIRST_GRADE", "titleSince": "2020-01-01",
                  "source": "register", "effectiveOn": "2024-09-01"}]
                """);
        clerk.eventually(
                "{ school(code: \"S-2\") { postsFilled } }",
                "/school",
                school -> school.get("postsFilled").asInt() == 1);
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private void school(String id) {
        clerk.accepted(
                "registerSchool",
                """
                school: "%s", openedOn: "2000-09-01", source: "test",
                particulars: {name: "%s", kind: PRIMARY, ownership: PUBLIC, site: {address: "somewhere"}}
                """
                        .formatted(id, id));
        clerk.accepted(
                "approvePosts",
                "school: \"%s\", posts: 2, effectiveOn: \"2024-01-01\", decision: %s"
                        .formatted(id, decision("2024-01-01")));
        clerk.accepted(
                "approveTitleQuota",
                "school: \"%s\", quota: [{title: FIRST_GRADE, posts: 1}, {title: SENIOR, posts: 1}], effectiveOn: \"2024-01-01\", decision: %s"
                        .formatted(id, decision("2024-01-01")));
    }

    private void person(String id, String name) {
        clerk.accepted(
                "registerPerson",
                """
                person: "%s", name: "%s", birthDate: "1975-03-01", ground: CONTRACT_OR_PERSONNEL,
                purpose: "personnel", effectiveOn: "2015-01-01"
                """
                        .formatted(id, name));
    }

    private static String decision(String on) {
        return """
               {documentNumber: "1号", body: "Bureau", officer: "Chen", decidedOn: "%s", reasons: "As the file shows.",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Compulsory Education Law", article: "26", version: "2018"}]}
               """
                .formatted(on);
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    /** The first half of them in favour, the others against. */
    private static String tied(List<String> members) {
        var votes = new ArrayList<String>();
        for (int i = 0; i < members.size(); i++) {
            votes.add(
                    "{member: \"%s\", %s}"
                            .formatted(
                                    members.get(i),
                                    2 * i < members.size()
                                            ? "ballot: FOR"
                                            : "ballot: AGAINST, opinion: \"太早\""));
        }
        return String.join(", ", votes);
    }

    @Test
    void a_tied_vote_on_a_head_fails_and_no_notice_of_it_is_given() {
        var candidate = "headship: \"S-1\", candidate: \"P-1\", ";
        clerk.accepted(
                "nominateHead",
                candidate + "officer: \"Chen\", grounds: \"十年\", effectiveOn: \"2024-05-06\"");
        clerk.accepted(
                "orderHeadInspection",
                candidate
                        + "inspectors: [\"x\", \"y\"], officer: \"Chen\", effectiveOn: \"2024-05-07\"");
        clerk.accepted(
                "concludeHeadInspection",
                candidate
                        + "inspectors: [\"x\", \"y\"], fit: true, findings: \"可\", report: \"%s\", effectiveOn: \"2024-05-20\""
                                .formatted(DIGEST));
        var before = head();
        clerk.accepted(
                "decideOnHead",
                candidate
                        + "body: \"党组\", members: [\"a\", \"b\", \"c\", \"d\"], votes: [%s], minutes: \"%s\", effectiveOn: \"2024-05-27\""
                                .formatted(tied(List.of("a", "b", "c", "d")), DIGEST));
        clerk.refused(
                "NOT_DECIDED",
                "giveNoticeOfHead",
                candidate + "where: \"网站\", until: \"2024-06-04\", effectiveOn: \"2024-05-28\"");
        var asked =
                "collectiveDecisions(first: 5, filter: {of: [\"headship/S-1\"]}, %s) { edges { node { dissented vote { rule carried inFavour against votes { member sealedOpinion { text } } } } } }";
        var answer =
                caller.data(
                        "{ now: %s then: %s }"
                                .formatted(
                                        asked.formatted("atLeast: " + head()),
                                        asked.formatted("asOf: {position: " + before + "}")));
        var vote = answer.at("/now/edges/0/node/vote");
        assertThat(vote.get("carried").asBoolean()).isFalse();
        assertThat(vote.get("rule").asString()).isEqualTo("MAJORITY_OF_ALL");
        assertThat(vote.get("inFavour").asInt()).isEqualTo(2);
        assertThat(vote.get("against").asInt()).isEqualTo(2);
        assertThat(vote.at("/votes/3/sealedOpinion/text").asString()).isEqualTo("太早");
        assertThat(answer.at("/then/edges")).as("as known before the vote").isEmpty();
    }

    @Test
    void a_tied_vote_on_a_title_fails_and_the_post_is_free_again() {
        var appraisal = "appraisal: \"AP-1\", ";
        clerk.accepted(
                "declareForTitle",
                appraisal
                        + "teacher: \"T-2\", title: SENIOR, works: \"%s\", effectiveOn: \"2025-03-03\""
                                .formatted(DIGEST));
        clerk.eventually(
                "{ appraisal(code: \"AP-1\") { status } }",
                "/appraisal/status",
                status -> status.asString().equals("POST_SECURED"));
        clerk.accepted(
                "recommendForTitle",
                appraisal
                        + "recommended: true, opinion: \"%s\", recommender: \"h\", effectiveOn: \"2025-03-03\""
                                .formatted(DIGEST));
        clerk.refused(
                "NOTICE_ENDS_BEFORE_IT_BEGINS",
                "publishRecommendation",
                appraisal
                        + "where: \"notice board\", until: \"2025-03-02\", effectiveOn: \"2025-03-03\"");
        clerk.accepted(
                "publishRecommendation",
                appraisal
                        + "where: \"notice board\", until: \"2025-03-14\", effectiveOn: \"2025-03-03\"");
        var panel = List.of("a", "b", "c", "d", "e", "f");
        clerk.accepted(
                "formPanel",
                appraisal
                        + "members: [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"], effectiveOn: \"2025-04-08\"");
        clerk.refused(
                "NOT_A_MEMBER",
                "castPanelVote",
                appraisal + "vote: {member: \"g\", ballot: FOR}, effectiveOn: \"2025-04-08\"");
        clerk.refused(
                "DISSENT_MISSING",
                "castPanelVote",
                appraisal + "vote: {member: \"d\", ballot: AGAINST}, effectiveOn: \"2025-04-08\"");
        for (int i = 0; i < panel.size(); i++) {
            clerk.accepted(
                    "castPanelVote",
                    appraisal
                            + "vote: {member: \"%s\", %s}, effectiveOn: \"2025-04-08\""
                                    .formatted(
                                            panel.get(i),
                                            i < 3
                                                    ? "ballot: FOR"
                                                    : "ballot: AGAINST, opinion: \"论文不足\""));
        }
        clerk.refused(
                "VOTED_ALREADY",
                "castPanelVote",
                appraisal + "vote: {member: \"d\", ballot: FOR}, effectiveOn: \"2025-04-08\"");
        var before = head();
        clerk.accepted(
                "concludePanel",
                appraisal
                        + "minutes: \"%s\", decision: %s, effectiveOn: \"2025-04-09\""
                                .formatted(DIGEST, decision("2025-04-09")));
        var asked =
                "appraisal(code: \"AP-1\", %s) { status end result { vote { carried inFavour against } } }";
        var answer =
                caller.data(
                        "{ now: %s then: %s }"
                                .formatted(
                                        asked.formatted("atLeast: " + head()),
                                        asked.formatted("asOf: {position: " + before + "}")));
        assertThat(answer.at("/now/status").asString()).isEqualTo("ENDED");
        assertThat(answer.at("/now/end").asString()).isEqualTo("NOT_PASSED");
        assertThat(answer.at("/now/result/vote/carried").asBoolean()).isFalse();
        assertThat(answer.at("/then/status").asString()).isEqualTo("BEFORE_PANEL");
        clerk.eventually(
                "{ school(code: \"S-2\") { titlePosts { title reserved } } }",
                "/school/titlePosts",
                posts -> !posts.toString().contains("\"reserved\":1"));
    }

    @Test
    void what_the_recused_took_part_in_is_void_and_is_done_again_by_others() {
        clerk.accepted(
                "lodgeComplaint",
                "complaint: \"C-1\", kind: TEACHER, person: \"T-2\", school: \"S-2\", content: \"欠薪\", unit: \"Personnel\", effectiveOn: \"2025-03-03\"");
        clerk.accepted(
                "takeComplaint",
                "complaint: \"C-1\", unit: \"Personnel\", officer: \"Chen\", effectiveOn: \"2025-03-03\"");
        clerk.accepted(
                "askForRecusal",
                "of: \"complaint/C-1\", member: \"Zhao\", by: \"T-2\", about: \"T-2\", grounds: \"亲戚\", effectiveOn: \"2025-03-04\"");
        clerk.accepted(
                "investigateComplaint",
                "complaint: \"C-1\", investigator: \"Zhao\", findings: \"无欠薪\", effectiveOn: \"2025-03-05\"");
        clerk.accepted("takeVote", vote("V-1", "Zhao"));
        clerk.refused(
                "DECIDES_OWN_RECUSAL",
                "decideRecusal",
                "of: \"complaint/C-1\", member: \"Chief\", recused: true, reasons: \"x\", officer: \"Chief\", effectiveOn: \"2025-03-07\"");
        var before = head();
        clerk.accepted(
                "decideRecusal",
                "of: \"complaint/C-1\", member: \"Zhao\", recused: true, reasons: \"They are related.\", officer: \"Chief\", effectiveOn: \"2025-03-07\"");
        var asked =
                "collectiveDecision(code: \"complaint/C-1:V-1\", %s) { counts voidFor vote { carried } }";
        var answer =
                caller.data(
                        "{ now: %s then: %s recusals(first: 5, filter: {member: [\"Zhao\"]}) { edges { node { of state askedBy sealedGrounds { text } decidedBy } } } }"
                                .formatted(
                                        asked.formatted("atLeast: " + head()),
                                        asked.formatted("asOf: {position: " + before + "}")));
        assertThat(answer.at("/now/counts").asBoolean()).isFalse();
        assertThat(answer.at("/now/voidFor").asString()).isEqualTo("Zhao");
        assertThat(answer.at("/then/counts").asBoolean()).isTrue();
        assertThat(answer.at("/recusals/edges/0/node/state").asString()).isEqualTo("RECUSED");
        assertThat(answer.at("/recusals/edges/0/node/sealedGrounds/text").asString())
                .isEqualTo("亲戚");
        clerk.refused(
                "NOT_INVESTIGATED",
                "decideComplaint",
                "complaint: \"C-1\", result: DISMISSED, decision: %s, effectiveOn: \"2025-03-10\""
                        .formatted(decision("2025-03-10")));
        clerk.refused(
                "OFFICER_STANDS_ASIDE",
                "investigateComplaint",
                "complaint: \"C-1\", investigator: \"Zhao\", findings: \"无欠薪\", effectiveOn: \"2025-03-09\"");
        clerk.refused("MEMBER_RECUSED", "takeVote", vote("V-2", "Zhao"));
        clerk.accepted("takeVote", vote("V-1", "Sun"));
        clerk.accepted(
                "investigateComplaint",
                "complaint: \"C-1\", investigator: \"Sun\", findings: \"欠薪\", effectiveOn: \"2025-03-09\"");
    }

    private static String vote(String number, String third) {
        return """
               of: "complaint/C-1", vote: "%s", matter: "penalty.grave", question: "Whether to fine the school",
               meeting: {body: "Leaders", members: ["Wu", "Qian", "Zhao", "Sun"], minutes: "%s",
                 votes: [{member: "Wu", ballot: FOR}, {member: "Qian", ballot: FOR}, {member: "%s", ballot: FOR}]},
               officer: "Chen", effectiveOn: "2025-03-06"
               """
                .formatted(number, DIGEST, third);
    }

    @Test
    void a_notice_waits_for_its_end_and_for_every_answer() {
        clerk.accepted(
                "lodgeComplaint",
                "complaint: \"C-2\", kind: TEACHER, person: \"T-2\", school: \"S-2\", content: \"欠薪\", unit: \"Personnel\", effectiveOn: \"2025-03-03\"");
        var notice = "of: \"complaint/C-2\", notice: \"N-1\", ";
        var given =
                notice
                        + "matter: \"administration.major-decision\", text: \"%s\", where: \"web site\", until: \"%s\", officer: \"Chen\", effectiveOn: \"2025-03-03\"";
        clerk.refused(
                "NOTICE_ENDS_BEFORE_IT_BEGINS",
                "giveNotice",
                given.formatted(DIGEST, "2025-03-02"));
        var tooShort =
                clerk.refused(
                        "NOTICE_TOO_SHORT", "giveNotice", given.formatted(DIGEST, "2025-04-01"));
        assertThat(tooShort.get("article").asString()).isEqualTo("15");
        clerk.accepted("giveNotice", given.formatted(DIGEST, "2025-04-02"));
        clerk.accepted(
                "receiveOpinion",
                notice
                        + "opinion: \"1\", by: \"A parent\", content: \"Too far.\", officer: \"Chen\", effectiveOn: \"2025-03-20\"");
        clerk.refused(
                "NOTICE_OVER",
                "receiveOpinion",
                notice
                        + "opinion: \"2\", content: \"Late.\", officer: \"Chen\", effectiveOn: \"2025-04-03\"");
        clerk.refused(
                "UNKNOWN_OBJECTION",
                "answerOpinion",
                notice
                        + "opinion: \"2\", result: REFUSED, reasons: \"x\", officer: \"Chen\", effectiveOn: \"2025-04-03\"");
        clerk.accepted(
                "answerOpinion",
                notice
                        + "opinion: \"1\", result: IN_PART, reasons: \"A bus will run.\", officer: \"Chen\", effectiveOn: \"2025-04-03\"");
        var answer =
                caller.data(
                        "{ notices(first: 5, filter: {open: true}, asOf: {effectiveOn: \"2025-04-02\"}, atLeast: %d) { edges { node { of opinions { result reasons } } } } }"
                                .formatted(head()));
        assertThat(answer.at("/notices/edges/0/node/of").asString()).isEqualTo("complaint/C-2");
    }
}
