package org.chalkline.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Logged;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.personal.mongo.MongoAccessLog;
import org.chalkline.personal.sqlite.SqliteAccessLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
    private static final PersonId LI = new PersonId("p-li");
    private static final PersonId WANG = new PersonId("p-wang");

    private static Access access(PersonId person, long position) {
        return new Access(
                Instant.parse("2026-03-01T08:00:00.123Z"),
                person,
                Set.of(PersonalField.NAME, PersonalField.CONTACT),
                new PersonalReader("张三", "clerk", position == 1 ? "bureau" : null, "核查"),
                "person",
                position);
    }

    private static void tell(AccessLog log) {
        log.add(List.of(access(LI, 1), access(WANG, 1)));
        log.add(List.of());
        log.add(List.of(access(LI, 2)));
        log.add(List.of(access(LI, 3)));
    }

    private static void assertTold(AccessLog log) {
        var all = log.of(LI, 0, 100);
        assertThat(all)
                .extracting(Logged::access)
                .containsExactly(access(LI, 1), access(LI, 2), access(LI, 3));
        assertThat(log.of(LI, all.getFirst().number(), 1)).containsExactly(all.get(1));
        assertThat(log.of(LI, all.getLast().number(), 1)).isEmpty();
        assertThat(log.of(WANG, 0, 100)).hasSize(1);
    }

    @Test
    void what_was_read_is_in_the_file_in_its_order_after_a_restart(@TempDir Path folder) {
        try (var log = new SqliteAccessLog(folder.resolve("reads.db"))) {
            tell(log);
            assertTold(log);
        }
        try (var log = new SqliteAccessLog(folder.resolve("reads.db"))) {
            assertTold(log);
        }
    }

    @Test
    void who_reads_faster_than_the_disk_takes_it_in_waits_and_nothing_is_lost(
            @TempDir Path folder) {
        int reads = 5_000;
        try (var log = new SqliteAccessLog(folder.resolve("reads.db"))) {
            for (int i = 0; i < reads; i++) log.add(List.of(access(LI, i)));
            assertThat(log.of(LI, 0, 2 * reads)).hasSize(reads);
        }
    }

    @Test
    void what_was_read_is_in_mongodb_in_its_order() {
        var imitation = new MongoServer(new MemoryBackend());
        try (var client = MongoClients.create(imitation.bindAndGetConnectionString())) {
            var log = new MongoAccessLog(client.getDatabase("reads"));
            tell(log);
            assertTold(new MongoAccessLog(client.getDatabase("reads")));
        } finally {
            imitation.shutdownNow();
        }
    }
}
