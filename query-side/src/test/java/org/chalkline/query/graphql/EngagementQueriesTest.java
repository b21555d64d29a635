package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.engagement.EngagementEvent;
import org.chalkline.kernel.engagement.EngagementEvent.*;
import org.chalkline.kernel.engagement.EngagementId;
import org.chalkline.kernel.engagement.EngagementTerms;
import org.chalkline.kernel.engagement.EngagementTerms.Member;
import org.chalkline.kernel.engagement.Engagements;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.PersonalReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EngagementQueriesTest extends QueryTest {
    private static final EngagementId ID = new EngagementId("A-1");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final String ISSUER = "https://audit.example";
    private static final EngagementEvent.Order ORDER =
            new EngagementEvent.Order("Audit Office", "Audit 2026-7", "0");

    @Autowired Engagements engagements;

    private static EngagementBegun begun() {
        var terms =
                new EngagementTerms(
                        List.of(new Member(ISSUER, "qian", "Qian")),
                        List.of("U-1"),
                        2024,
                        2025,
                        MARCH,
                        JUNE);
        return new EngagementBegun(
                ID, EngagementEvent.Kind.AUDIT, ORDER, terms, "officer-1", MARCH);
    }

    @Test
    void an_engagement_shows_who_came_for_what_on_whose_order_and_what_they_asked_for() {
        record(
                begun(),
                new EvidenceRequested(ID, "E-1", "Vouchers.", "qian", "officer-2", APRIL, MARCH),
                new EvidenceRequested(ID, "E-2", "Minutes.", "qian", "officer-2", APRIL, MARCH),
                new EvidenceGiven(ID, "E-1", List.of("1"), "As asked.", "officer-2", APRIL));
        var shown =
                ask(
                        "{ engagement(code: \"A-1\") { kind from until units fromYear untilYear admittedBy openRequests orders { number } members { account name } requests { request dueOn documents givenOn } } }");
        assertThat(shown.at("engagement"))
                .hasToString(
                        "{kind=AUDIT, from=2026-03-01, until=2026-06-30, units=[U-1], fromYear=2024, untilYear=2025, admittedBy=officer-1, openRequests=1, orders=[{number=Audit 2026-7}], members=[{account=qian, name=Qian}], requests=[{request=E-1, dueOn=2026-04-01, documents=[1], givenOn=2026-04-01}, {request=E-2, dueOn=2026-04-01, documents=[], givenOn=null}]}");
        assertThat(
                        ask("{ engagements(first: 5, filter: {openRequests: {from: 1}}) { totalCount } }")
                                .at("engagements.totalCount"))
                .isEqualTo(1L);
    }

    @Test
    void who_is_engaged_for_what_is_known_at_once_and_ends_by_itself_or_before() {
        assertThat(engagements.running(ISSUER, "qian", MARCH)).isEmpty();
        record(begun());
        assertThat(engagements.running(ISSUER, "qian", MARCH)).isNotEmpty();
        assertThat(engagements.running(ISSUER, "qian", JUNE.plusDays(1))).isEmpty();
        record(new EngagementExtended(ID, JUNE.plusDays(9), ORDER, "officer-1", APRIL));
        assertThat(engagements.running(ISSUER, "qian", JUNE.plusDays(1))).isNotEmpty();
        record(
                new EngagementMembersChanged(
                        ID, List.of(new Member(ISSUER, "sun", "Sun")), ORDER, "officer-1", APRIL));
        assertThat(engagements.running(ISSUER, "qian", APRIL)).isEmpty();
        assertThat(engagements.running(ISSUER, "sun", APRIL)).isNotEmpty();
        record(new EngagementEnded(ID, "Reported.", "officer-1", APRIL));
        assertThat(engagements.running(ISSUER, "sun", APRIL.minusDays(1))).isNotEmpty();
        assertThat(engagements.running(ISSUER, "sun", APRIL)).isEmpty();
    }

    private static Access read(String actor, LocalDate day) {
        Instant at = day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        var reader = new PersonalReader(actor, "auditor", null, "AUDIT");
        return new Access(Kind.TAKEN_OUT, at, null, Set.of(), reader, "bundle x", 1);
    }

    @Test
    void what_its_members_took_out_within_its_days_is_one_list() {
        record(begun());
        accesses.add(
                List.of(
                        read("qian", MARCH.minusDays(1)),
                        read("qian", MARCH),
                        read("zhao", APRIL),
                        read("qian", JUNE),
                        read("qian", JUNE.plusDays(1))));
        var list =
                ask(
                        "{ engagementAccesses(code: \"A-1\", first: 9) { edges { node { actor kind answer } } } }");
        assertThat(list.nodes("engagementAccesses", "actor")).isEqualTo(List.of("qian", "qian"));
        assertThat(
                        ask("{ engagementAccesses(code: \"A-9\", first: 9) { edges { cursor } } }")
                                .at("engagementAccesses"))
                .isNull();
    }
}
