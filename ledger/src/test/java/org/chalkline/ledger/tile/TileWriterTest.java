package org.chalkline.ledger.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chalkline.ledger.outside.Tool;
import org.chalkline.ledger.tree.Frontier;
import org.chalkline.ledger.tree.Proofs;
import org.chalkline.ledger.tree.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileWriterTest {
    @TempDir private Path folder;

    private static byte[] entry(long i) {
        return ("entry " + i).getBytes(StandardCharsets.UTF_8);
    }

    private TileWriter write(long size) throws IOException {
        var writer = new TileWriter(new TileFolder(folder));
        for (long i = 0; i < size; i++) writer.append(entry(i));
        writer.flush();
        return writer;
    }

    private TreeSet<String> files() throws IOException {
        var names = new TreeSet<String>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> names.add(folder.relativize(file).toString()));
        }
        return names;
    }

    @Test
    void a_tree_of_600_has_the_tiles_that_the_format_says() throws IOException {
        write(600);
        assertThat(files())
                .containsExactly(
                        "tile/0/000",
                        "tile/0/001",
                        "tile/0/002.p/88",
                        "tile/1/000.p/2",
                        "tile/entries/000",
                        "tile/entries/001",
                        "tile/entries/002.p/88");
    }

    @Test
    void a_tree_of_70000_has_273_full_tiles_and_the_partial_ones_that_the_format_says()
            throws IOException {
        var writer = write(70_000);
        var names = files();
        assertThat(names.stream().filter(n -> n.matches("tile/0/[0-9]{3}"))).hasSize(273);
        assertThat(names.stream().filter(n -> n.matches("tile/entries/[0-9]{3}"))).hasSize(273);
        assertThat(names.stream().filter(n -> !n.matches("tile/(0|entries)/[0-9]{3}")))
                .containsExactly(
                        "tile/0/273.p/112",
                        "tile/1/000",
                        "tile/1/001.p/17",
                        "tile/2/000.p/1",
                        "tile/entries/273.p/112");
        assertThat(Files.size(folder.resolve("tile/0/000"))).isEqualTo(8_192);
        assertThat(Files.size(folder.resolve("tile/1/001.p/17"))).isEqualTo(17 * 32);

        var frontier = new Frontier();
        for (long i = 0; i < 70_000; i++) frontier.append(TreeHash.leaf(entry(i)));
        var tree = new TreeReader(new TileFolder(folder), 70_000);
        assertThat(tree.root()).isEqualTo(frontier.root());
        assertThat(writer.frontier().root()).isEqualTo(frontier.root());
        for (long index : new long[] {0, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999}) {
            assertThat(tree.entry(index)).isEqualTo(entry(index));
            assertThat(
                            Proofs.includes(
                                    index,
                                    70_000,
                                    TreeHash.leaf(entry(index)),
                                    tree.inclusion(index),
                                    frontier.root()))
                    .isTrue();
        }
    }

    @Test
    void a_tree_of_256_has_a_partial_tile_above_its_full_one() throws IOException {
        write(256);
        assertThat(files()).containsExactly("tile/0/000", "tile/1/000.p/1", "tile/entries/000");
    }

    @Test
    void a_tree_that_was_written_in_steps_is_the_tree_that_was_written_at_once()
            throws IOException {
        var steps = new long[] {1, 2, 255, 256, 257, 511, 512, 700, 66_000};
        var folder = new TileFolder(this.folder);
        var frontier = new Frontier();
        long size = 0;
        for (long step : steps) {
            var writer = TileWriter.resume(folder, size);
            for (; size < step; size++) {
                writer.append(entry(size));
                frontier.append(TreeHash.leaf(entry(size)));
            }
            writer.flush();
            assertThat(new TreeReader(folder, size).root())
                    .as("size %d", size)
                    .isEqualTo(frontier.root());
            assertThat(writer.frontier().root()).isEqualTo(frontier.root());
        }
    }

    @Test
    void the_partial_tiles_of_earlier_sizes_stay_until_their_full_tile_is_there()
            throws IOException {
        var folder = new TileFolder(this.folder);
        var writer = new TileWriter(folder);
        for (int i = 0; i < 100; i++) writer.append(entry(i));
        writer.flush();
        for (int i = 100; i < 200; i++) writer.append(entry(i));
        writer.flush();
        assertThat(files()).contains("tile/0/000.p/100", "tile/0/000.p/200");
        var earlier = new TreeReader(folder, 100).root();
        for (int i = 200; i < 300; i++) writer.append(entry(i));
        writer.flush();
        assertThat(files()).doesNotContain("tile/0/000.p/100", "tile/0/000.p/200");
        // What asks for the partial one is served from the full one.
        assertThat(new TreeReader(folder, 100).root()).isEqualTo(earlier);
    }

    @Test
    void an_entry_that_is_too_long_is_refused_and_changes_nothing() throws IOException {
        var writer = write(3);
        assertThatThrownBy(() -> writer.append(new byte[65_536]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65,535");
        assertThat(writer.size()).isEqualTo(3);
        writer.append(new byte[65_535]);
        writer.flush();
        assertThat(new TreeReader(new TileFolder(folder), 4).entry(3)).hasSize(65_535);
    }

    @Test
    void a_tile_that_could_not_be_written_while_leaves_came_in_fails_every_flush_after()
            throws IOException {
        var writer = new TileWriter(new TileFolder(folder));
        Files.createDirectories(folder.resolve("tile"));
        Files.writeString(folder.resolve("tile/0"), "no folder");
        assertThatThrownBy(
                        () -> {
                            for (long i = 0; i < 128 * 256; i++) writer.append(entry(i));
                        })
                .isInstanceOf(IOException.class);
        assertThatThrownBy(writer::flush).isInstanceOf(IOException.class);
        Files.delete(folder.resolve("tile/0"));
        assertThatThrownBy(writer::flush).isInstanceOf(IOException.class);
    }

    @Test
    void a_flush_that_could_not_write_a_full_tile_fails_every_flush_after() throws IOException {
        var writer = new TileWriter(new TileFolder(folder));
        for (long i = 0; i < 600; i++) writer.append(entry(i));
        Files.createDirectories(folder.resolve("tile"));
        Files.writeString(folder.resolve("tile/0"), "no folder");
        assertThatThrownBy(writer::flush).isInstanceOf(IOException.class);
        Files.delete(folder.resolve("tile/0"));
        assertThatThrownBy(writer::flush).isInstanceOf(IOException.class);
    }

    @Test
    void a_writer_that_failed_is_closed_when_what_it_was_writing_meanwhile_is_written()
            throws Exception {
        Tool.require("mkfifo");
        var writer = new TileWriter(new TileFolder(folder));
        var entries = Files.createDirectories(folder.resolve("tile/entries"));
        Files.writeString(folder.resolve("tile/0"), "no folder");
        // Who opens a pipe to write waits for somebody who reads it.
        var slow = entries.resolve("000");
        assertThat(Tool.run(entries, "mkfifo", "000").status()).isZero();
        assertThatThrownBy(
                        () -> {
                            for (long i = 0; i < 128 * 256; i++) writer.append(entry(i));
                        })
                .isInstanceOf(IOException.class);
        var closing = CompletableFuture.runAsync(writer::close, Thread::startVirtualThread);
        assertThatThrownBy(() -> closing.get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        assertThat(Files.readAllBytes(slow)).isNotEmpty();
        closing.get(10, TimeUnit.SECONDS);
        assertThatThrownBy(writer::flush).isInstanceOf(IOException.class);
    }

    @Test
    void a_tile_of_another_length_is_not_read_as_one() throws IOException {
        write(600);
        Files.write(folder.resolve("tile/0/001"), new byte[8_160]);
        assertThatThrownBy(() -> new TreeReader(new TileFolder(folder), 600).inclusion(300))
                .isInstanceOf(MissingTileException.class)
                .hasMessageContaining("tile/0/001");
    }

    @Test
    void paths_are_written_in_groups_of_three_digits() {
        assertThat(new TilePath(0, 1_234_067, 256)).hasToString("tile/0/x001/x234/067");
        assertThat(new TilePath(TilePath.ENTRIES, 273, 112)).hasToString("tile/entries/273.p/112");
        for (var path : List.of("tile/0/x001/x234/067", "tile/63/000.p/1", "tile/entries/999")) {
            assertThat(TilePath.parse(path).orElseThrow()).hasToString(path);
        }
        for (var wrong :
                List.of(
                        "tile/00/000",
                        "tile/64/000",
                        "tile/0/x000/001",
                        "tile/0/1",
                        "tile/0/000.p/0",
                        "tile/0/000.p/256",
                        "tile/0/000.p/01",
                        "tile/0/001/000",
                        "tile/0/../checkpoint")) {
            assertThat(TilePath.parse(wrong)).as(wrong).isEmpty();
        }
    }

    /** Needs the right to mount; skipped where that isn't given. */
    @Test
    void no_part_of_a_tile_stays_that_found_no_room() throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()))
                .isZero();
        try {
            var writer = write(3);
            var before = files();
            for (int i = 0; i < 4; i++) writer.append(new byte[40_000]);
            assertThatThrownBy(writer::flush).hasMessageContaining("No space left");
            assertThat(files()).containsAll(before).doesNotContain("tile/entries/000.p/7");
            var tiles = new TileFolder(folder);
            for (var name : files()) {
                assertThat(tiles.read(TilePath.parse(name).orElseThrow())).isPresent();
            }
        } finally {
            run("umount", "-l", folder.toString());
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
