package org.chalkline.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalData.Opened;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.personal.PeoplesKeys.Use;
import org.chalkline.personal.sqlite.SqliteKeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasuresTest {
    private static final PersonId LI = new PersonId("p-1");
    private static final PersonId WANG = new PersonId("p-2");

    @TempDir private Path folder;

    private Erasures list() {
        return Erasures.beside(folder.resolve("keys").resolve("ledger.key"));
    }

    @Test
    void who_is_on_the_list_stays_there_once_in_the_order_of_their_coming() {
        assertThat(list().people()).isEmpty();
        list().add(List.of(WANG));
        list().add(List.of(LI, WANG));
        assertThat(list().people()).containsExactly(WANG, LI);
    }

    @Test
    void what_a_write_that_was_cut_short_left_behind_is_nobody_and_is_replaced()
            throws IOException {
        list().add(List.of(LI));
        Files.writeString(folder.resolve("keys/erasures"), "p-", StandardOpenOption.APPEND);
        assertThat(list().people()).containsExactly(LI);
        list().add(List.of(WANG));
        assertThat(folder.resolve("keys/erasures")).content().isEqualTo("p-1\np-2\n");
    }

    @Test
    void somebody_is_on_the_list_before_their_key_is_destroyed_or_it_is_not_destroyed() {
        var keys =
                PeoplesKeys.in(
                        new SqliteKeyStore(folder.resolve("keys.db")),
                        MasterKey.of(new byte[32]),
                        Use.ALONE,
                        Clock.systemUTC(),
                        person -> {
                            throw new UncheckedIOException(new IOException("the disk is full"));
                        });
        try (keys) {
            var name = keys.seal(LI, PersonalField.NAME, "李秀英");
            assertThatThrownBy(() -> keys.settle(LI, KeyStanding.ERASED))
                    .hasRootCauseMessage("the disk is full");
            assertThat(keys.open(name)).isEqualTo(new Opened.Readable("李秀英"));
        }
    }

    @Test
    void keys_that_are_only_restricted_put_nobody_on_the_list() {
        var keys =
                PeoplesKeys.in(
                        new SqliteKeyStore(folder.resolve("keys.db")),
                        MasterKey.of(new byte[32]),
                        Use.ALONE,
                        Clock.systemUTC(),
                        person -> list().add(Set.of(person)));
        try (keys) {
            keys.settle(LI, KeyStanding.RESTRICTED);
            keys.settle(WANG, KeyStanding.ERASED);
        }
        assertThat(list().people()).containsExactly(WANG);
    }
}
