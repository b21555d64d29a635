package org.chalkline.app.bundle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.chalkline.app.bundle.BundleRefusedException.Code;
import org.chalkline.app.bundle.Scope.OfCase;
import org.chalkline.app.bundle.Scope.OfRange;
import org.chalkline.app.bundle.Scope.OfSchool;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A request for a bundle as it is written on the command line and in a URL.
 *
 * @param ofCase an application's code, or the id of another aggregate with its kind
 * @param ofSchool a school's code
 * @param position {@code FROM..TO}
 * @param asOf a position, or an instant of ISO 8601
 * @param effectiveOn a day
 */
record RequestText(
        @Nullable String ofCase,
        @Nullable String ofSchool,
        @Nullable String position,
        @Nullable String asOf,
        @Nullable String effectiveOn) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,18})\\.\\.([0-9]{1,18})");

    /**
     * The request that is meant.
     *
     * @param maker who knows which position an instant means
     * @throws BundleRefusedException if it says nothing, too much, or what can't be read
     */
    BundleMaker.Request read(BundleMaker maker)
            throws BundleRefusedException, InterruptedException {
        return new BundleMaker.Request(scope(), position(maker), day());
    }

    private Scope scope() throws BundleRefusedException {
        var scopes = new ArrayList<Scope>();
        try {
            if (ofCase != null) scopes.add(OfCase.named(ofCase));
            if (ofSchool != null) scopes.add(new OfSchool(new SchoolId(ofSchool)));
            if (position != null) scopes.add(range(position));
        } catch (IllegalArgumentException e) {
            throw malformed("Here " + e.getMessage() + ".");
        }
        if (scopes.size() != 1) throw malformed("Here %d were said.".formatted(scopes.size()));
        return scopes.getFirst();
    }

    private static OfRange range(String text) {
        var parts = RANGE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no range of positions");
        }
        long from = Long.parseLong(parts.group(1));
        long to = Long.parseLong(parts.group(2));
        if (from > to)
            throw new IllegalArgumentException("the range " + text + " ends before it begins");
        return new OfRange(from, to);
    }

    /** The last position that is looked at; absent for all that is signed. */
    @Nullable Long position(BundleMaker maker) throws BundleRefusedException, InterruptedException {
        if (asOf == null) return null;
        if (NUMBER.matcher(asOf).matches()) return Long.parseLong(asOf);
        try {
            return maker.positionAt(Instant.parse(asOf));
        } catch (DateTimeException e) {
            throw malformed("'" + asOf + "' is neither a position nor an instant.");
        }
    }

    private @Nullable LocalDate day() throws BundleRefusedException {
        if (effectiveOn == null) return null;
        try {
            return LocalDate.parse(effectiveOn);
        } catch (DateTimeException e) {
            throw malformed("'" + effectiveOn + "' is no day such as 2026-03-02.");
        }
    }

    private static BundleRefusedException malformed(String what) {
        return new BundleRefusedException(Code.SCOPE_MALFORMED, what);
    }
}
