package org.chalkline.query.register.sqlite;

import java.sql.SQLException;
import org.chalkline.query.register.engine.Columns;
import org.chalkline.query.register.engine.Generation;
import org.chalkline.query.register.engine.RegisterStore;
import org.jspecify.annotations.Nullable;

/** One register's generations in the file. The row in {@code register} points to the live one. */
final class SqliteShelf implements RegisterStore.Shelf {

    private final SqliteRegisterStore store;
    private final String register;
    private final Columns<?> columns;
    private final String shape;

    SqliteShelf(SqliteRegisterStore store, String register, Columns<?> columns, String shape) {
        this.store = store;
        this.register = register;
        this.columns = columns;
        this.shape = shape;
    }

    static void createCatalogue(Db db) throws SQLException {
        db.execute(
                "CREATE TABLE IF NOT EXISTS register(name TEXT PRIMARY KEY, live INTEGER NOT NULL)");
        db.execute(
                """
                CREATE TABLE IF NOT EXISTS generation(
                  register TEXT NOT NULL, number INTEGER NOT NULL, shape TEXT NOT NULL,
                  position INTEGER NOT NULL, horizon INTEGER NOT NULL,
                  PRIMARY KEY (register, number))""");
    }

    @Override
    public @Nullable Generation live() {
        removeLeftovers();
        var number =
                store.read(
                        db ->
                                db.query(
                                        row -> row.getLong(1),
                                        """
                                        SELECT number FROM generation JOIN register
                                        ON register = name AND number = live
                                        WHERE register = ? AND shape = ?""",
                                        register,
                                        shape));
        return number.isEmpty() ? null : new SqliteGeneration(store, tables(number.getFirst()));
    }

    private void removeLeftovers() {
        var leftovers =
                store.read(
                        db ->
                                db.query(
                                        row -> row.getLong(1),
                                        """
                                        SELECT number FROM generation WHERE register = ?
                                        AND number NOT IN
                                          (SELECT live FROM register WHERE name = ?)""",
                                        register,
                                        register));
        for (long number : leftovers) remove(number);
    }

    private void remove(long number) {
        var tables = tables(number);
        store.write(
                db -> {
                    tables.drop(db);
                    db.update(
                            "DELETE FROM generation WHERE register = ? AND number = ?",
                            register,
                            number);
                    return true;
                });
    }

    @Override
    public Generation begin() {
        removeLeftovers();
        long number =
                store.write(
                        db -> {
                            long next =
                                    1
                                            + db.number(
                                                    """
                                                    SELECT max(number) FROM generation
                                                    WHERE register = ?""",
                                                    register);
                            tables(next).create(db);
                            db.update(
                                    "INSERT INTO generation VALUES (?, ?, ?, -1, 0)",
                                    register,
                                    next,
                                    shape);
                            return next;
                        });
        return new SqliteGeneration(store, tables(number));
    }

    private Tables tables(long number) {
        return new Tables(register, number, columns);
    }

    @Override
    public void activate(Generation generation) {
        long number = ((SqliteGeneration) generation).number();
        store.write(
                db -> {
                    db.update("INSERT OR REPLACE INTO register VALUES (?, ?)", register, number);
                    return true;
                });
    }

    @Override
    public void drop(Generation generation) {
        remove(((SqliteGeneration) generation).number());
    }
}
