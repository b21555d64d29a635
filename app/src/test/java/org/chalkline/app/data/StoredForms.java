package org.chalkline.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** In what form this version stores facts, and in which tables. */
final class StoredForms {
    private static final Path FORMS = Path.of("..");

    /** What lies in a data folder and is not made anew from the facts. */
    private static final List<String> FILES = List.of("events.db", "keys.db", "reads.db");

    private StoredForms() {}

    /** Each line of each module's {@code stored-forms.txt}: name, revision, and an example. */
    static TreeSet<String> all() throws IOException {
        var all = new TreeSet<String>();
        try (var modules = Files.list(FORMS)) {
            for (var module : modules.filter(Files::isDirectory).toList()) {
                var resources = module.resolve("src/test/resources");
                if (!Files.exists(resources)) continue;
                try (var files = Files.walk(resources)) {
                    for (var file : files.filter(f -> f.endsWith("stored-forms.txt")).toList()) {
                        Files.readString(file)
                                .lines()
                                .filter(line -> !line.isBlank())
                                .forEach(all::add);
                    }
                }
            }
        }
        return all;
    }

    /** How the tables and indexes of a data folder are defined, by their file and name. */
    static TreeMap<String, String> tables(Path data) throws SQLException {
        var tables = new TreeMap<String, String>();
        for (var file : FILES) {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
                    var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")) {
                while (rows.next()) {
                    tables.put(
                            file + " " + rows.getString(1),
                            rows.getString(2).replaceAll("\\s+", " "));
                }
            }
        }
        return tables;
    }
}
