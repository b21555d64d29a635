package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.chalkline.kernel.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whose name stands under a decision, and by what that is known, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureLoopTest {
    private static final String PAPER = "ab".repeat(32);
    private static final String ISSUER = "http://localhost";

    private Server server;
    private Caller counter;
    private Clerk clerk;
    private Caller director;
    private Caller colleague;

    @BeforeAll
    void a_director_is_posted_and_bound_by_a_document(@TempDir Path folder) {
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
        counter = new Caller(server);
        clerk = new Clerk(counter, "counter");
        clerk.empower("chief", List.of("POST_OFFICERS", "ORGANISE_UNITS"));
        clerk.empower("director-li", List.of("CHANGE_SCHOOLS"));
        clerk.accepted(
                "setUpUnit",
                "unit: \"basic\", name: \"基础教育科\", decision: %s, effectiveOn: \"2020-03-02\""
                        .formatted(decision(1, "chief", "paper: \"%s\",".formatted(PAPER))));
        clerk.accepted(
                "postOfficer",
                """
                officer: "director-li", unit: "basic", post: "科长", instrument: "2", by: "chief", effectiveOn: "2020-03-02"
                """);
        clerk.refused("DECISION_NOT_SIGNED", "bindSubject", bind("li", ""));
        clerk.accepted("bindSubject", bind("li", "paper: \"%s\",".formatted(PAPER)));
        director = new Caller(server, "li", Role.DECIDER);
        colleague = new Caller(server, "wang", Role.DECIDER);
        clerk.accepted(
                "registerSchool",
                """
                school: "S-1", openedOn: "2000-09-01", source: "名册",
                particulars: {name: "旧名", kind: PRIMARY, ownership: PUBLIC, site: {address: "somewhere"}}
                """);
    }

    @AfterAll
    void stop() {
        counter.close();
        director.close();
        colleague.close();
        server.close();
    }

    private static String bind(String name, String paper) {
        return """
               officer: "director-li", issuer: "%s", name: "%s", instrument: "3", %s by: "chief", effectiveOn: "2020-03-02"
               """
                .formatted(ISSUER, name, paper);
    }

    private static String decision(int number, String officer, String paper) {
        return """
               {documentNumber: "长教〔2020〕%d号", body: "长宁区教育局", officer: "%s", decidedOn: "2020-03-02", reasons: "见案卷。", %s
                legalBasis: [{law: "Education Law", article: "28", version: "2015"}]}
               """
                .formatted(number, officer, paper);
    }

    private static String rename(int number, String paper) {
        return "school: \"S-1\", name: \"新名 %d\", decision: %s, effectiveOn: \"202%d-09-01\""
                .formatted(number, decision(number, "director-li", paper), number);
    }

    @Test
    void the_officer_signs_by_handing_it_in_and_nobody_else_puts_their_name_there() {
        clerk.refused("DECISION_NOT_SIGNED", "renameSchool", rename(2, ""));
        new Clerk(colleague, "wang").refused("DECISION_NOT_SIGNED", "renameSchool", rename(2, ""));
        new Clerk(director, "li").accepted("renameSchool", rename(2, ""));
        clerk.accepted("renameSchool", rename(3, "paper: \"%s\",".formatted(PAPER)));
        var edges =
                counter.data(
                                """
                                { schoolHistory(code: "S-1", first: 9, atLeast: %d) { edges { node {
                                  actor signIn { subject } decision { officer paper } } } } }
                                """
                                        .formatted(4))
                        .at("/schoolHistory/edges");
        var signed = edges.get(1).get("node");
        assertThat(signed.at("/signIn/subject").asString()).isEqualTo("li");
        assertThat(signed.at("/decision/paper").isNull()).isTrue();
        var entered = edges.get(2).get("node");
        assertThat(entered.at("/signIn/subject").asString()).isEqualTo("张三");
        assertThat(entered.at("/decision/officer").asString()).isEqualTo("director-li");
        assertThat(entered.at("/decision/paper").asString()).isEqualTo(PAPER);
    }

    @Test
    void nobody_comes_to_powers_by_their_own_hand() {
        var own = new Clerk(director, "li-own");
        own.refused(
                "DELEGATED_TO_ONESELF",
                "delegatePower",
                """
                officer: "director-li", power: CLOSE_SCHOOLS, instrument: "9", delegatedBy: "Head", effectiveOn: "2021-01-01"
                """);
        own.refused(
                "POSTED_BY_ONESELF",
                "postOfficer",
                """
                officer: "director-li", unit: "basic", post: "局长", instrument: "9", by: "chief", effectiveOn: "2021-01-01"
                """);
        own.refused(
                "POSTED_BY_ONESELF",
                "bindSubject",
                bind("li-2", "paper: \"%s\",".formatted(PAPER)));
        new Clerk(colleague, "wang-own")
                .refused(
                        "POSTED_BY_ONESELF",
                        "bindSubject",
                        bind("wang", "paper: \"%s\",".formatted(PAPER)));
    }

    @Test
    void as_whom_an_officer_signs_in_is_shown_as_of_any_day() {
        var query =
                "{ officer(code: \"director-li\"%s) { subjects { issuer name paper from until } } }";
        var now = counter.data(query.formatted("")).at("/officer/subjects/0");
        assertThat(now.get("name").asString()).isEqualTo("li");
        assertThat(now.get("paper").asString()).isEqualTo(PAPER);
        assertThat(
                        counter.data(query.formatted(", asOf: {effectiveOn: \"2020-03-01\"}"))
                                .at("/officer/subjects"))
                .isEmpty();
    }
}
