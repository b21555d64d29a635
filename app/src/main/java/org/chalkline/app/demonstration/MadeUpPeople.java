package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.chalkline.command.person.PersonCommand.ChangePersonContact;
import org.chalkline.command.person.PersonCommand.CorrectPerson;
import org.chalkline.command.person.PersonCommand.ErasePerson;
import org.chalkline.command.person.PersonCommand.LiftLegalHold;
import org.chalkline.command.person.PersonCommand.LiftPersonRestriction;
import org.chalkline.command.person.PersonCommand.MergePersons;
import org.chalkline.command.person.PersonCommand.PlaceLegalHold;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonCommand.RenamePerson;
import org.chalkline.command.person.PersonCommand.RestrictPerson;
import org.chalkline.command.person.PersonCommand.SetPersonRetention;
import org.chalkline.command.person.PersonTexts;
import org.chalkline.kernel.person.ErasureGround;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;

/** The people whom the story names, and what became of their records. */
final class MadeUpPeople {
    static final PersonId HEAD_OF_OAK = new PersonId("310105-R01");
    static final PersonId ACTING_HEAD = new PersonId("310105-R02");
    static final PersonId FIRST_HEAD = new PersonId("310105-R03");
    static final PersonId SECOND_HEAD = new PersonId("310105-R04");
    static final PersonId NEARLY_HEAD = new PersonId("310105-R05");
    static final PersonId LATE_HEAD = new PersonId("310105-R06");
    static final PersonId REMOVED_HEAD = new PersonId("310105-R07");
    static final PersonId RETIRED_HEAD = new PersonId("310105-R08");

    static final PersonId RELEASED_HEAD = new PersonId("310105-R09");

    /** Entered a second time from another list, and merged with the first later. */
    static final PersonId TWICE = new PersonId("310105-R10");

    /** The applicants for posts of the new school, the first of them in 2018. */
    static final List<PersonId> NEWCOMERS = newcomers();

    private static final LegalBasis ARCHIVES = new LegalBasis("Archives Law", "13", "2016");
    private static final LegalBasis RETAINING =
            new LegalBasis("Personal Information Protection Law", "47", "2021");

    private static final LegalBasis QUALITY =
            new LegalBasis("Personal Information Protection Law", "8", "2021");

    private static final int FIRST_BORN = 1990;

    /** Above those of {@link DistrictStaff} who were born on one day. */
    private static final int ORDER = 450;

    private final List<Act> acts = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(District.SEED);
    private final Map<PersonId, String> names = new HashMap<>();
    private int registered;

    MadeUpPeople() {
        register(HEAD_OF_OAK, 1979, "2017-11-06");
        register(ACTING_HEAD, 1968, "2017-11-06");
        register(FIRST_HEAD, 1974, "2017-11-06");
        register(SECOND_HEAD, 1980, "2017-11-06");
        register(NEARLY_HEAD, 1981, "2017-11-06");
        register(LATE_HEAD, 1962, "2017-02-20");
        register(REMOVED_HEAD, 1970, "2017-02-20");
        register(RETIRED_HEAD, 1966, "2017-02-20");
        register(RELEASED_HEAD, 1972, "2017-02-20");
        for (int i = 0; i < NEWCOMERS.size(); i++) {
            register(NEWCOMERS.get(i), FIRST_BORN + i % 6, "2018-03-12");
        }
        records();
        merged();
    }

    private static List<PersonId> newcomers() {
        var all = new ArrayList<PersonId>();
        for (int i = 1; i <= 8; i++) all.add(new PersonId("310105-N%02d".formatted(i)));
        return List.copyOf(all);
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void register(PersonId person, int bornIn, String on) {
        var born = LocalDate.of(bornIn, 1 + random.nextInt(12), 1 + random.nextInt(28));
        var who = MadeUpPerson.of(born, ORDER + registered++, random);
        names.put(person, who.name());
        var texts = new PersonTexts(who.name(), who.identityNumber(), who.born(), null);
        new Tale(Section.PERSONNEL, person + "-registered", acts)
                .on(
                        on,
                        d ->
                                new RegisterPerson(
                                        person,
                                        texts,
                                        ProcessingGround.CONTRACT_OR_PERSONNEL,
                                        "教职工管理",
                                        null,
                                        d));
    }

    /** Names and addresses change, some is put right, and what is no longer needed goes. */
    private void records() {
        var first = NEWCOMERS.getFirst();
        var evidence = Papers.digest("户口簿复印件");
        new Tale(Section.PERSONNEL, first + "-record", acts)
                .on(
                        "2019-10-14",
                        d ->
                                new ChangePersonContact(
                                        first,
                                        new PersonTexts(null, null, null, "n01@example.org"),
                                        d))
                .on(
                        "2021-05-10",
                        d ->
                                new RenamePerson(
                                        first,
                                        new PersonTexts("沈映雪", null, null, null),
                                        evidence,
                                        d));
        var second = NEWCOMERS.get(1);
        new Tale(Section.PERSONNEL, second + "-record", acts)
                .on(
                        "2020-03-23",
                        d ->
                                new CorrectPerson(
                                        second,
                                        new PersonTexts("陆知遥", null, null, null),
                                        "姓名录入有误，以身份证为准。",
                                        evidence,
                                        d))
                .on(
                        "2022-04-12",
                        d ->
                                new PlaceLegalHold(
                                        second,
                                        "BQ-2022-1",
                                        "区人民法院",
                                        "劳动争议待决。",
                                        decision(d, "长教信〔2022〕5号", "法院来函，予以保全。", RETAINING),
                                        d))
                .on(
                        "2023-02-13",
                        d ->
                                new LiftLegalHold(
                                        second,
                                        "BQ-2022-1",
                                        "解保-2023-1",
                                        "调解结案。",
                                        decision(d, "长教信〔2023〕1号", "法院来函，解除保全。", RETAINING),
                                        d));
        // One who was not hired, and asked what the bureau still knew.
        var fourth = NEWCOMERS.get(3);
        new Tale(Section.PERSONNEL, fourth + "-record", acts)
                .on(
                        "2019-01-14",
                        d ->
                                new SetPersonRetention(
                                        fourth,
                                        LocalDate.of(2021, 12, 31),
                                        ARCHIVES,
                                        null,
                                        decision(d, "长教信〔2019〕1号", "应聘材料保存三年。", ARCHIVES),
                                        d))
                .on("2021-11-22", d -> new RestrictPerson(fourth, "本人对准确性提出异议，核实期间限制处理。", d))
                .on("2021-12-13", d -> new LiftPersonRestriction(fourth, "核实无误。", d))
                .on(
                        "2022-02-14",
                        d ->
                                new ErasePerson(
                                        fourth,
                                        ErasureGround.RETENTION_ENDED,
                                        decision(d, "长教信〔2022〕3号", "保存期限届满，予以删除。", RETAINING),
                                        d));
    }

    /** One head stood on two lists, and had two records for four years. */
    private void merged() {
        var name = names.get(RELEASED_HEAD);
        new Tale(Section.PERSONNEL, TWICE + "-record", acts)
                .on(
                        "2018-05-14",
                        d ->
                                new RegisterPerson(
                                        TWICE,
                                        new PersonTexts(name, null, null, "r10@example.org"),
                                        ProcessingGround.CONTRACT_OR_PERSONNEL,
                                        "校长培训",
                                        null,
                                        d))
                .on(
                        "2022-03-14",
                        d ->
                                new MergePersons(
                                        RELEASED_HEAD,
                                        TWICE,
                                        Papers.proven(
                                                decision(
                                                        d,
                                                        "长教信〔2022〕6号",
                                                        "进修学院学员名册与校长名册所载系同一人。",
                                                        QUALITY),
                                                Papers.digest("身份证复印件 R09"))));
    }

    private static Decision decision(LocalDate on, String number, String why, LegalBasis basis) {
        return Papers.of(on, number, FoundedSchool.ARCHIVIST, why, basis);
    }
}
