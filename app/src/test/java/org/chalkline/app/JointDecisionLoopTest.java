package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One decision over many records, over HTTP: fifty schools are renamed by one document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JointDecisionLoopTest {
    private static final int SCHOOLS = 50;
    private static final String NUMBER = "长教〔2024〕21号";

    private Server server;
    private Caller caller;
    private Clerk clerk;
    private long before;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "joint");
        clerk.empower("Chen", List.of("CHANGE_SCHOOLS"));
        for (int i = 1; i <= SCHOOLS; i++) {
            before =
                    clerk.accepted(
                            "registerSchool",
                            """
                            school: "s-%d", source: "Register", openedOn: "1987-09-01",
                            particulars: {name: "Old %d", kind: PRIMARY, ownership: PUBLIC, site: {address: "8 Elm Road"}}
                            """
                                    .formatted(i, i));
        }
    }

    @AfterAll
    void end() {
        caller.close();
        server.close();
    }

    private static String decision(String number, String reasons) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "Chen", decidedOn: "2024-03-04", reasons: "%s",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Compulsory Education Law", article: "7", version: "2018"}], evidence: []}
               """
                .formatted(number, reasons);
    }

    private static String renaming(int school, String decision) {
        return "{renameSchool: {school: \"s-%d\", name: \"Elm %d\", effectiveOn: \"2024-09-01\", decision: %s}}"
                .formatted(school, school, decision);
    }

    private static String together(IntStream schools, String decision) {
        return schools.mapToObj(school -> renaming(school, decision))
                .collect(Collectors.joining(", ", "acts: [", "]"));
    }

    private static IntStream all() {
        return IntStream.rangeClosed(1, SCHOOLS);
    }

    private String name(int school) {
        return caller.data(
                        "{ school(code: \"s-%d\", asOf: {effectiveOn: \"2024-09-01\"}) { name } }"
                                .formatted(school))
                .at("/school/name")
                .asString();
    }

    @Test
    @Order(1)
    void if_one_of_many_is_refused_it_is_named_and_none_is_recorded() {
        var decision = decision(NUMBER, "As resolved.");
        var answer =
                clerk.refused(
                        "ACTS_REFUSED",
                        "decideTogether",
                        together(IntStream.of(1, 2, 777, 3, 888), decision));
        assertThat(answer.get("message").asString())
                .contains("acts[2] (renameSchool), acts[4] (renameSchool): UNKNOWN_SCHOOL")
                .doesNotContain("acts[0]", "acts[1]", "acts[3]");
        assertThat(name(1)).isEqualTo("Old 1");
        assertThat(
                        caller.data("{ documentNumbers(first: 9) { totalCount } }")
                                .at("/documentNumbers/totalCount")
                                .asInt())
                .as("its number is free yet")
                .isZero();
    }

    @Test
    @Order(2)
    void acts_under_two_decisions_or_with_none_in_them_are_told_by_their_place() {
        var mixed =
                "acts: [%s, %s]"
                        .formatted(
                                renaming(1, decision(NUMBER, "As resolved.")),
                                renaming(2, decision(NUMBER, "For another reason.")));
        assertThat(
                        clerk.refused("DECISIONS_DIFFER", "decideTogether", mixed)
                                .get("message")
                                .asString())
                .startsWith("acts[1]");
        clerk.refused("NO_ACTS", "decideTogether", "acts: []");
        assertThat(
                        clerk.refused("NOT_ONE_ACT", "decideTogether", "acts: [{}]")
                                .get("message")
                                .asString())
                .startsWith("acts[0]");
    }

    @Test
    @Order(3)
    void fifty_schools_are_renamed_by_one_decision_in_one_act() {
        var decision = decision(NUMBER, "As resolved.");
        long position = clerk.accepted("decideTogether", together(all(), decision));
        // Fifty facts, and that of the number, which belongs to the decision once.
        assertThat(position).isEqualTo(before + SCHOOLS + 1);
        assertThat(name(1)).isEqualTo("Elm 1");
        assertThat(name(SCHOOLS)).isEqualTo("Elm " + SCHOOLS);
        assertThat(clerk.accepted("decideTogether", together(all(), decision)))
                .as("the same again records nothing")
                .isZero();
        clerk.refused(
                "DOCUMENT_NUMBER_USED",
                "renameSchool",
                "school: \"s-1\", name: \"Oak\", effectiveOn: \"2024-10-01\", decision: "
                        + decision(NUMBER, "For another reason."));
    }

    @Test
    @Order(4)
    void all_records_under_the_decision_are_one_query_as_known_then_and_since() {
        var query =
                "{ facts(first: 1, filter: {documentNumber: [\"%s\"]}, asOf: {position: %%d}) { totalCount edges { node { kind standing effectiveOn } } } }"
                        .formatted(NUMBER);
        long head = before + SCHOOLS + 1;
        var answer = caller.data(query.formatted(head)).get("facts");
        assertThat(answer.get("totalCount").asInt()).isEqualTo(SCHOOLS);
        assertThat(answer.at("/edges/0/node").toString())
                .isEqualTo(
                        "{\"kind\":\"school\",\"standing\":\"STANDS\",\"effectiveOn\":\"2024-09-01\"}");
        assertThat(caller.data(query.formatted(before)).at("/facts/totalCount").asInt()).isZero();
    }

    @Test
    @Order(5)
    void each_fact_says_which_act_of_the_command_caused_it() {
        var edges =
                caller.data(
                                "{ facts(first: 100, filter: {documentNumber: [\"%s\"], causeKind: [JOINT_ACT]}) { edges { node { cause { number key } } } } }"
                                        .formatted(NUMBER))
                        .at("/facts/edges");
        assertThat(edges.valueStream().map(each -> each.at("/node/cause/number").asInt()))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, SCHOOLS).boxed().toList());
        assertThat(edges.valueStream().map(each -> each.at("/node/cause/key").asString()))
                .allMatch(key -> key.equals(edges.at("/0/node/cause/key").asString()));
    }

    @Test
    @Order(6)
    void what_was_refused_together_can_be_done_by_itself_afterwards() {
        clerk.accepted(
                "renameSchool",
                "school: \"s-2\", name: \"Oak\", effectiveOn: \"2024-10-01\", decision: "
                        + decision("长教〔2024〕22号", "As resolved."));
    }
}
