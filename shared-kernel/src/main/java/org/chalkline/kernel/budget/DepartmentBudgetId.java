package org.chalkline.kernel.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;

/**
 * Which department budget: the bureau has one for each year, which is its code.
 *
 * @param value the budget year, four digits
 */
public record DepartmentBudgetId(@JsonValue String value) {
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public DepartmentBudgetId {
        Codes.requireId(YEAR, "A department budget's code is its year, such as 2027.", value);
    }

    /** That of a year. */
    public static DepartmentBudgetId of(int year) {
        return new DepartmentBudgetId(Integer.toString(year));
    }

    /** The budget year. */
    public int year() {
        return Integer.parseInt(value);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "departmentbudget/" + value;
    }
}
