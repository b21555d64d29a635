package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.LicensingStory.*;
import static org.chalkline.query.asset.AssetStory.used;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationAccepted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.ApplicationEvent.ReviewBegun;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is shown nobody finds out nobody, by whichever way a field can be asked. */
class MaskedTest extends QueryTest {

    @BeforeEach
    void a_person_who_applies_and_officers_who_examine_it() {
        var owner = new PersonId("p-1");
        record(
                new ApplicationSubmitted(
                        APPLICATION,
                        new Organiser.NaturalPerson(
                                owner,
                                people.seal(owner, PersonalField.NAME, "李芳"),
                                people.seal(owner, PersonalField.IDENTITY_NUMBER, "X"),
                                people.seal(owner, PersonalField.ADDRESS, "1 Road")),
                        establishment(),
                        List.of(new Paper(PaperKind.APPLICATION_REPORT, "Report", DIGEST)),
                        "north",
                        day("2026-03-02")),
                new ApplicationAccepted(APPLICATION, "Z-1", "Li", day("2026-03-09")),
                new ReviewBegun(APPLICATION, "Wang", List.of("Zhao"), day("2026-03-10")));
        signedIn = in(Role.ANALYST, null, null);
    }

    private static final String SHOWN =
            "{ it: licenceApplication(code: \"A1\") { ...all } } fragment all on LicenceApplication"
                    + " { status applicant { name person status address } who: acceptance { officer } review { preparer people: reviewers } }";

    @Test
    void names_are_masked_under_whichever_alias_and_fragment() {
        var masked = ask(SHOWN);
        assertThat(masked.at("it.status")).isEqualTo("UNDER_REVIEW");
        assertThat(masked.at("it.applicant.name")).isNull();
        assertThat(masked.at("it.applicant.address")).isNull();
        assertThat(masked.at("it.applicant.status")).isEqualTo("MASKED");
        assertThat(masked.at("it.who.officer")).isNull();
        assertThat(masked.at("it.review.preparer")).isEqualTo("■");
        assertThat(masked.at("it.review.people")).isEqualTo(List.of());
        assertThat(accesses.of(List.of(new PersonId("p-1")), 0, 5)).isEmpty();
        signedIn = in(Role.AUDITOR, null, null);
        var plain = ask(SHOWN);
        assertThat(plain.at("it.applicant.name")).isEqualTo("李芳");
        assertThat(plain.at("it.review.preparer")).isEqualTo("Wang");
    }

    @Test
    void what_is_masked_is_not_filtered_ordered_or_counted_by() {
        for (var query :
                List.of(
                        "{ licenceApplications(first: 5, filter: {preparer: [\"Wang\"]}) { totalCount } }",
                        "{ licenceApplications(first: 5, filter: {applicant: \"李芳\"}) { totalCount } }",
                        "{ licenceApplications(first: 5, orderBy: {field: PREPARER}) { totalCount } }",
                        "{ it: licenceApplicationAggregate(groupBy: [STATUS, PREPARER]) { total } }",
                        "{ licenceApplicationAggregate(groupBy: [STATUS], filter: {preparer: [\"Wang\"]}) { total } }",
                        "{ assetValues(groupBy: [CUSTODIAN]) { total { count } } }",
                        "{ assetValues(groupBy: [UNIT], filter: {custodian: [\"T-0087\"]}) { total { count } } }",
                        "{ budgetOutlays(first: 1, filter: {payeeContains: \"李\"}) { totalCount } }",
                        "{ complaintAggregate(groupBy: [PERSON], asOf: {effectiveOn: \"2026-06-30\"}) { total } }",
                        "{ teacherAggregate(groupBy: [TITLE], filter: {name: \"李芳\"}, asOf: {effectiveOn: \"2026-06-30\"}) { total } }")) {
            var refused = ask(query);
            assertThat(refused.code()).as(query).isEqualTo("MASKED");
            assertThat(refused.message()).doesNotContain("李").doesNotContain("Wang");
        }
        signedIn = in(Role.AUDITOR, null, null);
        assertThat(
                        ask("{ licenceApplications(first: 5, filter: {preparer: [\"Wang\"]}) { totalCount } }")
                                .at("licenceApplications.totalCount"))
                .isEqualTo(1L);
    }

    /** A variable and a filter that says nothing are no way around it, and no reason to refuse. */
    @Test
    void a_filter_in_a_variable_is_refused_as_well() {
        var query =
                "query($by: LicenceApplicationFilter) { licenceApplications(first: 5, filter: $by) { totalCount } }";
        assertThat(ask(query, "by", Map.of("preparer", List.of("Wang"))).code())
                .isEqualTo("MASKED");
        assertThat(
                        ask(query, "by", Map.of("status", List.of("UNDER_REVIEW")))
                                .at("licenceApplications.totalCount"))
                .isEqualTo(1L);
    }

    @Test
    void histories_and_what_changed_are_shut_for_they_tell_who_acted() {
        for (var query :
                List.of(
                        "{ licenceApplicationHistory(code: \"A1\", first: 1) { edges { node { actor data } } } }",
                        "{ licenceApplicationChanges(code: \"A1\", from: {position: 0}, first: 1) { facts { summary } } }")) {
            assertThat(ask(query).code()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void who_signed_for_an_asset_is_masked_and_the_asset_is_not() {
        record(used().toArray(new Fact[0]));
        var asset =
                ask(
                        "{ asset(code: \"A-1\", asOf: {effectiveOn: \"2024-06-15\"}) { unit custodian { code } movements { custodian { code } } } }");
        assertThat(asset.at("asset.unit")).isEqualTo("CN-001");
        assertThat(asset.at("asset.custodian")).isNull();
        assertThat(asset.at("asset.movements[0].custodian")).isNull();
    }

    private static final String BY_SCHOOL =
            "{ teacherAggregate(groupBy: [SCHOOL], asOf: {effectiveOn: \"2026-06-30\"}) { total groups { values { value } count } } }";

    @Test
    void people_are_counted_in_fives_and_small_groups_are_left_out() {
        teachers(0, 13, "S1");
        teachers(13, 17, "S2");
        var counts = ask(BY_SCHOOL);
        List<Map<String, Object>> groups =
                Answer.cast(Objects.requireNonNull(counts.at("teacherAggregate.groups")));
        assertThat(groups).hasSize(1);
        assertThat(counts.at("teacherAggregate.groups[0].count")).isEqualTo(15L);
        assertThat(counts.at("teacherAggregate.groups[0].values[0].value")).isEqualTo("S1");
        assertThat(counts.at("teacherAggregate.total")).isEqualTo(15L);
        signedIn = in(Role.AUDITOR, null, null);
        assertThat(ask(BY_SCHOOL).at("teacherAggregate.total")).isEqualTo(17L);
    }

    @Test
    void single_people_are_shown_to_nobody_who_may_only_count_them() {
        teachers(0, 1, "S1");
        for (var query :
                List.of(
                        "{ teacher(code: \"t-0\") { status } }",
                        "{ teachers(first: 1) { totalCount } }",
                        "{ person(code: \"p-1\") { code } }")) {
            assertThat(ask(query).code()).as(query).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void people_are_counted_at_the_ends_of_quarters_alone() {
        teachers(0, 13, "S1");
        var counts = "{ teacherAggregate(groupBy: [SCHOOL]%s) { total } }";
        for (var asked :
                List.of(
                        "",
                        ", asOf: {effectiveOn: \"2026-06-29\"}",
                        ", asOf: {effectiveOn: \"2026-06-30\", position: 5}",
                        ", asOf: {position: 5}",
                        ", asOf: {effectiveOn: \"2026-06-30\"}, atLeast: 1",
                        ", asOf: {effectiveOn: \"2026-06-30\"}, filter: {employedFrom: {to: \"2018-09-02\"}}",
                        ", asOf: {effectiveOn: \"2026-06-30\"}, filter: {employedFrom: {from: \"2018-09-02\"}}")) {
            assertThat(ask(counts.formatted(asked)).code())
                    .as(asked)
                    .isEqualTo("QUARTER_ENDS_ONLY");
        }
        var whole =
                ", asOf: {effectiveOn: \"2026-06-30\"}, filter: {employedFrom: {from: \"2018-07-01\", to: \"2026-03-31\"}}";
        assertThat(ask(counts.formatted(whole)).at("teacherAggregate.total")).isEqualTo(15L);
    }

    @Test
    void an_applicant_by_name_is_an_organisation_or_nobody() {
        record(submitted("A2", establishment(), "2026-03-02"));
        assertThat(
                        ask("{ licenceApplications(first: 5, filter: {applicantContains: \"Elm\"}) { totalCount } }")
                                .at("licenceApplications.totalCount"))
                .isEqualTo(1L);
    }
}
