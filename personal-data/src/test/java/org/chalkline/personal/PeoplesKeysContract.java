package org.chalkline.personal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.kernel.person.PersonalField.BIRTH_DATE;
import static org.chalkline.kernel.person.PersonalField.CONTACT;
import static org.chalkline.kernel.person.PersonalField.IDENTITY_NUMBER;
import static org.chalkline.kernel.person.PersonalField.NAME;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.chalkline.kernel.command.Rehearsal;
import org.chalkline.kernel.person.BrokenSealException;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonKeys.IdentityNumberTakenException;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData.Opened.Erased;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.person.PersonalData.Opened.Restricted;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.personal.PeoplesKeys.Use;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of people's keys, whatever keeps them. */
abstract class PeoplesKeysContract {
    private static final MasterKey MASTER = MasterKey.of(new byte[32]);
    private static final PersonId LI = new PersonId("p-li");
    private static final PersonId WANG = new PersonId("p-wang");
    private static final PersonId ZHAO = new PersonId("p-zhao");
    private static final String NUMBER = "11010519491231002X";
    private static final Predicate<Personal> ON_RECORD = number -> true;
    private static final Predicate<Personal> NOT_ON_RECORD = number -> false;

    private KeyStoreKit kit;
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private PeoplesKeys keys;

    abstract KeyStoreKit kit();

    @BeforeEach
    void open() {
        kit = kit();
        keys = PeoplesKeys.in(kit.open(), MASTER, Use.ALONE, clock);
    }

    @AfterEach
    void close() {
        keys.close();
        kit.close();
    }

    private void startAgain() {
        keys.close();
        now = now.plusSeconds(1);
        keys = PeoplesKeys.in(kit.open(), MASTER, Use.ALONE, clock);
    }

    @Test
    void what_was_sealed_is_read_again_after_a_restart() {
        var name = keys.seal(LI, NAME, "李秀英");
        var born = keys.seal(LI, BIRTH_DATE, "1949-12-31");
        startAgain();
        assertThat(keys.open(name)).isEqualTo(new Readable("李秀英"));
        assertThat(keys.open(born)).isEqualTo(new Readable("1949-12-31"));
    }

    @Test
    void two_sealings_of_one_text_differ_and_are_as_long_as_those_of_a_longer_one() {
        var one = keys.seal(LI, CONTACT, "1");
        var same = keys.seal(LI, CONTACT, "1");
        var longer = keys.seal(LI, CONTACT, "138 0013 8000");
        assertThat(one.sealed()).isNotEqualTo(same.sealed()).hasSameSizeAs(longer.sealed());
    }

    @Test
    void a_sealed_text_opens_for_no_other_person_and_as_no_other_field() {
        var name = keys.seal(LI, NAME, "李秀英");
        keys.seal(WANG, NAME, "王伟");
        assertThatThrownBy(() -> keys.open(new Personal(WANG, NAME, name.sealed())))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> keys.open(new Personal(LI, CONTACT, name.sealed())))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void a_sealed_text_that_was_changed_anywhere_does_not_open() {
        var name = keys.seal(LI, NAME, "李秀英");
        var text = name.sealed();
        for (int at = 0; at < text.length() - 1; at++) {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            var changed = text.substring(0, at) + other + text.substring(at + 1);
            assertThatThrownBy(() -> keys.open(new Personal(LI, NAME, changed)))
                    .as("changed at %s", at)
                    .isInstanceOf(BrokenSealException.class)
                    .hasMessageNotContaining("李");
        }
        assertThatThrownBy(() -> keys.open(new Personal(LI, NAME, "")))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void a_text_is_found_however_wide_it_was_written_and_the_number_in_either_case() {
        var number = keys.seal(LI, IDENTITY_NUMBER, NUMBER);
        var again = keys.seal(LI, IDENTITY_NUMBER, " １１０１０５１９４９１２３１００２ｘ ");
        var name = keys.seal(LI, NAME, "李秀英");
        assertThat(keys.sealedAs(IDENTITY_NUMBER, NUMBER)).containsExactlyInAnyOrder(number, again);
        assertThat(keys.sealedAs(NAME, "李秀英 ")).containsExactly(name);
        assertThat(keys.sealedAs(NAME, "李秀")).isEmpty();
        assertThat(keys.sealedAs(NAME, NUMBER)).isEmpty();
    }

    @Test
    void what_is_not_indexed_is_not_searched_for() {
        assertThatThrownBy(() -> keys.sealedAs(CONTACT, "138"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_restricted_person_is_neither_read_nor_found_nor_added_to_until_it_ends() {
        var name = keys.seal(LI, NAME, "李秀英");
        keys.settle(LI, KeyStanding.RESTRICTED);
        assertThat(keys.open(name)).isEqualTo(new Restricted());
        assertThat(keys.sealedAs(NAME, "李秀英")).isEmpty();
        assertThatThrownBy(() -> keys.seal(LI, CONTACT, "1"))
                .isInstanceOf(IllegalStateException.class);
        keys.settle(LI, KeyStanding.OPEN);
        assertThat(keys.open(name)).isEqualTo(new Readable("李秀英"));
        assertThat(keys.sealedAs(NAME, "李秀英")).containsExactly(name);
    }

    @Test
    void an_erased_person_stays_erased_whatever_is_said_later() {
        var name = keys.seal(LI, NAME, "李秀英");
        keys.settle(LI, KeyStanding.ERASED);
        keys.settle(LI, KeyStanding.ERASED);
        keys.settle(LI, KeyStanding.OPEN);
        keys.bar(LI);
        startAgain();
        keys.settleLeftBehind(
                person -> {
                    throw new AssertionError(person + " was barred again");
                });
        assertThat(keys.standing(LI)).isEqualTo(KeyStanding.ERASED);
        assertThat(keys.open(name)).isEqualTo(new Erased());
        assertThat(keys.openAll(List.of(name))).containsExactly(new Erased());
        assertThat(keys.sealedAs(NAME, "李秀英")).isEmpty();
        assertThatThrownBy(() -> keys.seal(LI, NAME, "李秀英"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void of_an_erased_persons_key_the_store_keeps_nothing_but_that_it_was_destroyed() {
        keys.seal(LI, NAME, "李秀英");
        keys.settle(LI, KeyStanding.ERASED);
        try (var store = kit.open()) {
            assertThat(store.find(List.of(LI)))
                    .containsExactly(
                            Map.entry(LI, new KeyStore.Kept(LI, null, KeyStanding.ERASED, false)));
        }
    }

    @Test
    void who_was_erased_before_anything_was_sealed_gets_no_key() {
        keys.settle(LI, KeyStanding.ERASED);
        assertThatThrownBy(() -> keys.seal(LI, CONTACT, "1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void
            a_barred_key_opens_nothing_until_it_is_settled_and_a_bar_left_behind_is_settled_by_the_facts() {
        var li = keys.seal(LI, NAME, "李秀英");
        var wang = keys.seal(WANG, NAME, "王伟");
        keys.bar(LI);
        keys.bar(WANG);
        assertThat(keys.openAll(List.of(li, wang)))
                .containsExactly(new Restricted(), new Restricted());
        assertThat(keys.sealedAs(NAME, "李秀英")).isEmpty();
        assertThat(keys.standing(LI)).isEqualTo(KeyStanding.RESTRICTED);
        keys.settleLeftBehind(person -> KeyStanding.OPEN); // both acts may still be under way
        assertThat(keys.open(li)).isEqualTo(new Restricted());
        startAgain();
        assertThat(keys.open(li)).isEqualTo(new Restricted());
        keys.settleLeftBehind(person -> person.equals(LI) ? KeyStanding.ERASED : KeyStanding.OPEN);
        assertThat(keys.openAll(List.of(li, wang)))
                .containsExactly(new Erased(), new Readable("王伟"));
    }

    @Test
    void an_identity_number_on_record_for_one_person_is_refused_to_another() {
        keys.sealOwn(LI, Map.of(IDENTITY_NUMBER, NUMBER), NOT_ON_RECORD);
        var first = keys.sealedAs(IDENTITY_NUMBER, NUMBER).getFirst();
        now = now.plus(Duration.ofMinutes(2));
        assertThatThrownBy(
                        () ->
                                keys.sealOwn(
                                        WANG,
                                        Map.of(
                                                IDENTITY_NUMBER,
                                                NUMBER.toLowerCase(java.util.Locale.ROOT)),
                                        number -> number.equals(first)))
                .isInstanceOf(IdentityNumberTakenException.class);
        assertThat(keys.sealedAs(IDENTITY_NUMBER, NUMBER)).hasSize(1);
        // To the same person it may be sealed again.
        keys.sealOwn(LI, Map.of(IDENTITY_NUMBER, NUMBER), ON_RECORD);
    }

    @Test
    void a_rehearsal_sees_whose_a_number_is_on_record_and_leaves_nothing_behind() {
        keys.sealOwn(LI, Map.of(IDENTITY_NUMBER, NUMBER), ON_RECORD);
        var recorded = keys.sealedAs(IDENTITY_NUMBER, NUMBER);
        var other = "310105198001010013";
        try (var rehearsed = RehearsableKeys.in(kit.open(), MASTER, Use.ALONE, clock);
                var rehearsal = new Rehearsal()) {
            rehearsal.in(
                    () -> {
                        assertThat(rehearsed.sealedAs(IDENTITY_NUMBER, NUMBER)).isEqualTo(recorded);
                        assertThatThrownBy(
                                        () ->
                                                rehearsed.sealOwn(
                                                        WANG,
                                                        Map.of(IDENTITY_NUMBER, NUMBER),
                                                        ON_RECORD))
                                .isInstanceOf(IdentityNumberTakenException.class);
                        rehearsed.sealOwn(WANG, Map.of(IDENTITY_NUMBER, other), ON_RECORD);
                        assertThatThrownBy(
                                        () ->
                                                rehearsed.sealOwn(
                                                        ZHAO,
                                                        Map.of(IDENTITY_NUMBER, other),
                                                        ON_RECORD))
                                .isInstanceOf(IdentityNumberTakenException.class);
                        return null;
                    });
            assertThat(rehearsed.known(WANG)).isFalse();
        }
        startAgain();
        assertThat(keys.known(WANG)).isFalse();
        assertThat(keys.sealedAs(IDENTITY_NUMBER, other)).isEmpty();
    }

    @Test
    void a_number_that_had_been_of_a_merged_record_is_taken_over_and_of_no_other() {
        keys.sealOwn(LI, Map.of(IDENTITY_NUMBER, NUMBER), ON_RECORD);
        assertThatThrownBy(
                        () -> keys.sealOwn(WANG, ZHAO, Map.of(IDENTITY_NUMBER, NUMBER), ON_RECORD))
                .isInstanceOf(IdentityNumberTakenException.class);
        var wang = keys.sealOwn(WANG, LI, Map.of(IDENTITY_NUMBER, NUMBER), ON_RECORD);
        assertThat(keys.open(requireNonNull(wang.get(IDENTITY_NUMBER))))
                .isEqualTo(new Readable(NUMBER));
    }

    @Test
    void a_number_sealed_for_an_act_that_came_to_nothing_is_in_nobodys_way_after_a_while() {
        keys.sealOwn(LI, Map.of(IDENTITY_NUMBER, NUMBER), NOT_ON_RECORD);
        assertThatThrownBy(() -> keys.sealOwn(WANG, Map.of(IDENTITY_NUMBER, NUMBER), NOT_ON_RECORD))
                .isInstanceOf(IdentityNumberTakenException.class);
        now = now.plus(Duration.ofMinutes(2));
        var wang = keys.sealOwn(WANG, Map.of(IDENTITY_NUMBER, NUMBER), NOT_ON_RECORD);
        assertThat(keys.sealedAs(IDENTITY_NUMBER, NUMBER))
                .contains(requireNonNull(wang.get(IDENTITY_NUMBER)));
    }

    @Test
    void what_another_program_wrote_just_now_may_still_be_under_way_when_one_of_several_starts() {
        keys.sealOwn(LI, Map.of(IDENTITY_NUMBER, NUMBER), NOT_ON_RECORD);
        var wang = keys.seal(WANG, NAME, "王伟");
        keys.bar(WANG);
        keys.close();
        now = now.plusSeconds(1);
        keys = PeoplesKeys.in(kit.open(), MASTER, Use.SHARED, clock);
        assertThatThrownBy(() -> keys.sealOwn(ZHAO, Map.of(IDENTITY_NUMBER, NUMBER), NOT_ON_RECORD))
                .isInstanceOf(IdentityNumberTakenException.class);
        keys.settleLeftBehind(person -> KeyStanding.OPEN);
        assertThat(keys.open(wang)).isEqualTo(new Restricted());
        now = now.plus(Duration.ofMinutes(2));
        keys.settleLeftBehind(person -> KeyStanding.OPEN);
        assertThat(keys.open(wang)).isEqualTo(new Readable("王伟"));
    }

    @Test
    void nothing_is_found_of_whom_another_program_erased_though_their_key_is_held_here() {
        keys.seal(LI, NAME, "李秀英");
        try (var other = PeoplesKeys.in(kit.open(), MASTER, Use.SHARED, clock)) {
            other.settle(LI, KeyStanding.ERASED);
            assertThatThrownBy(() -> keys.seal(LI, NAME, "李秀英"))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(other.sealedAs(NAME, "李秀英")).isEmpty();
        }
    }

    @Test
    void a_key_that_another_program_destroyed_opens_nothing_once_its_time_here_is_over()
            throws InterruptedException {
        keys.close();
        var shortly = new Use(10, Duration.ofMillis(300), false);
        keys = PeoplesKeys.in(kit.open(), MASTER, shortly, clock);
        var name = keys.seal(LI, NAME, "李秀英");
        try (var other = PeoplesKeys.in(kit.open(), MASTER, Use.SHARED, clock)) {
            other.settle(LI, KeyStanding.ERASED);
        }
        // Reading it all the time must not prolong that time.
        for (int read = 0; read < 200 && keys.open(name) instanceof Readable; read++) {
            Thread.sleep(20);
        }
        assertThat(keys.open(name)).isEqualTo(new Erased());
    }

    @Test
    void a_wrapped_key_put_in_another_persons_place_is_none() {
        keys.seal(LI, NAME, "李秀英");
        try (var store = kit.open()) {
            store.add(WANG, wrapped(store), List.of(), null, List.of());
        }
        assertThatThrownBy(() -> keys.seal(WANG, NAME, "王伟"))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void a_key_that_is_none_keeps_nobody_else_from_being_read() {
        var name = keys.seal(LI, NAME, "李秀英");
        try (var store = kit.open()) {
            store.add(WANG, wrapped(store), List.of(), null, List.of());
        }
        keys.expect(List.of(WANG, LI));
        assertThat(keys.openAll(List.of(name))).containsExactly(new Readable("李秀英"));
        assertThat(keys.standing(WANG)).isEqualTo(KeyStanding.OPEN);
        assertThatThrownBy(() -> keys.open(new Personal(WANG, NAME, name.sealed())))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void who_comes_second_with_a_key_leaves_no_entry_of_what_it_sealed() {
        keys.seal(LI, NAME, "李秀英");
        try (var store = kit.open()) {
            var first = wrapped(store);
            var text = MASTER.slots(NAME, "another");
            var entry = new KeyStore.Entry(text, LI, "sealed under the second", now);
            var added = store.add(LI, new byte[60], List.of(entry), null, List.of());
            assertThat(added.key().wrapped()).isEqualTo(first);
            assertThat(store.sealedAs(text)).isEmpty();
        }
    }

    @Test
    void everybody_of_one_name_is_found_however_many_they_are_and_whoever_was_erased() {
        var expected = new ArrayList<Personal>();
        for (int i = 0; i < 100; i++) {
            expected.add(keys.seal(new PersonId("p-" + i), NAME, "张伟"));
        }
        keys.seal(LI, NAME, "李秀英");
        assertThat(keys.sealedAs(NAME, "张伟")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(keys.sealedAs(NAME, "李秀英")).hasSize(1);
        for (int i = 0; i < 90; i++) {
            keys.settle(new PersonId("p-" + i), KeyStanding.ERASED);
        }
        startAgain();
        assertThat(keys.sealedAs(NAME, "张伟"))
                .containsExactlyInAnyOrderElementsOf(expected.subList(90, 100));
        assertThat(keys.sealedAs(NAME, "李秀英")).hasSize(1);
    }

    private static byte[] wrapped(KeyStore store) {
        return requireNonNull(requireNonNull(store.find(List.of(LI)).get(LI)).wrapped());
    }

    @Test
    void the_number_of_an_erased_person_is_free() {
        keys.sealOwn(LI, Map.of(IDENTITY_NUMBER, NUMBER), ON_RECORD);
        keys.settle(LI, KeyStanding.ERASED);
        keys.sealOwn(WANG, Map.of(IDENTITY_NUMBER, NUMBER), ON_RECORD);
    }

    @Test
    void of_many_who_race_for_one_identity_number_at_most_one_has_it() throws Exception {
        int racers = 8;
        for (int round = 0; round < 10; round++) {
            int of = round;
            var begin = new CyclicBarrier(racers);
            var outcomes =
                    atOnce(
                            racers,
                            racer -> {
                                begin.await();
                                var person = new PersonId("r" + of + "-" + racer);
                                try {
                                    keys.sealOwn(
                                            person, Map.of(IDENTITY_NUMBER, "n" + of), ON_RECORD);
                                    return true;
                                } catch (IdentityNumberTakenException e) {
                                    return false;
                                }
                            });
            assertThat(outcomes.stream().filter(won -> won).count()).isBetween(fewestWinners(), 1L);
        }
    }

    /** How many at least win a race of many for one number. */
    long fewestWinners() {
        return 1;
    }

    @Test
    void all_who_make_one_persons_key_at_once_get_the_same() throws Exception {
        var begin = new CyclicBarrier(8);
        var sealed =
                atOnce(
                        8,
                        racer -> {
                            begin.await();
                            return keys.seal(LI, NAME, "李" + racer);
                        });
        startAgain();
        for (int racer = 0; racer < 8; racer++) {
            assertThat(keys.open(sealed.get(racer))).isEqualTo(new Readable("李" + racer));
        }
    }

    @Test
    void nobody_reads_on_after_a_bar_however_many_read_meanwhile() throws Exception {
        var names = new ArrayList<Personal>();
        for (int i = 0; i < 50; i++) names.add(keys.seal(new PersonId("m" + i), NAME, "名" + i));
        startAgain();
        try (var readers = Executors.newFixedThreadPool(2)) {
            for (var name : names) {
                var reading = readers.submit(() -> keys.openAll(names));
                var alone = readers.submit(() -> keys.open(name));
                keys.bar(name.person());
                assertThat(keys.open(name)).isEqualTo(new Restricted());
                reading.get();
                alone.get();
                assertThat(keys.open(name)).isEqualTo(new Restricted());
                assertThat(keys.openAll(List.of(name))).containsExactly(new Restricted());
            }
        }
    }

    @Test
    void no_more_keys_are_held_in_memory_than_it_was_said() {
        keys.close();
        keys = PeoplesKeys.in(kit.open(), MASTER, new Use(10, Duration.ofHours(1), true), clock);
        var names = new ArrayList<Personal>();
        for (int i = 0; i < 100; i++) names.add(keys.seal(new PersonId("m" + i), NAME, "名"));
        assertThat(keys.openAll(names)).allMatch(new Readable("名")::equals);
        names.forEach(keys::open);
        assertThat(keys.cached()).isLessThanOrEqualTo(10);
    }

    @Test
    void another_master_key_opens_nothing() {
        var name = keys.seal(LI, NAME, "李秀英");
        keys.close();
        var other = new byte[32];
        other[0] = 1;
        keys = PeoplesKeys.in(kit.open(), MasterKey.of(other), Use.ALONE, clock);
        assertThatThrownBy(() -> keys.open(name)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void all_fields_of_a_person_are_sealed_at_once_and_each_opens_as_itself() {
        var said = Map.of(NAME, "李秀英", IDENTITY_NUMBER, NUMBER, CONTACT, "138");
        var sealed = keys.sealAll(LI, said);
        assertThat(sealed.keySet()).isEqualTo(new HashSet<PersonalField>(said.keySet()));
        sealed.forEach(
                (field, text) -> {
                    assertThat(text.person()).isEqualTo(LI);
                    assertThat(text.field()).isEqualTo(field);
                    assertThat(keys.open(text))
                            .isEqualTo(new Readable(String.valueOf(said.get(field))));
                });
    }

    private interface Racer<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int racers, Racer<T> racer) throws Exception {
        try (var threads = Executors.newFixedThreadPool(racers)) {
            var calls = new ArrayList<Callable<T>>();
            for (int i = 0; i < racers; i++) {
                int number = i;
                calls.add(() -> racer.run(number));
            }
            var outcomes = new ArrayList<T>();
            for (var call : threads.invokeAll(calls)) outcomes.add(call.get());
            return outcomes;
        }
    }
}
