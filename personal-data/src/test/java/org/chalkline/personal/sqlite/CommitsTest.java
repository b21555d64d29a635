package org.chalkline.personal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import org.chalkline.kernel.command.StoppedStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class CommitsTest {
    @TempDir Path folder;

    /** What the next commit fails with. */
    private final AtomicReference<@Nullable SQLException> next = new AtomicReference<>();

    /** A connection to the file, whose next COMMIT fails as is said. */
    private Connection connection() {
        var real = PersonalFile.READS.openForWriting(folder.resolve("reads.db"));
        return proxy(
                Connection.class,
                (method, arguments) -> {
                    var made = invoke(real, method, arguments);
                    return made instanceof Statement statement && arguments == null
                            ? failing(statement)
                            : made;
                });
    }

    private Statement failing(Statement real) {
        return proxy(
                Statement.class,
                (method, arguments) -> {
                    boolean commits = arguments != null && "COMMIT".equals(arguments[0]);
                    var failure = commits ? next.getAndSet(null) : null;
                    if (failure != null) throw failure;
                    return invoke(real, method, arguments);
                });
    }

    private interface Call {
        Object to(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> call.to(method, arguments)));
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static int add(Connection connection, String person) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO access (id, at, person, fields, actor, role, answer, position, chain) VALUES ('', 0, ?, '', '', '', '', 0, '')")) {
            insert.setString(1, person);
            return insert.executeUpdate();
        }
    }

    private int kept() throws SQLException {
        try (var connection = PersonalFile.READS.openForReading(folder.resolve("reads.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM access")) {
            return row.getInt(1);
        }
    }

    @Test
    void after_a_sync_that_failed_nothing_more_is_written_though_the_disk_would_take_it()
            throws Exception {
        try (var commits = new Commits(connection(), "test")) {
            commits.write(connection -> add(connection, "acknowledged"));
            assertThat(commits.hasFailed()).isFalse();
            next.set(new SQLiteException("disk I/O error", SQLiteErrorCode.SQLITE_IOERR_FSYNC));
            assertThatThrownBy(() -> commits.write(connection -> add(connection, "lost")))
                    .isInstanceOf(StoppedStore.class)
                    .hasRootCauseMessage("disk I/O error");
            assertThatThrownBy(() -> commits.write(connection -> add(connection, "refused")))
                    .isInstanceOf(StoppedStore.class)
                    .hasRootCauseMessage("disk I/O error");
            assertThat(commits.hasFailed()).isTrue();
        }
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void work_that_fails_for_another_reason_is_in_nobody_elses_way() throws Exception {
        try (var commits = new Commits(connection(), "test")) {
            next.set(new SQLiteException("disk is full", SQLiteErrorCode.SQLITE_FULL));
            assertThatThrownBy(() -> commits.write(connection -> add(connection, "lost")))
                    .isNotInstanceOf(StoppedStore.class)
                    .hasRootCauseMessage("disk is full");
            commits.write(connection -> add(connection, "kept"));
            assertThat(commits.hasFailed()).isFalse();
        }
        assertThat(kept()).isEqualTo(1);
    }
}
