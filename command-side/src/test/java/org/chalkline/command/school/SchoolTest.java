package org.chalkline.command.school;

import static org.chalkline.command.CommonRefusal.KIND_UNSTATED;
import static org.chalkline.command.CommonRefusal.SUBDISTRICT_OUTSIDE_DISTRICT;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;
import static org.chalkline.command.school.Examples.*;
import static org.chalkline.command.school.SchoolRefusal.*;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.Reason;
import org.chalkline.command.procedure.decision.DecisionRefusal;
import org.chalkline.command.school.SchoolCommand.*;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.school.CampusId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolEvent.*;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolTest {
    private FixtureConfiguration<School> school;

    @BeforeEach
    void open() {
        school = new AggregateTestFixture<>(School.class);
        school.registerInjectableResource(CLOCK);
        school.registerInjectableResource(OFFICE);
    }

    private ResultValidator<School> when(Object command, SchoolEvent... given) {
        return given.length == 0
                ? school.givenNoPriorActivity().when(command)
                : school.given((Object[]) given).when(command);
    }

    private void refused(Reason reason, Object command, SchoolEvent... given) {
        refused(reason.refusal(), command, given);
    }

    private void refused(Refusal refusal, Object command, SchoolEvent... given) {
        when(command, given).expectNoEvents().expectExceptionDetails(refusal);
    }

    private void recorded(Object command, SchoolEvent given, SchoolEvent... facts) {
        when(command, given).expectSuccessfulHandlerExecution().expectEvents((Object[]) facts);
    }

    private void adds_nothing(Object command, SchoolEvent... given) {
        when(command, given).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Nested
    class Taking_over {
        @Test
        void a_school_is_taken_over_with_its_original_opening_date() {
            when(register(YAN_AN, OPENED, null)).expectEvents(registered(YAN_AN));
        }

        @Test
        void a_school_whose_opening_is_unknown_is_there_since_ever() {
            when(register(YAN_AN, null, null)).expectEvents(registeredSinceEver(YAN_AN));
        }

        @Test
        void a_school_that_had_closed_is_taken_over_with_its_closing() {
            when(register(YAN_AN, OPENED, DAY))
                    .expectEvents(
                            registered(YAN_AN),
                            new SchoolClosureTakenOver(YAN_AN, "register of 2005", DAY));
        }

        @Test
        void a_private_school_of_an_older_register_is_taken_over() {
            var particulars = of(SchoolKind.PRIMARY, Ownership.PRIVATE);
            when(new RegisterSchool(YAN_AN, particulars, OPENED, null, "register of 2005"))
                    .expectEvents(registered(YAN_AN, particulars));
        }

        @Test
        void the_same_again_adds_no_fact() {
            adds_nothing(register(YAN_AN, OPENED, null), registered(YAN_AN));
        }

        @Test
        void the_same_again_adds_no_fact_though_the_school_has_closed_since() {
            adds_nothing(register(YAN_AN, OPENED, null), registered(YAN_AN), closed(YAN_AN, DAY));
        }

        @Test
        void the_same_closed_school_again_adds_no_fact() {
            adds_nothing(
                    register(YAN_AN, OPENED, DAY),
                    registered(YAN_AN),
                    new SchoolClosureTakenOver(YAN_AN, "register of 2005", DAY));
        }

        @Test
        void other_content_under_a_known_id_is_refused() {
            refused(ALREADY_REGISTERED, register(YAN_AN, DAY, null), registered(YAN_AN));
        }

        @Test
        void another_closing_date_under_a_known_id_is_refused() {
            refused(ALREADY_REGISTERED, register(YAN_AN, OPENED, DAY), registered(YAN_AN));
            open();
            refused(
                    ALREADY_REGISTERED,
                    register(YAN_AN, OPENED, null),
                    registered(YAN_AN),
                    new SchoolClosureTakenOver(YAN_AN, "register of 2005", DAY));
        }

        @Test
        void an_opening_date_in_the_future_is_refused() {
            refused(OPENED_IN_FUTURE, register(YAN_AN, TODAY.plusDays(1), null));
        }

        @Test
        void a_closing_before_the_opening_is_refused() {
            refused(CLOSED_BEFORE_OPENED, register(YAN_AN, OPENED, OPENED.minusDays(1)));
        }

        @Test
        void a_date_before_the_year_1000_is_refused() {
            refused(
                    InputRefusal.IMPLAUSIBLE_DATE,
                    register(YAN_AN, LocalDate.of(999, 12, 31), null));
        }

        @Test
        void a_closing_date_more_than_ten_years_ahead_is_refused() {
            refused(
                    InputRefusal.TOO_FAR_AHEAD,
                    register(YAN_AN, null, TODAY.plusYears(10).plusDays(1)));
        }

        @Test
        void a_subdistrict_of_another_district_is_refused() {
            var elsewhere =
                    new Particulars(
                            "A school",
                            SchoolKind.PRIMARY,
                            Ownership.PUBLIC,
                            new Site("Bund", "310101001"));
            refused(
                    SUBDISTRICT_OUTSIDE_DISTRICT,
                    new RegisterSchool(YAN_AN, elsewhere, null, null, "register of 2005"));
        }
    }

    @Nested
    class Names {
        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u3000"})
        void a_blank_name_is_refused(String name) {
            refused(InputRefusal.TEXT_MISSING, rename(name), registered(YAN_AN));
        }

        @Test
        void a_name_of_201_characters_is_refused_and_one_of_200_is_taken() {
            refused(InputRefusal.TEXT_TOO_LONG, rename("校".repeat(201)), registered(YAN_AN));
            open();
            var longest = "𠮷".repeat(200);
            recorded(
                    rename(longest),
                    registered(YAN_AN),
                    new SchoolRenamed(YAN_AN, longest, decided(DAY), DAY));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "A\u0000B",
                    "A\nB",
                    "A\u007fB",
                    "A\ud800B",
                    "A\u202eB",
                    "A\u2066B",
                    "A\u2028B"
                })
        void characters_that_forge_or_reverse_text_are_refused(String name) {
            refused(InputRefusal.TEXT_UNSAFE, rename(name), registered(YAN_AN));
        }

        private RenameSchool rename(String name) {
            return new RenameSchool(YAN_AN, name, decided(DAY), DAY);
        }
    }

    @Nested
    class Establishing {
        @Test
        void a_public_school_is_established_by_decision() {
            when(establish(primary("New CN-0001"))).expectEvents(established(YAN_AN, null));
        }

        @Test
        void the_same_again_adds_no_fact() {
            adds_nothing(establish(primary("New CN-0001")), established(YAN_AN, null));
        }

        @Test
        void an_id_in_use_is_refused() {
            refused(ALREADY_REGISTERED, establish(primary("Other")), established(YAN_AN, null));
        }

        @Test
        void a_private_school_needs_a_licence() {
            refused(
                    new Refusal(
                            "PRIVATE_SCHOOL_NEEDS_LICENCE",
                            PRIVATE_SCHOOL_NEEDS_LICENCE.message(),
                            "Private Education Law",
                            "18"),
                    establish(of(SchoolKind.PRIMARY, Ownership.PRIVATE)));
        }

        @Test
        void a_private_kindergarten_needs_a_licence_under_its_own_law() {
            refused(
                    PRIVATE_SCHOOL_NEEDS_LICENCE.citing("Preschool Education Law", "30"),
                    establish(of(SchoolKind.PRESCHOOL, Ownership.PRIVATE)));
        }

        @Test
        void a_public_kindergarten_needs_a_licence_since_its_law_is_in_force() {
            var kindergarten = of(SchoolKind.PRESCHOOL, Ownership.PUBLIC);
            var first = LocalDate.of(2025, 6, 1);
            refused(
                    new Refusal(
                            "PUBLIC_KINDERGARTEN_NEEDS_LICENCE",
                            PUBLIC_KINDERGARTEN_NEEDS_LICENCE.message(),
                            "Preschool Education Law",
                            "30"),
                    new EstablishSchool(YAN_AN, kindergarten, decided(first), first));
            open();
            var before = decided(first.minusDays(1));
            when(new EstablishSchool(YAN_AN, kindergarten, before, first))
                    .expectEvents(new SchoolEstablished(YAN_AN, kindergarten, null, before, first));
            open();
            var primary = of(SchoolKind.PRIMARY, Ownership.PUBLIC);
            when(new EstablishSchool(YAN_AN, primary, decided(first), first))
                    .expectEvents(
                            new SchoolEstablished(YAN_AN, primary, null, decided(first), first));
        }

        @Test
        void kind_and_ownership_must_be_stated() {
            refused(KIND_UNSTATED, establish(of(SchoolKind.UNSTATED, Ownership.PUBLIC)));
            open();
            refused(OWNERSHIP_UNSTATED, establish(of(SchoolKind.PRIMARY, Ownership.UNSTATED)));
        }

        @Test
        void a_community_code_of_the_district_is_taken() {
            var there =
                    new Particulars(
                            "New",
                            SchoolKind.ADULT,
                            Ownership.PUBLIC,
                            new Site("5 Xinjing", "310105102003"));
            when(establish(there))
                    .expectEvents(new SchoolEstablished(YAN_AN, there, null, decided(DAY), DAY));
        }

        private EstablishSchool establish(Particulars particulars) {
            return new EstablishSchool(YAN_AN, particulars, decided(DAY), DAY);
        }
    }

    @Nested
    class Decisions {
        @ParameterizedTest
        @MethodSource("org.chalkline.command.school.SchoolTest#unsound")
        void an_unsound_decision_carries_no_act(Reason reason, Decision decision) {
            refused(
                    reason,
                    new RenameSchool(YAN_AN, "New name", decision, DAY),
                    registered(YAN_AN));
        }

        @Test
        void a_renaming_has_no_effect_before_it_is_decided() {
            refused(
                    DecisionRefusal.EFFECT_BEFORE_DECISION,
                    new RenameSchool(YAN_AN, "New name", decided(DAY), DAY.minusDays(1)),
                    registered(YAN_AN));
        }

        @Test
        void figures_may_be_approved_for_the_year_under_way_but_not_for_years_past() {
            recorded(
                    new ApprovePosts(YAN_AN, 60, decided(DAY), DAY.minusYears(1)),
                    registered(YAN_AN),
                    new PostsApproved(YAN_AN, 60, decided(DAY), DAY.minusYears(1)));
            open();
            refused(
                    DecisionRefusal.EFFECT_TOO_LONG_BEFORE_DECISION,
                    new ApprovePosts(YAN_AN, 60, decided(DAY), DAY.minusYears(1).minusDays(1)),
                    registered(YAN_AN));
        }

        @Test
        void an_effective_date_more_than_ten_years_ahead_is_refused() {
            refused(
                    InputRefusal.TOO_FAR_AHEAD,
                    new RenameSchool(YAN_AN, "New", decided(DAY), TODAY.plusYears(10).plusDays(1)),
                    registered(YAN_AN));
        }
    }

    static Stream<Arguments> unsound() {
        var law = List.of(new LegalBasis("Education Law", "27", "2021"));
        var none = List.<String>of();
        return Stream.of(
                arguments(
                        DecisionRefusal.DOCUMENT_NUMBER_MISSING,
                        d(" ", "B", "o", DAY, "a", none, law, "r", none)),
                arguments(
                        DecisionRefusal.BODY_MISSING,
                        d("1", "", "o", DAY, "a", none, law, "r", none)),
                arguments(
                        DecisionRefusal.OFFICER_MISSING,
                        d("1", "B", "", DAY, "a", none, law, "r", none)),
                arguments(
                        DecisionRefusal.REASONS_MISSING,
                        d("1", "B", "o", DAY, "a", none, law, "", none)),
                arguments(
                        DecisionRefusal.LEGAL_BASIS_MISSING,
                        d("1", "B", "o", DAY, "a", none, List.of(), "r", none)),
                arguments(
                        InputRefusal.DIGEST_MALFORMED,
                        d("1", "B", "o", DAY, "a", none, law, "r", List.of("A".repeat(64)))),
                arguments(
                        DecisionRefusal.APPROVER_IS_OFFICER,
                        d("1", "B", "o", DAY, "o", none, law, "r", none)),
                arguments(
                        DecisionRefusal.OFFICER_RECUSED,
                        d("1", "B", "o", DAY, "a", List.of("o"), law, "r", none)),
                arguments(
                        DecisionRefusal.APPROVER_RECUSED,
                        d("1", "B", "o", DAY, "a", List.of("a"), law, "r", none)),
                arguments(
                        DecisionRefusal.DECIDED_IN_FUTURE,
                        d("1", "B", "o", TODAY.plusDays(1), "a", none, law, "r", none)),
                arguments(
                        InputRefusal.TEXT_TOO_LONG,
                        d("1", "B", "o", DAY, "a", none, law, "r".repeat(4001), none)),
                arguments(
                        InputRefusal.LIST_TOO_LONG,
                        d(
                                "1",
                                "B",
                                "o",
                                DAY,
                                "a",
                                none,
                                law,
                                "r",
                                Collections.nCopies(101, DIGEST))));
    }

    private static Decision d(
            String number,
            String body,
            String officer,
            LocalDate on,
            String approver,
            List<String> recusals,
            List<LegalBasis> law,
            String reasons,
            List<String> evidence) {
        return new Decision(
                number, body, officer, on, approver, null, recusals, law, reasons, evidence, null,
                null, null, null, null);
    }

    @Nested
    class Acts_and_the_life_of_a_school {
        @ParameterizedTest
        @MethodSource("org.chalkline.command.school.SchoolTest#acts")
        void no_act_on_a_school_that_is_not_on_record(SchoolCommand act) {
            refused(UNKNOWN_SCHOOL, act);
        }

        @ParameterizedTest
        @MethodSource("org.chalkline.command.school.SchoolTest#acts")
        void no_act_has_effect_before_the_school_existed(SchoolCommand act) {
            refused(
                    BEFORE_SCHOOL_EXISTED,
                    act,
                    new SchoolRegistered(
                            YAN_AN,
                            primary("Young school"),
                            DAY.plusDays(1),
                            "register",
                            DAY.plusDays(1)));
        }

        @ParameterizedTest
        @MethodSource("org.chalkline.command.school.SchoolTest#acts")
        void no_act_has_effect_on_a_school_that_has_closed(SchoolCommand act) {
            refused(
                    SCHOOL_CLOSED,
                    act,
                    registered(YAN_AN),
                    new SchoolClosed(YAN_AN, PLAN, decided("other", DAY), DAY));
        }

        @Test
        void a_public_school_is_converted_by_decision_to_something_else() {
            var converted = new SchoolConverted(YAN_AN, SchoolKind.NINE_YEAR, decided(DAY), DAY);
            var convert = new ConvertSchool(YAN_AN, SchoolKind.NINE_YEAR, decided(DAY), DAY);
            recorded(convert, registered(YAN_AN), converted);
            open();
            adds_nothing(convert, registered(YAN_AN), converted);
            open();
            refused(
                    KIND_UNCHANGED,
                    new ConvertSchool(YAN_AN, SchoolKind.PRIMARY, decided(DAY), DAY),
                    registered(YAN_AN));
            open();
            refused(
                    KIND_UNSTATED,
                    new ConvertSchool(YAN_AN, SchoolKind.UNSTATED, decided(DAY), DAY),
                    registered(YAN_AN));
        }

        @ParameterizedTest
        @MethodSource("org.chalkline.command.school.SchoolTest#actsWithoutPower")
        void no_act_by_an_officer_who_lacks_the_power(SchoolCommand act) {
            refused(OFFICER_NOT_EMPOWERED, act, registered(YAN_AN), campus(YAN_AN));
        }

        @ParameterizedTest
        @MethodSource("org.chalkline.command.school.SchoolTest#actsOfLicensing")
        void what_follows_a_private_schools_licence_follows_no_other_act(
                String law, String article, SchoolCommand act) {
            refused(
                    LICENSED_SCHOOL.citing(law, article),
                    act,
                    registered(YAN_AN, of(SchoolKind.PRIMARY, Ownership.PRIVATE)));
        }

        @Test
        void what_had_effect_before_the_end_is_still_recorded_late() {
            school.given(registered(YAN_AN), closed(YAN_AN, DAY.plusDays(1)))
                    .when(new RenameSchool(YAN_AN, "Last name", decided(DAY), DAY))
                    .expectEvents(new SchoolRenamed(YAN_AN, "Last name", decided(DAY), DAY));
        }
    }

    /** Each act that a decision carries, decided by who has no power. */
    static Stream<SchoolCommand> actsWithoutPower() {
        var decision = decidedByAnother(DAY);
        return Stream.of(
                new OpenCampus(YAN_AN, new CampusId("west"), "West", SITE, decision, DAY),
                new CloseCampus(YAN_AN, EAST, decision, DAY),
                new RenameSchool(YAN_AN, "Another name", decision, DAY),
                new MoveSchool(YAN_AN, OTHER_SITE, decision, DAY),
                new ConvertSchool(YAN_AN, SchoolKind.NINE_YEAR, decision, DAY),
                new ApproveCapacity(YAN_AN, pupils(900), decision, DAY),
                new ApprovePosts(YAN_AN, 60, decision, DAY),
                new CloseSchool(YAN_AN, PLAN, decision, DAY));
    }

    /** Each act that a private school's licence stands before. */
    static Stream<Arguments> actsOfLicensing() {
        var law = "Private Education Law";
        return Stream.of(
                arguments(law, "55", new RenameSchool(YAN_AN, "Another", decided(DAY), DAY)),
                arguments(
                        "Administrative Licensing Law",
                        "49",
                        new MoveSchool(YAN_AN, OTHER_SITE, decided(DAY), DAY)),
                arguments(
                        law,
                        "55",
                        new ConvertSchool(YAN_AN, SchoolKind.NINE_YEAR, decided(DAY), DAY)),
                arguments(law, "56", new CloseSchool(YAN_AN, PLAN, decided(DAY), DAY)));
    }

    /** One act of each kind with effect on {@link Examples#DAY}. */
    static Stream<SchoolCommand> acts() {
        return Stream.of(
                new OpenCampus(YAN_AN, EAST, "East", SITE, decided(DAY), DAY),
                new CloseCampus(YAN_AN, EAST, decided(DAY), DAY),
                new RenameSchool(YAN_AN, "Another name", decided(DAY), DAY),
                new MoveSchool(YAN_AN, OTHER_SITE, decided(DAY), DAY),
                new ApproveCapacity(YAN_AN, pupils(900), decided(DAY), DAY),
                new ApprovePosts(YAN_AN, 60, decided(DAY), DAY),
                new CloseSchool(YAN_AN, PLAN, decided(DAY), DAY),
                new CorrectSchoolRecord(
                        YAN_AN,
                        RecordField.NAME,
                        "Yan'an Primary School",
                        "X",
                        "typo",
                        List.of(),
                        OFFICER,
                        null,
                        DAY));
    }

    @Nested
    class Campuses {
        private final OpenCampus openEast =
                new OpenCampus(YAN_AN, EAST, "East campus", SITE, decided(OPENED), OPENED);

        @Test
        void a_campus_opens_and_the_same_again_adds_no_fact() {
            recorded(openEast, registered(YAN_AN), campus(YAN_AN));
            open();
            adds_nothing(openEast, registered(YAN_AN), campus(YAN_AN));
        }

        @Test
        void a_campus_id_is_used_once_even_after_it_closed() {
            var again = new OpenCampus(YAN_AN, EAST, "East", SITE, decided(DAY), DAY);
            refused(CAMPUS_EXISTS, again, registered(YAN_AN), campus(YAN_AN));
            open();
            refused(CAMPUS_EXISTS, again, registered(YAN_AN), campus(YAN_AN), eastClosed());
        }

        @Test
        void a_campus_closes_once() {
            school.given(registered(YAN_AN), campus(YAN_AN))
                    .when(new CloseCampus(YAN_AN, EAST, decided(DAY), DAY))
                    .expectEvents(eastClosed());
            open();
            adds_nothing(
                    new CloseCampus(YAN_AN, EAST, decided(DAY), DAY),
                    registered(YAN_AN),
                    campus(YAN_AN),
                    eastClosed());
            open();
            refused(
                    CAMPUS_CLOSED,
                    new CloseCampus(YAN_AN, EAST, decided("other", DAY), DAY),
                    registered(YAN_AN),
                    campus(YAN_AN),
                    eastClosed());
        }

        @Test
        void an_unknown_campus_cannot_close() {
            refused(
                    UNKNOWN_CAMPUS,
                    new CloseCampus(YAN_AN, new CampusId("west"), decided(DAY), DAY),
                    registered(YAN_AN),
                    campus(YAN_AN));
        }

        @Test
        void a_campus_cannot_close_before_it_opened() {
            refused(
                    CAMPUS_NOT_YET_OPEN,
                    new CloseCampus(YAN_AN, EAST, decided(DAY), DAY),
                    registered(YAN_AN),
                    new CampusOpened(YAN_AN, EAST, "East", SITE, decided(DAY), DAY.plusDays(1)));
        }

        private CampusClosed eastClosed() {
            return new CampusClosed(YAN_AN, EAST, decided(DAY), DAY);
        }
    }

    @Nested
    class Names_sites_and_figures {
        @Test
        void a_school_is_renamed_and_the_same_again_adds_no_fact() {
            var rename = new RenameSchool(YAN_AN, "New name", decided(DAY), DAY);
            var renamed = new SchoolRenamed(YAN_AN, "New name", decided(DAY), DAY);
            recorded(rename, registered(YAN_AN), renamed);
            open();
            adds_nothing(rename, registered(YAN_AN), renamed);
        }

        @Test
        void another_decision_for_the_name_it_bears_is_refused() {
            refused(
                    NAME_UNCHANGED,
                    new RenameSchool(YAN_AN, "New name", decided("other", DAY), DAY),
                    registered(YAN_AN),
                    new SchoolRenamed(YAN_AN, "New name", decided(DAY), DAY));
        }

        @Test
        void a_renaming_is_judged_by_the_name_on_its_day_not_by_the_latest() {
            school.given(
                            registered(YAN_AN),
                            new SchoolRenamed(YAN_AN, "Later", decided(TODAY), TODAY))
                    .when(new RenameSchool(YAN_AN, "Later", decided(DAY), DAY))
                    .expectEvents(new SchoolRenamed(YAN_AN, "Later", decided(DAY), DAY));
        }

        @Test
        void a_school_moves_and_the_same_again_adds_no_fact() {
            var move = new MoveSchool(YAN_AN, OTHER_SITE, decided(DAY), DAY);
            var moved = new SchoolMoved(YAN_AN, OTHER_SITE, decided(DAY), DAY);
            recorded(move, registered(YAN_AN), moved);
            open();
            adds_nothing(move, registered(YAN_AN), moved);
            open();
            refused(
                    SITE_UNCHANGED,
                    new MoveSchool(YAN_AN, SITE, decided(DAY), DAY),
                    registered(YAN_AN));
        }

        @Test
        void a_school_does_not_move_out_of_the_district() {
            refused(
                    SUBDISTRICT_OUTSIDE_DISTRICT,
                    new MoveSchool(YAN_AN, new Site("Bund", "310101"), decided(DAY), DAY),
                    registered(YAN_AN));
        }

        @Test
        void capacity_is_approved_and_the_same_again_adds_no_fact() {
            var approve = new ApproveCapacity(YAN_AN, pupils(900), decided(DAY), DAY);
            var approved = new CapacityApproved(YAN_AN, pupils(900), decided(DAY), DAY);
            recorded(approve, registered(YAN_AN), approved);
            open();
            adds_nothing(approve, registered(YAN_AN), approved);
        }

        @Test
        void the_same_capacity_by_a_new_decision_is_news() {
            school.given(
                            registered(YAN_AN),
                            new CapacityApproved(YAN_AN, pupils(900), decided(DAY), DAY))
                    .when(new ApproveCapacity(YAN_AN, pupils(900), decided("new", DAY), DAY))
                    .expectEvents(
                            new CapacityApproved(YAN_AN, pupils(900), decided("new", DAY), DAY));
        }

        @Test
        void capacity_is_approved_only_for_stages_that_the_kind_teaches() {
            refused(
                    STAGE_NOT_TAUGHT,
                    new ApproveCapacity(YAN_AN, Map.of(Stage.SENIOR_HIGH, 1), decided(DAY), DAY),
                    registered(YAN_AN));
            open();
            refused(
                    KIND_UNSTATED,
                    new ApproveCapacity(YAN_AN, pupils(1), decided(DAY), DAY),
                    registered(YAN_AN, of(SchoolKind.UNSTATED, Ownership.PUBLIC)));
        }

        @Test
        void capacity_names_a_stage_and_keeps_its_range() {
            refused(
                    CAPACITY_MISSING,
                    new ApproveCapacity(YAN_AN, Map.of(), decided(DAY), DAY),
                    registered(YAN_AN));
            for (int wrong : new int[] {-1, 100_001}) {
                open();
                refused(
                        CAPACITY_OUT_OF_RANGE,
                        new ApproveCapacity(YAN_AN, pupils(wrong), decided(DAY), DAY),
                        registered(YAN_AN));
            }
        }

        @Test
        void posts_are_approved_and_the_same_again_adds_no_fact() {
            var approve = new ApprovePosts(YAN_AN, 60, decided(DAY), DAY);
            var approved = new PostsApproved(YAN_AN, 60, decided(DAY), DAY);
            recorded(approve, registered(YAN_AN), approved);
            open();
            adds_nothing(approve, registered(YAN_AN), approved);
        }

        @Test
        void posts_keep_their_range() {
            for (int wrong : new int[] {-1, 10_001}) {
                open();
                refused(
                        POSTS_OUT_OF_RANGE,
                        new ApprovePosts(YAN_AN, wrong, decided(DAY), DAY),
                        registered(YAN_AN));
            }
        }

        @Test
        void the_bureau_approves_no_posts_of_a_private_school() {
            refused(
                    PRIVATE_SCHOOL_HAS_NO_POSTS,
                    new ApprovePosts(YAN_AN, 0, decided(DAY), DAY),
                    registered(YAN_AN, of(SchoolKind.PRIMARY, Ownership.PRIVATE)));
            open();
            refused(
                    OWNERSHIP_UNSTATED,
                    new ApprovePosts(YAN_AN, 0, decided(DAY), DAY),
                    registered(YAN_AN, of(SchoolKind.PRIMARY, Ownership.UNSTATED)));
        }
    }

    @Nested
    class Closing {
        private final CloseSchool close = new CloseSchool(YAN_AN, PLAN, decided(DAY), DAY);

        @Test
        void a_school_closes_once_and_the_same_again_adds_no_fact() {
            recorded(close, registered(YAN_AN), closed(YAN_AN, DAY));
            open();
            adds_nothing(close, registered(YAN_AN), closed(YAN_AN, DAY));
        }

        @Test
        void a_school_that_has_ended_later_does_not_end_earlier_too() {
            refused(ALREADY_ENDED, close, registered(YAN_AN), closed(YAN_AN, DAY.plusDays(1)));
        }

        @Test
        void a_school_with_a_later_merger_on_record_does_not_close_before_it() {
            refused(
                    REORGANISED_LATER,
                    close,
                    registered(YAN_AN),
                    new SchoolsMerged(YAN_AN, List.of(TIANSHAN), decided(DAY), DAY.plusDays(1)));
        }

        @Test
        void no_school_closes_without_a_plan_for_its_pupils() {
            refused(RESETTLEMENT_PLAN_MISSING, without(null), registered(YAN_AN));
            open();
            refused(
                    RESETTLEMENT_PLAN_MISSING,
                    without(new ResettlementPlan(" ", DIGEST)),
                    registered(YAN_AN));
            open();
            refused(
                    RESETTLEMENT_PLAN_MISSING.citing("Private Education Law", "57"),
                    without(null),
                    registered(YAN_AN, of(SchoolKind.PRIMARY, Ownership.PRIVATE)));
            open();
            refused(
                    RESETTLEMENT_PLAN_MISSING.citing("Preschool Education Law", "31"),
                    without(null),
                    registered(YAN_AN, of(SchoolKind.PRESCHOOL, Ownership.PUBLIC)));
        }

        @Test
        void the_plan_is_a_document_with_a_digest() {
            refused(
                    InputRefusal.DIGEST_MALFORMED,
                    without(new ResettlementPlan("All move.", "not a digest")),
                    registered(YAN_AN));
        }

        private CloseSchool without(@Nullable ResettlementPlan plan) {
            return new CloseSchool(YAN_AN, plan, decided(DAY), DAY);
        }
    }

    @Nested
    class Corrections {
        private CorrectSchoolRecord correct(
                RecordField field, String was, String now, @Nullable LocalDate from) {
            return new CorrectSchoolRecord(
                    YAN_AN,
                    field,
                    was,
                    now,
                    "Misread in 2005.",
                    List.of(DIGEST),
                    OFFICER,
                    decision(field),
                    from);
        }

        private SchoolRecordCorrected corrected(
                RecordField field, String was, String now, LocalDate from) {
            return new SchoolRecordCorrected(
                    YAN_AN,
                    field,
                    was,
                    now,
                    "Misread in 2005.",
                    List.of(DIGEST),
                    OFFICER,
                    decision(field),
                    from);
        }

        private static @Nullable Decision decision(RecordField field) {
            return field == RecordField.OWNERSHIP ? decided(TODAY) : null;
        }

        @Test
        void who_runs_a_school_is_not_corrected_without_a_decision() {
            var given = registered(YAN_AN);
            refused(OWNERSHIP_NEEDS_DECISION, ownership(null), given);
            open();
            refused(OFFICER_NOT_EMPOWERED, ownership(decidedByAnother(TODAY)), given);
            open();
            refused(
                    DecisionRefusal.DECIDED_IN_FUTURE,
                    ownership(decided(TODAY.plusDays(1))),
                    given);
        }

        private CorrectSchoolRecord ownership(@Nullable Decision decision) {
            return new CorrectSchoolRecord(
                    YAN_AN,
                    RecordField.OWNERSHIP,
                    "PUBLIC",
                    "PRIVATE",
                    "Misread in 2005.",
                    List.of(),
                    OFFICER,
                    decision,
                    DAY);
        }

        @Test
        void nothing_is_corrected_by_who_lacks_the_power() {
            refused(
                    OFFICER_NOT_EMPOWERED,
                    new CorrectSchoolRecord(
                            YAN_AN,
                            RecordField.KIND,
                            "PRIMARY",
                            "SPECIAL",
                            "typo",
                            List.of(),
                            "the cleaner",
                            null,
                            DAY),
                    registered(YAN_AN));
            open();
            refused(
                    OFFICER_NOT_EMPOWERED,
                    new CorrectOpeningDate(YAN_AN, OPENED, DAY, "typo", List.of(), "the cleaner"),
                    registered(YAN_AN));
        }

        @Test
        void every_field_can_be_put_right_from_a_date_on() {
            var changes =
                    Map.of(
                            RecordField.NAME, List.of("Yan'an Primary School", "Yan'an School"),
                            RecordField.KIND, List.of("PRIMARY", "NINE_YEAR"),
                            RecordField.OWNERSHIP, List.of("PUBLIC", "PRIVATE"),
                            RecordField.ADDRESS, List.of("1 Yan'an West Road", "2 Yan'an Road"),
                            RecordField.SUBDISTRICT, List.of("310105001", ""));
            changes.forEach(
                    (field, values) -> {
                        open();
                        var was = values.getFirst();
                        var now = values.getLast();
                        recorded(
                                correct(field, was, now, DAY),
                                registered(YAN_AN),
                                corrected(field, was, now, DAY));
                        open();
                        adds_nothing(
                                correct(field, was, now, DAY),
                                registered(YAN_AN),
                                corrected(field, was, now, DAY));
                    });
        }

        @Test
        void a_correction_without_a_date_reaches_back_to_the_opening() {
            recorded(
                    correct(RecordField.KIND, "PRIMARY", "SPECIAL", null),
                    registeredSinceEver(YAN_AN),
                    corrected(RecordField.KIND, "PRIMARY", "SPECIAL", Fact.SINCE_EVER));
        }

        @Test
        void a_correction_must_name_what_the_record_says_on_its_date() {
            refused(
                    CORRECTION_MISMATCH,
                    correct(RecordField.NAME, "New name", "Newer", DAY),
                    registered(YAN_AN),
                    new SchoolRenamed(YAN_AN, "New name", decided(DAY), DAY.plusDays(1)));
        }

        @Test
        void a_correction_must_change_something_and_say_why() {
            refused(
                    CORRECTION_CHANGES_NOTHING,
                    correct(RecordField.KIND, "PRIMARY", "PRIMARY", DAY),
                    registered(YAN_AN));
            open();
            refused(
                    InputRefusal.TEXT_MISSING,
                    new CorrectSchoolRecord(
                            YAN_AN,
                            RecordField.KIND,
                            "PRIMARY",
                            "SPECIAL",
                            "",
                            List.of(),
                            OFFICER,
                            null,
                            DAY),
                    registered(YAN_AN));
        }

        @Test
        void a_field_takes_only_what_it_can_hold() {
            refused(
                    CORRECTION_VALUE_UNKNOWN,
                    correct(RecordField.KIND, "PRIMARY", "COLLEGE", DAY),
                    registered(YAN_AN));
            open();
            refused(
                    CORRECTION_VALUE_UNKNOWN,
                    correct(RecordField.OWNERSHIP, "PUBLIC", "UNSTATED", DAY),
                    registered(YAN_AN));
            open();
            refused(
                    SUBDISTRICT_OUTSIDE_DISTRICT,
                    correct(RecordField.SUBDISTRICT, "310105001", "310101001", DAY),
                    registered(YAN_AN));
        }
    }

    @Nested
    class Opening_dates {
        private final LocalDate earlier = OPENED.minusYears(5);
        private final LocalDate later = OPENED.plusYears(5);

        private CorrectOpeningDate correct(@Nullable LocalDate was, LocalDate openedOn) {
            return new CorrectOpeningDate(
                    YAN_AN, was, openedOn, "The charter was found.", List.of(), OFFICER);
        }

        private OpeningDateCorrected corrected(
                @Nullable LocalDate was, LocalDate openedOn, LocalDate from) {
            return new OpeningDateCorrected(
                    YAN_AN,
                    was,
                    openedOn,
                    primary("Yan'an Primary School"),
                    "The charter was found.",
                    List.of(),
                    OFFICER,
                    from);
        }

        @Test
        void an_earlier_opening_has_effect_from_then() {
            recorded(
                    correct(OPENED, earlier),
                    registered(YAN_AN),
                    corrected(OPENED, earlier, earlier));
            open();
            adds_nothing(
                    correct(OPENED, earlier),
                    registered(YAN_AN),
                    corrected(OPENED, earlier, earlier));
        }

        @Test
        void after_it_acts_between_the_two_dates_can_be_recorded() {
            var between = earlier.plusYears(1);
            school.given(registered(YAN_AN), corrected(OPENED, earlier, earlier))
                    .when(new RenameSchool(YAN_AN, "Old name", decided(between), between))
                    .expectEvents(new SchoolRenamed(YAN_AN, "Old name", decided(between), between));
        }

        @Test
        void a_later_opening_unmakes_the_time_before_and_opens_the_school_on_its_day() {
            recorded(
                    correct(OPENED, later),
                    registered(YAN_AN),
                    corrected(OPENED, later, OPENED),
                    new SchoolOpened(YAN_AN, later));
        }

        @Test
        void an_unknown_opening_becomes_known() {
            recorded(
                    correct(null, later),
                    registeredSinceEver(YAN_AN),
                    corrected(null, later, Fact.SINCE_EVER),
                    new SchoolOpened(YAN_AN, later));
        }

        @Test
        void the_school_does_not_open_after_acts_that_had_effect() {
            refused(
                    FACTS_BEFORE_NEW_OPENING,
                    correct(OPENED, later),
                    registered(YAN_AN),
                    new PostsApproved(YAN_AN, 3, decided(OPENED), later.minusDays(1)));
        }

        @Test
        void a_correction_of_how_it_stood_at_the_opening_is_no_such_act() {
            school.given(
                            registered(YAN_AN),
                            new SchoolRecordCorrected(
                                    YAN_AN,
                                    RecordField.NAME,
                                    "Yan'an Primary School",
                                    "Yan'an School",
                                    "typo",
                                    List.of(),
                                    OFFICER,
                                    null,
                                    OPENED))
                    .when(correct(OPENED, later))
                    .expectEvents(
                            new OpeningDateCorrected(
                                    YAN_AN,
                                    OPENED,
                                    later,
                                    primary("Yan'an School"),
                                    "The charter was found.",
                                    List.of(),
                                    OFFICER,
                                    OPENED),
                            new SchoolOpened(YAN_AN, later));
        }

        @Test
        void the_date_on_record_must_be_named_and_must_change() {
            refused(CORRECTION_MISMATCH, correct(null, later), registered(YAN_AN));
            open();
            refused(CORRECTION_CHANGES_NOTHING, correct(OPENED, OPENED), registered(YAN_AN));
        }

        @Test
        void the_school_does_not_open_in_the_future_or_once_it_has_ended() {
            refused(OPENED_IN_FUTURE, correct(OPENED, TODAY.plusDays(1)), registered(YAN_AN));
            open();
            refused(
                    OPENING_AFTER_END,
                    correct(OPENED, DAY),
                    registered(YAN_AN),
                    closed(YAN_AN, DAY));
        }

        @Test
        void an_unknown_school_has_no_opening_to_correct() {
            refused(UNKNOWN_SCHOOL, correct(OPENED, later));
        }
    }
}
