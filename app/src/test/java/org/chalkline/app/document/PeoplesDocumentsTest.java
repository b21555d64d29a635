package org.chalkline.app.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.chalkline.kernel.document.DamagedDocumentException;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.personal.MasterKey;
import org.chalkline.personal.PeoplesKeys;
import org.chalkline.personal.PeoplesKeys.Use;
import org.chalkline.personal.sqlite.SqliteKeyStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents about people, over real keys and a real folder. */
class PeoplesDocumentsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final PersonalReader READER =
            new PersonalReader("inspector-zhao", "inspector", null, "SUPERVISION");
    private static final PersonId LIN = new PersonId("p-lin");
    private static final PersonId WANG = new PersonId("p-wang");
    private static final String TEXT = "林青桐的体检报告";

    @TempDir Path folder;

    private final List<AccessLog.Access> accesses = new ArrayList<>();
    private FolderDocuments documents;
    private PeoplesKeys keys;
    private PeoplesDocuments peoples;

    @BeforeEach
    void open() {
        documents = new FolderDocuments(folder.resolve("documents"), CLOCK);
        keys =
                PeoplesKeys.in(
                        new SqliteKeyStore(folder.resolve("keys.db")),
                        MasterKey.of(new byte[32]),
                        Use.ALONE,
                        CLOCK);
        peoples = new PeoplesDocuments(documents, keys, new Log(), onRecord(), () -> 41, CLOCK);
    }

    @AfterEach
    void close() {
        keys.close();
    }

    private final class Log implements AccessLog {
        @Override
        public void add(List<Access> more) {
            accesses.addAll(more);
        }

        @Override
        public List<Logged> of(Collection<PersonId> codes, long after, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Logged> by(
                Collection<String> actors, Instant from, Instant until, long after, int most) {
            throw new UnsupportedOperationException();
        }
    }

    private static FactsOf onRecord() {
        return subject ->
                List.of(LIN, WANG).stream()
                        .filter(person -> person.toString().equals(subject))
                        .<org.chalkline.kernel.fact.Fact>map(PeoplesDocumentsTest::registered)
                        .toList();
    }

    private static PersonRegistered registered(PersonId person) {
        return new PersonRegistered(
                person,
                new Personal(person, PersonalField.NAME, ""),
                null,
                null,
                null,
                ProcessingGround.STATUTORY_DUTY,
                "教师",
                null,
                LocalDate.EPOCH);
    }

    private Document keep(String text, String about) throws IOException {
        return keep(text.getBytes(UTF_8), about);
    }

    private Document keep(byte[] content, String about) throws IOException {
        return peoples.keep(
                        new ByteArrayInputStream(content),
                        "text/plain",
                        "clerk-wang",
                        about,
                        (digest, size) -> {
                            assertThat(size).isEqualTo(content.length);
                            assertThat(digest)
                                    .isEqualTo(Sha256.hex(new ByteArrayInputStream(content)));
                        })
                .document();
    }

    private String read(Document document) throws IOException {
        try (var content = peoples.open(document, READER)) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }

    private Path file(Document document) {
        var digest = document.digest();
        return folder.resolve("documents/" + digest.substring(0, 2) + "/" + digest.substring(2));
    }

    @Test
    void what_is_kept_is_sealed_and_its_digest_is_what_facts_cite() throws IOException {
        var kept = keep(TEXT, "p-lin");
        var bytes = Files.readAllBytes(file(kept));
        assertThat(Sha256.hex(new ByteArrayInputStream(bytes))).isEqualTo(kept.digest());
        assertThat(new String(bytes, UTF_8))
                .startsWith("age-encryption.org/v1")
                .doesNotContain(TEXT);
        assertThat(documents.find(kept.digest())).contains(kept);
        assertThat(read(kept)).isEqualTo(TEXT);
    }

    @Test
    void whoever_reads_one_is_written_down_with_all_whom_it_is_about() throws IOException {
        var kept = keep(TEXT, "p-lin, p-wang");
        assertThat(accesses).isEmpty();
        read(kept);
        assertThat(accesses).extracting(AccessLog.Access::person).containsExactly(LIN, WANG);
        assertThat(accesses.getFirst())
                .isEqualTo(
                        new AccessLog.Access(
                                AccessLog.Kind.DOCUMENT,
                                NOW,
                                LIN,
                                Set.of(PersonalField.DOCUMENT),
                                READER,
                                "document " + kept.digest(),
                                41));
    }

    @Test
    void it_can_be_read_until_the_last_of_the_people_was_erased() throws IOException {
        var kept = keep(TEXT, "p-lin,p-wang");
        keys.settle(LIN, KeyStanding.ERASED);
        assertThat(read(kept)).isEqualTo(TEXT);
        keys.settle(WANG, KeyStanding.ERASED);
        accesses.clear();
        assertThatThrownBy(() -> read(kept)).hasMessageContaining("were erased");
        assertThat(peoples.secret(kept, READER)).isEmpty();
        assertThat(accesses)
                .extracting(AccessLog.Access::kind)
                .containsOnly(AccessLog.Kind.REFUSED)
                .hasSize(4);
    }

    @Test
    void it_is_not_read_while_one_of_the_people_is_restricted() throws IOException {
        var kept = keep(TEXT, "p-lin,p-wang");
        keys.settle(WANG, KeyStanding.RESTRICTED);
        assertThatThrownBy(() -> read(kept)).hasMessageContaining("not processed further");
        assertThat(accesses)
                .extracting(AccessLog.Access::kind)
                .containsOnly(AccessLog.Kind.REFUSED)
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "p-unknown, PERSON_UNKNOWN",
        "'p-lin,', PERSON_UNKNOWN",
        "'', PERSON_UNKNOWN",
        "林青桐, PERSON_UNKNOWN",
    })
    void nothing_is_kept_about_nobody(String about, String code) throws IOException {
        assertThatThrownBy(() -> keep(TEXT, about))
                .isInstanceOfSatisfying(
                        DocumentRefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(folder.resolve("documents")).doesNotExist();
    }

    @Test
    void nothing_new_is_kept_about_who_was_erased() throws IOException {
        keep(TEXT, "p-lin");
        keys.settle(LIN, KeyStanding.ERASED);
        assertThatThrownBy(() -> keep(TEXT, "p-lin"))
                .isInstanceOfSatisfying(
                        DocumentRefusedException.class,
                        e -> assertThat(e.code()).isEqualTo("PERSON_NOT_OPEN"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535, 65_536, 65_537, 200_000})
    void a_document_of_any_length_comes_back_as_it_was(int length) throws IOException {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        var kept = keep(content, "p-lin");
        try (var read = peoples.open(kept, READER)) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void what_was_altered_never_arrives_as_a_whole() throws IOException {
        var kept = keep(new byte[200_000], "p-lin");
        var bytes = Files.readAllBytes(file(kept));
        bytes[bytes.length - 1] ^= 1;
        Files.write(file(kept), bytes);
        assertThatThrownBy(() -> read(kept))
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(DamagedDocumentException.class),
                        e -> assertThat(e).isInstanceOf(IOException.class));
    }

    /** The format is others' own: who is given the key needs nothing of ours. */
    @Test
    void the_tool_age_opens_it_with_its_key() throws Exception {
        assumeThat(Path.of("/usr/bin/age")).as("Debian's package age").isExecutable();
        var kept = keep(TEXT, "p-lin");
        var key = folder.resolve("key.txt");
        Files.writeString(key, peoples.secret(kept, READER).orElseThrow() + "\n");
        var age =
                new ProcessBuilder("age", "-d", "-i", key.toString(), file(kept).toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(age.getInputStream().readAllBytes(), UTF_8);
        assertThat(age.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEqualTo(TEXT);
    }
}
