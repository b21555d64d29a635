package org.chalkline.kernel.admission;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Who comes first where more ask for seats than there are (入学条件), and what proves it: dated data,
 * see {@code admissions/eligibility.json}, a version a year.
 */
public final class EligibilityRules {
    private static final String DATA = "/admissions/eligibility.json";
    private static final List<Version> ALL = read();

    private EligibilityRules() {}

    /**
     * One category of children.
     *
     * @param category its name, in upper case
     * @param rank 1 for those who come first
     * @param title what it is called
     * @param proofs what must be shown for it, each by its name
     */
    public record Category(String category, int rank, String title, List<String> proofs) {}

    /**
     * The categories of one stage from a year on.
     *
     * @param year the first year for whose admissions they count
     * @param born the last birthday of who may begin, as month and day of that year, less {@code
     *     age} years
     * @param age the age in years that is reached by then; absent where none is set
     * @param verified whether they were compared with a text
     */
    public record Version(
            Stage stage,
            int year,
            @Nullable String born,
            @Nullable Integer age,
            List<Category> categories,
            String reading,
            boolean verified) {}

    private record Content(String about, List<Version> versions) {}

    private static List<Version> read() {
        return List.copyOf(FactJson.resource(DATA, Content.class).versions());
    }

    /** All versions, in the order of the data. */
    public static List<Version> all() {
        return ALL;
    }

    /** The version that counts for the admissions of a stage in a year; absent where none does. */
    public static Optional<Version> of(Stage stage, int year) {
        return ALL.stream()
                .filter(each -> each.stage() == stage && each.year() <= year)
                .max(Comparator.comparingInt(Version::year));
    }
}
