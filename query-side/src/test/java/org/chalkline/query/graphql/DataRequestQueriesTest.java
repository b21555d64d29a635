package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.datarequest.DataRequestEvent.*;
import org.chalkline.kernel.datarequest.DataRequestId;
import org.chalkline.kernel.datarequest.DataRequestKind;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalField;
import org.junit.jupiter.api.Test;

class DataRequestQueriesTest extends QueryTest {
    private static final DataRequestId ID = new DataRequestId("R-1");
    private static final PersonId LI = new PersonId("r-li");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private DataRequestReceived received() {
        var asked = people.seal(LI, PersonalField.CONDUCT, "我要我的档案");
        return new DataRequestReceived(ID, DataRequestKind.COPY, LI, asked, "reception", MARCH);
    }

    @Test
    void a_request_is_shown_as_far_as_it_has_come_on_the_day() {
        record(
                received(),
                new RequesterIdentified(ID, "identity card", null, "officer-1", MARCH),
                new DataRequestAnswered(ID, "1", "officer-1", APRIL));
        var document =
                "{ dataRequest(code: \"R-1\"%s) { kind status receivedOn closedOn document answeredBy asked { text } identified { how officer } } }";
        assertThat(ask(document.formatted("")).at("dataRequest"))
                .hasToString(
                        "{kind=COPY, status=ANSWERED, receivedOn=2026-03-01, closedOn=2026-04-01, document=1, answeredBy=officer-1, asked={text=我要我的档案}, identified={how=identity card, officer=officer-1}}");
        assertThat(
                        ask(document.formatted(", asOf: {effectiveOn: \"2026-03-31\"}"))
                                .at("dataRequest.status"))
                .isEqualTo("IDENTIFIED");
    }

    @Test
    void requests_are_found_by_who_asks_and_by_how_far_they_have_come() {
        record(
                received(),
                new DataRequestPassedOn(ID, "Another district", "Its school.", "officer-1", MARCH));
        var list =
                "{ dataRequests(first: 5, filter: {person: [\"r-li\"], status: [%s]}) { edges { node { code passedOn { to } } } } }";
        assertThat(ask(list.formatted("PASSED_ON")).nodes("dataRequests", "code"))
                .isEqualTo(List.of("R-1"));
        assertThat(ask(list.formatted("ANSWERED")).nodes("dataRequests", "code")).isEmpty();
        assertThat(
                        ask("{ dataRequestHistory(code: \"R-1\", first: 5) { edges { node { summary } } } }")
                                .nodes("dataRequestHistory", "summary"))
                .isEqualTo(
                        List.of(
                                "r-li asked for a copy of their data.",
                                "Passed on to Another district: Its school."));
    }
}
