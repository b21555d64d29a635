package org.chalkline.command.school;

import static org.chalkline.command.CommonRefusal.KIND_UNSTATED;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.school.Examples.*;
import static org.chalkline.command.school.SchoolRefusal.*;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.chalkline.command.Reason;
import org.chalkline.command.procedure.decision.DecisionRefusal;
import org.chalkline.command.school.SchoolCommand.CloseLicensedSchool;
import org.chalkline.command.school.SchoolCommand.EstablishLicensedSchool;
import org.chalkline.command.school.SchoolCommand.FollowLicence;
import org.chalkline.command.school.SchoolCommand.RenameSchool;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolEvent.SchoolConverted;
import org.chalkline.kernel.school.SchoolEvent.SchoolEstablished;
import org.chalkline.kernel.school.SchoolEvent.SchoolMoved;
import org.chalkline.kernel.school.SchoolEvent.SchoolRenamed;
import org.chalkline.kernel.school.SchoolKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Private schools and kindergartens, which are established and converted upon a licence and by no
 * other act.
 */
class LicensedSchoolTest {
    private static final Organiser ORGANISER =
            new Organiser.Organisation("Morning Light Foundation", "91310105MA1FW", "Shanghai");

    /** The first day of the Preschool Education Law. */
    private static final LocalDate LICENSED_SINCE = LocalDate.of(2025, 6, 1);

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
        when(command, given).expectNoEvents().expectExceptionDetails(reason.refusal());
    }

    private static EstablishLicensedSchool establish(SchoolKind kind) {
        return new EstablishLicensedSchool(YAN_AN, content(kind), decided(DAY), DAY);
    }

    private static SchoolEstablished established() {
        var particulars =
                new Particulars(
                        "Morning Light School", SchoolKind.PRIMARY, Ownership.PRIVATE, SITE);
        return new SchoolEstablished(YAN_AN, particulars, null, decided(DAY), DAY);
    }

    private static LicenceContent content(SchoolKind kind) {
        return new LicenceContent("Morning Light School", kind, false, ORGANISER, SITE);
    }

    private static FollowLicence convert(SchoolKind kind) {
        return new FollowLicence(
                YAN_AN, content(SchoolKind.PRIMARY), content(kind), decided(DAY), DAY);
    }

    @Test
    void a_licensed_school_is_private() {
        when(establish(SchoolKind.PRIMARY)).expectEvents(established());
    }

    private static SchoolEstablished kindergarten(LocalDate decidedOn) {
        var particulars =
                new Particulars("Morning Light", SchoolKind.PRESCHOOL, Ownership.PUBLIC, SITE);
        return new SchoolEstablished(YAN_AN, particulars, null, decided(decidedOn), decidedOn);
    }

    @Test
    void a_licensed_kindergarten_is_public_if_its_licence_says_so() {
        var content =
                new LicenceContent(
                        "Morning Light",
                        SchoolKind.PRESCHOOL,
                        Ownership.PUBLIC,
                        false,
                        ORGANISER,
                        SITE);
        var command =
                new EstablishLicensedSchool(
                        YAN_AN, content, decided(LICENSED_SINCE), LICENSED_SINCE);
        when(command).expectEvents(kindergarten(LICENSED_SINCE));
    }

    @Test
    void a_public_kindergarten_follows_its_licence_if_it_was_founded_upon_one() {
        var on = LICENSED_SINCE.plusDays(30);
        var rename = new RenameSchool(YAN_AN, "Evening Light", decided(on), on);
        when(rename, kindergarten(LICENSED_SINCE))
                .expectNoEvents()
                .expectExceptionDetails(LICENSED_SCHOOL.citing("Preschool Education Law", "31"));
        open();
        when(rename, kindergarten(LICENSED_SINCE.minusDays(1)))
                .expectEvents(new SchoolRenamed(YAN_AN, "Evening Light", decided(on), on));
    }

    @Test
    void the_same_again_adds_no_fact() {
        when(establish(SchoolKind.PRIMARY), established())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_licensed_school_takes_no_id_that_is_in_use() {
        refused(ALREADY_REGISTERED, establish(SchoolKind.PRIMARY), registered(YAN_AN));
    }

    @Test
    void a_licensed_school_is_of_a_stated_kind() {
        refused(KIND_UNSTATED, establish(SchoolKind.UNSTATED));
    }

    @Test
    void a_school_is_converted_upon_its_changed_licence() {
        var converted = new SchoolConverted(YAN_AN, SchoolKind.NINE_YEAR, decided(DAY), DAY);
        when(convert(SchoolKind.NINE_YEAR), established()).expectEvents(converted);
        when(convert(SchoolKind.NINE_YEAR), established(), converted)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_licence_that_says_the_same_of_the_school_changes_nothing() {
        when(convert(SchoolKind.PRIMARY), established())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_school_is_not_converted_to_nothing_known() {
        refused(KIND_UNSTATED, convert(SchoolKind.UNSTATED), established());
    }

    @Test
    void name_and_site_follow_the_licence_by_one_act() {
        var now =
                new LicenceContent(
                        "Evening Light School", SchoolKind.PRIMARY, false, ORGANISER, OTHER_SITE);
        when(
                        new FollowLicence(
                                YAN_AN, content(SchoolKind.PRIMARY), now, decided(DAY), DAY),
                        established())
                .expectEvents(
                        new SchoolRenamed(YAN_AN, "Evening Light School", decided(DAY), DAY),
                        new SchoolMoved(YAN_AN, OTHER_SITE, decided(DAY), DAY));
    }

    @Test
    void a_private_school_closes_when_its_licence_has_ended() {
        when(new CloseLicensedSchool(YAN_AN, PLAN, decided(DAY), DAY), established())
                .expectEvents(closed(YAN_AN, DAY));
    }

    @Test
    void what_does_not_exist_or_is_closed_is_not_converted() {
        refused(UNKNOWN_SCHOOL, convert(SchoolKind.NINE_YEAR));
        refused(SCHOOL_CLOSED, convert(SchoolKind.NINE_YEAR), established(), closed(YAN_AN, DAY));
    }

    @Test
    void a_conversion_rests_on_a_decision_that_has_been_made() {
        refused(
                DecisionRefusal.EFFECT_BEFORE_DECISION,
                new FollowLicence(
                        YAN_AN,
                        content(SchoolKind.PRIMARY),
                        content(SchoolKind.NINE_YEAR),
                        decided(TODAY),
                        DAY),
                established());
    }
}
