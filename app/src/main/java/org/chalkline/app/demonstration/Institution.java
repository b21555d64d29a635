package org.chalkline.app.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.jspecify.annotations.Nullable;

/**
 * An institution of the made-up district, as a line of its list gives it.
 *
 * @param openedOn absent where nobody wrote it down
 * @param pupils how many it had room for when it was last counted
 * @param posts how many posts it had then
 */
record Institution(
        SchoolId id, Particulars particulars, @Nullable LocalDate openedOn, int pupils, int posts) {

    /** The institutions of the list, in its order. */
    static List<Institution> readAll(String resource) {
        var in = Institution.class.getResourceAsStream(resource);
        if (in == null) throw new IllegalArgumentException("there is no " + resource);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Institution::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Institution read(String line) {
        var cells = line.split(",", -1);
        var particulars =
                new Particulars(
                        cells[1],
                        SchoolKind.valueOf(cells[2]),
                        Ownership.valueOf(cells[3]),
                        new Site(cells[4], cells[5]));
        return new Institution(
                new SchoolId(cells[0]),
                particulars,
                cells[6].isEmpty() ? null : LocalDate.parse(cells[6]),
                Integer.parseInt(cells[7]),
                Integer.parseInt(cells[8]));
    }

    boolean isPublic() {
        return particulars.ownership() == Ownership.PUBLIC;
    }
}
