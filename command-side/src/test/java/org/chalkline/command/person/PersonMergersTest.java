package org.chalkline.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.person.PersonRefusal.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chalkline.command.person.PersonCommand.*;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.ErasureGround;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonCodeEvent.PersonMergedInto;
import org.chalkline.kernel.person.PersonCodeEvent.PersonParted;
import org.chalkline.kernel.person.PersonCodeEvent.PersonsMerged;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.person.PersonEvent.PersonCorrected;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonEvent.PersonRenamed;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonMergersTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final PersonId STAYS = new PersonId("p-1");
    private static final PersonId GOES = new PersonId("p-2");
    private static final PersonId THIRD = new PersonId("p-3");
    private static final String NUMBER = "11010519491231002X";
    private static final String DIGEST = "ab".repeat(32);

    private final PeopleBureau bureau = new PeopleBureau();

    @BeforeEach
    void register() {
        bureau.accept(register(STAYS, null), register(GOES, NUMBER));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static RegisterPerson register(PersonId person, @Nullable String number) {
        return new RegisterPerson(
                person,
                new PersonTexts("李秀英", number, null, null),
                ProcessingGround.STATUTORY_DUTY,
                "教师资格认定",
                null,
                JUNE);
    }

    private static Decision decision(String officer, List<String> evidence) {
        return new Decision(
                "D-1",
                "Bureau",
                officer,
                JULY,
                PeopleBureau.APPROVER,
                null,
                List.of(),
                List.of(new LegalBasis("Personal Information Protection Law", "46", "2021")),
                "One person, by the household register.",
                evidence,
                null,
                null,
                null,
                null,
                null);
    }

    private static Decision decision() {
        return decision(PeopleBureau.OFFICER, List.of(DIGEST));
    }

    private static MergePersons merge(PersonId stays, PersonId goes) {
        return new MergePersons(stays, goes, decision());
    }

    private static PartPersons part(PersonId other, Long... acts) {
        return new PartPersons(STAYS, other, List.of(acts), decision());
    }

    private static PersonTexts named(String name) {
        return new PersonTexts(name, null, null, null);
    }

    private List<Fact> standing(PersonId person) {
        return FactsThatStand.of(
                bureau.facts().stream()
                        .filter(f -> f.subject().equals(person.toString()))
                        .toList());
    }

    private @Nullable String number(PersonId person) {
        return bureau.sealing.read(PersonEvent.identityNumber(standing(person)));
    }

    private long last(Class<? extends Fact> kind) {
        var all = bureau.facts();
        for (int i = all.size() - 1; i >= 0; i--) if (kind.isInstance(all.get(i))) return i;
        throw new AssertionError("none of " + kind);
    }

    @Test
    void two_records_of_one_person_become_one_which_has_what_only_the_other_had() {
        assertThat(bureau.accept(merge(STAYS, GOES)))
                .hasExactlyElementsOfTypes(
                        PersonsMerged.class, PersonCorrected.class, PersonMergedInto.class);
        assertThat(number(STAYS)).isEqualTo(NUMBER);
        assertThat(number(GOES)).isNull();
        assertThat(standing(GOES)).hasOnlyElementsOfType(PersonMergedInto.class);
        assertThat(PersonCodes.of(standing(GOES)).into()).isEqualTo(STAYS);
    }

    @Test
    void what_is_merged_again_records_nothing() {
        bureau.accept(merge(STAYS, GOES));
        assertThat(bureau.accept(merge(STAYS, GOES))).isEmpty();
    }

    @Test
    void the_merged_record_takes_nothing_in_any_more_and_its_number_is_one_persons() {
        bureau.accept(merge(STAYS, GOES));
        bureau.refuse(PERSON_MERGED, new RenamePerson(GOES, named("李英"), DIGEST, JULY));
        bureau.refuse(IDENTITY_NUMBER_TAKEN, register(THIRD, NUMBER));
    }

    @Test
    void only_who_has_the_power_merges_and_only_with_evidence() {
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new MergePersons(STAYS, GOES, decision("officer-2", List.of(DIGEST))));
        bureau.refuse(
                ONE_PERSON_NOT_SHOWN,
                new MergePersons(STAYS, GOES, decision(PeopleBureau.OFFICER, List.of())));
        bureau.refuse(MERGED_WITH_ITSELF, merge(STAYS, STAYS));
        bureau.refuse(UNKNOWN_PERSON, merge(STAYS, THIRD));
    }

    @Test
    void who_was_merged_is_not_merged_into_somebody_else_nor_somebody_into_them() {
        bureau.accept(register(THIRD, null), merge(STAYS, GOES));
        bureau.refuse(MERGED_ALREADY, merge(THIRD, GOES));
        bureau.refuse(MERGED_ALREADY, merge(GOES, THIRD));
        bureau.accept(merge(THIRD, STAYS));
        assertThat(bureau.sealing.codes(GOES)).containsExactly(THIRD, STAYS, GOES);
    }

    @Test
    void a_hold_on_either_record_keeps_both_keys_and_an_erasure_closes_both() {
        bureau.accept(
                new PlaceLegalHold(GOES, "H-1", "Court", "Suit.", decision(), JULY),
                merge(STAYS, GOES));
        bureau.refuse(LEGAL_HOLD_STANDS, erase());
        assertThat(bureau.data.standing(GOES)).isEqualTo(KeyStanding.OPEN);
    }

    @Test
    void who_is_erased_is_unreadable_under_every_code_of_theirs() {
        bureau.accept(merge(STAYS, GOES), erase());
        assertThat(bureau.data.standing(GOES)).isNotEqualTo(KeyStanding.OPEN);
        bureau.accept(new LetKeyFollow(STAYS));
        assertThat(bureau.data.standing(STAYS)).isEqualTo(KeyStanding.ERASED);
        assertThat(bureau.data.standing(GOES)).isEqualTo(KeyStanding.ERASED);
    }

    private static ErasePerson erase() {
        return new ErasePerson(
                STAYS, ErasureGround.PURPOSE_ACHIEVED, decision(), PeopleBureau.TODAY);
    }

    @Test
    void who_is_restricted_is_so_under_every_code_until_the_restriction_is_lifted() {
        bureau.accept(merge(STAYS, GOES), new RestrictPerson(STAYS, "Contested.", JULY));
        assertThat(bureau.data.standing(GOES)).isEqualTo(KeyStanding.RESTRICTED);
        bureau.accept(new LiftPersonRestriction(STAYS, "Settled.", JULY));
        assertThat(bureau.data.standing(GOES)).isEqualTo(KeyStanding.OPEN);
    }

    @Test
    void who_was_merged_by_mistake_is_parted_and_each_has_what_they_had() {
        bureau.accept(merge(STAYS, GOES), part(GOES));
        assertThat(number(STAYS)).isNull();
        assertThat(number(GOES)).isEqualTo(NUMBER);
        assertThat(bureau.sealing.codes(GOES)).containsExactly(GOES);
        assertThat(bureau.accept(part(GOES))).isEmpty();
        bureau.accept(new RenamePerson(GOES, named("李英"), DIGEST, JULY));
    }

    @Test
    void what_is_of_another_person_is_told_anew_in_a_record_and_under_a_key_of_theirs() {
        bureau.accept(new RenamePerson(STAYS, named("王伟"), DIGEST, JULY));
        long renamed = last(PersonRenamed.class);
        var facts = bureau.accept(part(THIRD, renamed));
        assertThat(facts).hasAtLeastOneElementOfType(PersonParted.class);
        var told = (PersonRegistered) facts.getLast();
        assertThat(told.person()).isEqualTo(THIRD);
        assertThat(told.name().person()).isEqualTo(THIRD);
        assertThat(bureau.sealing.read(told.name())).isEqualTo("王伟");
        assertThat(told.effectiveOn()).isEqualTo(JULY);
        assertThat(standing(STAYS)).doesNotHaveAnyElementsOfTypes(PersonRenamed.class);
    }

    @Test
    void the_key_under_which_both_were_sealed_stays_while_the_other_one_is_held() {
        bureau.accept(new RenamePerson(STAYS, named("王伟"), DIGEST, JULY));
        long renamed = last(PersonRenamed.class);
        bureau.accept(
                part(THIRD, renamed),
                new PlaceLegalHold(THIRD, "H-1", "Court", "Suit.", decision(), JULY));
        bureau.refuse(LEGAL_HOLD_STANDS, erase());
        bureau.accept(new LiftLegalHold(THIRD, "H-1", "R-1", "Over.", decision(), JULY), erase());
    }

    @Test
    void only_what_tells_of_the_other_one_is_parted_and_into_a_new_record() {
        bureau.refuse(NOTHING_TO_PART, part(THIRD));
        bureau.refuse(CODE_IN_USE, part(GOES, 0L));
        bureau.refuse(REGISTRATION_STAYS, part(THIRD, 0L));
        bureau.refuse(NOT_OF_THE_OTHER, part(THIRD, 1L));
        bureau.refuse(NOT_OF_THE_OTHER, part(THIRD, 4711L));
        bureau.accept(
                new ChangePersonContact(
                        STAYS, new PersonTexts(null, null, null, "wang@example.org"), JULY));
        long contact = bureau.facts().size() - 1L;
        bureau.refuse(NAME_MISSING, part(THIRD, contact));
        assertThat(Objects.requireNonNull(bureau.sealing.onFile(STAYS).registered).person())
                .isEqualTo(STAYS);
    }
}
