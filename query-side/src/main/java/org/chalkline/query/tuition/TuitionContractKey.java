package org.chalkline.query.tuition;

import java.util.regex.Pattern;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.kernel.tuition.TuitionContractId;

/**
 * Names one contract: its code is its own within the account alone.
 *
 * @param code such as {@code L-1/C-1}
 */
record TuitionContractKey(String code) {
    private static final Pattern FORM = Pattern.compile("([^/]+)/([^/]+)");

    /**
     * @throws IllegalArgumentException if the code is not of that form
     */
    static TuitionContractKey parse(String code) {
        var parts = FORM.matcher(code);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "a tuition contract's code is that of its account, a slash, and its own, such as L-1/C-1");
        }
        return of(new TuitionAccountId(parts.group(1)), new TuitionContractId(parts.group(2)));
    }

    static TuitionContractKey of(TuitionAccountId account, TuitionContractId contract) {
        return new TuitionContractKey(account.value() + "/" + contract.value());
    }

    /** As the projection has it. */
    @Override
    public String toString() {
        return TuitionAccountId.KIND + "/" + code;
    }
}
