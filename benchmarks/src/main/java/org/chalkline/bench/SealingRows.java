package org.chalkline.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.personal.MasterKey;
import org.chalkline.personal.PeoplesKeys;
import org.chalkline.personal.sqlite.SqliteKeyStore;

/** What it costs that people's data is sealed. */
final class SealingRows {
    private static final int APPLICATIONS = Callers.MANY * 400;
    private static final int PEOPLE = 5_000;
    private static final int PAGE = 100;
    private static final int PAGES = 500;

    /** A page may take two milliseconds. */
    private static final double PAGES_A_SECOND = 500;

    private SealingRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        return List.of(
                commands(workplace, rounds), people(workplace, rounds), page(workplace, rounds));
    }

    /** Each by somebody new: a key is made, three texts are sealed, two of them indexed. */
    private static Ratio.Result commands(Workplace workplace, int rounds) throws Exception {
        try (var sealed = new LicensingLoad(workplace.folder("sealed"));
                var clear = LicensingLoad.inTheClear(workplace.folder("clear"))) {
            var today = sealed.today();
            var row =
                    new Ratio(
                            "applications by people new to the record, 32 callers",
                            "the same with nothing sealed",
                            Bound.RATE_AT_LEAST,
                            0.85);
            return row.measure(rounds, () -> byPeople(sealed, today), () -> byPeople(clear, today));
        }
    }

    private static double byPeople(LicensingLoad program, LocalDate today) throws Exception {
        program.awaitCaughtUp();
        double rate = program.submitByPeople(APPLICATIONS, today);
        program.awaitCaughtUp();
        return rate;
    }

    /** What a person is more work than an organisation, sealing included. */
    private static Ratio.Result people(Workplace workplace, int rounds) throws Exception {
        try (var program = new LicensingLoad(workplace.folder("sealing"))) {
            var today = program.today();
            var row =
                    new Ratio(
                            "applications by people new to the record, 32 callers",
                            "applications by organisations",
                            Bound.RATE_AT_LEAST,
                            0.85);
            return row.measure(
                    rounds,
                    () -> {
                        program.awaitCaughtUp();
                        return program.submitByPeople(APPLICATIONS, today);
                    },
                    () -> {
                        program.awaitCaughtUp();
                        return program.submit(APPLICATIONS, today);
                    });
        }
    }

    private static Ratio.Result page(Workplace workplace, int rounds) throws Exception {
        var store = new SqliteKeyStore(workplace.folder("page").resolve("keys.db"));
        var master = MasterKey.of(new byte[32]);
        try (var keys = PeoplesKeys.in(store, master, PeoplesKeys.Use.ALONE, Clock.systemUTC())) {
            var people = people(keys);
            var row =
                    new Ratio(
                            "pages of 100 people opened, four texts each",
                            "500 a second",
                            Bound.RATE_AT_LEAST,
                            1);
            return row.measure(rounds, () -> rate(keys, people), () -> PAGES_A_SECOND);
        }
    }

    private static List<List<Personal>> people(PersonalData keys) {
        return IntStream.range(0, PEOPLE)
                .parallel()
                .mapToObj(
                        number ->
                                List.copyOf(
                                        keys.sealAll(
                                                        new PersonId("bench-" + number),
                                                        Map.of(
                                                                PersonalField.NAME, "王伟" + number,
                                                                PersonalField.IDENTITY_NUMBER,
                                                                        "310105198001010019",
                                                                PersonalField.BIRTH_DATE,
                                                                        "1980-01-01",
                                                                PersonalField.CONTACT,
                                                                        "13800138000"))
                                                .values()))
                .toList();
    }

    private static double rate(PersonalData keys, List<List<Personal>> people) {
        var random = new SplittableRandom(11);
        long start = System.nanoTime();
        for (int page = 0; page < PAGES; page++) {
            var texts = new ArrayList<Personal>();
            for (int i = 0; i < PAGE; i++) texts.addAll(people.get(random.nextInt(PEOPLE)));
            var opened = keys.openAll(texts);
            if (!opened.stream().allMatch(Readable.class::isInstance)) {
                throw new IllegalStateException("a text was not opened");
            }
        }
        return PAGES * 1e9 / (System.nanoTime() - start);
    }
}
