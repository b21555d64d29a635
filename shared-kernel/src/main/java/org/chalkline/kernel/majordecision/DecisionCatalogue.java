package org.chalkline.kernel.majordecision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/**
 * The bureau's published catalogue of matters that are major decisions (决策事项目录, Regulations, 3),
 * and the steps that each kind of them takes: data with their sources, see {@code
 * statutes/major-decisions.json}.
 */
public final class DecisionCatalogue {
    private static final String DATA = "/statutes/major-decisions.json";
    private static final Content CONTENT = read();

    private DecisionCatalogue() {}

    /**
     * What the law says of one step.
     *
     * @param always whether every major decision takes it, so that it is never left out
     * @param article of the Regulations
     */
    public record Step(DecisionStep step, boolean always, String article, String words) {}

    /**
     * One kind of matter from some day on.
     *
     * @param matter its name, such as {@code school-layout}
     * @param title what it is called in the catalogue
     * @param from the first day on which it holds
     * @param until the first day on which it doesn't; absent while it does
     * @param requires the steps that it takes beside those that every decision does
     * @param publishedIn where the catalogue was published
     * @param reading how it is read here, and what remains to be compared
     * @param verified whether it was compared with the published text
     */
    public record Matter(
            String matter,
            String title,
            LocalDate from,
            @Nullable LocalDate until,
            Set<DecisionStep> requires,
            String publishedIn,
            @Nullable String reading,
            boolean verified) {
        public Matter {
            requires = Set.copyOf(requires);
        }

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        /** All steps that it takes unless one is left out with a ground, in their order. */
        public Set<DecisionStep> steps() {
            var steps = EnumSet.noneOf(DecisionStep.class);
            steps.addAll(requires);
            for (var each : CONTENT.steps()) if (each.always()) steps.add(each.step());
            return steps;
        }
    }

    private record Content(String about, List<Step> steps, List<Matter> matters) {}

    private static Content read() {
        return FactJson.resource(DATA, Content.class);
    }

    /** All kinds of matters, in the order of the data. */
    public static List<Matter> matters() {
        return CONTENT.matters();
    }

    /** The kind of that name, as the catalogue has it that day; absent where it has none. */
    public static Optional<Matter> find(String matter, LocalDate day) {
        return CONTENT.matters().stream()
                .filter(each -> each.matter().equals(matter) && each.holdsOn(day))
                .findFirst();
    }

    /** The law's word on a step. */
    public static Step of(DecisionStep step) {
        return CONTENT.steps().stream()
                .filter(each -> each.step() == step)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(DATA + " lacks " + step));
    }
}
