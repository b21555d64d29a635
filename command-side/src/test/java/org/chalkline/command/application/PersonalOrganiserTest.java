package org.chalkline.command.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.application.Examples.CONTENT;
import static org.chalkline.command.application.Examples.ID;
import static org.chalkline.command.application.Examples.LICENCE;
import static org.chalkline.command.application.Examples.OTHER;
import static org.chalkline.command.application.Examples.PERSON;
import static org.chalkline.command.application.Examples.day;
import static org.chalkline.command.application.Examples.papersFor;

import java.util.List;
import org.chalkline.command.application.ApplicationCommand.SubmitApplication;
import org.chalkline.command.personal.OrganiserRefusal;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.LicenceChanged;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.licence.Organiser.NaturalPerson;
import org.chalkline.kernel.licence.Organiser.Unsealed;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Organisers who are people: sealed before they are recorded, and known again as they stand. */
class PersonalOrganiserTest {
    private static final Proposal PREPARATION =
            new Proposal.Preparation(CONTENT.runBy(PERSON), false);

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static SubmitApplication submit(
            ApplicationId id, Proposal proposal, Organiser applicant) {
        return new SubmitApplication(
                id, applicant, proposal, papersFor(proposal), "private schools unit", day("03-02"));
    }

    private ApplicationSubmitted submitted() {
        return bureau.facts(ApplicationSubmitted.class).getLast();
    }

    @Test
    void what_is_said_of_a_person_is_recorded_sealed_and_once_for_both_their_parts() {
        bureau.accept(submit(ID, PREPARATION, PERSON));
        var applicant = (NaturalPerson) submitted().applicant();
        assertThat(applicant.person()).isEqualTo(PERSON.person());
        assertThat(bureau.people.open(applicant.name())).isEqualTo(new Readable(PERSON.name()));
        assertThat(bureau.people.open(applicant.address()))
                .isEqualTo(new Readable(PERSON.address()));
        assertThat(submitted().proposal().contents().getFirst().organiser()).isEqualTo(applicant);
        assertThat(FactJson.write(submitted()))
                .doesNotContain(PERSON.name(), PERSON.identifier(), PERSON.address());
    }

    @Test
    void the_same_submission_again_is_no_new_fact_and_another_name_is_another_submission() {
        bureau.accept(submit(ID, PREPARATION, PERSON));
        assertThat(bureau.accept(submit(ID, PREPARATION, PERSON))).isEmpty();
        var other =
                new Unsealed(PERSON.person(), "Li Xiulan", PERSON.identifier(), PERSON.address());
        bureau.refuse(ApplicationRefusal.ALREADY_SUBMITTED, submit(ID, PREPARATION, other));
    }

    @Test
    void a_change_of_the_name_alone_may_name_the_organiser_as_they_stand_on_the_licence() {
        bureau.accept(submit(ID, PREPARATION, PERSON));
        var content = submitted().proposal().contents().getFirst();
        var issued = Examples.issued(LICENCE, Examples.SCHOOL);
        bureau.onRecord(
                new LicenceChanged(
                        LICENCE,
                        Examples.SCHOOL,
                        issued.application(),
                        issued.content(),
                        content,
                        issued.decision(),
                        issued.effectiveOn().plusDays(1)));
        var renamed =
                new LicenceContent(
                        "Another Name",
                        content.kind(),
                        content.forProfit(),
                        PERSON,
                        content.site());
        bureau.accept(
                submit(
                        OTHER,
                        new Proposal.Change(LICENCE, List.of(Proposal.Subject.NAME), renamed),
                        PERSON));
        var stranger =
                new Unsealed(PERSON.person(), "Li Xiulan", PERSON.identifier(), PERSON.address());
        bureau.refuse(
                ApplicationRefusal.CHANGE_BEYOND_SUBJECT,
                submit(
                        new ApplicationId("2026-003"),
                        new Proposal.Change(
                                LICENCE, List.of(Proposal.Subject.NAME), renamed.runBy(stranger)),
                        stranger));
    }

    @Test
    void nothing_new_is_stored_of_a_person_who_is_restricted() {
        bureau.people.settle(PERSON.person(), KeyStanding.RESTRICTED);
        bureau.refuse(OrganiserRefusal.ORGANISER_NOT_PROCESSED, submit(ID, PREPARATION, PERSON));
        assertThat(bureau.facts(ApplicationSubmitted.class)).isEmpty();
    }
}
