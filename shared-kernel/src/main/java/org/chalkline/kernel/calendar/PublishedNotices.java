package org.chalkline.kernel.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the notices of 2007 to 2026, which the program brings with it. */
final class PublishedNotices {
    private static final String NOTICES = "/calendar/china-notices.csv";
    private static final String DAYS = "/calendar/china-days.csv";

    private PublishedNotices() {}

    /**
     * The notices, oldest first.
     *
     * @throws IllegalStateException if a line is malformed or names a year that has no notice
     */
    static List<HolidayNotice> read() {
        var days = rows(DAYS);
        var notices = new ArrayList<HolidayNotice>();
        int used = 0;
        for (var row : rows(NOTICES)) {
            var ofNotice = days.stream().filter(day -> day[3].equals(row[0])).toList();
            used += ofNotice.size();
            notices.add(
                    new HolidayNotice(
                            row[2],
                            Integer.parseInt(row[0]),
                            row[1],
                            ofNotice.stream().map(PublishedNotices::day).toList(),
                            null));
        }
        if (used != days.size()) throw new IllegalStateException(DAYS + " names an unknown notice");
        return notices;
    }

    private static HolidayNotice.Day day(String[] row) {
        return new HolidayNotice.Day(
                LocalDate.parse(row[0]), HolidayNotice.Kind.valueOf(row[1]), row[2]);
    }

    /** The rows below the heading, split; neither file has a comma inside a field. */
    private static List<String[]> rows(String resource) {
        try (InputStream in = PublishedNotices.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is missing");
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            var rows =
                    lines.filter(line -> !line.startsWith("#"))
                            .map(line -> line.split(",", -1))
                            .toList();
            int width = rows.getFirst().length;
            if (rows.stream().anyMatch(row -> row.length != width)) {
                throw new IllegalStateException(resource + " has a row of another width");
            }
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
