package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.LicensingStory.*;

import java.util.List;
import java.util.Map;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAnnounced;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAttempted;
import org.chalkline.kernel.procedure.service.ServiceId;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.junit.jupiter.api.Test;

class ServiceQueriesTest extends QueryTest {
    private static final String MATTER = "application/A1";

    /** Served on Elm in April; Oak was sought twice, and read it on a wall. */
    private void twoReceivers() {
        var oak = ServiceId.of(MATTER, 2);
        record(
                submitted("A1", establishment(), "2026-03-02"),
                served(MATTER, 1, "2026-5", "Elm", "2026-04-13"),
                new ServiceAttempted(
                        oak,
                        MATTER,
                        "2026-5",
                        "Oak",
                        ServiceMode.POST,
                        "Moved away.",
                        "Chen",
                        day("2026-04-20")),
                new ServiceAnnounced(
                        oak,
                        MATTER,
                        "2026-5",
                        "Oak",
                        "the bureau's site",
                        "Nobody knows where it is.",
                        DIGEST,
                        day("2026-05-27"),
                        "Chen",
                        day("2026-04-27")),
                served(MATTER, 2, "2026-5", "Oak", "2026-05-28"));
    }

    private List<Object> found(Map<String, Object> filter, Map<String, Object> at) {
        return ask(
                        "query($filter: ServiceFilter, $at: AsOf) { services(first: 10, filter: $filter, asOf: $at) { edges { node { receiver } } } }",
                        "filter",
                        filter,
                        "at",
                        at)
                .nodes("services", "receiver");
    }

    @Test
    void all_that_was_served_in_a_month_is_one_query_on_both_clocks() {
        twoReceivers();
        var may =
                Map.<String, Object>of(
                        "servedOn", Map.of("from", "2026-05-01", "to", "2026-05-31"));
        var april =
                Map.<String, Object>of(
                        "servedOn", Map.of("from", "2026-04-01", "to", "2026-04-30"));
        assertThat(found(april, Map.of())).containsExactly("Elm");
        assertThat(found(may, Map.of())).containsExactly("Oak");
        assertThat(found(may, Map.of("position", 3))).isEmpty();
        assertThat(found(may, Map.of("effectiveOn", "2026-05-27"))).isEmpty();
    }

    @Test
    void what_can_still_be_contested_is_one_query() {
        twoReceivers();
        assertThat(found(Map.of("suitUntil", Map.of("from", "2026-11-01")), Map.of()))
                .containsExactly("Oak");
        assertThat(found(Map.of("reviewUntil", Map.of("from", "2026-06-01")), Map.of()))
                .containsExactly("Elm", "Oak");
    }

    @Test
    void a_service_tells_its_attempts_its_announcement_and_its_receipt() {
        twoReceivers();
        var shown =
                ask(
                        "{ service(code: \"application/A1:service.2\") { code of document receiver standing"
                                + " attempts { effectiveOn mode failure officer } announced { until place }"
                                + " served { effectiveOn mode receivedBy receipt officer remedies { told reviewUntil suitUntil } } } }");
        Map<String, Object> service = Answer.cast(shown.at("service"));
        assertThat(service)
                .containsEntry("of", MATTER)
                .containsEntry("document", "2026-5")
                .containsEntry("receiver", "Oak")
                .containsEntry("standing", "SERVED");
        assertThat(shown.at("service.attempts[0].failure")).isEqualTo("Moved away.");
        assertThat(shown.at("service.announced.until")).isEqualTo("2026-05-27");
        assertThat(shown.at("service.served.receipt")).isEqualTo(DIGEST);
        assertThat(shown.at("service.served.remedies.suitUntil")).isEqualTo("2026-11-28");
    }

    @Test
    void as_known_before_it_was_only_announced_or_tried() {
        twoReceivers();
        var asked =
                "query($at: AsOf) { service(code: \"application/A1:service.2\", asOf: $at) { standing } }";
        assertThat(ask(asked, "at", Map.of("position", 2)).at("service.standing"))
                .isEqualTo("ATTEMPTED");
        assertThat(ask(asked, "at", Map.of("position", 3)).at("service.standing"))
                .isEqualTo("ANNOUNCED");
        assertThat(ask(asked, "at", Map.of("position", 1)).at("service")).isNull();
    }

    @Test
    void an_application_shows_each_service_of_its_papers() {
        twoReceivers();
        var shown =
                ask(
                        "{ licenceApplication(code: \"A1\") { services { receiver standing } basis { projections } } }");
        assertThat(shown.at("licenceApplication.services"))
                .isEqualTo(
                        List.of(
                                Map.of("receiver", "Elm", "standing", "SERVED"),
                                Map.of("receiver", "Oak", "standing", "SERVED")));
        assertThat(shown.at("licenceApplication.basis.projections"))
                .isEqualTo(List.of("applications", "clocks", "calendars", "services", "hearings"));
    }

    @Test
    void a_service_tells_its_story_in_sentences() {
        twoReceivers();
        assertThat(
                        ask("{ serviceHistory(code: \"application/A1:service.2\", first: 10) { edges { node { summary } } } }")
                                .nodes("serviceHistory", "summary"))
                .containsExactly(
                        "Tried to serve 2026-5 on Oak (POST): Moved away.",
                        "2026-5 announced for Oak at the bureau's site until 2026-05-27.",
                        "2026-5 served on Oak (IN_PERSON), received by Wang Min.");
    }
}
