package org.chalkline.ledger.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TimeZone;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.chalkline.ledger.bundle.BrokenZip.File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The zip of a bundle: what others read in it, and what is said when it is another. */
class ZipBagTest {
    @TempDir Path folder;

    private static byte[] bag() throws IOException {
        var bag = new BagWriter("bag");
        bag.add("data/a.txt", "first");
        bag.add("data/文件/b.txt", "second");
        bag.add("data/empty", new byte[0]);
        bag.info("Source-Organization", "x");
        var out = new ByteArrayOutputStream();
        bag.writeTo(out);
        return out.toByteArray();
    }

    /** All that is said of it, whether it can be read or not. */
    private String told(byte[] zip) throws IOException {
        var file = Files.write(folder.resolve("bag.zip"), zip);
        var findings = new ArrayList<String>();
        try (var files = BagFiles.open(file)) {
            new BagCheck(files, (path, what) -> findings.add(path + ": " + what)).check();
            return String.join("\n", findings);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void what_was_written_is_read_whole() throws IOException {
        assertThat(told(bag())).isEmpty();
        var file = Files.write(folder.resolve("whole.zip"), bag());
        try (var files = BagFiles.open(file)) {
            assertThat(files.text("data/a.txt")).isEqualTo("first");
            assertThat(files.text("data/文件/b.txt")).isEqualTo("second");
            assertThat(files.bytes("data/empty")).isEmpty();
            assertThat(files.paths()).contains("bagit.txt", "manifest-sha256.txt");
        }
    }

    @Test
    void the_readers_of_others_read_it_forwards_and_from_its_end() throws IOException {
        var file = Files.write(folder.resolve("whole.zip"), bag());
        try (var zip = new ZipFile(file.toFile(), UTF_8)) {
            var entry = zip.getEntry("bag/data/文件/b.txt");
            assertThat(zip.getInputStream(entry).readAllBytes()).asString().isEqualTo("second");
            assertThat(zip.size()).isEqualTo(7);
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bag()), UTF_8)) {
            int count = 0;
            // Reads to the end of each, where it compares checksums.
            while (zip.getNextEntry() != null) count++;
            assertThat(count).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/Los_Angeles"})
    void it_is_the_same_in_every_time_zone(String zone) throws IOException {
        var before = TimeZone.getDefault();
        var here = bag();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(bag()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_broken_is_said_plainly(BrokenZip way) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(told(way.of(bag()))).contains(way.said()));
    }

    @Test
    void no_byte_of_it_can_be_changed_unnoticed() throws IOException {
        var whole = bag();
        for (int i = 0; i < whole.length; i++) {
            var changed = whole.clone();
            changed[i] ^= 0x20;
            assertThat(told(changed)).as("byte %d", i).isNotEmpty();
        }
    }

    @Test
    void no_byte_of_it_can_be_dropped_and_none_put_in_unnoticed() throws IOException {
        var whole = new BrokenZip.Zip(bag());
        for (int i = 0; i < whole.bytes.length; i++) {
            assertThat(told(whole.without(i, 1))).as("without byte %d", i).isNotEmpty();
            assertThat(told(whole.with(i, new byte[1]))).as("more at %d", i).isNotEmpty();
        }
    }

    @Test
    void a_zip_of_very_many_files_is_a_zip64_and_is_read() throws IOException {
        var files = new ArrayList<File>();
        for (int i = 0; i < 66_000; i++) files.add(new File("bag/data/" + i, new byte[] {'x'}));
        var large = BrokenZip.Zip.bare(files);
        var file = Files.write(folder.resolve("large.zip"), large);
        try (var bag = BagFiles.open(file);
                var zip = new ZipFile(file.toFile(), UTF_8)) {
            assertThat(bag.paths()).hasSize(66_000);
            assertThat(bag.text("data/65999")).isEqualTo("x");
            assertThat(zip.size()).isEqualTo(66_000);
        }
        large[large.length - 22 - 20 - 56 + 24]++;
        assertThat(told(large)).isNotEmpty();
    }

    /** Its first file is a hole in a file of the machine, and takes no room there. */
    @Test
    void what_lies_beyond_four_gigabytes_is_found_by_a_zip64() throws IOException {
        var hole = new ZipForm.Entry("bag/data/a", 0, ZipForm.LARGE - 1, 0);
        var b = new byte[] {'b'};
        var last = new ZipForm.Entry("bag/data/b", BrokenZip.Zip.crc(b), b.length, hole.end());
        var file = folder.resolve("large.zip");
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(ZipForm.local(hole));
            out.seek(hole.end());
            out.write(ZipForm.local(last));
            out.write(b);
            long at = out.getFilePointer();
            out.write(ZipForm.central(hole));
            out.write(ZipForm.central(last));
            out.write(ZipForm.end(2, at, out.getFilePointer() - at));
        }
        try (var bag = BagFiles.open(file);
                var zip = new ZipFile(file.toFile(), UTF_8)) {
            assertThat(bag.text("data/b")).isEqualTo("b");
            var entry = zip.getEntry("bag/data/b");
            assertThat(zip.getInputStream(entry).readAllBytes()).asString().isEqualTo("b");
        }
    }
}
