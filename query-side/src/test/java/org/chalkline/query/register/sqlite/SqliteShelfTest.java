package org.chalkline.query.register.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chalkline.query.register.ListStream;
import org.chalkline.query.register.Marks;
import org.chalkline.query.register.engine.Columns;
import org.chalkline.query.register.engine.Generation;
import org.chalkline.query.register.engine.Point;
import org.chalkline.query.register.engine.Portion;
import org.chalkline.query.register.engine.RegisterStore.Shelf;
import org.chalkline.query.register.engine.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files there are, and when they go. */
class SqliteShelfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 8);

    private static final ListStream NO_FACTS = new ListStream(Marks.CATALOGUE, 0);

    @TempDir Path folder;
    private SqliteRegisterStore store;

    @BeforeEach
    void open() {
        store = new SqliteRegisterStore(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void openAgain() {
        store.close();
        open();
    }

    private Shelf shelf(String register, String shape) {
        var columns = new Columns<>(new Marks.ThingView(new AtomicBoolean(), 1).columns());
        return store.shelf(register, columns, shape, NO_FACTS);
    }

    private static Generation build(Shelf shelf, int position) {
        var built = shelf.begin();
        built.seal(position, TODAY);
        shelf.activate(built);
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
        build(shelf("things", "shape"), 7);
        openAgain();
        assertThat(shelf("things", "shape").live())
                .isNotNull()
                .extracting(Generation::position)
                .isEqualTo(7);
        assertThat(shelf("others", "shape").live()).isNull();
    }

    @Test
    void a_build_that_was_cut_short_leaves_nothing_behind_and_the_live_one_stays() {
        build(shelf("things", "shape"), 7);
        shelf("things", "shape").begin();
        assertThat(files()).containsExactly("things-1.db", "things-2.db");

        openAgain();
        assertThat(shelf("things", "shape").live())
                .isNotNull()
                .extracting(Generation::position)
                .isEqualTo(7);
        assertThat(files()).containsExactly("things-1.db");
    }

    @Test
    void a_build_that_ended_and_never_became_live_is_not_shown() {
        build(shelf("things", "shape"), 7);
        shelf("things", "shape").begin().seal(9, TODAY);

        openAgain();
        assertThat(shelf("things", "shape").live())
                .isNotNull()
                .extracting(Generation::position)
                .isEqualTo(7);
        assertThat(files()).containsExactly("things-1.db");
    }

    @Test
    void what_is_live_no_more_gives_its_room_back_at_once() {
        var shelf = shelf("things", "shape");
        var first = build(shelf, 7);
        build(shelf, 8);
        assertThat(first.find(List.of("a"), new Point(7, 0))).isEmpty();
        shelf.drop(first);
        assertThat(files()).containsExactly("things-2.db");
        assertThatThrownBy(first::position)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void one_of_another_shape_is_not_shown_and_goes_once_its_successor_is_live() {
        build(shelf("things", "old"), 7);
        openAgain();
        var shelf = shelf("things", "new");
        assertThat(shelf.live()).isNull();
        assertThat(files()).containsExactly("things-1.db");
        build(shelf, 8);
        assertThat(files()).containsExactly("things-2.db");
    }

    @Test
    void a_file_that_was_deleted_is_told_from_one_that_is_damaged() throws IOException {
        build(shelf("things", "shape"), 7);
        build(shelf("others", "shape"), 7);
        store.close();
        Files.delete(folder.resolve("things-1.db"));
        open();
        assertThat(shelf("things", "shape").live()).isNull();
        assertThat(shelf("others", "shape").live()).isNotNull();

        store.close();
        Files.writeString(folder.resolve("others-1.db"), "this is no database");
        assertThatThrownBy(this::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("others-1.db");
    }

    @Test
    void two_registers_are_built_side_by_side_and_a_third_answers() {
        var live = build(shelf("things", "shape"), 7);
        var one = shelf("others", "shape").begin();
        var two = shelf("more", "shape").begin();
        one.append(new Portion());
        two.append(new Portion());
        live.today(TODAY.plusDays(1));
        two.seal(2, TODAY);
        one.seal(1, TODAY);
        assertThat(List.of(live.position(), one.position(), two.position()))
                .containsExactly(7, 1, 2);
    }
}
