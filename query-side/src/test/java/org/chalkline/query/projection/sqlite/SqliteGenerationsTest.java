package org.chalkline.query.projection.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.Marks;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.Generation;
import org.chalkline.query.projection.engine.Point;
import org.chalkline.query.projection.engine.Portion;
import org.chalkline.query.projection.engine.ProjectionStore.Generations;
import org.chalkline.query.projection.engine.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files there are, and when they go. */
class SqliteGenerationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 8);

    private static final ListStream NO_FACTS = new ListStream(Marks.CATALOGUE, 0);

    @TempDir Path folder;
    private SqliteProjectionStore store;

    @BeforeEach
    void open() {
        store = new SqliteProjectionStore(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void openAgain() {
        store.close();
        open();
    }

    private Generations generations(String projection, String shape) {
        var columns = new Columns<>(new Marks.ThingView(new AtomicBoolean(), 1).columns());
        return store.generations(projection, columns, shape, NO_FACTS);
    }

    @Test
    void views_and_their_copies_are_their_owners_alone_however_the_folder_was_before()
            throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        openAgain();
        build(generations("things", "shape"), 3);
        var copy = folder.resolve("copy");
        ViewsFolder.copy(folder, copy, all -> true);
        try (var all = Files.walk(folder)) {
            for (var path : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .endsWith("------");
            }
        }
    }

    private static Generation build(Generations generations, int position) {
        var built = generations.begin();
        built.seal(position, TODAY);
        generations.activate(built);
        return built;
    }

    private List<String> files() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("catalogue.db"))
                    .filter(name -> !name.endsWith("-wal") && !name.endsWith("-shm"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_live_is_there_again_when_the_store_is_opened_again() {
        build(generations("things", "shape"), 7);
        openAgain();
        assertThat(generations("things", "shape").live())
                .isNotNull()
                .extracting(Generation::position)
                .isEqualTo(7);
        assertThat(generations("others", "shape").live()).isNull();
    }

    @Test
    void a_build_that_was_cut_short_leaves_nothing_behind_and_the_live_one_stays() {
        build(generations("things", "shape"), 7);
        generations("things", "shape").begin();
        assertThat(files()).containsExactly("things-1.db", "things-2.db");

        openAgain();
        assertThat(generations("things", "shape").live())
                .isNotNull()
                .extracting(Generation::position)
                .isEqualTo(7);
        assertThat(files()).containsExactly("things-1.db");
    }

    @Test
    void a_build_that_ended_and_never_became_live_is_not_shown() {
        build(generations("things", "shape"), 7);
        generations("things", "shape").begin().seal(9, TODAY);

        openAgain();
        assertThat(generations("things", "shape").live())
                .isNotNull()
                .extracting(Generation::position)
                .isEqualTo(7);
        assertThat(files()).containsExactly("things-1.db");
    }

    @Test
    void what_is_live_no_more_gives_its_room_back_at_once() {
        var generations = generations("things", "shape");
        var first = build(generations, 7);
        build(generations, 8);
        assertThat(first.find(List.of("a"), new Point(7, 0))).isEmpty();
        generations.drop(first);
        assertThat(files()).containsExactly("things-2.db");
        assertThatThrownBy(first::position)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void one_of_another_shape_is_not_shown_and_goes_once_its_successor_is_live() {
        build(generations("things", "old"), 7);
        openAgain();
        var generations = generations("things", "new");
        assertThat(generations.live()).isNull();
        assertThat(files()).containsExactly("things-1.db");
        build(generations, 8);
        assertThat(files()).containsExactly("things-2.db");
    }

    @Test
    void a_file_that_was_deleted_is_told_from_one_that_is_damaged() throws IOException {
        build(generations("things", "shape"), 7);
        build(generations("others", "shape"), 7);
        store.close();
        Files.delete(folder.resolve("things-1.db"));
        open();
        assertThat(generations("things", "shape").live()).isNull();
        assertThat(generations("others", "shape").live()).isNotNull();

        store.close();
        Files.writeString(folder.resolve("others-1.db"), "this is no database");
        assertThatThrownBy(this::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("others-1.db");
    }

    @Test
    void two_registers_are_built_side_by_side_and_a_third_answers() {
        var live = build(generations("things", "shape"), 7);
        var one = generations("others", "shape").begin();
        var two = generations("more", "shape").begin();
        one.append(new Portion());
        two.append(new Portion());
        live.today(TODAY.plusDays(1));
        two.seal(2, TODAY);
        one.seal(1, TODAY);
        assertThat(List.of(live.position(), one.position(), two.position()))
                .containsExactly(7, 1, 2);
    }

    @Test
    void what_is_kept_aside_is_there_still_and_is_never_live_again() {
        var generations = generations("things", "shape");
        var old = build(generations, 7);
        build(generations, 3);
        generations.keep(old);
        openAgain();
        assertThat(generations("things", "shape").live())
                .isNotNull()
                .extracting(Generation::position)
                .isEqualTo(3);
        assertThat(files()).containsExactly("kept-things-1.db", "things-2.db");
    }

    @Test
    void where_too_little_is_free_nothing_is_written() {
        store.close();
        store = new SqliteProjectionStore(folder, Long.MAX_VALUE);
        var built = generations("things", "shape").begin();
        built.append(new Portion());
        assertThatThrownBy(() -> built.seal(7, TODAY)).hasStackTraceContaining("left to facts");
    }
}
