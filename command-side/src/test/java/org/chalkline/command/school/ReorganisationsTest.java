package org.chalkline.command.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;
import static org.chalkline.command.school.Examples.*;
import static org.chalkline.command.school.SchoolRefusal.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.Reason;
import org.chalkline.command.procedure.decision.DecisionRefusal;
import org.chalkline.command.school.SchoolCommand.*;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolEvent.*;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReorganisationsTest {
    private static final SchoolId NEW_1 = new SchoolId("NEW-1");
    private static final SchoolId NEW_2 = new SchoolId("NEW-2");

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void three_schools() {
        for (var id : List.of(YAN_AN, TIANSHAN, XINJING)) {
            bureau.accept(register(id, OPENED, null));
        }
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private void refused(Reason reason, Object command) {
        refused(reason.refusal(), command);
    }

    private void refused(Refusal refusal, Object command) {
        var before = bureau.facts();
        assertThat(bureau.submit(command)).isEqualTo(refusal);
        assertThat(bureau.facts()).as("nothing was recorded").isEqualTo(before);
    }

    private static MergeSchools merge(SchoolId survivor, SchoolId... absorbed) {
        return merge(DAY, survivor, absorbed);
    }

    private static MergeSchools merge(LocalDate on, SchoolId survivor, SchoolId... absorbed) {
        return new MergeSchools(survivor, List.of(absorbed), PLAN, decided(on), on);
    }

    private static DivideSchool divide(boolean dissolved, SchoolId... successors) {
        return planned(dissolved, PLAN, successors);
    }

    private static DivideSchool planned(
            boolean dissolved, @Nullable ResettlementPlan plan, SchoolId... successors) {
        var formed =
                List.of(successors).stream()
                        .map(id -> new Successor(id, primary("New " + id)))
                        .toList();
        return new DivideSchool(YAN_AN, formed, dissolved, plan, decided(DAY), DAY);
    }

    private void take_over(SchoolId id, SchoolKind kind, Ownership ownership) {
        bureau.accept(new RegisterSchool(id, of(kind, ownership), OPENED, null, "register"));
    }

    @Test
    void a_merger_is_recorded_on_every_side() {
        assertThat(bureau.accept(merge(YAN_AN, TIANSHAN, XINJING)))
                .containsExactly(
                        new SchoolAbsorbed(TIANSHAN, YAN_AN, PLAN, decided(DAY), DAY),
                        new SchoolAbsorbed(XINJING, YAN_AN, PLAN, decided(DAY), DAY),
                        new SchoolsMerged(YAN_AN, List.of(TIANSHAN, XINJING), decided(DAY), DAY));
    }

    @Test
    void the_same_merger_again_adds_no_fact() {
        bureau.accept(merge(YAN_AN, TIANSHAN));
        assertThat(bureau.accept(merge(YAN_AN, TIANSHAN))).isEmpty();
    }

    @Test
    void a_merger_in_which_one_school_is_refused_records_nothing_of_any() {
        bureau.accept(new CloseSchool(XINJING, PLAN, decided(OPENED), OPENED));
        refused(SCHOOL_CLOSED, merge(YAN_AN, TIANSHAN, XINJING));
        bureau.accept(merge(YAN_AN, TIANSHAN));
    }

    @Test
    void a_school_is_not_merged_with_itself() {
        refused(MERGED_WITH_ITSELF, merge(YAN_AN, TIANSHAN, YAN_AN));
    }

    @Test
    void a_merger_names_schools_and_each_once() {
        refused(NOTHING_TO_MERGE, merge(YAN_AN));
        refused(SCHOOL_NAMED_TWICE, merge(YAN_AN, TIANSHAN, TIANSHAN));
        refused(InputRefusal.LIST_TOO_LONG, merge(YAN_AN, many(51)));
    }

    @Test
    void a_merger_with_an_unknown_school_is_refused() {
        refused(UNKNOWN_SCHOOL, merge(YAN_AN, NEW_1));
        refused(UNKNOWN_SCHOOL, merge(NEW_1, YAN_AN));
    }

    @Test
    void a_merger_into_a_closed_school_is_refused() {
        bureau.accept(new CloseSchool(YAN_AN, PLAN, decided(OPENED), OPENED));
        refused(SCHOOL_CLOSED, merge(YAN_AN, TIANSHAN));
    }

    @Test
    void a_school_that_ends_later_is_not_absorbed_earlier() {
        bureau.accept(merge(DAY.plusDays(1), YAN_AN, TIANSHAN));
        refused(ALREADY_ENDED, merge(DAY, XINJING, TIANSHAN));
    }

    @Test
    void a_school_that_absorbs_another_later_is_not_absorbed_before() {
        bureau.accept(merge(DAY.plusDays(1), YAN_AN, TIANSHAN));
        refused(REORGANISED_LATER, merge(DAY, XINJING, YAN_AN));
        bureau.accept(merge(DAY.plusDays(2), XINJING, YAN_AN));
    }

    @Test
    void a_merger_has_no_effect_before_a_school_existed() {
        refused(BEFORE_SCHOOL_EXISTED, merge(OPENED.minusDays(1), YAN_AN, TIANSHAN));
    }

    @Test
    void a_merger_needs_a_plan_for_the_pupils_of_the_absorbed() {
        refused(
                RESETTLEMENT_PLAN_MISSING,
                new MergeSchools(YAN_AN, List.of(TIANSHAN), null, decided(DAY), DAY));
    }

    @Test
    void a_merger_needs_a_sound_decision() {
        refused(
                DecisionRefusal.EFFECT_BEFORE_DECISION,
                new MergeSchools(YAN_AN, List.of(TIANSHAN), PLAN, decided(DAY), DAY.minusDays(1)));
    }

    @Test
    void a_public_school_of_compulsory_education_stays_public() {
        take_over(NEW_1, SchoolKind.NINE_YEAR, Ownership.PRIVATE);
        refused(
                PUBLIC_SCHOOL_STAYS_PUBLIC.citing("Compulsory Education Law", "22"),
                merge(NEW_1, YAN_AN));
    }

    @Test
    void a_public_kindergarten_stays_public() {
        take_over(NEW_1, SchoolKind.PRESCHOOL, Ownership.PRIVATE);
        take_over(NEW_2, SchoolKind.PRESCHOOL, Ownership.PUBLIC);
        refused(
                PUBLIC_SCHOOL_STAYS_PUBLIC.citing("Preschool Education Law", "34"),
                merge(NEW_1, NEW_2));
    }

    @Test
    void a_private_school_is_merged_and_divided_upon_its_licence_alone() {
        var refusal = LICENSED_SCHOOL.citing("Private Education Law", "53");
        take_over(NEW_1, SchoolKind.PRIMARY, Ownership.PRIVATE);
        refused(refusal, merge(YAN_AN, NEW_1));
        var part = new Successor(NEW_2, primary("Part"));
        refused(refusal, new DivideSchool(NEW_1, List.of(part), false, PLAN, decided(DAY), DAY));
    }

    @Test
    void schools_are_merged_and_divided_by_who_has_the_power() {
        var decision = decidedByAnother(DAY);
        refused(
                OFFICER_NOT_EMPOWERED,
                new MergeSchools(YAN_AN, List.of(TIANSHAN), PLAN, decision, DAY));
        var part = new Successor(NEW_1, primary("Part"));
        refused(
                OFFICER_NOT_EMPOWERED,
                new DivideSchool(YAN_AN, List.of(part), false, PLAN, decision, DAY));
        refused(OFFICER_NOT_EMPOWERED, new EstablishSchool(NEW_1, primary("New"), decision, DAY));
    }

    @Test
    void a_school_is_dissolved_into_two() {
        assertThat(bureau.accept(divide(true, NEW_1, NEW_2)))
                .containsExactly(
                        established(NEW_1, YAN_AN),
                        established(NEW_2, YAN_AN),
                        new SchoolDivided(
                                YAN_AN, List.of(NEW_1, NEW_2), true, PLAN, decided(DAY), DAY));
        refused(SCHOOL_CLOSED, new ApprovePosts(YAN_AN, 1, decided(DAY), DAY));
        bureau.accept(new ApprovePosts(NEW_2, 1, decided(DAY), DAY));
    }

    @Test
    void a_school_that_goes_on_may_form_one_and_needs_no_plan() {
        assertThat(bureau.accept(planned(false, null, NEW_1)))
                .containsExactly(
                        established(NEW_1, YAN_AN),
                        new SchoolDivided(YAN_AN, List.of(NEW_1), false, null, decided(DAY), DAY));
        bureau.accept(new ApprovePosts(YAN_AN, 1, decided(DAY), DAY));
    }

    private static PlanAssetDivision shares(SchoolId to, String officer, String... assets) {
        var shares = List.of(assets).stream().map(a -> new AssetShare(new AssetId(a), to)).toList();
        return new PlanAssetDivision(YAN_AN, shares, DIGEST, officer, DAY);
    }

    @Test
    void assets_are_planned_to_go_to_schools_that_the_division_forms() {
        refused(NO_SHARES_PLANNED, shares(NEW_1, OFFICER));
        refused(SHARE_PLANNED_TWICE, shares(NEW_1, OFFICER, "A-1", "A-1"));
        refused(OFFICER_NOT_EMPOWERED, shares(NEW_1, "nobody", "A-1"));
        assertThat(bureau.accept(shares(XINJING, OFFICER, "A-1"))).hasSize(1);
        refused(PLANNED_FOR_OTHERS, divide(true, NEW_1, NEW_2));
        bureau.accept(shares(NEW_1, OFFICER, "A-1"));
        assertThat(bureau.accept(shares(NEW_1, OFFICER, "A-1"))).as("told again").isEmpty();
        bureau.accept(divide(true, NEW_1, NEW_2));
        refused(SCHOOL_CLOSED, shares(NEW_2, OFFICER, "A-2"));
    }

    @Test
    void a_school_that_goes_on_may_keep_assets_by_the_plan() {
        bureau.accept(shares(YAN_AN, OFFICER, "A-1"));
        bureau.accept(divide(false, NEW_1));
    }

    @Test
    void the_same_division_again_adds_no_fact() {
        bureau.accept(divide(true, NEW_1, NEW_2));
        assertThat(bureau.accept(divide(true, NEW_1, NEW_2))).isEmpty();
    }

    @Test
    void the_same_division_with_other_particulars_is_no_repeat() {
        bureau.accept(divide(false, NEW_1));
        var other = new Successor(NEW_1, primary("Another name"));
        refused(
                SUCCESSOR_EXISTS,
                new DivideSchool(YAN_AN, List.of(other), false, PLAN, decided(DAY), DAY));
    }

    @Test
    void dissolving_takes_two_successors_and_a_plan() {
        refused(TOO_FEW_SUCCESSORS, divide(true, NEW_1));
        refused(TOO_FEW_SUCCESSORS, divide(false));
        refused(RESETTLEMENT_PLAN_MISSING, planned(true, null, NEW_1, NEW_2));
    }

    @Test
    void successors_bear_new_ids_and_each_its_own() {
        refused(SUCCESSOR_EXISTS, divide(true, NEW_1, TIANSHAN));
        refused(SUCCESSOR_EXISTS, divide(true, NEW_1, YAN_AN));
        refused(SCHOOL_NAMED_TWICE, divide(true, NEW_1, NEW_1));
        refused(InputRefusal.LIST_TOO_LONG, divide(true, many(51)));
    }

    @Test
    void an_unknown_or_closed_school_is_not_divided() {
        var command = divide(false, NEW_1);
        refused(
                UNKNOWN_SCHOOL,
                new DivideSchool(NEW_2, command.successors(), false, null, decided(DAY), DAY));
        bureau.accept(new CloseSchool(YAN_AN, PLAN, decided(OPENED), OPENED));
        refused(SCHOOL_CLOSED, command);
    }

    @Test
    void a_division_forms_no_private_school() {
        var licensed = new Successor(NEW_1, of(SchoolKind.PRIMARY, Ownership.PRIVATE));
        refused(
                PRIVATE_SCHOOL_NEEDS_LICENCE,
                new DivideSchool(YAN_AN, List.of(licensed), false, null, decided(DAY), DAY));
    }

    @Test
    void a_school_that_ends_later_is_not_dissolved_earlier() {
        bureau.accept(new CloseSchool(YAN_AN, PLAN, decided(DAY.plusDays(1)), DAY.plusDays(1)));
        refused(ALREADY_ENDED, divide(true, NEW_1, NEW_2));
        bureau.accept(divide(false, NEW_1));
    }

    private static SchoolId[] many(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new SchoolId("MANY-" + i))
                .toArray(SchoolId[]::new);
    }

    @Test
    void the_life_of_a_school_from_its_opening_to_its_merger() {
        var yanAn = new SchoolId("LIFE-1");
        var nine = new Particulars("Yan'an School", SchoolKind.NINE_YEAR, Ownership.PUBLIC, SITE);
        var opened = LocalDate.of(2010, 9, 1);
        bureau.accept(new EstablishSchool(yanAn, nine, decided(opened), opened));
        bureau.accept(new ApproveCapacity(yanAn, pupils(1_200), decided(opened), opened));
        bureau.accept(new ApprovePosts(yanAn, 96, decided(opened), opened));

        var grows = LocalDate.of(2014, 9, 1);
        bureau.accept(
                new OpenCampus(yanAn, EAST, "East campus", OTHER_SITE, decided(grows), grows));
        bureau.accept(new RenameSchool(yanAn, "Yan'an Experimental School", decided(grows), grows));

        var shrinks = LocalDate.of(2019, 7, 1);
        bureau.accept(new CloseCampus(yanAn, EAST, decided(shrinks), shrinks));
        bureau.accept(new MoveSchool(yanAn, OTHER_SITE, decided(shrinks), shrinks));
        bureau.accept(
                new CorrectOpeningDate(
                        yanAn,
                        opened,
                        opened.minusYears(1),
                        "The charter says 2009.",
                        List.of(),
                        OFFICER));

        var ends = LocalDate.of(2026, 9, 1);
        bureau.accept(new MergeSchools(TIANSHAN, List.of(yanAn), PLAN, decided(ends), ends));
        refused(SCHOOL_CLOSED, new RenameSchool(yanAn, "Too late", decided(ends), ends));

        assertThat(bureau.facts().stream().filter(fact -> fact.schoolId().equals(yanAn)))
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly(
                        "SchoolEstablished",
                        "CapacityApproved",
                        "PostsApproved",
                        "CampusOpened",
                        "SchoolRenamed",
                        "CampusClosed",
                        "SchoolMoved",
                        "OpeningDateCorrected",
                        "SchoolAbsorbed");
    }
}
