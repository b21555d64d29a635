package org.chalkline.app.export;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chalkline.app.standard.LegibleFact;
import org.chalkline.app.standard.StandardForm;
import org.chalkline.query.export.ExportRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are asked for, and in which form. Each that is said leaves some out.
 *
 * @param form of the file
 * @param from the first position, from 0
 * @param to the last position; absent for the last that is recorded
 * @param kind of aggregates, such as {@code application}; absent for all
 * @param subject the id of one aggregate; absent for all
 * @param trace the id of a stored event, a command or a request: what bears it, and all that
 *     followed from that; absent for all
 */
record StandardRequest(
        StandardForm form,
        long from,
        @Nullable Long to,
        @Nullable String kind,
        @Nullable String subject,
        @Nullable String trace) {

    /** What may be said. */
    static final Set<String> PARAMETERS = Set.of("form", "from", "to", "kind", "subject", "trace");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,63}");
    private static final int LONGEST = 400;

    /**
     * Reads a request.
     *
     * @param standard the name of the standard
     * @param said the value of a parameter; absent where it isn't given
     * @throws ExportRefusedException if there is no such standard or form, or a value can't be read
     */
    static StandardRequest of(String standard, Function<String, @Nullable String> said)
            throws ExportRefusedException {
        var forms = StandardForm.forms(standard);
        if (forms.isEmpty()) {
            throw new ExportRefusedException(
                    "STANDARD_UNKNOWN",
                    "There is no such standard: ask for one of %s."
                            .formatted(String.join(", ", StandardForm.standards())));
        }
        var asked = said.apply("form");
        var form =
                StandardForm.of(standard, asked == null ? forms.getFirst() : asked)
                        .orElseThrow(
                                () ->
                                        new ExportRefusedException(
                                                "FORM_UNKNOWN",
                                                "form: %s is written as %s."
                                                        .formatted(
                                                                standard,
                                                                String.join(" or ", forms))));
        var from = number("from", said.apply("from"));
        var to = number("to", said.apply("to"));
        if (from != null && to != null && from > to) throw empty(from, to);
        var kind = said.apply("kind");
        if (kind != null && !KIND.matcher(kind).matches()) {
            throw bad("kind: give a kind of aggregate as ids have it, such as application.");
        }
        var request =
                new StandardRequest(
                        form,
                        from == null ? 0 : from,
                        to,
                        kind,
                        id("subject", said.apply("subject")),
                        id("trace", said.apply("trace")));
        if (form.isOfCases() && !request.isOfCases()) {
            throw new ExportRefusedException(
                    "KIND_MISSING",
                    "An event log is of one kind of case, or of one case: say kind, such as application, or subject, such as application/2026-001.");
        }
        return request;
    }

    private static @Nullable Long number(String name, @Nullable String said)
            throws ExportRefusedException {
        if (said == null) return null;
        if (NUMBER.matcher(said).matches()) return Long.valueOf(said);
        throw bad(name + ": give the number of a position, such as 4711.");
    }

    private static @Nullable String id(String name, @Nullable String said)
            throws ExportRefusedException {
        if (said == null || !said.isBlank() && said.length() <= LONGEST) return said;
        throw bad(name + ": give an id of 1 to " + LONGEST + " characters.");
    }

    private static ExportRefusedException bad(String what) {
        return new ExportRefusedException("BAD_VALUE", what);
    }

    private static ExportRefusedException empty(long from, long to) {
        return new ExportRefusedException(
                "RANGE_EMPTY",
                "The range ends at %d, before it begins at %d. Give a last position that is no earlier than the first."
                        .formatted(to, from));
    }

    /** Whether it is of one kind of case, or of one case. */
    boolean isOfCases() {
        return kind != null || subject != null;
    }

    /** Whether it may well be that no fact is meant, though there are facts. */
    private boolean isChosen() {
        return isOfCases() || trace != null;
    }

    /**
     * The last position that is read.
     *
     * @param head the last position that is recorded
     * @throws ExportRefusedException if the range ends or begins behind that
     */
    long until(long head) throws ExportRefusedException {
        if (to != null && to > head) {
            throw new ExportRefusedException(
                    "POSITION_IN_FUTURE",
                    "The last recorded position is %d, and %d was asked for. Give a range that has been recorded."
                            .formatted(head, to));
        }
        // An empty record has an empty file; a range that begins behind its end is a mistake.
        if (to == null && from > Math.max(head, 0)) throw empty(from, head);
        return to == null ? head : to;
    }

    /**
     * Looks whether anything was found.
     *
     * @param found how many facts
     * @throws ExportRefusedException if what was asked for is nowhere
     */
    void require(long found) throws ExportRefusedException {
        if (found > 0 || !isChosen()) return;
        throw new ExportRefusedException(
                "NOTHING_RECORDED",
                "Between these positions nothing is recorded of what was asked for, or nothing that you see. Look at kind, subject and trace: ids are written as facts have them, such as application/2026-001.");
    }

    /** Whether facts of the aggregate of this id have to be looked into at all. */
    boolean concerns(String aggregate) {
        return trace != null || isOf(aggregate);
    }

    private boolean isOf(String aggregate) {
        if (kind != null && !kind.equals(LegibleFact.kindOf(aggregate))) return false;
        return subject == null || subject.equals(aggregate);
    }

    /** Tells which facts are meant, when it is told of all in the order of their positions. */
    Chosen chosen() {
        return new Chosen();
    }

    /** See {@link #chosen}. What followed from a fact was recorded after it. */
    final class Chosen {
        private final Set<String> names = new HashSet<>();

        private Chosen() {
            if (trace != null) names.add(trace);
        }

        boolean take(LegibleFact fact) {
            // A trace leads through facts that are not asked for.
            if (trace != null && !follows(fact)) return false;
            return isOf(fact.stored().aggregateId());
        }

        private boolean follows(LegibleFact fact) {
            var own = fact.names();
            boolean follows = own.stream().anyMatch(names::contains);
            follows |= names.contains(String.valueOf(fact.cause()));
            follows |= names.contains(String.valueOf(fact.request()));
            if (follows) names.addAll(own);
            return follows;
        }
    }

    /** What the log of reads calls it. */
    String words() {
        var words = new StringBuilder("standard ").append(form.standard());
        words.append('.').append(form.ending());
        words.append(' ').append(from).append("..").append(to == null ? "" : to);
        if (kind != null) words.append(" kind ").append(kind);
        if (subject != null) words.append(" subject ").append(subject);
        if (trace != null) words.append(" trace ").append(trace);
        return words.toString();
    }

    /** The name of its file. */
    String file(long until) {
        return "chalkline-%s-%d-%d.%s".formatted(form.standard(), from, until, form.ending());
    }
}
