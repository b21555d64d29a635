package org.chalkline.kernel.disclosure;

import java.util.List;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/**
 * The form of the annual report that the General Office of the State Council gives (Regulations,
 * 50): data with its source, see {@code statutes/disclosure-report.json}. Its text was not at hand,
 * and the data says so.
 *
 * @param form the paper that gives the form
 * @param verified whether it was compared with that paper
 * @param reading how it is read here where it leaves a doubt
 * @param rows its lines for what became of requests, in their order
 * @param contests its lines for what became of contests, in their order
 * @param received the line of what came in that year
 * @param carriedIn the line of what was open when the year began
 * @param carriedOut the line of what was open when it ended
 * @param abandoned the line of requests that applicants count as having given up
 * @param unpaid the line of requests that the bureau dealt with no further, for no fee was paid
 * @param withdrawn the line of requests that applicants took back
 * @param inPart the line of a request of which something was given and something not
 */
public record ReportForm(
        String form,
        boolean verified,
        String reading,
        String received,
        String carriedIn,
        String carriedOut,
        String abandoned,
        String unpaid,
        String withdrawn,
        String inPart,
        List<Row> rows,
        List<Row> contests) {

    private static final String DATA = "/statutes/disclosure-report.json";
    private static final ReportForm STANDARD = read();

    public ReportForm {
        rows = List.copyOf(rows);
        contests = List.copyOf(contests);
    }

    /**
     * A line of the form.
     *
     * @param id the name by which figures call it, which stays
     * @param group under which heading it stands
     * @param titleZh as the form has it
     * @param of the outcomes of an item that it counts; none where nothing on record does
     */
    public record Row(String id, String group, String title, String titleZh, List<Outcome> of) {
        public Row {
            of = List.copyOf(of);
        }
    }

    /**
     * What became of one item.
     *
     * @param ground why it was withheld; absent where nothing was
     */
    public record Outcome(ItemResult result, @Nullable WithholdingGround ground) {}

    /** The form that is in use. */
    public static ReportForm standard() {
        return STANDARD;
    }

    /**
     * The row in which a request counts, once, whatever it asks for: that of its items if it is the
     * same of all; that of what is given in part, if some was given and some not; or else the first
     * of them in the form's order.
     *
     * @param outcomes of each of its items, at least one
     */
    public String rowOf(List<Outcome> outcomes) {
        var hit = outcomes.stream().map(this::row).distinct().toList();
        if (hit.size() == 1) return hit.getFirst();
        boolean anyGiven =
                outcomes.stream()
                        .anyMatch(
                                each ->
                                        each.result().gives()
                                                || each.result() == ItemResult.IN_PART);
        if (anyGiven) return inPart;
        return rows.stream()
                .map(Row::id)
                .filter(hit::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no outcome"));
    }

    /** The row of one item's outcome. */
    private String row(Outcome outcome) {
        // What is given in part counts as that, whatever the ground.
        if (outcome.result() == ItemResult.IN_PART) return inPart;
        return rows.stream()
                .filter(each -> each.of().contains(outcome))
                .map(Row::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(DATA + " has no row for " + outcome));
    }

    private static ReportForm read() {
        return FactJson.resource(DATA, ReportForm.class);
    }
}
