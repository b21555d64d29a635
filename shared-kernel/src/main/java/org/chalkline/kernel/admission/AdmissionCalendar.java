package org.chalkline.kernel.admission;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.school.Stage;

/**
 * When the steps of a year's admissions are: dated data, see {@code admissions/calendar.json}. No
 * law sets these days; each year's notice does.
 */
public final class AdmissionCalendar {
    private static final String DATA = "/admissions/calendar.json";
    private static final List<Step> ALL = read();

    private AdmissionCalendar() {}

    /**
     * One step of a year's admissions.
     *
     * @param step its name, in upper case
     * @param title what it is called
     * @param from its first day
     * @param until its last day
     * @param verified whether it was compared with the notice
     */
    public record Step(
            int year,
            Stage stage,
            String step,
            String title,
            LocalDate from,
            LocalDate until,
            boolean verified) {}

    private record Content(String about, List<Step> steps) {}

    private static List<Step> read() {
        return List.copyOf(FactJson.resource(DATA, Content.class).steps());
    }

    /** The steps of the admissions of a stage in a year, in their order; none where none is set. */
    public static List<Step> of(Stage stage, int year) {
        return ALL.stream().filter(each -> each.stage() == stage && each.year() == year).toList();
    }
}
