package org.chalkline.kernel.inspection;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.chalkline.kernel.fact.FactJson;

/** In which semester a day lies: data, see {@code statutes/semesters.json}. */
public final class Semesters {
    private static final String DATA = "/statutes/semesters.json";
    private static final List<Version> ALL = read();

    private Semesters() {}

    private record Version(int fromYear, String second, String first, boolean verified) {
        MonthDay of(String day) {
            return MonthDay.parse("--" + day);
        }
    }

    private record Content(String about, List<Version> versions) {}

    private static List<Version> read() {
        return List.copyOf(FactJson.resource(DATA, Content.class).versions());
    }

    /** The semester in which the day lies, such as {@code 2023-2}: the second of 2023/24. */
    public static String of(LocalDate day) {
        var version = ALL.getFirst();
        for (var each : ALL) if (each.fromYear() <= day.getYear()) version = each;
        var at = MonthDay.from(day);
        if (!at.isBefore(version.of(version.first()))) return day.getYear() + "-1";
        int year = day.getYear() - 1;
        return at.isBefore(version.of(version.second())) ? year + "-1" : year + "-2";
    }
}
